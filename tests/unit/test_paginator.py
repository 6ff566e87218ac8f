"""Lists that are read when they are looked at."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainstem_api_tools import (
    IncompleteResultError,
    InvalidRequestError,
    NoSuchRecordError,
    SeveralRecordsError,
    _page_readers,
)
from brainstem_api_tools._async_flows import AsyncRunner
from brainstem_api_tools._flows import Flow, Pause, Runner
from brainstem_api_tools._pagination import PageRequest
from brainstem_api_tools._paginator import AsyncPaginator, Paginator, check_concurrency

NO_SENDER: Any = None
Fetch = Callable[[PageRequest], dict[str, Any]]


def ids(rows: list[dict[str, Any]], body: Any) -> list[Any]:
    return [row["id"] for row in rows]


@dataclass
class Flowing:
    """Gets pages in a flow without steps."""

    fetch: Fetch
    by_id: bool = False

    def __call__(self, request: PageRequest) -> Flow[dict[str, Any]]:
        return self.fetch(request)
        yield


def listed(fetch: Fetch, **options: Any) -> Paginator[Any]:
    return Paginator("numbers", Flowing(fetch), ids, Runner(NO_SENDER), **options)


@pytest.fixture(scope="module", autouse=True)
def slow() -> Iterator[None]:
    """Make every server seem slow, so that pages are asked for at the same time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_page_readers, "QUICK", -1.0)
        yield


class Numbers:
    """A server that lists the numbers up to a size, and remembers what it was asked for."""

    def __init__(self, size: int, *, tells_total: bool = True) -> None:
        self.size, self.tells_total = size, tells_total
        self.asked: list[PageRequest] = []

    def fetch(self, request: PageRequest) -> dict[str, Any]:
        self.asked.append(request)
        rows = [{"id": i} for i in range(self.size)[request.offset : request.offset + request.limit]]
        meta = {"page": request.offset // request.limit + 1, "per_page": request.limit, "total_results": self.size}
        return {"numbers": rows, **({"meta": meta} if self.tells_total else {})}

    def list(self, **options: Any) -> Paginator[int]:
        return listed(self.fetch, **options)

    def async_list(self, **options: Any) -> AsyncPaginator[int]:
        return AsyncPaginator("numbers", Flowing(self.fetch), ids, AsyncRunner(NO_SENDER), **options)


def test_nothing_is_asked_before_a_record_is_wanted() -> None:
    server = Numbers(250)
    numbers = server.list()
    numbers.pages()
    assert repr(numbers) == "<Paginator of numbers, not read yet>"
    assert server.asked == []


@pytest.mark.parametrize(("size", "requests"), [(150, 2), (3, 1), (0, 1), (20, 1), (100, 2), (201, 3)])
@pytest.mark.parametrize("collect", [list, tuple, sorted, lambda numbers: [*numbers]])
def test_a_list_of_it_costs_no_request_for_its_length(
    collect: Callable[[Paginator[int]], Any], size: int, requests: int
) -> None:
    server = Numbers(size)
    assert list(collect(server.list())) == list(range(size))
    assert len(server.asked) == requests


@pytest.mark.parametrize("collect", [list, tuple, sorted])
def test_a_list_of_it_reads_no_page_twice_where_no_total_is_told(collect: Callable[[Paginator[int]], Any]) -> None:
    server = Numbers(1000, tells_total=False)
    numbers = server.list()
    assert list(collect(numbers)) == list(range(1000))
    assert len(server.asked) == 13
    assert len(numbers) == 1000
    assert len(server.asked) == 13


def test_a_pass_that_was_begun_does_not_give_its_records_to_the_length() -> None:
    numbers = Numbers(250, tells_total=False).list()
    begun = iter(numbers)
    assert (next(begun), len(numbers), next(begun)) == (0, 250, 1)
    waiting = iter(numbers)
    numbers._length = None
    assert (len(numbers), [*waiting]) == (250, list(range(250)))


def test_a_list_is_read_once_to_be_gone_through_backwards() -> None:
    server = Numbers(150)
    assert list(reversed(server.list())) == list(range(150))[::-1]
    assert len(server.asked) == 2


class CountsThePage(Numbers):
    """A server whose total is the number of records of the page."""

    def fetch(self, request: PageRequest) -> dict[str, Any]:
        rows = super().fetch(request)["numbers"]
        return {"numbers": rows, "count": len(rows)}


@pytest.mark.parametrize("collect", [len, lambda numbers: len(list(numbers)), lambda numbers: numbers.count()])
@pytest.mark.parametrize(
    ("start", "most", "length"), [(0, None, 250), (0, 7, 7), (0, 150, 150), (240, 30, 10), (300, None, 0)]
)
def test_a_total_that_counts_the_page_is_not_taken_for_the_length(
    collect: Callable[[Paginator[int]], int], start: int, most: int | None, length: int
) -> None:
    numbers = CountsThePage(250).list(start=start, most=most)
    assert collect(numbers) == len(numbers) == length == len(numbers.to_list())
    assert repr(numbers) == f"<Paginator of numbers, {length} records>"


def test_a_list_read_in_part_is_not_taken_for_the_whole() -> None:
    numbers = CountsThePage(250).list()
    assert (numbers.first(), numbers[3], len(numbers[0:150])) == (0, 3, 150)
    assert [len(page) for page, _ in zip(numbers.pages(), range(2), strict=False)] == [100, 99]
    assert len(numbers) == 250


@pytest.mark.parametrize("told", [100, 230, 400])
def test_a_total_that_is_wrong_is_forgotten_once_the_list_is_read(told: int) -> None:
    def fetch(request: PageRequest) -> dict[str, Any]:
        rows = Numbers(250).fetch(request)["numbers"]
        return {"numbers": rows, "count": told if request.offset < 99 else 250}

    numbers = listed(fetch)
    assert (len(numbers.to_list()), len(numbers)) == (250, 250)


def test_its_length_is_that_of_the_last_pass_over_it() -> None:
    server = Numbers(3)
    numbers = server.list()
    assert (numbers.to_list(), len(numbers)) == ([0, 1, 2], 3)
    server.size = 4
    assert (numbers.to_list(), len(numbers)) == ([0, 1, 2, 3], 4)
    assert len(server.asked) == 2


def test_no_page_is_asked_for_before_it_is_reached() -> None:
    server = Numbers(1000)
    assert list(islice(server.list(), 150)) == list(range(150))
    assert len(server.asked) == 2


def test_every_pass_reads_the_list_anew() -> None:
    server = Numbers(3)
    numbers = server.list()
    assert numbers.to_list() == [0, 1, 2]
    server.size = 4
    assert numbers.to_list() == [0, 1, 2, 3]
    assert len(server.asked) == 2


def test_two_passes_at_once_do_not_disturb_each_other() -> None:
    numbers = Numbers(150).list()
    assert list(zip(numbers, numbers, strict=True)) == [(i, i) for i in range(150)]


def test_pages_come_one_by_one_without_doubles_and_without_empty_ones() -> None:
    assert [len(page) for page in Numbers(250).list().pages()] == [100, 99, 51]
    assert list(Numbers(0).list().pages()) == []


def test_the_length_takes_one_request_which_is_remembered() -> None:
    server = Numbers(250)
    numbers = server.list()
    assert (len(numbers), len(numbers)) == (250, 250)
    assert server.asked == [PageRequest(0, 1)]
    assert repr(numbers) == "<Paginator of numbers, 250 records>"


@pytest.mark.parametrize(
    ("start", "most", "length"), [(0, None, 25), (5, None, 20), (5, 10, 10), (20, 10, 5), (30, 3, 0)]
)
@pytest.mark.parametrize("tells_total", [True, False])
def test_the_length_is_that_of_the_part_that_is_read(
    start: int, most: int | None, length: int, tells_total: bool
) -> None:
    numbers = Numbers(25, tells_total=tells_total).list(start=start, most=most)
    assert len(numbers) == length == len(numbers.to_list())


def test_reading_the_whole_list_asks_for_no_length_first() -> None:
    server = Numbers(150)
    assert len(server.list().to_list()) == 150
    assert [request.limit for request in server.asked] == [100, 100]


def test_a_list_is_true_when_it_has_a_record() -> None:
    assert Numbers(1).list()
    assert not Numbers(0).list()


def test_the_first_record_alone_is_asked_for() -> None:
    server = Numbers(250)
    assert server.list().first() == 0
    assert server.list(start=7).first() == 7
    assert Numbers(0).list().first() is None
    assert [request.limit for request in server.asked] == [1, 1]


def test_one_is_the_only_record() -> None:
    assert Numbers(1).list().one() == 0
    with pytest.raises(NoSuchRecordError, match="No record in 'numbers'"):
        Numbers(0).list().one()
    with pytest.raises(SeveralRecordsError, match="More than one"):
        Numbers(2).list().one()


places = st.none() | st.integers(-30, 30)


@given(start=places, stop=places, step=st.none() | st.integers(-5, 5).filter(bool), most=st.none() | st.integers(0, 30))
def test_slices_are_those_of_a_list(start: int | None, stop: int | None, step: int | None, most: int | None) -> None:
    whole = list(range(25))[:most]
    assert Numbers(25).list(most=most)[start:stop:step] == whole[start:stop:step]


@given(place=st.integers(-30, 30))
def test_single_records_are_those_of_a_list(place: int) -> None:
    numbers = Numbers(25).list()
    if -25 <= place < 25:
        assert numbers[place] == range(25)[place]
    else:
        with pytest.raises(IndexError, match=f"index {place} is outside"):
            numbers[place]


class Whole:
    """A whole number as numpy has them."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __index__(self) -> int:
        return self.number


def test_whole_numbers_of_any_kind_are_places() -> None:
    numbers: Any = Numbers(25).list()
    one, five = Whole(1), Whole(5)
    assert (numbers[one], numbers[one:five], numbers[::five], numbers[Whole(-1)]) == (
        1,
        [1, 2, 3, 4],
        [*range(0, 25, 5)],
        24,
    )
    assert numbers[Whole(-2) :] == [23, 24]


@pytest.mark.parametrize("place", ["a", 1.0, None, slice("a", None), slice(0, 2.0), (1, 2)])
def test_what_is_no_place_is_told(place: Any) -> None:
    server = Numbers(25)
    with pytest.raises(TypeError, match="expected a whole number or a slice"):
        server.list()[place]
    assert server.asked == []


def test_a_slice_asks_for_no_more_than_it_needs() -> None:
    server = Numbers(1000)
    assert server.list()[110:130:10] == [110, 120]
    assert server.asked == [PageRequest(110, 20)]


def test_a_step_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="zero"):
        Numbers(3).list()[::0]


@given(
    size=st.integers(0, 400), most=st.none() | st.integers(0, 400), start=st.integers(0, 50), workers=st.integers(2, 8)
)
def test_pages_asked_for_at_once_come_in_order(size: int, most: int | None, start: int, workers: int) -> None:
    numbers = Numbers(size).list(start=start, most=most, page_size=20, concurrency=workers)
    assert numbers.to_list() == list(range(size))[start:][:most]


def test_pages_are_asked_for_at_the_same_time() -> None:
    together = threading.Barrier(3, timeout=10)
    server = Numbers(118)

    def fetch(request: PageRequest) -> dict[str, Any]:
        if request.offset > 40:
            together.wait()
        return server.fetch(request)

    numbers = listed(fetch, page_size=21, concurrency=4)
    assert len(numbers.to_list()) == 118
    assert not together.broken


def test_a_quick_server_is_asked_for_one_page_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_page_readers, "QUICK", 60.0)
    threads: set[str] = set()
    server = Numbers(200)

    def fetch(request: PageRequest) -> dict[str, Any]:
        threads.add(threading.current_thread().name)
        return server.fetch(request)

    assert listed(fetch, page_size=20, concurrency=4).to_list() == list(range(200))
    assert threads == {threading.current_thread().name}


def test_a_page_that_comes_late_does_not_change_the_order() -> None:
    server = Numbers(200)

    def fetch(request: PageRequest) -> dict[str, Any]:
        if request.offset == 19:
            time.sleep(0.02)
        return server.fetch(request)

    numbers = listed(fetch, page_size=20, concurrency=4)
    assert numbers.to_list() == list(range(200))


def test_a_page_asked_for_at_once_that_fails_is_told_and_no_thread_stays_behind() -> None:
    server = Numbers(500)

    def fetch(request: PageRequest) -> dict[str, Any]:
        if request.offset > 100:
            raise ConnectionError("broken")
        return server.fetch(request)

    numbers = listed(fetch, page_size=20, concurrency=4)
    with pytest.raises(ConnectionError, match="broken"):
        numbers.to_list()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("brainstem")]


def test_leaving_early_leaves_no_thread_behind() -> None:
    numbers = iter(Numbers(500).list(page_size=20, concurrency=4))
    assert [next(numbers) for _ in range(30)] == list(range(30))
    assert isinstance(numbers, Iterator)
    numbers.close()  # type: ignore[attr-defined]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("brainstem")]


def test_a_list_that_shrinks_while_pages_are_asked_for_at_once_is_read_whole() -> None:
    numbered = list(range(200))
    lock = threading.Lock()

    def fetch(request: PageRequest) -> dict[str, Any]:
        with lock:
            if request.offset > 90 and 3 in numbered:
                del numbered[:10]
            rows = [{"id": i} for i in numbered[request.offset : request.offset + request.limit]]
            return {"numbers": rows, "count": len(numbered)}

    found = listed(fetch, page_size=20, concurrency=4).to_list()
    assert len(found) == len(set(found))
    assert set(numbered) <= set(found)


@given(
    size=st.integers(100, 400),
    workers=st.integers(2, 8),
    what=st.dictionaries(st.integers(4, 20), st.tuples(st.integers(0, 300), st.integers(1, 30)), max_size=4),
)
def test_pages_asked_for_before_the_list_shrank_are_not_taken_for_later_ones(
    size: int, workers: int, what: dict[int, tuple[int, int]]
) -> None:
    numbered, asked, lock = list(range(size)), [0], threading.Lock()

    def fetch(request: PageRequest) -> dict[str, Any]:
        with lock:
            asked[0] += 1
            place, count = what.get(asked[0], (0, 0))
            del numbered[place : place + count]
            rows = [{"id": i} for i in numbered[request.offset : request.offset + request.limit]]
            return {"numbers": rows, "count": len(numbered)}

    found = listed(fetch, page_size=20, concurrency=workers).to_list()
    assert found == sorted(set(found))
    assert set(numbered) <= set(found)


@pytest.mark.parametrize("workers", [2, 8])
def test_no_more_is_asked_for_at_once_than_told_and_what_is_not_wanted_is_cancelled(workers: int) -> None:
    server, under_way, most, cancelled = Numbers(2000), [0], [0], [0]

    def fetch(request: PageRequest) -> Flow[dict[str, Any]]:
        under_way[0] += 1
        most[0] = max(most[0], under_way[0])
        try:
            yield Pause(0.001 if request.offset < 300 else 60)
        except BaseException:
            cancelled[0] += 1
            raise
        under_way[0] -= 1
        return server.fetch(request)

    async def read() -> None:
        fetch.by_id = False  # type: ignore[attr-defined]
        numbers = AsyncPaginator("numbers", fetch, ids, AsyncRunner(NO_SENDER), page_size=20, concurrency=workers)
        async with aclosing(aiter(numbers)) as several:
            async for number in several:
                if number == 300:
                    break

    asyncio.run(read())
    assert most == [workers]
    assert under_way[0] == cancelled[0] > 0
    assert len(server.asked) * 19 < 300 + 19 * (workers + 2)


def test_a_list_that_cannot_be_read_whole_is_told() -> None:
    numbers = listed(lambda _: {"numbers": [{"id": 1}], "count": 2})
    with pytest.raises(IncompleteResultError):
        numbers.to_list()


@pytest.mark.parametrize("wrong", [0, 9, -1, True, 2.0, "4", None])
def test_the_number_of_simultaneous_requests_is_kept_kind(wrong: Any) -> None:
    with pytest.raises(InvalidRequestError, match="concurrency is"):
        check_concurrency(wrong)
    assert [check_concurrency(number) for number in (1, 8)] == [1, 8]


@given(
    size=st.integers(0, 400), most=st.none() | st.integers(0, 400), start=st.integers(0, 50), workers=st.integers(1, 8)
)
def test_an_async_client_reads_the_same(size: int, most: int | None, start: int, workers: int) -> None:
    async def read() -> None:
        numbers = Numbers(size).async_list(start=start, most=most, page_size=20, concurrency=workers)
        whole = list(range(size))[start:][:most]
        assert [number async for number in numbers] == whole == await numbers.to_list()
        assert [number async for page in numbers.pages() for number in page] == whole
        assert (await numbers.count(), await numbers.first()) == (len(whole), next(iter(whole), None))
        assert await numbers[3:50:2] == whole[3:50:2]

    asyncio.run(read())


def test_leaving_an_async_list_early_leaves_no_task_behind() -> None:
    async def read() -> None:
        async with aclosing(Numbers(500).async_list(page_size=20, concurrency=4).pages()) as pages:
            assert await anext(pages) == list(range(20))
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(read())


def test_an_async_list_says_how_it_is_read() -> None:
    with pytest.raises(TypeError, match="async for"):
        list(Numbers(3).async_list())
    with pytest.raises(TypeError, match=r"await \.\.\.\.first"):
        bool(Numbers(3).async_list())


@pytest.mark.parametrize("tells_total", [True, False])
def test_progress_is_told_after_each_page(tells_total: bool) -> None:
    told: list[tuple[int, int | None]] = []
    server = Numbers(250, tells_total=tells_total)
    server.list(progress=lambda done, total: told.append((done, total))).to_list()
    total = 250 if tells_total else None
    assert told[:3] == [(100, total), (199, total), (250, total)]


def test_progress_counts_the_part_that_is_read() -> None:
    told: list[tuple[int, int | None]] = []
    Numbers(250).list(start=40, most=30, progress=lambda done, total: told.append((done, total))).to_list()
    assert told == [(30, 30)]
