"""The table of queries that the examples of other languages are held against says what this client sends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from brainstem_api_tools._endpoints import read_request
from brainstem_api_tools._query import build_query
from brainstem_openapi.registry import MODELS

TABLE = Path(__file__).parents[2] / "examples" / "queries.json"
ROWS: list[dict[str, Any]] = json.loads(TABLE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["says"])
def test_the_table_says_what_is_sent(row: dict[str, Any]) -> None:
    model = MODELS[row["model"]]
    asked = {name: row[name] for name in ("sort", "include", "exclude", "limit", "offset") if name in row}
    query = build_query(model, filters=dict(row["filters"]), **asked)
    request = read_request(model.operations["list"], "private", None, query)
    assert str(httpx.QueryParams(request.params)).replace("+", "%20") == row["wire"]
