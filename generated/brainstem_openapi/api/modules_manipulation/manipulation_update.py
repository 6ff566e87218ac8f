# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.manipulation import Manipulation


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Change some fields of a manipulation."""
    return {
        "method": "PATCH",
        "url": "/api/{portal}/modules/manipulation/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Manipulation:
    """Return what the answer holds under the model's key."""
    return Manipulation.from_dict(data)
