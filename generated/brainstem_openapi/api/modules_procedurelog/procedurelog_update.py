# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.procedure_log import ProcedureLog


def build_request(
    portal: str,
    id: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Change some fields of a procedure log."""
    return {
        "method": "PATCH",
        "url": "/api/{portal}/modules/procedurelog/{id}/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> ProcedureLog:
    """Return what the answer holds under the model's key."""
    return ProcedureLog.from_dict(data)
