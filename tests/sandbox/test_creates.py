"""What the sandbox makes of the least that each model takes is found and known again as what was sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from brainstem_api_tools._likeness import agrees, telling_filters
from brainstem_openapi.registry import MODELS, Model

Ask = Callable[..., httpx.Response]
CREATED = sorted(name for name, model in MODELS.items() if "create" in model.operations and name != "protocol")
ALSO_NEEDED = {"epoch": {"session"}, "sessiondatastorage": {"session", "datastorage"}}
UNLIKE = {"license": {"status": "draft"}}  # what the record that is taken for a pattern has, and a new one cannot


def least(model: Model, row: dict[str, Any]) -> dict[str, Any]:
    """Return what a record needs to be made, after the pattern of another one."""
    needed = {name for name, field in model.fields.items() if field.required} | ALSO_NEEDED.get(model.name, set())
    named = {name: f"{row[name]:.40} again" for name in needed & {"name", "title"}}
    return {**{name: row[name] for name in needed & row.keys()}, **named, **UNLIKE.get(model.name, {})}


@pytest.mark.parametrize("name", CREATED)
def test_the_least_of_a_record_is_found_and_known_again(name: str, ask: Ask) -> None:
    model = MODELS[name]
    user = "curator" if name == "brainregion" else "ada"
    path = model.operations["create"].path.removeprefix("/api").replace("{portal}", "private")
    rows = ask("GET", path, query={"limit": 50}, user=user).json()[model.plural]
    for body in (least(model, row) for row in rows):
        answer = ask("POST", path, body, user=user)
        if answer.status_code == 201:  # and not that it stands in a project where this user may only read
            break
    kept = MODELS[model.approval_model or name]
    stored = answer.json()[kept.singular]
    assert agrees(model, stored, body)
    query = {f"filter{{{field}}}": text for field, text in telling_filters(model, body).items()}
    assert query
    listed = ask("GET", path.replace(f"/{name}/", f"/{kept.name}/"), query={**query, "limit": 100}, user=user).json()
    assert stored["id"] in {row["id"] for row in listed[kept.plural] if agrees(model, row, body)}
