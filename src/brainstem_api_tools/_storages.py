"""Where the recordings of a session can be on this machine, after what its data storages say. Asks no server."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import prod
from pathlib import Path
from typing import Any, NamedTuple

Record = Mapping[str, Any]
Around = Mapping[str, Sequence[Record]]  # the records that belong to a session, by level of folders
LEVELS = ("Projects", "Collections", "Cohorts", "Subjects", "Sessions", "Years")
MOST_PLACES = 1_000  # of one storage; each costs a look at the disk


class SessionFolder(NamedTuple):
    """Where the recordings of one session are on this machine.

    Attributes
    ----------
    id, name : str
        The session.
    path : Path or None
        Its folder: the first of the places that is there.
    places : list of Path
        Where it may be: the session's data storages in their order, of each the root that is set for this machine
        before the paths that the storage tells; folders by their names in the storage before those by their names.
    notes : list of str
        Why a data storage has no place on this machine.
    """

    id: str
    name: str
    path: Path | None
    places: list[Path]
    notes: list[str]


def session_folder(session: Record, around: Around, roots: Mapping[str, Path]) -> SessionFolder:
    """Return where a session's recordings may be, and are.

    Parameters
    ----------
    session : mapping
        The session, with its data storages in place of their ids.
    around : mapping
        The records that folders are named after, by level: ``"Projects"``, ``"Subjects"`` and so on.
    roots : mapping of str to Path
        Where data storages begin on this machine, by their names or ids.

    Examples
    --------
    >>> storage = {"name": "NAS", "data_organization": [{"elements": "Subjects"}, {"elements": "Sessions"}]}
    >>> around = {"Subjects": [{"name": "Rat 7"}]}
    >>> session = {"id": "a", "name": "Day 1", "datastorage": [storage]}
    >>> session_folder(session, around, {"NAS": Path("/mnt/nas")}).places
    [PosixPath('/mnt/nas/Rat 7/Day 1')]
    """
    places: list[Path] = []
    storages = listed(session.get("datastorage"))
    notes = [] if storages else ["the session names no data storage"]
    for storage in storages:
        try:
            places += _places(storage, {**around, "Sessions": [session]}, roots)
        except _NowhereError as reason:
            label = storage["name"] if isinstance(storage, Mapping) and storage.get("name") else storage
            notes.append(f"data storage {label!r:.100}: {reason}")
    places = list(dict.fromkeys(places))
    there = (place for place in places if os.path.isdir(place))  # noqa: PTH112  Path's raises where one may not look
    return SessionFolder(str(session["id"]), label_of(session), next(there, None), places, notes)


def listed(value: Any) -> list[Any]:
    """Return what may be one thing, several or none as a list."""
    if isinstance(value, list):
        return value
    return [] if value is None or value == "" else [value]


def label_of(record: Record) -> str:
    """Return the name of a record, or its id."""
    name = record.get("name")
    return name if isinstance(name, str) and name else str(record["id"])


def levels(storage: Any) -> list[Any]:
    """Return the levels of a storage's folders, outermost first; they have been documented in two shapes.

    Examples
    --------
    >>> levels({"data_organization": [{"elements": "Projects"}, "Sessions"]})
    ['Projects', 'Sessions']
    """
    found = listed(storage.get("data_organization")) if isinstance(storage, Mapping) else []
    return [level.get("elements") if isinstance(level, Mapping) else level for level in found]


class _NowhereError(Exception):
    """Why a data storage has no place on this machine."""


def _places(storage: Any, around: Around, roots: Mapping[str, Path]) -> list[Path]:
    if not isinstance(storage, Mapping):
        raise _NowhereError("the server did not send it")
    if not levels(storage):
        raise _NowhereError("it does not tell how its folders are ordered (data_organization)")
    if len(levels(storage)) > len(LEVELS):
        raise _NowhereError(f"it has {len(levels(storage))} levels of folders; expected {len(LEVELS)} at the most")
    names = [_names(level, around) for level in levels(storage)]
    if prod(map(len, names)) > MOST_PLACES:
        raise _NowhereError(f"the names in it make more than {MOST_PLACES} places, too many to look at")
    return [root.joinpath(*folders) for root in _roots(storage, roots) for folders in product(*names)]


def _names(level: Any, around: Around) -> list[str]:
    """Return how the folders of one level may be called."""
    if level not in LEVELS:
        raise _NowhereError(f"it has folders for {level!r}; expected one of {', '.join(LEVELS)}")
    if level == "Years":
        dates = (str(session.get("date_time")) for session in around["Sessions"])
        names = [text[:4] for text in dates if re.match("[0-9]{4}-", text)]
    else:
        names = [name for record in around.get(level, ()) for name in _folder_names(record)]
    if not names:
        raise _NowhereError(f"it has folders for {level}, and the session has none that a folder could be named after")
    return list(dict.fromkeys(names))


def _folder_names(record: Any) -> Iterable[str]:
    """Return the names that the folder of a record may have; none that would lead to another place."""
    if isinstance(record, Mapping):
        names = (record.get(field) for field in ("name_used_in_storage", "name"))
        yield from (name for name in names if isinstance(name, str) and _is_folder_name(name))


def _is_folder_name(name: str) -> bool:
    """Return whether a name is that of one folder, on this system: on Windows, one with a drive is not."""
    return name.strip() not in ("", ".", "..") and not set("/\\\0") & set(name) and Path(name).parts == (name,)


def _roots(storage: Record, roots: Mapping[str, Path]) -> list[Path]:
    """Return where a storage begins on this machine."""
    set_here = [roots[key] for key in map(storage.get, ("name", "id")) if isinstance(key, str) and key in roots]
    told = [way.get("path") for way in listed(storage.get("data_protocols")) if isinstance(way, Mapping)]
    found = set_here + [Path(path) for path in told if isinstance(path, str) and _is_here(path)]
    if not found:
        ways = ", ".join(map(repr, told)) or "none"
        known = f"; roots are set for {', '.join(map(repr, roots))}" if roots else ""
        raise _NowhereError(f"none of its paths ({ways}) can be a folder of this machine, and no root is set{known}")
    return found


def _is_here(path: str) -> bool:
    """Return whether a path that the server tells can be on this machine; a share of another one is not looked at."""
    if path.startswith(("//", "\\\\")):
        return False  # Windows would sign in there
    return "://" not in path and "\0" not in path and Path(path).is_absolute()
