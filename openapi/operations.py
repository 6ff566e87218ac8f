"""Expand one page into its paths and operations."""

from __future__ import annotations

from typing import Any

from schemas import expand_references, reference, upload_schemas

ERRORS = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "405": "MethodNotAllowed",
    "429": "TooManyRequests",
    "500": "ServerError",
}
METHODS = {"list": "get", "get": "get", "create": "post", "update": "patch", "replace": "put", "delete": "delete"}
QUERY = ["Filters", "Sort", "Include", "Exclude", "Limit", "Offset", "Page", "PerPage"]
SUMMARIES = {
    "list": "List the {plural}",
    "get": "Load one {singular}",
    "create": "Create a {singular}",
    "update": "Change some fields of a {singular}",
    "replace": "Replace all fields of a {singular}",
    "delete": "Delete a {singular}",
}
REPLACE_UNVERIFIED = "PUT is in the general description of the API and on no model's page."
UPLOAD_TEXT = "The fields as JSON, or a file in a form of its own."


def document_paths(pages: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the paths of all models, in the order of the pages."""
    paths: dict[str, Any] = {}
    for page in pages.values():
        base = f"/api/{{portal}}/{page['app']}/{page['model']}/"
        paths[base] = path_item(page, ["list", "create"], ["Portal"], pages)
        one = ["get", "update", "replace", "delete"]
        paths[f"{base}{{id}}/"] = path_item(page, one, ["Portal", id_name(page)], pages)
        for name, action in page.get("actions", {}).items():
            paths[f"{base}{{id}}/{name}/"] = action_item(page, name, action)
        for name in page.get("links", ()):
            paths[f"{base}{{id}}/{name}/"] = link_item(page, name, pages)
    return {path: item for path, item in paths.items() if set(item) - {"parameters"}}


def id_name(page: dict[str, Any]) -> str:
    """Return the path parameter that stands for the model's ids."""
    return "IntegerId" if page["id"] == "integer" else "Id"


def parameters(names: list[str]) -> list[dict[str, str]]:
    """Return references to shared parameters."""
    return [{"$ref": f"#/components/parameters/{name}"} for name in names]


def path_item(
    page: dict[str, Any], verbs: list[str], path_parameters: list[str], pages: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """Return the operations of a path that the page has."""
    item: dict[str, Any] = {"parameters": parameters(path_parameters)}
    for verb in verbs:
        if verb in page["operations"]:
            item[METHODS[verb]] = operation(page, verb, pages)
    return item


def operation(page: dict[str, Any], verb: str, pages: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return one of the six standard operations."""
    portals = page["operations"][verb]
    found = opening(page, verb, SUMMARIES[verb].format(**page["keys"]).replace("_", " "), portals)
    if verb == "replace":
        found["x-brainstem-unverified"] = REPLACE_UNVERIFIED
    query = {"list": QUERY, "get": ["Filters", "Include", "Exclude"]}.get(verb)
    if query:
        found["parameters"] = parameters(query)
    if verb in ("create", "update", "replace"):
        found["requestBody"] = body(reference(page["schema"] + ("Create" if verb == "create" else "Update")))
    if verb == "update" and upload_schemas(page):
        found["requestBody"] |= {"description": UPLOAD_TEXT}
        found["requestBody"]["content"]["multipart/form-data"] = {"schema": reference(page["schema"] + "Upload")}
    return found | {"responses": responses(success(page, verb, pages))}


def opening(page: dict[str, Any], verb: str, summary: str, portals: list[str]) -> dict[str, Any]:
    """Return what every operation begins with."""
    found: dict[str, Any] = {
        "tags": [f"{page['app']}_{page['model']}"],
        "operationId": f"{page['model']}_{verb}",
        "summary": summary,
        "description": f"{summary}. Portals: {', '.join(portals)}.",
        "x-brainstem-portals": portals,
    }
    if "unverified" in page:
        found["x-brainstem-unverified"] = page["unverified"]
    return found | ({"security": [{"token": []}, {}]} if "public" in portals else {})


def body(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a required JSON body."""
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def success(page: dict[str, Any], verb: str, pages: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the answer of a standard operation that went well, by status."""
    if verb == "delete":
        return {"204": {"description": "Deleted"}}
    name = page["schema"] + ("List" if verb == "list" else "Envelope")
    schema: dict[str, Any] = reference(name)
    if page.get("approval") and verb in ("create", "update", "replace"):
        schema = {"anyOf": [schema, reference(pages[page["approval"]]["schema"] + "Envelope")]}
    status, text = ("201", "Created") if verb == "create" else ("200", "Done")
    return {status: {"description": text, "content": {"application/json": {"schema": schema}}}}


def responses(first: dict[str, Any]) -> dict[str, Any]:
    """Return the answers of an operation: the good one and every error."""
    return first | {status: {"$ref": f"#/components/responses/{name}"} for status, name in ERRORS.items()}


def action_item(page: dict[str, Any], name: str, action: dict[str, Any]) -> dict[str, Any]:
    """Return the path of an action on one record."""
    found = opening(page, name, action["description"].rstrip("."), ["private"])
    if action.get("unverified"):
        found["x-brainstem-unverified"] = action["unverified"]
    if action.get("body"):
        schema = action["body"]
        found["requestBody"] = body(reference(schema) if isinstance(schema, str) else expand_references(schema))
    answer = {"200": {"description": "Done", "content": {"application/json": {"schema": action_answer(page, action)}}}}
    found["responses"] = responses(answer)
    return {"parameters": parameters(["Portal", id_name(page)]), action["method"].lower(): found}


def action_answer(page: dict[str, Any], action: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of an action's answer: the record's envelope where it is known, else anything."""
    return reference(f"{page['schema']}Envelope") if action.get("body") else {}


def link_item(page: dict[str, Any], name: str, pages: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the path of a relation that has an address of its own."""
    field = page["fields"][name]
    target = pages[field.get("refs") or field["ref"]]
    summary = f"List the {name} of one {page['keys']['singular'].replace('_', ' ')}"
    found = opening(page, name, summary, page["operations"]["get"])
    found["x-brainstem-unverified"] = "Only the address is documented; method and answer follow the framework."
    answer = {"description": "Done", "content": {"application/json": {"schema": reference(f"{target['schema']}List")}}}
    found["responses"] = responses({"200": answer})
    return {"parameters": parameters(["Portal", id_name(page)]), "get": found}
