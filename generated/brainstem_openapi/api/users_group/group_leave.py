# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote


def build_request(
    portal: str,
    id: int,
) -> dict[str, Any]:
    """Stop being a member."""
    return {
        "method": "GET",
        "url": "/api/{portal}/users/group/{id}/leave/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
    }
