# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.regulatory_authority import RegulatoryAuthority


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a regulatoryauthority."""
    return {
        "method": "POST",
        "url": "/api/{portal}/taxonomies/regulatoryauthority/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> RegulatoryAuthority:
    """Return what the answer holds under the model's key."""
    return RegulatoryAuthority.from_dict(data)
