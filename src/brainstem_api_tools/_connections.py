"""The HTTP clients that requests are sent with: how many, with which certificates and proxies."""

from __future__ import annotations

import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from queue import Empty, LifoQueue
from typing import TYPE_CHECKING, Any

from ._config import LOOPBACK, is_secure
from ._deadline import bound
from ._locks import ForkLock
from .errors import ConfigurationError

if TYPE_CHECKING:
    import ssl

    import httpx

MOST_CONNECTIONS = 16


class Connections:
    """The HTTP clients of a transport: the caller's one, or some for each process, since connections survive no fork.

    Parameters
    ----------
    server : str
        Origin of the server to connect to.
    given : httpx.Client, optional
        A client of the caller's own. It is not closed here.
    """

    def __init__(self, server: str, given: httpx.Client | None = None) -> None:
        self._server = server
        self._given = None if given is None else Given(given, "httpx.Client", "__enter__")
        self._pool: _Pool | None = None
        self._end: weakref.finalize[..., Connections] | None = None
        self._lock = ForkLock()

    @contextmanager
    def lease(self) -> Iterator[httpx.Client]:
        """Lend a client to send with."""
        if self._given is not None:
            yield self._given.lend()
            return
        with self._lock:
            pool = self._pool
            if pool is None or pool.process != os.getpid():
                pool = self._open()
        with pool.lease() as client:
            yield client

    def _open(self) -> _Pool:
        if self._end is not None:
            self._end.detach()  # of the pool of a parent process
        self._pool = _Pool(self._server)
        self._end = weakref.finalize(self, self._pool.close)  # people in notebooks do not close clients
        return self._pool

    def close(self) -> None:
        """Close what was opened here."""
        with self._lock:
            end, self._end, self._pool = self._end, None, None
        if end is not None:
            end()


class Given:
    """A client of the caller's own, whose connections survive no fork either.

    Parameters
    ----------
    client : httpx.Client or httpx.AsyncClient
        What was given.
    kind, mark : str
        What it must be, and a method that the other kind does not have: the HTTP library need not be imported for it.
    """

    def __init__(self, client: Any, kind: str, mark: str) -> None:
        if isinstance(client, type) or not (hasattr(client, "build_request") and hasattr(client, mark)):
            raise ConfigurationError(f"http_client is {client!r:.100}; expected an {kind}")
        self._client, self._process = client, os.getpid()

    def lend(self) -> Any:
        """Return the client, if it can send."""
        if self._process != os.getpid():
            raise ConfigurationError("http_client was made in another process; make one in each")
        if self._client.is_closed:
            raise ConfigurationError("http_client is closed; make another client with one that is open")
        return self._client


class _Pool:
    """HTTP clients of one process, each lent to one thread at a time.

    A client that threads share may close a connection under another thread's hands: httpcore looks whether a connection
    is idle and whether it can be read from, and between the two looks another thread may have sent something on it.
    """

    def __init__(self, server: str) -> None:
        self.process = os.getpid()
        self._server = server
        self._closed = False
        self._free: LifoQueue[httpx.Client | None] = LifoQueue()
        for _ in range(MOST_CONNECTIONS):
            self._free.put(None)

    @contextmanager
    def lease(self) -> Iterator[httpx.Client]:
        """Lend the client that was used last, or a new one; wait if all are lent."""
        from ._httpx import httpx

        client = self._free.get()
        try:
            client = client or bound(new_client(httpx.Client, self._server))
            yield client
        finally:
            if self._closed and client is not None:
                client.close()
                client = None
            self._free.put(client)

    def close(self) -> None:
        """Close the clients; those that are lent are closed when they come back."""
        self._closed = True
        clients: list[httpx.Client | None] = []
        if self.process != os.getpid():
            return
        with suppress(Empty):
            while True:
                clients.append(self._free.get_nowait())
        for client in clients:
            self._free.put(None)  # for threads that come late
            if client is not None:
                client.close()


def new_client(kind: type[Any], server: str) -> Any:
    """Return an HTTP client for a server. It takes proxies from the environment, but not for this machine itself."""
    from ._httpx import NoCookies
    from ._version import __version__

    headers = {"User-Agent": f"brainstem-python/{__version__}", "Accept": "application/json"}
    direct = {f"all://[{host}]" if ":" in host else f"all://{host}": None for host in LOOPBACK}
    with _usable_environment():
        return kind(headers=headers, cookies=NoCookies(), verify=trusted_certificates(server), mounts=direct)


def trusted_certificates(server: str) -> ssl.SSLContext:
    """Return the certificates of this computer if truststore is installed, else those that httpx brings.

    ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` come before both. A server on this machine that speaks plain http needs none.
    """
    if server.startswith("http:") and is_secure(server):
        import ssl

        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts nobody
    return _certificates(os.environ.get("SSL_CERT_FILE") or None, os.environ.get("SSL_CERT_DIR") or None)


@cache
def _certificates(file: str | None, folder: str | None) -> ssl.SSLContext:
    """Read certificates, which takes as long as some requests do, once for a process."""
    import ssl

    from ._httpx import httpx

    if file or folder:
        return httpx.create_ssl_context()
    try:
        import truststore
    except ImportError:
        return httpx.create_ssl_context()
    context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return context


@contextmanager
def _usable_environment() -> Iterator[None]:
    """Raise `ConfigurationError` if the environment names certificates or a proxy that cannot be used."""
    from ._httpx import httpx

    names = ", ".join(name for name in _ENVIRONMENT if os.environ.get(name) or os.environ.get(name.lower()))
    what = f"No connection can be made as the environment says ({names})"
    try:
        yield
    except (OSError, ImportError) as error:
        raise ConfigurationError(f"{what}: {error}") from error
    except (ValueError, httpx.InvalidURL):  # the text may show the password of a proxy
        raise ConfigurationError(f"{what}: a proxy's address cannot be read") from None


_ENVIRONMENT = ("SSL_CERT_FILE", "SSL_CERT_DIR", "HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY")
