"""The only sender: one HTTP client, the token for its own server alone, bounded waits and answers, repeated reads."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Self, cast
from urllib.parse import urlencode

from ._auth import BearerAuth, Credentials, Secret
from ._config import LOOPBACK, origin
from ._deadline import Deadline
from ._flows import Request, pause
from ._plain import encode
from ._response import Response
from ._retrying import FirstAttempt, RetryPolicy, retrying, settled
from .errors import (
    ConfigurationError,
    ConnectionFailedError,
    InvalidRequestError,
    InvalidResponseError,
    RequestTimeoutError,
)

if TYPE_CHECKING:
    import httpx

    from ._connections import Connections

DEFAULT_TIMEOUT = 60.0
MOST_REDIRECTS = 5
LARGEST_BODY = 256 * 2**20  # bytes; a page of 100 records has about 100 000
PACKINGS = ("gzip", "deflate")
SHORTEST_TOKEN = 8  # characters
LONGEST_ANSWER = 10  # times the timeout that a whole body may take


class BaseTransport:
    """What the sync and the async transport share: settings, the token, and what is sent.

    Parameters
    ----------
    server : str
        Origin of the server.
    credentials : Credentials
        Where the token comes from.
    timeout : float
        Seconds that connecting, sending or waiting for the next bytes may take; a whole body may take ten times that.
    retry : RetryPolicy
        How often a read is repeated.
    connections : Connections or AsyncConnections
        The HTTP client; several transports may share it.
    """

    def __init__(
        self,
        server: str,
        credentials: Credentials,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        retry: RetryPolicy | None = None,
        connections: Any,
    ) -> None:
        if not isinstance(timeout, int | float) or isinstance(timeout, bool) or not 0 < timeout < float("inf"):
            raise ConfigurationError(f"timeout is {timeout!r}; expected a number of seconds above 0")
        if retry is not None and not isinstance(retry, RetryPolicy):
            raise ConfigurationError(f"retry is {retry!r}; expected a RetryPolicy, such as RetryPolicy(attempts=3)")
        self.server, self.credentials, self.timeout = server, credentials, timeout
        self.retry = retry or RetryPolicy()
        self.connections = connections

    def changed(self, *, timeout: float | None, retry: RetryPolicy | None) -> Self:
        """Return a transport with other settings that shares token and connections with this one."""
        return type(self)(
            self.server,
            self.credentials,
            timeout=self.timeout if timeout is None else timeout,
            retry=self.retry if retry is None else retry,
            connections=self.connections,
        )

    def secret(self, request: Request) -> Secret | None:
        """Return the token if the request needs one; somebody may be asked for it."""
        if not request.signed:
            return None
        if not self.credentials.may_be_sent:
            raise ConfigurationError(
                f"{self.server} is not encrypted: a token is sent over https, or to this machine, alone; "
                "to send it there all the same, say allow_http=True"
            )
        return self.credentials.require()

    def answered(self, response: Response, secret: Secret | None) -> Response:
        """Return an answer; a token that was refused is forgotten, and of one that was taken the day is noted."""
        if secret is None:
            return response
        if response.ok:
            self.credentials.accepted(secret)
            return response
        response = without(secret, response)
        if _refuses_token(response):
            response.token_source = self.credentials.told_source
            self.credentials.rejected(secret)
        return response

    def conversation(
        self, client: httpx.Client | httpx.AsyncClient, request: Request
    ) -> Generator[httpx.Request, tuple[httpx.Response, bytes], Response]:
        """Yield what to send, get what came back; follow redirects of a read within the same server, and no other."""
        built = self._build(client, request)
        for _ in range(MOST_REDIRECTS):
            answer, content = yield built
            if answer.next_request is None or request.method != "GET" or not self._is_here(answer.next_request):
                break
            built = answer.next_request
        url = str(answer.request.url)
        if not content and answer.status_code == 200 and request.method == "GET" and not request.once:
            raise InvalidResponseError(f"200 on GET {url}: the answer is empty")  # cut off, perhaps
        return Response(answer.status_code, answer.headers, content, method=request.method, url=url)

    def _build(self, client: httpx.Client | httpx.AsyncClient, request: Request) -> httpx.Request:
        from ._httpx import httpx

        content = None if request.body is None else encode(request.body)
        try:
            query = f"?{urlencode(request.params, doseq=True)}" if request.params else ""
            url = httpx.URL(self.server + request.path + query)  # whole, since each part takes as long again
            built = client.build_request(
                request.method,
                url,
                params=url.params if client.params else None,  # the caller's would take the place of all
                content=content,
                headers=None if content is None else {"Content-Type": "application/json"},
                timeout=self.timeout,
            )
        except UnicodeError as error:
            raise InvalidRequestError(f"{request.method} {request.path!a} holds what is no text: {error}") from None
        except httpx.InvalidURL as error:
            raise InvalidRequestError(f"{request.method} {self.server}{request.path:.200}: {error}") from None
        built.headers["Accept-Encoding"] = ", ".join(PACKINGS)
        return built

    def _is_here(self, request: httpx.Request) -> bool:
        try:
            return origin(str(request.url)) == self.server
        except ConfigurationError:
            return False

    @contextmanager
    def failures(self, request: Request) -> Iterator[str]:
        """Turn the failures of the HTTP library into this package's; give the request's name in messages."""
        from ._httpx import httpx

        what = f"{request.method} {self.server}{request.path}"
        try:
            yield what
        except httpx.DecodingError as error:
            raise InvalidResponseError(f"{what}: the body cannot be unpacked: {error}") from bare(error)
        except (httpx.HTTPError, httpx.StreamError) as error:  # some are raised by the hooks of a caller's client
            raise connection_error(what, error, self.timeout, self.server) from bare(error)
        except (httpx.InvalidURL, UnicodeError) as error:
            raise InvalidResponseError(f"{what}: it is redirected to no address: {error}") from bare(error)
        except TimeoutError as error:
            longest = self.timeout * LONGEST_ANSWER
            raise RequestTimeoutError(f"{what}: the answer did not end within {longest:g} s") from bare(error)


class Transport(BaseTransport):
    """Sends requests to one server."""

    connections: Connections

    def send(self, request: Request) -> Response:
        """Return the server's answer, whatever its status.

        Raises
        ------
        ConnectionFailedError, RequestTimeoutError
            If there was no answer.
        InvalidResponseError
            If its body cannot be unpacked, or does not end.
        AuthenticationError
            If the request needs a token and there is none.
        """
        secret = self.secret(request)
        with FirstAttempt() as first:
            first.outcome = self._send_once(request, secret)
        if not first.asks_for_more(request):
            return self.answered(first.take(), secret)
        loop = retrying(self.retry, first, pause)
        last = loop(lambda: self._send_once(request, secret) if first.taken else first.take())
        return self.answered(settled(loop, request, last), secret)

    def _send_once(self, request: Request, secret: Secret | None) -> Response:
        auth = BearerAuth(secret) if secret else None
        with self.failures(request) as what, self.connections.lease() as client:
            talk = self.conversation(client, request)
            proceed = partial(next, talk)
            while True:
                try:
                    built = proceed()
                except StopIteration as end:
                    return end.value  # type: ignore[no-any-return]
                with Deadline(self.timeout * LONGEST_ANSWER):
                    proceed = partial(talk.send, self._exchange(client, built, auth, what))

    def _exchange(
        self, client: httpx.Client, built: httpx.Request, auth: BearerAuth | None, what: str
    ) -> tuple[httpx.Response, bytes]:
        from ._httpx import EMPTY, Watched

        answer = client.send(built, auth=auth, follow_redirects=False, stream=True)
        try:
            body = Body(what, self.timeout, answer.headers.get("content-encoding", ""))
            parts: Iterable[bytes] = cast("httpx.SyncByteStream", answer.stream)
            if body.is_packed or answer.is_stream_consumed:  # by a hook of the caller's client
                answer.stream = Watched(cast("httpx.SyncByteStream", answer.stream), body.arrived)
                parts = answer.iter_bytes()
            for part in parts:
                body.add(part)
        finally:
            answer.close()
            answer.stream = EMPTY  # which refers to the answer, and would keep all of it until garbage is collected
        return answer, body.content


class Body:
    """Gathers the body of one answer, which must end in time and be of a size that is no attack.

    What is packed twice, or in a way that was not asked for, may unpack to any size before it can be counted.
    """

    def __init__(self, what: str, timeout: float, packing: str) -> None:
        if packing.strip().lower() not in ("", "identity", *PACKINGS):
            raise InvalidResponseError(f"{what}: the body is packed as {packing!r}; expected {' or '.join(PACKINGS)}")
        self.is_packed = bool(packing.strip())
        self._what = what
        self._parts: list[bytes] = []
        self._arrived = self._size = 0
        self._patience = timeout * LONGEST_ANSWER
        self._begun = time.monotonic()

    def arrived(self, size: int) -> None:
        """Count what arrived, before it is unpacked."""
        self._arrived += size
        self._judge(self._arrived)

    def add(self, part: bytes) -> None:
        """Take the next part, unpacked."""
        self._parts.append(part)
        self._size += len(part)
        self._judge(self._size)

    def _judge(self, size: int) -> None:
        if size > LARGEST_BODY:
            most = LARGEST_BODY // 2**20
            raise InvalidResponseError(f"{self._what}: the answer has more than {most} MB; the rest was not read")
        if time.monotonic() - self._begun > self._patience:
            raise TimeoutError

    @property
    def content(self) -> bytes:
        """All of it."""
        return b"".join(self._parts)


def bare(error: BaseException) -> BaseException:
    """Return a failure of the HTTP library without its requests and frames, in which tokens and passwords stand."""
    one: BaseException | None = error
    while one is not None:
        one.__traceback__ = None
        if getattr(one, "_request", None) is not None:
            one._request = None  # type: ignore[attr-defined]
        one = one.__cause__ or one.__context__
    return error


def without(secret: Secret, response: Response) -> Response:
    """Return a refusal without the token, which some servers repeat; shorter texts than tokens are may be words."""
    said = [response.text, *response.headers.values()]
    if len(secret.reveal()) < SHORTEST_TOKEN or not any(secret.reveal() in text for text in said):
        return response
    headers = {name: text.replace(secret.reveal(), "***") for name, text in response.headers.items()}
    content = response.content.replace(secret.reveal().encode(), b"***")
    return Response(response.status_code, headers, content, method=response.method, url=response.url)


def _refuses_token(response: Response) -> bool:
    """Return whether it is the token that was refused; there are servers that tell so with 403."""
    from ._messages import lacks_sign_in

    return response.status_code == 401 or (response.status_code == 403 and lacks_sign_in(response.error().messages))


def connection_error(
    what: str, error: httpx.HTTPError | httpx.StreamError, timeout: float, server: str
) -> ConnectionFailedError:
    """Return the error for a request that got no answer, which says whether it may have arrived."""
    from ._httpx import httpx

    found: ConnectionFailedError
    if isinstance(error, httpx.TimeoutException):
        found = RequestTimeoutError(f"{what}: no answer within {timeout:g} s")
    else:
        hint = connection_hint(error) or (proxy_hint(server) if isinstance(error, httpx.ConnectError) else "")
        found = ConnectionFailedError(f"{what}: {_reason(error)}{hint}")
    no_connection = httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.ProxyError
    found.sent = not isinstance(error, no_connection | httpx.UnsupportedProtocol)
    return found


def _reason(error: Exception) -> str:
    """Return what an error says in one line, or its name in words if it says nothing."""
    import re

    return str(error).partition("\n")[0] or re.sub("(?<=[a-z])(?=[A-Z])", " ", type(error).__name__).lower()


_CONNECTION_HINTS = {
    ("certificate verify failed", "not trusted"): (
        "The certificate was not accepted. Behind a proxy of your institute, set SSL_CERT_FILE to its certificates."
    ),
    ("wrong version number", "record layer failure"): (
        "The server does not speak TLS at this address. Is it http:// there, or another port?"
    ),
    ("proxy",): "The proxy failed. Check HTTPS_PROXY and NO_PROXY.",
}


def connection_hint(error: Exception) -> str:
    """Return advice for the failures that people meet most."""
    text = str(error).lower().replace("_", " ")
    hints = (hint for marks, hint in _CONNECTION_HINTS.items() if any(mark in text for mark in marks))
    return next((f"\n  {hint}" for hint in hints), "")


def proxy_hint(server: str) -> str:
    """Return advice on the proxy of the environment, without its address, which may hold a password."""
    from urllib.parse import urlsplit
    from urllib.request import getproxies, proxy_bypass

    scheme, host, found = urlsplit(server).scheme, urlsplit(server).hostname or "", getproxies()
    name = next((name for name in (scheme, "all") if found.get(name)), None)
    if name is None or host in LOOPBACK or proxy_bypass(host):
        return ""
    return f"\n  A proxy is set ({name.upper()}_PROXY). Is it the right one, and does it answer?"
