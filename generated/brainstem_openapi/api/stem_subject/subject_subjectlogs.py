# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from typing import Any
from urllib.parse import quote

from ...models.subject_log import SubjectLog


def build_request(
    portal: str,
    id: str,
) -> dict[str, Any]:
    """List the subjectlogs of one subject."""
    return {
        "method": "GET",
        "url": "/api/{portal}/stem/subject/{id}/subjectlogs/".format(
            portal=quote(str(portal), safe=""),
            id=quote(str(id), safe=""),
        ),
        "params": {},
    }


def parse(data: Any) -> list[SubjectLog]:
    """Return what the answer holds under the model's key."""
    return [SubjectLog.from_dict(row) for row in data]
