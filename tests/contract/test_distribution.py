"""What is released: the wheel as somebody installs it, and the page of the API's description."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
LARGEST = 3 * 2**20


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the tree."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_is_small_and_holds_what_is_needed_and_nothing_else(wheel: Path) -> None:
    assert wheel.stat().st_size < LARGEST
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    packages = {"brainstem_api_tools", "brainstem_python_api_tools", "brainstem_sandbox", "brainstem_openapi"}
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == packages
    promised = {"brainstem_api_tools/py.typed", "brainstem_openapi/py.typed", "brainstem_openapi/spec.json"}
    assert promised <= set(names)
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_the_wheel_works_where_nothing_else_is_installed(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path, with_pip=True)
    python = tmp_path / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel)], check=True, capture_output=True)
    code = "from brainstem_api_tools import BrainstemClient; print(BrainstemClient('t').sessions)"
    done = subprocess.run([python, "-W", "error", "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.startswith("<Resource sessions")
    tool = tmp_path / "bin" / "brainstem"
    described = subprocess.run([tool, "describe", "session", "--format", "json"], capture_output=True, check=True)
    assert "projects" in {field["name"] for field in json.loads(described.stdout)["fields"]}
    missing = subprocess.run([tool, "sandbox"], capture_output=True, text=True, check=False)
    assert missing.returncode == 2
    assert "[sandbox]" in missing.stderr


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> str:
    """The page of the API's description."""
    monkeypatch.syspath_prepend(ROOT / "openapi")
    text: str = importlib.import_module("reference").page(document())
    return text


def document() -> Any:
    return yaml.load((ROOT / "openapi" / "brainstem.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)


def test_the_page_loads_nothing_from_elsewhere(page: str) -> None:
    head, _, rest = page.partition('<script id="document"')
    assert "connect-src 'none'" in head
    assert re.findall(r'(?:src|href)="([^"]*)"', head + rest.partition("</script>")[2]) == ["redoc.js"]


def test_the_page_shows_every_operation_by_application_and_model(page: str) -> None:
    shown = json.loads(re.search(r'<script id="document" type="application/json">(.*?)</script>', page, re.S)[1])  # type: ignore[index]
    assert shown["paths"] == document()["paths"]
    grouped = [tag for group in shown["x-tagGroups"] for tag in group["tags"]]
    assert sorted(grouped) == sorted(tag["name"] for tag in shown["tags"])
    names = {tag["name"]: tag["x-displayName"] for tag in shown["tags"]}
    assert names["stem_session"] == "sessions"
