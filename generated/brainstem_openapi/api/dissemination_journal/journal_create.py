# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.journal import Journal


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a journal."""
    return {
        "method": "POST",
        "url": "/api/{portal}/dissemination/journal/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> Journal:
    """Return what the answer holds under the model's key."""
    return Journal.from_dict(data)
