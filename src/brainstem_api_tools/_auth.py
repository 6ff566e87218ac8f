"""Sign-in: where a token comes from, and how it is put on a request."""

from __future__ import annotations

import os
import sys
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ._config import TOKEN_VARIABLES, URL_VARIABLE, environment_token, is_secure, may_be_sent, server_url, wants_keyring
from ._locks import ForkLock
from ._notebook import running_kernel
from ._secret import Secret as Secret
from ._tokens import Entry, drop_token, note_use, read_entry, token_file, write_token
from .errors import AuthenticationError, BrainstemWarning, ConfigurationError

if TYPE_CHECKING:
    import httpx


class Grant(NamedTuple):
    """What a sign-in gives.

    Attributes
    ----------
    secret : Secret
        The token.
    email : str or None
        Who signed in, if that is known.
    seconds : int or None
        For how long the token is good, if use does not renew it.
    """

    secret: Secret
    email: str | None = None
    seconds: int | None = None


class NoPasswordSignInError(AuthenticationError):
    """The server gives no token for a password alone."""


class Ways(Protocol):
    """The ways to get a token from the server."""

    headless: bool

    def with_password(self, email: str, password: Secret) -> Grant:
        """Exchange e-mail and password; raises `NoPasswordSignInError` where another way is needed."""

    def with_browser(self) -> Grant:
        """Let somebody approve in the browser."""


class BearerAuth:
    """Puts the token on a request. httpx takes any callable for its ``auth``."""

    def __init__(self, secret: Secret) -> None:
        self._secret = secret

    def __call__(self, request: httpx.Request) -> httpx.Request:
        request.headers["Authorization"] = f"Bearer {self._secret.reveal()}"
        return request


KEPT = ("cache", "keyring", "prompt")


class Credentials:
    """The token of one client for one server.

    The first of these that has one gives the token: the argument, the environment (for the server it belongs to),
    what is kept for this server, and at a terminal a prompt: e-mail and password, or the browser.

    Parameters
    ----------
    server : str
        Origin of the server that the token is for.
    token : Secret, optional
        Token given by the caller.
    ways : Ways
        How to get a token from the server.
    allow_http : bool
        Whether it may go to the server in the open.
    """

    def __init__(self, server: str, token: Secret | None, ways: Ways, *, allow_http: bool = False) -> None:
        if not isinstance(allow_http, bool):
            raise ConfigurationError(f"allow_http is of type {type(allow_http).__name__}; expected True or False")
        self._allow_http, self._openness_is_told = allow_http, False
        self.server = server
        self.source: str | None = None
        self._secret: Secret | None = None
        self._refused: Secret | None = None
        self._ways = ways
        self._use_is_noted = False
        self._asking = ForkLock()
        self._take("argument", token)

    def __repr__(self) -> str:
        return f"<Credentials for {self.server} from {self.source}>"

    def _take(self, source: str, secret: Secret | None) -> bool:
        if secret is None:
            return False
        if not isinstance(secret.reveal(), str):
            kind = type(secret.reveal()).__name__
            raise AuthenticationError(f"token is of type {kind}; expected the text of a token")
        if source != "argument" and not secret.reveal().strip():
            return False
        self._secret, self.source = bare_token(secret), source
        return True

    @property
    def told_source(self) -> str | None:
        """Where the token came from, in words."""
        return {
            "argument": "the program: token=...",
            "environment": f"the environment: {' or '.join(TOKEN_VARIABLES)}",
            "cache": f"the file {token_file(self.server)}",
            "keyring": "the system's keyring",
            "prompt": "the sign-in just now",
        }.get(self.source or "")

    @property
    def may_be_sent(self) -> bool:
        """Whether a token may be sent to the server."""
        return may_be_sent(self.server, allow_http=self._allow_http)

    def tell_openness(self) -> None:
        """Warn, once, if others can read what is sent to the server."""
        if not self._openness_is_told and not is_secure(self.server):
            self._openness_is_told = True
            text = f"{self.server} is not encrypted: whoever is on the way can read the token, and the data."
            warnings.warn(text, BrainstemWarning, stacklevel=2)

    def find(self) -> Secret | None:
        """Return the token if there is one without asking anybody."""
        if self._secret is None:
            _ = self._take("environment", environment_token(self.server)) or self._take_kept()
        return self._secret

    def kept(self) -> Entry | None:
        """Return what is known of the token in use, if it is one that is kept."""
        entry = read_entry(self.server) if self.source in KEPT else None
        return entry if entry and self._secret == Secret(entry.token) else None

    def _take_kept(self) -> bool:
        entry = read_entry(self.server)
        if entry is None or entry.is_over or Secret(entry.token) == self._refused:
            return False
        if not self._take(entry.place, Secret(entry.token)):
            return False
        if entry.days_left is not None:
            warnings.warn(
                f"The token for {self.server} was used last on {entry.used:%Y-%m-%d}, and ends a year after its last "
                f"use: in {entry.days_left} days. Use it, or sign in again.",
                BrainstemWarning,
                stacklevel=2,
            )
        return True

    def ask_if_missing(self) -> None:
        """Let somebody sign in where one can answer, nobody can listen, and there is no token yet."""
        if self.find() is None and self.may_be_sent and somebody_is_there():
            with self._asking:  # threads that share a client ask one question
                if self._secret is None:
                    self.tell_openness()
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
        self.tell_openness()
        return self._secret

    def rejected(self, secret: Secret) -> None:
        """Forget a token that the server did not accept, so that the next client asks for a new one."""
        if self.source in KEPT:
            self._refused = secret
            with suppress(OSError):  # a folder that cannot be written to
                drop_token(self.server, secret.reveal())
            if self._secret == secret:
                self._secret, self.source = None, None

    def accepted(self, secret: Secret) -> None:
        """Note that the server took a token that is kept: it is good for another year."""
        if not self._use_is_noted and self.source in ("cache", "keyring"):
            self._use_is_noted = True
            note_use(self.server)

    def _ask(self) -> None:
        grant = ask_for_grant(self.server, self._ways)
        self._take("prompt", grant.secret)
        trouble = ""
        try:
            keep(self.server, grant, keyring=wants_keyring())
        except OSError as error:
            trouble = str(error)
        if trouble:  # told here, without the error: its traceback leads to where the token was written
            warnings.warn(f"The token is not kept: {trouble}", BrainstemWarning, stacklevel=2)

    def _ways_in(self) -> str:
        others = [name for name in TOKEN_VARIABLES if os.environ.get(name, "").strip()]
        belongs = f"{others[0]} is set, and belongs to {server_url()}: set {URL_VARIABLE} as well.\n" if others else ""
        return belongs + (
            f"No token for {self.server}, and nobody to ask for one. Ways to sign in:\n"
            f"  - pass one: BrainstemClient(token=...)\n"
            f"  - set {' or '.join(TOKEN_VARIABLES)} (and BRAINSTEM_URL if the server is not the default one)\n"
            f"  - run `brainstem login`, or BrainstemClient() at a terminal; the token is then kept in "
            f"{token_file(self.server)}\n"
            f"Public data needs no token: portal='public'."
        )


def bare_token(secret: Secret) -> Secret:
    """Return a token without quotes and the word ``Bearer``, which are copied along with it.

    Raises
    ------
    AuthenticationError
        If nothing is left, or what no token can be.
    """
    bare = Secret(_without_scheme(secret.reveal().strip().strip("'\"")))
    if not bare.reveal() or not bare.reveal().isprintable() or not bare.reveal().isascii():
        raise AuthenticationError("token is empty or holds characters that no token has; expected the text of a token")
    return bare


def _without_scheme(text: str) -> str:
    words = text.split(maxsplit=1)
    return words[1] if len(words) == 2 and words[0].lower() in ("bearer", "token") else text


def ask_for_grant(server: str, ways: Ways) -> Grant:
    """Let the person at the terminal sign in: with e-mail and password, or with the browser."""
    if ways.headless:
        return ways.with_browser()
    email = input(f"Sign in to {server}\nE-mail (Enter to sign in with the browser): ").strip()
    return ask_for_password(server, ways, email) if email else ways.with_browser()


def ask_for_password(server: str, ways: Ways, email: str) -> Grant:
    """Ask for the password; where the server takes none, go on in the browser."""
    from getpass import getpass

    try:
        return ways.with_password(email, Secret(getpass("Password: ")))
    except NoPasswordSignInError:
        tell(f"{server} wants you to sign in with the browser.")
        return ways.with_browser()


def keep(server: str, grant: Grant, *, keyring: bool) -> str:
    """Keep the token of a sign-in, and return where: ``"keyring"`` or ``"cache"``."""
    return write_token(server, grant.secret.reveal(), email=grant.email, seconds=grant.seconds, keyring=keyring)


def tell(text: str) -> None:
    """Tell something to the person who signs in; the standard output is for results."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def somebody_is_there() -> bool:
    """Return whether a question can be answered: at a terminal, or in a notebook that takes input."""
    if os.environ.get("CI"):
        return False
    kernel = running_kernel()
    if kernel is not None:
        return bool(kernel._allow_stdin)
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()
