"""Signing a program in by way of the browser: what the program asks, and the page that a person sees."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from brainstem_sandbox import Sandbox

Ask = Callable[..., httpx.Response]
PAGE = "/account/authorize/"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that the sandbox keeps its data in."""
    return tmp_path_factory.mktemp("device") / "sandbox.sqlite3"


@pytest.fixture(scope="module")
def sandbox(database: Path) -> Iterator[Sandbox]:
    """A sandbox whose clock the tests can turn, so to say."""
    with Sandbox(data="empty", database=database) as sandbox:
        yield sandbox


@pytest.fixture
def begun(ask: Ask) -> dict[str, Any]:
    """A sign-in that waits."""
    return dict(ask("POST", "/auth/device/", {"client_name": "<b>rig 3</b>"}, user=None).json())


@pytest.fixture
def poll(ask: Ask, begun: dict[str, Any]) -> Callable[[], dict[str, Any]]:
    """Asks where the sign-in stands."""

    def send() -> dict[str, Any]:
        answer = ask("POST", "/auth/device/token/", {"device_code": begun["device_code"]}, user=None)
        assert answer.status_code == 200
        return dict(answer.json())

    return send


class Browser:
    """Somebody with a browser, who fills in the forms as they come."""

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, follow_redirects=True, timeout=30)

    def open(self, address: str = PAGE) -> str:
        """Open a page."""
        self.page = self.http.get(address)
        return self.page.text

    def submit(self, **fields: str) -> str:
        """Fill in the form of the page, and send it with its token against forgery."""
        found = re.search(r'name="csrfmiddlewaretoken" value="(.+?)"', self.page.text)
        assert found is not None
        self.page = self.http.post(self.page.url, data={"csrfmiddlewaretoken": found.group(1), **fields})
        return self.page.text


@pytest.fixture
def browser(sandbox: Sandbox) -> Iterator[Browser]:
    """A browser in which nobody has signed in."""
    browser = Browser(sandbox.url)
    yield browser
    browser.http.close()


@pytest.fixture
def inside(browser: Browser, sandbox: Sandbox, begun: dict[str, Any]) -> Browser:
    """A browser that shows the code to somebody who has signed in."""
    browser.open(begun["verification_uri_complete"])
    browser.submit(email=sandbox.email, password=sandbox.password)
    return browser


def turn_clock(database: Path, begun: dict[str, Any]) -> None:
    with closing(sqlite3.connect(database, timeout=30)) as rows, rows:
        change = "update brainstem_sandbox_devicesignin set expires = '2020-01-01 00:00:00' where session_id = ?"
        assert rows.execute(change, [begun["session_id"]]).rowcount == 1


def test_a_program_gets_codes_and_where_they_are_approved(begun: dict[str, Any], sandbox: Sandbox) -> None:
    assert (begun["expires_in"], begun["interval"]) == (900, 1)
    assert re.fullmatch(r"[A-Z]{4}-[2-9]{4}", begun["user_code"])
    assert begun["verification_uri"] == f"{sandbox.url}{PAGE}"
    assert begun["verification_uri_complete"] == f"{sandbox.url}{PAGE}?session={begun['session_id']}"


def test_a_program_need_not_say_its_name(ask: Ask) -> None:
    assert ask("POST", "/auth/device/", {}, user=None).json()["device_code"]


def test_an_approved_program_gets_its_token_once(
    poll: Callable, inside: Browser, ask: Ask, tokens: dict[str, str]
) -> None:
    assert poll() == {"status": "authorization_pending"}
    assert "You can close this page" in inside.submit(decision="approve")
    answer = poll()
    assert answer["status"] == "success"
    tokens["device"] = answer["token"]
    assert ask("GET", "/private/stem/project/", user="device").status_code == 200
    assert poll() == {"error": "already_used"}


def test_a_denied_program_gets_none(poll: Callable, inside: Browser) -> None:
    assert "The program gets no access" in inside.submit(decision="deny")
    assert poll() == {"error": "access_denied"}
    assert "Nothing waits here" in inside.open(str(inside.page.url))


def test_a_program_that_waited_too_long_gets_none(
    poll: Callable, inside: Browser, begun: dict[str, Any], database: Path
) -> None:
    turn_clock(database, begun)
    assert poll() == {"error": "expired_token"}
    assert "Nothing waits here" in inside.submit(decision="approve")
    assert inside.page.status_code == 404
    inside.open()
    assert "No program waits under this code" in inside.submit(code=begun["user_code"])


def test_a_code_that_nobody_gave_out_has_expired(ask: Ask) -> None:
    answer = ask("POST", "/auth/device/token/", {"device_code": "made up"}, user=None)
    assert (answer.status_code, answer.json()) == (200, {"error": "expired_token"})
    assert ask("POST", "/auth/device/token/", {}, user=None).status_code == 400


@pytest.mark.parametrize("spelling", ["{}", " {} ", "lower", "no dash"])
def test_the_code_can_be_typed(
    browser: Browser, sandbox: Sandbox, begun: dict[str, Any], poll: Callable, spelling: str
) -> None:
    code = begun["user_code"]
    typed = {"lower": code.lower(), "no dash": code.replace("-", " ")}.get(spelling, spelling.format(code))
    assert "Sign in" in browser.open()
    assert f"BrainSTEM sandbox · {sandbox.url.removeprefix('http://')}" in browser.page.text
    assert "Type the code" in browser.submit(email=sandbox.email, password=sandbox.password)
    assert code in browser.submit(code=typed)
    browser.submit(decision="approve")
    assert poll()["status"] == "success"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"email": "ada@example.org", "password": "wrong"}, "No account has this"),
        ({"email": "", "password": "x"}, "This field is required"),
        ({"email": "ada", "password": "x"}, "Enter a valid email address"),
    ],
)
def test_a_wrong_password_opens_nothing(browser: Browser, fields: dict[str, str], said: str, begun: Any) -> None:
    browser.open(begun["verification_uri_complete"])
    assert said in browser.submit(**fields)
    assert begun["user_code"] not in browser.open(begun["verification_uri_complete"])


def test_somebody_else_can_sign_in_instead(inside: Browser, sandbox: Sandbox, poll: Callable) -> None:
    assert "ada@example.org" in inside.page.text
    assert "Sign in" in inside.submit(leave="1")
    text = inside.submit(email=sandbox.second["email"], password=sandbox.second["password"])
    assert "ben@example.org" in text
    assert poll() == {"status": "authorization_pending"}


def test_what_a_program_calls_itself_is_no_html(inside: Browser) -> None:
    assert "&lt;b&gt;rig 3&lt;/b&gt;" in inside.page.text
    assert "<b>" not in inside.page.text


def test_an_address_that_was_made_up_shows_nothing_of_itself(inside: Browser) -> None:
    assert "<script" not in inside.open(f"{PAGE}?session=<script>alert(1)</script>")
    assert "Nothing waits here" in inside.page.text


def test_a_decision_from_another_site_does_not_count(inside: Browser, poll: Callable) -> None:
    assert inside.http.post(inside.page.url, data={"decision": "approve"}).status_code == 403
    forged = {"decision": "approve", "csrfmiddlewaretoken": "x" * 64}
    assert inside.http.post(inside.page.url, data=forged).status_code == 403
    assert poll() == {"status": "authorization_pending"}


def test_a_cookie_that_was_made_up_signs_nobody_in(browser: Browser, begun: dict[str, Any]) -> None:
    browser.http.cookies.set("sandbox_user", "1:1abc:forged")
    assert begun["user_code"] not in browser.open(begun["verification_uri_complete"])


def test_the_page_runs_no_script_and_is_shown_in_no_frame(inside: Browser) -> None:
    headers = inside.page.headers
    assert headers["x-frame-options"] == "DENY"
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'nonce-")
    assert "no-store" in headers["cache-control"]
    assert "<script" not in inside.page.text


@pytest.mark.parametrize(("way", "passwords", "browsers"), [("password", 400, 404), ("device", 404, 200)])
def test_a_server_may_have_one_way_to_sign_in(way: str, passwords: int, browsers: int) -> None:
    with Sandbox(data="empty", sign_in=way) as sandbox:
        assert httpx.post(f"{sandbox.url}/api/token/", json={}).status_code == passwords
        assert httpx.post(f"{sandbox.url}/api/auth/token/", json={}).status_code == passwords
        assert httpx.post(f"{sandbox.url}/api/auth/device/", json={}).status_code == browsers
        assert httpx.get(f"{sandbox.url}{PAGE}").status_code == browsers


def test_a_personal_token_is_good_for_a_year_from_its_last_use(
    ask: Ask, database: Path, sandbox: Sandbox, tokens: dict[str, str]
) -> None:
    def expiry(move: str) -> str:
        with closing(sqlite3.connect(database, timeout=30)) as rows, rows:
            rows.execute(f"update brainstem_sandbox_token set expires = datetime('now', '{move}')")
        status = ask("GET", "/private/stem/project/").status_code
        with closing(sqlite3.connect(database, timeout=30)) as rows:
            latest = rows.execute("select max(julianday(expires) - julianday('now')) from brainstem_sandbox_token")
            return f"{status} {latest.fetchone()[0]:.0f}"

    assert expiry("20 days") == "200 365"
    assert expiry("-1 day") == "401 -1"
    assert expiry("364.5 days") == "200 364"
