# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.data_acquisition import DataAcquisition


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a data acquisition."""
    return {
        "method": "POST",
        "url": "/api/{portal}/modules/dataacquisition/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> DataAcquisition:
    """Return what the answer holds under the model's key."""
    return DataAcquisition.from_dict(data)
