"""Which ids came before, of a list of any length: the last ones are known; of older ones, what tells a repeat."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from operator import lt
from typing import Any

# Ids that are kept to recognise what was seen; of older ones the hash alone, if it has so many bits that no two agree.
REMEMBERED = 2_500 if sys.hash_info.width >= 64 else sys.maxsize


class Seen:
    """Ids that came.

    Examples
    --------
    >>> seen = Seen()
    >>> seen.add(["a", "b"])
    >>> "a" in seen, seen.has_repeats()
    (True, False)
    """

    def __init__(self) -> None:
        self._known: dict[Any, None] = {}
        self._forgotten: Ascending | Hashes | None = None

    def __contains__(self, identifier: Any) -> bool:
        """Return whether an id came lately."""
        return identifier in self._known

    @property
    def knows_all(self) -> bool:
        """Whether every id that came is still known for sure."""
        return self._forgotten is None

    def unseen(self, rows: Iterable[dict[str, Any]]) -> dict[Any, dict[str, Any]]:
        """Return the records whose ids did not come lately, by id."""
        known = self._known
        return {row["id"]: row for row in rows if row["id"] not in known}

    def add(self, ids: Iterable[Any], *, by_id: bool = False) -> None:
        """Remember ids, none of which is known; ``by_id`` if the list was asked for in the order of ids.

        Raises
        ------
        OutOfOrderError
            If the list is not in that order any more, behind what is known.
        """
        self._known.update(dict.fromkeys(ids))
        if len(self._known) > 2 * REMEMBERED:  # not for each page, since it takes as long as a page does
            known = list(self._known)
            if self._forgotten is None:
                self._forgotten = Ascending() if by_id and is_ascending(known) else Hashes()
            known = self._forgotten.add(known, leave=REMEMBERED)
            self._known = dict.fromkeys(known)

    def has_repeats(self) -> bool:
        """Return whether an id came twice, when all have come.

        Raises
        ------
        OutOfOrderError
            If that cannot be known.
        """
        if self._forgotten is None:
            return False
        self._forgotten.add(list(self._known))
        return self._forgotten.has_repeats()


class OutOfOrderError(Exception):
    """An id came that may be a forgotten one: it is not above all of those."""


def is_ascending(ids: Sequence[Any]) -> bool:
    """Return whether each id is above the one before."""
    return len(set(map(type, ids))) == 1 and all(map(lt, ids, ids[1:]))


class Ascending:
    """The highest of ids that come in ascending order: what is above it is none of them."""

    def __init__(self) -> None:
        self._highest: Any = None

    def add(self, ids: list[Any], *, leave: int = 0) -> list[Any]:
        """Take ids but the highest ones, which are returned: their order need not be settled yet."""
        try:
            ids = sorted(ids)
            in_order = self._highest is None or ids[0] > self._highest
        except TypeError:  # numbers and texts
            in_order = False
        if not in_order:
            raise OutOfOrderError
        self._highest = ids[-leave - 1]
        return ids[len(ids) - leave :]

    def has_repeats(self) -> bool:
        """Return that none came twice, since all came in order."""
        return False


class Hashes:
    """Hashes of ids, 8 bytes each; in parts, since a set of a million takes much memory."""

    def __init__(self) -> None:
        self._parts = [array("q") for _ in range(256)]

    def add(self, ids: list[Any], *, leave: int = 0) -> list[Any]:
        """Take ids but the last ones, which are returned."""
        appends = [part.append for part in self._parts]
        for number in map(hash, ids[: len(ids) - leave]):
            appends[number & 255](number)
        return ids[len(ids) - leave :]

    def has_repeats(self) -> bool:
        """Return whether a hash is there twice."""
        return any(len(set(part)) < len(part) for part in self._parts)
