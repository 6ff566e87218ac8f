# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ... import models


def build_request(
    portal: str,
    *,
    filters: dict[str, Any] | None = None,
    sort: list[str] | None = None,
    include: list[str] | None = None,
    exclude: list[str] | None = None,
    limit: int | None = None,
    offset: int | None = None,
    page: int | None = None,
    per_page: int | None = None,
) -> dict[str, Any]:
    """List the users."""
    params: dict[str, Any] = {
        "sort[]": sort,
        "include[]": include,
        "exclude[]": exclude,
        "limit": limit,
        "offset": offset,
        "page": page,
        "per_page": per_page,
    }
    return {
        "method": "GET",
        "url": "/api/{portal}/users/user/".format(
            portal=quote(str(portal), safe=""),
        ),
        "params": {**(filters or {}), **{name: value for name, value in params.items() if value is not None}},
    }


def parse(data: Any) -> list[models.User]:
    """Return what the answer holds under the model's key."""
    return [models.User.from_dict(row) for row in data]
