# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.protocol import Protocol


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a protocol."""
    return {
        "method": "POST",
        "url": "/api/{portal}/personal_attributes/protocol/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Protocol:
    """Return what the answer holds under the model's key."""
    return Protocol.from_dict(data)
