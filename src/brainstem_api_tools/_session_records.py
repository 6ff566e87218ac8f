"""Gets sessions with what belongs to them, in few requests: for their folders, and for the metadata of NWB files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from brainstem_openapi.registry import MODELS

from ._endpoints import identifier_text
from ._flows import Flow
from ._naming import Name
from ._paginator import Pages
from ._storages import levels
from .errors import InvalidRequestError

Row = dict[str, Any]
Rows = dict[str, list[Row]]
Key = tuple[str, str]  # "id" or "name", and its value
Resource = Callable[[str], Any]


def sessions_with_names(resource: Resource, sessions: Iterable[Any]) -> Flow[list[tuple[Row, Rows]]]:
    """Return each session with its data storages, and the records that folders are named after by level of folders.

    Parameters
    ----------
    resource : callable
        Takes the name of a model, returns its resource.
    sessions : iterable
        Ids, names or records.

    Raises
    ------
    NoSuchRecordError, SeveralRecordsError
        If none or several sessions have an id or a name.
    """
    listed = yield from _listed(sessions)
    keys = [_key(session) for session in listed]
    rows = yield from _sessions(resource, dict.fromkeys(keys), ["datastorage", "projects"])
    levels_used = [level for row in rows.values() for storage in _in(row, "datastorage") for level in levels(storage)]
    around = yield from _around(resource, {row["id"] for row in rows.values()}, levels_used)
    return [(rows[key], {"Projects": _in(rows[key], "projects"), **around.get(rows[key]["id"], {})}) for key in keys]


class NwbRecords(NamedTuple):
    """What the metadata of an NWB file are made of. Without a subject, its strain, log and procedures are empty.

    Attributes
    ----------
    session : dict
        The session, with its projects in place of their ids.
    publications : list of dict
        Publications of these projects.
    subject, strain : dict
        Who took part, and its strain with the species in place of its id.
    weighings, procedures : list of dict
        Logs of weighing, and procedures, of the subject.
    """

    session: Row
    publications: list[Row]
    subject: Row
    strain: Row
    weighings: list[Row]
    procedures: list[Row]


def nwb_records(resource: Resource, session: Any, subject: str | None) -> Flow[NwbRecords]:
    """Return a session with what an NWB file says of it, in seven requests at the most.

    Parameters
    ----------
    resource : callable
        Takes the name of a model, returns its resource.
    session : str, UUID, Name or record
        Its id or its name.
    subject : str, optional
        Name or id of the subject, where several took part.

    Raises
    ------
    InvalidRequestError
        If the subject did not take part, or if none is named where several did.
    """
    key = _key(session)
    row = (yield from _sessions(resource, [key], ["projects"]))[key]
    behaviors = yield from _by_member(resource, "behavior", "session", [row["id"]], ["subjects"])
    took_part = {_id(rat): rat for behavior in behaviors[row["id"]] for rat in _in(behavior, "subjects")}
    rat = _chosen(row, [rat for rat in took_part.values() if isinstance(rat, dict)], subject)
    papers = {_id(paper) for project in _in(row, "projects") for paper in _in(project, "publications")}
    publications = yield from _rows(resource, "publication", "id.in", sorted(papers), [])
    if not rat:
        return NwbRecords(row, publications, {}, {}, [], [])
    strains = yield from _rows(resource, "strain", "id.in", [_id(one) for one in _in(rat, "strain")], ["species"])
    logs = yield from _rows(resource, "subjectlog", "subject.in", [rat["id"]], [])
    procedures = yield from _rows(resource, "procedure", "subject.in", [rat["id"]], [])
    weighings = [log for log in logs if log.get("type") == "Weighing"]
    return NwbRecords(row, publications, rat, strains[0] if strains else {}, weighings, procedures)


def _chosen(session: Row, rats: list[Row], wanted: str | None) -> Row:
    """Return the subject that is meant; an empty one, if there is none."""
    names = " or ".join(repr(rat.get("name")) for rat in rats) or "none, since no subject took part"
    found = [rat for rat in rats if wanted is None or wanted in (rat.get("name"), rat["id"])]
    if len(found) > 1:
        raise InvalidRequestError(f"subject: missing; several took part in {session['name']!r}; expected {names}")
    if wanted is not None and not found:
        raise InvalidRequestError(f"subject is {wanted!r}; expected {names}")
    return found[0] if found else {}


def _listed(sessions: Any) -> Flow[list[Any]]:
    if isinstance(sessions, Pages):
        return (yield from sessions._all_records())
    if isinstance(sessions, str | Mapping) or not isinstance(sessions, Iterable):
        raise InvalidRequestError(f"sessions is {sessions!r:.100}; expected a list of ids, names or records")
    return list(sessions)


def _key(session: Any) -> Key:
    """Return what finds a session: its id, or its name."""
    if isinstance(session, Name) or (isinstance(session, str) and not _is_uuid(session)):
        return "name", str(session)
    return "id", identifier_text(MODELS["session"], session).lower()


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _sessions(resource: Resource, keys: Collection[Key], include: list[str]) -> Flow[dict[Key, Row]]:
    """Return the session of each key."""
    found: dict[Key, list[Row]] = {key: [] for key in keys}
    for field in ("id", "name"):
        values = [value for kind, value in keys if kind == field]
        for row in (yield from _rows(resource, "session", f"{field}.in", values, include)):
            found.get((field, row[field]), []).append(row)
    for (field, value), rows in found.items():
        if len(rows) != 1:  # asked for alone, so that the error tells what there is
            record = yield from resource("session")._only(None, include, {field: value})
            rows[:] = [record.to_dict()]
    return {key: row for key, [row] in found.items()}


def _around(resource: Resource, ids: Collection[str], used: Collection[Any]) -> Flow[dict[str, Rows]]:
    """Return by session and level of folders the records that do not come with a session itself."""
    found: dict[str, Rows] = {identifier: {} for identifier in ids}
    if "Subjects" in used or "Cohorts" in used:
        behaviors = yield from _by_member(resource, "behavior", "session", ids, ["subjects"])
        for identifier, rows in behaviors.items():
            found[identifier]["Subjects"] = [subject for row in rows for subject in _in(row, "subjects")]
    if "Cohorts" in used:
        subjects = {_id(subject) for around in found.values() for subject in around["Subjects"]}
        cohorts = yield from _by_member(resource, "cohort", "subjects", subjects)
        for around in found.values():
            around["Cohorts"] = [cohort for subject in around["Subjects"] for cohort in cohorts[_id(subject)]]
    if "Collections" in used:
        collections = yield from _by_member(resource, "collection", "sessions", ids)
        for identifier, rows in collections.items():
            found[identifier]["Collections"] = rows
    return found


def _by_member(
    resource: Resource, model: str, field: str, members: Collection[str], include: Iterable[str] = ()
) -> Flow[Rows]:
    """Return the records of a model by each of the ids that one of their fields may hold."""
    found: Rows = {member: [] for member in members}
    for row in (yield from _rows(resource, model, f"{field}.in", list(members), include)):
        for member in _in(row, field):
            found.get(_id(member), []).append(row)
    return found


def _rows(resource: Resource, model: str, key: str, values: list[str], include: Iterable[str]) -> Flow[list[Row]]:
    records = yield from resource(model).list(filters={key: values}, include=list(include))._all_records()
    return [record.to_dict() for record in records]


def _in(row: Mapping[str, Any], field: str) -> list[Any]:
    """Return what a field holds, which may be one or several."""
    value = row.get(field) or []
    return value if isinstance(value, list) else [value]


def _id(record: Any) -> str:
    return str(record["id"] if isinstance(record, Mapping) else record)
