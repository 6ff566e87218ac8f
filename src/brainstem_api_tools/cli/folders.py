"""``brainstem folder``."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import click

from ..errors import NoFolderError
from ._connection import Connection
from ._options import Command, connection_options, portal_option
from ._output import Output, note

if TYPE_CHECKING:
    from .._storages import SessionFolder


@click.command("folder", cls=Command)
@click.argument("sessions", metavar="ID|NAME...", nargs=-1, required=True)
@click.option(
    "--root",
    "roots",
    multiple=True,
    metavar="STORAGE=FOLDER",
    help="Where a data storage begins on this machine; else the profile's data_roots, else the storage's own paths.",
)
@click.option("--places", is_flag=True, help="Print every place where a folder may be, there or not.")
@click.option("--format", "form", type=click.Choice(["lines", "json"]), default="lines", help="Default: lines.")
@portal_option
@connection_options
def folder(
    connection: Connection, sessions: tuple[str, ...], roots: tuple[str, ...], places: bool, form: str, portal: str
) -> None:
    """Print the folders of sessions on this machine, by their IDs or names: cd "$(brainstem folder 'Rat7 day 1')"."""
    begin = dict(map(_root, roots))
    with connection.client(portal) as client:
        found = client.session_folders([normalize("NFC", session) for session in sessions], roots=begin)
    sink = Output("json" if form == "json" else "table")
    if form == "json":
        sink.json([{**one._asdict(), "path": one.path and str(one.path), "places": _places(one)} for one in found])
    else:
        sink.lines(line for one in found for line in (_places(one) if places else [str(one.path)] if one.path else []))
    if not places:
        _tell_missing([NoFolderError(one.name, one.places, one.notes) for one in found if one.path is None])


def _root(text: str) -> tuple[str, str]:
    name, sign, folder = text.partition("=")
    if not (sign and name.strip() and folder.strip()):
        raise click.BadParameter(f"{text!r} is no root; expected STORAGE=FOLDER", param_hint="--root")
    return name.strip(), folder.strip()


def _places(found: SessionFolder) -> list[str]:
    return [str(place) for place in found.places]


def _tell_missing(missing: list[NoFolderError]) -> None:
    """Tell every session without a folder; the first one ends the command."""
    for error in missing[1:]:
        note(str(error))
    if missing:
        raise missing[0]
