"""Expand ``openapi/details`` into component schemas: what belongs to each type of the models that have types.

Each type gets a schema of its own. Bodies of requests tell the types apart; answers leave details open, because old
records may not fit. What a schema is there for stands under ``x-brainstem-role``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from schemas import reference

Schemas = dict[str, Any]
SHARED = "shared"
# Words of a property that are said in another way in the document.
WORDS = {"unit", "in", "bare", "choices", "known", "items", "required", "unverified", "minimum", "maximum"}
ENTRY_TIMES = {
    "instant": {"date_time": "Moment of the entry"},
    "interval": {"start_date_time": "Begin of the interval", "end_date_time": "End of the interval"},
}


def read_details(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the sources by model, and what they share."""
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yaml"))}


def add_details(schemas: Schemas, sources: dict[str, dict[str, Any]], pages: dict[str, dict[str, Any]]) -> Schemas:
    """Add the schemas of all types to those of the document and return the table of their names, by model and type."""
    added = shared_schemas(sources[SHARED])
    table = {}
    for model, source in sources.items():
        if model != SHARED:
            check_types(source, pages)
            prefix = pages[model]["schema"] if model in pages else model.title()
            table[model] = {kind: schema_name(prefix, kind) for kind in source["types"]}
            for kind, definition in source["types"].items():
                added |= type_schemas(table[model][kind], source, definition)
    if overlap := set(added) & set(schemas):
        raise SystemExit(f"two schemas of one name: {', '.join(sorted(overlap))}")
    schemas.update(added)
    add_unions(schemas, sources, pages, table)
    return table


def check_types(source: dict[str, Any], pages: dict[str, dict[str, Any]]) -> None:
    """Refuse a type that no page offers, and a choice of a page that has no details."""
    model, selector = source["model"], source["selector"]
    owners = [pages[model]] if model in pages else [page for page in pages.values() if selector in page["fields"]]
    for page in owners:
        if alone := set(page["fields"][selector]["enum"]) ^ set(source["types"]):
            raise SystemExit(
                f"{page['model']}.{selector}: only on the page or only in details: {', '.join(sorted(alone))}"
            )


def schema_name(prefix: str, kind: str, ending: str = "Details") -> str:
    """Return the name of a schema of one type."""
    return f"{prefix}{kind.replace('_', '')}{ending}"


def shared_schemas(shared: dict[str, Any]) -> Schemas:
    """Return numbers with their units, lists of choices and rows of tables."""
    schemas = {name: unit_schema(unit) for name, unit in shared["units"].items()}
    for name, choice in shared["choices"].items():
        schemas[name] = {"type": "string", "description": choice["description"], "enum": choice["values"]}
    return {name: schema | {"x-brainstem-role": "shared"} for name, schema in (schemas | shared["rows"]).items()}


def unit_schema(unit: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a number with its unit."""
    return {
        "type": "object",
        "description": unit["description"],
        "additionalProperties": False,
        "required": ["value", "unit"],
        "properties": {
            "value": {"type": "number", "description": "The number"},
            "unit": {"type": "string", "enum": unit["units"], "description": "Its unit"},
        },
    }


def type_schemas(name: str, source: dict[str, Any], definition: dict[str, Any]) -> Schemas:
    """Return the schema of one type's details, and of their rows if they are a list."""
    head = {"title": definition["title"], "x-brainstem-schema-version": str(definition["version"])}
    head["x-brainstem-role"] = "details"
    if source["payload"] == "entries":
        head["x-brainstem-entry"] = definition.get("entry", "instant")
    closed = definition.get("closed", source.get("closed", False))
    if not source.get("rows"):
        return {name: head | details_schema(definition, closed)}
    row = name.removesuffix("Details") + "Row"
    rows = {"type": "array", "items": reference(row)}
    return {name: head | rows, row: details_schema(definition, closed) | {"x-brainstem-role": "details"}}


def details_schema(definition: dict[str, Any], closed: bool) -> dict[str, Any]:
    """Return the schema of an object that holds the properties of a type."""
    properties = definition.get("properties", {})
    schema: dict[str, Any] = {"type": "object", "additionalProperties": not closed}
    if required := [name for name, prop in properties.items() if prop.get("required")]:
        schema["required"] = required
    return schema | {"properties": {name: property_schema(prop) for name, prop in properties.items()}}


def property_schema(prop: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of one property."""
    schema = {key: value for key, value in prop.items() if key not in WORDS}
    limits: dict[str, Any] = {key: prop[key] for key in ("minimum", "maximum") if key in prop}
    if "unit" in prop:
        schema = number_with_unit(prop, limits) | schema
    else:
        schema |= limits | choice_schema(prop)
    if "items" in prop:
        items = prop["items"]
        schema["items"] = reference(items) if isinstance(items, str) else property_schema(items)
    if "unverified" in prop:
        schema["x-brainstem-unverified"] = prop["unverified"]
    return schema


def number_with_unit(prop: dict[str, Any], limits: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a number with its unit: a shared one, with the limits of this number."""
    schema: dict[str, Any] = reference(prop["unit"])
    if limits:
        schema["properties"] = {"value": limits}
    schema["x-brainstem-default-unit"] = prop["in"]
    if prop.get("bare") != "unknown":
        schema["x-brainstem-implied-unit"] = prop.get("bare", prop["in"])
    return schema


def choice_schema(prop: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a property: a shared list, its own, or an open one."""
    if isinstance(prop.get("choices"), str):
        return reference(prop["choices"])
    names = {"choices": "enum", "known": "x-brainstem-known-values"}
    return {name: prop[word] for word, name in names.items() if word in prop}


def add_unions(schemas: Schemas, sources: dict[str, Any], pages: dict[str, Any], table: dict[str, Any]) -> None:
    """Make the bodies of requests tell the types apart."""
    for model, names in table.items():
        page, payload = pages.get(model), sources[model]["payload"]
        if page is None:
            schemas["Coordinates"] = merged_coordinates(sources[model])
        elif payload == "entries":
            add_entries(schemas, page["schema"], names)
        else:
            add_bodies(schemas, page["schema"], names)
    for page in pages.values():
        if "coordinates_system" in page["fields"]:
            add_coordinates(schemas, page["schema"], table["coordinates"])


def add_bodies(schemas: Schemas, model: str, names: dict[str, str]) -> None:
    """Let the type of a create or change decide its details; a change may also leave both out."""
    bodies = {kind: schema_name(model, kind, "Body") for kind in names}
    for kind, body in bodies.items():
        schemas[body] = {
            "type": "object",
            "description": f"The part of a request that belongs to the type {kind}",
            "x-brainstem-role": "body",
            "additionalProperties": True,
            "required": ["type"],
            "properties": {"type": {"type": "string", "const": kind}, "details": reference(names[kind])},
        }
    union = [reference(body) for body in bodies.values()]
    mapping = {kind: reference(body)["$ref"] for kind, body in bodies.items()}
    schemas[f"{model}Create"] |= {"oneOf": union, "discriminator": {"propertyName": "type", "mapping": mapping}}
    has_type = {"required": ["type"], "properties": {"type": {"type": "string"}}}
    untyped = {"description": "Keeps type and details", "not": has_type}
    schemas[f"{model}Update"] |= {"oneOf": [*union, untyped]}
    require_together(schemas[f"{model}Update"], "details", "type")


def require_together(schema: dict[str, Any], payload: str, selector: str) -> None:
    """Let a body hold a payload only beside what selects its schema."""
    schema["dependentRequired"] = schema.get("dependentRequired", {}) | {payload: [selector]}


def add_entries(schemas: Schemas, model: str, names: dict[str, str]) -> None:
    """Add the entries of each type of log; the type stands in the log, so that an entry only fits one or another."""
    entries = {kind: schema_name(model, kind, "Entry") for kind in names}
    for kind, entry in entries.items():
        schemas[entry] = entry_schema(kind, names[kind], schemas[names[kind]]["x-brainstem-entry"])
    schemas[f"{model}Entry"]["anyOf"] = [reference(entry) for entry in entries.values()]


def entry_schema(kind: str, details: str, timing: str) -> dict[str, Any]:
    """Return the schema of an entry of one type of log."""
    moment = {"type": "string", "format": "date-time"}
    times = {name: moment | {"description": text} for name, text in ENTRY_TIMES[timing].items()}
    notes = {"type": ["string", "null"], "maxLength": 500, "description": "Notes"}
    return {
        "type": "object",
        "description": f"An entry of a log of the type {kind}",
        "x-brainstem-role": "entry",
        "additionalProperties": False,
        "required": list(times),
        "properties": times | {"notes": notes, "details": reference(details)},
    }


def merged_coordinates(source: dict[str, Any]) -> dict[str, Any]:
    """Return one object with the coordinates of all systems, for tools that cannot follow the selector."""
    merged: dict[str, Any] = {}
    for definition in source["types"].values():
        for name, prop in definition["properties"].items():
            merged.setdefault(name, reference(prop["unit"]) | {"description": prop["description"]})
    text = "A place: the coordinates of one system. Which they are is said by coordinates_system."
    head = {"type": "object", "description": text, "x-brainstem-role": "details"}
    return head | {"additionalProperties": False, "properties": merged}


def add_coordinates(schemas: Schemas, model: str, names: dict[str, str]) -> None:
    """Let the coordinate system of a create or change decide its coordinates."""
    for body in (schemas[f"{model}Create"], schemas[f"{model}Update"]):
        text = body["properties"]["coordinates_details"]["description"]
        body["properties"]["coordinates_details"] = reference("Coordinates") | {"description": text}
        body["allOf"] = [coordinates_rule(system, name) for system, name in names.items()]
        require_together(body, "coordinates_details", "coordinates_system")


def coordinates_rule(system: str, name: str) -> dict[str, Any]:
    """Return the condition that ties one coordinate system to its coordinates."""
    partly = {"additionalProperties": True}
    chosen = {"required": ["coordinates_system"], "properties": {"coordinates_system": {"const": system}}}
    return {"if": partly | chosen, "then": partly | {"properties": {"coordinates_details": reference(name)}}}
