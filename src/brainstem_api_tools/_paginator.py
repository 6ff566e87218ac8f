"""A list that is read when it is looked at, page by page."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Generic, TypeVar, overload

from ._pagination import PAGE_SIZE, Page, PageRequest, Walk, read_total
from .errors import InvalidRequestError, NoSuchRecordError, SeveralRecordsError

T = TypeVar("T")
Fetch = Callable[[PageRequest], Mapping[str, Any]]
Decode = Callable[[list[dict[str, Any]], Mapping[str, Any]], list[T]]


class Paginator(Generic[T]):
    """The records that match, read lazily and completely.

    Nothing is asked of the server until records are wanted. Each pass over it reads the list anew. A list that cannot
    be read whole raises `IncompleteResultError`.

    Parameters
    ----------
    key : str
        Plural key of the records.
    fetch : callable or list of callable
        Takes a `PageRequest`, returns the decoded answer. Several stand for parts of one list that are read one after
        the other; a record that is in more than one part comes once.
    decode : callable
        Takes the rows of a page and the answer, returns the records.
    start, most : int, optional
        Records to skip, and records to stop after.
    page_size : int
        Records to ask for at once.
    concurrency : int
        Pages to ask for at the same time, once the length of the list is known.

    Examples
    --------
    >>> answers = {"sessions": [{"id": "a"}, {"id": "b"}], "count": 2}
    >>> sessions = Paginator("sessions", lambda request: answers, lambda rows, body: [row["id"] for row in rows])
    >>> list(sessions), len(sessions), sessions.first()
    (['a', 'b'], 2, 'a')
    """

    def __init__(
        self,
        key: str,
        fetch: Fetch | Sequence[Fetch],
        decode: Decode[T],
        *,
        start: int = 0,
        most: int | None = None,
        page_size: int = PAGE_SIZE,
        concurrency: int = 1,
    ) -> None:
        self._key, self._decode = key, decode
        self._fetches = [fetch] if callable(fetch) else list(fetch)
        self._start, self._most, self._page_size, self._concurrency = start, most, page_size, concurrency
        self._length: int | None = None

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page

    def pages(self) -> Iterator[list[T]]:
        """Return the records page by page."""
        for page, body in self._walk():
            if page.rows:
                yield self._decode(page.rows, body)

    def to_list(self) -> list[T]:
        """Return all records."""
        return list(iter(self))  # of a list with a length, Python would ask for that first

    def first(self) -> T | None:
        """Return the first record, or None if there is none. Asks for one record alone."""
        return next(iter(self._part(0, 1)), None)

    def one(self) -> T:
        """Return the only record.

        Raises
        ------
        NoSuchRecordError, SeveralRecordsError
            If there is none, or more than one.
        """
        found = self._part(0, 2).to_list()
        if not found:
            raise NoSuchRecordError(f"No record in {self._key!r} matches.")
        if len(found) > 1:
            raise SeveralRecordsError(f"More than one record in {self._key!r} matches; expected exactly one.")
        return found[0]

    def __len__(self) -> int:
        """Return the number of records; one request, or a whole walk where the server tells no number."""
        if self._length is None:
            self._length = self._count()
        return self._length

    def _count(self) -> int:
        total = read_total(self._fetches[0](PageRequest(self._start, 1))) if len(self._fetches) == 1 else None
        if total is None:
            return sum(len(page) for page in self.pages())
        rest = max(0, total - self._start)
        return rest if self._most is None else min(rest, self._most)

    def __bool__(self) -> bool:
        return self.first() is not None

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> list[T]: ...

    def __getitem__(self, place: int | slice) -> T | list[T]:
        """Return one record or a slice, asking for no more than that."""
        if isinstance(place, int):
            return self._at(place)
        start, stop, step = place.start or 0, place.stop, 1 if place.step is None else place.step
        if start < 0 or (stop is not None and stop < 0) or step < 1:
            return self.to_list()[place]
        return self._part(start, None if stop is None else max(0, stop - start)).to_list()[::step]

    def _at(self, index: int) -> T:
        found = self._part(index, 1).to_list() if index >= 0 else self.to_list()[index : index + 1 or None]
        if not found:
            raise IndexError(f"index {index} is outside the list")
        return found[0]

    def _part(self, start: int, most: int | None) -> Paginator[T]:
        """Return a part of this list as a list of its own."""
        if self._most is not None:
            rest = max(0, self._most - start)
            most = rest if most is None else min(rest, most)
        copy = Paginator(self._key, self._fetches, self._decode, start=self._start + start, most=most)
        copy._page_size, copy._concurrency = self._page_size, self._concurrency
        return copy

    def __repr__(self) -> str:
        size = "not read yet" if self._length is None else f"{self._length} records"
        return f"<Paginator of {self._key}, {size}>"

    def _walk(self) -> Iterator[tuple[Page, Mapping[str, Any]]]:
        if len(self._fetches) > 1:
            yield from self._walk_parts()
            return
        walk = Walk(self._key, page_size=self._page_size, start=self._start, most=self._most)
        yield from walk_pages(walk, self._fetches[0], self._concurrency)

    def _walk_parts(self) -> Iterator[tuple[Page, Mapping[str, Any]]]:
        """Read part after part; records to skip and to stop after are counted over all of them."""
        seen: set[Any] = set()
        skip, left = self._start, self._most
        for fetch in self._fetches:
            for page, body in walk_pages(Walk(self._key, page_size=self._page_size), fetch, self._concurrency):
                rows = [row for row in page.rows if row["id"] not in seen]
                seen.update(row["id"] for row in rows)
                kept = rows[skip:][:left]
                skip = max(0, skip - len(rows))
                left = None if left is None else left - len(kept)
                yield page._replace(rows=kept), body
                if left == 0:
                    return


B = TypeVar("B", bound=Mapping[str, Any])


def walk_pages(walk: Walk, fetch: Callable[[PageRequest], B], concurrency: int) -> Iterator[tuple[Page, B]]:
    """Walk over a list and return its pages in order, each with the answer that brought it.

    Parameters
    ----------
    walk : Walk
        What decides which page comes next.
    fetch : callable
        Takes a `PageRequest`, returns the decoded answer.
    concurrency : int
        Pages to ask for at the same time, once the length of the list is known.
    """
    if concurrency == 1:
        while (request := walk.next_request()) is not None:
            body = fetch(request)
            yield walk.receive(request, body), body
        return
    with ThreadPoolExecutor(concurrency, thread_name_prefix="brainstem") as pool:
        yield from _walk_ahead(walk, pool, fetch, concurrency)


def _walk_ahead(
    walk: Walk, pool: ThreadPoolExecutor, fetch: Callable[[PageRequest], B], concurrency: int
) -> Iterator[tuple[Page, B]]:
    """Ask for the pages that will be wanted while earlier ones are read; take them strictly in order."""
    ahead: deque[tuple[PageRequest, Future[B]]] = deque()
    try:
        while (request := walk.next_request()) is not None:
            planned = walk.plan(concurrency)
            if [asked for asked, _ in ahead] != planned[: len(ahead)]:
                _cancel(ahead)
            for wanted in planned[len(ahead) :]:
                ahead.append((wanted, pool.submit(fetch, wanted)))
            body = ahead.popleft()[1].result()
            yield walk.receive(request, body), body
    finally:
        _cancel(ahead)


def _cancel(ahead: deque[tuple[PageRequest, Future[B]]]) -> None:
    while ahead:
        ahead.popleft()[1].cancel()


def check_concurrency(concurrency: int) -> int:
    """Return the number of simultaneous requests, 8 at most to be kind to the server, or raise."""
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or not 1 <= concurrency <= 8:
        raise InvalidRequestError(f"concurrency is {concurrency!r}; expected a whole number from 1 to 8")
    return concurrency
