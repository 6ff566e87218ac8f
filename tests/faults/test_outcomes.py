"""Hundreds of walks and writes under faults: whole and once, or told; never later than stated; no token elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from fault_cases import (
    COMPLETE,
    FINE,
    MADE,
    ROWS,
    TOLD,
    UNSURE,
    WALKS,
    WRITES,
    Outcome,
    judge,
    judge_write,
    run_all,
    table,
    walk,
    write,
)
from fault_server import FAULTS, Case, Elsewhere, FaultServer, running

from brainstem_api_tools import AmbiguousWriteError, ConnectionFailedError, IncompleteResultError, ServerError


@pytest.fixture
def servers() -> Iterator[tuple[FaultServer, Elsewhere]]:
    """The server with faults, and another one that it redirects to."""
    with running() as both:
        yield both


@pytest.mark.parametrize(
    ("work", "count", "well", "told"),
    [(walk, WALKS, COMPLETE, TOLD), (write, WRITES // ROWS, MADE, UNSURE)],
    ids=["walks", "writes"],
)
def test_under_faults_all_is_well_or_told(
    work: Callable[[FaultServer, int], list[Outcome]],
    count: int,
    well: str,
    told: str,
    servers: tuple[FaultServer, Elsewhere],
    record_property: Callable[[str, object], None],
) -> None:
    server, elsewhere = servers
    outcomes = run_all(partial(work, server), count)
    met = sum((case.met for case in server.cases.values()), Counter[str]())
    record_property("outcomes", table(outcomes, met))
    print(f"\n{table(outcomes, met)}")
    assert [outcome for outcome in outcomes if outcome.result not in FINE] == []
    assert [outcome for outcome in outcomes if outcome.late] == []
    assert elsewhere.seen == []
    results = Counter(outcome.result for outcome in outcomes)
    assert results[well] > len(outcomes) // 3
    assert results[told] > len(outcomes) // 50
    assert set(met) == set(FAULTS)
    assert sum(case.most_at_once > 1 for case in server.cases.values()) > count // 10


def test_a_case_can_be_repeated() -> None:
    def faults(seed: int) -> list[str | None]:
        case = Case(seed, rate=0.5, faults=FAULTS)
        return [case.fault(f"GET /{number % 20}") for number in range(60)]

    assert faults(7) == faults(7) != faults(8)
    assert None in faults(7)


@pytest.mark.parametrize(
    ("found", "result"),
    [
        ([], "SILENT LOSS"),
        (["a"], "SILENT LOSS"),
        (["b", "a"], "SILENT LOSS"),
        (["a", "b", "b"], "double"),
        (["a", "b"], COMPLETE),
        (503, TOLD),
        (IncompleteResultError("cut", expected=2, received=1, where=1), TOLD),
    ],
)
def test_a_list_is_judged_by_what_the_server_has(found: Any, result: str) -> None:
    assert judge(found, ["a", "b"]) == result
    assert (result in FINE) == (result in (COMPLETE, TOLD))


@pytest.mark.parametrize(
    ("said", "stored", "result"),
    [
        ("r1", ["r1"], MADE),
        ("r1", [], "SILENT LOSS"),
        ("r1", ["r2"], "SILENT LOSS"),
        ("r1", ["r1", "r2"], "DOUBLE"),
        (AmbiguousWriteError("session", {}, "reset", []), ["r1"], UNSURE),
        (ConnectionFailedError("reset"), ["r1"], "WRONGLY TOLD AS NOT MADE"),
        (ConnectionFailedError("refused"), [], "told as not made"),
        (ServerError(500, "POST", "/", {}), ["r1"], "told as not made"),
        (TypeError("oops"), [], "ERROR OF ANOTHER KIND"),
    ],
)
def test_a_write_is_judged_by_what_the_server_has(said: Any, stored: list[str], result: str) -> None:
    record = type("Record", (), {"id": said}) if isinstance(said, str) else said
    assert judge_write(record, {"name": "x"}, [{"id": each, "name": "x"} for each in stored]) == result
