# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.epoch import Epoch


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a epoch."""
    return {
        "method": "POST",
        "url": "/api/{portal}/stem/epoch/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Epoch:
    """Return what the answer holds under the model's key."""
    return Epoch.from_dict(data)
