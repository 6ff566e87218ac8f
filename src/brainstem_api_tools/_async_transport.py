"""The sender of the async client."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterable, AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from ._auth import BearerAuth, Secret
from ._connections import MOST_CONNECTIONS, Given, new_client
from ._flows import Request
from ._locks import ForkLock
from ._response import Response
from ._retrying import FirstAttempt, async_retrying, settled
from ._transport import LONGEST_ANSWER, BaseTransport, Body

if TYPE_CHECKING:
    import httpx


class AsyncTransport(BaseTransport):
    """Sends requests to one server, in an event loop."""

    connections: AsyncConnections

    async def send(self, request: Request) -> Response:
        """Return the server's answer, whatever its status. Raises what `Transport.send` raises."""
        secret = await self._found_secret(request)
        with FirstAttempt() as first:
            first.outcome = await self._send_once(request, secret)
        if not first.asks_for_more(request):
            return self.answered(first.take(), secret)

        async def attempt() -> Response:
            return await self._send_once(request, secret) if first.taken else first.take()

        loop = async_retrying(self.retry, first)
        return self.answered(settled(loop, request, await loop(attempt)), secret)

    async def _found_secret(self, request: Request) -> Secret | None:
        if not request.signed or self.credentials.find() is not None:
            return self.secret(request)
        return await asyncio.to_thread(self.secret, request)  # somebody may have to type

    async def _send_once(self, request: Request, secret: Secret | None) -> Response:
        auth = BearerAuth(secret) if secret else None
        async with self.connections.lease() as client:
            with self.failures(request) as what:
                talk = self.conversation(client, request)
                proceed = partial(next, talk)
                while True:
                    try:
                        built = proceed()
                    except StopIteration as end:
                        return end.value  # type: ignore[no-any-return]
                    async with asyncio.timeout(self.timeout * LONGEST_ANSWER):  # its head may trickle, too
                        proceed = partial(talk.send, await self._exchange(client, built, auth, what))

    async def _exchange(
        self, client: httpx.AsyncClient, built: httpx.Request, auth: BearerAuth | None, what: str
    ) -> tuple[httpx.Response, bytes]:
        from ._httpx import EMPTY, AsyncWatched

        answer = await client.send(built, auth=auth, follow_redirects=False, stream=True)
        try:
            body = Body(what, self.timeout, answer.headers.get("content-encoding", ""))
            parts: AsyncIterable[bytes] = cast("httpx.AsyncByteStream", answer.stream)
            if body.is_packed or answer.is_stream_consumed:  # as in the sync transport
                answer.stream = AsyncWatched(cast("httpx.AsyncByteStream", answer.stream), body.arrived)
                parts = answer.aiter_bytes()
            async for part in parts:
                body.add(part)
        finally:
            await answer.aclose()
            answer.stream = EMPTY  # as in the sync transport
        return answer, body.content


class _Lane:
    """The HTTP client of one event loop, and room for those who use it: more would wait for a connection, and fail."""

    def __init__(self, server: str) -> None:
        from ._httpx import httpx

        self.client: httpx.AsyncClient = new_client(httpx.AsyncClient, server)
        self.room = asyncio.Semaphore(MOST_CONNECTIONS)


class AsyncConnections:
    """The HTTP clients of an async transport: the caller's, or one for each event loop, which connections belong to.

    Parameters
    ----------
    server : str
        Origin of the server to connect to.
    given : httpx.AsyncClient, optional
        A client of the caller's own. It is not closed here.
    """

    def __init__(self, server: str, given: httpx.AsyncClient | None = None) -> None:
        self._server = server
        self._given = None if given is None else Given(given, "httpx.AsyncClient", "__aenter__")
        self._lanes: dict[_Place, _Lane] = {}
        self._lock = ForkLock()

    @asynccontextmanager
    async def lease(self) -> AsyncIterator[httpx.AsyncClient]:
        """Lend the client to send with; wait while many use it."""
        if self._given is not None:
            yield self._given.lend()
            return
        lane = self._lane(_here())
        async with lane.room:
            yield lane.client

    def _lane(self, here: _Place) -> _Lane:
        with self._lock:
            if here not in self._lanes:
                self._lanes = {place: lane for place, lane in self._lanes.items() if place.is_open}
                self._lanes[here] = _Lane(self._server)
            return self._lanes[here]

    async def close(self) -> None:
        """Close what was opened here, in this event loop."""
        with self._lock:
            lane = self._lanes.pop(_here(), None)
        if lane is not None:
            await lane.client.aclose()


class _Place(NamedTuple):
    """Where connections can be used: they survive neither a fork nor the end of their event loop."""

    process: int
    loop: asyncio.AbstractEventLoop

    @property
    def is_open(self) -> bool:
        return self.process == os.getpid() and not self.loop.is_closed()


def _here() -> _Place:
    return _Place(os.getpid(), asyncio.get_running_loop())
