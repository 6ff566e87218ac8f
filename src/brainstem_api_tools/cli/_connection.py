"""Which server a command talks to, with which token; and a connection that sends nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .._config import Profile
    from .._flows import Request
    from .._response import Response
    from .._secret import Secret
    from ..client import BrainstemClient


class WireRequest(NamedTuple):
    """A request as it would go over the wire, without its token."""

    method: str
    url: str
    query: dict[str, Any]
    body: Any

    def __str__(self) -> str:
        from urllib.parse import urlencode

        query = f"?{urlencode(self.query, doseq=True, safe='{}[]*:,')}" if self.query else ""
        head = f"{self.method} {self.url}{query}"
        return head if self.body is None else f"{head}\n{json.dumps(self.body, indent=2, ensure_ascii=False)}"


class RehearsedError(Exception):
    """Carries a request that was built and not sent."""

    def __init__(self, request: WireRequest) -> None:
        self.request = request
        super().__init__(str(request))


class _Rehearsal:
    """Takes the place of what sends: gets as far as the finished request."""

    def __init__(self, server: str) -> None:
        self._server = server

    def send(self, request: Request) -> Response:
        from .._plain import encode

        body = None if request.body is None else json.loads(encode(request.body))
        raise RehearsedError(WireRequest(request.method, self._server + request.path, request.params, body))


class Connection:
    """The server that the command line names.

    Attributes
    ----------
    url : str or None
        Address from ``--url``.
    env_file : Path or None
        File from ``--env-file``.
    profile : str or None
        Name from ``--profile``.
    headless : bool
        Whether no browser may be opened to sign in.
    """

    def __init__(self) -> None:
        self.url: str | None = None
        self.env_file: Path | None = None
        self.profile: str | None = None
        self.headless = False

    def client(self, portal: str = "private") -> BrainstemClient:
        """Return a client for the server, with the token that belongs to it."""
        from ..client import BrainstemClient

        url, token = self._server_and_token()
        make: Callable[..., BrainstemClient] = BrainstemClient
        return make(token, url=url, headless=self.headless, portal=portal, profile=self.profile)

    def rehearse(self, call: Callable[[BrainstemClient], Any]) -> WireRequest:
        """Return the first request that a call would send; nothing is sent, and no token is needed."""
        from ..client import BrainstemClient

        client = BrainstemClient("none", url=self.server)
        client._runner.transport = _Rehearsal(self.server)
        try:
            call(client)
        except RehearsedError as built:
            return built.request
        raise AssertionError("the call sent no request")

    @property
    def server(self) -> str:
        """Address of the server."""
        from .._config import server_url

        return server_url(self._server_and_token()[0])

    def _server_and_token(self) -> tuple[str | None, Secret | None]:
        """Return address and token; a file's token goes to the server that the file names, or the platform, alone."""
        url = self.url or self.settings.url
        if self.env_file is None:
            return url, None
        from .._env_file import server_and_token

        return server_and_token(self.env_file, url)

    @property
    def settings(self) -> Profile:
        """The settings of ``--profile``, or the environment's; ``BRAINSTEM_URL`` goes before the latter's address."""
        from .._config import profile

        found = profile(self.profile)
        return found if self.profile else found._replace(url=None)
