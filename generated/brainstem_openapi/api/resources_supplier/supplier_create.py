# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.supplier import Supplier


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a supplier."""
    return {
        "method": "POST",
        "url": "/api/{portal}/resources/supplier/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Supplier:
    """Return what the answer holds under the model's key."""
    return Supplier.from_dict(data)
