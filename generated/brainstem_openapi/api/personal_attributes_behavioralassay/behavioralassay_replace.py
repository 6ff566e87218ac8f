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
    """Replace all fields of a behavioralassay."""
    return {
        "method": "PUT",
        "url": "/api/{portal}/personal_attributes/behavioralassay/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> models.BehavioralAssay:
    """Return what the answer holds under the model's key."""
    return models.BehavioralAssay.from_dict(data)
