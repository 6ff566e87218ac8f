"""The async client does what the sync one does; what sends something is awaited."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import gc
import inspect
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

import brainstem_api_tools
from brainstem_api_tools import (
    AsyncBrainstemClient,
    AuthenticationError,
    BadRequestError,
    BrainstemClient,
    ConfigurationError,
    ConnectionFailedError,
    InvalidRequestError,
    Name,
    NotFoundError,
    RequestTimeoutError,
    RetryPolicy,
    _async_transport,
    _page_readers,
    _transport,
)
from brainstem_api_tools._async_flows import AsyncRunner
from brainstem_api_tools._async_transport import AsyncConnections
from brainstem_api_tools._connections import MOST_CONNECTIONS
from brainstem_api_tools._flows import Flow, Pause, side_by_side
from brainstem_api_tools._names import attribute_name
from brainstem_api_tools._paginator import Paginator
from brainstem_api_tools._resources import Resource
from brainstem_api_tools._tokens import read_entry, write_token
from brainstem_api_tools.aio import AsyncPaginator, AsyncResource
from brainstem_openapi.registry import MODELS

PROJECT = "7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11"
META = {"page": 1, "per_page": 100, "total_results": 1}
LAB = "https://lab.test"
AT_ONCE = RetryPolicy(attempts=3, base=0.0, longest=0.0)
Work = Callable[[AsyncBrainstemClient], Awaitable[Any]]


def run(work: Work, answer: Any, token: str | None = "right", **options: Any) -> Any:
    """Return what some work with an async client comes to, against a server that is a function or answers in turn."""

    async def carry_out() -> Any:
        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http,
            AsyncBrainstemClient(token, url=LAB, http_client=http, **{"retry": AT_ONCE, **options}) as client,
        ):
            return await work(client)

    return asyncio.run(carry_out())


def public(kind: type[Any]) -> dict[str, Any]:
    """Return the public methods and properties of a class."""
    return {name: value for name, value in inspect.getmembers(kind) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("sync", "other"), [(BrainstemClient, AsyncBrainstemClient), (Resource, AsyncResource), (Paginator, AsyncPaginator)]
)
def test_both_have_the_same_methods_with_the_same_parameters(sync: type[Any], other: type[Any]) -> None:
    assert set(public(sync)) == set(public(other))
    for name, method in public(sync).items():
        if inspect.isfunction(method) and name not in ("close", "pages"):
            assert method is public(other)[name], name


def test_editors_see_the_methods_that_there_are() -> None:
    stub = Path(brainstem_api_tools.__file__).with_name("aio.pyi")
    shown = {node.name: node for node in ast.parse(stub.read_text("utf-8")).body if isinstance(node, ast.ClassDef)}
    loaders = [node.name for node in shown["AsyncLoaders"].body if isinstance(node, ast.AsyncFunctionDef)]
    for kind, beside in ((AsyncBrainstemClient, loaders), (AsyncResource, []), (AsyncPaginator, [])):
        functions = ast.FunctionDef, ast.AsyncFunctionDef
        found = {node.name: node for node in shown[kind.__name__].body if isinstance(node, functions)}
        aliases = {"load_model", "save_model", "delete_model"} & set(public(kind))
        others = {"BASE_URL", "DEFAULT_TIMEOUT", *map(attribute_name, MODELS.values())}
        assert {name for name in found if name[0] != "_"} | {*beside, *aliases} == set(public(kind)) - others
        for name, node in found.items():
            method = getattr(kind, name)
            if inspect.isfunction(method) and name != "__getitem__":
                arguments = node.args
                told = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
                parameters = inspect.signature(method).parameters.values()
                real = [given.name for given in parameters if not given.kind.name.startswith("VAR_")]
                assert told == real, name


def test_the_wire_door_answers_as_the_sync_one_does() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(204)
        if request.method == "POST":
            return httpx.Response(201, json={"session": {"id": "s1", "name": "x"}})
        return httpx.Response(200, json={"sessions": [{"id": "s1"}], "meta": META})

    async def work(client: AsyncBrainstemClient) -> None:
        assert (await client.load("session"))["sessions"] == [{"id": "s1"}]
        assert (await client.load_session(name="x", load_all=True))["count"] == 1
        assert (await client.save("session", data={"name": "x"})).status_code == 201
        assert (await client.delete_model("session", id="s1")).status_code == 204
        assert client.validate("cohort", {"name": "First"})
        assert client.describe("session")["fields"]

    run(work, answer)


def test_the_typed_door_is_awaited() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.method in ("POST", "PATCH"):
            return httpx.Response(200, json={"session": {"id": "s1", **json.loads(request.content)}})
        if request.url.path.endswith("/project/"):
            return httpx.Response(200, json={"projects": [{"id": PROJECT, "name": "Memory"}], "meta": META})
        if request.url.path.endswith("/missing/"):
            return httpx.Response(404, json={"detail": "Not found."})
        return httpx.Response(200, json={"session": {"id": "s1", "name": "Day 1"}})

    async def work(client: AsyncBrainstemClient) -> None:
        made = await client.sessions.create(name="Day 1", projects=[Name("Memory")])
        assert (made.id, made.projects) == ("s1", [PROJECT])
        assert (await client.sessions.update("s1", description="y")).description == "y"
        assert (await client.sessions.get("s1")).name == "Day 1"
        assert (await client.projects.get(name="Memory")).id == PROJECT
        report = await client.sessions.create_many([{"name": f"Day {n}", "projects": [PROJECT]} for n in range(20)])
        assert [record.name for record in report.raise_for_failures().records] == [f"Day {n}" for n in range(20)]
        with pytest.raises(NotFoundError):
            await client.sessions.get("missing")
        with pytest.raises(InvalidRequestError):
            await client.sessions.create(name="without a project")
        with pytest.raises(AttributeError, match="attribute of AsyncBrainstemClient"):
            client.sesions  # type: ignore[attr-defined]  # noqa: B018

    run(work, answer)


@pytest.mark.parametrize("door", ["list", "load"])
def test_pages_are_asked_for_at_the_same_time(door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_page_readers, "QUICK", -1.0)
    at_once, most = [0], [0]

    async def answer(request: httpx.Request) -> httpx.Response:
        offset = int(request.url.params["offset"])
        at_once[0] += 1
        most[0] = max(most[0], at_once[0])
        await asyncio.sleep(0.05)
        at_once[0] -= 1
        rows = [{"id": f"s{n:03}"} for n in range(offset, min(offset + 100, 590))]
        return httpx.Response(200, json={"sessions": rows, "count": 590})

    async def work(client: AsyncBrainstemClient) -> None:
        if door == "list":
            found = [session.id async for session in client.sessions.list()]
        else:
            found = [row["id"] for row in (await client.load("session", load_all=True))["sessions"]]
        assert found == [f"s{n:03}" for n in range(590)]

    run(work, answer)
    assert most[0] > 1


def test_reads_are_repeated_and_writes_are_not() -> None:
    left = [503, 503, 200, 503, 503, 502, 404]

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(left.pop(0), json={"sessions": []})

    async def work(client: AsyncBrainstemClient) -> None:
        assert (await client.load("session")).status_code == 200
        assert (await client.save("session", data={})).status_code == 503
        assert (await client.load("group", id=1, options="join")).status_code == 503
        assert (await client.delete("session", id="s1")).status_code == 204

    run(work, answer)
    assert left == []


def test_failures_are_this_packages_errors() -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no way")

    async def work(client: AsyncBrainstemClient) -> None:
        with pytest.raises(ConnectionFailedError, match="no way"):
            await client.load("session")
        with pytest.raises(ConnectionFailedError):
            async for _ in client.sessions.list():
                pass

    run(work, broken)


def test_a_refused_token_is_dropped_and_messages_are_read() -> None:
    async def refused(client: AsyncBrainstemClient) -> None:
        assert (await client.load("session")).status_code == 401

    async def bad(client: AsyncBrainstemClient) -> None:
        with pytest.raises(BadRequestError, match="too long"):
            await client.sessions.create({"name": "x"}, validate=False)

    write_token(LAB, "old")
    run(refused, lambda request: httpx.Response(401, json={"detail": "Invalid token."}), token=None)
    assert read_entry(LAB) is None
    run(bad, lambda request: httpx.Response(400, json={"name": ["too long"]}))


def test_a_missing_token_is_told_without_blocking_the_loop() -> None:
    async def work(client: AsyncBrainstemClient) -> None:
        with pytest.raises(AuthenticationError, match="No token"):
            await client.load("session", "private")

    run(work, lambda request: httpx.Response(200), token=None, portal="public")


def test_the_sign_in_of_an_async_client_takes_e_mail_and_password(
    listen: Callable[..., str], terminal: Callable[..., list[str]]
) -> None:
    def respond(handler: Any) -> None:
        body = b'{"token": "fresh"}' if handler.command == "POST" else b'{"sessions": []}'
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    url, questions = listen(respond), terminal()

    async def work() -> None:
        async with AsyncBrainstemClient(url=url) as client:
            assert (await client.load("session")).ok

    asyncio.run(work())
    assert len(questions) == 2
    assert read_entry(url).token == "fresh"


def test_a_callers_client_signs_nothing_and_follows_nothing_by_itself() -> None:
    seen: list[tuple[str, str | None]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append((request.method, request.headers.get("authorization")))
        return httpx.Response(307, headers={"Location": "https://evil.test/"})

    async def work() -> None:
        transport = httpx.MockTransport(answer)
        async with httpx.AsyncClient(transport=transport, follow_redirects=True, auth=("ada", "pw")) as http:
            client = AsyncBrainstemClient("right", url=LAB, http_client=http)
            assert (await client.load("session")).status_code == 307
            assert (await client.load("session", portal="public")).status_code == 307
            assert (await client.save("session", data={"name": "x"})).status_code == 307
        with pytest.raises(ConfigurationError, match="http_client is closed"):
            await client.load("session")

    asyncio.run(work())
    assert seen == [("GET", "Bearer right"), ("GET", None), ("POST", "Bearer right")]


def test_a_client_for_other_programs_is_refused_when_it_is_given() -> None:
    with pytest.raises(ConfigurationError, match=r"http_client is .*; expected an httpx\.AsyncClient"):
        AsyncBrainstemClient("t", url=LAB, http_client=httpx.Client())


def test_an_answer_that_fails_midway_is_closed() -> None:
    closed = []

    class Torn(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b"{"
            raise httpx.ReadError("")

        async def aclose(self) -> None:
            closed.append(True)

    async def work(client: AsyncBrainstemClient) -> None:
        with pytest.raises(ConnectionFailedError, match="read error"):
            await client.load("session")

    run(work, lambda request: httpx.Response(200, stream=Torn()), retry=RetryPolicy(attempts=1))
    assert closed == [True]


def test_each_event_loop_has_connections_of_its_own(listen: Callable[..., str]) -> None:
    def respond(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "2")
        handler.end_headers()
        handler.wfile.write(b"{}")

    client = AsyncBrainstemClient("t", url=listen(respond))

    async def work() -> httpx.AsyncClient:
        assert (await client.load("session")).ok
        http = await borrowed(client)
        assert await borrowed(client) is http
        await client.close()
        await client.close()
        return http

    first, second = asyncio.run(work()), asyncio.run(work())
    assert first is not second
    assert first.is_closed


async def borrowed(client: AsyncBrainstemClient) -> httpx.AsyncClient:
    """Return the HTTP client that the next request of this event loop would use."""
    connections: AsyncConnections = client._transport.connections  # type: ignore[attr-defined]
    async with connections.lease() as http:
        return http


def test_event_loops_that_run_by_turns_keep_their_connections() -> None:
    client = AsyncBrainstemClient("t", url="http://127.0.0.1:9")
    one, other = asyncio.new_event_loop(), asyncio.new_event_loop()
    try:
        first = one.run_until_complete(borrowed(client))
        assert other.run_until_complete(borrowed(client)) is not first
        assert one.run_until_complete(borrowed(client)) is first
    finally:
        one.close()
        other.close()
    asyncio.run(borrowed(client))
    assert len(client._transport.connections._lanes) == 1  # type: ignore[attr-defined]


def test_a_thousand_requests_at_once_wait_for_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    under_way: list[int] = []
    most = 0

    async def answer(request: httpx.Request) -> httpx.Response:
        nonlocal most
        under_way.append(1)
        most = max(most, len(under_way))
        await asyncio.sleep(0)
        under_way.pop()
        return httpx.Response(200, json={"sessions": []})

    def new_client(kind: Any, server: str) -> Any:
        return kind(transport=httpx.MockTransport(answer))

    async def work() -> None:
        async with AsyncBrainstemClient("t", url=LAB) as client:
            answers = await asyncio.gather(*(client.load("session") for _ in range(1000)))
        assert all(answer.ok for answer in answers)

    monkeypatch.setattr(_async_transport, "new_client", new_client)
    asyncio.run(work())
    assert most == MOST_CONNECTIONS


def test_an_answer_whose_head_trickles_is_given_up(listen: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_async_transport, "LONGEST_ANSWER", 0.5)
    monkeypatch.setattr(_transport, "LONGEST_ANSWER", 0.5)

    def respond(handler: Any) -> None:
        with contextlib.suppress(OSError):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
            for _ in range(500):
                handler.wfile.write(b"a")
                time.sleep(0.02)

    async def work() -> None:
        once = RetryPolicy(attempts=1)
        async with AsyncBrainstemClient("t", url=listen(respond), timeout=0.5, retry=once) as client:
            with pytest.raises(RequestTimeoutError, match=r"did not end within 0\.25 s"):
                await client.load("session")

    asyncio.run(work())


def test_errors_that_come_after_the_one_that_is_told_are_not_printed() -> None:
    def fails(seconds: float) -> Flow[None]:
        yield Pause(seconds)
        raise ZeroDivisionError

    async def work() -> list[Any]:
        printed: list[Any] = []
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: printed.append(context))
        with pytest.raises(ZeroDivisionError):
            await AsyncRunner(_NOBODY).run(side_by_side([fails(0.05), fails(0)], 2))
        await asyncio.sleep(0)  # until then the loop holds the tasks
        gc.collect()
        return printed

    assert asyncio.run(work()) == []


_NOBODY: Any = None  # sends nothing


def test_settings_can_be_others_for_some_calls() -> None:
    left = [503, 200]

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(left.pop(0), json={"sessions": []})

    async def work(client: AsyncBrainstemClient) -> None:
        impatient = client.with_options(retry=RetryPolicy(attempts=1), timeout=1.0)
        assert (await impatient.load("session")).status_code == 503
        assert (await client.load("session")).status_code == 200

    run(work, answer)
