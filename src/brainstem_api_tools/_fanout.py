"""Long lists of values cut into requests whose addresses servers take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from urllib.parse import quote

from ._query import Query
from .errors import InvalidRequestError


def split_query(query: Query) -> list[Query]:
    """Return queries that together ask for the same, each short enough for an address; none if no record can match.

    Long lists of values, as in ``session__in=[...]``, are cut; each part of one goes with each part of another.

    Raises
    ------
    InvalidRequestError
        If a list has to be cut and a sort is asked for: records would be in order within each part alone. Or if it
        cannot be cut, as one of values that records must not have: what one part leaves out, the others bring.
    """
    lists = {key: list(dict.fromkeys(values)) for key, values in query.filters.items() if key.endswith(".in}")}
    if any(not values and not key.startswith("filter{-") for key, values in lists.items()):
        return []
    lists = {key: values for key, values in lists.items() if values}  # to have none of no values is no condition
    room = _room({key: sum(_length(key, value) for value in values) for key, values in lists.items()})
    parts = {key: _parts(key, values, room) for key, values in lists.items()}
    cut = [key for key in parts if len(parts[key]) > 1]
    for key in cut:
        if key.startswith("filter{-") or "|" in key:
            raise InvalidRequestError(_too_long(key, parts[key]))
    if query.sort and cut:
        several = f"{cut[0]} has {len(lists[cut[0]])} values, which takes several requests"
        raise InvalidRequestError(f"{several}; sort what comes back")
    together = (dict(zip(parts, choice, strict=True)) for choice in product(*parts.values()))
    others = {key: value for key, value in query.filters.items() if not key.endswith(".in}")}
    return [query._replace(filters={**others, **chosen}) for chosen in together]


LONGEST_VALUES = 3000  # characters; servers commonly take addresses of 4096


def _room(lengths: Mapping[str, int]) -> int:
    """Return the characters that each list may take: what short ones leave over is for the long ones."""
    rest, room = LONGEST_VALUES, LONGEST_VALUES
    for left, length in zip(range(len(lengths), 0, -1), sorted(lengths.values()), strict=True):
        room = max(1, rest // left)
        rest -= min(length, room)
    return room


def _length(key: str, value: str) -> int:
    return len(quote(key, safe="")) + len(quote(value, safe="")) + len("=&")


def _too_long(key: str, parts: Sequence[Sequence[str]]) -> str:
    values, fitting = sum(map(len, parts)), len(parts[0])
    return f"{key} has {values} values, and {fitting} fit into a request; choose among what comes back instead"


def _parts(key: str, values: Sequence[str], room: int) -> list[list[str]]:
    """Return the values in lists that stay within a room."""
    parts: list[list[str]] = [[]]
    length = 0
    for value in values:
        part = _length(key, value)
        length += part
        if parts[-1] and length > room:
            parts.append([])
            length = part
        parts[-1].append(value)
    return parts
