"""The exchange of e-mail and password for a token, on servers that still do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from brainstem_api_tools import AuthenticationError
from brainstem_api_tools._auth import Secret
from brainstem_api_tools._signin import password_token


def token_from(server: Any) -> str:
    return password_token(server.client("unused")._transport, "ada@lab.test", Secret("hunter2"))


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
    with pytest.raises(AuthenticationError, match="takes no passwords") as caught:
        token_from(answering((404, "")))
    assert "https://lab.test/private/users/tokens/" in str(caught.value)
    assert "BRAINSTEM_TOKEN" in str(caught.value)
