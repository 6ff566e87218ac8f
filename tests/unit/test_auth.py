"""Tokens: where they come from, which server they go to, and where they never show."""

from __future__ import annotations

import copy
import io
import json
import logging
import os
import pickle
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from types import SimpleNamespace, TracebackType
from typing import Any

import httpx
import pytest

from brainstem_api_tools import (
    AmbiguousWriteError,
    AuthenticationError,
    BrainstemClient,
    BrainstemWarning,
    ConfigurationError,
    ConnectionFailedError,
    RequestTimeoutError,
    RetryPolicy,
    UnauthorizedError,
    UnknownNameError,
    _auth,
)
from brainstem_api_tools._auth import BearerAuth, Credentials, Grant, NoPasswordSignInError, Secret, somebody_is_there
from brainstem_api_tools._config import DEFAULT_URL
from brainstem_api_tools._secret import sealed
from brainstem_api_tools._tokens import read_entry, token_file, write_token

LAB = "https://lab.test"
CANARY = "canary-0123456789abcdef"
EMPTY = (200, {"sessions": [], "count": 0})


class PlayedWays:
    """Gives tokens without a server."""

    def __init__(self, *, headless: bool = False, passwords: bool = True) -> None:
        self.headless, self.passwords = headless, passwords

    def with_password(self, email: str, password: Secret) -> Grant:
        if not self.passwords:
            raise NoPasswordSignInError("no passwords")
        return Grant(Secret(f"token-of-{email}"), email)

    def with_browser(self) -> Grant:
        return Grant(Secret("token-of-the-browser"))


def credentials(token: str | None = None, server: str = LAB, **ways: bool) -> Credentials:
    return Credentials(server, sealed(token), PlayedWays(**ways))


def found(given: Credentials) -> tuple[str | None, str | None]:
    secret = given.find()
    return (secret.reveal() if secret else None), given.source


def test_the_argument_wins_then_the_environment_then_the_cache_then_the_prompt(
    monkeypatch: pytest.MonkeyPatch, terminal: Callable[..., list[str]]
) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", LAB)
    monkeypatch.setenv("BRAINSTEM_TOKEN", "first")
    monkeypatch.setenv("BRAINSTEM_API_TOKEN", "second")
    write_token(LAB, "cached")
    questions = terminal()

    assert found(credentials("given")) == ("given", "argument")
    assert found(credentials()) == ("first", "environment")
    monkeypatch.delenv("BRAINSTEM_TOKEN")
    assert found(credentials()) == ("second", "environment")
    monkeypatch.delenv("BRAINSTEM_API_TOKEN")
    assert found(credentials()) == ("cached", "cache")
    assert questions == []
    token_file(LAB).unlink()
    asked = credentials()
    assert asked.require().reveal() == "token-of-ada@lab.test"
    assert asked.source == "prompt"
    assert len(questions) == 2


def test_an_environment_token_is_not_sent_to_another_server(monkeypatch: pytest.MonkeyPatch, answering: Any) -> None:
    monkeypatch.setenv("BRAINSTEM_TOKEN", CANARY)
    server = answering(EMPTY)
    with pytest.raises(AuthenticationError):
        server.client(None, url="https://elsewhere.test").load("session")
    assert server.requests == []
    server.client(None, url="https://www.brainstem.org").load("session")
    assert server.last.headers["authorization"] == f"Bearer {CANARY}"


def test_a_cached_token_is_not_sent_to_another_server(answering: Any) -> None:
    write_token(LAB, CANARY)
    server = answering(EMPTY)
    with pytest.raises(AuthenticationError):
        server.client(None, url="https://lab.test:8443").load("session")
    server.client(None, url=LAB).load("session")
    assert [request.headers["authorization"] for request in server.requests] == [f"Bearer {CANARY}"]


@pytest.mark.parametrize("wrong", ["", "   ", "two\nlines", "tøken", "nul\x00"])
def test_a_text_that_is_no_token_is_refused_and_not_shown(wrong: str) -> None:
    with pytest.raises(AuthenticationError, match="expected the text of a token") as caught:
        BrainstemClient(wrong)
    assert not wrong.strip() or wrong not in str(caught.value)


def test_space_around_a_token_is_taken_off() -> None:
    assert found(credentials(" given\n")) == ("given", "argument")


@pytest.mark.parametrize("text", ["Bearer abc", "token abc", '"abc"', "'abc'", " abc\n"])
def test_what_is_copied_along_with_a_token_is_taken_off(text: str) -> None:
    assert found(credentials(text)) == ("abc", "argument")


def test_a_token_that_is_no_text_is_told_without_it() -> None:
    with pytest.raises(AuthenticationError, match="token is of type int") as caught:
        BrainstemClient(token=123456)  # type: ignore[arg-type]
    assert "123456" not in str(caught.value)


@pytest.mark.parametrize(
    ("source", "told"), [("argument", "the program"), ("environment", "BRAINSTEM_TOKEN"), ("cache", "tokens")]
)
def test_where_a_refused_token_came_from_is_told(
    source: str, told: str, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", LAB)
    if source == "environment":
        monkeypatch.setenv("BRAINSTEM_TOKEN", CANARY)
    elif source == "cache":
        write_token(LAB, CANARY)
    response = (
        answering((401, {"detail": "Invalid token."})).client(CANARY if source == "argument" else None).load("session")
    )
    with pytest.raises(UnauthorizedError) as caught:
        response.raise_for_status()
    [note] = caught.value.__notes__
    assert note.startswith("The token came from ")
    assert told in note
    assert CANARY not in note


def test_a_token_of_the_environment_that_belongs_elsewhere_is_told(
    answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRAINSTEM_API_TOKEN", CANARY)
    with pytest.raises(AuthenticationError, match="BRAINSTEM_API_TOKEN is set, and belongs to https://www") as caught:
        answering(EMPTY).client(None).load("session")
    assert "set BRAINSTEM_URL as well" in str(caught.value)


def test_an_empty_variable_is_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", LAB)
    monkeypatch.setenv("BRAINSTEM_TOKEN", " ")
    assert found(credentials()) == (None, None)


def test_without_a_terminal_the_ways_in_are_listed_and_nothing_is_asked(
    monkeypatch: pytest.MonkeyPatch, answering: Any
) -> None:
    monkeypatch.setattr("builtins.input", lambda question: pytest.fail(f"asked {question!r}"))
    server = answering(EMPTY)
    client = server.client(None)
    with pytest.raises(AuthenticationError) as caught:
        client.load("session")
    for way in ("token=", "BRAINSTEM_TOKEN", "BRAINSTEM_API_TOKEN", "BRAINSTEM_URL", "portal='public'"):
        assert way in str(caught.value)
    assert str(token_file(LAB)) in str(caught.value)
    assert server.requests == []


def test_signing_in_at_a_terminal_keeps_the_token_for_the_next_client(
    answering: Any, terminal: Callable[..., list[str]]
) -> None:
    questions = terminal()
    server = answering((200, {"token": CANARY}), EMPTY)
    server.client(None).load("session")
    server.client(None).load("session")
    assert [request.method for request in server.requests] == ["POST", "GET", "GET"]
    assert server.last.headers["authorization"] == f"Bearer {CANARY}"
    assert len(questions) == 2
    assert LAB in questions[0]


def test_a_token_that_cannot_be_kept_still_works(
    answering: Any, terminal: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal()
    token_file(LAB).parent.parent.write_text("a file where the folder would be")
    monkeypatch.setattr("brainstem_api_tools._auth.read_entry", lambda server: None)
    server = answering((200, {"token": CANARY}), EMPTY)
    with pytest.warns(BrainstemWarning, match="is not kept") as caught:
        client = server.client(None)
    assert client.load("session").ok
    assert CANARY not in str(caught[0].message)


def test_enter_signs_in_with_the_browser(terminal: Callable[..., list[str]]) -> None:
    questions = terminal(email="  ")
    asked = credentials()
    assert asked.require().reveal() == "token-of-the-browser"
    assert questions == [f"Sign in to {LAB}\nE-mail (Enter to sign in with the browser): "]


def test_a_server_that_wants_more_than_a_password_leads_on_to_the_browser(
    terminal: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    questions = terminal()
    assert credentials(passwords=False).require().reveal() == "token-of-the-browser"
    assert len(questions) == 2
    assert capsys.readouterr() == ("", f"{LAB} wants you to sign in with the browser.\n")


def test_headless_asks_for_no_e_mail(terminal: Callable[..., list[str]]) -> None:
    questions = terminal()
    assert credentials(headless=True).require().reveal() == "token-of-the-browser"
    assert questions == []


def test_who_signed_in_is_kept_with_the_token(terminal: Callable[..., list[str]]) -> None:
    terminal()
    mine = credentials()
    assert mine.kept() is None
    mine.require()
    kept = mine.kept()
    assert kept is not None
    assert (kept.email, kept.place) == ("ada@lab.test", "cache")
    write_token(LAB, "of somebody else")
    assert mine.kept() is None


def test_the_day_of_use_is_noted_when_the_server_takes_a_kept_token(answering: Any) -> None:
    write_token(LAB, CANARY)
    last_year = time.time() - 340 * 86400
    os.utime(token_file(LAB), (last_year, last_year))
    client = answering((403, {"detail": "No."}), EMPTY).client(None)
    client.load("session")
    assert token_file(LAB).stat().st_mtime == pytest.approx(last_year)
    client.load("session")
    assert time.time() - token_file(LAB).stat().st_mtime < 3600
    token_file(LAB).unlink()
    assert client.load("session").ok


def test_a_token_given_by_hand_is_no_use_of_the_kept_one(answering: Any) -> None:
    write_token(LAB, "kept")
    os.utime(token_file(LAB), (0, 0))
    answering(EMPTY).client(CANARY).load("session")
    assert token_file(LAB).stat().st_mtime == 0


@pytest.mark.parametrize(("days", "warned"), [(0, None), (349, None), (351, "in 13 days"), (400, "in 0 days")])
def test_a_warning_comes_15_days_before_a_token_ends(days: int, warned: str | None) -> None:
    write_token(LAB, CANARY)
    then = time.time() - days * 86400 - 60
    os.utime(token_file(LAB), (then, then))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert found(credentials()) == (CANARY, "cache")
    texts = [str(warning.message) for warning in caught]
    assert len(texts) == (warned is not None)
    assert all(warned in text and CANARY not in text for text in texts if warned)


def test_a_token_that_use_does_not_renew_is_not_tried_when_it_is_over() -> None:
    write_token(LAB, "for an hour", seconds=3600)
    assert found(credentials()) == ("for an hour", "cache")
    write_token(LAB, "for no time", seconds=-1)
    assert found(credentials()) == (None, None)


def test_the_public_portal_sends_no_token_and_asks_for_none(
    answering: Any, terminal: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = terminal()
    monkeypatch.setenv("BRAINSTEM_URL", LAB)
    monkeypatch.setenv("BRAINSTEM_TOKEN", CANARY)
    server = answering(EMPTY)
    client = server.client(None, portal="public")
    client.load("session")
    client.sessions.list().to_list()
    server.client(CANARY).load("session", portal="public")
    assert ["authorization" in request.headers for request in server.requests] == [False] * 3
    assert questions == []


def test_a_public_client_without_a_token_asks_nobody(answering: Any, terminal: Callable[..., list[str]]) -> None:
    questions = terminal()
    assert answering(EMPTY).client(None, portal="public").load("session").ok
    assert questions == []


def test_a_password_is_not_asked_for_where_it_would_travel_in_the_open(
    answering: Any, terminal: Callable[..., list[str]]
) -> None:
    questions = terminal()
    server = answering((200, {"token": CANARY}))
    client = server.client(None, url="http://lab.test")
    with pytest.raises(ConfigurationError, match="not encrypted"):
        client.load("session")
    assert (questions, server.requests) == ([], [])


def test_a_refused_token_is_dropped_from_the_cache_and_the_next_client_finds_none(answering: Any) -> None:
    write_token(LAB, CANARY)
    server = answering((401, {"detail": "Invalid token."}))
    assert server.client(None).load("session").status_code == 401
    assert read_entry(LAB) is None
    assert server.client(None)._credentials.find() is None


def test_a_refused_token_that_cannot_be_dropped_is_not_sent_again(
    answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_token(LAB, CANARY)

    def protected(*_: object) -> None:
        raise PermissionError("the folder is read-only")

    monkeypatch.setattr(_auth, "drop_token", protected)
    server = answering((401, {"detail": "Invalid token."}))
    client = server.client(None)
    assert client.load("session").status_code == 401
    assert client._credentials.find() is None
    with pytest.raises(AuthenticationError, match="BRAINSTEM_TOKEN"):
        client.load("session")
    assert len(server.requests) == 1


def test_a_damaged_file_of_tokens_is_not_read_for_a_token_that_is_given() -> None:
    write_token(LAB, CANARY)
    token_file(LAB).write_text("{damaged")
    mine = credentials("given")
    assert found(mine) == ("given", "argument")
    assert mine.kept() is None


def test_a_refused_token_that_somebody_replaced_meanwhile_is_left_in_the_cache(answering: Any) -> None:
    write_token(LAB, "old")

    def refuse(request: httpx.Request) -> tuple[int, dict[str, str]]:
        write_token(LAB, "new")
        return 401, {"detail": "Invalid token."}

    client = answering(refuse, EMPTY).client(None)
    assert client.load("session").status_code == 401
    assert read_entry(LAB).token == "new"
    assert client.load("session").ok


def test_a_token_that_is_newer_than_the_refused_one_stays_in_use() -> None:
    write_token(LAB, "new")
    mine = credentials()
    assert found(mine) == ("new", "cache")
    mine.rejected(Secret("old"))
    assert found(mine) == ("new", "cache")
    assert read_entry(LAB).token == "new"


def test_a_refusal_that_comes_late_leaves_the_token_that_came_since_in_use(terminal: Callable[..., list[str]]) -> None:
    terminal()
    write_token(LAB, "old")
    mine = credentials()
    assert found(mine) == ("old", "cache")
    mine.rejected(Secret("old"))
    assert mine.require().reveal() == "token-of-ada@lab.test"
    mine.rejected(Secret("old"))  # of another thread's request
    assert mine._secret == Secret("token-of-ada@lab.test")
    assert mine.source == "prompt"


def test_a_refused_argument_leaves_the_cache_alone(answering: Any) -> None:
    write_token(LAB, "cached")
    server = answering((401, {"detail": "Invalid token."}))
    server.client("given").load("session")
    assert read_entry(LAB).token == "cached"


def test_a_forbidden_request_keeps_the_token(answering: Any) -> None:
    write_token(LAB, "cached")
    answering((403, {"detail": "No."})).client(None).load("session")
    assert read_entry(LAB).token == "cached"


def test_a_token_is_never_sent_in_the_open_to_another_machine(answering: Any) -> None:
    server = answering(EMPTY)
    client = server.client(CANARY, url="http://lab.test")
    with pytest.raises(ConfigurationError, match="not encrypted"):
        client.load("session")
    with pytest.raises(ConfigurationError, match="not encrypted"):
        client.save("session", data={"name": "x"})
    assert server.requests == []
    assert client.load("session", portal="public").ok


OPEN = "http://lab.test:8000"


@pytest.mark.parametrize("way", ["argument", "environment"])
def test_a_token_goes_in_the_open_where_somebody_allows_it_and_that_is_told_once(
    way: str, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "environment":
        monkeypatch.setenv("BRAINSTEM_ALLOW_HTTP", f"{OPEN}/api/")
    server = answering(EMPTY)
    client = server.client(CANARY, url=OPEN, **({"allow_http": True} if way == "argument" else {}))
    client.load("session", portal="public")
    with pytest.warns(BrainstemWarning, match="lab.test:8000 is not encrypted") as caught:
        client.load("session")
    assert [CANARY in str(warning.message) for warning in caught] == [False]
    client.with_options(timeout=5).save("session", data={"name": "x"})
    assert [request.headers.get("authorization") for request in server.requests] == [None, *[f"Bearer {CANARY}"] * 2]


@pytest.mark.parametrize("named", ["http://lab.test", "http://other.test:8000", ""])
def test_what_is_allowed_to_one_server_is_allowed_to_no_other(
    named: str, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRAINSTEM_ALLOW_HTTP", named)
    server = answering(EMPTY)
    with pytest.raises(ConfigurationError, match="not encrypted"):
        server.client(CANARY, url=OPEN).load("session")
    assert server.requests == []


@pytest.mark.parametrize("named", ["1", "true", "https://lab.test:8000", "lab.test:8000"])
def test_a_permission_that_names_no_server_is_refused(
    named: str, answering: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRAINSTEM_ALLOW_HTTP", named)
    with pytest.raises(ConfigurationError, match="BRAINSTEM_ALLOW_HTTP names no server"):
        answering(EMPTY).client(CANARY, url=OPEN).load("session")
    assert answering(EMPTY).client(CANARY).load("session").ok  # which needs none


def test_a_permission_is_yes_or_no() -> None:
    with pytest.raises(ConfigurationError, match="allow_http is of type str"):
        BrainstemClient(CANARY, url=OPEN, allow_http="http://other.test")  # type: ignore[arg-type]


def test_a_permission_changes_nothing_between_servers(answering: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRAINSTEM_TOKEN", CANARY)  # of the platform
    moved = answering((302, {}, {"Location": "http://other.test:8000/"}))
    with pytest.raises(AuthenticationError, match="set BRAINSTEM_URL as well"):
        moved.client(None, url=OPEN, allow_http=True).load("session")
    with pytest.warns(BrainstemWarning, match="not encrypted"):
        assert moved.client(CANARY, url=OPEN, allow_http=True).load("session").status_code == 302
    assert [request.url.host for request in moved.requests] == ["lab.test"]


@pytest.mark.parametrize("allowed", [True, False])
def test_one_signs_in_in_the_open_where_it_is_allowed(
    answering: Any, terminal: Callable[..., list[str]], allowed: bool
) -> None:
    questions = terminal()
    server = answering((200, {"token": CANARY}))
    if allowed:
        with pytest.warns(BrainstemWarning, match="not encrypted") as caught:
            server.client(None, url=OPEN, allow_http=True)
        assert len(caught) == 1
    else:
        server.client(None, url=OPEN)
    assert (len(questions), len(server.requests)) == ((2, 1) if allowed else (0, 0))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def sit(monkeypatch: pytest.MonkeyPatch, stdin: Any, kernel: Any = None) -> bool:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setitem(sys.modules, "ipykernel.kernelapp", kernel)
    return somebody_is_there()


def kernel(*, started: bool, takes_input: bool = False) -> Any:
    app = SimpleNamespace(kernel=SimpleNamespace(_allow_stdin=takes_input))
    return SimpleNamespace(IPKernelApp=SimpleNamespace(initialized=lambda: started, instance=lambda: app))


def test_somebody_is_there_at_a_terminal_and_in_a_notebook_that_takes_input(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = Terminal()
    closed.close()
    assert sit(monkeypatch, Terminal())
    assert not sit(monkeypatch, io.StringIO())
    assert not sit(monkeypatch, closed)
    assert not sit(monkeypatch, None)
    assert sit(monkeypatch, io.StringIO(), kernel(started=True, takes_input=True))
    assert not sit(monkeypatch, Terminal(), kernel(started=True))
    assert sit(monkeypatch, Terminal(), kernel(started=False))


def test_nobody_is_there_on_a_build_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setenv("CI", "true")
    assert not somebody_is_there()


def test_a_secret_is_compared_and_hashed_by_its_value() -> None:
    assert Secret("a") == Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a"), Secret("b")}) == 2


@pytest.mark.parametrize("write", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_token_is_not_pickled(write: Callable[[Any], Any]) -> None:
    for holder in (Secret(CANARY), BearerAuth(Secret(CANARY)), credentials(CANARY), BrainstemClient(CANARY)):
        if write is copy.copy and not isinstance(holder, Secret):
            continue
        with pytest.raises(TypeError) as caught:
            write(holder)
        assert CANARY not in str(caught.value)


def test_nothing_that_holds_a_token_shows_it() -> None:
    client = BrainstemClient(CANARY)
    holders = [Secret(CANARY), BearerAuth(Secret(CANARY)), credentials(CANARY), client, client._transport]
    for holder in [*holders, client.sessions, client.sessions.list(), client._runner]:
        assert CANARY not in repr(holder) + str(holder) + f"{holder}" + str(getattr(holder, "__dict__", ""))


@pytest.mark.parametrize("options", [{"timeout": -1}, {"url": "ftp://lab.test"}, {"portal": "x"}, {"profile": "x"}])
def test_a_client_that_was_not_made_says_so(options: Any) -> None:
    with pytest.raises((ConfigurationError, UnknownNameError)) as caught:
        BrainstemClient(CANARY, **options)
    traces = [frame.tb_frame.f_locals.get("self") for frame in frames_of(caught.value)]
    [half] = [repr(found) for found in traces if isinstance(found, BrainstemClient)]
    made = options.get("timeout") is not None
    assert half == (f"<BrainstemClient {DEFAULT_URL}, token from argument>" if made else "<BrainstemClient, not made>")


def frames_of(error: BaseException) -> Iterator[TracebackType]:
    trace = error.__traceback__
    while trace is not None:
        yield trace
        trace = trace.tb_next


Fails = Callable[[BaseHTTPRequestHandler], None]


def send(request: BaseHTTPRequestHandler, status: int, body: Any, **headers: str) -> None:
    content = json.dumps(body).encode()
    request.send_response(status)
    for name, value in {**headers, "Content-Length": str(len(content))}.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(content)


def refuse(request: BaseHTTPRequestHandler) -> None:
    send(request, 401, {"detail": "Invalid token."})


def hang_up(request: BaseHTTPRequestHandler) -> None:
    request.close_connection = True


def talk_nonsense(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"220 this is not HTTP\r\n")
    request.close_connection = True


def stay_silent(request: BaseHTTPRequestHandler) -> None:
    while request.rfile.read(1):
        pass


@pytest.mark.parametrize(
    ("fails", "error"),
    [
        (refuse, UnauthorizedError),
        (hang_up, ConnectionFailedError),
        (talk_nonsense, ConnectionFailedError),
        (stay_silent, (RequestTimeoutError, AmbiguousWriteError)),
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_token_is_in_no_error_traceback_or_log(
    fails: Fails, error: Any, method: str, listen: Callable[[Fails], str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with BrainstemClient(CANARY, url=listen(fails), timeout=0.2, retry=RetryPolicy(2, base=0.0)) as client:
        with pytest.raises(error) as caught:
            load_or_save(client, method)
        shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert CANARY not in shown + repr(caught.value) + caplog.text
    assert CANARY.encode() not in pickle.dumps(caught.value)
    assert "httpcore" in caplog.text


def test_a_token_is_in_no_traceback_of_a_connection_that_breaks_while_data_are_sent(
    listen: Callable[[Fails], str],
) -> None:
    with BrainstemClient(CANARY, url=listen(hang_up)) as client, pytest.raises(ConnectionFailedError) as caught:
        client.save("session", data={"description": "x" * 20_000_000})
    trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert CANARY not in "".join(trace.format())


def load_or_save(client: BrainstemClient, method: str) -> None:
    response = client.load("session") if method == "GET" else client.save("session", data={"name": "x"})
    response.raise_for_status()


def test_a_password_is_in_no_traceback_of_a_sign_in_that_fails(
    listen: Callable[[Fails], str], terminal: Callable[..., list[str]], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    terminal(password=CANARY)
    for fails in (refuse, hang_up):
        with pytest.raises((AuthenticationError, ConnectionFailedError)) as caught:
            BrainstemClient(url=listen(fails))
        trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        assert CANARY not in "".join(trace.format()) + caplog.text


def test_a_token_is_not_sent_to_another_origin_after_a_redirect(listen: Callable[[Fails], str]) -> None:
    seen: list[str | None] = []

    def other(request: BaseHTTPRequestHandler) -> None:
        seen.append(request.headers["Authorization"])
        send(request, 200, {"sessions": []})

    address = listen(other)
    first = listen(lambda request: send(request, 302, {}, Location=f"{address}{request.path}"))
    with BrainstemClient(CANARY, url=first) as client:
        response = client.load("session")
    assert seen == []
    assert response.status_code == 302
    assert response.headers["location"].startswith(address)


def test_a_token_goes_along_a_redirect_within_its_server(listen: Callable[[Fails], str]) -> None:
    seen: list[tuple[str, str | None]] = []

    def respond(request: BaseHTTPRequestHandler) -> None:
        seen.append((request.path, request.headers["Authorization"]))
        moved = "/moved" not in request.path
        send(request, 302 if moved else 200, {"sessions": []}, **({"Location": "/moved/"} if moved else {}))

    with BrainstemClient(CANARY, url=listen(respond)) as client:
        assert client.load("session").ok
    assert seen == [("/api/private/stem/session/", f"Bearer {CANARY}"), ("/moved/", f"Bearer {CANARY}")]
