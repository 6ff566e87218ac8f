"""Reads the pages of a list in order, some of them ahead of time."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from ._flows import Flow, Start, Wait
from ._pagination import Page, PageRequest, Walk

B = TypeVar("B", bound=Mapping[str, Any])
B_co = TypeVar("B_co", bound=Mapping[str, Any], covariant=True)
USUAL_CONCURRENCY = 8  # measured with 20 ms of latency: each one more still saves time; more would be unkind
QUICK = 0.01  # seconds; where a page comes as quickly as that, asking for several at once only costs time


class Fetch(Protocol[B_co]):
    """What gets pages."""

    @property
    def by_id(self) -> bool:
        """Whether they are asked for in the order of ids and nothing else."""

    def __call__(self, page: PageRequest, /) -> Flow[B_co]:
        """Return the decoded answer."""


class PageReader(Generic[B]):
    """Reads the pages of a list in order, and asks for the next ones while earlier ones are read.

    Parameters
    ----------
    walk : Walk
        What decides which page comes next.
    fetch : Fetch
        What gets a page.
    concurrency : int
        Pages to ask for at the same time, once the length of the list is known.
    """

    def __init__(self, walk: Walk, fetch: Fetch[B], concurrency: int) -> None:
        self._walk, self._fetch, self._concurrency = walk, fetch, concurrency
        self._ahead: deque[tuple[PageRequest, Any]] = deque()
        self._slow = -1  # pages in a row that took long; the first tells nothing: it also opens a connection

    @property
    def received(self) -> int:
        """Records that were read so far."""
        return self._walk.received

    @property
    def ended(self) -> bool:
        """Whether all pages were read."""
        return self._walk.next_request() is None

    def next(self) -> Flow[tuple[Page, B] | None]:
        """Return the next page and the answer that brought it, or None at the end."""
        request = self._walk.next_request()
        if request is None:
            return None
        body = yield from (self._from_ahead() if self._is_slow() else self._timed(request))
        return self._walk.receive(request, body, by_id=self._fetch.by_id), body

    def _is_slow(self) -> bool:
        """Return whether to ask for several pages at once."""
        return self._concurrency > 1 and self._slow > 1

    def _timed(self, request: PageRequest) -> Flow[B]:
        begun = time.monotonic()
        body = yield from self._fetch(request)
        self._slow = self._slow + 1 if self._slow < 0 or time.monotonic() - begun > QUICK else 0
        return body

    def _from_ahead(self) -> Flow[B]:
        """Ask for the pages that will be wanted, and wait for the one that is."""
        planned = self._walk.plan(self._concurrency)
        if [asked for asked, _ in self._ahead] != planned[: len(self._ahead)]:
            self.close()
        for wanted in planned[len(self._ahead) :]:
            self._ahead.append((wanted, (yield Start(self._fetch(wanted)))))
        body: B = yield Wait(self._ahead.popleft()[1])
        return body

    def close(self) -> None:
        """Forget the pages that were asked for and are not wanted any more."""
        while self._ahead:
            self._ahead.popleft()[1].cancel()


class PartsReader:
    """Reads lists one after the other as one; records to skip and to stop after are counted over all of them."""

    def __init__(self, readers: Sequence[PageReader[Any]], skip: int, most: int | None) -> None:
        self._readers, self._skip, self._left = deque(readers), skip, most
        self._seen: set[Any] = set()
        self.received = 0

    @property
    def ended(self) -> bool:
        """Whether all pages of all lists were read."""
        return self._left == 0 or all(reader.ended for reader in self._readers)

    def next(self) -> Flow[tuple[Page, Any] | None]:
        """Return the next page with the records that no earlier one had, or None at the end."""
        if not self._readers or self._left == 0:
            return None
        found = yield from self._readers[0].next()
        if found is None:
            self._readers.popleft()
            return (yield from self.next())
        return self._new_ones(found[0]), found[1]

    def _new_ones(self, page: Page) -> Page:
        rows = [row for row in page.rows if row["id"] not in self._seen]
        self._seen.update(row["id"] for row in rows)
        kept = rows[self._skip :][: self._left]
        self._skip = max(0, self._skip - len(rows))
        self._left = None if self._left is None else self._left - len(kept)
        self.received += len(kept)
        return page._replace(rows=kept, total=None)

    def close(self) -> None:
        """Forget what was asked for and is not wanted any more."""
        for reader in self._readers:
            reader.close()
