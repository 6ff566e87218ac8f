# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.procedure_log import ProcedureLog


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a procedure log."""
    return {
        "method": "POST",
        "url": "/api/{portal}/modules/procedurelog/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> ProcedureLog:
    """Return what the answer holds under the model's key."""
    return ProcedureLog.from_dict(data)
