# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.inventory import Inventory


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Change some fields of a inventory."""
    return {
        "method": "PATCH",
        "url": "/api/{portal}/personal_attributes/inventory/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Inventory:
    """Return what the answer holds under the model's key."""
    return Inventory.from_dict(data)
