# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.collection import Collection


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a collection."""
    return {
        "method": "POST",
        "url": "/api/{portal}/stem/collection/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Collection:
    """Return what the answer holds under the model's key."""
    return Collection.from_dict(data)
