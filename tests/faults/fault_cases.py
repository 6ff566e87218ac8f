"""Walks and writes against the faulty server, and what became of each. The tests and the report run the same."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any, NamedTuple
from unittest.mock import patch

from fault_server import ENVELOPES, FAULTS, Case, FaultServer, stored_as

from brainstem_api_tools import (
    AmbiguousWriteError,
    AsyncBrainstemClient,
    BrainstemClient,
    BrainstemError,
    RetryPolicy,
    _page_readers,
    _transport,
)

WALKS, WRITES, ROWS = 600, 1200, 20
TIMEOUT, LONGEST_ANSWER = 0.3, 1.0
POLICY = RetryPolicy(attempts=4, base=0.002, longest=0.01, total=5.0)
RATES = (0.0, 0.1, 0.3, 0.6)
AT_ONCE = 8
SOME_ID = "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"


class Outcome(NamedTuple):
    """What became of a walk or a write."""

    seed: int
    what: str
    result: str
    late: float = 0.0
    detail: str = ""


COMPLETE, TOLD = "complete", "told"
MADE, UNSURE, REFUSED = "made and returned", "told as unsure", "told as not made"
FINE = {COMPLETE, TOLD, MADE, UNSURE, REFUSED}


@contextlib.contextmanager
def small_limits() -> Iterator[None]:
    """Let answers be too large, or too long in coming, soon; and no server so quick that pages are read one by one."""
    limits = patch.multiple(_transport, LARGEST_BODY=2**20, LONGEST_ANSWER=LONGEST_ANSWER)
    with limits, patch.object(_page_readers, "QUICK", 0.0):
        yield


def stated_seconds(requests: int) -> float:
    """Return the longest that so many requests may take: to connect, send, wait, read all and the last part of it."""
    return requests * (TIMEOUT * (3 + LONGEST_ANSWER + 1) + POLICY.longest)


def run_all(work: Callable[[int], list[Outcome]], count: int) -> list[Outcome]:
    """Carry out cases, several at once so that waits overlap."""
    with small_limits(), ThreadPoolExecutor(AT_ONCE) as pool:
        return [outcome for outcomes in pool.map(work, range(count)) for outcome in outcomes]


def timed(case: Case, work: Callable[[], Any]) -> tuple[Any, float]:
    """Return what work came to, or the error of this package that it raised, and the seconds beyond those stated."""
    begun = time.monotonic()
    try:
        found = work()
    except BrainstemError as error:
        found = error
    return found, max(0.0, time.monotonic() - begun - stated_seconds(case.requests))


def walk(server: FaultServer, seed: int) -> list[Outcome]:
    """Read a list whole through one of the doors."""
    chance = random.Random(f"walk {seed}")
    case = server.add(
        Case(
            seed,
            rate=chance.choice(RATES),
            faults=FAULTS,
            size=chance.choice((0, 20, 120, 160, chance.randrange(300))),
            cap=chance.choice((7, 9, 20, 33, 100)),
            envelope=chance.choice(ENVELOPES),
        )
    )
    door, concurrency = chance.choice(sorted(DOORS)), chance.randint(1, 8)
    found, late = timed(case, lambda: DOORS[door](server.url, case.token, concurrency))
    expected = [row["id"] for row in case.rows["session"]]
    return [Outcome(seed, door, judge(found, expected), late, kind_of(found))]


def judge(found: Any, expected: list[str]) -> str:
    """Return whether a list is whole, or its reader was told that it is not."""
    if isinstance(found, BrainstemError | int):  # of the wire door, an error status
        return TOLD
    if found == expected:
        return COMPLETE
    return "double" if len(set(found)) < len(found) else "SILENT LOSS"


def kind_of(found: Any) -> str:
    """Return the name of an error, or of a status of the wire door."""
    return f"status {found}" if isinstance(found, int) else type(found).__name__ * isinstance(found, Exception)


def typed_list(url: str, token: str, concurrency: int) -> list[Any]:
    with BrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
        return [session.id for session in client.sessions.list(concurrency=concurrency).to_list()]


def iterate(url: str, token: str, concurrency: int) -> list[Any]:
    with BrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
        return [session.id for session in client.sessions.iterate(concurrency=concurrency)]


def load_all(url: str, token: str, concurrency: int) -> list[Any] | int:
    with BrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
        return ids_or_status(client.load("session", load_all=True, limit=10 * concurrency))


def ids_or_status(response: Any) -> list[Any] | int:
    return [row["id"] for row in response.json()["sessions"]] if response.ok else int(response.status_code)


def async_list(url: str, token: str, concurrency: int) -> list[Any]:
    async def read() -> list[Any]:
        async with AsyncBrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
            return [session.id async for session in client.sessions.list(concurrency=concurrency)]

    return asyncio.run(read())


def async_load_all(url: str, token: str, concurrency: int) -> list[Any] | int:
    async def read() -> list[Any] | int:
        async with AsyncBrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
            return ids_or_status(await client.load("session", load_all=True, limit=10 * concurrency))

    return asyncio.run(read())


DOORS: dict[str, Callable[[str, str, int], Any]] = {
    "list().to_list()": typed_list,
    "for ... in iterate()": iterate,
    "load(load_all=True)": load_all,
    "async for ... in list()": async_list,
    "await load(load_all=True)": async_load_all,
}


def write(server: FaultServer, seed: int) -> list[Outcome]:
    """Create some records one by one or many at once, and compare what is said with what the server has."""
    chance = random.Random(f"write {seed}")
    case = server.add(Case(seed, rate=chance.choice(RATES), faults=FAULTS))
    model, door, concurrency = chance.choice(sorted(BODIES)), chance.choice(sorted(WRITERS)), chance.randint(1, 8)
    bodies = [BODIES[model](number) for number in range(ROWS)]
    said, late = timed(case, lambda: WRITERS[door](server.url, case.token, model, bodies, concurrency))
    stored = case.rows.get(stored_as(model), [])
    return [
        Outcome(seed, f"{model}, {door}", judge_write(one, body, stored), late, kind_of(one))
        for one, body in zip(said, bodies, strict=True)
    ]


def judge_write(said: Any, body: dict[str, Any], stored: list[dict[str, Any]]) -> str:
    """Return whether what was said of a create agrees with what there is: the record once, or an error."""
    made = [row for row in stored if all(row.get(name) == value for name, value in body.items())]
    if len(made) > 1:
        return "DOUBLE"
    if not isinstance(said, Exception):
        return MADE if [row["id"] for row in made] == [said.id] else "SILENT LOSS"
    if isinstance(said, AmbiguousWriteError):
        return UNSURE if all(row in stored for row in said.known) else "KNOWN AND NOT THERE"
    if getattr(said, "status_code", 0) in (502, 503, 504):
        return UNSURE
    if not isinstance(said, BrainstemError):
        return "ERROR OF ANOTHER KIND"
    # The server itself said 500 after the work; nobody could know better.
    return "WRONGLY TOLD AS NOT MADE" if made and getattr(said, "status_code", 0) != 500 else REFUSED


def one_by_one(url: str, token: str, model: str, bodies: list[Any], concurrency: int) -> list[Any]:
    with BrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
        return [said_of(lambda body=body: client.resource(model).create(body)) for body in bodies]  # type: ignore[misc]


def said_of(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except BrainstemError as error:
        return error


def many(url: str, token: str, model: str, bodies: list[Any], concurrency: int) -> list[Any]:
    with BrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
        report = client.resource(model).create_many(bodies, concurrency=concurrency)
        return [outcome.error or outcome.record for outcome in report]


def async_many(url: str, token: str, model: str, bodies: list[Any], concurrency: int) -> list[Any]:
    async def create() -> list[Any]:
        async with AsyncBrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
            report = await client.resource(model).create_many(bodies, concurrency=concurrency)
            return [outcome.error or outcome.record for outcome in report]

    return asyncio.run(create())


def async_one_by_one(url: str, token: str, model: str, bodies: list[Any], concurrency: int) -> list[Any]:
    async def create() -> list[Any]:
        async with AsyncBrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
            said = [client.resource(model).create(body) for body in bodies[:concurrency]]
            first = await asyncio.gather(*said, return_exceptions=True)
            rest = await asyncio.gather(
                *(client.resource(model).create(body) for body in bodies[concurrency:]), return_exceptions=True
            )
            return [*first, *rest]

    return asyncio.run(create())


def save(url: str, token: str, model: str, bodies: list[Any], concurrency: int) -> list[Any]:
    with BrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
        return [said_of(lambda body=body: record_or_error(client.save(model, data=body))) for body in bodies]  # type: ignore[misc]


def async_save(url: str, token: str, model: str, bodies: list[Any], concurrency: int) -> list[Any]:
    async def create() -> list[Any]:
        async with AsyncBrainstemClient(token, url=url, timeout=TIMEOUT, retry=POLICY) as client:
            found = await asyncio.gather(*(client.save(model, data=body) for body in bodies), return_exceptions=True)
            return [one if isinstance(one, Exception) else record_or_error(one) for one in found]

    return asyncio.run(create())


def record_or_error(response: Any) -> Any:
    """Return the record of an answer of the wire door, or its error."""
    return SimpleNamespace(**next(iter(response.json().values()))) if response.ok else response.error()


WRITERS: dict[str, Callable[..., list[Any]]] = {
    "create": one_by_one,
    "create_many": many,
    "await create": async_one_by_one,
    "await create_many": async_many,
    "save": save,
    "await save": async_save,
}
# A session is found again by its name, a strain among the requests for approval, a behavior for the error alone.
BODIES: dict[str, Callable[[int], dict[str, Any]]] = {
    "session": lambda number: {"name": f"Day {number}", "projects": [SOME_ID]},
    "strain": lambda number: {"name": f"Strain {number}", "species": SOME_ID},
    "behavior": lambda number: {
        **{"session": SOME_ID, "subjects": [SOME_ID], "setup": SOME_ID, "behavioralassay": SOME_ID},
        "notes": f"Behavior {number}",
    },
}


def table(outcomes: list[Outcome], met: Counter[str]) -> str:
    """Return the counts in lines that people read."""
    results = Counter(outcome.result for outcome in outcomes)
    errors = Counter(outcome.detail for outcome in outcomes if outcome.detail)
    late = sum(outcome.late > 0 for outcome in outcomes)
    lines = [f"{len(outcomes)} in all, {late} later than stated, after {met.total()} faults of {len(met)} kinds"]
    for counts in (results, errors):
        lines += [f"  {count:6} {name}" for name, count in sorted(counts.items(), key=lambda item: -item[1])]
    return "\n".join(lines)
