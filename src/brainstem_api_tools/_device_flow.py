"""Sign-in by way of the browser: ask for a code, let a person approve it on the server's page, wait for the token."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import urlsplit

from ._auth import Secret, tell
from ._config import LOOPBACK, is_secure
from ._flows import Request
from ._response import Response
from ._retrying import retry_after
from ._transport import Transport
from .errors import AuthenticationError, ConnectionFailedError, InvalidResponseError

CLIENT_NAME = "brainstem-python"
USUAL_INTERVAL, LONGEST_INTERVAL = 5.0, 60.0
USUAL_WINDOW, LONGEST_WINDOW = 900.0, 3600.0
_PENDING = {"authorization_pending", "slow_down"}
_ENDINGS = {
    "access_denied": "The sign-in was denied on the page.",
    "expired_token": "The code was not approved in time. Sign in again.",
    "already_used": "The token of this sign-in was given out already, and did not arrive here. Sign in again.",
}


class Invitation(NamedTuple):
    """What the server gave: codes, the page where they are approved, and how to wait.

    Attributes
    ----------
    device_code : Secret
        What the token is asked for with.
    user_code : str
        What a person compares or types.
    page, direct_page : str
        Where the code is typed, and where it is shown already.
    interval, window : float
        Seconds between two questions, and seconds in which it must be approved.
    """

    device_code: Secret
    user_code: str
    page: str
    direct_page: str
    interval: float
    window: float


def browser_token(
    transport: Transport,
    *,
    headless: bool,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Secret:
    """Return a token that somebody approved in a browser.

    Parameters
    ----------
    transport : Transport
        What sends; the requests carry no token.
    headless : bool
        Tell address and code, and open no browser here.
    sleep, clock : callable
        For tests.

    Raises
    ------
    AuthenticationError
        If it was denied or not approved in time, or the server has no such sign-in.
    """
    invitation = invite(transport)
    if headless or not _browser_is_near():
        tell(
            f"To sign in, open {invitation.page} in a browser, on any machine,\n"
            f"and type the code {invitation.user_code} there. Waiting; Ctrl-C stops."
        )
    else:
        tell(
            f"To sign in, approve the code {invitation.user_code} in the browser. If none opens, go to\n"
            f"{invitation.direct_page}\nWaiting; Ctrl-C stops."
        )
        _open(invitation.direct_page)
    return wait_for_token(transport, invitation, sleep, clock)


def invite(transport: Transport) -> Invitation:
    """Ask the server for the codes of a new sign-in."""
    request = Request("POST", "/api/auth/device/", {}, {"client_name": CLIENT_NAME}, signed=False)
    response = transport.send(request)
    if response.status_code in (404, 405):
        raise AuthenticationError(
            f"{transport.server} has no sign-in with the browser. Make a token at "
            f"{transport.server}/private/users/tokens/ and pass it: BrainstemClient(token=...), or BRAINSTEM_TOKEN."
        )
    code, user_code = Secret(response.get("device_code")), response.get("user_code")
    pages = [response.get(name) for name in ("verification_uri", "verification_uri_complete")]
    page, direct_page = pages[0] or pages[1], pages[1] or pages[0]
    if not response.ok or not _is_text(code.reveal()) or not _is_text(user_code):
        raise AuthenticationError(f"{transport.server} began no sign-in ({response.status_code}): {said(response)}")
    return Invitation(
        code,
        str(user_code),
        _checked_page(page, transport),
        _checked_page(direct_page, transport),
        _seconds(response.get("interval"), USUAL_INTERVAL, LONGEST_INTERVAL),
        _seconds(response.get("expires_in"), USUAL_WINDOW, LONGEST_WINDOW),
    )


def wait_for_token(
    transport: Transport, invitation: Invitation, sleep: Callable[[float], None], clock: Callable[[], float]
) -> Secret:
    """Ask until there is a token; trouble on the way only makes the pauses longer."""
    end, pause, trouble = clock() + invitation.window, invitation.interval, ""
    while (left := end - clock()) > 0:
        sleep(min(pause, left))
        try:
            response = _ask(transport, invitation.device_code)
        except (ConnectionFailedError, InvalidResponseError) as error:
            trouble, pause = f" The last question failed: {error}", min(2 * pause, LONGEST_INTERVAL)
            continue
        if response.status_code == 429 or response.status_code >= 500:
            longer = retry_after(response) or 2 * pause
            trouble = f" The server's last answer was {response.status_code}."
            pause = max(invitation.interval, min(longer, LONGEST_INTERVAL))
            continue
        token = _outcome(response)
        if token is not None:
            return token
        pause, trouble = invitation.interval + 5.0 * (response.get("error") == "slow_down"), ""
    raise AuthenticationError(_ENDINGS["expired_token"] + trouble)


def _ask(transport: Transport, device_code: Secret) -> Response:
    body = {"device_code": device_code}
    return transport.send(Request("POST", "/api/auth/device/token/", {}, body, signed=False))


def _outcome(response: Response) -> Secret | None:
    """Return the token, or None while it is waited for. The body tells, whatever the status."""
    error = str(response.get("error") or "")
    if _is_text(response.get("token")) and not error:
        return Secret(response["token"])
    if error in _PENDING or (response.ok and not error):
        return None
    unknown = f"The server ended the sign-in ({response.status_code}): {said(response)}"
    raise AuthenticationError(_ENDINGS.get(error, unknown))


def said(response: Response, hidden: Secret | None = None) -> str:
    """Return what a refusal says, without a secret; of an answer that went well its error alone: it may hold codes."""
    found = response.error().messages if not response.ok else {"": [str(response.get("error", "no reason given"))]}
    text = "; ".join(text for texts in found.values() for text in texts)
    if hidden is not None and hidden.reveal():
        text = text.replace(hidden.reveal(), "***")
    return "".join(sign if sign.isprintable() else " " for sign in text)[:300]


def _checked_page(page: object, transport: Transport) -> str:
    """Return the address of the page, if a person may be sent there."""
    if isinstance(page, str) and page.isascii() and page.isprintable() and " " not in page:
        with suppress(ValueError):  # of an address that is none
            parts = urlsplit(page)
            fits = parts.scheme == "https" or (parts.scheme == "http" and _is_open_page(page, transport))
            if fits and parts.hostname:
                return page
    raise AuthenticationError(
        f"{transport.server} names {page!a:.100} as the page to sign in on; expected an https address"
    )


def _is_open_page(page: str, transport: Transport) -> bool:
    """Return whether a page needs no encryption: of servers on this machine, or of one that is allowed to be open."""
    if urlsplit(transport.server).hostname in LOOPBACK:
        return is_secure(page)
    return transport.credentials.may_be_sent and page.startswith(f"{transport.server}/")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.isprintable() and bool(value.strip())


def _seconds(given: object, usual: float, most: float) -> float:
    """Return a number of seconds that a server gave, within reason."""
    if isinstance(given, bool) or not isinstance(given, int | float) or not given > 0:
        return usual
    return min(max(float(given), 1.0), most)


def _browser_is_near() -> bool:
    """Return whether there is a screen; where there is none, Python may start a browser in the terminal instead."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"))


def _open(page: str) -> None:
    import webbrowser

    try:
        webbrowser.open(page)
    except (webbrowser.Error, OSError) as error:
        tell(f"No browser opened: {error}")
