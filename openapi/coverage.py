"""Compare the OpenAPI document with what the platform documents.

::

    python openapi/coverage.py            # print a report
    python openapi/coverage.py --check    # the same, and fail if anything documented is missing
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
# Replacing a whole record is documented for the API as a whole and for no model.
UNCOUNTED_VERBS = {"replace"}


def count_models(document: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Return how many fields and operations each model of the document has."""
    schemas, operations = document["components"]["schemas"], operations_by_tag(document)
    counts = {}
    for name, row in document["x-brainstem-models"].items():
        verbs = [verb.removeprefix(f"{name}_") for verb in operations[f"{row['app']}_{name}"]]
        counted = [verb for verb in verbs if verb not in UNCOUNTED_VERBS | set(row.get("links", ()))]
        counts[name] = {"fields": len(field_names(row["schema"], schemas)), "operations": len(counted)}
    return counts


def operations_by_tag(document: dict[str, Any]) -> dict[str, list[str]]:
    """Return the names of the operations of each tag."""
    found: dict[str, list[str]] = {}
    for item in document["paths"].values():
        for method, operation in item.items():
            if method != "parameters":
                found.setdefault(operation["tags"][0], []).append(operation["operationId"])
    return found


def field_names(schema: str, schemas: dict[str, Any]) -> set[str]:
    """Return the fields that are answered or sent."""
    parts = [schemas[schema + ending] for ending in ("", "Create", "Update") if schema + ending in schemas]
    return {name for part in parts for name in part["properties"]}


def count_details(document: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Return how many properties the schema of each type has."""
    return {
        model: {kind: len(properties_of(name, document["components"]["schemas"])) for kind, name in types.items()}
        for model, types in document["x-brainstem-details"].items()
    }


def properties_of(name: str, schemas: dict[str, Any]) -> dict[str, Any]:
    """Return the properties of a type's details, or of their rows where they are a list."""
    schema = schemas[name]
    if schema["type"] == "array":
        schema = schemas[schema["items"]["$ref"].rsplit("/", 1)[1]]
    return dict(schema["properties"])


def differences(document: dict[str, Any], table: dict[str, Any]) -> list[str]:
    """Return a line for each count that is not as documented."""
    models = {name: count for name, count in count_models(document).items() if name not in table["beyond"]["models"]}
    for model in (field.split(".")[0] for field in table["beyond"]["fields"]):
        models.setdefault(model, {"fields": 0})["fields"] -= 1
    lines = compare(models, table["models"], "")
    details = count_details(document)
    for model in sorted(set(details) | set(table["details"])):
        lines += compare(details.get(model, {}), table["details"].get(model, {}), f"{model} details of ")
    return lines


def compare(found: dict[str, Any], wanted: dict[str, Any], what: str) -> list[str]:
    """Return a line for each name whose count differs."""
    names = sorted(set(found) | set(wanted))
    return [
        f"{what}{name}: documented {wanted.get(name, 'not')}, in the document {found.get(name, 'missing')}"
        for name in names
        if found.get(name) != wanted.get(name)
    ]


def report(document: dict[str, Any], table: dict[str, Any]) -> str:
    """Return the totals, documented and found."""
    models, details = count_models(document), count_details(document)
    rows = [
        ("models", len(table["models"]), len(models)),
        ("fields", total(table["models"], "fields"), total(models, "fields")),
        ("operations", total(table["models"], "operations"), total(models, "operations")),
        ("types", types(table["details"]), types(details)),
        ("properties", properties(table["details"]), properties(details)),
    ]
    lines = [f"{'':12}documented  in the document"]
    lines += [f"{name:12}{documented:10}{found:17}" for name, documented, found in rows]
    beyond = [*table["beyond"]["models"], *table["beyond"]["fields"]]
    return "\n".join([*lines, f"beyond the documentation: {', '.join(beyond)}"])


def total(models: dict[str, dict[str, int]], key: str) -> int:
    """Return the sum of one count over all models."""
    return sum(counts[key] for counts in models.values())


def types(details: dict[str, dict[str, int]]) -> int:
    """Return the number of types of all models."""
    return sum(len(kinds) for kinds in details.values())


def properties(details: dict[str, dict[str, int]]) -> int:
    """Return the number of properties of all types."""
    return sum(sum(kinds.values()) for kinds in details.values())


def main(arguments: list[str] | None = None) -> int:
    """Print the report; with ``--check`` fail if it has gaps."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="fail if anything documented is missing")
    parser.add_argument("--spec", type=Path, default=HERE / "brainstem.yaml", help="OpenAPI document to read")
    options = parser.parse_args(arguments)
    document = yaml.safe_load(options.spec.read_text(encoding="utf-8"))
    table = yaml.safe_load((HERE / "coverage.yaml").read_text(encoding="utf-8"))
    print(report(document, table))
    gaps = differences(document, table)
    for line in gaps:
        print(line, file=sys.stderr)
    return int(options.check and bool(gaps))


if __name__ == "__main__":
    sys.exit(main())
