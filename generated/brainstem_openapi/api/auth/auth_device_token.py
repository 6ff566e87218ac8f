# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any


def build_request(
    *,
    body: Any,
) -> dict[str, Any]:
    """Ask whether a sign-in was approved."""
    return {
        "method": "POST",
        "url": "/api/auth/device/token/",
        "params": {},
        "json": body,
    }
