"""The HTTP library, without the command line that it loads along with itself wherever rich and click are installed.

Those are installed here, for the tables of this package's own command; they would double the time that the first
request of a process waits.
"""

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from http.cookiejar import CookieJar
from typing import Any

_COMMAND_LINE = "httpx._main"

if "httpx" in sys.modules:
    import httpx as httpx
else:
    sys.modules[_COMMAND_LINE] = None  # type: ignore[assignment]  # Python's way to say that there is none
    try:
        import httpx as httpx
    finally:
        del sys.modules[_COMMAND_LINE]

EMPTY = httpx.ByteStream(b"")
Look = Callable[[int], None]  # takes the number of bytes that arrived


class Watched(httpx.SyncByteStream):
    """A body whose parts are counted as they arrive: unpacked, they may come to nothing, without an end."""

    def __init__(self, stream: httpx.SyncByteStream, look: Look) -> None:
        self._stream, self._look = stream, look

    def __iter__(self) -> Iterator[bytes]:
        for part in self._stream:
            self._look(len(part))
            yield part

    def close(self) -> None:
        """Close the body."""
        self._stream.close()


class AsyncWatched(httpx.AsyncByteStream):
    """The same for the async client."""

    def __init__(self, stream: httpx.AsyncByteStream, look: Look) -> None:
        self._stream, self._look = stream, look

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            self._look(len(part))
            yield part

    async def aclose(self) -> None:
        """Close the body."""
        await self._stream.aclose()


class NoCookies(CookieJar):
    """Keeps no cookies: the token says who asks, and each of several connections would have others."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Take none."""
