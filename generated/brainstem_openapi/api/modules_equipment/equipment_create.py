# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.equipment import Equipment


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a equipment."""
    return {
        "method": "POST",
        "url": "/api/{portal}/modules/equipment/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Equipment:
    """Return what the answer holds under the model's key."""
    return Equipment.from_dict(data)
