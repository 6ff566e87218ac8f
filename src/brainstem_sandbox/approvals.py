"""Approval requests: a create or change of a shared record waits until a curator accepts it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models
from rest_framework.exceptions import PermissionDenied, ValidationError

from brainstem_openapi.registry import MODELS, Model

from .models import TABLES, row_of
from .rights import Visitor

REVIEW = ("id", "comments", "instance_id", "action", "reviewer", "status")


def propose(visitor: Visitor, row: Model, record: Any | None, data: Mapping[str, Any]) -> Any:
    """Make a request to add a record, or to change one.

    Parameters
    ----------
    visitor : Visitor
        Who asks.
    row : Model
        Model of the record.
    record : table row or None
        The record to change.
    data : mapping
        Checked values, relations as records.

    Returns
    -------
    table row
        The request, pending.
    """
    table = TABLES[str(row.approval_model)]
    values = _current(row, record) | dict(data)
    many, plain = _parted(table, {name: values[name] for name in _proposed(row) if name in values})
    action = {"action": "Add" if record is None else "Change", "status": "Pending", "instance_id": record}
    request = table.objects.create(requested_by=visitor.user, **plain, **action)
    for name, related in many.items():
        getattr(request, name).set(related)
    return request


def _proposed(row: Model) -> list[str]:
    """Return the fields that a request proposes."""
    return [name for name in MODELS[str(row.approval_model)].fields if name in row.fields and name not in REVIEW]


def _current(row: Model, record: Any | None) -> dict[str, Any]:
    if record is None:
        return {}
    found = {name: getattr(record, name) for name in _proposed(row)}
    return {name: list(value.all()) if isinstance(value, models.Manager) else value for name, value in found.items()}


def _parted(table: Any, values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what goes into tables between two others, and what goes into the row itself."""
    many = {name for name in values if isinstance(table._meta.get_field(name), models.ManyToManyField)}
    return {name: values[name] for name in many}, {name: values[name] for name in values if name not in many}


def accept(visitor: Visitor, request: Any, data: Mapping[str, Any]) -> None:
    """Add or change the record as the request proposes."""
    _decide(visitor, request, "Accepted")
    row = MODELS[str(row_of(request).approves)]
    table = TABLES[row.name]
    many, plain = _parted(table, _current(row, request))
    record = request.instance_id or table()
    for name, value in plain.items():
        setattr(record, name, value)
    record.save()
    for name, related in many.items():
        getattr(record, name).set(related)
    request.instance_id = record
    request.save()


def reject(visitor: Visitor, request: Any, data: Mapping[str, Any]) -> None:
    """Decline a request."""
    _decide(visitor, request, "Rejected")
    request.save()


def _decide(visitor: Visitor, request: Any, status: str) -> None:
    if not visitor.user.is_admin:
        raise PermissionDenied
    if request.status != "Pending":
        raise ValidationError({"detail": f"This request is {request.status.lower()} already."})
    request.status, request.reviewer = status, visitor.user


APPROVAL_ACTIONS = {
    (row.name, act.__name__): act for row in MODELS.values() if row.approves for act in (accept, reject)
}
