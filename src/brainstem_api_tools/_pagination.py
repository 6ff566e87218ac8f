"""Walk over a list that comes in pages, completely or not at all. Knows no HTTP.

Every page after the first is asked for with one record of overlap, and must begin with a record that was seen already.
So nothing can slip through between two pages: a record deleted meanwhile moves the others up, the overlap is missed,
and the walk steps back until it finds its place again. Records are told apart by their ids; one that was seen comes no
second time, and in a long list, where not all ids are kept, its second time, or a doubt of it, is an error. Where no
total says that the list is read whole, an empty page behind it must.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from ._envelope import ID, counts_pages, page_length, read_rows, read_total
from ._seen import OutOfOrderError, Seen
from .errors import IncompleteResultError

PAGE_SIZE = 100
PATIENCE = 25  # requests in a row that may bring nothing new
_OUT_OF_ORDER = "the server does not keep the order of ids, so that a record may come twice; sort by something else"


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
    >>> meta = {"page": 1, "per_page": 100, "total_results": 1}
    >>> walk.receive(walk.next_request(), {"sessions": [{"id": "a"}], "meta": meta}).total
    1
    >>> walk.next_request() is None
    True
    """

    def __init__(self, key: str, *, page_size: int = PAGE_SIZE, start: int = 0, most: int | None = None) -> None:
        self.key, self.page_size, self.start, self.most = key, page_size, start, most
        self.received = 0
        self._seen = Seen()
        self._next: PageRequest | None = None if most == 0 else PageRequest(start, self._size(page_size))
        self._last_ids: list[Any] = []
        self._page_length = 0
        self._frontier = start
        self._total: int | None = None
        self._fell = False
        self._first_id: Any = None
        self._least_total: int | None = None
        self._idle = 0
        self._by_page = False
        self._probing = False
        self._heeds_offset = start == 0
        self._unproven: Any = None

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

    def receive(self, request: PageRequest, body: Any, *, by_id: bool = False) -> Page:
        """Take the answer to a request, and decide what comes next.

        Parameters
        ----------
        request : PageRequest
            What was asked for.
        body : Any
            The decoded answer.
        by_id : bool
            Whether it was asked for in the order of ids and nothing else.

        Raises
        ------
        InvalidResponseError
            If the answer holds no list of this model.
        IncompleteResultError
            If the list cannot be read whole.
        """
        try:
            return self._receive(request, body, by_id=by_id)
        except OutOfOrderError:  # told at once: a walk that forgets the latest ids may not find its place again
            raise self._incomplete(_OUT_OF_ORDER, request.offset) from None

    def _receive(self, request: PageRequest, body: Any, *, by_id: bool) -> Page:
        rows, total = read_rows(body, self.key), read_total(body)
        self._note_total(total)
        if self._is_elsewhere(request, rows, body) or self._is_behind(request, rows, total):
            return Page([], total, request.offset)
        ids = list(map(ID, rows))
        if self._lost_place(request, ids):
            self._search_place(request, ids, body)
            return Page([], total, request.offset)
        wanted = rows[max(0, self.start - request.offset) :]
        if request.offset <= self.start and wanted:
            self._first_id = wanted[0]["id"]
        fresh = self._keep(wanted, by_id=by_id)
        self._decide(request, rows, fresh, body)
        self._last_ids = ids
        return Page(fresh, total, request.offset)

    def _note_total(self, total: int | None) -> None:
        self._fell = total is not None and self._total is not None and total < self._total
        self._total = total
        if total is not None:
            self._least_total = total if self._least_total is None else min(self._least_total, total)

    def _is_elsewhere(self, request: PageRequest, rows: list[Any], body: Mapping[str, Any]) -> bool:
        """Return whether the page is another one than asked for, or may be; then ask differently, or look closer."""
        if request.page is not None:
            return self._is_other_page(request, body)
        if self._heeds_offset:
            return False
        if self._unproven is not None:
            self._compare_beginning(request, rows)
            return True
        if counts_pages(body) and body["meta"]["page"] == 1:
            self._ask_for_number(request, rows)
            return True
        if len(rows) > request.limit or (rows and body.get("previous", "") is None):
            raise self._incomplete("the server does not heed limit and offset", request.offset)
        self._heeds_offset = not rows or counts_pages(body) or "previous" in body
        if not self._heeds_offset:
            self._unproven, self._next = rows[0]["id"], PageRequest(0, 1)
        return not self._heeds_offset

    def _compare_beginning(self, request: PageRequest, rows: list[Any]) -> None:
        """See whether the list begins with another record than came for an offset, and ask for that again."""
        if not rows or rows[0]["id"] == self._unproven:
            raise self._incomplete("the server does not heed limit and offset", request.offset)
        self._heeds_offset = True
        self._ask_from(self.start)

    def _ask_for_number(self, request: PageRequest, rows: list[Any]) -> None:
        """Ask differently after page 1 came for an offset: if pages are large, it may be the right one."""
        if len(rows) <= request.limit and request.limit > request.offset:
            self._next = PageRequest(request.offset, request.offset)  # pages this small would be later ones
        else:
            self._count_pages(request.offset)

    def _is_other_page(self, request: PageRequest, body: Mapping[str, Any]) -> bool:
        """Return whether a server that counts pages sent another page, or made them smaller; then ask for those."""
        length = page_length(body)
        smaller = length if 0 < length < request.limit else None
        if smaller is None and counts_pages(body) and body["meta"]["page"] == request.page:
            return False
        self._wait_or_raise(request, "the server does not send the page asked for, or not in one size")
        self.page_size = smaller or self.page_size
        self._ask_from(max(self.start, self._frontier - 1))
        return True

    def _is_behind(self, request: PageRequest, rows: list[Any], total: int | None) -> bool:
        """Return whether this was the look behind the list; something there means that a page was cut short."""
        if not self._probing:
            return False
        self._probing = False
        if rows or (total or 0) > request.offset:
            self._wait_or_raise(request, "the server cuts its pages short")
            self._ask_from(max(self.start, self._frontier - 1))
        elif total and self._fell:  # what was to be looked at may have moved up
            self._wait_or_raise(request, "the list changes while it is read")
            self._ask_from(max(self.start, total - 1))
        else:
            self._finish(request.offset)
        return True

    def _lost_place(self, request: PageRequest, ids: Sequence[Any]) -> bool:
        """Return whether an answer does not join on to what was seen."""
        if request.offset <= self.start and self._seen.knows_all:
            return False
        return not ids or ids[0] not in self._seen or self._is_repeated(request, ids) or self._is_first(request, ids)

    def _is_repeated(self, request: PageRequest, ids: Sequence[Any]) -> bool:
        return len(ids) > 1 and ids == self._last_ids and request.offset > self.start

    def _is_first(self, request: PageRequest, ids: Sequence[Any]) -> bool:
        """Return whether the list begins anew, though that was not asked for."""
        return ids[0] == self._first_id and request.offset > self.start

    def _search_place(self, request: PageRequest, ids: Sequence[Any], body: Mapping[str, Any]) -> None:
        """Step back, or turn to counting pages when the server does not count records."""
        self._wait_or_raise(
            request, "the list changes while it is read, or the server does not send the page asked for"
        )
        if self._is_repeated(request, ids) and not self._by_page and counts_pages(body):
            self._count_pages(request.offset)
            return
        back = max(self.start, request.offset - max(1, self._page_length) * 2 ** min(self._idle, 10))
        self._ask_from(back)

    def _count_pages(self, offset: int) -> None:
        """Ask for numbered pages from now on, beginning with the first if nothing is to be skipped."""
        self._by_page, self.page_size = True, PAGE_SIZE  # small ones overlap at few places; smaller ones are told
        self._next = self._page_at(offset) if self.start else PageRequest(0, self.page_size, 1)

    def _wait_or_raise(self, request: PageRequest, reason: str) -> None:
        self._idle += 1
        if self._idle > PATIENCE or (request.offset <= self.start and not self._seen.knows_all):
            raise self._incomplete(reason, request.offset)

    def _keep(self, rows: list[dict[str, Any]], *, by_id: bool) -> list[dict[str, Any]]:
        """Return the rows not seen before, each once, and remember them."""
        unseen = self._seen.unseen(rows)
        fresh = list(unseen.values())
        if self.most is not None:
            fresh = fresh[: self.most - self.received]
        self.received += len(fresh)
        self._idle = 0 if fresh else self._idle
        self._seen.add(unseen, by_id=by_id)
        return fresh

    def _decide(self, request: PageRequest, rows: list[Any], fresh: list[Any], body: Mapping[str, Any]) -> None:
        """Find out whether this was the end, and if not what to ask for next."""
        frontier = request.offset + len(rows)
        if self.most is not None and self.received >= self.most:
            self._end(frontier)
        elif not rows:
            self._find_none(request)
        elif frontier == self._total and self._is_last(rows, fresh, body):
            self._finish(frontier)
        else:
            if not fresh:
                self._wait_or_raise(request, "the server sends no further records")
            self._go_on(request, rows, fresh)
        if rows:
            self._frontier, self._page_length = frontier, max(self._page_length, len(rows))

    def _find_none(self, request: PageRequest) -> None:
        """End a list that is empty; one that was not will not have become so, and is asked for again."""
        if not self.received:
            self._finish(request.offset)
        else:
            self._wait_or_raise(request, "the server sends nothing where records were")
            self._ask_from(max(self.start, self._frontier - 1))

    def _is_last(self, rows: list[Any], fresh: list[Any], body: Mapping[str, Any]) -> bool:
        """Return whether a page that ends with the total is the last: not if it may be cut, and the total its own."""
        if not fresh:
            return self._page_length > 1  # else the page may be the record of overlap alone, wherever it is asked for
        return len(rows) < max(self._page_length, page_length(body))

    def _go_on(self, request: PageRequest, rows: list[Any], fresh: list[Any]) -> None:
        """Ask for what follows, or look behind a page that had room for more."""
        frontier = request.offset + len(rows)
        self._probing = len(rows) == 1 if request.page is None else not fresh and len(rows) < request.limit
        if self._probing:
            self._next = self._page_from(frontier)
        else:
            self._ask_from(max(self.start, frontier - 1))

    def _finish(self, frontier: int) -> None:
        self._end(frontier)
        if self._least_total is not None and self.received < self._least_total - self.start:
            raise self._incomplete("the list ends before the number of records that the server announced", frontier)

    def _end(self, frontier: int) -> None:
        self._next = None
        if self._seen.has_repeats():
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
        told = self._least_total if self._total is None else self._total
        expected = None if told is None else max(0, told - self.start)
        return IncompleteResultError(reason, expected=expected, received=self.received, where=where)
