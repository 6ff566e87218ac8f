"""Which records a visitor may see."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from brainstem_openapi.registry import Model

from .invitations import INVITATIONS, visible_invitations
from .models import TABLES
from .rights import Visitor, holder_of


def visible(visitor: Visitor, row: Model, records: QuerySet[Any]) -> QuerySet[Any]:
    """Return the records that the visitor may see.

    Parameters
    ----------
    visitor : Visitor
        Who asks, and through which portal.
    row : Model
        Model of the records.
    records : QuerySet
        Records to choose from.
    """
    if visitor.portal == "super":
        return records
    if row.name in INVITATIONS:
        return records.filter(visible_invitations(visitor, row))
    if row.approves:
        return records if visitor.user.is_admin else records.filter(requested_by=visitor.user)
    place = holder_of(row.name)
    if place is None or place[0] == "group":
        return records
    return records.filter(pk__in=TABLES[row.name].objects.filter(_opened(visitor, *place)).values("pk"))


def _opened(visitor: Visitor, holder: str, path: str) -> Q:
    """Return the condition that what a record belongs to is open to the visitor."""
    prefix = f"{path}__" if path else ""
    if visitor.portal == "public":
        return Q(**{f"{prefix}is_public": True})
    return Q(**{f"{prefix}pk__in": list(visitor.rights(holder))})
