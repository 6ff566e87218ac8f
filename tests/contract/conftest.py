"""The checked-in OpenAPI document, against which the generated code is held."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

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


@pytest.fixture(scope="session")
def errors(document: dict[str, Any]) -> Callable[[Any, str], list[str]]:
    """Says what a schema has against a value; the schema is named by its place in the document."""
    spec = Resource.from_contents(document, default_specification=DRAFT202012)
    registry: Registry[Any] = Registry().with_resource("spec", spec)

    def check(value: Any, place: str) -> list[str]:
        schema = {"$ref": f"spec#/{place}"}
        validator = Draft202012Validator(schema, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER)
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]

    return check
