"""The checked-in OpenAPI document, against which the generated code is held."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def document() -> dict[str, Any]:
    """The OpenAPI document as people read it."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return dict(yaml.load((ROOT / "openapi" / "brainstem.yaml").read_text(encoding="utf-8"), Loader=loader))
