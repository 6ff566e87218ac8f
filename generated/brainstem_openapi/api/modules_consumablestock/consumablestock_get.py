# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ... import models


def build_request(
    portal: str,
    id: str,
    *,
    filters: dict[str, Any] | None = None,
    include: list[str] | None = None,
    exclude: list[str] | None = None,
) -> dict[str, Any]:
    """Load one consumable stock."""
    params: dict[str, Any] = {
        "include[]": include,
        "exclude[]": exclude,
    }
    return {
        "method": "GET",
        "url": "/api/{portal}/modules/consumablestock/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {**(filters or {}), **{name: value for name, value in params.items() if value is not None}},
    }


def parse(data: Any) -> models.ConsumableStock:
    """Return what the answer holds under the model's key."""
    return models.ConsumableStock.from_dict(data)
