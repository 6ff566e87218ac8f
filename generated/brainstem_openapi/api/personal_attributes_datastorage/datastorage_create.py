# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.data_storage import DataStorage


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a datastorage."""
    return {
        "method": "POST",
        "url": "/api/{portal}/personal_attributes/datastorage/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> DataStorage:
    """Return what the answer holds under the model's key."""
    return DataStorage.from_dict(data)
