"""Write ``detail_types.py``: which schema belongs to each type, read off the OpenAPI document."""

from __future__ import annotations

from typing import Any

HEAD = '''"""Which schema the details of each type have; the schemas are TypedDicts of ``brainstem_openapi.details``.

Older records may hold bare numbers where the schemas have numbers with a unit.
"""

from __future__ import annotations

from typing import NamedTuple


class DetailType(NamedTuple):
    """The schema of one type; ``entry`` says of a log whether its entries are moments or intervals."""

    schema: str
    version: str
    title: str
    entry: str | None = None

'''


def detail_types_source(document: dict[str, Any]) -> str:
    """Return the text of ``detail_types.py``, without its header."""
    schemas = document["components"]["schemas"]
    models = []
    for model, types in document["x-brainstem-details"].items():
        rows = ",\n".join(f"{kind!r}: {row_source(name, schemas[name])}" for kind, name in types.items())
        models.append(f"{model!r}: {{{rows}}}")
    body = ",\n".join(models)
    return f"{HEAD}\nDETAIL_TYPES: dict[str, dict[str, DetailType]] = {{{body}}}\n"


def row_source(name: str, schema: dict[str, Any]) -> str:
    """Return the text of one type's row."""
    values = (name, schema["x-brainstem-schema-version"], schema["title"], schema.get("x-brainstem-entry"))
    return f"DetailType{values[: 3 + bool(values[3])]!r}"
