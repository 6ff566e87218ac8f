"""How long one exchange may take in all: the HTTP library bounds each wait, and a server can make waits without end."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

_PIECE = 2**16  # bytes to write between two looks at the time


class _Exchange(threading.local):
    end = float("inf")  # as time.monotonic tells it


_exchange = _Exchange()


class Deadline:
    """A block in which the clients that are `bound` wait for so many seconds in all, and then raise `TimeoutError`."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __enter__(self) -> None:
        self._before, _exchange.end = _exchange.end, time.monotonic() + self._seconds

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """Tell a wait that the deadline cut short from one that took its whole time."""
        end, _exchange.end = _exchange.end, self._before
        if error is not None and time.monotonic() >= end and _is_wait(error):
            raise TimeoutError from error


def _is_wait(error: BaseException) -> bool:
    from ._httpx import httpx

    return isinstance(error, httpx.ReadTimeout | httpx.WriteTimeout)


def bound(client: httpx.Client) -> httpx.Client:
    """Return a client that keeps deadlines, through proxies too.

    httpx has no public place for this. If a later version keeps connections elsewhere, a test fails, and what people
    have bounds each wait alone.
    """
    for transport in (client._transport, *getattr(client, "_mounts", {}).values()):
        pool: Any = getattr(transport, "_pool", None)
        if hasattr(pool, "_network_backend"):
            pool._network_backend = _Backend(pool._network_backend)
    return client


class _Backend:
    """Makes connections whose waits end with the exchange."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend
        self.sleep = backend.sleep

    def connect_tcp(self, *args: Any, **options: Any) -> _Stream:
        return _Stream(self._backend.connect_tcp(*args, **options))


class _Stream:
    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.close, self.get_extra_info = stream.close, stream.get_extra_info

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _wait(timeout))  # type: ignore[no-any-return]

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _PIECE):
            self._stream.write(buffer[start : start + _PIECE], _wait(timeout))

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> _Stream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _wait(timeout)))


def _wait(timeout: float | None) -> float:
    left = _exchange.end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left if timeout is None else min(timeout, left)
