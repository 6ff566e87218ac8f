"""Who may see and change what: rights in projects and in a lab's property, and what inherits them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

from django.db.models import Q
from rest_framework.exceptions import PermissionDenied

from brainstem_openapi.registry import MODELS, Model

from .models import TABLES, Membership


class Right(IntEnum):
    """Rights in ascending order; each includes those before it."""

    MEMBER = 1
    CONTRIBUTOR = 2
    MANAGER = 3
    OWNER = 4


OPEN = ("publication", "laboratory", "protocol")
"""Shared models that every user may add to and change."""

HOLDERS = ("project", "group", "behavioralassay", "datastorage", "setup", "inventory", "license")
"""Models that have members."""

PARENTS = {
    "subject": "projects",
    "session": "projects",
    "collection": "project",
    "cohort": "project",
    "breeding": "project",
    "behavior": "session",
    "dataacquisition": "session",
    "manipulation": "session",
    "procedure": "subject",
    "subjectlog": "subject",
    "procedurelog": "procedure",
    "epoch": "session",
    "sessiondatastorage": "session",
    "equipment": "setup",
    "consumablestock": "inventory",
}
"""The field through which the records of a model inherit their rights."""


def flags_to_right(membership: Membership) -> Right:
    """Return the right that a membership gives."""
    if membership.is_owner:
        return Right.OWNER
    if membership.is_manager:
        return Right.MANAGER
    return Right.CONTRIBUTOR if membership.can_change else Right.MEMBER


def holder_of(model: str) -> tuple[str, str] | None:
    """Return the model that holds the rights over a model's records, and the path to it, if there is one.

    Examples
    --------
    >>> holder_of("behavior")
    ('project', 'session__projects')
    """
    path: list[str] = []
    while model in PARENTS:
        field = MODELS[model].fields[PARENTS[model]]
        path.append(field.name)
        model = field.relation.model if field.relation is not None else ""
    return (model, "__".join(path)) if model in HOLDERS and model in MODELS else None


class Visitor:
    """Who sends a request, through which portal; knows their rights.

    Parameters
    ----------
    user : User or None
        None on the public portal.
    portal : {"public", "private", "super"}
        Door to the data.
    """

    def __init__(self, user: Any, portal: str) -> None:
        self.user, self.portal = user, portal
        self._rights: dict[str, dict[str, Right]] = {}

    def rights(self, holder: str) -> dict[str, Right]:
        """Return the visitor's right in each record of a holder, their own or their groups'."""
        if holder not in self._rights:
            mine = Q(user=self.user)
            if holder != "group":
                mine |= Q(group__in=[int(group) for group in self.rights("group")])
            found: dict[str, Right] = {}
            for membership in Membership.objects.filter(mine, holder=holder):
                right = max(flags_to_right(membership), found.get(membership.holder_id, Right.MEMBER))
                found[membership.holder_id] = right
            self._rights[holder] = found
        return self._rights[holder]

    def holders(self, row: Model, record: Any) -> list[str]:
        """Return the ids of the projects, groups or properties that a record belongs to."""
        place = holder_of(row.name)
        if place is None:
            return []
        path = f"{place[1]}__pk" if place[1] else "pk"
        return [str(key) for key in TABLES[row.name].objects.filter(pk=record.pk).values_list(path, flat=True)]

    def right_in(self, row: Model, record: Any) -> Right | None:
        """Return the visitor's highest right in what a record belongs to."""
        place = holder_of(row.name)
        if place is None:
            return None
        mine = self.rights(place[0])
        return max((mine[key] for key in self.holders(row, record) if key in mine), default=None)

    def require_change(self, row: Model, record: Any, names: Iterable[str] = ()) -> None:
        """Raise unless the visitor may change these fields of a record, or delete it if none is named."""
        if self.user.is_admin:
            return
        if row.name == "user":
            allowed = record.pk == self.user.pk
        elif holder_of(row.name) is None:
            allowed = row.name in OPEN and bool(set(names))
        else:
            allowed = (self.right_in(row, record) or 0) >= _needed(row, set(names))
        if not allowed:
            raise PermissionDenied

    def require_create(self, row: Model) -> None:
        """Raise unless the visitor may make records of a model at all."""
        inherited = holder_of(row.name) is not None
        if not (inherited or row.approval or row.name in OPEN or self.user.is_admin):
            raise PermissionDenied

    def require_sent(self, row: Model, data: Mapping[str, Any]) -> None:
        """Raise unless the visitor may add to every project and property that the sent data names."""
        for name, value in data.items():
            field = row.fields.get(name)
            target = field.relation.model if field is not None and field.relation is not None else ""
            if name != PARENTS.get(row.name) and target not in ("project", "datastorage"):
                continue
            for record in value if isinstance(value, list) else [value]:
                if record is not None and (self.right_in(MODELS[target], record) or 0) < Right.CONTRIBUTOR:
                    raise PermissionDenied


def _needed(row: Model, names: set[str]) -> Right:
    """Return the right that a change of these fields needs; no names stand for a delete."""
    members = {"users", "groups"}
    if row.name in ("project", "group"):
        return Right.MANAGER if names and names <= members else Right.OWNER
    if row.name in HOLDERS:
        return Right.OWNER if "is_public" in names else Right.CONTRIBUTOR
    return Right.CONTRIBUTOR
