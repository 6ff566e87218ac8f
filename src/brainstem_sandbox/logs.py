"""Entries of a log: added, changed and removed by their moment, or the beginning of their interval."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast

from django.utils.dateparse import parse_datetime
from rest_framework.exceptions import ValidationError

from brainstem_openapi.detail_types import DETAIL_TYPES

from .models import row_of
from .rights import Visitor
from .schemas import problems

MOMENTS = ("date_time", "start_date_time", "end_date_time")


def add_entry(visitor: Visitor, log: Any, data: Mapping[str, Any]) -> None:
    """Add an entry to a log; newest first."""
    visitor.require_change(row_of(log), log, ["entries"])
    entry = _entry(log, data)
    if any(_moment(other, log) == _moment(entry, log) for other in log.entries):
        raise _wrong(_key(log), "An entry with this date and time already exists.")
    _store(log, [*log.entries, entry])


def change_entry(visitor: Visitor, log: Any, data: Mapping[str, Any]) -> None:
    """Change the entry that has the given date and time."""
    visitor.require_change(row_of(log), log, ["entries"])
    place = _find(log, data)
    _store(log, [_entry(log, {**entry, **data}) if at == place else entry for at, entry in enumerate(log.entries)])


def remove_entry(visitor: Visitor, log: Any, data: Mapping[str, Any]) -> None:
    """Remove the entry that has the given date and time."""
    visitor.require_change(row_of(log), log, ["entries"])
    place = _find(log, data)
    _store(log, [entry for at, entry in enumerate(log.entries) if at != place])


def _key(log: Any) -> str:
    return "start_date_time" if DETAIL_TYPES[row_of(log).name][log.type].entry == "interval" else "date_time"


def _moment(entry: Mapping[str, Any], log: Any) -> datetime:
    return cast("datetime", _parsed(entry[_key(log)]))  # was checked when the entry came


def _entry(log: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry as it is kept, or raise with what is wrong with it."""
    needed = ("date_time",) if _key(log) == "date_time" else ("start_date_time", "end_date_time")
    for name in needed:
        if data.get(name) in (None, ""):
            raise _wrong(name, "This field is required.")
    for name in MOMENTS:
        if name in data and _parsed(data[name]) is None:
            raise _wrong(name, "Enter a valid date and time.")
    details = data.get("details") or {}
    if wrong := problems(DETAIL_TYPES[row_of(log).name][log.type].schema, details):
        raise ValidationError({"entries": {"details": wrong}})
    kept = {name: data[name] for name in needed}
    return {**kept, "notes": data.get("notes") or "", "details": details}


def _parsed(value: Any) -> datetime | None:
    """Return the moment that a text names; without an offset it is taken for UTC."""
    try:
        moment = parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC) if moment else None


def _find(log: Any, data: Mapping[str, Any]) -> int:
    wanted = _parsed(data.get(_key(log)))
    for place, entry in enumerate(log.entries):
        if _moment(entry, log) == wanted:
            return place
    raise _wrong(_key(log), "There is no entry with this date and time.")


def _store(log: Any, entries: list[dict[str, Any]]) -> None:
    log.entries = sorted(entries, key=lambda entry: _moment(entry, log), reverse=True)
    log.save(update_fields=["entries"])


def _wrong(name: str, message: str) -> ValidationError:
    return ValidationError({"entries": {name: [message]}})


LOG_ACTIONS = {
    (model, act.__name__): act
    for model in ("subjectlog", "procedurelog")
    for act in (add_entry, change_entry, remove_entry)
}
