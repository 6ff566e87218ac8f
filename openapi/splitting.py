"""Cut the document in two for the TypedDicts: the records, and what belongs to their types.

Most programs need no details, and the records are imported quicker without them.
"""

from __future__ import annotations

from typing import Any

COMPONENTS = "#/components/schemas/"
ROLE = "x-brainstem-role"
# What ties the payloads of a body to its selectors; a TypedDict cannot say it.
TIES = {"oneOf", "anyOf", "allOf", "discriminator", "dependentRequired"}


def records_document(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document without details: bodies of requests hold them as any object."""
    schemas = document["components"]["schemas"]
    roles = {COMPONENTS + name for name, schema in schemas.items() if ROLE in schema}
    kept = {name: loosened(schema, roles) for name, schema in schemas.items() if ROLE not in schema}
    return with_schemas(document, kept)


def loosened(schema: dict[str, Any], roles: set[str]) -> dict[str, Any]:
    """Return a schema that points to no details."""
    if "properties" not in schema:
        return schema
    tied = "oneOf" in schema or any(target in str(schema.get("anyOf", "")) for target in roles)
    rest = {key: value for key, value in schema.items() if not (tied and key in TIES)}
    return rest | {"properties": {name: free_form(value, roles) for name, value in schema["properties"].items()}}


def free_form(schema: dict[str, Any], roles: set[str]) -> dict[str, Any]:
    """Return a property as it is, or as any object if it points to details."""
    if schema.get("$ref") not in roles:
        return schema
    return {"type": "object"} | {key: value for key, value in schema.items() if key != "$ref"}


def details_document(document: dict[str, Any]) -> dict[str, Any]:
    """Return the details, the entries of logs, and what they share, without the limits of single numbers."""
    schemas = document["components"]["schemas"]
    wanted = {name: schema for name, schema in schemas.items() if schema.get(ROLE) in ("details", "shared", "entry")}
    return with_schemas(document, {name: bare_references(schema) for name, schema in wanted.items()})


def bare_references(value: Any) -> Any:
    """Return a copy in which a reference has nothing but a description beside it."""
    if isinstance(value, list):
        return [bare_references(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return {key: value[key] for key in ("$ref", "description") if key in value}
    return {key: bare_references(item) for key, item in value.items()}


def with_schemas(document: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Return a document of schemas alone."""
    return {"openapi": document["openapi"], "info": document["info"], "paths": {}, "components": {"schemas": schemas}}
