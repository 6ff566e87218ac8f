# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.species import Species


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a species."""
    return {
        "method": "POST",
        "url": "/api/{portal}/taxonomies/species/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Species:
    """Return what the answer holds under the model's key."""
    return Species.from_dict(data)
