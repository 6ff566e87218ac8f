"""Python values as JSON can hold them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from .errors import InvalidRequestError


def encode(body: Any) -> bytes:
    """Return a body as JSON; dates, UUIDs, enums and records are written as the API reads them."""
    try:
        return json.dumps(body, default=plain_value, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError) as error:
        raise InvalidRequestError(f"data cannot be written as JSON: {error}") from None


def plain_value(value: Any) -> Any:
    """Return what JSON can hold of a value."""
    if isinstance(value, datetime | date):
        if value != value:  # pandas has a time that is none
            raise TypeError(f"{value!r} stands for no value; leave the field out")
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, set | frozenset | tuple):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "reveal"):
        return value.reveal()
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if hasattr(value, "tolist"):  # numbers and arrays of numpy
        return value.tolist()
    raise TypeError(f"{value!r:.60} is of type {type(value).__name__}")
