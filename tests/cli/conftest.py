"""The command line, run inside the test: against the sandbox, against a server that is played, at a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from click.testing import CliRunner, Result

from brainstem_api_tools import BrainstemClient, RetryPolicy
from brainstem_api_tools.cli import main
from brainstem_api_tools.cli._connection import Connection

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Runs a command line without a server."""

    def invoke(*arguments: str, typed: str | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=typed, catch_exceptions=False)

    return invoke


@pytest.fixture
def brainstem(run: Run, brainstem_sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line against the sandbox, signed in."""
    monkeypatch.setenv("BRAINSTEM_URL", brainstem_sandbox.url)
    monkeypatch.setenv("BRAINSTEM_TOKEN", brainstem_sandbox.token)
    return run


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes the command believe that it runs at a terminal of so many columns."""

    def sit_down(columns: int = 100) -> None:
        monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda self: True, raising=False)
        monkeypatch.setenv("COLUMNS", str(columns))

    return sit_down


@pytest.fixture
def played(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Runs a command line against a server that gives these answers in turn, the last one for ever."""

    def play(*answers: Any) -> Run:
        left = list(answers)

        def answer(request: httpx.Request) -> httpx.Response:
            found = left.pop(0) if len(left) > 1 else left[0]
            if isinstance(found, BaseException):
                raise found
            status, body = found
            return httpx.Response(status, content=body if isinstance(body, bytes) else json.dumps(body).encode())

        def client(self: Connection, portal: str = "private") -> BrainstemClient:
            http = httpx.Client(transport=httpx.MockTransport(answer))
            once = RetryPolicy(attempts=1)
            return BrainstemClient("right", url="https://lab.test", portal=portal, http_client=http, retry=once)

        monkeypatch.setattr(Connection, "client", client)
        return run

    return play


@pytest.fixture
def session(brainstem_client: BrainstemClient, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A session of the test's own, with one epoch."""
    project = brainstem_client.projects.list(name__startswith="Hippocampal replay").one()
    made = brainstem_client.sessions.create(name=request.node.name[:100], projects=[project.id])
    yield made
    brainstem_client.delete("session", id=made.id)
