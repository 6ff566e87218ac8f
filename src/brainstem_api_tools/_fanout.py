"""Long lists of values cut into requests whose addresses servers take."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from ._query import Query
from .errors import InvalidRequestError


def split_query(query: Query) -> list[Query]:
    """Return queries that together ask for the same, each short enough for an address.

    A long list of values, as in ``session__in=[...]``, is cut.

    Raises
    ------
    InvalidRequestError
        If a list has to be cut and a sort is asked for: records would be in order within each part alone. Or if it
        cannot be cut, as one of values that records must not have: what one part leaves out, the others bring.
    """
    parts = {key: _parts(key, values) for key, values in query.filters.items() if key.endswith(".in}")}
    for key in parts:
        if len(parts[key]) > 1 and (key.startswith("filter{-") or "|" in key):
            raise InvalidRequestError(_too_long(key, parts[key]))
    long = max(parts, key=lambda key: len(parts[key]), default="")
    if not long:
        return [query]
    if query.sort and len(parts[long]) > 1:
        values = len(query.filters[long])
        raise InvalidRequestError(f"{long} has {values} values, which takes several requests; sort what comes back")
    return [query._replace(filters={**query.filters, long: part}) for part in parts[long]]


LONGEST_VALUES = 3000  # characters; servers commonly take addresses of 4096


def _too_long(key: str, parts: Sequence[Sequence[str]]) -> str:
    values, fitting = sum(map(len, parts)), len(parts[0])
    return f"{key} has {values} values, and {fitting} fit into a request; choose among what comes back instead"


def _parts(key: str, values: Sequence[str]) -> list[list[str]]:
    """Return the values, each once, in lists that stay within the longest address."""
    parts: list[list[str]] = [[]]
    length = 0
    for value in dict.fromkeys(values):
        part = len(quote(f"{key}={value}&", safe="=&"))
        length += part
        if parts[-1] and length > LONGEST_VALUES:
            parts.append([])
            length = part
        parts[-1].append(value)
    return parts
