"""The walk over pages: complete without doubles, or an error; never a silent loss."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from brainstem_api_tools._envelope import read_rows, read_total
from brainstem_api_tools._pagination import PATIENCE, Page, PageRequest, Walk
from brainstem_api_tools._seen import Hashes
from brainstem_api_tools.errors import IncompleteResultError, InvalidResponseError


class Change(NamedTuple):
    """Records that go from, and then come to, a place of a list."""

    place: int
    go: int = 0
    come: int = 0

    def apply(self, ids: list[int], number: int) -> None:
        ids[self.place : self.place + self.go] = range(1000 * number, 1000 * number + self.come)


@dataclass
class Server:
    """A list that comes in pages, and everything that may go wrong with it."""

    ids: list[int]
    cap: int = 100
    counts: str = "records"  # or "pages": heeds page and per_page alone
    envelope: str = "meta"
    total: Callable[[int, int], int] = lambda whole, page: whole
    changes: dict[int, Change] = field(default_factory=dict)
    short: dict[int, int] = field(default_factory=dict)
    asked: list[PageRequest] = field(default_factory=list)
    always_there: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.always_there = set(self.ids)

    def answer(self, request: PageRequest) -> dict[str, Any]:
        self.asked.append(request)
        self.changes.get(len(self.asked), Change(0)).apply(self.ids, len(self.asked))
        self.always_there &= set(self.ids)
        rows, number, size = self.page(request)
        return {"projects": [{"id": -1}], "sessions": [{"id": i} for i in rows], **self.beside(rows, number, size)}

    def page(self, request: PageRequest) -> tuple[list[int], int, int]:
        if self.counts == "records":
            size = min(request.limit, self.cap)
            return self.ids[request.offset : request.offset + size], request.offset // size + 1, size
        number, size = request.page or 1, min(request.limit if request.page else 20, self.cap)
        return self.ids[(number - 1) * size : number * size], number, size

    def beside(self, rows: list[int], number: int, size: int) -> dict[str, Any]:
        total = self.total(len(self.ids), len(rows))
        return {
            "nothing": {},
            "count": {"count": total, "next": None, "previous": None if rows[:1] == self.ids[:1] else "?offset=0"},
            "meta": {"meta": {"page": number, "per_page": size, "total_results": total}},
            "meta count": {"meta": {"count": total}},
            "page alone": {"meta": {"page": number, "per_page": size}},
        }[self.envelope]


def walk_over(server: Server, *, by_id: bool = False, **options: Any) -> list[int]:
    """Return the ids that a walk over a server brings; the number of requests is bounded."""
    walk = Walk("sessions", **options)
    received, most = [], len(server.ids)
    while (request := walk.next_request()) is not None:
        received += [row["id"] for row in walk.receive(request, server.answer(request), by_id=by_id).rows]
        step = max(1, min(server.cap, options.get("page_size", 100)) - 1)
        assert len(server.asked) <= 4 * PATIENCE * (len(server.changes) + len(server.short) + 1) + 2 * most // step
    assert len(received) == len(set(received)), "a record came twice"
    return received


or_told = contextlib.suppress(IncompleteResultError)
sizes = st.integers(0, 260)
caps = st.integers(2, 40) | st.just(100)
envelopes = st.sampled_from(["nothing", "count", "meta", "meta count"])
parts = st.tuples(st.integers(0, 60), st.none() | st.integers(0, 300))
thorough = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@thorough
@given(size=sizes, cap=caps, envelope=envelopes, part=parts, page_size=st.sampled_from([2, 7, 20, 100]))
def test_an_honest_server_is_read_whole_and_in_order(
    size: int, cap: int, envelope: str, part: tuple[int, int | None], page_size: int
) -> None:
    (start, most), server = part, Server(list(range(size)), cap=cap, envelope=envelope)
    expected = server.ids[start:][:most]
    assert walk_over(server, start=start, most=most, page_size=page_size) == expected


@thorough
@given(size=sizes, cap=st.integers(10, 100), most=st.none() | st.integers(0, 300))
def test_a_server_that_counts_pages_is_read_whole_and_in_order(size: int, cap: int, most: int | None) -> None:
    server = Server(list(range(size)), cap=cap, counts="pages")
    expected = server.ids[:most]
    assert walk_over(server, most=most) == expected


@thorough
@given(
    size=sizes, cap=caps, start=st.integers(1, 60), most=st.none() | st.integers(1, 300), page_size=st.integers(2, 100)
)
def test_a_server_that_counts_pages_is_read_from_the_place_asked_for(
    size: int, cap: int, start: int, most: int | None, page_size: int
) -> None:
    server = Server(list(range(size)), cap=cap, counts="pages")
    expected = server.ids[start:][:most]
    with contextlib.nullcontext() if cap >= 10 else or_told:  # pages of two or three do not overlap everywhere
        assert walk_over(server, start=start, most=most, page_size=page_size) == expected


@thorough
@given(
    size=sizes,
    cap=caps,
    envelope=envelopes | st.just("page alone"),
    heeds_limit=st.booleans(),
    part=st.tuples(st.integers(1, 60), st.none() | st.integers(1, 40)),
)
def test_a_server_that_does_not_heed_the_offset_is_never_taken_at_its_word(
    size: int, cap: int, envelope: str, heeds_limit: bool, part: tuple[int, int | None]
) -> None:
    class Deaf(Server):
        def page(self, request: PageRequest) -> tuple[list[int], int, int]:
            return super().page(PageRequest(0, request.limit if heeds_limit else 20))

    (start, most), server = part, Deaf(list(range(size)), cap=cap, envelope=envelope)
    expected = server.ids[start:][:most]
    with or_told:
        assert walk_over(server, start=start, most=most) == expected


@thorough
@given(size=sizes, cap=caps, envelope=st.sampled_from(["nothing", "count", "page alone"]))
def test_a_server_that_counts_pages_and_does_not_say_so_loses_nothing(size: int, cap: int, envelope: str) -> None:
    server = Server(list(range(size)), cap=cap, counts="pages", envelope=envelope)
    with or_told:
        assert walk_over(server) == server.ids


TOTALS: dict[str, Callable[[int, int], int]] = {
    "the page": lambda whole, page: page,
    "one too many": lambda whole, page: whole + 1,
    "one too few": lambda whole, page: max(0, whole - 1),
    "nothing": lambda whole, page: 0,
    "one": lambda whole, page: 1,
    "where two pages of forty end": lambda whole, page: 79,
    "a hundred": lambda whole, page: 100,
    "something negative": lambda whole, page: -1,
}


@thorough
@given(
    size=sizes,
    cap=caps,
    envelope=envelopes,
    lie=st.sampled_from(sorted(TOTALS)),
    page_size=st.sampled_from([10, 100]),
)
def test_a_total_that_is_wrong_loses_nothing_in_silence(
    size: int, cap: int, envelope: str, lie: str, page_size: int
) -> None:
    server = Server(list(range(size)), cap=cap, envelope=envelope, total=TOTALS[lie])
    with or_told:
        assert walk_over(server, page_size=page_size) == server.ids


@thorough
@given(size=sizes, cap=caps, totals=st.lists(st.integers(200, 300), min_size=1, max_size=30))
def test_a_total_that_moves_and_is_never_reached_is_told(size: int, cap: int, totals: list[int]) -> None:
    server = Server(list(range(size)), cap=cap)
    server.total = lambda whole, page: totals[len(server.asked) % len(totals)] + whole
    with pytest.raises(IncompleteResultError) as caught:
        walk_over(server)
    assert caught.value.received == size


remembering = pytest.mark.parametrize(("remembered", "by_id"), [(10_000, False), (40, False), (40, True), (5, True)])
changes = st.dictionaries(
    st.integers(2, 20),
    st.builds(Change, st.integers(0, 200), go=st.integers(0, 25), come=st.integers(0, 2)),
    max_size=6,
)


@remembering
@thorough
@given(
    size=st.integers(0, 200), cap=caps, counts=st.sampled_from(["records", "pages"]), envelope=envelopes, what=changes
)
def test_records_that_were_there_all_the_time_are_not_lost_when_others_come_and_go(
    remembered: int, by_id: bool, size: int, cap: int, counts: str, envelope: str, what: dict[int, Change]
) -> None:
    server = Server(list(range(size)), cap=cap, counts=counts, envelope=envelope, changes=what)
    with pytest.MonkeyPatch.context() as patch, or_told:
        patch.setattr("brainstem_api_tools._seen.REMEMBERED", remembered)
        assert server.always_there <= set(walk_over(server, by_id=by_id))


class Move(NamedTuple):
    """A record that changes its place, as one does that is renamed while a list is read by name."""

    old: int
    new: int

    def apply(self, ids: list[int], number: int) -> None:
        ids.insert(self.new, ids.pop(self.old % len(ids)))


moves = st.dictionaries(st.integers(2, 20), st.builds(Move, st.integers(0, 200), st.integers(0, 200)), max_size=6)


@remembering
@thorough
@given(size=st.integers(1, 200), cap=caps, envelope=st.sampled_from(["count", "meta", "meta count"]), what=moves)
def test_a_record_that_moves_is_there_once_or_the_walk_tells(
    remembered: int, by_id: bool, size: int, cap: int, envelope: str, what: dict[int, Any]
) -> None:
    server = Server(list(range(size)), cap=cap, envelope=envelope, changes=what)
    with pytest.MonkeyPatch.context() as patch, or_told:
        patch.setattr("brainstem_api_tools._seen.REMEMBERED", remembered)
        assert sorted(walk_over(server, by_id=by_id)) == list(range(size))


@thorough
@given(ids=st.lists(st.integers(0, 60), max_size=120), cap=caps, envelope=envelopes)
def test_ids_that_come_twice_lose_nothing_in_silence(ids: list[int], cap: int, envelope: str) -> None:
    server = Server(ids, cap=cap, envelope=envelope)
    with or_told:
        assert set(walk_over(server)) == set(ids)


class Hiccups(Server):
    """A server that cuts some of its answers short, even to nothing."""

    lasting = False

    def page(self, request: PageRequest) -> tuple[list[int], int, int]:
        rows, number, length = super().page(request)
        turn = min(len(self.asked), max(self.short)) if self.lasting else len(self.asked)
        return rows[: self.short.get(turn, len(rows))], number, length


short_answers = st.dictionaries(st.integers(2, 8), st.integers(0, 5), min_size=1, max_size=4)


@thorough
@given(
    size=st.integers(1, 200),
    cap=st.integers(2, 40),
    counts=st.sampled_from(["records", "pages"]),
    envelope=envelopes,
    short=short_answers,
    lasting=st.booleans(),
    what=changes,
)
@example(  # the list gets shorter while a look behind it is under way
    size=63,
    cap=14,
    counts="records",
    envelope="count",
    short={5: 4, 4: 5, 7: 1},
    lasting=True,
    what={8: Change(32, 5, 2)},
)
@example(  # the server does not heed the offset, and an answer that was cut looks like the record of overlap
    size=53, cap=19, counts="pages", envelope="count", short={3: 1, 4: 0}, lasting=True, what={2: Change(2, 24, 2)}
)
@example(  # nor here, where the record that was the first is gone
    size=47, cap=39, counts="pages", envelope="count", short={5: 4, 3: 2}, lasting=False, what={2: Change(0, 24, 1)}
)
def test_short_and_empty_answers_lose_nothing_in_silence(
    size: int, cap: int, counts: str, envelope: str, short: dict[int, int], lasting: bool, what: dict[int, Change]
) -> None:
    # Without a total, the record of overlap alone and then nothing is just what the end of a list looks like.
    assume(envelope != "nothing" or 1 not in short.values())
    server = Hiccups(list(range(size)), cap=cap, counts=counts, envelope=envelope, changes=what)
    server.short, server.lasting = short, lasting
    with or_told:
        assert server.always_there <= set(walk_over(server))


def test_empty_answers_that_pass_do_not_end_a_walk() -> None:
    server = Hiccups(list(range(1000)), envelope="nothing")
    server.short = dict.fromkeys(range(5, 12), 0)
    assert walk_over(server) == server.ids
    assert len(server.asked) < 40


def test_a_list_that_goes_on_growing_is_not_over_before_the_number_that_stands_beside_an_empty_page() -> None:
    server = Hiccups(list(range(250)), envelope="count", changes={2: Change(150, come=50)})
    server.short = {4: 1, 5: 0}
    assert server.always_there <= set(walk_over(server))


@thorough
@given(size=sizes, cap=caps, envelope=envelopes, stuck=st.integers(1, 8), lasting=st.booleans())
def test_pages_that_are_repeated_lose_nothing_in_silence(
    size: int, cap: int, envelope: str, stuck: int, lasting: bool
) -> None:
    class Stuck(Server):
        def page(self, request: PageRequest) -> tuple[list[int], int, int]:
            again = len(self.asked) > stuck if lasting else len(self.asked) == stuck + 1
            return super().page(self.asked[stuck - 1] if again else request)

    server = Stuck(list(range(size)), cap=cap, envelope=envelope)
    with or_told:
        assert walk_over(server) == server.ids


def test_a_server_that_sends_one_record_at_a_time_is_not_taken_for_a_list_of_one() -> None:
    for envelope, lie in [("nothing", "the page"), ("count", "the page"), ("meta count", "the page"), ("count", "one")]:
        with pytest.raises(IncompleteResultError, match="received 1 of"):
            walk_over(Server([1, 2, 3], cap=1, envelope=envelope, total=TOTALS[lie]))


@pytest.mark.parametrize("by_id", [True, False])
def test_a_list_longer_than_what_is_remembered_is_read_whole(by_id: bool) -> None:
    server = Server(list(range(15_000)), envelope="count")
    assert walk_over(server, by_id=by_id) == server.ids
    assert len(server.asked) <= 154


@pytest.mark.parametrize("by_id", [True, False])
def test_a_deletion_further_back_than_what_is_remembered_is_told(by_id: bool) -> None:
    server = Server(list(range(30_000)), envelope="count", changes={250: Change(10_000, go=14_000)})
    with pytest.raises(IncompleteResultError, match="the list changes while it is read"):
        walk_over(server, by_id=by_id)


class Exchange(Server):
    """A list whose first record goes to the end while it is read, and whose last but one comes to its place."""

    def page(self, request: PageRequest) -> tuple[list[int], int, int]:
        if len(self.asked) == 250:
            self.ids.append(self.ids.pop(0))
            self.ids.insert(0, self.ids.pop(-2))
        return super().page(request)


@pytest.mark.parametrize(("by_id", "told"), [(False, "a record came twice"), (True, "does not keep the order of ids")])
def test_records_that_change_places_in_a_list_longer_than_what_is_remembered_are_told(by_id: bool, told: str) -> None:
    with pytest.raises(IncompleteResultError, match=told) as caught:
        walk_over(Exchange(list(range(30_000)), envelope="count"), by_id=by_id)
    assert caught.value.expected == 30_000


def test_a_long_list_whose_ids_do_not_ascend_though_that_was_asked_for_is_read_whole() -> None:
    for ids in (list(range(30_000, 0, -1)), [*range(1, 200), 0, *range(200, 30_000)]):
        assert walk_over(Server(list(ids), envelope="count"), by_id=True) == ids
        with pytest.raises(IncompleteResultError, match="a record came twice"):
            walk_over(Exchange(list(ids), envelope="count"), by_id=True)


def test_an_id_out_of_order_behind_what_is_remembered_is_told_for_it_may_be_a_repeat() -> None:
    ids = [*range(1, 9_000), 0, *range(9_000, 15_000)]
    with pytest.raises(IncompleteResultError, match="does not keep the order of ids"):
        walk_over(Server(list(ids), envelope="count"), by_id=True)
    assert walk_over(Server(list(ids), envelope="count")) == ids


@pytest.mark.parametrize("lower", [2_400, 2_600, 6_000])
def test_a_list_that_begins_in_the_order_of_ids_and_goes_on_below_is_told_and_not_read_for_ever(lower: int) -> None:
    ids = [*range(100_000, 105_100), *range(1, lower)]
    with pytest.raises(IncompleteResultError, match="does not keep the order of ids"):
        walk_over(Server(list(ids), envelope="count"), by_id=True)
    assert walk_over(Server(list(ids), envelope="count")) == ids


def test_numbers_and_texts_in_one_list_have_no_order_and_are_read_whole_all_the_same() -> None:
    ids: list[Any] = [*range(3_000), *(f"{number:05}" for number in range(9_000))]
    assert walk_over(Server(list(ids), envelope="count"), by_id=True) == ids
    late: list[Any] = [*range(9_000), "0"]
    with pytest.raises(IncompleteResultError, match="does not keep the order of ids"):
        walk_over(Server(late, envelope="count"), by_id=True)


def test_a_walk_in_the_order_of_ids_that_steps_back_and_meets_a_new_record_goes_on() -> None:
    class Moving(Server):
        def page(self, request: PageRequest) -> tuple[list[int], int, int]:
            if len(self.asked) == 200:
                del self.ids[19_000:19_700]
                self.ids.insert(18_900, new)
            return super().page(request)

    new, server = 37_799, Moving(list(range(0, 60_000, 2)), envelope="count")
    received = walk_over(server, by_id=True)
    assert server.always_there | {new} <= set(received)
    assert received != sorted(received)


@given(st.lists(st.lists(st.integers() | st.text(), unique=True)), st.integers(0, 3))
def test_hashes_that_come_twice_are_found(parts: list[list[Any]], leave: int) -> None:
    hashes, ids = Hashes(), list[Any]()
    for part in parts:
        taken = max(0, len(part) - leave)
        assert hashes.add(part, leave=len(part) - taken) == part[taken:]
        ids += part[:taken]
    assert hashes.has_repeats() == (len({hash(identifier) for identifier in ids}) < len(ids))
    hashes.add(ids[:1])
    assert hashes.has_repeats() or not ids


@pytest.mark.parametrize(
    ("server", "requests"),
    [
        (Server([], envelope="count"), 1),
        (Server([], envelope="nothing"), 1),
        (Server([1], envelope="count"), 2),
        (Server([1], envelope="nothing"), 2),
        (Server([1], envelope="meta"), 1),
        (Server(list(range(99)), envelope="meta"), 1),
        (Server(list(range(99)), envelope="count"), 2),
        (Server(list(range(150)), envelope="count"), 2),
        (Server(list(range(250)), envelope="meta"), 3),
        (Server(list(range(100)), envelope="meta"), 2),
        (Server(list(range(250)), envelope="nothing"), 5),
    ],
)
def test_no_more_is_asked_than_it_takes_to_be_sure(server: Server, requests: int) -> None:
    assert walk_over(server) == server.ids
    assert len(server.asked) == requests


def test_a_server_that_never_gets_further_is_given_up_after_a_while() -> None:
    class Stuck(Server):
        def page(self, request: PageRequest) -> tuple[list[int], int, int]:
            return super().page(PageRequest(0, 10))

    server = Stuck(list(range(50)), envelope="count")
    with pytest.raises(IncompleteResultError) as caught:
        walk_over(server)
    assert len(server.asked) <= PATIENCE + 2
    assert (caught.value.expected, caught.value.received) == (50, 10)


def test_what_was_expected_leaves_out_what_was_skipped() -> None:
    server = Server(list(range(30)), total=lambda whole, page: whole + 5)
    with pytest.raises(IncompleteResultError) as caught:
        walk_over(server, start=12)
    assert (caught.value.expected, caught.value.received) == (23, 18)


def test_a_part_that_ends_before_the_list_asks_for_no_more_than_it_needs() -> None:
    server = Server(list(range(250)), envelope="count")
    assert walk_over(server, start=20, most=105) == server.ids[20:125]
    assert server.asked == [PageRequest(20, 100), PageRequest(119, 6)]


def test_page_one_may_be_right_for_an_offset_so_smaller_pages_are_asked_for_to_be_sure() -> None:
    server = Server(list(range(250)), envelope="meta")
    assert walk_over(server, start=20, most=105) == server.ids[20:125]
    assert server.asked == [PageRequest(20, 100), PageRequest(20, 20), PageRequest(39, 86)]


def test_nothing_is_asked_when_nothing_is_wanted() -> None:
    assert Walk("sessions", most=0).next_request() is None
    assert Walk("sessions", most=0).plan(4) == []


def test_a_server_that_heeds_neither_offset_nor_limit_is_told() -> None:
    server = Server(list(range(50)), counts="pages", envelope="count")
    with pytest.raises(IncompleteResultError, match="does not heed"):
        walk_over(server, start=10, most=5)


def test_the_pages_that_will_be_wanted_are_known_once_the_length_is() -> None:
    walk, server = Walk("sessions"), Server(list(range(350)))
    assert walk.plan(4) == [PageRequest(0, 100)]
    walk.receive(PageRequest(0, 100), server.answer(PageRequest(0, 100)))
    assert walk.plan(8) == [PageRequest(99, 100), PageRequest(198, 100), PageRequest(297, 100)]
    assert walk.plan(2) == [PageRequest(99, 100), PageRequest(198, 100)]


def test_the_pages_that_will_be_wanted_end_with_the_part() -> None:
    walk, server = Walk("sessions", most=150), Server(list(range(350)))
    walk.receive(PageRequest(0, 100), server.answer(PageRequest(0, 100)))
    assert walk.plan(8) == [PageRequest(99, 51)]


@thorough
@given(size=sizes, cap=caps, most=st.none() | st.integers(1, 300))
def test_what_is_planned_is_what_is_asked_when_nothing_changes(size: int, cap: int, most: int | None) -> None:
    server, walk = Server(list(range(size)), cap=cap), Walk("sessions", most=most)
    walk.receive(PageRequest(0, 100), server.answer(PageRequest(0, 100)))
    planned = walk.plan(1000)
    while (request := walk.next_request()) is not None:
        walk.receive(request, server.answer(request))
    assert server.asked[1:][: len(planned)] == planned


@pytest.mark.parametrize(
    ("body", "total"),
    [
        ({"count": 3}, 3),
        ({"meta": {"total_results": 3}, "count": 9}, 3),
        ({"meta": {"count": 3}}, 3),
        ({"meta": {"total_results": None}, "count": 0}, 0),
        ({"meta": {"total_results": "3"}}, None),
        ({"meta": [3], "count": True}, None),
        ({"count": -1}, None),
        ({}, None),
    ],
)
def test_the_total_is_found_wherever_the_envelope_has_it(body: dict[str, Any], total: int | None) -> None:
    assert read_total(body) == total


def test_records_are_taken_by_the_models_key_even_if_another_list_comes_first() -> None:
    body = {"projects": [{"id": "p"}], "sessions": [{"id": "s"}]}
    assert read_rows(body, "sessions") == [{"id": "s"}]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"projects": []}, r"no list 'sessions'; it has \['projects'\]"),
        ({"sessions": {"id": 1}}, "no list 'sessions'"),
        ([{"id": 1}], "it has list"),
        ({"sessions": [{"name": "x"}]}, "without id"),
        ({"sessions": ["s1"]}, "without id"),
        ({"sessions": [{"id": ["s1"]}]}, "without id"),
        ({"sessions": [{"id": {}}]}, "without id"),
    ],
)
def test_an_answer_without_the_records_is_refused(body: Any, said: str) -> None:
    with pytest.raises(InvalidResponseError, match=said):
        Walk("sessions").receive(PageRequest(0, 100), body)


def test_a_page_tells_its_place_and_the_whole_length() -> None:
    answer = Server([7, 8]).answer(PageRequest(0, 100))
    assert Walk("sessions").receive(PageRequest(0, 100), answer) == Page([{"id": 7}, {"id": 8}], 2, 0)
