"""Gets sessions with what belongs to them, in few requests: for their folders, and for the metadata of NWB files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple
from uuid import UUID

from brainstem_openapi.registry import MODELS

from ._endpoints import identifier_text
from ._flows import Flow
from ._naming import Name
from ._paginator import Pages
from ._storages import label_of, levels, listed
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
    keys = [_key(session) for session in (yield from _all(sessions))]
    rows = yield from _sessions(resource, dict.fromkeys(keys), ["datastorage", "projects"])
    storages = [storage for row in rows.values() for storage in listed(row.get("datastorage"))]
    used = [level for storage in storages for level in levels(storage)]
    around = yield from _around(resource, dict.fromkeys(map(_id, rows.values())), used)
    found = [rows[key] for key in keys]
    return [(row, {"Projects": listed(row.get("projects")), **around[_id(row)]}) for row in found]


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


def nwb_records(resource: Resource, session: Any, subject: Any) -> Flow[NwbRecords]:
    """Return a session with what an NWB file says of it, in seven requests as a rule.

    Parameters
    ----------
    resource : callable
        Takes the name of a model, returns its resource.
    session : str, UUID, Name or record
        Its id or its name.
    subject : str, UUID, Name or record, optional
        Name or id of the subject, where several took part.

    Raises
    ------
    InvalidRequestError
        If the subject did not take part, or if none is named where several did.
    """
    key = _key(session)
    row = (yield from _sessions(resource, [key], ["projects"]))[key]
    behaviors = yield from _by_member(resource, "behavior", "session", [_id(row)])
    took_part = {_id(rat) for behavior in behaviors[_id(row)] for rat in listed(behavior.get("subjects"))}
    rats = yield from _rows(resource, "subject", "id.in", sorted(took_part), [])
    rat = _chosen(row, rats, subject)
    projects = [project for project in listed(row.get("projects")) if isinstance(project, Mapping)]
    papers = {_id(paper) for project in projects for paper in listed(project.get("publications"))}
    publications = yield from _rows(resource, "publication", "id.in", sorted(papers), [])
    if not rat:
        return NwbRecords(row, publications, {}, {}, [], [])
    strains = yield from _rows(resource, "strain", "id.in", list(map(_id, listed(rat.get("strain")))), ["species"])
    logs = yield from _rows(resource, "subjectlog", "subject.in", [rat["id"]], [])
    procedures = yield from _rows(resource, "procedure", "subject.in", [rat["id"]], [])
    weighings = [log for log in logs if log.get("type") == "Weighing"]
    return NwbRecords(row, publications, rat, strains[0] if strains else {}, weighings, procedures)


def _chosen(session: Row, rats: list[Row], wanted: Any) -> Row:
    """Return the subject that is meant; an empty one, if there is none."""
    key = None if wanted is None else _key(wanted, "subject")
    found = [rat for rat in rats if key in (None, ("id", _id(rat)), ("name", rat.get("name")))]
    if len(found) == 1 or (not rats and key is None):
        return found[0] if found else {}
    names = (
        " or ".join(f"{label_of(rat)!r} ({_id(rat)})" for rat in rats) or "none: no subject that can be read took part"
    )
    what = "missing" if key is None else repr(key[1])
    raise InvalidRequestError(f"subject of session {label_of(session)!r} is {what}; expected {names}")


def _all(sessions: Any) -> Flow[list[Any]]:
    if isinstance(sessions, Pages):
        return (yield from sessions._all_records())
    if isinstance(sessions, str | Mapping) or not isinstance(sessions, Iterable):
        raise InvalidRequestError(f"sessions is {sessions!r:.100}; expected a list of ids, names or records")
    return list(sessions)


def _key(record: Any, model: str = "session") -> Key:
    """Return what finds a record: its id, or its name."""
    if isinstance(record, str):
        with suppress(ValueError):
            return ("name", str(record)) if isinstance(record, Name) else ("id", str(UUID(record)))
        return "name", record
    return "id", identifier_text(MODELS[model], record).lower()


def _sessions(resource: Resource, keys: Collection[Key], include: list[str]) -> Flow[dict[Key, Row]]:
    """Return the session of each key."""
    found: dict[Key, list[Row]] = {key: [] for key in keys}
    for field in ("id", "name"):
        values = [value for kind, value in keys if kind == field]
        for row in (yield from _rows(resource, "session", f"{field}.in", values, include)):
            value = _id(row) if field == "id" else str(row.get("name"))
            found.get((field, value), []).append(row)
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
            found[identifier]["Subjects"] = [subject for row in rows for subject in listed(row.get("subjects"))]
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
        for member in listed(row.get(field)):
            found.get(_id(member), []).append(row)
    return found


def _rows(resource: Resource, model: str, key: str, values: list[str], include: Iterable[str]) -> Flow[list[Row]]:
    records = yield from resource(model).list(filters={key: values}, include=list(include))._all_records()
    return [record.to_dict() for record in records]


def _id(record: Any) -> str:
    """Return the id of a record, or of what refers to one, in one spelling."""
    return str(record.get("id") if isinstance(record, Mapping) else record).lower()
