"""Every Python snippet of the README and of docs/ runs against the sandbox, in order, as a reader would type it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_snippets_run(
    document: Path,
    blocks_of: Callable[[Path], list[str]],
    run_block: Callable[[str, dict[str, Any]], None],
    answers: Callable[[str, str], list[str]],
    brainstem_sandbox: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", brainstem_sandbox.url)
    answers(brainstem_sandbox.email, brainstem_sandbox.password)
    write_settings(document, tmp_path, brainstem_sandbox)
    namespace: dict[str, Any] = {}
    for block in blocks_of(document):
        run_block(block, namespace)
    printed = capsys.readouterr().out
    for promised in re.findall(r"^```text\n(.*?)^```", document.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        assert promised in printed


def write_settings(document: Path, folder: Path, sandbox: Any) -> None:
    """Write the files that a reader would have: ``.env``, and ``config.toml`` as the document shows it."""
    (folder / ".env").write_text(f"BRAINSTEM_URL={sandbox.url}\nBRAINSTEM_TOKEN={sandbox.token}\n", encoding="utf-8")
    shown = re.findall(r"^```toml\n(.*?)^```", document.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    (folder / "config").mkdir()
    settings = re.sub(r'url = ".*?"', f'url = "{sandbox.url}"', "".join(shown))
    (folder / "config" / "config.toml").write_text(settings, encoding="utf-8")


@pytest.mark.parametrize(("language", "suffix"), [("typescript", "ts"), ("java", "java"), ("matlab", "m")])
def test_lines_of_other_languages_stand_in_the_examples_that_are_run(language: str, suffix: str) -> None:
    document = (ROOT / "docs" / "other-languages.md").read_text(encoding="utf-8")
    block = re.search(rf"^```{language}\n(.*?)^```", document, re.DOTALL | re.MULTILINE)
    sources = [path for path in (ROOT / "examples" / language).rglob(f"*.{suffix}") if "node_modules" not in path.parts]
    run = {line.strip() for path in sources for line in path.read_text(encoding="utf-8").splitlines()}
    assert block
    assert {line.strip() for line in block[1].splitlines()} <= run


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_make_targets_that_are_named_exist(document: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", document.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_to_files_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_that_are_shown_are_commands(document: Path) -> None:
    from brainstem_api_tools.cli import main

    for line in re.findall(r"^brainstem (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE):
        assert shlex.split(line)[0] in main.commands
