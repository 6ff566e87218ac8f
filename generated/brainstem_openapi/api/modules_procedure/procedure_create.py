# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.procedure import Procedure


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a procedure."""
    return {
        "method": "POST",
        "url": "/api/{portal}/modules/procedure/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Procedure:
    """Return what the answer holds under the model's key."""
    return Procedure.from_dict(data)
