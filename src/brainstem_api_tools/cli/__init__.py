"""The command ``brainstem``."""

from __future__ import annotations

import click

from .._version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="brainstem")
def main() -> None:
    """Work with a BrainSTEM server from the command line."""


@main.command(
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []},
    add_help_option=False,
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def sandbox(arguments: tuple[str, ...]) -> None:
    """Serve a BrainSTEM of your own on this machine, with example data (needs the extra [sandbox])."""
    from brainstem_sandbox.command import main as serve

    raise SystemExit(serve(list(arguments)))
