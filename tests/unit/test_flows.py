"""What carries flows out: how it waits, and how it ends."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError
from typing import Any

import pytest

from brainstem_api_tools._flows import Flow, Pause, Runner, Start, Wait, _Threads, pause

HOURS = 10_000.0


def waiting(begun: threading.Event) -> Flow[None]:
    begun.set()
    yield Pause(HOURS)


def test_a_flow_that_ends_does_not_wait_for_those_it_started_to_wake_up() -> None:
    begun = threading.Event()

    def impatient() -> Flow[str]:
        yield Start(waiting(begun))
        begun.wait(10)
        return "done"

    results: list[str] = []
    runner: Any = Runner(None)  # type: ignore[arg-type]
    work = threading.Thread(target=lambda: results.append(runner.run(impatient())), daemon=True)
    work.start()
    work.join(10)
    assert results == ["done"]


def test_a_wait_that_nobody_ends_is_waited_for() -> None:
    def slow() -> Flow[str]:
        yield Pause(0.01)
        return "awake"

    def patient() -> Flow[Any]:
        return (yield Wait((yield Start(slow()))))

    assert Runner(None).run(patient()) == "awake"  # type: ignore[arg-type]


def test_a_wait_of_a_flow_that_has_ended_raises_at_once() -> None:
    with _Threads() as threads:
        waits = threads.pool.submit(pause, HOURS)
    with pytest.raises(CancelledError):
        waits.result(10)
