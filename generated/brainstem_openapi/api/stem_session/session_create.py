# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.session import Session


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a session."""
    return {
        "method": "POST",
        "url": "/api/{portal}/stem/session/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Session:
    """Return what the answer holds under the model's key."""
    return Session.from_dict(data)
