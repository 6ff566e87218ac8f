"""Bars: drawn where somebody looks, finished whatever happens, and nothing elsewhere."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from brainstem_api_tools._progress import shown


class Stderr(io.StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture
def stderr(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], Stderr]:
    """Replaces stderr by one that is a terminal, or none."""

    def replace(terminal: bool) -> Stderr:
        monkeypatch.setenv("TERM", "xterm")
        found = Stderr(terminal=terminal)
        monkeypatch.setattr(sys, "stderr", found)
        return found

    return replace


def test_a_callable_is_called_and_nothing_is_drawn(stderr: Callable[[bool], Stderr]) -> None:
    seen, told = stderr(True), []
    with shown(lambda done, total: told.append((done, total)), "Reading") as tell:
        assert tell is not None
        tell(1, 2)
    assert (told, seen.getvalue()) == ([(1, 2)], "")


@pytest.mark.parametrize(("progress", "terminal"), [(None, True), (False, True), (True, False)])
def test_nothing_is_drawn_where_nobody_looks_or_asks(
    stderr: Callable[[bool], Stderr], progress: bool | None, terminal: bool
) -> None:
    seen = stderr(terminal)
    with shown(progress, "Reading") as tell:
        assert tell is None
    assert seen.getvalue() == ""


def test_a_terminal_gets_a_bar_that_is_taken_down_when_reading_fails(stderr: Callable[[bool], Stderr]) -> None:
    seen = stderr(True)

    def read() -> None:
        with shown(True, "Reading sessions") as tell:
            assert tell is not None
            tell(100, None)
            tell(200, 300)
            raise KeyError

    with pytest.raises(KeyError):
        read()
    assert "Reading sessions" in seen.getvalue()
    assert "200/300" in seen.getvalue()
    assert seen.getvalue().endswith("\x1b[?25h")  # the cursor is back


def test_creates_have_a_bar_too(stderr: Callable[[bool], Stderr], answering: Any) -> None:
    seen = stderr(True)
    sessions = answering((201, {"session": {"id": "s1"}})).client().sessions
    sessions.create_many(
        [{"name": f"Day {number}", "projects": ["p1"]} for number in range(9)], validate=False, progress=True
    )
    assert "Creating sessions" in seen.getvalue()
    assert "9/9" in seen.getvalue()


def test_a_notebook_gets_one_bar_that_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def display(shown: Any, *, display_id: bool) -> Any:
        assert display_id
        seen.append(shown.data)
        return SimpleNamespace(update=lambda shown: seen.append(shown.data))

    kernel = SimpleNamespace(initialized=lambda: True, instance=lambda: SimpleNamespace(kernel=object()))
    monkeypatch.setitem(sys.modules, "ipykernel.kernelapp", SimpleNamespace(IPKernelApp=kernel))
    monkeypatch.setattr("IPython.display.display", display)
    with shown(True, "Reading sessions") as tell:
        assert tell is not None
        tell(100, None)
        tell(200, 300)
    assert seen == [
        "<progress></progress> Reading sessions: 0 of ?",
        "<progress></progress> Reading sessions: 100 of ?",
        '<progress value="200" max="300"></progress> Reading sessions: 200 of 300',
    ]
