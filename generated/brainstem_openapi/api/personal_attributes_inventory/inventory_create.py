# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.inventory import Inventory


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a inventory."""
    return {
        "method": "POST",
        "url": "/api/{portal}/personal_attributes/inventory/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Inventory:
    """Return what the answer holds under the model's key."""
    return Inventory.from_dict(data)
