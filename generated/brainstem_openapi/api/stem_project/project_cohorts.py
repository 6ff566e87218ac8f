# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ... import models


def build_request(
    portal: str,
    id: str,
) -> dict[str, Any]:
    """List the cohorts of one project."""
    return {
        "method": "GET",
        "url": "/api/{portal}/stem/project/{id}/cohorts/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
    }


def parse(data: Any) -> list[models.Cohort]:
    """Return what the answer holds under the model's key."""
    return [models.Cohort.from_dict(row) for row in data]
