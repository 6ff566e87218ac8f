# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.collection import Collection


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Change some fields of a collection."""
    return {
        "method": "PATCH",
        "url": "/api/{portal}/stem/collection/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Collection:
    """Return what the answer holds under the model's key."""
    return Collection.from_dict(data)
