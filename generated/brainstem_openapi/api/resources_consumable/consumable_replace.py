# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.consumable import Consumable


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Replace all fields of a consumable."""
    return {
        "method": "PUT",
        "url": "/api/{portal}/resources/consumable/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Consumable:
    """Return what the answer holds under the model's key."""
    return Consumable.from_dict(data)
