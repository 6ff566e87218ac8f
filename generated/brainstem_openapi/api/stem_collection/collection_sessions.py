# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ... import models


def build_request(
    portal: str,
    id: str,
) -> dict[str, Any]:
    """List the sessions of one collection."""
    return {
        "method": "GET",
        "url": "/api/{portal}/stem/collection/{id}/sessions/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
    }


def parse(data: Any) -> list[models.Session]:
    """Return what the answer holds under the model's key."""
    return [models.Session.from_dict(row) for row in data]
