"""The API's own description, as it came with this package: read when it is first needed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

PLACE = "#/components/schemas/"


@cache
def spec() -> dict[str, Any]:
    """Return the OpenAPI document."""
    from importlib.resources import files

    document: dict[str, Any] = json.loads(files("brainstem_openapi").joinpath("spec.json").read_text(encoding="utf-8"))
    return document


def schema(name: str) -> dict[str, Any]:
    """Return a schema of the document, by its name."""
    found: dict[str, Any] = spec()["components"]["schemas"].get(name, {})
    return found


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with what it refers to, its own words first."""
    if "$ref" not in node:
        return node
    meant = resolved(schema(node["$ref"].removeprefix(PLACE)))
    properties = {
        name: meant.get("properties", {}).get(name, {}) | node.get("properties", {}).get(name, {})
        for name in (*meant.get("properties", ()), *node.get("properties", ()))
    }
    own = {key: node[key] for key in node if key != "$ref"}
    return meant | own | ({"properties": properties} if properties else {})


def part(pointer: str, path: Iterable[str | int]) -> dict[str, Any]:
    """Return the schema of a place in a value that has a schema of the document.

    Parameters
    ----------
    pointer : str
        As for `validator`.
    path : iterable of str or int
        Keys and indices that lead to the place.
    """
    node: Any = spec()["components"]["schemas"]
    for key in pointer.split("/"):
        node = node.get(key, {})
    for step in path:
        node = resolved(node)
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return resolved(node)


@cache
def validator(pointer: str) -> Draft202012Validator:
    """Return what checks values against a schema of the document, or a part of one.

    Parameters
    ----------
    pointer : str
        Such as ``"SessionCreate/properties/tags"``.
    """
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012

    document = Resource.from_contents(spec(), default_specification=DRAFT202012)
    pages: Any = Registry().with_resource("urn:brainstem", document)
    return Draft202012Validator({"$ref": f"urn:brainstem{PLACE}{pointer}"}, registry=pages)
