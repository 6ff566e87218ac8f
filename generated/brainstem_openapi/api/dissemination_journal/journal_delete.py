# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote


def build_request(
    portal: str,
    id: str,
) -> dict[str, Any]:
    """Delete a journal."""
    return {
        "method": "DELETE",
        "url": "/api/{portal}/dissemination/journal/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
    }
