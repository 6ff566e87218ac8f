# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.group import Group


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a group."""
    return {
        "method": "POST",
        "url": "/api/{portal}/users/group/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Group:
    """Return what the answer holds under the model's key."""
    return Group.from_dict(data)
