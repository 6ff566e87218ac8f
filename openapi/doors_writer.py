"""Write ``doors.pyi``: the resources of the client as editors and type checkers see them, one class a model.

At run time there is one resource class for all models; here each has its own fields as keywords.
"""

from __future__ import annotations

import re
from typing import Any

HEAD = '''"""The resources of a client, typed model by model. For editors and type checkers alone."""

from typing import Any, Unpack, overload

from brainstem_api_tools._resources import Resource
from brainstem_api_tools.aio import AsyncResource

from . import models, records

'''
CREATE = """
    @overload  # type: ignore[override]
    def create(self, data: records.{schema}Create, *, validate: bool = True) -> {written}: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.{schema}Create]
    ) -> {written}: ...
"""
UPDATE = """
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.{schema}Update | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.{schema}Update],
    ) -> {written}: ...
"""
BODILESS = "\n    def {action}(self, id: Any) -> {schema}: ...\n"
ACTION = "\n    def {action}(self, id: Any, **data: Any) -> {schema}: ...\n"


def doors_source(document: dict[str, Any]) -> str:
    """Return the text of ``doors.pyi``, without its header."""
    rows = document["x-brainstem-models"]
    classes = [resource_source(name, row, document) for name, row in rows.items()]
    attributes = [f"    {attribute(row)}: {row['schema']}Resource\n" for row in rows.values()]
    text = "\n".join(classes) + "\nclass Doors:\n" + "".join(attributes)
    return HEAD + text + "\n" + awaited(text)


def awaited(text: str) -> str:
    """Return the same classes for the async client."""
    text = re.sub(r"\b(\w*Resource|Doors)\b", r"Async\1", text)
    return text.replace("    def ", "    async def ")


def attribute(row: dict[str, Any]) -> str:
    """Return the name of a client's attribute for a model."""
    return str(row["keys"]["plural"]).replace(" ", "_")


def resource_source(name: str, row: dict[str, Any], document: dict[str, Any]) -> str:
    """Return the class of one model."""
    record = f"models.{row['schema']}"
    pending = document["x-brainstem-models"].get(row.get("approval"))
    names = {"schema": row["schema"], "written": f"models.{pending['schema']}" if pending else record}
    body = "".join(
        text.format(**names) for verb, text in (("create", CREATE), ("update", UPDATE)) if verb in row["operations"]
    )
    for action in row.get("actions", ()):
        item = document["paths"][f"/api/{{portal}}/{row['app']}/{name}/{{id}}/{action}/"]
        template = (
            ACTION if any("requestBody" in found for found in item.values() if isinstance(found, dict)) else BODILESS
        )
        body += template.format(action=action, schema=record)
    return f"class {row['schema']}Resource(Resource[{record}]):\n{body or '    ...'}\n"
