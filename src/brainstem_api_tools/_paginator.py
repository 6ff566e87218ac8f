"""A list that is read when it is looked at, page by page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain, islice
from operator import index
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload
from weakref import ref

from ._envelope import read_rows, read_total
from ._flows import Flow, Give, steps
from ._page_readers import Fetch, PageReader, PartsReader
from ._pagination import PAGE_SIZE, PageRequest, Walk
from ._progress import Progress, shown
from .errors import InvalidRequestError, NoSuchRecordError, SeveralRecordsError

T = TypeVar("T")
Decode = Callable[[list[dict[str, Any]], Mapping[str, Any]], list[T]]


class Pages(Generic[T]):
    """The records that match, read lazily and completely.

    Nothing is asked of the server until records are wanted. Each pass over it reads the list anew. A list that cannot
    be read whole raises `IncompleteResultError`.

    Parameters
    ----------
    key : str
        Plural key of the records.
    fetch : Fetch or list of Fetch
        What gets a page. Several stand for parts of one list that are read one after the other; a record that is in
        more than one part comes once.
    decode : callable
        Takes the rows of a page and the answer, returns the records.
    runner : Runner or AsyncRunner
        What carries out the flows.
    start, most : int, optional
        Records to skip, and records to stop after.
    page_size : int
        Records to ask for at once.
    concurrency : int
        Pages to ask for at the same time, once the length of the list is known.
    progress : callable or bool, optional
        Called after each page with the number of records read so far, and to read if the server says; True for a bar.
    """

    def __init__(
        self,
        key: str,
        fetch: Fetch[Any] | Sequence[Fetch[Any]],
        decode: Decode[T],
        runner: Any,
        *,
        start: int = 0,
        most: int | None = None,
        page_size: int = PAGE_SIZE,
        concurrency: int = 1,
        progress: Progress | bool | None = None,
    ) -> None:
        self._key, self._decode, self._runner = key, decode, runner
        self._fetches = [fetch] if callable(fetch) else list(fetch)
        self._start, self._most, self._page_size, self._concurrency = start, most, page_size, concurrency
        self._progress = progress
        self._length: int | None = None
        self._begun: ref[_Begun[T]] | None = None

    @steps
    def to_list(self) -> Flow[list[T]]:
        """Return all records."""
        return (yield from self._all_records())

    @steps
    def first(self) -> Flow[T | None]:
        """Return the first record, or None if there is none. Asks for one record alone."""
        found = yield from self._part(0, 1)._all_records()
        return found[0] if found else None

    @steps
    def one(self) -> Flow[T]:
        """Return the only record.

        Raises
        ------
        NoSuchRecordError, SeveralRecordsError
            If there is none, or more than one.
        """
        return (yield from self._only_record())

    @steps
    def count(self) -> Flow[int]:
        """Return the number of records as it was when first asked for, or when the list was read last.

        One request, or a whole walk where the server tells no number to rely on.
        """
        if self._length is None:
            self._length = yield from self._count()
        return self._length

    @steps
    def __getitem__(self, place: int | slice) -> Flow[Any]:
        """Return one record or a slice, asking for no more than that."""
        if not isinstance(place, slice):
            return (yield from self._at(_whole(place)))
        start, stop, step = (None if end is None else _whole(end) for end in (place.start, place.stop, place.step))
        start, step = start or 0, 1 if step is None else step
        if start < 0 or (stop is not None and stop < 0) or step < 1:
            return (yield from self._all_records())[place]
        part = self._part(start, None if stop is None else max(0, stop - start))
        return (yield from part._all_records())[::step]

    def __repr__(self) -> str:
        size = "not read yet" if self._length is None else f"{self._length} records"
        return f"<{type(self).__name__} of {self._key}, {size}>"

    def _all_records(self) -> Flow[list[T]]:
        """Return the flow of `to_list`, for other flows."""
        found: list[T] = []
        with self._reading() as read:
            while (records := (yield from read())) is not None:
                found += records
        return found

    def _only_record(self) -> Flow[T]:
        """Return the flow of `one`, for other flows."""
        found = yield from self._part(0, 2)._all_records()
        if not found:
            raise NoSuchRecordError(f"No record in {self._key!r} matches.")
        if len(found) > 1:
            known = " and ".join(map(_label, found))
            raise SeveralRecordsError(f"More than one record in {self._key!r} matches, such as {known}; expected one.")
        return found[0]

    def _give_pages(self) -> Flow[None]:
        with self._reading() as read:
            while (records := (yield from read())) is not None:
                if records:
                    yield Give(records)

    @contextmanager
    def _reading(self) -> Iterator[Callable[[], Flow[list[T] | None]]]:
        """Give what returns the records of the next page, or None at the end."""
        with closing(self._reader()) as reader, shown(self._progress, f"Reading {self._key}") as tell:
            yield partial(self._next, reader, tell)

    def _next(self, reader: PageReader[Any] | PartsReader, tell: Progress | None) -> Flow[list[T] | None]:
        found = yield from reader.next()
        total = self._whole_length(reader, found[0].total if found else None)
        if total is not None:
            self._length = total
        if found is None:
            return None
        if tell is not None:
            tell(reader.received, total)
        return self._decode(found[0].rows, found[1])

    def _whole_length(self, reader: PageReader[Any] | PartsReader, total: int | None) -> int | None:
        """Return the number of records to read; what a server tells that is no more than came counts the page alone."""
        if reader.ended:
            return reader.received
        wanted = 0 if total is None else self._wanted(total)
        return wanted if wanted > reader.received else None

    def _reader(self) -> PageReader[Any] | PartsReader:
        if len(self._fetches) == 1:
            walk = Walk(self._key, page_size=self._page_size, start=self._start, most=self._most)
            return PageReader(walk, self._fetches[0], self._concurrency)
        walks = [Walk(self._key, page_size=self._page_size) for _ in self._fetches]
        parts = [PageReader(*part, self._concurrency) for part in zip(walks, self._fetches, strict=True)]
        return PartsReader(parts, self._start, self._most)

    def _count(self) -> Flow[int]:
        if len(self._fetches) == 1:
            body = yield from self._fetches[0](PageRequest(self._start, 1))
            rows, total = read_rows(body, self._key), read_total(body)
            if total is not None and (total > len(rows) or not rows):  # else it may count the page
                return self._wanted(total)
        return len((yield from self._all_records()))

    def _wanted(self, total: int) -> int:
        """Return how many records of a list of this length are in this part of it."""
        rest = max(0, total - self._start)
        return rest if self._most is None else min(rest, self._most)

    def _at(self, index: int) -> Flow[T]:
        if index >= 0:
            found = yield from self._part(index, 1)._all_records()
        else:
            found = (yield from self._all_records())[index : index + 1 or None]
        if not found:
            raise IndexError(f"index {index} is outside the list")
        return found[0]

    def _part(self, start: int, most: int | None) -> Pages[T]:
        """Return a part of this list as a list of its own."""
        if self._most is not None:
            rest = max(0, self._most - start)
            most = rest if most is None else min(rest, most)
        copy = Pages(self._key, self._fetches, self._decode, self._runner, start=self._start + start, most=most)
        copy._page_size, copy._concurrency = self._page_size, self._concurrency
        return copy


class Paginator(Pages[T]):
    """The records that match: a list that is read when it is looked at.

    Iterate over it, slice it, ask for its length, or call ``.first()``, ``.one()``, ``.to_list()``, ``.pages()``.
    Nothing is asked of the server before. A list that cannot be read whole raises `IncompleteResultError`.

    Examples
    --------
    >>> sessions = client.sessions.list(sort="name")  # doctest: +SKIP
    >>> len(sessions), sessions.first(), sessions[10:20]  # doctest: +SKIP
    """

    def __iter__(self) -> Iterator[T]:
        begun = _Begun(self.pages())
        begun.read(1)  # now, since `list` asks for the length next, which the page tells
        if self._length is None:
            begun.read(1)  # or the one behind it
        self._begun = ref(begun)
        return begun.records()

    def pages(self) -> Iterator[list[T]]:
        """Return the records page by page."""
        pages: Iterator[list[T]] = self._runner.iterate(self._give_pages())
        return pages

    def _repr_html_(self) -> str:
        """Return the first records as a table, for a notebook."""
        from ._display import MOST_ROWS, table

        rows = [record.to_dict() if hasattr(record, "to_dict") else {"": record} for record in self[:MOST_ROWS]]
        number = self.count() if len(rows) == MOST_ROWS else len(rows)
        return table(rows, f"{number} {self._key}")

    def __len__(self) -> int:
        """Return the number of records, as `count` does."""
        begun = None if self._begun is None else self._begun()
        if self._length is None and begun is not None:
            begun.read(None)  # `list` asks between the first page and the first record: what it will read is read once
        return self.count()

    def __reversed__(self) -> Iterator[T]:
        return reversed(self.to_list())

    def __bool__(self) -> bool:
        return self.first() is not None

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, place: int) -> T: ...
        @overload
        def __getitem__(self, place: slice) -> list[T]: ...
        def __getitem__(self, place: int | slice) -> Any: ...


class _Begun(Generic[T]):
    """A pass over a list: pages that were read ahead, until its first record is taken, and those still to read."""

    def __init__(self, pages: Iterator[list[T]]) -> None:
        self._ahead: list[list[T]] = []
        self._pages: Iterator[list[T]] | None = pages

    def read(self, count: int | None) -> None:
        """Read so many pages ahead, or all, if no record was taken yet."""
        self._ahead += islice(self._pages or (), count)

    def records(self) -> Iterator[T]:
        """Return the records; a generator, so that who stops early can close it."""
        pages, self._pages = chain(self._ahead, self._pages or ()), None
        for page in pages:
            yield from page


class AsyncPaginator(Pages[T]):
    """The records that match, of an async client: use ``async for``, or await ``.to_list()`` and the other methods.

    Examples
    --------
    >>> async for session in client.sessions.list(sort="name"):  # doctest: +SKIP
    ...     print(session.name)
    >>> await client.sessions.list()[10:20]  # doctest: +SKIP
    """

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for record in page:
                yield record

    def pages(self) -> AsyncIterator[list[T]]:
        """Return the records page by page."""
        pages: AsyncIterator[list[T]] = self._runner.iterate(self._give_pages())
        return pages

    def __iter__(self) -> Iterator[T]:
        raise TypeError("the list of an async client is read with `async for`, or `await ....to_list()`")

    def __bool__(self) -> bool:
        raise TypeError("whether the list of an async client has records is asked with `await ....first()`")


def _label(record: Any) -> str:
    """Return what a record is known by: its id, and its name if it has one."""
    name, number = getattr(record, "name", None), getattr(record, "id", None)
    return f"{name!r} ({number})" if name else str(number or record)


def _whole(number: Any) -> int:
    """Return a whole number of any kind, such as numpy's, or raise."""
    try:
        return index(number)
    except TypeError:
        raise TypeError(f"the place in a list is {number!r}; expected a whole number or a slice of them") from None


def check_concurrency(concurrency: int) -> int:
    """Return the number of simultaneous requests, 8 at most to be kind to the server, or raise."""
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or not 1 <= concurrency <= 8:
        raise InvalidRequestError(f"concurrency is {concurrency!r}; expected a whole number from 1 to 8")
    return concurrency
