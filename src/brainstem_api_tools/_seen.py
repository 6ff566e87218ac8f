"""Which ids came before, of a list of any length: the last ones are known for sure, of older ones their hashes."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
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
        self._forgotten: Hashes | None = None

    def __contains__(self, identifier: Any) -> bool:
        """Return whether an id came lately."""
        return identifier in self._known

    @property
    def knows_all(self) -> bool:
        """Whether every id that came is still known for sure."""
        return self._forgotten is None

    def add(self, ids: Iterable[Any]) -> None:
        """Remember ids, none of which is known."""
        self._known.update(dict.fromkeys(ids))
        if len(self._known) > 2 * REMEMBERED:  # not for each page, since it takes as long as a page does
            known = list(self._known)
            self._forgotten = self._forgotten or Hashes()
            self._forgotten.add(known[:-REMEMBERED])
            self._known = dict.fromkeys(known[-REMEMBERED:])

    def has_repeats(self) -> bool:
        """Return whether an id came twice, when all have come."""
        if self._forgotten is None:
            return False
        self._forgotten.add(self._known)
        return self._forgotten.has_repeats()


class Hashes:
    """Hashes of ids, 8 bytes each; in parts, since a set of a million takes much memory."""

    def __init__(self) -> None:
        self._parts = [array("q") for _ in range(256)]

    def add(self, ids: Iterable[Any]) -> None:
        """Keep the hashes of ids."""
        appends = [part.append for part in self._parts]
        for number in map(hash, ids):
            appends[number & 255](number)

    def has_repeats(self) -> bool:
        """Return whether a hash is there twice."""
        return any(len(set(part)) < len(part) for part in self._parts)
