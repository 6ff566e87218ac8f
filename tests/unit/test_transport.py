"""The sender: what it puts on the wire, and what it makes of failures and redirects."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import os
import pickle
import socket
import threading
import time
import traceback
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import httpx
import pytest

from brainstem_api_tools import (
    AmbiguousWriteError,
    AsyncBrainstemClient,
    BrainstemClient,
    BrainstemError,
    ConfigurationError,
    ConnectionFailedError,
    InvalidRequestError,
    InvalidResponseError,
    RequestTimeoutError,
    RetryPolicy,
    StatusError,
    __version__,
    _deadline,
    _transport,
)
from brainstem_api_tools._tokens import read_entry, write_token
from brainstem_api_tools._transport import connection_hint

LAB = "https://lab.test"
ONCE = RetryPolicy(attempts=1)
FINE = (200, {"sessions": []})
Respond = Callable[[BaseHTTPRequestHandler], None]


@pytest.mark.parametrize("timeout", [0, -1, float("inf"), float("nan"), True, "5"])
def test_a_wait_without_an_end_is_refused(timeout: Any) -> None:
    with pytest.raises(ConfigurationError, match="timeout is"):
        BrainstemClient("t", timeout=timeout)


def test_retries_are_told_by_a_policy() -> None:
    message = "retry is 3; expected a RetryPolicy"
    with pytest.raises(ConfigurationError, match=message):
        BrainstemClient("t", retry=3)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match=message):
        BrainstemClient("t").with_options(retry=3)  # type: ignore[arg-type]


def test_a_request_says_who_sends_it_and_what_it_takes(listen: Callable[[Respond], str]) -> None:
    seen: list[dict[str, str]] = []

    def respond(request: BaseHTTPRequestHandler) -> None:
        seen.append(dict(request.headers))
        request.send_response(204)
        request.end_headers()

    with BrainstemClient("t", url=listen(respond)) as client:
        assert client.delete("session", id="s1").status_code == 204
    assert seen[0]["User-Agent"] == f"brainstem-python/{__version__}"
    assert seen[0]["Accept"] == "application/json"
    assert "Content-Type" not in seen[0]


def test_a_body_is_json_and_said_to_be(answering: Any) -> None:
    server = answering((201, {}))
    server.client().save("session", data={"name": "Ratte über"})
    assert server.last.content == '{"name": "Ratte über"}'.encode()
    assert server.last.headers["content-type"] == "application/json"


def test_a_server_that_does_not_answer_is_told_in_time(listen: Callable[[Respond], str]) -> None:
    def wait(request: BaseHTTPRequestHandler) -> None:
        while request.rfile.read(1):
            pass

    with (
        BrainstemClient("t", url=listen(wait), timeout=0.1, retry=ONCE) as client,
        pytest.raises(RequestTimeoutError, match=r"no answer within 0\.1 s"),
    ):
        client.load("session")


def test_a_broken_connection_is_told_with_the_address(listen: Callable[[Respond], str]) -> None:
    def hang_up(request: BaseHTTPRequestHandler) -> None:
        request.connection.shutdown(socket.SHUT_RDWR)

    url = listen(hang_up)
    with (
        BrainstemClient("t", url=url, retry=ONCE) as client,
        pytest.raises(ConnectionFailedError, match=f"GET {url}/api"),
    ):
        client.load("session")


def test_nobody_at_the_address_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    with BrainstemClient("t", url=url, retry=ONCE) as client, pytest.raises(ConnectionFailedError, match="refused"):
        client.load("session")


def test_half_an_answer_is_no_answer(listen: Callable[[Respond], str]) -> None:
    def stop_midway(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b'{"sessions": [')
        request.close_connection = True

    with BrainstemClient("t", url=listen(stop_midway), retry=ONCE) as client, pytest.raises(ConnectionFailedError):
        client.load("session")


def test_a_body_that_cannot_be_unpacked_is_an_invalid_response(listen: Callable[[Respond], str]) -> None:
    def garble(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Encoding", "gzip")
        request.send_header("Content-Length", "7")
        request.end_headers()
        request.wfile.write(b"garbled")

    with BrainstemClient("t", url=listen(garble)) as client, pytest.raises(InvalidResponseError, match="unpacked"):
        client.load("session")


def test_redirects_of_reads_are_followed_within_the_server(answering: Any) -> None:
    server = answering((301, "", {"Location": "/api/private/stem/session/?page=2"}), FINE)
    response = server.client().load("session")
    assert response.ok
    assert response.url == "https://lab.test/api/private/stem/session/?page=2"


@pytest.mark.parametrize(
    "location",
    ["https://lab.test:8443/", "http://lab.test/", "https://lab.test.evil.test/", "//evil.test/", "ftp://x/"],
)
def test_a_redirect_to_another_origin_is_the_answer(answering: Any, location: str) -> None:
    server = answering((302, "", {"Location": location}), FINE)
    http = httpx.Client(transport=httpx.MockTransport(server), follow_redirects=True)
    assert BrainstemClient("right", url=LAB, http_client=http).load("session").status_code == 302
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_of_a_write_is_the_answer_whatever_a_callers_client_follows(answering: Any, status: int) -> None:
    server = answering((status, "", {"Location": "/api/elsewhere/"}))
    http = httpx.Client(transport=httpx.MockTransport(server), follow_redirects=True)
    client = BrainstemClient("right", url=LAB, http_client=http)
    assert client.save("session", data={"name": "x"}).status_code == status
    with pytest.raises(StatusError, match=f"{status} on DELETE"):
        client.sessions.delete("s1")
    assert [request.method for request in server.requests] == ["POST", "DELETE"]


def test_redirects_in_a_circle_end(answering: Any) -> None:
    server = answering((302, "", {"Location": "/api/again/"}))
    response = server.client().load("session")
    assert response.status_code == 302
    assert not response.ok
    assert len(server.requests) == 5


def test_a_callers_http_client_is_used_and_left_open(answering: Any) -> None:
    http = httpx.Client(transport=httpx.MockTransport(answering(FINE)), follow_redirects=True, auth=("ada", "pw"))
    with BrainstemClient("right", url="https://lab.test", http_client=http) as client:
        assert client.load("session").ok
    assert not http.is_closed


def test_a_callers_own_sign_in_does_not_replace_the_token(answering: Any) -> None:
    server = answering(FINE)
    http = httpx.Client(transport=httpx.MockTransport(server), auth=("ada", "pw"))
    client = BrainstemClient("right", url="https://lab.test", http_client=http)
    client.load("session")
    client.load("session", portal="public")
    assert [request.headers.get("authorization") for request in server.requests] == ["Bearer right", None]


def test_parameters_of_a_callers_client_are_sent_along_and_replace_nothing(answering: Any) -> None:
    server = answering(FINE)
    http = httpx.Client(transport=httpx.MockTransport(server), params={"lab": "7", "limit": "1"})
    client = BrainstemClient("right", url=LAB, http_client=http)
    client.load("session", filters={"name.in": ["a b", "c&d"]}, sort="-name", limit=5)
    client.load("session", id="s1")
    alone = answering(FINE)
    alone.client().load("session", filters={"name.in": ["a b", "c&d"]}, sort="-name", limit=5)
    assert server.queries == [{"lab": ["7"], **alone.queries[0]}, {"lab": ["7"], "limit": ["1"]}]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (httpx.AsyncClient(), "AsyncClient"),
        (httpx.MockTransport(lambda request: httpx.Response(200)), "MockTransport"),
        (httpx.Client, "class"),
        ({"proxy": "http://proxy.test"}, "proxy"),
    ],
)
def test_what_is_no_client_to_send_with_is_refused_when_it_is_given(given: Any, told: str) -> None:
    with pytest.raises(ConfigurationError, match=rf"http_client is .*{told}.*; expected an httpx\.Client"):
        BrainstemClient("t", url=LAB, http_client=given)


def test_a_callers_client_that_is_closed_is_told(answering: Any) -> None:
    http = httpx.Client(transport=httpx.MockTransport(answering(FINE)))
    client = BrainstemClient("t", url=LAB, http_client=http)
    http.close()
    with pytest.raises(ConfigurationError, match="http_client is closed"):
        client.load("session")


@pytest.mark.parametrize("failure", [httpx.Response.raise_for_status, lambda answer: [*answer.iter_raw()]])
def test_a_hook_of_a_callers_client_that_fails_is_a_failed_request(answering: Any, failure: Any) -> None:
    server = answering((404, {}))
    http = httpx.Client(transport=httpx.MockTransport(server), event_hooks={"response": [failure]})
    with pytest.raises(ConnectionFailedError, match=f"GET {LAB}/api") as caught:
        BrainstemClient("t", url=LAB, http_client=http, retry=ONCE).load("session")
    assert caught.value.sent
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("failure", "sent"),
    [
        (httpx.ConnectError("refused"), False),
        (httpx.ConnectTimeout("slow"), False),
        (httpx.PoolTimeout("busy"), False),
        (httpx.ProxyError("407 Proxy Authentication Required"), False),
        (httpx.UnsupportedProtocol("no such"), False),
        (httpx.ReadError("reset"), True),
        (httpx.WriteError("reset"), True),
        (httpx.ReadTimeout("slow"), True),
        (httpx.WriteTimeout("slow"), True),
        (httpx.RemoteProtocolError("garbled"), True),
    ],
)
def test_a_failure_tells_whether_the_request_may_have_arrived(answering: Any, failure: Exception, sent: bool) -> None:
    with pytest.raises(ConnectionFailedError) as caught:
        answering(failure).client(retry=ONCE).load("session")
    assert caught.value.sent is sent


def test_a_failure_without_words_is_told_by_its_name(answering: Any) -> None:
    with pytest.raises(ConnectionFailedError, match=r": read error$"):
        answering(httpx.ReadError("")).client(retry=ONCE).load("session")


@pytest.mark.parametrize(
    ("name", "url", "others", "told"),
    [
        ("HTTPS_PROXY", LAB, {}, True),
        ("ALL_PROXY", LAB, {}, True),
        ("HTTP_PROXY", LAB, {}, False),
        ("HTTPS_PROXY", LAB, {"NO_PROXY": "lab.test"}, False),
        ("HTTPS_PROXY", "https://127.0.0.1:9", {}, False),
    ],
)
def test_a_proxy_is_named_where_nobody_answers(
    name: str, url: str, others: dict[str, str], told: bool, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in [variable for variable in os.environ if variable.lower().endswith("_proxy")]:
        monkeypatch.delenv(variable)
    for variable, value in {name: "http://ada:hush-hush@proxy.test:3128", **others}.items():
        monkeypatch.setenv(variable, value)
    with pytest.raises(ConnectionFailedError, match="refused") as caught:
        answering(httpx.ConnectError("Connection refused")).client(url=url, retry=ONCE).load("session")
    assert (f"A proxy is set ({name})" in str(caught.value)) is told
    assert "hush" not in str(caught.value)
    with pytest.raises(ConnectionFailedError) as caught:
        answering(httpx.ReadError("reset")).client(url=url, retry=ONCE).load("session")
    assert "proxy" not in str(caught.value).lower()


@pytest.mark.parametrize(
    ("text", "is_kept"), [("Invalid token.", False), ("You do not have permission to perform this action.", True)]
)
def test_a_token_that_is_refused_with_403_is_forgotten(answering: Any, text: str, is_kept: bool) -> None:
    write_token(LAB, "old")
    response = answering((403, {"detail": text})).client(None).load("session")
    assert (read_entry(LAB) is not None) is is_kept
    assert (response.token_source is None) is is_kept


@pytest.mark.parametrize(
    ("failure", "advice"),
    [
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", "SSL_CERT_FILE"),
        ("[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)", "http://"),
        ("[SSL: RECORD_LAYER_FAILURE] record layer failure (_ssl.c:1006)", "http://"),
        ("[SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version", ""),
        ("[SSL: TLSV13_ALERT_CERTIFICATE_REQUIRED] tlsv13 alert certificate required", ""),
        ("407 Proxy Authentication Required", "HTTPS_PROXY"),
        ("[Errno 111] Connection refused", ""),
    ],
)
def test_failures_that_people_meet_most_come_with_advice(
    failure: str, advice: str, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urllib.request.getproxies", dict)
    assert advice in connection_hint(Exception(failure))
    with pytest.raises(BrainstemError) as caught:
        answering(httpx.ConnectError(failure)).client().load("session")
    assert advice in str(caught.value)
    assert ("\n" in str(caught.value)) == bool(advice)


@pytest.mark.parametrize("location", ["http://[", "https://lab.test:port/", "https://lab.test:99999999/x"])
def test_a_redirect_to_no_address_is_an_error_or_the_answer(answering: Any, location: str) -> None:
    server = answering((302, {}, {"Location": location}))
    with contextlib.suppress(ConnectionFailedError):
        assert server.client(retry=ONCE).load("session").status_code == 302
    assert len(server.requests) == 1


@pytest.mark.parametrize("location", ["data:,x", "javascript:1", "http://xn--/"])
def test_a_create_that_is_redirected_to_no_address_is_not_told_as_not_sent(answering: Any, location: str) -> None:
    client = answering((303, {}, {"Location": location})).client(retry=ONCE)
    with pytest.raises(BrainstemError) as caught:
        client.sessions.create(name="x", projects=["7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11"])
    assert isinstance(caught.value, AmbiguousWriteError | StatusError)
    with contextlib.suppress(InvalidResponseError):
        assert client.load("session").status_code == 303


def test_an_empty_answer_to_a_read_is_no_answer(answering: Any) -> None:
    with pytest.raises(InvalidResponseError, match="the answer is empty"):
        answering((200, b"")).client().load("session")
    assert answering((200, b"")).client().save("session", id="s1", data={}).json() == {}
    assert answering((204, b"")).client().load("session").json() == {}


CANARY = "canary-0123456789abcdef"


@pytest.mark.parametrize("shape", [{"detail": f"Authorization: Bearer {CANARY}"}, f"oops {CANARY}", [f"{CANARY}?"]])
@pytest.mark.parametrize("status", [400, 401, 403, 500])
def test_a_token_that_a_server_repeats_in_a_refusal_is_left_out(answering: Any, status: int, shape: Any) -> None:
    server = answering((status, shape, {"X-Echo": f"Bearer {CANARY}"}))
    response = server.client(CANARY).load("session")
    error = response.error()
    assert (response.status_code, "***" in response.text) == (status, True)
    assert CANARY not in f"{response.text} {response.headers} {error} {vars(error)} {pickle.dumps(error)!r}"


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", b"GET / Bearer\r\n\r\n"])
def test_what_a_failure_came_from_holds_no_token(answer: bytes, listen: Callable[[Respond], str]) -> None:
    def respond(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(answer)

    with pytest.raises(BrainstemError) as caught:
        BrainstemClient(CANARY, url=listen(respond), retry=ONCE).load("session")
    cause: BaseException | None = caught.value
    while cause is not None:
        frames = traceback.TracebackException.from_exception(cause, capture_locals=True).format()
        assert CANARY not in f"{''.join(frames)} {pickle.dumps(cause)!r}"
        assert getattr(cause, "_request", None) is None
        cause = cause.__cause__ or cause.__context__


@pytest.mark.parametrize("client", [BrainstemClient, AsyncBrainstemClient])
def test_what_arrives_without_an_end_and_unpacks_to_nothing_is_too_large(
    client: type[Any], listen: Callable[[Respond], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_transport, "LARGEST_BODY", 2**20)

    def respond(request: BaseHTTPRequestHandler) -> None:
        with contextlib.suppress(OSError):
            request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"{}"))
            for _ in range(2**8):
                request.wfile.write(bytes(2**16))

    def load() -> None:
        asyncio.run(client("t", url=listen(respond), retry=ONCE).load("session"))

    with pytest.raises(InvalidResponseError, match="more than 1 MB"):
        load()


def test_an_address_that_no_server_takes_is_refused(answering: Any) -> None:
    server = answering(FINE)
    with pytest.raises(InvalidRequestError, match="too long"):
        server.client().load("session", id="x" * 70_000)
    with pytest.raises(InvalidRequestError):
        server.client().load("session", filters={"name": "\ud800"})
    assert server.requests == []


def test_an_answer_that_is_too_large_is_not_read_to_its_end(
    listen: Callable[[Respond], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_transport, "LARGEST_BODY", 2**20)

    def respond(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Encoding", "gzip")
        request.end_headers()
        with contextlib.suppress(OSError):
            request.wfile.write(gzip.compress(bytes(2**26)))

    with pytest.raises(InvalidResponseError, match="more than 1 MB"):
        BrainstemClient("t", url=listen(respond)).load("session")


@pytest.mark.parametrize("packing", ["gzip, gzip", "gzip,identity", "br", "zstd"])
def test_what_is_packed_so_that_its_size_is_not_known_is_not_unpacked(answering: Any, packing: str) -> None:
    body = gzip.compress(gzip.compress(b"{}"))
    server = answering((200, body, {"Content-Encoding": packing}))
    with pytest.raises(InvalidResponseError, match=f"packed as '{packing}'; expected gzip or deflate"):
        server.client().load("session")
    assert server.last.headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize("packing", ["GZIP", "identity"])
def test_what_is_packed_as_asked_for_is_unpacked(answering: Any, packing: str) -> None:
    body = b'{"sessions": []}'
    server = answering((200, gzip.compress(body) if packing == "GZIP" else body, {"Content-Encoding": packing}))
    assert server.client().load("session")["sessions"] == []


def test_an_answer_that_trickles_is_given_up(listen: Callable[[Respond], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_transport, "LONGEST_ANSWER", 0.5)

    def respond(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        with contextlib.suppress(OSError):
            for _ in range(1000):
                request.wfile.write(b" ")
                time.sleep(0.02)

    with pytest.raises(RequestTimeoutError, match=r"did not end within 0\.25 s"):
        BrainstemClient("t", url=listen(respond), timeout=0.5, retry=ONCE).load("session")


HEAD = b"HTTP/1.1 200 OK\r\n"
EMPTY_BLOCK = gzip.compress(b"", mtime=0)[:10] + b"\x00\x00\x00\xff\xff"


@pytest.mark.parametrize("pause", [0.02, 0.0])
@pytest.mark.parametrize(
    ("begin", "part"),
    [
        (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
        (HEAD + b"X-Long: ", b"a"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n2;", b"a"),
        (HEAD + b"Content-Encoding: gzip\r\n\r\n" + EMPTY_BLOCK[:10], EMPTY_BLOCK[10:]),
    ],
    ids=["no answer yet", "head", "chunk", "nothing packed"],
)
def test_an_answer_that_does_not_begin_or_end_is_given_up(
    begin: bytes, part: bytes, pause: float, listen: Callable[[Respond], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_transport, "LONGEST_ANSWER", 0.5)
    is_over = threading.Event()
    end = time.monotonic() + 5

    def respond(request: BaseHTTPRequestHandler) -> None:
        with contextlib.suppress(OSError):
            request.wfile.write(begin)
            while not is_over.wait(pause) and time.monotonic() < end:
                request.wfile.write(part)

    begun = time.monotonic()
    try:
        with (
            BrainstemClient("t", url=listen(respond), timeout=0.5, retry=ONCE) as client,
            pytest.raises(BrainstemError) as caught,
        ):
            client.load("session")
    finally:
        is_over.set()
    assert time.monotonic() - begun < 5
    if pause:  # what comes without a pause may be too large first
        assert isinstance(caught.value, RequestTimeoutError)
        assert "did not end within 0.25 s" in str(caught.value)


def test_a_wait_that_the_deadline_cuts_short_is_told_as_such(
    listen: Callable[[Respond], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_transport, "LONGEST_ANSWER", 0.01)

    def wait(request: BaseHTTPRequestHandler) -> None:
        while request.rfile.read(1):
            pass

    with (
        BrainstemClient("t", url=listen(wait), timeout=20, retry=ONCE) as client,
        pytest.raises(RequestTimeoutError, match=r"did not end within 0\.2 s"),
    ):
        client.load("session")


def test_an_exchange_within_another_leaves_it_its_deadline() -> None:
    with _deadline.Deadline(60.0):
        with _deadline.Deadline(5.0):
            assert 4 < _deadline._wait(None) <= 5
        assert 50 < _deadline._wait(None) <= 60
    assert _deadline._wait(None) == float("inf")


def test_what_is_sent_slowly_ends_with_the_exchange() -> None:
    waits: list[tuple[int, float]] = []

    class Slow:
        close = get_extra_info = None

        def write(self, buffer: bytes, timeout: float) -> None:
            waits.append((len(buffer), timeout))
            time.sleep(0.03)

    stream = _deadline._Stream(Slow())
    with pytest.raises(TimeoutError), _deadline.Deadline(0.1):
        stream.write(bytes(10**6), 60.0)
    assert 1 < len(waits) < 6
    assert all(size <= 2**16 and 0 < wait <= 0.1 for size, wait in waits)
    stream.write(b"end", 60.0)
    assert waits[-1] == (3, 60.0)


def test_settings_can_be_others_for_some_calls(answering: Any) -> None:
    server = answering((503, {}), (503, {}), FINE)
    client = server.client()
    impatient = client.with_options(timeout=1, retry=ONCE)
    assert impatient.load("session").status_code == 503
    assert client.sessions.list().to_list() == []
    assert impatient._transport.connections is client._transport.connections
    with pytest.raises(ConfigurationError, match="timeout"):
        client.with_options(timeout=0)
