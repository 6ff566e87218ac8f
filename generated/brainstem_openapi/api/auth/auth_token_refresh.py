# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any


def build_request(
    *,
    body: Any,
) -> dict[str, Any]:
    """Renew an access token."""
    return {
        "method": "POST",
        "url": "/api/auth/token/refresh/",
        "params": {},
        "json": body,
    }
