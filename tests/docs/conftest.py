"""Run the Python blocks of a document, one after the other, in one namespace, as a reader would."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

_BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)

Run = Callable[[str], None]


def python_blocks(document: Path) -> list[str]:
    """Return the Python blocks of a document."""
    return [match.group(1) for match in _BLOCK.finditer(document.read_text(encoding="utf-8"))]


@pytest.fixture(scope="session")
def blocks_of() -> Callable[[Path], list[str]]:
    """Reads the Python blocks of a document."""
    return python_blocks


@pytest.fixture
def run_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, dict[str, Any]], None]:
    """Runs one block in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(block: str, namespace: dict[str, Any]) -> None:
        script = tmp_path / "block.py"  # a file, since python-dotenv looks beside the code that calls it
        script.write_text(block, encoding="utf-8")
        exec(compile(block, str(script), "exec"), namespace)

    return run


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], list[str]]:
    """Sits at the terminal and types e-mail and password, or approves in a browser; returns what was asked."""

    def sit_down(email: str, password: str) -> list[str]:
        def approve(told: str) -> None:
            page, code = re.findall(r"open (\S+) in|code (\S+)", told)
            with httpx.Client(follow_redirects=True) as browser:
                shown = browser.get(page[0])
                for fields in ({"email": email, "password": password}, {"code": code[1]}, {"decision": "approve"}):
                    forms = {"csrfmiddlewaretoken": browser.cookies["csrftoken"], **fields}
                    shown = browser.post(shown.url, data=forms)
            assert "Approved" in shown.text

        asked: list[str] = []
        monkeypatch.delenv("CI", raising=False)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr("builtins.input", lambda prompt: asked.append(prompt) or email)
        monkeypatch.setattr("getpass.getpass", lambda prompt: asked.append(prompt) or password)
        monkeypatch.setattr("brainstem_api_tools._device_flow.tell", approve)
        monkeypatch.setattr("brainstem_api_tools._device_flow._browser_is_near", lambda: False)
        return asked

    return sit_down
