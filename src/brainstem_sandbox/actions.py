"""What the actions do: entries of a log, invitations, joining and leaving a group."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from rest_framework.exceptions import PermissionDenied, ValidationError

from brainstem_openapi.registry import MODELS

from .members import accept_invitation
from .models import Membership
from .rights import Right, Visitor

Action = Callable[[Visitor, Any, Mapping[str, Any]], None]

INTERVAL_LOGS = ("Housing", "FoodDeprivation", "WaterDeprivation", "Habituation", "Handling", "TrainingSession")
MOMENTS = ("date_time", "start_date_time", "end_date_time")


def add_entry(visitor: Visitor, log: Any, data: Mapping[str, Any]) -> None:
    """Add an entry to a log; newest first."""
    visitor.require_change(_row(log), log, ["entries"])
    entry = _entry(log, data)
    if any(_moment(other, log) == _moment(entry, log) for other in log.entries):
        raise _wrong(_key(log), "An entry with this date and time already exists.")
    _store(log, [*log.entries, entry])


def change_entry(visitor: Visitor, log: Any, data: Mapping[str, Any]) -> None:
    """Change the entry that has the given date and time."""
    visitor.require_change(_row(log), log, ["entries"])
    place = _find(log, data)
    _store(log, [_entry(log, {**entry, **data}) if at == place else entry for at, entry in enumerate(log.entries)])


def remove_entry(visitor: Visitor, log: Any, data: Mapping[str, Any]) -> None:
    """Remove the entry that has the given date and time."""
    visitor.require_change(_row(log), log, ["entries"])
    place = _find(log, data)
    _store(log, [entry for at, entry in enumerate(log.entries) if at != place])


def _row(record: Any) -> Any:
    return next(row for row in MODELS.values() if row.schema == type(record).__name__)


def _key(log: Any) -> str:
    return "start_date_time" if log.type in INTERVAL_LOGS else "date_time"


def _moment(entry: Mapping[str, Any], log: Any) -> datetime | None:
    return parse_datetime(str(entry.get(_key(log), "")))


def _entry(log: Any, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry as it is kept, or raise with what is wrong with it."""
    needed = ("start_date_time", "end_date_time") if log.type in INTERVAL_LOGS else ("date_time",)
    for name in needed:
        if data.get(name) in (None, ""):
            raise _wrong(name, "This field is required.")
    for name in MOMENTS:
        if name in data and _parsed(data[name]) is None:
            raise _wrong(name, "Enter a valid date and time.")
    details = data.get("details") or {}
    if not isinstance(details, dict):
        raise _wrong("details", "Expected an object.")
    kept = {name: data[name] for name in needed}
    return {**kept, "notes": data.get("notes") or "", "details": details}


def _parsed(value: Any) -> datetime | None:
    try:
        return parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _find(log: Any, data: Mapping[str, Any]) -> int:
    wanted = _parsed(data.get(_key(log)))
    for place, entry in enumerate(log.entries):
        if wanted is not None and _moment(entry, log) == wanted:
            return place
    raise _wrong(_key(log), "There is no entry with this date and time.")


def _store(log: Any, entries: list[dict[str, Any]]) -> None:
    log.entries = sorted(entries, key=lambda entry: str(_moment(entry, log)), reverse=True)
    log.save(update_fields=["entries"])


def _wrong(name: str, message: str) -> ValidationError:
    return ValidationError({"entries": {name: [message]}})


def accept(visitor: Visitor, invitation: Any, data: Mapping[str, Any]) -> None:
    """Become what one was invited to be."""
    _require_invited(visitor, invitation)
    accept_invitation(invitation)


def reject(visitor: Visitor, invitation: Any, data: Mapping[str, Any]) -> None:
    """Decline an invitation."""
    _require_invited(visitor, invitation)
    invitation.delete()


def cancel(visitor: Visitor, invitation: Any, data: Mapping[str, Any]) -> None:
    """Take an invitation back."""
    right = visitor.rights("project").get(str(invitation.project_id))
    if right is None or right < Right.MANAGER:
        raise PermissionDenied
    invitation.delete()


def _require_invited(visitor: Visitor, invitation: Any) -> None:
    row = _row(invitation)
    if row.name == "projectmembershipinvitation":
        allowed = invitation.invitee_id == visitor.user.pk
    else:
        allowed = (visitor.rights("group").get(str(invitation.invitee_id)) or 0) >= Right.MANAGER
    if not allowed:
        raise PermissionDenied


def join(visitor: Visitor, group: Any, data: Mapping[str, Any]) -> None:
    """Become a plain member of a group."""
    Membership.objects.get_or_create(holder="group", holder_id=str(group.pk), user=visitor.user)


def leave(visitor: Visitor, group: Any, data: Mapping[str, Any]) -> None:
    """Stop being a member of a group."""
    Membership.objects.filter(holder="group", holder_id=str(group.pk), user=visitor.user).delete()


ACTIONS: dict[tuple[str, str], Action] = {
    ("group", "join"): join,
    ("group", "leave"): leave,
}
for _log in ("subjectlog", "procedurelog"):
    ACTIONS |= {(_log, act.__name__): act for act in (add_entry, change_entry, remove_entry)}
for _invitation in ("projectmembershipinvitation", "projectgroupmembershipinvitation"):
    ACTIONS |= {(_invitation, act.__name__): act for act in (accept, reject, cancel)}
"""What each action does, by model and name."""
