"""Expand one page into its component schemas: what is read, created, changed, and the envelopes around it."""

from __future__ import annotations

from typing import Any

COMPONENTS = "#/components/schemas/"

# What becomes an extension of the document, by its key on the page.
EXTENSIONS = {
    "unique": "unique",
    "html": "html",
    "createOnly": "create-only",
    "known": "known-values",
    "upload": "upload",
    "unverified": "unverified",
}
# Short keys of a page's field that are said in another way in the document.
SHORT_KEYS = {"required", "nullable", "ref", "refs", "via", *EXTENSIONS}


def reference(name: str) -> dict[str, str]:
    """Return a reference to a component schema."""
    return {"$ref": COMPONENTS + name}


def model_schemas(page: dict[str, Any]) -> dict[str, Any]:
    """Return every component schema of a page, by name."""
    name, keys = page["schema"], page["keys"]
    schemas = {extra: expand_references(schema) for extra, schema in page.get("schemas", {}).items()}
    schemas[name] = read_schema(page)
    if "create" in page["operations"]:
        schemas[f"{name}Create"] = write_schema(page, create=True)
    if {"update", "replace"} & set(page["operations"]):
        schemas[f"{name}Update"] = write_schema(page, create=False)
        schemas.update(upload_schemas(page))
    schemas[f"{name}Envelope"] = envelope(keys["singular"], reference(name))
    schemas[f"{name}List"] = list_envelope(keys["plural"], name)
    return schemas


def read_schema(page: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of an answer: only the id is certain, the rest may be null or absent, more may come."""
    properties = {"id": id_schema(page["id"])}
    for name, field in page["fields"].items():
        if not field.get("writeOnly"):
            properties[name] = read_property(field)
    if "links" in page:
        properties["links"] = links_schema()
    return {"type": "object", "description": page["description"], "required": ["id"], "properties": properties}


def id_schema(kind: str) -> dict[str, Any]:
    """Return the schema of a record's own id."""
    if kind == "integer":
        return {"type": "integer", "readOnly": True, "description": "Id of the record"}
    return {"allOf": [reference("Uuid")], "readOnly": True}


def links_schema() -> dict[str, Any]:
    """Return the schema of ``links``: the relations that have an address of their own."""
    return {
        "type": ["object", "null"],
        "readOnly": True,
        "description": "Addresses of relations, relative to the record; those without a record may be left out",
        "additionalProperties": {"type": "string"},
    }


def read_property(field: dict[str, Any]) -> dict[str, Any]:
    """Return a field as it is answered: null allowed, choices open, a relation as id or record."""
    schema = relation_schema(field, read=True) if is_relation(field) else expand_references(plain_keys(field))
    for closed in ("minItems", "minLength", "default", *(() if is_relation(field) else ("pattern",))):
        schema.pop(closed, None)
    if schema.get("format") in ("uri", "email"):  # an unset one is ""
        del schema["format"]
    if "enum" in schema:
        schema["x-brainstem-known-values"] = schema.pop("enum")
    if field.get("via"):
        schema["readOnly"] = True
    return nullable(schema) | extensions(field)


def write_schema(page: dict[str, Any], *, create: bool) -> dict[str, Any]:
    """Return the strict schema of a request body."""
    fields = {name: field for name, field in page["fields"].items() if writable(field, create=create)}
    schema: dict[str, Any] = {"type": "object", "additionalProperties": False}
    required = [name for name, field in fields.items() if field.get("required")] if create else []
    if required:
        schema["required"] = required
    schema["properties"] = {name: write_property(field, create=create) for name, field in fields.items()}
    if "example" in page:
        schema["examples"] = [example_body(page["example"], fields)]
    return schema


def upload_schemas(page: dict[str, Any]) -> dict[str, Any]:
    """Return the form by which the page's files are sent, if it has any."""
    files = {
        name: {"type": "string", "contentMediaType": "application/octet-stream", "description": field["description"]}
        for name, field in page["fields"].items()
        if field.get("upload")
    }
    return {f"{page['schema']}Upload": {"type": "object", "properties": files}} if files else {}


def example_body(example: dict[str, Any], fields: dict[str, Any]) -> dict[str, Any]:
    """Return the part of a page's example that a body may hold."""
    return {name: value for name, value in example.items() if name in fields}


def writable(field: dict[str, Any], *, create: bool) -> bool:
    """Return whether a client may send the field."""
    sent_elsewhere = field.get("readOnly") or field.get("via") or field.get("upload")
    return not (sent_elsewhere or (field.get("createOnly") and not create))


def write_property(field: dict[str, Any], *, create: bool) -> dict[str, Any]:
    """Return a field as it may be sent."""
    schema = relation_schema(field, read=False) if is_relation(field) else expand_references(plain_keys(field))
    if not create:
        schema.pop("default", None)
    return (nullable(schema) if field.get("nullable") else schema) | extensions(field)


def is_relation(field: dict[str, Any]) -> bool:
    """Return whether the field holds ids of other records."""
    return "ref" in field or "refs" in field


def relation_schema(field: dict[str, Any], *, read: bool) -> dict[str, Any]:
    """Return the schema of a relation: ids on write, ids or whole records on read."""
    item: dict[str, Any] = {"type": field["id"]} if "id" in field else reference("Uuid")
    if read:
        item = {"anyOf": [item, {"type": "object", "description": "The record itself, where it was included"}]}
    rest = {key: value for key, value in plain_keys(field).items() if key != "id"}
    return {"type": "array", "items": item} | rest if "refs" in field else item | rest


def plain_keys(field: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON Schema part of a field."""
    return {key: value for key, value in field.items() if key not in SHORT_KEYS}


def extensions(field: dict[str, Any]) -> dict[str, Any]:
    """Return what JSON Schema cannot say of a field, under the project's own keys."""
    found: dict[str, Any] = {}
    if is_relation(field):
        relation = {"model": field.get("refs") or field["ref"], "many": "refs" in field}
        found["x-brainstem-relation"] = relation | ({"via": field["via"]} if "via" in field else {})
    return found | {f"x-brainstem-{name}": field[key] for key, name in EXTENSIONS.items() if key in field}


def nullable(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with null allowed beside what it says."""
    if "$ref" in schema or "allOf" in schema:
        keep = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
        inner = {key: schema[key] for key in ("$ref", "allOf") if key in schema}
        return {"anyOf": [inner, {"type": "null"}]} | keep
    if "anyOf" in schema:
        return schema | {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    schema = schema | {"type": [*kinds, "null"]}
    return schema | {"enum": [*schema["enum"], None]} if "enum" in schema else schema


def expand_references(value: Any) -> Any:
    """Return a copy in which ``$ref: Name`` points to the component of that name."""
    if isinstance(value, list):
        return [expand_references(item) for item in value]
    if not isinstance(value, dict):
        return value
    copy = {key: expand_references(item) for key, item in value.items()}
    if "$ref" in copy and "/" not in copy["$ref"]:
        copy["$ref"] = COMPONENTS + copy["$ref"]
    return copy


def envelope(key: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return the wrapper around one record."""
    return {"type": "object", "required": [key], "properties": {key: schema}}


def list_envelope(key: str, name: str) -> dict[str, Any]:
    """Return the wrapper around a list; which total it carries is not settled, so all are optional."""
    total = {"type": ["integer", "null"], "description": "Number of records in the whole list"}
    address = {"type": ["string", "null"], "description": "Address of the neighbouring page"}
    return {
        "type": "object",
        "required": [key],
        "properties": {
            key: {"type": "array", "items": reference(name)},
            "meta": {"anyOf": [reference("Meta"), {"type": "null"}]},
            "count": total,
            "next": address,
            "previous": address,
        },
    }
