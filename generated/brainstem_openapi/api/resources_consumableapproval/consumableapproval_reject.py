# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote


def build_request(
    portal: str,
    id: str,
) -> dict[str, Any]:
    """Reject the request."""
    return {
        "method": "PATCH",
        "url": "/api/{portal}/resources/consumableapproval/{id}/reject/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
    }
