# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.behavior import Behavior


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a behavior."""
    return {
        "method": "POST",
        "url": "/api/{portal}/modules/behavior/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Behavior:
    """Return what the answer holds under the model's key."""
    return Behavior.from_dict(data)
