"""The only sender: one HTTP client, the token for its own server alone, bounded waits, repeated reads."""

from __future__ import annotations

import os
import threading
import time
import weakref
from typing import TYPE_CHECKING, Any, NamedTuple

from ._auth import BearerAuth, Credentials, Secret
from ._config import is_secure, origin
from ._plain import encode
from ._response import Response
from ._retrying import REPEATABLE_METHODS, RetryPolicy, retrying
from .errors import ConfigurationError, ConnectionFailedError, InvalidResponseError, RequestTimeoutError

if TYPE_CHECKING:
    import httpx

DEFAULT_TIMEOUT = 60.0
MOST_REDIRECTS = 5


class Request(NamedTuple):
    """One request, before it is signed and sent."""

    method: str
    path: str
    params: dict[str, Any]
    body: Any = None
    signed: bool = True


class Transport:
    """Sends requests to one server.

    Parameters
    ----------
    server : str
        Origin of the server.
    credentials : Credentials
        Where the token comes from.
    timeout : float
        Seconds that connecting, sending or waiting for the next bytes may take.
    retry : RetryPolicy
        How often a read is repeated.
    http_client : httpx.Client, optional
        A client of the caller's own, with its own proxies and certificates. It is not closed here.
    """

    def __init__(
        self,
        server: str,
        credentials: Credentials,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        retry: RetryPolicy | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        if not isinstance(timeout, int | float) or isinstance(timeout, bool) or not 0 < timeout < float("inf"):
            raise ConfigurationError(f"timeout is {timeout!r}; expected a number of seconds above 0")
        self.server, self.credentials, self.timeout = server, credentials, timeout
        self.retry = retry or RetryPolicy()
        self._given = http_client
        self._owner: tuple[int, httpx.Client] | None = None
        self._lock = threading.Lock()

    def send(self, request: Request) -> Response:
        """Return the server's answer, whatever its status.

        Raises
        ------
        ConnectionFailedError, RequestTimeoutError
            If there was no answer.
        InvalidResponseError
            If its body cannot be unpacked.
        AuthenticationError
            If the request needs a token and there is none.
        """
        secret = self._secret(request)
        if request.method not in REPEATABLE_METHODS:
            response = self._send_once(request, secret)
        else:
            response = retrying(self.retry, time.sleep)(self._send_once, request, secret)
        if response.status_code == 401 and secret is not None:
            self.credentials.rejected(secret)
        return response

    def close(self) -> None:
        """Close the connections that this transport opened."""
        with self._lock:
            if self._owner is not None and self._owner[0] == os.getpid():
                self._owner[1].close()
            self._owner = None

    def _secret(self, request: Request) -> Secret | None:
        if not request.signed:
            return None
        if not is_secure(self.server):
            raise ConfigurationError(
                f"{self.server} is not encrypted: a token is sent over https, or to this machine, alone"
            )
        return self.credentials.require()

    def _send_once(self, request: Request, secret: Secret | None) -> Response:
        import httpx

        client = self._client()
        address = self.server + request.path
        try:
            built = client.build_request(
                request.method,
                address,
                params=request.params,
                content=None if request.body is None else encode(request.body),
                headers={"Content-Type": "application/json"} if request.body is not None else None,
                timeout=self.timeout,
            )
            return self._follow(client, built, BearerAuth(secret) if secret else None)
        except httpx.TransportError as error:
            raise connection_error(f"{request.method} {address}", error, self.timeout) from error
        except httpx.DecodingError as error:
            raise InvalidResponseError(f"{request.method} {address}: the body cannot be unpacked: {error}") from error

    def _follow(self, client: httpx.Client, request: httpx.Request, auth: BearerAuth | None) -> Response:
        """Send, and follow a redirect of a read within the same server; any other redirect is the answer."""
        for _ in range(MOST_REDIRECTS):
            answer = client.send(request, auth=auth, follow_redirects=False)
            following = answer.next_request
            if following is None or request.method != "GET" or origin(str(following.url)) != self.server:
                break
            request = following
        return Response(
            answer.status_code, answer.headers, answer.content, method=request.method, url=str(answer.request.url)
        )

    def _client(self) -> httpx.Client:
        """Return the caller's client, or one of this process: connections do not survive a fork."""
        if self._given is not None:
            return self._given
        with self._lock:
            if self._owner is None or self._owner[0] != os.getpid():
                self._owner = (os.getpid(), new_client())
                weakref.finalize(self, self._owner[1].close)  # people in notebooks do not close clients
            return self._owner[1]


def new_client() -> httpx.Client:
    """Return an HTTP client that takes proxies and certificates from the environment."""
    import httpx

    from ._version import __version__

    limits = httpx.Limits(max_connections=16, max_keepalive_connections=16)
    headers = {"User-Agent": f"brainstem-python/{__version__}", "Accept": "application/json"}
    return httpx.Client(headers=headers, limits=limits)


def connection_error(what: str, error: httpx.TransportError, timeout: float) -> ConnectionFailedError:
    """Return the error for a request that got no answer, which says whether it may have arrived."""
    import httpx

    found: ConnectionFailedError
    if isinstance(error, httpx.TimeoutException):
        found = RequestTimeoutError(f"{what}: no answer within {timeout:g} s")
    else:
        found = ConnectionFailedError(f"{what}: {error}{connection_hint(error)}")
    found.sent = not isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)
    return found


def connection_hint(error: Exception) -> str:
    """Return advice for the failures that people meet most."""
    text = str(error).lower()
    if "certificate" in text or "ssl" in text:
        return (
            "\n  The certificate was not accepted. "
            "Behind a proxy of your institute, set SSL_CERT_FILE to its certificates."
        )
    if "proxy" in text:
        return "\n  The proxy failed. Check HTTPS_PROXY and NO_PROXY."
    return ""
