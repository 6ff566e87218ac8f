"""What every test starts from: no settings of the person who runs them, and a sandbox for those who ask."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest_plugins = ["brainstem_api_tools.testing"]


@pytest.fixture(autouse=True)
def no_settings_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take away the environment's settings, and put the token files into a folder of the test's own."""
    for name in [name for name in os.environ if name.startswith("BRAINSTEM_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("BRAINSTEM_CONFIG_DIR", str(tmp_path / "config"))
