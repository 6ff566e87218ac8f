# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any


def build_request(
    *,
    body: Any,
) -> dict[str, Any]:
    """Sign in with user name and password."""
    return {
        "method": "POST",
        "url": "/api/token/",
        "params": {},
        "json": body,
    }
