"""Editors and type checkers know every field: mypy accepts what is right and refuses what is not."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def mypy(file: str) -> str:
    """Return what mypy says of a file."""
    config = str(HERE.parents[1] / "pyproject.toml")
    command = [sys.executable, "-m", "mypy", "--config-file", config, "--no-error-summary", str(HERE / file)]
    return subprocess.run(command, capture_output=True, text=True, cwd=HERE.parents[1], check=False).stdout


def test_what_is_right_is_accepted_with_the_types_that_it_says() -> None:
    assert mypy("right.py") == ""


def test_every_line_that_is_wrong_is_refused_and_no_other() -> None:
    lines = (HERE / "wrong.py").read_text(encoding="utf-8").splitlines()
    wrong = {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}
    refused = {int(number) for number in re.findall(r"wrong\.py:(\d+): error", mypy("wrong.py"))}
    assert refused == wrong
