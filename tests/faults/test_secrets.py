"""A token is looked for in everything that people print, log, pickle or send in a report, whatever goes wrong."""

from __future__ import annotations

import asyncio
import gc
import logging
import pickle
import traceback
import types
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fault_cases import POLICY, SOME_ID, small_limits
from fault_server import FAULTS, Case, FaultServer, running

from brainstem_api_tools import (
    AsyncBrainstemClient,
    AuthenticationError,
    BrainstemClient,
    BrainstemError,
    BrainstemWarning,
)
from brainstem_api_tools._auth import Credentials, Grant, Secret
from brainstem_api_tools._tokens import token_file, write_token

CANARY = "canary-0123456789abcdef"
SESSION = {"name": "Day 1", "projects": [SOME_ID]}
QUICK, IMPATIENT = POLICY._replace(attempts=2), 0.1
Call = Callable[[Any], Any]
CALLS: list[Call] = [
    lambda client: client.load("session"),
    lambda client: client.load("session", load_all=True, limit=10),
    lambda client: client.save("session", data=SESSION),
    lambda client: client.sessions.list(concurrency=4).to_list(),
    lambda client: client.sessions.create(SESSION),
    lambda client: client.sessions.create_many([SESSION] * 3),
    lambda client: client.delete("session", id="s1"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with running() as (server, _), small_limits():
        yield server


def misfortune(server: FaultServer, *faults: str) -> None:
    """Let every request that carries the token fail in some of these ways."""
    case = Case(5, rate=1.0, faults=faults, size=40, cap=10)
    case.token = CANARY
    server.add(case)


def sync_calls(url: str) -> Iterator[Any]:
    """Return what each call comes to."""
    with BrainstemClient(CANARY, url=url, timeout=IMPATIENT, retry=QUICK) as client:
        for call in CALLS:
            try:
                yield call(client)
            except BrainstemError as error:
                yield error


def async_calls(url: str) -> Iterator[Any]:
    """Return what each call of an async client comes to, in an event loop that logs all it can."""

    async def work() -> list[Any]:
        async with AsyncBrainstemClient(CANARY, url=url, timeout=IMPATIENT, retry=QUICK) as client:
            return await asyncio.gather(*(call(client) for call in CALLS), return_exceptions=True)

    yield from asyncio.run(work(), debug=True)


def shown(found: Any) -> str:
    """Return all that can be seen of a result or an error: text, traceback with locals, and pickle."""
    text = f"{found!r} {found!s} {pickle.dumps(found)!r} {getattr(found, '__dict__', '')}"
    if isinstance(found, BaseException):
        text += "".join(traceback.TracebackException.from_exception(found, capture_locals=True).format())
    return text


@pytest.mark.parametrize("calls", [sync_calls, async_calls])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_token_is_seen_nowhere_whatever_goes_wrong(
    fault: str, calls: Callable[[str], Iterator[Any]], server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    misfortune(server, fault)
    with warnings.catch_warnings(record=True) as warned:
        found = list(calls(server.url))
    assert len(found) == len(CALLS)
    assert CANARY not in "".join(map(shown, found))
    assert CANARY not in caplog.text + "".join(str(warning.message) for warning in warned)
    assert {"httpx", "httpcore"} <= {record.name.partition(".")[0] for record in caplog.records}
    assert server.cases[CANARY].met[fault] > 0


ODD = f"{CANARY}\u200b"  # with a blank of no width, as it is copied from web pages
ENDINGS: dict[str, dict[str, Any]] = {
    "timeout": {"timeout": -1},
    "url": {"url": "ftp://lab.test"},
    "portal": {"portal": "x"},
    "profile": {"profile": "x"},
    "retry": {"retry": 3},
}


def frames_below(error: BaseException | None) -> str:
    """Return what an error and those behind it show of every function but the one that caught it."""
    text, seen = "", set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        trace = error.__traceback__ and error.__traceback__.tb_next
        found = traceback.TracebackException(type(error), error, trace, capture_locals=True)
        text += "".join(found.format(chain=False)) + repr(vars(error)) + repr(getattr(error, "object", ""))
        text += repr(getattr(error, "doc", ""))
        error = error.__cause__ or error.__context__
    return text


@pytest.mark.parametrize("kind", [BrainstemClient, AsyncBrainstemClient])
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_client_that_cannot_be_made_shows_no_token(kind: type[Any], ending: str) -> None:
    with pytest.raises(BrainstemError) as caught:
        kind(CANARY, **ENDINGS[ending])
    assert CANARY not in frames_below(caught.value)


@pytest.mark.parametrize("wrong", [ODD, CANARY.encode(), [CANARY], f"{CANARY}\n{CANARY}"])
def test_what_is_no_token_is_shown_by_no_traceback(wrong: Any) -> None:
    with pytest.raises(AuthenticationError) as caught:
        BrainstemClient(wrong)
    assert CANARY not in frames_below(caught.value)


def test_an_odd_token_of_the_environment_is_shown_by_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRAINSTEM_TOKEN", ODD)
    with pytest.raises(AuthenticationError) as caught:
        BrainstemClient().load("session")
    assert CANARY not in frames_below(caught.value)


@pytest.mark.parametrize("content", [f'{{"server": "https://www.brainstem.org", "token": "{CANARY}\\u200b"}}', CANARY])
def test_an_odd_token_file_is_shown_by_no_traceback(content: str) -> None:
    write_token("https://www.brainstem.org", "one")
    token_file("https://www.brainstem.org").write_text(content, "utf-8")
    with pytest.raises(BrainstemError) as caught:
        BrainstemClient().load("session")
    assert CANARY not in frames_below(caught.value)


@pytest.mark.parametrize("more", ["\nBRAINSTEM_URL=ftp://x", "\u200b", "", "\udcff"])
def test_an_env_file_is_shown_by_no_traceback(more: str, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(f"OTHER={CANARY}\nBRAINSTEM_TOKEN={CANARY}{more}\n".encode(errors="surrogateescape"))
    with pytest.raises(BrainstemError) as caught:
        BrainstemClient.from_env(file, timeout=-1)
    assert CANARY not in frames_below(caught.value)


def test_a_token_that_could_not_be_kept_is_shown_by_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ways:
        headless = True

        def with_browser(self) -> Grant:
            return Grant(Secret(CANARY))

    def full(place: Path, entry: Any) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("brainstem_api_tools._tokens._write", full)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(BrainstemWarning, match="not kept: no space") as caught:
            Credentials("https://lab.test", None, Ways())._ask()  # type: ignore[arg-type]
    assert CANARY not in frames_below(caught.value)


def test_a_token_is_in_no_warning(server: FaultServer) -> None:
    misfortune(server, "wrong content type")
    with BrainstemClient(CANARY, url=server.url) as client:
        for asked in ({"limit": 500}, {"filters": {"colour": "red"}}):
            with pytest.warns(BrainstemWarning) as warned:
                client.load("session", **asked)
            assert CANARY not in "".join(str(warning.message) for warning in warned)


def reachable(start: Any) -> Iterator[Any]:
    """Return every object that can be reached from one, modules and classes left out."""
    seen, left = {id(start)}, [start]
    while left:
        found = left.pop()
        yield found
        for other in gc.get_referents(found):
            if id(other) not in seen and not isinstance(other, types.ModuleType | type | types.FunctionType):
                seen.add(id(other))
                left.append(other)


@pytest.mark.parametrize("kind", [BrainstemClient, AsyncBrainstemClient])
def test_nothing_inside_a_client_shows_the_token_but_the_token_itself(kind: type[Any], server: FaultServer) -> None:
    misfortune(server, "wrong content type")
    client = kind(CANARY, url=server.url)
    other = client.with_options(timeout=3)
    pages = other.sessions.list(name="x")
    if kind is BrainstemClient:
        other.load("session")
        pages.to_list()
        client.close()
    else:
        asyncio.run(use(client, other, pages))
    holders = [client, other, client._runner, other._transport, client._transport.connections, pages, client.sessions]
    inside = list(reachable(holders))
    assert any(one is other._credentials for one in inside)
    assert {type(one).__name__ for one in inside if CANARY in repr(one)} == {"str"}


async def use(client: Any, other: Any, pages: Any) -> None:
    await other.load("session")
    await pages.to_list()
    await client.close()
