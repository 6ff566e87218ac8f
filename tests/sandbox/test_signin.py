"""Signing in with a password, and tokens that end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from brainstem_sandbox import Sandbox

Ask = Callable[..., httpx.Response]


def test_a_password_is_exchanged_for_a_token(ask: Ask, sandbox: Sandbox, tokens: dict[str, str]) -> None:
    answer = ask("POST", "/token/", {"username": "ADA@example.org", "password": sandbox.password}, user=None)
    tokens["again"] = answer.json()["token"]
    assert ask("GET", "/private/stem/project/", user="again").status_code == 200


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/token/", {"username": "ada@example.org", "password": "wrong"}, 400),
        ("/token/", {"username": "nobody@example.org", "password": "wrong"}, 400),
        ("/token/", {}, 400),
        ("/auth/token/", {"email": "ada@example.org", "password": "wrong"}, 401),
        ("/auth/token/", {"email": ""}, 400),
        ("/auth/token/refresh/", {"refresh": "nope"}, 401),
    ],
)
def test_a_wrong_password_is_refused(ask: Ask, path: str, body: dict[str, Any], status: int) -> None:
    answer = ask("POST", path, body, user=None)
    assert answer.status_code == status
    assert "token" not in answer.json()


def test_a_pair_of_tokens_is_renewed_once(ask: Ask, sandbox: Sandbox, tokens: dict[str, str]) -> None:
    pair = ask("POST", "/auth/token/", {"email": sandbox.email, "password": sandbox.password}, user=None).json()
    assert (pair["token_type"], pair["expires_in"]) == ("bearer", 3600)
    renewed = ask("POST", "/auth/token/refresh/", {"refresh": pair["refresh"]}, user=None).json()
    tokens["old"], tokens["new"] = pair["access"], renewed["access"]
    assert ask("GET", "/private/stem/project/", user="old").status_code == 401
    assert ask("GET", "/private/stem/project/", user="new").status_code == 200
    assert ask("POST", "/auth/token/refresh/", {"refresh": pair["refresh"]}, user=None).status_code == 401


def test_a_renewing_token_opens_no_door_itself(ask: Ask, sandbox: Sandbox, tokens: dict[str, str]) -> None:
    pair = ask("POST", "/auth/token/", {"email": sandbox.email, "password": sandbox.password}, user=None).json()
    tokens["refresh"] = pair["refresh"]
    assert ask("GET", "/private/stem/project/", user="refresh").status_code == 401


def test_another_scheme_than_bearer_is_no_sign_in(sandbox: Sandbox) -> None:
    answer = httpx.get(f"{sandbox.url}/api/private/stem/project/", headers={"Authorization": f"Token {sandbox.token}"})
    assert answer.status_code == 401
