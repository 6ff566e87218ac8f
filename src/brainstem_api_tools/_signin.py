"""The ways to get a token from a server: e-mail and password, on servers that still do, and the browser."""

from __future__ import annotations

import re
from collections.abc import Callable

from ._auth import Grant, NoPasswordSignInError, Secret
from ._flows import Request
from ._response import Response
from ._transport import Transport
from .errors import AuthenticationError

# Withdrawn from the platform's documentation in March 2026; tried in this order.
_DOORS = (("/api/token/", "username"), ("/api/auth/token/", "email"))
_SECOND_FACTOR = r"(?i)two.?factor|\b2fa\b|second factor|\botp\b|one.?time|authenticator|browser"


class SignIn:
    """Signs in to one server.

    Parameters
    ----------
    transport : callable
        Returns what sends; made when it is needed.
    headless : bool
        Whether no browser may be opened here.
    """

    def __init__(self, transport: Callable[[], Transport], headless: bool) -> None:
        self._transport, self.headless = transport, headless

    def with_password(self, email: str, password: Secret) -> Grant:
        """Exchange e-mail and password for a token."""
        return password_grant(self._transport(), email, password)

    def with_browser(self) -> Grant:
        """Wait for a token that somebody approves in the browser."""
        from ._device_flow import browser_token

        return Grant(browser_token(self._transport(), headless=self.headless))


def password_grant(transport: Transport, email: str, password: Secret) -> Grant:
    """Return a token for an e-mail address and a password.

    Parameters
    ----------
    transport : Transport
        What sends; the request carries no token.
    email : str
        Name of the user.
    password : Secret
        Revealed to the server alone.

    Raises
    ------
    NoPasswordSignInError
        If the server takes no passwords, or wants a second factor.
    AuthenticationError
        If the server refuses them.
    """
    from ._device_flow import said

    for path, name in _DOORS:
        response = transport.send(Request("POST", path, {}, {name: email, "password": password}, signed=False))
        if response.status_code in (404, 405):
            continue
        grant = _granted(response, email)
        if grant is not None:
            return grant
        reason = said(response, hidden=password)
        if re.search(_SECOND_FACTOR, reason):
            raise NoPasswordSignInError(f"{transport.server} wants a second factor. {_advice(transport.server)}")
        raise AuthenticationError(f"{transport.server} refused the sign-in ({response.status_code}): {reason}")
    raise NoPasswordSignInError(f"{transport.server} takes no passwords. {_advice(transport.server)}")


def _granted(response: Response, email: str) -> Grant | None:
    token = response.get("token") or response.get("access")
    if not response.ok or not isinstance(token, str):
        return None
    return Grant(Secret(token), email, _lifetime(response.get("expires_in")))


def _lifetime(seconds: object) -> int | None:
    """Return for how long a token is good, if what the server says can be so."""
    told = isinstance(seconds, int) and not isinstance(seconds, bool) and 0 < seconds < _TEN_YEARS
    return seconds if told else None  # type: ignore[return-value]


_TEN_YEARS = 10 * 365 * 24 * 60 * 60


def _advice(server: str) -> str:
    return (
        "Sign in with the browser: `brainstem login`, or BrainstemClient() at a terminal. Or make a token at "
        f"{server}/private/users/tokens/ and pass it: BrainstemClient(token=...), or BRAINSTEM_TOKEN."
    )
