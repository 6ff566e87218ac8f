"""The tutorial as a notebook runs from top to bottom, and is kept without results."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parents[2] / "docs" / "brainstem_api_tutorial.ipynb"


def printed(cell: Any) -> str:
    return "".join(output.get("text", "") for output in cell.outputs)


@pytest.mark.filterwarnings("default")  # what the notebook's own libraries deprecate is not ours
def test_the_notebook_runs(brainstem_sandbox: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", brainstem_sandbox.url)
    monkeypatch.setenv("BRAINSTEM_TOKEN", brainstem_sandbox.token)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert "Loaded 18 public projects" in printed(code[1])
    assert "<table><caption>" in str([output["data"]["text/html"] for output in code[3].outputs])
    assert "did you mean 'date_time'?" in printed(code[9])
    assert printed(code[-1]) == "Session deleted\n"


def test_the_notebook_is_kept_without_results() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert [
        cell.outputs or cell.execution_count for cell in notebook.cells if cell.cell_type == "code" and cell.outputs
    ] == []
