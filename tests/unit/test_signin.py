"""The exchange of e-mail and password for a token, on servers that still do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from brainstem_api_tools import AuthenticationError
from brainstem_api_tools._auth import Grant, NoPasswordSignInError, Secret
from brainstem_api_tools._signin import password_grant


def grant_from(server: Any) -> Grant:
    return password_grant(server.client("unused")._transport, "ada@lab.test", Secret("hunter2"))


def token_from(server: Any) -> str:
    return grant_from(server).secret.reveal()


def sent(server: Any) -> list[tuple[str, dict[str, str]]]:
    return [(request.url.path, json.loads(request.content)) for request in server.requests]


@pytest.mark.parametrize("name", ["token", "access"])
def test_a_token_is_read_from_either_name(answering: Any, name: str) -> None:
    server = answering((200, {name: "fresh"}))
    assert token_from(server) == "fresh"
    assert sent(server) == [("/api/token/", {"username": "ada@lab.test", "password": "hunter2"})]


@pytest.mark.parametrize("gone", [404, 405])
def test_the_second_address_is_tried_where_the_first_is_gone(answering: Any, gone: int) -> None:
    server = answering((gone, ""), (200, {"token": "fresh"}))
    assert token_from(server) == "fresh"
    assert sent(server)[1] == ("/api/auth/token/", {"email": "ada@lab.test", "password": "hunter2"})


def test_no_token_goes_along_and_nothing_is_repeated(answering: Any) -> None:
    server = answering((503, ""))
    with pytest.raises(AuthenticationError, match="refused the sign-in"):
        token_from(server)
    assert ["authorization" in request.headers for request in server.requests] == [False]


def test_a_refusal_says_what_the_server_says(answering: Any) -> None:
    server = answering((400, {"non_field_errors": ["Unable to log in."], "username": ["Unknown."]}))
    with pytest.raises(AuthenticationError, match=r"refused the sign-in \(400\): Unable to log in.; Unknown."):
        token_from(server)


@pytest.mark.parametrize("body", [{}, {"token": ["list"]}, {"token": None}, [1], "<html>"])
def test_an_answer_without_a_token_is_a_refusal(answering: Any, body: Any) -> None:
    with pytest.raises(AuthenticationError, match=r"\(200\)"):
        token_from(answering((200, body)))


def test_a_server_that_takes_no_passwords_is_told_with_the_way_in(answering: Any) -> None:
    with pytest.raises(NoPasswordSignInError, match="takes no passwords") as caught:
        token_from(answering((404, "")))
    assert "https://lab.test/private/users/tokens/" in str(caught.value)
    assert "BRAINSTEM_TOKEN" in str(caught.value)


@pytest.mark.parametrize("said", ["Two-factor authentication is required.", "2FA needed", "Use the browser."])
def test_a_server_that_wants_a_second_factor_is_told_apart(answering: Any, said: str) -> None:
    with pytest.raises(NoPasswordSignInError, match="wants a second factor"):
        token_from(answering((403, {"detail": said})))


def test_who_signed_in_and_for_how_long_is_handed_on(answering: Any) -> None:
    pair = {"access": "short", "refresh": "long", "expires_in": 3600}
    assert grant_from(answering((404, ""), (200, pair))) == Grant(Secret("short"), "ada@lab.test", 3600)
    assert grant_from(answering((200, {"token": "t"}))).seconds is None


def test_a_refusal_shows_no_token_that_came_with_it(answering: Any) -> None:
    with pytest.raises(AuthenticationError) as caught:
        token_from(answering((200, {"token": 5, "refresh": "canary", "error": "no"})))
    assert "canary" not in str(caught.value)
    assert "no" in str(caught.value)


@pytest.mark.parametrize("before", ["", "x" * 295])  # also where what is said is cut off
def test_a_refusal_shows_no_password_that_the_server_repeats(answering: Any, before: str) -> None:
    with pytest.raises(AuthenticationError, match="refused the sign-in") as caught:
        token_from(answering((400, {"password": [f"{before}hunter2 is wrong"]})))
    assert "hunt" not in str(caught.value)
    assert "***" in str(caught.value)


@pytest.mark.parametrize("absurd", [True, 0, -1, 10**30, "3600", 1.5])
def test_a_lifetime_that_cannot_be_so_is_none(answering: Any, absurd: Any) -> None:
    assert grant_from(answering((200, {"token": "fresh", "expires_in": absurd}))).seconds is None
