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
    """Create a procedure log."""
    return {
        "method": "POST",
        "url": "/api/{portal}/modules/procedurelog/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> models.ProcedureLog:
    """Return what the answer holds under the model's key."""
    return models.ProcedureLog.from_dict(data)
