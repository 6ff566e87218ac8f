# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.breeding import Breeding


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a breeding."""
    return {
        "method": "POST",
        "url": "/api/{portal}/stem/breeding/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Breeding:
    """Return what the answer holds under the model's key."""
    return Breeding.from_dict(data)
