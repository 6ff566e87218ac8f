# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ... import models


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Change some fields of a consumable."""
    return {
        "method": "PATCH",
        "url": "/api/{portal}/resources/consumable/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> models.Consumable:
    """Return what the answer holds under the model's key."""
    return models.Consumable.from_dict(data)
