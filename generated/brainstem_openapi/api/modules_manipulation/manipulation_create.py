# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.manipulation import Manipulation


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a manipulation."""
    return {
        "method": "POST",
        "url": "/api/{portal}/modules/manipulation/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Manipulation:
    """Return what the answer holds under the model's key."""
    return Manipulation.from_dict(data)
