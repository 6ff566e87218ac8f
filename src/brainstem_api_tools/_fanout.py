"""Long lists of values cut into requests whose addresses servers take."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from ._query import Query
from .errors import InvalidRequestError


def split_query(query: Query) -> list[Query]:
    """Return queries that together ask for the same, each short enough for an address.

    A long list of values, as in ``session__in=[...]``, is cut; other queries come back as they are.

    Raises
    ------
    InvalidRequestError
        If a list has to be cut and a sort is asked for: records would be in order within each part alone.
    """
    long = max((key for key in query.filters if key.endswith(".in}")), key=lambda key: _length(query, key), default="")
    if not long or _length(query, long) <= LONGEST_VALUES:
        return [query]
    if query.sort:
        values = len(query.filters[long])
        raise InvalidRequestError(f"{long} has {values} values, which takes several requests; sort what comes back")
    return [query._replace(filters={**query.filters, long: part}) for part in _parts(long, query.filters[long])]


LONGEST_VALUES = 3000  # characters; servers commonly take addresses of 4096


def _length(query: Query, key: str) -> int:
    return sum(len(quote(f"{key}={value}&", safe="=&")) for value in query.filters[key])


def _parts(key: str, values: Sequence[str]) -> list[list[str]]:
    """Return the values, each once, in lists that stay within the longest address."""
    parts: list[list[str]] = [[]]
    length = 0
    for value in dict.fromkeys(values):
        length += len(quote(f"{key}={value}&", safe="=&"))
        if parts[-1] and length > LONGEST_VALUES:
            parts.append([])
            length = len(quote(f"{key}={value}&", safe="=&"))
        parts[-1].append(value)
    return parts
