"""Where the recordings of a session can be on this machine, after what its data storages say. Asks no server."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

Record = Mapping[str, Any]
Around = Mapping[str, Sequence[Record]]  # the records that belong to a session, by level of folders
LEVELS = ("Projects", "Collections", "Cohorts", "Subjects", "Sessions", "Years")


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
    notes = [] if session.get("datastorage") else ["the session names no data storage"]
    for storage in session.get("datastorage") or ():
        try:
            places += _places(storage, {**around, "Sessions": [session]}, roots)
        except _NowhereError as reason:
            label = storage["name"] if isinstance(storage, Mapping) and storage.get("name") else storage
            notes.append(f"data storage {label!r:.100}: {reason}")
    places = list(dict.fromkeys(places))
    there = (place for place in places if os.path.isdir(place))  # noqa: PTH112  Path's raises where one may not look
    return SessionFolder(str(session["id"]), str(session.get("name")), next(there, None), places, notes)


def levels(storage: Any) -> list[Any]:
    """Return the levels of a storage's folders, outermost first; they have been documented in two shapes.

    Examples
    --------
    >>> levels({"data_organization": [{"elements": "Projects"}, "Sessions"]})
    ['Projects', 'Sessions']
    """
    found = storage.get("data_organization") if isinstance(storage, Mapping) else None
    found = found if isinstance(found, list) else []
    return [level.get("elements") if isinstance(level, Mapping) else level for level in found]


class _NowhereError(Exception):
    """Why a data storage has no place on this machine."""


def _places(storage: Any, around: Around, roots: Mapping[str, Path]) -> list[Path]:
    if not isinstance(storage, Mapping):
        raise _NowhereError("the server did not send it")
    if not levels(storage):
        raise _NowhereError("it does not tell how its folders are ordered (data_organization)")
    names = [_names(level, around) for level in levels(storage)]
    return [root.joinpath(*folders) for root in _roots(storage, roots) for folders in product(*names)]


def _names(level: Any, around: Around) -> list[str]:
    """Return how the folders of one level may be called."""
    if level not in LEVELS:
        raise _NowhereError(f"it has folders for {level!r}; expected one of {', '.join(LEVELS)}")
    if level == "Years":
        names = [str(session["date_time"])[:4] for session in around["Sessions"] if session.get("date_time")]
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
    return name.strip() not in ("", ".", "..") and not set("/\\\0") & set(name)


def _roots(storage: Record, roots: Mapping[str, Path]) -> list[Path]:
    """Return where a storage begins on this machine."""
    set_here = [roots[key] for key in map(storage.get, ("name", "id")) if isinstance(key, str) and key in roots]
    protocols = storage.get("data_protocols")
    told = [way.get("path") for way in protocols or () if isinstance(way, Mapping)]
    found = set_here + [Path(path) for path in told if isinstance(path, str) and _is_here(path)]
    if not found:
        ways = ", ".join(map(repr, told)) or "none"
        known = f"; roots are set for {', '.join(map(repr, roots))}" if roots else ""
        raise _NowhereError(f"none of its paths ({ways}) can be a folder of this machine, and no root is set{known}")
    return found


def _is_here(path: str) -> bool:
    return "://" not in path and "\0" not in path and Path(path).is_absolute()
