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
        self._server, self._given = server, given
        self._pool: _Pool | None = None
        self._lock = ForkLock()

    @contextmanager
    def lease(self) -> Iterator[httpx.Client]:
        """Lend a client to send with."""
        if self._given is not None:
            yield self._given
            return
        with self._lock:
            if self._pool is None or self._pool.process != os.getpid():
                self._pool = _Pool(self._server)
                weakref.finalize(self, self._pool.close)  # people in notebooks do not close clients
            pool = self._pool
        with pool.lease() as client:
            yield client

    def close(self) -> None:
        """Close what was opened here."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()


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
    from ._version import __version__

    headers = {"User-Agent": f"brainstem-python/{__version__}", "Accept": "application/json"}
    direct = {f"all://[{host}]" if ":" in host else f"all://{host}": None for host in LOOPBACK}
    with _usable_environment():
        return kind(headers=headers, verify=trusted_certificates(server), mounts=direct)


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
