# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any


def build_request(
    *,
    body: Any,
) -> dict[str, Any]:
    """Begin a sign-in in the browser."""
    return {
        "method": "POST",
        "url": "/api/auth/device/",
        "params": {},
        "json": body,
    }
