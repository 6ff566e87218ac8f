# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.user import User


def build_request(
    portal: str,
    id: int,
    *,
    body: Any,
) -> dict[str, Any]:
    """Replace all fields of a user."""
    return {
        "method": "PUT",
        "url": "/api/{portal}/users/user/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> User:
    """Return what the answer holds under the model's key."""
    return User.from_dict(data)
