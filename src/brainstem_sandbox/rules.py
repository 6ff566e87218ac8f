"""Rules between records, that no schema can say: one small function each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from rest_framework.exceptions import ValidationError

from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.registry import Model

from .models import TABLES, Membership
from .schemas import problems


class Draft:
    """A record as it will be: what is sent, over what is stored.

    Parameters
    ----------
    record : table row or None
        The stored record, if there is one.
    sent : mapping
        Checked values.
    """

    def __init__(self, record: Any | None, sent: Mapping[str, Any]) -> None:
        self.record, self.sent = record, sent

    def one(self, name: str) -> Any:
        """Return a value, or a related record."""
        return self.sent[name] if name in self.sent else getattr(self.record, name, None)

    def many(self, name: str) -> list[Any]:
        """Return related records."""
        if name in self.sent:
            return list(self.sent[name])
        return [] if self.record is None else list(getattr(self.record, name).all())


Rule = Callable[[Draft], None]


def _refuse(field: str, message: str) -> ValidationError:
    return ValidationError({field: [message]})


def parents_fit(draft: Draft) -> None:
    """Mother and father are two subjects of the project, of the right sex."""
    for name, sex in (("mother", "F"), ("father", "M")):
        subject = draft.one(name)
        if subject.sex != sex:
            raise _refuse(name, f"The {name} must have the sex {sex}.")
        if not subject.projects.filter(pk=draft.one("project").pk).exists():
            raise _refuse(name, f"The {name} must belong to the project of the breeding.")


def members_of_project(field: str) -> Rule:
    """Return the rule that all records of a field belong to the project."""

    def check(draft: Draft) -> None:
        project = draft.one("project")
        for record in draft.many(field):
            if not record.projects.filter(pk=project.pk).exists():
                raise _refuse(field, f"{record.name} does not belong to the project.")

    return check


def _groups(holder: str, records: list[Any]) -> set[int]:
    keys = [str(record.pk) for record in records]
    found = Membership.objects.filter(holder=holder, holder_id__in=keys, group__isnull=False)
    return set(found.values_list("group_id", flat=True))


def storage_is_shared(draft: Draft) -> None:
    """A data storage shares a group with one of the session's projects."""
    if "datastorage" in draft.sent:
        groups = _groups("project", draft.many("projects"))
        for storage in draft.many("datastorage"):
            if not groups & _groups("datastorage", [storage]):
                raise _refuse("datastorage", f"{storage.name} shares no group with the projects of the session.")


def setup_fits_assay(draft: Draft) -> None:
    """Setup and assay have one setup type, and share a group with one of the session's projects."""
    setup, assay = draft.one("setup"), draft.one("behavioralassay")
    if setup.setup_type_id != assay.setup_type_id:
        raise _refuse("behavioralassay", "Setup and assay must have the same setup type.")
    groups = _groups("project", list(draft.one("session").projects.all()))
    for name, record in (("setup", setup), ("behavioralassay", assay)):
        if name in draft.sent and not groups & _groups(name, [record]):
            raise _refuse(name, f"{record.name} shares no group with the projects of the session.")


def license_dates(draft: Draft) -> None:
    """A license ends after it begins; an active one has both dates, an expired one has ended."""
    begin, end, status = draft.one("valid_from"), draft.one("valid_until"), draft.one("status")
    if begin and end and end < begin:
        raise _refuse("valid_until", "The end must not lie before the begin.")
    if status == "active" and not (begin and end):
        raise _refuse("status", "An active license needs valid_from and valid_until.")
    if status == "expired" and not (end and end < date.today()):
        raise _refuse("status", "A license expires after valid_until.")


def one_epoch_each(draft: Draft) -> None:
    """A data acquisition stands in one epoch at the most."""
    for acquisition in draft.many("dataacquisition"):
        others = TABLES["epoch"].objects.filter(dataacquisition=acquisition.pk)
        if draft.record is not None:
            others = others.exclude(pk=draft.record.pk)
        if others.exists():
            raise _refuse("dataacquisition", "The data acquisition is in another epoch already.")


RULES: dict[str, Rule] = {
    "breeding": parents_fit,
    "cohort": members_of_project("subjects"),
    "collection": members_of_project("sessions"),
    "session": storage_is_shared,
    "behavior": setup_fits_assay,
    "license": license_dates,
    "epoch": one_epoch_each,
}
"""The rule of each model that has one."""

_SELECTED = (
    ("type", "details", "type_schema_version"),
    ("coordinates_system", "coordinates_details", "coordinates_schema_version"),
)


def check_rules(row: Model, record: Any | None, sent: Mapping[str, Any]) -> None:
    """Raise if a record would break a rule of its model."""
    if row.name in RULES:
        RULES[row.name](Draft(record, sent))


def check_details(row: Model, record: Any | None, sent: Mapping[str, Any]) -> dict[str, str]:
    """Raise if details do not fit their type; return the versions of the schemas that they were checked with."""
    versions = {}
    for selector, payload, version in _SELECTED:
        types = DETAIL_TYPES.get("coordinates" if selector == "coordinates_system" else row.name)
        if types is None or payload not in row.fields or not {selector, payload} & set(sent):
            continue
        draft = Draft(record, sent)
        kind = types[draft.one(selector)]
        if wrong := problems(kind.schema, draft.one(payload) or _empty(row, payload)):
            raise ValidationError({payload: wrong})
        versions[version] = kind.version
    return versions


def _empty(row: Model, payload: str) -> Any:
    return [] if row.fields[payload].type == "array" else {}


def check_delete(row: Model, record: Any) -> None:
    """Raise if an epoch refers to the record."""
    in_epochs = row.name in ("behavior", "dataacquisition", "manipulation")
    if in_epochs and TABLES["epoch"].objects.filter(**{row.name: record.pk}).exists():
        raise ValidationError({"non_field_errors": ["An epoch of the session refers to this record."]})
