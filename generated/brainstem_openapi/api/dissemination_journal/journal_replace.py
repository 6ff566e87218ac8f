# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.journal import Journal


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Replace all fields of a journal."""
    return {
        "method": "PUT",
        "url": "/api/{portal}/dissemination/journal/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Journal:
    """Return what the answer holds under the model's key."""
    return Journal.from_dict(data)
