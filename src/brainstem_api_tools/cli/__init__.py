"""The command ``brainstem``. A new command is a row in `TABLE`, and a function in a module of this folder."""

from __future__ import annotations

import click

from .._version import __version__
from ._failures import MEANINGS
from ._group import Commands
from ._options import headless_option, profile_option, token_option, url_option

# Name, module, summary: modules are imported when their command is used.
TABLE = {
    "login": ("signin", "Sign in to a server, and keep the token."),
    "logout": ("signin", "Forget the token of a server."),
    "status": ("signin", "Show server, user, and where the token is from."),
    "token": ("signin", "Print the token."),
    "load": ("read", "Load records: a page, one record, or all."),
    "get": ("read", "Show one record, by its id or name."),
    "save": ("write", "Create a record, or change one."),
    "delete": ("write", "Delete a record."),
    "add-entry": ("write", "Add an entry to a subject's or procedure's log."),
    "accept": ("write", "Accept an invitation, request or approval."),
    "reject": ("write", "Reject an invitation, request or approval."),
    "cancel": ("write", "Cancel an invitation or request."),
    "describe": ("about", "Show what a model, or one of its types, takes."),
    "models": ("about", "List the models."),
    "open": ("about", "Open a record in the browser."),
    "folder": ("folders", "Print the folder of a session on this machine."),
    "doctor": ("doctor", "Look whether a server can be used, and is as expected."),
    "sandbox": ("about", "Serve a BrainSTEM of your own, with example data."),
    "completion": ("about", "Print what your shell needs to complete commands."),
}
EXIT_CODES = "\n".join(["\b", "Exit codes:", *(f"  {int(code):>3}  {meaning}" for code, meaning in MEANINGS.items())])


@click.group(
    cls=Commands,
    table=TABLE,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=f"{EXIT_CODES}\n\nMODEL is any model in any spelling. `brainstem COMMAND --help` tells more.",
)
@click.version_option(__version__, prog_name="brainstem")
@url_option
@profile_option
@token_option
@headless_option
def main() -> None:
    """Work with a BrainSTEM server from the command line."""
