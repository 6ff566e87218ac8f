"""Python values as JSON can hold them, and moments as they are read from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from .errors import InvalidRequestError


def encode(body: Any) -> bytes:
    """Return a body as JSON; dates, UUIDs, enums and records are written as the API reads them."""
    try:
        return _written(body)
    except (TypeError, ValueError):
        place, fault = first_fault(body)
        raise InvalidRequestError(f"data cannot be written as JSON: {'.'.join(map(str, place))}: {fault}") from None


def _written(body: Any) -> bytes:
    return json.dumps(body, default=plain_value, ensure_ascii=False, allow_nan=False).encode()


def first_fault(value: Any, depth: int = 20) -> tuple[list[str | int], str]:
    """Return where the first thing is in a value that JSON cannot hold, and what is wrong with it.

    Parameters
    ----------
    value : object
        What cannot be written.
    depth : int
        How far to look into it; what contains itself has no end.
    """
    for key, item in _items(value) if depth else ():
        if _fault(item):
            place, fault = first_fault(item, depth - 1)
            return [key, *place], fault
    return [], f"{value!r:.60}; {_fault(value)}"


def _items(value: Any) -> Iterable[tuple[Any, Any]]:
    if isinstance(value, Mapping):
        return value.items()
    return enumerate(value) if isinstance(value, list | tuple) else ()


def _fault(value: Any) -> str:
    try:
        _written(value)
    except (TypeError, ValueError) as error:
        return "JSON has no such number; leave it out" if "float" in str(error) else str(error)
    return ""


def plain_value(value: Any) -> Any:
    """Return what JSON can hold of a value."""
    if isinstance(value, datetime | date):
        if value != value:  # pandas has a time that is none
            raise TypeError("it stands for no value; leave the field out")
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, set | frozenset | tuple):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "reveal"):
        return value.reveal()
    if hasattr(value, "tolist"):  # numbers and arrays of numpy, columns of pandas
        return value.tolist()
    if hasattr(value, "to_dict"):
        return value.to_dict()
    from uuid import UUID  # late, since few bodies need it

    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"JSON has nothing for type {type(value).__name__}")


def moment(text: object) -> datetime | None:
    """Return the moment that a text names, or None; without an offset it is taken for UTC."""
    try:
        named = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return named if named.tzinfo else named.replace(tzinfo=UTC)
