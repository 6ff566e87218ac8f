"""The cassettes themselves: they answer what was recorded and nothing else, and hold no secret."""

from __future__ import annotations

import re
from typing import Any

import pytest
import vcr
from vcr.errors import CannotOverwriteExistingCassetteException

from brainstem_api_tools import BrainstemClient


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
        for value in re.findall(r'\\?"(?:token|access|refresh|password)\\?"\s*:\s*\\?"([^"\\]*)', cassette["text"]):
            assert value == "REDACTED", cassette["name"]
        assert re.search(r"\b[0-9a-f]{40}\b", cassette["text"]) is None, cassette["name"]
