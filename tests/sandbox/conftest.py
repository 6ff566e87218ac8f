"""A sandbox of the sandbox's own tests, which may change its data, and plain HTTP to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from brainstem_api_tools import BrainstemClient
from brainstem_sandbox import Sandbox

Ask = Callable[..., httpx.Response]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox for the tests of one module."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def tokens(sandbox: Sandbox) -> dict[str, str]:
    """The token of each user, by the name that the tests call them."""
    return {"ada": sandbox.token, "ben": sandbox.second["token"], "curator": sandbox.curator["token"]}


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[BrainstemClient]:
    """Ada's client."""
    with BrainstemClient(token=sandbox.token, url=sandbox.url) as client:
        yield client


@pytest.fixture
def ask(sandbox: Sandbox, tokens: dict[str, str]) -> Iterator[Ask]:
    """Sends a request as one of the users, or as nobody."""
    with httpx.Client(base_url=f"{sandbox.url}/api", timeout=30) as http:

        def send(method: str, path: str, body: Any = None, *, user: str | None = "ada", query: Any = None) -> Any:
            headers = {"Authorization": f"Bearer {tokens[user]}"} if user else {}
            return http.request(method, path, json=body, headers=headers, params=query)

        yield send


@pytest.fixture
def project(ask: Ask) -> str:
    """The project that Ada owns and Ben contributes to."""
    found = ask("GET", "/private/stem/project/", query={"filter{name.startswith}": "Hippocampal replay"}).json()
    return str(found["projects"][0]["id"])


@pytest.fixture
def session(ask: Ask, project: str, request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """A session of the test's own."""
    body = {"name": request.node.name[:100], "projects": [project]}
    made = ask("POST", "/private/stem/session/", body).json()["session"]
    yield made
    ask("DELETE", f"/private/stem/session/{made['id']}/")
