"""The HTTP clients that requests are sent with: how long they live, and what the environment says of them."""

from __future__ import annotations

import asyncio
import gc
import gzip
import os
import ssl
import sys
import threading
import traceback
import weakref
from typing import Any

import httpx
import pytest

from brainstem_api_tools import AsyncBrainstemClient, BrainstemClient, ConfigurationError, _connections, _deadline
from brainstem_api_tools._async_transport import AsyncConnections
from brainstem_api_tools._connections import Connections, new_client, trusted_certificates

LAB = "https://lab.test"


def borrowed(client: BrainstemClient) -> httpx.Client:
    """Return the HTTP client that the next request would use."""
    with client._transport.connections.lease() as http:
        return http


def test_connections_are_kept_for_later_requests_and_closed_with_the_client() -> None:
    client = BrainstemClient("t", url="http://127.0.0.1:9")
    http = borrowed(client)
    assert borrowed(client) is http
    client.close()
    assert http.is_closed
    assert borrowed(client) is not http
    client.close()
    client.close()


def test_nobody_else_gets_a_connection_that_is_in_use() -> None:
    connections = BrainstemClient("t", url="http://127.0.0.1:9")._transport.connections
    with connections.lease() as one, connections.lease() as other:
        assert one is not other
        connections.close()
        assert not one.is_closed
    assert one.is_closed
    assert other.is_closed


def test_a_thread_that_comes_when_another_has_closed_the_connections_does_not_wait_for_ever() -> None:
    connections = Connections("http://127.0.0.1:9")
    with connections.lease():
        pool = connections._pool
    connections.close()
    assert pool is not None
    late = threading.Thread(target=lambda: pool.lease().__enter__(), daemon=True)
    late.start()
    late.join(10)
    assert not late.is_alive()


def test_connections_are_closed_with_a_client_that_nobody_closes() -> None:
    http = borrowed(BrainstemClient("t", url="http://127.0.0.1:9"))
    gc.collect()
    assert http.is_closed


def test_a_child_process_opens_connections_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    client = BrainstemClient("t", url="http://127.0.0.1:9")
    parents = borrowed(client)
    with monkeypatch.context() as child:
        child.setattr(os, "getpid", lambda: -1)
        assert borrowed(client) is not parents
        client.close()
    assert not parents.is_closed
    parents.close()


def test_closing_and_opening_again_leaves_nothing_behind() -> None:
    before = len(weakref.finalize._registry)  # type: ignore[attr-defined]
    connections = Connections("http://127.0.0.1:9")
    for _ in range(5):
        with connections.lease():
            pass
        connections.close()
    assert len(weakref.finalize._registry) == before  # type: ignore[attr-defined]


def test_a_callers_client_is_not_used_in_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "http_client was made in another process"

    async def borrow(connections: AsyncConnections) -> None:
        async with connections.lease():
            pass

    with httpx.Client() as http:
        connections, others = Connections(LAB, http), AsyncConnections(LAB, httpx.AsyncClient())
        with connections.lease() as lent:
            assert lent is http
        monkeypatch.setattr(os, "getpid", lambda: -1)
        with pytest.raises(ConfigurationError, match=told), connections.lease():
            pass
        with pytest.raises(ConfigurationError, match=told):
            asyncio.run(borrow(others))


def test_every_way_of_a_client_to_a_server_keeps_deadlines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.test:3128")
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.test:3128")
    http: Any = borrowed(BrainstemClient("t", url=LAB))
    ways = [http._transport, *(way for way in http._mounts.values() if way is not None)]
    assert len(ways) == 3
    assert {type(way._pool._network_backend) for way in ways} == {_deadline._Backend}


@pytest.mark.parametrize("kind", [BrainstemClient, AsyncBrainstemClient])
def test_a_cookie_is_not_sent_back_unless_the_callers_own_client_keeps_it(kind: type[Any], listen: Any) -> None:
    cookies: list[str | None] = []

    def respond(request: Any) -> None:
        cookies.append(request.headers["Cookie"])
        request.send_response(200)
        request.send_header("Set-Cookie", "sessionid=somebody; Path=/")
        request.send_header("Content-Length", "15")
        request.end_headers()
        request.wfile.write(b'{"sessions":[]}')

    async def load_twice(client: Any) -> None:
        for _ in range(2):
            answer = client.load("session")
            assert (await answer if kind is AsyncBrainstemClient else answer).ok

    url = listen(respond)
    asyncio.run(load_twice(kind("t", url=url)))
    own = httpx.Client() if kind is BrainstemClient else httpx.AsyncClient()
    asyncio.run(load_twice(kind("t", url=url, http_client=own)))
    assert cookies == [None, None, None, "sessionid=somebody"]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("kind", [BrainstemClient, AsyncBrainstemClient])
def test_a_hook_of_the_callers_client_may_read_the_answer_first(kind: type[Any], packed: bool, listen: Any) -> None:
    body = b'{"sessions": [{"id": "a"}]}'
    sent = gzip.compress(body) if packed else body

    def respond(request: Any) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(len(sent)))
        if packed:
            request.send_header("Content-Encoding", "gzip")
        request.end_headers()
        request.wfile.write(sent)

    async def read(answer: httpx.Response) -> None:
        await answer.aread()

    async def load() -> Any:
        async with httpx.AsyncClient(event_hooks={"response": [read]}) as http:
            return await AsyncBrainstemClient("t", url=url, http_client=http).load("session")

    url = listen(respond)
    if kind is AsyncBrainstemClient:
        found = asyncio.run(load())
    else:
        with httpx.Client(event_hooks={"response": [httpx.Response.read]}) as http:
            found = BrainstemClient("t", url=url, http_client=http).load("session")
    assert found["sessions"] == [{"id": "a"}]


def test_proxies_are_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.test:3128")
    with new_client(httpx.Client, LAB) as http:
        assert http._transport_for_url(httpx.URL("https://lab.test")) is not http._transport


@pytest.mark.parametrize("kind", [httpx.Client, httpx.AsyncClient])
@pytest.mark.parametrize("here", ["http://localhost:8000", "http://127.0.0.1:8000", "http://[::1]:8000"])
def test_what_is_for_this_machine_goes_to_no_proxy(here: str, kind: type[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("ALL_PROXY", "http://proxy.test:3128")
    http = new_client(kind, here)
    assert http._transport_for_url(httpx.URL(here)) is http._transport
    assert http._transport_for_url(httpx.URL("https://lab.test")) is not http._transport


@pytest.mark.parametrize("proxy", ["http://me:hush-hush@proxy.test:port", "gopher://me:hush-hush@proxy.test"])
def test_the_password_of_a_proxy_is_in_no_error(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(ConfigurationError, match="HTTPS_PROXY") as caught:
        BrainstemClient("t", url=LAB).load("session")
    assert "hush-hush" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    ("name", "value"), [("SSL_CERT_FILE", "/nowhere/certificates.pem"), ("HTTPS_PROXY", "gopher://proxy.test")]
)
def test_an_environment_that_allows_no_connection_is_told(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=name):
        BrainstemClient("t", url=LAB).load("session")


def test_certificates_of_this_computer_are_trusted_unless_others_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    own = trusted_certificates(LAB)
    assert type(own).__module__.startswith("truststore")
    assert trusted_certificates(LAB) is own  # read once, for all clients
    with monkeypatch.context() as missing:
        missing.setitem(sys.modules, "truststore", None)
        _connections._certificates.cache_clear()
        assert type(trusted_certificates(LAB)) is ssl.SSLContext
        _connections._certificates.cache_clear()
    monkeypatch.setenv("SSL_CERT_DIR", "/etc/ssl/certs")
    assert type(trusted_certificates(LAB)) is ssl.SSLContext


@pytest.mark.parametrize("server", ["http://127.0.0.1:9", "http://localhost:9", "http://[::1]:9"])
def test_no_certificates_are_read_for_a_server_on_this_machine_without_tls(server: str) -> None:
    assert trusted_certificates(server).get_ca_certs() == []
    assert trusted_certificates(server).verify_mode is ssl.CERT_REQUIRED


@pytest.mark.parametrize("server", [LAB, "https://127.0.0.1:9", "http://lab.test"])
def test_certificates_are_read_wherever_tls_may_be_spoken(server: str) -> None:
    assert trusted_certificates(server) is trusted_certificates(LAB)
