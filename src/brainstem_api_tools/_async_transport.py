"""The sender of the async client."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import TYPE_CHECKING

from ._auth import BearerAuth, Secret
from ._flows import Request
from ._response import Response
from ._retrying import async_retrying, is_repeatable, settled
from ._transport import BaseTransport, Body, new_client, trusted_certificates

if TYPE_CHECKING:
    import httpx


class AsyncTransport(BaseTransport):
    """Sends requests to one server, in an event loop."""

    connections: AsyncConnections

    async def send(self, request: Request) -> Response:
        """Return the server's answer, whatever its status. Raises what `Transport.send` raises."""
        secret = await self._found_secret(request)
        if not is_repeatable(request):
            response = await self._send_once(request, secret)
        else:
            loop = async_retrying(self.retry)
            response = settled(loop, request, await loop(self._send_once, request, secret))
        return self.answered(response, secret)

    async def _found_secret(self, request: Request) -> Secret | None:
        if not request.signed or self.credentials.find() is not None:
            return self.secret(request)
        return await asyncio.to_thread(self.secret, request)  # somebody may have to type

    async def _send_once(self, request: Request, secret: Secret | None) -> Response:
        client, auth = self.connections.client(), BearerAuth(secret) if secret else None
        with self.failures(request) as what:
            talk = self.conversation(client, request)
            proceed = partial(next, talk)
            while True:
                try:
                    built = proceed()
                except StopIteration as end:
                    return end.value  # type: ignore[no-any-return]
                answer = await client.send(built, auth=auth, follow_redirects=False, stream=True)
                try:
                    body = Body(what, self.timeout, answer.headers.get("content-encoding", ""))
                    async for part in answer.aiter_bytes():
                        body.add(part)
                finally:
                    await answer.aclose()
                proceed = partial(talk.send, (answer, body.content))


class AsyncConnections:
    """The HTTP client of an async transport: the caller's, or one for each event loop, which connections belong to.

    Parameters
    ----------
    given : httpx.AsyncClient, optional
        A client of the caller's own. It is not closed here.
    """

    def __init__(self, given: httpx.AsyncClient | None = None) -> None:
        self._given = given
        self._owner: tuple[object, httpx.AsyncClient] | None = None

    def client(self) -> httpx.AsyncClient:
        """Return the client to send with."""
        if self._given is not None:
            return self._given
        import httpx

        if self._owner is None or self._owner[0] != _here():
            self._owner = (_here(), new_client(httpx.AsyncClient, trusted_certificates()))
        return self._owner[1]

    async def close(self) -> None:
        """Close what was opened here."""
        owner, self._owner = self._owner, None
        if owner is not None and owner[0] == _here():
            await owner[1].aclose()


def _here() -> object:
    return os.getpid(), asyncio.get_running_loop()
