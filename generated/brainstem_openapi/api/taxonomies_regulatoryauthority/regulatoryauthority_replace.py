# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.regulatory_authority import RegulatoryAuthority


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Replace all fields of a regulatoryauthority."""
    return {
        "method": "PUT",
        "url": "/api/{portal}/taxonomies/regulatoryauthority/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> RegulatoryAuthority:
    """Return what the answer holds under the model's key."""
    return RegulatoryAuthority.from_dict(data)
