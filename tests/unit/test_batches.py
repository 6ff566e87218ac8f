"""Many records at once: each row's outcome is told, whatever happens to the others or to the program."""

from __future__ import annotations

import asyncio
import json
import pickle
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from itertools import count
from typing import Any

import httpx
import pytest

from brainstem_api_tools import (
    AmbiguousWriteError,
    AsyncBrainstemClient,
    BatchReport,
    BrainstemClient,
    InvalidRequestError,
    Name,
    NotSentError,
    RetryPolicy,
)
from brainstem_openapi.registry import MODELS

PROJECT = "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"
AT_ONCE = RetryPolicy(attempts=3, base=0.0)
ROWS = [{"name": f"Day {number}", "projects": [PROJECT]} for number in range(12)]


class Server:
    """Keeps sessions and finds records by name; what a test does with a create comes first."""

    def __init__(self, meanwhile: Callable[[dict[str, Any]], Any] = lambda body: None, **known: list[str]) -> None:
        self.meanwhile, self.asked = meanwhile, Counter[str]()
        self.rows: dict[str, list[dict[str, Any]]] = {}
        self.ids = count()
        for model, names in known.items():
            self.rows[model] = [{"id": f"{name} {number}", "name": name} for number, name in enumerate(names)]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        model = request.url.path.split("/")[-2]
        if request.method == "POST":
            body = json.loads(request.content)
            self.asked["POST"] += 1
            return self.meanwhile(body) or self.store(model, body)
        wanted = request.url.params.get("filter{name}")
        self.asked[f"{model} {wanted}"] += 1
        rows = [row for row in self.rows.get(model, ()) if row["name"] == wanted]
        meta = {"page": 1, "per_page": 100, "total_results": len(rows)}
        return httpx.Response(200, json={MODELS[model].plural: rows, "meta": meta})

    def store(self, model: str, body: dict[str, Any]) -> httpx.Response:
        row = {"id": str(next(self.ids)), **body}  # of its own: several threads come at once
        self.rows.setdefault(model, []).append(row)
        return httpx.Response(201, json={MODELS[model].singular: row})

    def client(self) -> BrainstemClient:
        http = httpx.Client(transport=httpx.MockTransport(self))
        return BrainstemClient("token", "http://127.0.0.1:9", http_client=http, retry=AT_ONCE)


def numbers(outcomes: list[Any]) -> list[int]:
    return [outcome.number for outcome in outcomes]


def test_a_bug_in_one_row_loses_no_other() -> None:
    def fails(body: dict[str, Any]) -> None:
        if body["name"] == "Day 3":
            raise ZeroDivisionError("oops")

    report = Server(fails).client().sessions.create_many(ROWS)
    assert repr(report) == "<BatchReport: 11 of 12 made; rows 3 unsure>"
    assert numbers(report.unsure) == numbers(report.failures) == [3]
    with pytest.raises(AmbiguousWriteError, match="session may or may not have been created: ZeroDivisionError: oops"):
        raise report[3].error or AssertionError
    assert isinstance(getattr(report[3].error, "__cause__", None), ZeroDivisionError)


def test_a_program_that_ends_in_the_middle_tells_what_was_made() -> None:
    def ends(body: dict[str, Any]) -> None:
        if body["name"] == "Day 3":
            raise SystemExit(2)

    with pytest.raises(SystemExit) as caught:
        Server(ends).client().sessions.create_many(ROWS, concurrency=1)
    report = caught.value.report  # type: ignore[attr-defined]
    assert [record.name for record in report.records] == ["Day 0", "Day 1", "Day 2"]
    assert numbers(report.unsure) == [3]
    assert [type(outcome.error) for outcome in report[4:]] == [NotSentError] * 8
    summary = "<BatchReport: 3 of 12 made; rows 3 unsure; rows 4, 5, 6, 7, 8, 9, 10, 11 not sent>"
    assert caught.value.__notes__[0].startswith(summary)
    assert repr(pickle.loads(pickle.dumps(report))) == summary


def test_an_interrupted_batch_waits_for_what_is_under_way_and_tells_it() -> None:
    def interrupts(body: dict[str, Any]) -> None:
        if body["name"] == "Day 6":
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
            time.sleep(0.1)  # in which the caller wakes up

    server = Server(interrupts)
    with pytest.raises(KeyboardInterrupt) as caught:
        server.client().sessions.create_many(ROWS * 20, concurrency=2)
    report: BatchReport[Any] = caught.value.report  # type: ignore[attr-defined]
    assert len(report) == 240
    assert 7 <= len(report.records) == len(server.rows["session"]) < 240
    assert {type(failure.error) for failure in report.failures} == {NotSentError}


@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt])
def test_rows_under_way_when_a_progress_callback_fails_are_waited_for_and_told(error: type[BaseException]) -> None:
    under_way, goes_on = threading.Barrier(3), threading.Event()

    def is_slow(body: dict[str, Any]) -> None:
        under_way.wait(10)
        goes_on.wait(10)
        time.sleep(0.1)  # in which a report that waits for nobody is written

    server = Server(is_slow)
    with pytest.raises(error) as caught:
        server.client().sessions.create_many(ROWS, concurrency=2, progress=failing_at_third(error, under_way, goes_on))
    report = caught.value.report  # type: ignore[attr-defined]
    assert repr(report).startswith("<BatchReport: 2 of 12 made; rows 2, 3, 4,")
    assert len(server.rows["session"]) == 2


def failing_at_third(error: type[BaseException], under_way: threading.Barrier, then: threading.Event) -> Any:
    """Return a progress callback that fails before the third row, when the others are under way."""
    calls: list[int] = []

    def tell(done: int, total: int | None) -> None:
        calls.append(done)
        if len(calls) == 3:
            under_way.wait(10)
            then.set()
            raise error

    return tell


def test_a_callback_that_fails_at_the_end_takes_no_report_along() -> None:
    def tell(done: int, total: int | None) -> None:
        if done == total:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as caught:
        Server().client().sessions.create_many(ROWS, concurrency=1, progress=tell)
    assert repr(caught.value.report) == "<BatchReport: 12 of 12 made>"  # type: ignore[attr-defined]


def test_a_second_interruption_ends_the_waiting_and_leaves_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    under_way, goes_on = threading.Barrier(3), threading.Event()

    def interrupted(thread: threading.Thread, timeout: float | None = None) -> None:
        raise KeyboardInterrupt

    def is_slow(body: dict[str, Any]) -> None:
        under_way.wait(10)
        goes_on.wait(10)

    monkeypatch.setattr(threading.Thread, "join", interrupted)
    tell = failing_at_third(KeyboardInterrupt, under_way, threading.Event())
    with pytest.raises(KeyboardInterrupt) as caught:
        Server(is_slow).client().sessions.create_many(ROWS, concurrency=2, progress=tell)
    goes_on.set()
    report = caught.value.report  # type: ignore[attr-defined]
    assert repr(report).startswith("<BatchReport: 0 of 12 made; rows 0, 1 unsure; rows 2, 3, 4,")


def test_a_row_whose_thread_was_starting_at_the_interruption_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, start = threading.Event(), threading.Thread.start

    def is_slow(body: dict[str, Any]) -> None:
        begun.set()
        time.sleep(0.1)  # in which nobody must lose patience

    def interrupted(thread: threading.Thread) -> None:
        start(thread)
        begun.wait(10)
        raise KeyboardInterrupt

    monkeypatch.setattr(threading.Thread, "start", interrupted)
    with pytest.raises(KeyboardInterrupt) as caught:
        Server(is_slow).client().sessions.create_many(ROWS, concurrency=2)
    report = caught.value.report  # type: ignore[attr-defined]
    assert repr(report).startswith("<BatchReport: 1 of 12 made; rows 1, 2, 3,")


def test_rows_that_wait_to_be_sent_again_to_a_server_that_never_took_them_are_not_sent() -> None:
    interrupts = iter(["once"])

    def refuses(body: dict[str, Any]) -> None:
        if body["name"] == "Day 6" and next(interrupts, None):
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        raise httpx.ConnectError("refused")

    patient = Server(refuses).client().with_options(retry=RetryPolicy(1000, base=60, longest=60))
    with pytest.raises(KeyboardInterrupt) as caught:
        patient.sessions.create_many(ROWS, concurrency=8)
    assert {type(outcome.error) for outcome in caught.value.report} == {NotSentError}  # type: ignore[attr-defined]


def test_a_cancelled_batch_tells_what_was_made_and_what_was_under_way() -> None:
    server, hanging = Server(), []

    async def answer(request: httpx.Request) -> httpx.Response:
        if len(server.rows.get("session", ())) == 4:
            hanging.append(json.loads(request.content)["name"])
            await asyncio.sleep(60)
        return server(request)

    async def work() -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        async with AsyncBrainstemClient("token", "http://127.0.0.1:9", http_client=http) as client:
            task = asyncio.ensure_future(client.sessions.create_many(ROWS, concurrency=3))
            while len(hanging) < 3:
                await asyncio.sleep(0)
            task.cancel()
            await task

    with pytest.raises(asyncio.CancelledError) as caught:
        asyncio.run(work())
    report = caught.value.report  # type: ignore[attr-defined]
    assert sorted(record.name for record in report.records) == [row["name"] for row in server.rows["session"]]
    assert sorted(outcome.data["name"] for outcome in report.unsure) == sorted(hanging)
    assert [type(outcome.error) for outcome in report[7:]] == [NotSentError] * 5


def test_a_batch_that_is_cancelled_twice_leaves_its_report() -> None:
    async def work() -> None:
        hangs, ends = asyncio.Event(), asyncio.Event()

        async def answer(request: httpx.Request) -> httpx.Response:
            hangs.set()
            try:
                return await asyncio.sleep(60, httpx.Response(500))
            finally:
                ends.set()
                await asyncio.sleep(60)

        http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        async with AsyncBrainstemClient("token", "http://127.0.0.1:9", http_client=http) as client:
            task = asyncio.ensure_future(client.sessions.create_many(ROWS, concurrency=1))
            for moment in (hangs, ends):
                await moment.wait()
                task.cancel()
            await task

    with pytest.raises(asyncio.CancelledError) as caught:
        asyncio.run(work())
    assert numbers(caught.value.report.unsure) == [0]  # type: ignore[attr-defined]


def test_rows_of_a_cancelled_batch_that_no_server_took_are_not_sent() -> None:
    async def work() -> None:
        refused = asyncio.Event()

        def refuses(request: httpx.Request) -> httpx.Response:
            refused.set()
            raise httpx.ConnectError("refused")

        http = httpx.AsyncClient(transport=httpx.MockTransport(refuses))
        async with AsyncBrainstemClient("token", "http://127.0.0.1:9", http_client=http) as client:
            patient = client.with_options(retry=RetryPolicy(1000, base=60, longest=60))
            task = asyncio.ensure_future(patient.sessions.create_many(ROWS, concurrency=8))
            await refused.wait()
            await asyncio.sleep(0.1)  # in which the rows begin to wait
            task.cancel()
            await task

    with pytest.raises(asyncio.CancelledError) as caught:
        asyncio.run(work())
    assert {type(outcome.error) for outcome in caught.value.report} == {NotSentError}  # type: ignore[attr-defined]


@pytest.mark.parametrize("lost", [1, 2])
def test_two_rows_never_claim_the_same_record(lost: int) -> None:
    server = Server()
    server.meanwhile = lambda body: httpx.Response(502) if server.asked["POST"] == lost else None
    report = server.client().sessions.create_many([ROWS[0], {**ROWS[0], "name": " Day 0"}], concurrency=1)
    ids = [record.id for record in report.records]
    assert len(ids) == len(set(ids)) == 2 - len(report.unsure)
    assert (lost == 1) or numbers(report.unsure) == [1]


def test_names_are_looked_up_once_for_all_rows() -> None:
    server = Server(project=["Memory"], strain=["Wistar"])
    rows = [
        {"name": f"Rat {number}", "sex": "F", "projects": [Name("Memory")], "strain": Name("Wistar")}
        for number in range(9)
    ]
    report = server.client().subjects.create_many(rows, validate=False)
    assert server.asked == {"project Memory": 1, "strain Wistar": 1, "POST": 9}
    assert {record.strain for record in report.raise_for_failures().records} == {"Wistar 0"}
    assert report[0].data == rows[0]


def test_unknown_names_are_told_with_their_rows_before_anything_is_made() -> None:
    server = Server(project=["Memory", "Twice", "Twice"])
    names = ["Memory", "Memroy", "Twice", "Memroy", "Sleep"]
    rows = [{"name": f"Day {number}", "projects": [Name(name)]} for number, name in enumerate(names)]
    with pytest.raises(InvalidRequestError, match="no session was sent") as caught:
        server.client().sessions.create_many(rows)
    lines = str(caught.value).splitlines()[1:]
    assert [line.partition(":")[0].strip() for line in lines] == ["row 1, 3", "row 2", "row 4"]
    assert "No project with name='Memroy'" in lines[0]
    assert "Name('Twice'): More than one record" in lines[1]
    assert server.asked["POST"] == 0


def test_names_of_an_async_batch_are_looked_up_first_too() -> None:
    server = Server(project=["Memory"])

    async def work() -> Any:
        http = httpx.AsyncClient(transport=httpx.MockTransport(server))
        async with AsyncBrainstemClient("token", "http://127.0.0.1:9", http_client=http) as client:
            made = await client.sessions.create_many({**row, "projects": [Name("Memory")]} for row in ROWS)
            with pytest.raises(InvalidRequestError, match="row 0: Name\\('Sleep'\\)"):
                await client.sessions.create_many([ROWS[0], {**ROWS[0], "projects": [Name("Sleep")]}][::-1])
            return made

    report = asyncio.run(work())
    assert {record.projects[0] for record in report.raise_for_failures().records} == {"Memory 0"}
    assert (server.asked["project Memory"], server.asked["POST"]) == (1, 12)


def test_progress_is_told_in_the_callers_thread() -> None:
    told: list[tuple[int, int | None]] = []
    threads: set[int] = set()

    def tell(done: int, total: int | None) -> None:
        told.append((done, total))
        threads.add(threading.get_ident())

    Server().client().sessions.create_many(ROWS, progress=tell)
    assert (told[0], told[-1]) == ((0, 12), (12, 12))
    assert told == sorted(told)
    assert threads == {threading.get_ident()}


def test_progress_of_an_async_batch_is_told_too() -> None:
    told: list[tuple[int, int | None]] = []

    async def work() -> None:
        http = httpx.AsyncClient(transport=httpx.MockTransport(Server()))
        async with AsyncBrainstemClient("token", "http://127.0.0.1:9", http_client=http) as client:
            await client.sessions.create_many(ROWS, progress=lambda done, total: told.append((done, total)))

    asyncio.run(work())
    assert (told[0], told[-1], len(told)) == ((0, 12), (12, 12), 13)


class Frame(list[str]):
    """As a DataFrame does, it iterates over the names of its columns."""

    columns = ("name", "projects")


@pytest.mark.parametrize(
    ("records", "told"),
    [
        (Frame(Frame.columns), r"records of session are a Frame; .*frame\.to_dict\('records'\)"),
        ({"name": "Day 1"}, "records of session are a dict; expected a list of mappings"),
        ("Day 1", "records of session are a str; expected"),
        (None, "records of session are a NoneType; expected"),
        ([ROWS[0], "name"], "row 1 of session is 'name'; expected a list of mappings"),
    ],
)
def test_what_holds_no_records_is_told(records: Any, told: str) -> None:
    server = Server()
    with pytest.raises(InvalidRequestError, match=told):
        server.client().sessions.create_many(records)
    assert server.asked == {}


@pytest.mark.parametrize("data", ["Day 1", ["name"], 5])
def test_one_record_that_is_no_mapping_is_told(data: Any) -> None:
    sessions = Server().client().sessions
    with pytest.raises(InvalidRequestError, match=r"data of session is .*; expected a mapping of fields"):
        sessions.create(data)
    with pytest.raises(InvalidRequestError, match=r"data of session is .*; expected a mapping of fields"):
        sessions.update("s1", data)


LONG = [{"name": f"Day {number}", "projects": [PROJECT]} for number in range(1000)]
PERSISTENT = RetryPolicy(attempts=20, base=0.0)


class Faulty:
    """Fails two requests of five in a way that passes, half of them after the work."""

    def __init__(self) -> None:
        self.server = Server()
        self.lock = threading.Lock()
        self.turns, self.faults = Counter[bytes](), 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self.lock:
            what = request.method.encode() + request.url.query + request.content
            self.turns[what] += 1
            chance = random.Random(f"{what!r} {self.turns[what]}")
            if chance.random() > 0.4:
                return self.server(request)
            self.faults += 1
            if chance.random() < 0.5:
                self.server(request)
            return self.fail(chance.choice((502, 503, 504, 0)))

    def fail(self, status: int) -> httpx.Response:
        if status:
            return httpx.Response(status)
        raise httpx.ReadError("reset")


def once_each(report: Any, server: Server) -> None:
    """Assert that every row is one record, told under its own name, and that the server has no other."""
    assert repr(report) == "<BatchReport: 1000 of 1000 made>"
    assert [record.name for record in report.records] == [row["name"] for row in LONG]
    assert {record.id for record in report.records} == {row["id"] for row in server.rows["session"]}
    assert len(server.rows["session"]) == 1000


def test_a_thousand_rows_under_passing_faults_are_a_thousand_records() -> None:
    faulty = Faulty()
    http = httpx.Client(transport=httpx.MockTransport(faulty))
    with BrainstemClient("token", "http://127.0.0.1:9", http_client=http, retry=PERSISTENT) as client:
        once_each(client.sessions.create_many(LONG, concurrency=8), faulty.server)
    assert faulty.faults > 500


def test_a_thousand_rows_of_an_async_batch_under_passing_faults_are_a_thousand_records() -> None:
    faulty = Faulty()

    async def work() -> Any:
        http = httpx.AsyncClient(transport=httpx.MockTransport(faulty))
        async with AsyncBrainstemClient("token", "http://127.0.0.1:9", http_client=http, retry=PERSISTENT) as client:
            return await client.sessions.create_many(LONG, concurrency=8)

    once_each(asyncio.run(work()), faulty.server)
    assert faulty.faults > 500


@pytest.mark.parametrize(("status", "kind"), [(400, "failed"), (500, "failed"), (503, "unsure")])
def test_nothing_is_lost_when_row_500_of_1000_fails(status: int, kind: str) -> None:
    server = Server(lambda body: httpx.Response(status) if body["name"] == "Day 500" else None)
    report = server.client().sessions.create_many(LONG, concurrency=8)
    assert repr(report) == f"<BatchReport: 999 of 1000 made; rows 500 {kind}>"
    assert [outcome.number for outcome in report if outcome.record is None] == [500]
    assert {record.name for record in report.records} == {row["name"] for row in server.rows["session"]}
    assert len(server.rows["session"]) == 999
    assert report[500].data == LONG[500]
