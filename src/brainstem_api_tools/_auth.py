"""Sign-in: where a token comes from, and how it is put on a request."""

from __future__ import annotations

import os
import sys
import threading
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING

from ._config import TOKEN_VARIABLES, environment_token, is_secure
from ._tokens import drop_token, read_token, token_file, write_token
from .errors import AuthenticationError, BrainstemWarning

if TYPE_CHECKING:
    import httpx


class Secret:
    """A token or password that shows itself in no repr, log or traceback."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the value."""
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "Secret('***')"

    def __reduce__(self) -> str:
        raise TypeError("a token is not pickled; make the client anew where it is needed")


Exchange = Callable[[str, Secret], str]


class BearerAuth:
    """Puts the token on a request. httpx takes any callable for its ``auth``."""

    def __init__(self, secret: Secret) -> None:
        self._secret = secret

    def __call__(self, request: httpx.Request) -> httpx.Request:
        request.headers["Authorization"] = f"Bearer {self._secret.reveal()}"
        return request


class Credentials:
    """The token of one client for one server.

    The first of these that has one gives the token: the argument, the environment (for the server it belongs to), the
    cache of this server, and at a terminal a prompt for e-mail and password.

    Parameters
    ----------
    server : str
        Origin of the server that the token is for.
    token : str, optional
        Token given by the caller.
    exchange : callable
        Takes e-mail and password to the server and returns a token.
    """

    def __init__(self, server: str, token: str | None, exchange: Exchange) -> None:
        self.server = server
        self.source: str | None = None
        self._secret: Secret | None = None
        self._exchange = exchange
        self._asking = threading.Lock()
        self._take("argument", token)

    def __repr__(self) -> str:
        return f"<Credentials for {self.server} from {self.source}>"

    def _take(self, source: str, token: str | None) -> bool:
        if token is None or (source != "argument" and not token.strip()):
            return False
        if not token.strip() or not token.strip().isprintable() or not token.isascii():
            raise AuthenticationError(
                "token is empty or holds characters that no token has; expected the text of a token"
            )
        self._secret, self.source = Secret(token.strip()), source
        return True

    def find(self) -> Secret | None:
        """Return the token if there is one without asking anybody."""
        if self._secret is None:
            _ = self._take("environment", environment_token(self.server)) or self._take(
                "cache", read_token(self.server)
            )
        return self._secret

    def ask_if_missing(self) -> None:
        """Ask for e-mail and password where somebody can answer, nobody can listen, and there is no token yet."""
        if self.find() is None and is_secure(self.server) and somebody_is_there():
            with self._asking:  # threads that share a client ask one question
                if self._secret is None:
                    self._ask()

    def require(self) -> Secret:
        """Return the token, asking for it if somebody can answer.

        Raises
        ------
        AuthenticationError
            If there is none and nobody to ask, or the sign-in is refused. Lists the ways to sign in.
        """
        self.ask_if_missing()
        if self._secret is None:
            raise AuthenticationError(self._ways_in())
        return self._secret

    def rejected(self, secret: Secret) -> None:
        """Forget a token that the server did not accept, so that the next client asks for a new one."""
        if self.source in ("cache", "prompt"):
            drop_token(self.server, secret.reveal())
            if self._secret == secret:
                self._secret, self.source = None, None

    def _ask(self) -> None:
        email = input(f"E-mail for {self.server} (Enter to go on without signing in): ").strip()
        if not email:
            return
        from getpass import getpass

        token = self._exchange(email, Secret(getpass("Password: ")))
        self._take("prompt", token)
        try:
            write_token(self.server, token)
        except OSError as error:
            warnings.warn(f"The token is not kept: {error}", BrainstemWarning, stacklevel=2)

    def _ways_in(self) -> str:
        return (
            f"No token for {self.server}, and nobody to ask for one. Ways to sign in:\n"
            f"  - pass one: BrainstemClient(token=...)\n"
            f"  - set {' or '.join(TOKEN_VARIABLES)} (and BRAINSTEM_URL if the server is not the default one)\n"
            f"  - run BrainstemClient() once at a terminal; the token is then kept in {token_file(self.server)}\n"
            f"Public data needs no token: portal='public'."
        )


def somebody_is_there() -> bool:
    """Return whether a question can be answered: at a terminal, or in a notebook that takes input."""
    if os.environ.get("CI"):
        return False
    kernel = sys.modules.get("ipykernel.kernelapp")
    if kernel is not None and kernel.IPKernelApp.initialized():
        return bool(kernel.IPKernelApp.instance().kernel._allow_stdin)
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()
