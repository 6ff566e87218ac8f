"""The API's own description, as it came with this package: read when it is first needed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from functools import cache, partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, FormatChecker

    from brainstem_openapi.registry import Operation

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


def body_schema(operation: Operation) -> str | None:
    """Return the name of the schema of what an operation is sent, if it is sent anything."""
    described = spec()["paths"][operation.path][operation.method.lower()]
    content = described.get("requestBody", {}).get("content", {})
    return next((media["schema"]["$ref"].removeprefix(PLACE) for media in content.values()), None)


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
    return Draft202012Validator(
        {"$ref": f"urn:brainstem{PLACE}{pointer}"}, registry=pages, format_checker=_format_checker()
    )


FORMATS = {
    "date": "a day as YYYY-MM-DD, such as '2026-03-14'",
    "date-time": "a moment, such as '2026-03-14T09:00:00Z'",
    "time": "a time of day, such as '09:00:00'",
    "uri": "an address, such as 'https://example.org'",
    "email": "an e-mail address",
}


def _day(text: str) -> date:
    """Return a day; Python reads it in forms that the API does not name, such as 20260314 and 2026-W11-6."""
    if text[4:5] + text[7:8] != "--":
        raise ValueError(text)
    return date.fromisoformat(text)


def _moment(text: str) -> datetime:
    """Return a moment; Python takes a day alone for midnight."""
    if len(text) <= len("2026-03-14"):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def _address(text: str) -> None:
    """Refuse what is no address; an empty one is none, and the server puts a scheme before a website without one."""
    if text and ("." not in text or " " in text) and "://" not in text:
        raise ValueError(text)


_READS: dict[str, Callable[[str], object]] = {
    "date": _day,
    "date-time": _moment,
    "time": time.fromisoformat,
    "uri": _address,
    "email": lambda text: text.index("@"),
}


@cache
def _format_checker() -> FormatChecker:
    """Return what judges texts as the server's framework does; jsonschema's own judges are stricter."""
    from jsonschema import FormatChecker

    checker = FormatChecker(formats=())
    for name, read in _READS.items():
        checker.checks(name, raises=ValueError)(partial(_is_readable, read))
    return checker


def _is_readable(read: Callable[[str], object], value: object) -> bool:
    if isinstance(value, str):
        read(value)
    return True
