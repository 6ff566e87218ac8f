# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.session_data_storage import SessionDataStorage


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a session data storage."""
    return {
        "method": "POST",
        "url": "/api/{portal}/stem/sessiondatastorage/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> SessionDataStorage:
    """Return what the answer holds under the model's key."""
    return SessionDataStorage.from_dict(data)
