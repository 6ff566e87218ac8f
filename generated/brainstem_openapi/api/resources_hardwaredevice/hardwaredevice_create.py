# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.hardware_device import HardwareDevice


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a hardwaredevice."""
    return {
        "method": "POST",
        "url": "/api/{portal}/resources/hardwaredevice/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> HardwareDevice:
    """Return what the answer holds under the model's key."""
    return HardwareDevice.from_dict(data)
