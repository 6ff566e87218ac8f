# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.brain_region import BrainRegion


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Replace all fields of a brain region."""
    return {
        "method": "PUT",
        "url": "/api/{portal}/taxonomies/brainregion/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> BrainRegion:
    """Return what the answer holds under the model's key."""
    return BrainRegion.from_dict(data)
