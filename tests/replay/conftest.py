"""Cassettes: answers of the sandbox, recorded once and replayed without a network.

They are sandbox-recorded, and say nothing about the real server. `make record` makes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient

PLAYED = "http://127.0.0.1:9"  # where nobody listens
HIDDEN = "REDACTED"
_SECRETS = re.compile(r'("(?:token|access|refresh|password|device_code)"\s*:\s*)"(?:[^"\\]|\\.)*"')


def _hide(text: str) -> str:
    return _SECRETS.sub(rf'\1"{HIDDEN}"', text)


def hide_in_request(request: Any) -> Any:
    """Take the password and this run's port out of a request."""
    request.uri = re.sub(r"^http://127\.0\.0\.1:\d+", PLAYED, request.uri)
    if request.body:
        request.body = _hide(request.body.decode())
    return request


def hide_in_response(response: dict[str, Any]) -> dict[str, Any]:
    """Take tokens out of an answer."""
    body = response["body"]["string"]
    response["body"]["string"] = _hide(body.decode()).encode()
    response["headers"] = {name: each for name, each in response["headers"].items() if name.lower() != "set-cookie"}
    return response


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    """Match on method, path and query; keep no secret."""
    return {
        "match_on": ["method", "path", "query"],
        "filter_headers": ["authorization", "cookie", "user-agent", "host", "accept-encoding", "connection"],
        "before_record_request": hide_in_request,
        "before_record_response": hide_in_response,
        "decode_compressed_response": True,
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """Keep the cassettes together."""
    return str(Path(__file__).parents[1] / "cassettes" / Path(str(request.node.fspath)).stem)


@pytest.fixture
def server(record_mode: str, request: pytest.FixtureRequest) -> dict[str, str]:
    """Where the client connects to: the sandbox while recording, and nowhere else."""
    if record_mode == "none":
        return {"url": PLAYED, "token": HIDDEN, "email": "ada@example.org", "password": HIDDEN}
    sandbox = request.getfixturevalue("brainstem_sandbox")
    return {name: getattr(sandbox, name) for name in ("url", "token", "email", "password")}


@pytest.fixture
def client(server: dict[str, str]) -> Iterator[BrainstemClient]:
    """A client that is signed in."""
    with BrainstemClient(token=server["token"], url=server["url"]) as client:
        yield client


@pytest.fixture
def cassettes() -> list[dict[str, Any]]:
    """Every cassette, as text and as file name."""
    folder = Path(__file__).parents[1] / "cassettes"
    files = sorted(folder.rglob("*.yaml"))
    return [{"name": path.name, "path": path, "text": path.read_text(encoding="utf-8")} for path in files]
