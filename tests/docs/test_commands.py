"""Every command of docs/command-line.md runs against the sandbox, in order, as a reader would type it."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from brainstem_api_tools import BrainstemClient
from brainstem_api_tools.cli import main
from brainstem_sandbox import Sandbox

DOCUMENT = Path(__file__).parents[2] / "docs" / "command-line.md"
SOME_ID = "7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11"
ENTRY = {"date_time": "2031-03-14T09:00:00Z", "details": {"weight": {"value": 312, "unit": "g"}}}


def commands() -> list[str]:
    blocks = re.findall(r"^```bash\n(.*?)^```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    lines = [line.removeprefix("brainstem ") for block in blocks for line in block.splitlines()]
    return [line for line in lines if line != "sandbox"]  # which serves until it is stopped


def test_commands_run(
    brainstem_sandbox: Sandbox, brainstem_client: BrainstemClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", brainstem_sandbox.url)
    monkeypatch.setenv("BRAINSTEM_TOKEN", brainstem_sandbox.token)
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda self: True, raising=False)
    monkeypatch.setattr("click.launch", lambda page: 0)
    monkeypatch.chdir(tmp_path)
    project = brainstem_client.projects.list(name__startswith="Hippocampal replay").one()
    ids = {"subjectlog": brainstem_client.subject_logs.list(type="Weighing")[0].id}
    Path("session.json").write_text(json.dumps({"name": "From the shell", "projects": [str(project.id)]}))
    Path("entry.json").write_text(json.dumps(ENTRY))
    for line in commands():
        words = shlex.split(line)
        known = [str(ids.get(words[1])) if word == SOME_ID else word for word in words]
        done = CliRunner().invoke(main, known, input="y\n", catch_exceptions=False)
        assert done.exit_code == 0, f"{line}\n{done.output}"
        if line.startswith("save session --data"):
            ids["session"] = brainstem_client.sessions.get(name="From the shell").id
    brainstem_client.subject_logs.remove_entry(ids["subjectlog"], date_time=ENTRY["date_time"])
    assert Path("subjects.csv").read_text().startswith("name,sex,strain.name\n")
    assert not brainstem_client.sessions.list(name="From the shell")
