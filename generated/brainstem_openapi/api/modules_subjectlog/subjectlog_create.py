# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.subject_log import SubjectLog


def build_request(
    portal: str,
    *,
    body: Any,
) -> dict[str, Any]:
    """Create a subject log."""
    return {
        "method": "POST",
        "url": "/api/{portal}/modules/subjectlog/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {},
        "json": body,
    }


def parse(data: Any) -> SubjectLog:
    """Return what the answer holds under the model's key."""
    return SubjectLog.from_dict(data)
