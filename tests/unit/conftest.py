"""Servers for the unit tests: one that is a function, and one that listens on this machine."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

from brainstem_api_tools import BrainstemClient, RetryPolicy

AT_ONCE = RetryPolicy(attempts=3, base=0.0, longest=0.0)


class FakeServer:
    """Answers requests in turn, the last answer for ever, and remembers them.

    An answer is ``(status, body)``, ``(status, body, headers)``, an exception to raise, or a function of the request.
    """

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if callable(answer):
            answer = answer(request)
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer[0], content=as_bytes(answer[1]), headers=(answer[2] if answer[2:] else None))

    def client(self, token: str | None = "right", url: str = "https://lab.test", **options: Any) -> BrainstemClient:
        """Return a client whose requests end here, and which does not wait before it repeats one."""
        http = httpx.Client(transport=httpx.MockTransport(self))
        return BrainstemClient(token, url=url, http_client=http, **{"retry": AT_ONCE, **options})

    @property
    def last(self) -> httpx.Request:
        """The latest request."""
        return self.requests[-1]

    @property
    def queries(self) -> list[dict[str, list[str]]]:
        """The query parameters of every request."""
        return [{name: request.url.params.get_list(name) for name in request.url.params} for request in self.requests]


def as_bytes(body: Any) -> bytes:
    """Return a body as it is sent: text as it is, everything else as JSON."""
    if isinstance(body, bytes):
        return body
    return body.encode() if isinstance(body, str) else json.dumps(body).encode()


@pytest.fixture
def answering() -> type[FakeServer]:
    """Makes a server out of its answers."""
    return FakeServer


Respond = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture
def listen() -> Iterator[Callable[[Respond], str]]:
    """Starts servers that listen on this machine, and returns the address of each."""
    servers: list[ThreadingHTTPServer] = []

    def start(respond: Respond) -> str:
        server = Listener(("127.0.0.1", 0), handler(respond))
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


class Listener(ThreadingHTTPServer):
    """Takes as many connections at once as a test may open."""

    request_queue_size = 128


def handler(respond: Respond) -> type[BaseHTTPRequestHandler]:
    """Return a handler that lets a function answer every request."""

    def answer(self: BaseHTTPRequestHandler) -> None:
        respond(self)

    methods = {f"do_{method}": answer for method in ("GET", "POST", "PATCH", "DELETE")}
    quiet = {"log_message": lambda *_: None}
    return type("Handler", (BaseHTTPRequestHandler,), {**methods, **quiet})


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Puts somebody at a terminal who gives answers; returns the questions as they are asked."""

    def sit_down(email: str = "ada@lab.test", password: str = "hunter2-canary") -> list[str]:
        questions: list[str] = []
        monkeypatch.delenv("CI", raising=False)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr("builtins.input", lambda question: questions.append(question) or email)
        monkeypatch.setattr("getpass.getpass", lambda question: questions.append(question) or password)
        return questions

    return sit_down
