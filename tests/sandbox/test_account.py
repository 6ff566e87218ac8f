"""Signing in to a server in every way, and asking it who one is."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from brainstem_api_tools import AsyncBrainstemClient, AuthenticationError, BrainstemClient, UnauthorizedError
from brainstem_api_tools._tokens import write_token
from brainstem_sandbox import Sandbox


@pytest.fixture(scope="module")
def modern() -> Iterator[Sandbox]:
    """A server that takes no passwords over the API."""
    with Sandbox(data="empty", sign_in="device") as sandbox:
        yield sandbox


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Somebody at a terminal who gives answers."""

    def sit_down(email: str, password: str) -> None:
        monkeypatch.delenv("CI", raising=False)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr("builtins.input", lambda question: email)
        monkeypatch.setattr("getpass.getpass", lambda question: password)

    return sit_down


@pytest.fixture
def decide(modern: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[str]]:
    """Puts somebody at the browser who signs in and decides; returns the pages as they are opened."""

    def sit_down(decision: str) -> list[str]:
        pages: list[str] = []
        monkeypatch.setenv("BROWSER", "played")
        monkeypatch.setattr(
            "webbrowser.open",
            lambda page: pages.append(page) or threading.Thread(target=click, args=(page, modern, decision)).start(),
        )
        return pages

    return sit_down


def click(page: str, server: Sandbox, decision: str) -> None:
    with httpx.Client(follow_redirects=True) as browser:
        browser.get(page)
        for fields in ({"email": server.email, "password": server.password}, {"decision": decision}):
            browser.post(page, data={"csrfmiddlewaretoken": browser.cookies["csrftoken"], **fields})


def test_a_password_where_none_is_taken_leads_on_to_the_browser(
    modern: Sandbox, terminal: Callable, decide: Callable, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal(modern.email, modern.password)
    pages = decide("approve")
    client = BrainstemClient(url=modern.url)
    assert client.projects.list().to_list() == []
    assert pages[0].startswith(f"{modern.url}/account/authorize/?session=")
    assert "wants you to sign in with the browser" in capsys.readouterr().err
    assert "token from cache" in repr(BrainstemClient(url=modern.url))


def test_a_sign_in_that_is_denied_is_told(modern: Sandbox, terminal: Callable, decide: Callable) -> None:
    terminal("", "")
    decide("deny")
    with pytest.raises(AuthenticationError, match="denied on the page"):
        BrainstemClient(url=modern.url)


def test_an_async_client_signs_in_with_the_browser_too(modern: Sandbox, terminal: Callable, decide: Callable) -> None:
    terminal("", "")
    decide("approve")

    async def count() -> int:
        async with AsyncBrainstemClient(url=modern.url) as client:
            assert (await client.whoami()).source == "prompt"
            return await client.projects.list().count()

    assert asyncio.run(count()) == 0


def test_who_signed_in_with_an_e_mail_address_is_known(sandbox: Sandbox, terminal: Callable) -> None:
    terminal(sandbox.email.upper(), sandbox.password)
    BrainstemClient(url=sandbox.url)
    me = BrainstemClient(url=sandbox.url).whoami()
    assert (me.server, me.email, me.source) == (sandbox.url, "ADA@EXAMPLE.ORG", "cache")
    assert me.user is not None
    assert me.user["first_name"] == "Ada"
    assert me.saved is not None
    assert me.expires is not None
    assert 364 <= (me.expires - me.saved).days <= 365


def test_whose_a_token_is_that_was_given_by_hand_nobody_knows(sandbox: Sandbox) -> None:
    me = BrainstemClient(sandbox.token, url=sandbox.url).whoami()
    assert me == (sandbox.url, None, None, "argument", None, None)
    assert sandbox.token not in repr(me)


def test_a_token_that_is_not_accepted_is_nobodys(sandbox: Sandbox) -> None:
    with pytest.raises(UnauthorizedError):
        BrainstemClient("wrong", url=sandbox.url).whoami()
    with pytest.raises(AuthenticationError, match="brainstem login"):
        BrainstemClient(url=sandbox.url).whoami()


def test_an_address_that_nobody_has_now_finds_no_user(sandbox: Sandbox) -> None:
    write_token(sandbox.url, sandbox.token, email="gone@example.org")
    me: Any = BrainstemClient(url=sandbox.url).whoami()
    assert (me.email, me.user) == ("gone@example.org", None)
