"""The wire door's whole lists: all pages put together into one answer of the usual shape."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from brainstem_openapi.registry import Model

from ._pagination import PAGE_SIZE, PageRequest, Walk
from ._query import Query
from ._response import Response

ReadPage = Callable[[Query, PageRequest], Response]


def load_all_pages(model: Model, query: Query, read_page: ReadPage) -> Response:
    """Return a whole list as one response.

    Parameters
    ----------
    model : Model
        Row of the registry.
    query : Query
        What to read; ``limit`` is the records to ask for at once, ``offset`` where to begin.
    read_page : callable
        Takes the query and a `PageRequest`, returns the answer.

    Returns
    -------
    Response
        As from one page, with every record. The first answer with an error status is returned as it is.
    """
    ordered = query if {"id", "-id"} & set(query.sort) else query._replace(sort=[*query.sort, "id"])
    walk = Walk(model.plural, start=query.offset or 0, page_size=_page_size(query.limit))
    gathered: dict[str, Any] = {}
    response: Response | None = None
    while (request := walk.next_request()) is not None:
        response = read_page(ordered, request)
        if response.status_code == 400 and ordered is not query and walk.received == 0:
            ordered = query
            response = read_page(ordered, request)
        if not response.ok:
            return response
        page = walk.receive(request, response.json())
        _gather(gathered, response, model.plural, page.rows)
    return _joined(response, gathered)


def _page_size(limit: int | None) -> int:
    """Return the records to ask for at once: never one alone, which would be the overlap and bring nothing new."""
    return PAGE_SIZE if limit is None else min(max(limit, 2), PAGE_SIZE)


def _gather(gathered: dict[str, Any], body: Mapping[str, Any], key: str, rows: list[dict[str, Any]]) -> None:
    """Add a page: its new rows, and the related records beside them, each once."""
    for name, value in body.items():
        if name == key or not isinstance(value, list):
            continue
        known = {_id_of(row) for row in gathered.get(name, ())} - {None}
        gathered.setdefault(name, []).extend(row for row in value if _id_of(row) not in known)
    gathered.setdefault(key, []).extend(rows)
    gathered["count"] = len(gathered[key])


def _id_of(row: Any) -> Any:
    return row.get("id") if isinstance(row, dict) else None


def _joined(last: Response | None, gathered: dict[str, Any]) -> Response:
    """Return the gathered records as one answer, with the address and headers of the last page."""
    headers = dict(last.headers) if last is not None else {}
    url = last.url if last is not None else ""
    return Response(200, headers, json.dumps(gathered).encode(), method="GET", url=url)
