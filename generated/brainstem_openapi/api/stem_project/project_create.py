# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.project import Project


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a project."""
    return {
        "method": "POST",
        "url": "/api/{portal}/stem/project/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Project:
    """Return what the answer holds under the model's key."""
    return Project.from_dict(data)
