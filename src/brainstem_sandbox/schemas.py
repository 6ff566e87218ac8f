"""Structured values checked against the schemas of the spec."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

_SCHEMAS = "urn:brainstem#/components/schemas/"


@cache
def _spec() -> Any:
    return json.loads(files("brainstem_openapi").joinpath("spec.json").read_text(encoding="utf-8"))


@cache
def _validator(pointer: str) -> Draft202012Validator:
    pages: Any = Registry().with_resource(
        "urn:brainstem", Resource.from_contents(_spec(), default_specification=DRAFT202012)
    )
    return Draft202012Validator({"$ref": f"{_SCHEMAS}{pointer}"}, registry=pages)


def problems(pointer: str, value: Any) -> list[str]:
    """Return what is wrong with a value.

    Parameters
    ----------
    pointer : str
        Name of a schema of the spec, or of a part of one: ``"SessionCreate/properties/extra_fields"``.
    value : object
        Decoded JSON.

    Returns
    -------
    list of str
        Messages, each with the place in the value.
    """
    errors = sorted(_validator(pointer).iter_errors(value), key=lambda error: list(map(str, error.absolute_path)))
    return [f"{'.'.join(map(str, error.absolute_path)) or 'value'}: {error.message}" for error in errors]


def written_field(schema: str, name: str) -> str | None:
    """Return where the spec says what may be written to a field."""
    properties = _spec()["components"]["schemas"].get(f"{schema}Create", {}).get("properties", {})
    return f"{schema}Create/properties/{name}" if name in properties else None
