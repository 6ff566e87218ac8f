"""Real TLS with certificates of the environment, and real proxies on the way."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from brainstem_api_tools import (
    AsyncBrainstemClient,
    BrainstemClient,
    ConnectionFailedError,
    RequestTimeoutError,
    Response,
    RetryPolicy,
    _transport,
)

LAB = "https://lab.test"
ONCE = RetryPolicy(attempts=1)
ANSWER = b'HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n{"sessions": []}'
Serve = Callable[[Callable[[socket.socket], None]], int]


@pytest.fixture(autouse=True)
def no_proxies_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts servers that let a function have every connection, and returns the port of each."""
    servers: list[socketserver.ThreadingTCPServer] = []

    def start(talk: Callable[[socket.socket], None]) -> int:
        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(OSError):
                    talk(self.request)

        server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return int(server.server_address[1])

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def context(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """Return what a server of the lab speaks TLS with; the environment names the lab's own authority."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "lab.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "lab.pem"))
    return served_by(authority)


def served_by(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("lab.test", "127.0.0.1").configure_cert(context)
    return context


def read_head(connection: socket.socket) -> bytes:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        part = connection.recv(1)
        if not part:
            raise ConnectionResetError
        head += part
    return head


def answer(connection: socket.socket, heads: list[bytes]) -> None:
    """Answer every request that comes over a connection."""
    while True:
        heads.append(read_head(connection))
        connection.sendall(ANSWER)


def trickle(connection: socket.socket) -> None:
    """Begin an answer that does not end within five seconds."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
    for _ in range(250):
        connection.sendall(b"a")
        time.sleep(0.02)


def load_twice(url: str) -> list[Response]:
    with BrainstemClient("right", url=url, retry=ONCE) as client:
        return [client.load("session"), client.load("session")]


def load_twice_async(url: str) -> list[Response]:
    async def work() -> list[Response]:
        async with AsyncBrainstemClient("right", url=url, retry=ONCE) as client:
            return [await client.load("session"), await client.load("session")]

    return asyncio.run(work())


@pytest.mark.parametrize("load", [load_twice, load_twice_async])
def test_a_server_whose_certificate_the_environment_trusts_is_spoken_to(
    load: Callable[[str], list[Response]], serve: Serve, context: ssl.SSLContext
) -> None:
    connections: list[Any] = []
    heads: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        connections.append(connection)
        with context.wrap_socket(connection, server_side=True) as encrypted:
            answer(encrypted, heads)

    assert all(response["sessions"] == [] for response in load(f"https://127.0.0.1:{serve(talk)}"))
    assert [b"\r\nAuthorization: Bearer right\r\n" in head for head in heads] == [True, True]
    assert len(connections) == 1


@pytest.mark.parametrize("load", [load_twice, load_twice_async])
def test_a_server_whose_certificate_nobody_trusts_gets_nothing(
    load: Callable[[str], list[Response]], serve: Serve, context: ssl.SSLContext
) -> None:
    heads: list[bytes] = []
    stranger = served_by(trustme.CA())

    def talk(connection: socket.socket) -> None:
        with stranger.wrap_socket(connection, server_side=True) as encrypted:
            answer(encrypted, heads)

    with pytest.raises(ConnectionFailedError, match="set SSL_CERT_FILE") as caught:
        load(f"https://127.0.0.1:{serve(talk)}")
    assert not caught.value.sent
    assert heads == []


@pytest.mark.parametrize("load", [load_twice, load_twice_async])
def test_a_proxy_is_shown_the_name_of_the_server_alone(
    load: Callable[[str], list[Response]], serve: Serve, context: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []
    heads: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        asked.append(read_head(connection))
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with context.wrap_socket(connection, server_side=True) as encrypted:
            answer(encrypted, heads)

    monkeypatch.setenv("HTTPS_PROXY", f"http://ada:hush-hush@127.0.0.1:{serve(talk)}")
    assert all(response.ok for response in load(LAB))
    assert len(asked) == 1
    assert asked[0].startswith(b"CONNECT lab.test:443 ")
    assert b"right" not in asked[0]
    assert len(heads) == 2


@pytest.mark.parametrize("load", [load_twice, load_twice_async])
def test_a_proxy_that_refuses_is_told_and_nothing_was_sent(
    load: Callable[[str], list[Response]], serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    def talk(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")

    monkeypatch.setenv("HTTPS_PROXY", f"http://ada:hush-hush@127.0.0.1:{serve(talk)}")
    with pytest.raises(ConnectionFailedError, match=r"407 Proxy.*\n  The proxy failed\. Check HTTPS_PROXY") as caught:
        load(LAB)
    assert not caught.value.sent
    assert "hush" not in str(caught.value)


def test_a_proxy_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HTTPS_PROXY", f"http://ada:hush-hush@127.0.0.1:{free.getsockname()[1]}")
    with pytest.raises(ConnectionFailedError, match=r"A proxy is set \(HTTPS_PROXY\)") as caught:
        load_twice(LAB)
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("depth", ["server", "proxy", "behind the proxy"])
def test_an_answer_that_trickles_is_given_up_through_tls_and_proxies(
    depth: str, serve: Serve, context: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_transport, "LONGEST_ANSWER", 0.5)

    def talk(connection: socket.socket) -> None:
        if depth != "server":
            read_head(connection)
        if depth == "proxy":
            trickle(connection)
        if depth == "behind the proxy":
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with context.wrap_socket(connection, server_side=True) as encrypted:
            read_head(encrypted)
            trickle(encrypted)

    port = serve(talk)
    url = f"https://127.0.0.1:{port}" if depth == "server" else LAB
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
    with (
        BrainstemClient("t", url=url, timeout=0.5, retry=ONCE) as client,
        pytest.raises(RequestTimeoutError, match=r"did not end within 0\.25 s"),
    ):
        client.load("session")
