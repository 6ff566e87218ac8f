"""What an answer with a list says, in any of the envelopes that servers have: its records, their number, its page."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, TypeGuard

from .errors import InvalidResponseError

ID = itemgetter("id")


def read_total(body: Mapping[str, Any]) -> int | None:
    """Return the number of records in the whole list, wherever the envelope has it.

    Examples
    --------
    >>> read_total({"sessions": [], "meta": {"total_results": 250}})
    250
    """
    meta = body.get("meta")
    places = [body.get("count")]
    if isinstance(meta, Mapping):
        places = [meta.get("total_results"), meta.get("count"), *places]
    return next((total for total in places if _is_count(total)), None)


def _is_count(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def read_rows(body: Any, key: str) -> list[dict[str, Any]]:
    """Return the records of a list by the model's key, never those of another list beside it.

    Raises
    ------
    InvalidResponseError
        If the key is missing or holds something else.
    """
    rows = body.get(key) if isinstance(body, Mapping) else None
    if not isinstance(rows, list):
        found = sorted(body) if isinstance(body, Mapping) else type(body).__name__
        raise InvalidResponseError(f"the answer has no list {key!r}; it has {found}")
    try:
        kinds = set(map(type, map(ID, rows)))
    except (TypeError, KeyError, IndexError):
        kinds = {type(None)}
    if not kinds <= {str, int}:
        strange = next(row for row in rows if not has_id(row))
        raise InvalidResponseError(f"{key!r} holds a record without id: {strange!r:.80}")
    return rows


def has_id(row: Any) -> bool:
    """Return whether this is a record with an id."""
    return isinstance(row, dict) and type(row.get("id")) in (str, int)


def counts_pages(body: Mapping[str, Any]) -> bool:
    """Return whether an answer tells the number of its page."""
    meta = body.get("meta")
    return isinstance(meta, Mapping) and "page" in meta


def page_length(body: Mapping[str, Any]) -> int:
    """Return the number of records to a page that an answer tells, or 0."""
    length: Any = body["meta"].get("per_page") if counts_pages(body) else None
    return length if _is_count(length) else 0
