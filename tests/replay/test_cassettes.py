"""The cassettes themselves: they answer what was recorded and nothing else, and hold no secret."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import vcr
from vcr.errors import CannotOverwriteExistingCassetteException

from brainstem_api_tools import BrainstemClient
from brainstem_api_tools._auth import Secret

CANARIES = {name: f'a"canary\\{name}' for name in ("password", "device_code")}


def test_another_query_than_the_recorded_one_is_not_answered(
    cassettes: list[dict[str, Any]], vcr_config: dict[str, Any]
) -> None:
    recorded = next(item["path"] for item in cassettes if "three_pages" in item["name"])
    client = BrainstemClient(token="REDACTED", url="http://127.0.0.1:9")
    with vcr.VCR(**vcr_config).use_cassette(recorded, record_mode="none"):
        with pytest.raises(CannotOverwriteExistingCassetteException):
            client.load("session", filters={"projects.name.icontains": "other"}, load_all=True)
        answer = client.load("session", filters={"projects.name.icontains": "replay"}, load_all=True)
    assert len(answer["sessions"]) == 250


def test_no_cassette_holds_a_secret(cassettes: list[dict[str, Any]]) -> None:
    assert len(cassettes) >= 13
    for cassette in cassettes:
        assert "authorization" not in cassette["text"].lower()
        assert "cookie" not in cassette["text"].lower()
        for value in re.findall(
            r'\\?"(?:token|access|refresh|password|device_code)\\?"\s*:\s*\\?"([^"\\]*)', cassette["text"]
        ):
            assert value == "REDACTED", cassette["name"]
        assert re.search(r"\b[0-9a-f]{40}\b", cassette["text"]) is None, cassette["name"]


class SignInServer(BaseHTTPRequestHandler):
    """Gives tokens by every way in, and repeats them where an answer has room for them."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        page = f"http://{self.headers['Host']}/authorize/"
        self.answer(
            {"user_code": "AB", "verification_uri": page, "interval": 1, "device_code": CANARIES["device_code"]}
            if self.path == "/api/auth/device/"
            else {"token": "canary-token", "refresh": "canary-refresh"}
        )

    def do_GET(self) -> None:
        self.answer({"sessions": [], "access": self.headers["Authorization"]})

    def answer(self, body: Any) -> None:
        content = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Set-Cookie", "sessionid=canary-cookie")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def signing_in() -> Iterator[str]:
    """The address of a server to sign in to."""
    with ThreadingHTTPServer(("127.0.0.1", 0), SignInServer) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_no_secret_gets_into_a_cassette_when_it_is_recorded(
    signing_in: str, vcr_config: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brainstem_api_tools._device_flow import browser_token

    cassette = tmp_path / "canary.yaml"
    with (
        vcr.VCR(**vcr_config).use_cassette(cassette, record_mode="all"),
        BrainstemClient("canary", url=signing_in) as one,
    ):
        assert one._sign_in.with_password("ada@lab.test", Secret(CANARIES["password"])).secret == Secret("canary-token")
        assert browser_token(one._transport, headless=True, sleep=lambda _: None) == Secret("canary-token")
        assert one.load("session").ok
    text = cassette.read_text("utf-8")
    assert text.count("uri: ") == 4
    assert "canary" not in text
