# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.equipment import Equipment


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Change some fields of a equipment."""
    return {
        "method": "PATCH",
        "url": "/api/{portal}/modules/equipment/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Equipment:
    """Return what the answer holds under the model's key."""
    return Equipment.from_dict(data)
