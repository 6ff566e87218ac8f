"""Signing in with the browser: what is asked, told and opened, how long is waited, and how it ends."""

from __future__ import annotations

import json
import logging
import traceback
import webbrowser
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from brainstem_api_tools import AuthenticationError, BrainstemClient
from brainstem_api_tools._auth import Secret
from brainstem_api_tools._device_flow import browser_token, invite
from brainstem_api_tools._tokens import token_file

LAB = "https://lab.test"
CANARY = "canary-0123456789"
CODES = {
    "session_id": "s1",
    "device_code": "device-canary",
    "user_code": "WXYZ-2345",
    "verification_uri": f"{LAB}/account/authorize/",
    "verification_uri_complete": f"{LAB}/account/authorize/?session=s1",
    "expires_in": 900,
    "interval": 5,
}
BEGUN = (200, CODES)
PENDING = (200, {"status": "authorization_pending"})
SUCCESS = (200, {"status": "success", "token": CANARY})


class Clock:
    """Time that passes when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.naps: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += seconds

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Time that passes when somebody sleeps."""
    return Clock()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A screen with a browser; returns the addresses that are opened."""
    pages: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("webbrowser.open", lambda page: pages.append(page) or True)
    return pages


def signed_in(server: Any, clock: Clock, *, headless: bool = True, url: str = LAB) -> str:
    transport = server.client("unused", url=url)._transport
    return browser_token(transport, headless=headless, sleep=clock.sleep, clock=clock).reveal()


def test_a_token_comes_when_somebody_has_approved(answering: Any, clock: Clock) -> None:
    server = answering(BEGUN, PENDING, PENDING, SUCCESS)
    assert signed_in(server, clock) == CANARY
    assert clock.naps == [5, 5, 5]
    sent = [(request.url.path, json.loads(request.content)) for request in server.requests]
    assert sent[0] == ("/api/auth/device/", {"client_name": "brainstem-python"})
    assert sent[1:] == [("/api/auth/device/token/", {"device_code": "device-canary"})] * 3
    assert not any("authorization" in request.headers for request in server.requests)


def test_headless_tells_address_and_code_and_opens_nothing(
    answering: Any, clock: Clock, opened: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    signed_in(answering(BEGUN, SUCCESS), clock)
    out, told = capsys.readouterr()
    assert (out, opened) == ("", [])
    assert f"{LAB}/account/authorize/ " in told
    assert "WXYZ-2345" in told
    assert "canary" not in told


def test_the_browser_opens_the_page_of_the_sign_in(
    answering: Any, clock: Clock, opened: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    signed_in(answering(BEGUN, SUCCESS), clock, headless=False)
    assert opened == [CODES["verification_uri_complete"]]
    told = capsys.readouterr().err
    assert "WXYZ-2345" in told
    assert str(CODES["verification_uri_complete"]) in told


def test_where_there_is_no_screen_no_browser_is_started_in_the_terminal(
    answering: Any, clock: Clock, opened: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    signed_in(answering(BEGUN, SUCCESS), clock, headless=False)
    assert opened == []
    assert "type the code WXYZ-2345" in capsys.readouterr().err
    monkeypatch.setattr("sys.platform", "darwin")
    signed_in(answering(BEGUN, SUCCESS), clock, headless=False)
    assert len(opened) == 1


def test_a_browser_that_does_not_start_is_told_and_the_sign_in_goes_on(
    answering: Any, clock: Clock, opened: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(page: str) -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr("webbrowser.open", fail)
    assert signed_in(answering(BEGUN, SUCCESS), clock, headless=False) == CANARY
    assert "No browser opened: could not locate" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("access_denied", "denied on the page"),
        ("expired_token", "not approved in time"),
        ("already_used", "given out already"),
        ("new_kind", r"ended the sign-in \(200\): new_kind"),
        (["odd"], r"ended the sign-in \(200\)"),
    ],
)
def test_each_ending_is_told_in_words(answering: Any, clock: Clock, error: Any, said: str) -> None:
    server = answering(BEGUN, PENDING, (200, {"error": error, "token": None}))
    with pytest.raises(AuthenticationError, match=said):
        signed_in(server, clock)
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    "trouble",
    [
        httpx.ConnectError("no route"),
        httpx.ReadTimeout("slow"),
        httpx.RemoteProtocolError("hung up"),
        (500, "<html>"),
        (502, ""),
        (503, ""),
        (429, {"detail": "Request was throttled."}),
        (200, "<html>Please sign in to the network</html>"),
        (200, b"\x1f\x8b broken", {"Content-Encoding": "gzip"}),
    ],
)
def test_trouble_on_the_way_does_not_end_it(answering: Any, clock: Clock, trouble: Any) -> None:
    assert signed_in(answering(BEGUN, trouble, trouble, PENDING, SUCCESS), clock) == CANARY


def test_pauses_grow_with_trouble_and_shrink_again(answering: Any, clock: Clock) -> None:
    blip = httpx.ConnectError("no route")
    signed_in(answering(BEGUN, *[blip] * 5, PENDING, PENDING, SUCCESS), clock)
    assert clock.naps == [5, 10, 20, 40, 60, 60, 5, 5]


@pytest.mark.parametrize(("asked", "nap"), [("17", 17), ("1", 5), ("600", 60), ("", 10)])
def test_a_server_that_asks_for_a_wait_gets_it(answering: Any, clock: Clock, asked: str, nap: float) -> None:
    signed_in(answering(BEGUN, (429, {}, {"Retry-After": asked}), SUCCESS), clock)
    assert clock.naps == [5, nap]


def test_servers_that_follow_the_standard_work_too(answering: Any, clock: Clock) -> None:
    pending, slower = (400, {"error": "authorization_pending"}), (400, {"error": "slow_down"})
    assert signed_in(answering(BEGUN, pending, slower, (200, {"token": CANARY})), clock) == CANARY
    assert clock.naps == [5, 5, 10]


def test_it_ends_when_the_time_is_over_and_says_what_went_wrong_last(answering: Any, clock: Clock) -> None:
    with pytest.raises(AuthenticationError, match=r"not approved in time.*no route"):
        signed_in(answering(BEGUN, httpx.ConnectError("no route")), clock)
    assert clock.now == 900
    with pytest.raises(AuthenticationError, match="last answer was 503"):
        signed_in(answering(BEGUN, (503, "")), clock)
    with pytest.raises(AuthenticationError, match=r"Sign in again\.$"):
        signed_in(answering(BEGUN, PENDING), clock)


def test_a_refusal_ends_it_at_once(answering: Any, clock: Clock) -> None:
    server = answering(BEGUN, (403, {"detail": "No.\x1b[31m"}))
    with pytest.raises(AuthenticationError, match=r"\(403\): No. \[31m"):
        signed_in(server, clock)


@pytest.mark.parametrize(
    ("given", "interval", "window"),
    [
        ({}, 5, 900),
        ({"interval": None, "expires_in": "soon"}, 5, 900),
        ({"interval": 0.01, "expires_in": 60}, 1, 60),
        ({"interval": -1, "expires_in": True}, 5, 900),
        ({"interval": 10**9, "expires_in": 10**9}, 60, 3600),
        ({"interval": float("nan")}, 5, 900),
    ],
)
def test_times_that_make_no_sense_are_put_right(answering: Any, given: Any, interval: float, window: float) -> None:
    codes = {name: value for name, value in CODES.items() if name not in ("interval", "expires_in")}
    invitation = invite(answering((200, {**codes, **given})).client("unused")._transport)
    assert (invitation.interval, invitation.window) == (interval, window)


@pytest.mark.parametrize("kept", ["verification_uri", "verification_uri_complete"])
def test_one_address_is_enough(answering: Any, kept: str) -> None:
    left = {name: value for name, value in CODES.items() if not name.startswith("verification") or name == kept}
    invitation = invite(answering((200, left)).client("unused")._transport)
    assert invitation.page == invitation.direct_page == CODES[kept]


@pytest.mark.parametrize(
    "page",
    [
        *("http://lab.test/x", "http://localhost:1/x", "file:///etc/passwd", "javascript:alert(1)", "//lab.test/x"),
        *(
            "https:///x",
            "https://[::1",
            "https://lab.test/\x1b[2J",
            "https://lab.test/ --flag",
            "https://lab.tést/",
            5,
            None,
            "",
        ),
    ],
)
def test_an_address_that_nobody_should_be_sent_to_is_refused(
    answering: Any, clock: Clock, opened: list[str], page: Any
) -> None:
    codes = {**CODES, "verification_uri": page, "verification_uri_complete": page}
    with pytest.raises(AuthenticationError, match="expected an https address") as caught:
        signed_in(answering((200, codes)), clock, headless=False)
    assert opened == []
    assert str(caught.value).isprintable()


def test_a_server_on_this_machine_may_have_its_page_there(answering: Any) -> None:
    page = "http://127.0.0.1:8000/account/authorize/"
    codes = {**CODES, "verification_uri": page, "verification_uri_complete": None}
    transport = answering((200, codes)).client("unused", url="http://127.0.0.1:8000")._transport
    assert invite(transport).page == page


@pytest.mark.parametrize(
    ("page", "fits"), [("http://lab.test:8000/x", True), ("http://lab.test/x", False), ("http://localhost/x", False)]
)
def test_a_server_that_may_be_open_may_have_its_own_page_in_the_open(answering: Any, page: str, fits: bool) -> None:
    server = answering((200, {**CODES, "verification_uri": page, "verification_uri_complete": None}))
    transport = server.client("unused", url="http://lab.test:8000", allow_http=True)._transport
    if fits:
        assert invite(transport).page == page
    else:
        with pytest.raises(AuthenticationError, match="expected an https address"):
            invite(transport)


@pytest.mark.parametrize("status", [404, 405])
def test_a_server_without_it_is_told_with_the_way_in(answering: Any, status: int) -> None:
    with pytest.raises(AuthenticationError, match="no sign-in with the browser") as caught:
        invite(answering((status, "")).client("unused")._transport)
    assert f"{LAB}/private/users/tokens/" in str(caught.value)


@pytest.mark.parametrize(
    "answer",
    [
        (200, {**CODES, "device_code": None}),
        (200, {**CODES, "user_code": "\x1b[2J"}),
        (200, {}),
        (200, "<html>"),
        (500, {"detail": "Server error."}),
    ],
)
def test_an_answer_without_codes_is_refused_and_not_shown(answering: Any, answer: Any) -> None:
    with pytest.raises(AuthenticationError, match="began no sign-in") as caught:
        invite(answering(answer).client("unused")._transport)
    assert "canary" not in str(caught.value)


def test_ctrl_c_leaves_nothing_behind(
    answering: Any, terminal: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal(email="")

    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    usual = {"sleep": interrupt, "clock": Clock()}
    monkeypatch.setattr("brainstem_api_tools._device_flow.browser_token.__kwdefaults__", usual)
    server = answering(BEGUN)
    with pytest.raises(KeyboardInterrupt):
        server.client(None)
    assert not token_file(LAB).parent.exists()
    assert len(server.requests) == 1


def test_no_code_or_token_is_in_a_traceback_or_log(
    answering: Any, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    evil = (200, {**CODES, "verification_uri": "http://evil.test/", "verification_uri_complete": None})
    with pytest.raises(AuthenticationError, match="expected an https address") as caught:
        signed_in(answering(evil), clock)
    trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert "device-canary" not in str([frame.locals for frame in trace.stack if "tools/_device_flow" in frame.filename])
    for ending in ((200, {"error": "access_denied", "token": CANARY}), (403, {"device_code": ["wrong"]})):
        with pytest.raises(AuthenticationError) as caught:
            signed_in(answering(BEGUN, PENDING, ending), clock)
        frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
        ours = [frame for frame in frames if "brainstem_api_tools/_device_flow" in frame.filename]
        shown = str([frame.locals for frame in ours]) + str(caught.value) + repr(caught.value) + caplog.text
        assert CANARY not in shown
        assert "device-canary" not in shown


def test_a_client_at_a_terminal_signs_in_with_the_browser_and_keeps_the_token(
    answering: Any, terminal: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = terminal()
    monkeypatch.setattr(
        "brainstem_api_tools._device_flow.browser_token.__kwdefaults__",
        {"sleep": lambda seconds: None, "clock": Clock()},
    )
    server = answering(BEGUN, PENDING, SUCCESS, (200, {"sessions": []}))
    client: BrainstemClient = server.client(None, headless=True)
    assert questions == []
    assert client.load("session").ok
    assert server.last.headers["authorization"] == f"Bearer {CANARY}"
    assert client._credentials.find() == Secret(CANARY)
    assert json.loads(token_file(LAB).read_text())["token"] == CANARY
