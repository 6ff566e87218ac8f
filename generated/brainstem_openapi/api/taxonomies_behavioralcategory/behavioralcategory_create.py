# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.behavioral_category import BehavioralCategory


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a behavioral category."""
    return {
        "method": "POST",
        "url": "/api/{portal}/taxonomies/behavioralcategory/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> BehavioralCategory:
    """Return what the answer holds under the model's key."""
    return BehavioralCategory.from_dict(data)
