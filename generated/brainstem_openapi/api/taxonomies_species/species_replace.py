# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.species import Species


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Replace all fields of a species."""
    return {
        "method": "PUT",
        "url": "/api/{portal}/taxonomies/species/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Species:
    """Return what the answer holds under the model's key."""
    return Species.from_dict(data)
