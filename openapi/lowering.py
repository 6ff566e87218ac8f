"""Make from the whole document the simpler one that openapi-python-client turns into good code.

What is taken out stays in the registry and in the TypedDicts, which are made from the whole document:

- answers are unwrapped to the record or list of records; error answers go, the client reads them itself;
- every object or list inside a record is free-form, so that included records, nulls and older shapes survive;
- request bodies are free-form: what may be sent is typed by the TypedDicts;
- portals and ids are plain text, which costs no class and no conversion.
"""

from __future__ import annotations

from typing import Any

COMPONENTS = "#/components/schemas/"


def lower(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document for openapi-python-client."""
    rows = document["x-brainstem-models"].values()
    records = {row["schema"]: lower_record(document, row["schema"]) for row in rows}
    parameters = {name: lower_parameter(value) for name, value in document["components"]["parameters"].items()}
    return {
        "openapi": document["openapi"],
        "info": document["info"],
        "paths": {path: lower_path(item, document) for path, item in document["paths"].items()},
        "components": {"schemas": records, "parameters": parameters},
    }


def lower_record(document: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the schema of a record with plain fields and free-form ones."""
    schema = document["components"]["schemas"][name]
    shared = document["components"]["schemas"]
    properties = {field: lower_field(value, shared) for field, value in schema["properties"].items()}
    return {"type": "object", "description": schema["description"], "required": ["id"], "properties": properties}


def lower_field(schema: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    """Return a field as plain text, number, date, list or anything."""
    kept = {"description": schema.get("description", "Id of the record")}
    if "allOf" in schema:
        return kept | {"type": "string"}
    schema = resolved(schema, shared)
    kinds = [kind for kind in as_list(schema.get("type")) if kind != "null"]
    if kinds == ["array"]:
        return kept | {"type": "array", "items": {"type": "string"} if schema["items"] == {"type": "string"} else {}}
    if len(kinds) == 1 and kinds[0] != "object":
        date = {"format": schema["format"]} if schema.get("format") in ("date", "date-time") else {}
        return kept | {"type": kinds[0]} | date
    return kept


def resolved(schema: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    """Return what a field is if it is one shared schema or null, else the field itself."""
    alternatives = [choice for choice in schema.get("anyOf", ()) if choice != {"type": "null"}]
    if len(alternatives) == 1 and "$ref" in alternatives[0]:
        return dict(shared[alternatives[0]["$ref"].removeprefix(COMPONENTS)])
    return schema


def as_list(value: Any) -> list[Any]:
    """Return one value or several as a list."""
    return value if isinstance(value, list) else [value]


def lower_parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    """Return a parameter without references and limits; the free-form filters stay as they are."""
    schema = parameter["schema"]
    if parameter["name"] == "filters":
        schema = {}
    elif "$ref" in schema:
        schema = {"type": "string"}
    kept = {key: parameter[key] for key in ("name", "in", "required", "style", "explode") if key in parameter}
    plain = {key: schema[key] for key in ("type", "items", "additionalProperties") if key in schema}
    return kept | {"schema": plain}


def lower_path(item: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """Return the operations of a path with unwrapped answers and free-form bodies."""
    lowered: dict[str, Any] = {"parameters": item["parameters"]} if "parameters" in item else {}
    for method, operation in item.items():
        if method != "parameters":
            lowered[method] = lower_operation(operation, document)
    return lowered


def lower_operation(operation: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """Return an operation with its first good answer alone."""
    names = ("tags", "operationId", "summary", "parameters")
    kept: dict[str, Any] = {name: operation[name] for name in names if name in operation}
    if "requestBody" in operation:
        kept["requestBody"] = {"required": True, "content": {"application/json": {"schema": {}}}}
    status, answer = next((status, answer) for status, answer in operation["responses"].items() if status[0] == "2")
    content = answer.get("content", {}).get("application/json", {})
    good: dict[str, Any] = {"description": answer["description"]}
    if content:
        good["content"] = {"application/json": {"schema": unwrapped(content["schema"], document)}}
    return kept | {"responses": {status: good}}


def unwrapped(schema: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """Return what stands under the model's key of an envelope; anything else is free-form."""
    name = schema.get("$ref", (schema.get("anyOf") or [{}])[0].get("$ref", "")).removeprefix(COMPONENTS)
    for row in document["x-brainstem-models"].values():
        if name == f"{row['schema']}List":
            return {"type": "array", "items": {"$ref": COMPONENTS + row["schema"]}}
        if name == f"{row['schema']}Envelope":
            return {"$ref": COMPONENTS + row["schema"]}
    return {}
