"""Build the OpenAPI document of the BrainSTEM API from its hand-written pages.

``openapi/models/<app>/<model>.yaml`` (a page a model), ``openapi/details/<model>.yaml`` (what belongs to its types) and
``openapi/common.yaml`` go in, ``openapi/brainstem.yaml`` comes out::

    python openapi/build.py            # write it
    python openapi/build.py --check    # fail if it is not what the pages say
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import yaml

from approvals import complete_approvals
from details import add_details, read_details
from operations import document_paths
from schemas import SHORT_KEYS, model_schemas

HERE = Path(__file__).parent
TARGET = HERE / "brainstem.yaml"
HEADER = "# Built by `make generate` from the other files of this folder: change those, not this one.\n"

DEFAULT_OPERATIONS = {
    "list": ["public", "private"],
    "get": ["public", "private"],
    "create": ["private"],
    "update": ["private"],
    "replace": ["private"],
    "delete": ["private"],
}
# What a page says of its model as a whole, passed on to clients.
ROW_KEYS = (
    *("app", "schema", "keys", "id", "description", "operations", "links", "rules"),
    *("approval", "approves", "unverified"),
)
# What a page may say of a field; JSON Schema would take a misspelt word for one that it does not know.
FIELD_WORDS = SHORT_KEYS | {
    *("$ref", "type", "format", "enum", "default", "description", "id", "readOnly", "writeOnly"),
    *("minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
    *("items", "properties", "additionalProperties"),
}


def read_pages(folder: Path, common: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the pages by model, each checked against its place and completed with its defaults."""
    pages = {}
    for path in sorted(folder.glob("*/*.yaml")):
        page = yaml.safe_load(path.read_text(encoding="utf-8"))
        if page["model"] != path.stem:
            raise SystemExit(f"{path}: model is {page['model']!r}, the file's name says {path.stem!r}")
        check_fields(path, page.setdefault("fields", {}))
        page.setdefault("operations", DEFAULT_OPERATIONS)
        page["app"] = path.parent.name
        pages[page["model"]] = page
    complete_approvals(pages, common["approval"])
    check_relations(pages)
    return pages


def check_fields(path: Path, fields: dict[str, dict[str, Any]]) -> None:
    """Refuse a misspelt word, and one without a value: in YAML's flow style an unquoted comma in a text makes one."""
    for field, definition in fields.items():
        for word, value in (definition or {"description": None}).items():
            if value is None:
                raise SystemExit(f"{path}: {field}: {word!r} has no value; quote a text that holds a comma")
            if word not in FIELD_WORDS:
                raise SystemExit(f"{path}: {field}: {word!r} is no word that a page has for a field")


def check_relations(pages: dict[str, dict[str, Any]]) -> None:
    """Refuse a reverse relation or a link whose other side does not exist."""
    for name, page in pages.items():
        for field, definition in page["fields"].items():
            relation = definition.get("refs") or definition.get("ref")
            target = pages.get(relation or "")
            if relation and not target:
                raise SystemExit(f"{name}.{field}: there is no page of {relation!r}")
            if target and "via" in definition and definition["via"] not in target["fields"]:
                raise SystemExit(f"{name}.{field}: {target['model']} has no field {definition['via']!r}")
        for link in page.get("links", ()):
            if link not in page["fields"]:
                raise SystemExit(f"{name}: links names {link!r}, which is no field")


def build_document(
    pages: dict[str, dict[str, Any]], common: dict[str, Any], details: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """Return the OpenAPI document as plain data, in the order in which it is written."""
    schemas, table = document_schemas(pages, common, details)
    return {
        "openapi": "3.1.0",
        "info": common["info"],
        "servers": common["servers"],
        "security": [{"token": []}],
        "tags": document_tags(pages, common["apps"]),
        "x-brainstem-operators": common["operators"],
        "x-brainstem-models": {name: model_row(page) for name, page in pages.items()},
        "x-brainstem-details": table,
        "paths": document_paths(pages) | common["paths"],
        "components": {
            "parameters": common["parameters"],
            "schemas": schemas,
            "responses": dict(error_responses(common["responses"])),
            "securitySchemes": common["securitySchemes"],
        },
    }


def document_schemas(
    pages: dict[str, dict[str, Any]], common: dict[str, Any], details: dict[str, dict[str, Any]]
) -> tuple[dict[str, Any], dict[str, dict[str, str]]]:
    """Return all component schemas, and the table of those that belong to types."""
    schemas = dict(common["schemas"])
    for page in pages.values():
        schemas.update(model_schemas(page))
    return schemas, add_details(schemas, details, pages)


def document_tags(pages: dict[str, dict[str, Any]], apps: dict[str, str]) -> list[dict[str, Any]]:
    """Return one tag a model and one for sign-in."""
    tags = [
        {"name": f"{page['app']}_{name}", "description": page["description"], "x-brainstem-app": page["app"]}
        for name, page in pages.items()
    ]
    return [*tags, {"name": "auth", "description": apps["auth"], "x-brainstem-app": "auth"}]


def model_row(page: dict[str, Any]) -> dict[str, Any]:
    """Return what a client must know of a model and cannot read off a standard OpenAPI document."""
    row = {key: page[key] for key in ROW_KEYS if key in page}
    return row | {"actions": list(page["actions"])} if "actions" in page else row


def error_responses(declared: dict[str, dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    """Return the error answers as components, each as JSON and as the HTML page a proxy may send."""
    return [
        (
            error["name"],
            {
                "description": error["description"],
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/components/schemas/Error"},
                        "example": error["example"],
                    },
                    "text/html": {"schema": {"type": "string"}},
                },
            },
        )
        for error in declared.values()
    ]


class _Dumper(yaml.SafeDumper):
    """Writes every value out, without YAML anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def render(document: dict[str, Any]) -> str:
    """Return the text of ``brainstem.yaml``."""
    body = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
    return HEADER + body


def main(arguments: list[str] | None = None) -> int:
    """Write the document, or with ``--check`` compare it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail if the checked-in document differs")
    parser.add_argument("--models", type=Path, default=HERE / "models", help="folder of the pages")
    parser.add_argument("--details", type=Path, default=HERE / "details", help="folder of what belongs to types")
    parser.add_argument("--output", type=Path, default=TARGET, help="document to write or compare")
    options = parser.parse_args(arguments)
    common = yaml.safe_load((HERE / "common.yaml").read_text(encoding="utf-8"))
    details = read_details(options.details)
    text = render(build_document(read_pages(options.models, common), common, details))
    if not options.check:
        options.output.write_text(text, encoding="utf-8")
        return 0
    if options.output.read_text(encoding="utf-8") == text:
        return 0
    print(f"{options.output.name} is not what the pages say: run `make generate`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
