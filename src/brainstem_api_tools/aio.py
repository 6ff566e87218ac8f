"""`AsyncBrainstemClient`: everything that `BrainstemClient` does, awaited; editors see the ``.pyi`` beside it."""

from __future__ import annotations

from typing import Any, Self

from ._async_flows import AsyncRunner
from ._async_transport import AsyncConnections, AsyncTransport
from ._connections import Connections
from ._paginator import AsyncPaginator
from ._resources import AsyncResource, Resource
from ._transport import Transport
from .client import Client

__all__ = ["AsyncBrainstemClient", "AsyncPaginator", "AsyncResource"]


class AsyncBrainstemClient(Client):
    """A connection to one BrainSTEM server for programs that use ``async`` and ``await``.

    It has the methods of `BrainstemClient`. What sends something is awaited; lists are read with ``async for``, or by
    awaiting ``.to_list()``, ``.first()``, ``.one()``, ``.count()`` or a slice.

    Parameters
    ----------
    token, url, headless, portal, timeout, retry, profile, allow_http
        As for `BrainstemClient`. Where a token is missing, it is asked for when the client is made.
    http_client : httpx.AsyncClient, optional
        A client of your own, with its own proxies or certificates. Signing in does not use it: it takes proxies and
        certificates from the environment (``HTTPS_PROXY``, ``SSL_CERT_FILE``).

    Examples
    --------
    >>> async with AsyncBrainstemClient(token="...") as client:  # doctest: +SKIP
    ...     rats = await client.subjects.list(name__istartswith="rat").to_list()
    """

    _transport_class: type[Any] = AsyncTransport
    _connections_class: type[Any] = AsyncConnections
    _runner_class: type[Any] = AsyncRunner

    @classmethod
    def _resource_class(cls) -> type[Resource[Any]]:
        return AsyncResource

    def _sign_in_transport(self) -> Transport:
        return Transport(
            self.url, self._credentials, timeout=self._transport.timeout, connections=Connections(self.url)
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._transport.connections.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()
