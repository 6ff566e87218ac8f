# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.consumable import Consumable


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a consumable."""
    return {
        "method": "POST",
        "url": "/api/{portal}/resources/consumable/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Consumable:
    """Return what the answer holds under the model's key."""
    return Consumable.from_dict(data)
