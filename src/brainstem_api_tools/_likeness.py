"""Whether a stored record can be the one that was sent: the same contents, in whatever spelling they come back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from ._pagination import has_id
from ._plain import encode


def agrees(row: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
    """Return whether a stored record shows what was sent, in every field of it that it shows.

    Texts are compared without the spaces around them, moments as instants, numbers by value, a record by its id, lists
    without order, and all that is empty is alike. A field that the record does not show tells nothing.

    Examples
    --------
    >>> agrees({"name": "Rat7", "birth_date": None, "projects": [{"id": "p1"}]}, {"name": " Rat7 ", "projects": ["p1"]})
    True
    >>> agrees({"name": "Rat7", "description": "old"}, {"name": "Rat7", "description": "new"})
    False
    """
    plain = json.loads(encode(body))
    return all(_meaning(row[name]) == _meaning(value) for name, value in plain.items() if name in row)


def _meaning(value: Any) -> Any:
    """Return what is equal for two JSON values that mean the same."""
    if isinstance(value, str):
        return _moment(value) or value.strip() or None
    if isinstance(value, list):
        return frozenset(map(_meaning, value)) or None
    if isinstance(value, dict):
        return _meaning(value["id"]) if has_id(value) else _members(value)
    return value


def _members(value: Mapping[str, Any]) -> Any:
    meanings = {name: _meaning(inner) for name, inner in value.items()}
    return frozenset((name, meaning) for name, meaning in meanings.items() if meaning is not None) or None


DATE = len("2026-03-14")  # what is longer may be a moment


def _moment(text: str) -> datetime | None:
    """Return the moment that a text names; without an offset it is taken for UTC."""
    try:
        moment = datetime.fromisoformat(text.strip()) if len(text) > DATE else None
    except ValueError:
        return None
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)
