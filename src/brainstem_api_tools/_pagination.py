"""Walk over a list that comes in pages, completely or not at all. Knows no HTTP.

Every page after the first is asked for with one record of overlap, and must begin with a record that was seen already.
So nothing can slip through between two pages: a record deleted meanwhile moves the others up, the overlap is missed,
and the walk steps back until it finds its place again. Records are told apart by their ids; one that was seen comes no
second time, and in a long list, where not all ids are kept, its second time is an error in the end. Where no total says
that the list is read whole, an empty page behind it must.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from .errors import IncompleteResultError, InvalidResponseError

PAGE_SIZE = 100
PATIENCE = 25  # requests in a row that may bring nothing new
USUAL_CAPS = {5, 10, 15, 20, 25, 30, 50, 75, 100, 200, 250, 500}  # page lengths at which servers cut
# Ids that are kept to recognise what was seen; of older ones the hash alone, if it has so many bits that no two agree.
REMEMBERED = 10_000 if sys.hash_info.width >= 64 else sys.maxsize


class PageRequest(NamedTuple):
    """One page to ask for.

    Attributes
    ----------
    offset, limit : int
        Records to skip, and to send.
    page : int or None
        Number of the page, counted from 1, for a server that counts pages of ``limit`` instead of records.
    """

    offset: int
    limit: int
    page: int | None = None


class Page(NamedTuple):
    """What one answer brought.

    Attributes
    ----------
    rows : list of dict
        The records that were not seen before, in order.
    total : int or None
        Number of records in the whole list, if the server says.
    offset : int
        Place of the answer's first record in the whole list.
    """

    rows: list[dict[str, Any]]
    total: int | None
    offset: int


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


def _is_count(value: Any) -> bool:
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
        kinds = {type(row["id"]) for row in rows}
    except (TypeError, KeyError, IndexError):
        kinds = {type(None)}
    if not kinds <= {str, int}:
        strange = next(row for row in rows if not has_id(row))
        raise InvalidResponseError(f"{key!r} holds a record without id: {strange!r:.80}")
    return rows


def has_id(row: Any) -> bool:
    """Return whether this is a record with an id."""
    return isinstance(row, dict) and type(row.get("id")) in (str, int)


class Walk:
    """The state of one walk: which page to ask for next, and whether the end is reached.

    Parameters
    ----------
    key : str
        Plural key of the model's records.
    page_size : int
        Records to ask for at once.
    start : int
        Records to skip.
    most : int, optional
        Records after which to stop.

    Examples
    --------
    >>> walk = Walk("sessions")
    >>> walk.next_request()
    PageRequest(offset=0, limit=100, page=None)
    >>> walk.receive(walk.next_request(), {"sessions": [{"id": "a"}], "count": 1}).total
    1
    >>> walk.next_request() is None
    True
    """

    def __init__(self, key: str, *, page_size: int = PAGE_SIZE, start: int = 0, most: int | None = None) -> None:
        self.key, self.page_size, self.start, self.most = key, page_size, start, most
        self.received = 0
        self._seen: dict[Any, None] = {}
        self._forgotten: Hashes | None = None
        self._next: PageRequest | None = None if most == 0 else PageRequest(start, self._size(page_size))
        self._last_ids: list[Any] = []
        self._page_length = 0
        self._frontier = start
        self._least_total: int | None = None
        self._idle = 0
        self._by_page = False
        self._probing = False

    def next_request(self) -> PageRequest | None:
        """Return the page to ask for next, or None at the end."""
        return self._next

    def plan(self, count: int) -> list[PageRequest]:
        """Return up to ``count`` pages that will be wanted if nothing changes meanwhile, the next one first."""
        if self._next is None:
            return []
        step = min(self._page_length, self._next.limit) - 1
        if self._least_total is None or step < 1 or self._by_page or self._probing:
            return [self._next]
        end = self._least_total if self.most is None else min(self._least_total, self.start + self.most)
        offsets = range(self._next.offset, max(end - 1, self._next.offset + 1), step)
        return [self._next, *(PageRequest(offset, self._size_at(offset)) for offset in islice(offsets, 1, count))]

    def receive(self, request: PageRequest, body: Any) -> Page:
        """Take the answer to a request, and decide what comes next.

        Raises
        ------
        InvalidResponseError
            If the answer holds no list of this model.
        IncompleteResultError
            If the list cannot be read whole.
        """
        rows, total = read_rows(body, self.key), read_total(body)
        self._note_total(total)
        if self._is_elsewhere(request, rows, body) or self._is_behind(request, rows):
            return Page([], total, request.offset)
        ids = [row["id"] for row in rows]
        if self._lost_place(request, ids):
            self._search_place(request, ids, body)
            return Page([], total, request.offset)
        fresh = self._keep(rows[max(0, self.start - request.offset) :])
        self._decide(request, rows, fresh, total)
        self._last_ids = ids
        return Page(fresh, total, request.offset)

    def _note_total(self, total: int | None) -> None:
        if total is not None:
            self._least_total = total if self._least_total is None else min(self._least_total, total)

    def _is_elsewhere(self, request: PageRequest, rows: list[Any], body: Mapping[str, Any]) -> bool:
        """Return whether the page is another one than asked for by what stands beside it; then ask differently."""
        if request.page is not None:
            return self._is_other_page(request, body)
        if self.received or request.offset == 0:
            return False
        if len(rows) > request.limit:
            raise self._incomplete("the server does not heed limit and offset", request.offset)
        if not _counts_pages(body) or body["meta"]["page"] != 1:
            return False
        if request.limit > request.offset:  # page 1 is then right, and shows nothing; pages this small would be later
            self._next = PageRequest(request.offset, request.offset)
        else:
            self._count_pages(request.offset)
        return True

    def _is_other_page(self, request: PageRequest, body: Mapping[str, Any]) -> bool:
        """Return whether a server that counts pages sent another page, or made them smaller; then ask for those."""
        meta = body["meta"] if _counts_pages(body) else {}
        length = meta.get("per_page")
        smaller = length if isinstance(length, int) and 0 < length < request.limit else None
        if smaller is None and meta.get("page") == request.page:
            return False
        self._wait_or_raise(request, "the server does not send the page asked for, or not in one size")
        self.page_size = smaller or self.page_size
        self._ask_from(max(self.start, self._frontier - 1))
        return True

    def _is_behind(self, request: PageRequest, rows: list[Any]) -> bool:
        """Return whether this was the look behind the list; something there means that a page was cut short."""
        if not self._probing:
            return False
        self._probing = False
        if not rows:
            self._finish(request.offset)
        else:
            self._wait_or_raise(request, "the server cuts its pages short")
            self._ask_from(max(self.start, self._frontier - 1))
        return True

    def _lost_place(self, request: PageRequest, ids: Sequence[Any]) -> bool:
        """Return whether an answer does not join on to what was seen."""
        if request.offset <= self.start and len(self._seen) == self.received:
            return False
        return not ids or ids[0] not in self._seen or self._is_repeated(request, ids)

    def _is_repeated(self, request: PageRequest, ids: Sequence[Any]) -> bool:
        return len(ids) > 1 and ids == self._last_ids and request.offset > self.start

    def _search_place(self, request: PageRequest, ids: Sequence[Any], body: Mapping[str, Any]) -> None:
        """Step back, or turn to counting pages when the server does not count records."""
        self._wait_or_raise(
            request, "the list changes while it is read, or the server does not send the page asked for"
        )
        if self._is_repeated(request, ids) and not self._by_page and _counts_pages(body):
            self._count_pages(request.offset)
            return
        back = max(self.start, request.offset - max(1, self._page_length) * 2 ** min(self._idle, 10))
        self._ask_from(back)

    def _count_pages(self, offset: int) -> None:
        """Ask for numbered pages from now on, beginning with the first if nothing is to be skipped."""
        self._by_page = True
        self._next = self._page_at(offset) if self.start else PageRequest(0, self.page_size, 1)

    def _wait_or_raise(self, request: PageRequest, reason: str) -> None:
        self._idle += 1
        if self._idle > PATIENCE or (request.offset <= self.start and len(self._seen) < self.received):
            raise self._incomplete(reason, request.offset)

    def _keep(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the rows not seen before, each once, and remember them."""
        unseen = {row["id"]: row for row in rows if row["id"] not in self._seen}
        fresh = list(unseen.values())
        if self.most is not None:
            fresh = fresh[: self.most - self.received]
        self.received += len(fresh)
        self._idle = 0 if fresh else self._idle
        self._remember(unseen)
        return fresh

    def _remember(self, ids: Iterable[Any]) -> None:
        self._seen.update(dict.fromkeys(ids))
        if len(self._seen) > 2 * REMEMBERED:  # not for each page, since it takes as long as a page does
            known = list(self._seen)
            self._forgotten = self._forgotten or Hashes()
            self._forgotten.add(known[:-REMEMBERED])
            self._seen = dict.fromkeys(known[-REMEMBERED:])

    def _decide(self, request: PageRequest, rows: list[Any], fresh: list[Any], total: int | None) -> None:
        """Find out whether this was the end, and if not what to ask for next."""
        frontier = self._frontier = request.offset + len(rows)
        self._page_length = max(self._page_length, len(rows))
        if self.most is not None and self.received >= self.most:
            self._end(frontier)
        elif not rows or (frontier == total and not (fresh and self._looks_cut(rows))):
            self._finish(frontier)
        elif fresh:
            self._ask_from(max(self.start, frontier - 1))
        else:
            self._wait_or_raise(request, "the server sends no further records")
            self._look_further(request, rows)

    def _look_further(self, request: PageRequest, rows: list[Any]) -> None:
        """After a page of records seen already: look behind the list if there was room for one more, else go on."""
        frontier = request.offset + len(rows)
        self._probing = len(rows) < (2 if request.page is None else request.limit)
        if self._probing:
            self._next = self._page_from(frontier)
        else:
            self._ask_from(max(self.start, frontier - 1))

    def _looks_cut(self, rows: list[Any]) -> bool:
        """Return whether a page may be cut though the total agrees: some servers count the page, not the list."""
        return len(rows) >= self.page_size or len(rows) in USUAL_CAPS

    def _finish(self, frontier: int) -> None:
        self._end(frontier)
        if self._least_total is not None and self.received < self._least_total - self.start:
            raise self._incomplete("the list ends before the number of records that the server announced", frontier)

    def _end(self, frontier: int) -> None:
        self._next = None
        if self._forgotten is None:
            return
        self._forgotten.add(self._seen)
        if self._forgotten.has_repeats():
            raise self._incomplete("the list changed while it was read: a record came twice", frontier)

    def _ask_from(self, offset: int) -> None:
        self._next = self._page_at(offset) if self._by_page else PageRequest(offset, self._size(self.page_size))

    def _size(self, size: int) -> int:
        """Return how many records to ask for: one more than are wanted, for the overlap."""
        return size if self.most is None else max(1, min(size, self.most - self.received + min(1, self.received)))

    def _size_at(self, offset: int) -> int:
        """Return the size of a page further on, if every record up to it is new."""
        return self.page_size if self.most is None else max(1, min(self.page_size, self.start + self.most - offset))

    def _page_at(self, offset: int) -> PageRequest:
        """Return the numbered page that holds a record and its follower, and brings the most behind them."""
        follower = offset + 1
        sizes = [size for size in range(2, self.page_size + 1) if follower % size]
        size = max(sizes, key=lambda size: size - follower % size, default=self.page_size)
        number = follower // size
        return PageRequest(number * size, size, number + 1)

    def _page_from(self, offset: int) -> PageRequest:
        """Return the page that begins at a place, the largest if they are numbered."""
        if not self._by_page:
            return PageRequest(offset, self._size(self.page_size))
        size = max(size for size in range(1, self.page_size + 1) if offset % size == 0)
        return PageRequest(offset, size, offset // size + 1)

    def _incomplete(self, reason: str, where: int) -> IncompleteResultError:
        self._next = None
        expected = None if self._least_total is None else max(0, self._least_total - self.start)
        return IncompleteResultError(reason, expected=expected, received=self.received, where=where)


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


def _counts_pages(body: Mapping[str, Any]) -> bool:
    meta = body.get("meta")
    return isinstance(meta, Mapping) and "page" in meta
