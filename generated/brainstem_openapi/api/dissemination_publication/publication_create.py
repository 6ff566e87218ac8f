# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ... import models


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a publication."""
    return {
        "method": "POST",
        "url": "/api/{portal}/dissemination/publication/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> models.Publication:
    """Return what the answer holds under the model's key."""
    return models.Publication.from_dict(data)
