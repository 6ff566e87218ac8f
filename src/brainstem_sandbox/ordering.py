"""The order of related records, where a model of its own keeps it: the data storages of a session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from brainstem_openapi.registry import MODELS, Model

from .models import TABLES, association

ORDERED = {
    row.name: [
        (name, kept)
        for name, field in row.fields.items()
        if field.relation and field.relation.many and (kept := association(row.name, field.relation.model))
    ]
    for row in MODELS.values()
}
"""The ordered fields of each model, with the model that keeps their order."""


def keep_order(row: Model, record: Any, sent: Mapping[str, Any]) -> None:
    """Remember the order in which related records were sent."""
    for name, kept in ORDERED[row.name]:
        target = row.fields[name].relation
        for place, related in enumerate(sent.get(name, ())):
            where = {row.name: record, str(target and target.model): related}
            TABLES[kept].objects.filter(**where).update(order=place)


def put_in_order(row: Model, record: Any, shown: dict[str, Any], context: Any) -> None:
    """Put shown relations into their order; it is read once a request."""
    for name, kept in ORDERED[row.name]:
        if len(shown.get(name) or ()) > 1:
            places = context.setdefault(f"order of {kept}", {}) or _read(row, name, kept, context)
            shown[name].sort(key=lambda item: places.get((record.pk, getattr(item, "pk_value", None) or _id(item)), 0))


def _id(item: Any) -> Any:
    return item["id"] if isinstance(item, dict) else item


def _read(row: Model, name: str, kept: str, context: Any) -> dict[Any, int]:
    target = row.fields[name].relation
    rows = TABLES[kept].objects.values_list(f"{row.name}_id", f"{target and target.model}_id", "order")
    context[f"order of {kept}"] = found = {(one, other): place or 0 for one, other, place in rows}
    return found
