"""Every Python block of the tool's document works as written; only the placeholders are filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient

DOCUMENT = Path(__file__).with_name("python-api-tool.md")
BLOCKS = 10


@pytest.fixture(scope="module")
def reader() -> dict[str, Any]:
    """The namespace of somebody who types block after block."""
    return {}


@pytest.fixture(scope="module")
def placeholders(brainstem_sandbox: Any) -> Iterator[dict[str, str]]:
    """What a reader of the document would put in, from data that they may change."""
    with BrainstemClient(token=brainstem_sandbox.token, url=brainstem_sandbox.url) as client:
        project = client.projects.list(name__icontains="replay").first()
        own = client.sessions.create(name="A session of mine", projects=[project.id])
        gone = client.sessions.create(name="A session to delete", projects=[project.id])
        yield {
            "YOUR_TOKEN": brainstem_sandbox.token,
            "your-project-uuid": project.id,
            "your session": own.name,
            "your-session-uuid": gone.id,
        }
        client.sessions.delete(own.id)
        for left in client.sessions.list(name="Example Session"):
            client.sessions.delete(left.id)


def test_the_document_has_the_blocks_that_are_run_below(blocks_of: Callable[[Path], list[str]]) -> None:
    assert len(blocks_of(DOCUMENT)) == BLOCKS


@pytest.mark.parametrize("number", range(BLOCKS))
def test_block_works_as_written(
    number: int,
    blocks_of: Callable[[Path], list[str]],
    run_block: Callable[[str, dict[str, Any]], None],
    answers: Callable[[str, str], list[str]],
    placeholders: dict[str, str],
    reader: dict[str, Any],
    brainstem_sandbox: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", brainstem_sandbox.url)
    monkeypatch.setenv("BRAINSTEM_API_TOKEN", "")  # so that the block's own load_dotenv is undone after the test
    monkeypatch.delenv("BRAINSTEM_API_TOKEN")
    (tmp_path / ".env").write_text(f"BRAINSTEM_API_TOKEN={brainstem_sandbox.token}\n", encoding="utf-8")
    asked = answers(brainstem_sandbox.email, brainstem_sandbox.password)
    block = blocks_of(DOCUMENT)[number]
    for placeholder, value in placeholders.items():
        block = block.replace(placeholder, value)
    run_block(block, reader)
    _EXPECTED.get(number, lambda printed, asked, reader: None)(capsys.readouterr().out, asked, reader)


def _signed_in(printed: str, asked: list[str], reader: dict[str, Any]) -> None:
    assert len(asked) == 2
    assert reader["client"].load_model("project").status_code == 200


def _token_was_enough(printed: str, asked: list[str], reader: dict[str, Any]) -> None:
    assert asked == []
    assert reader["client"].load_model("project").status_code == 200


def _printed(*expected: str) -> Callable[[str, list[str], dict[str, Any]], None]:
    def check(printed: str, asked: list[str], reader: dict[str, Any]) -> None:
        for text in expected:
            assert text in printed

    return check


_EXPECTED: dict[int, Callable[[str, list[str], dict[str, Any]], None]] = {
    0: _signed_in,
    1: _token_was_enough,
    2: _printed("Loaded 18 public projects", "Allen Institute: Visual Coding – Neuropixels"),
    3: _printed("A session of mine"),
    4: _printed("Matches: 3"),
    5: _printed("Matches: 1"),
    6: _printed("1. Allen Institute", "1. Zebra finch song learning"),
    7: _printed("Created session with ID:"),
    8: _printed("Session updated successfully"),
    9: _printed("Session deleted"),
}


def test_the_update_of_the_document_reached_the_server(placeholders: dict[str, str], brainstem_client: Any) -> None:
    updated = brainstem_client.load("session", filters={"name.iexact": placeholders["your session"]})
    assert updated["sessions"][0]["description"] == "Updated via API"
