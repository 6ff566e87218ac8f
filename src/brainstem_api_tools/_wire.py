"""The wire door's whole lists: all pages put together into one answer of the usual shape."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from typing import Any

from brainstem_openapi.registry import Model

from ._envelope import has_id
from ._flows import Flow
from ._page_fetch import PageFetch, PageToAsk
from ._page_readers import USUAL_CONCURRENCY, PageReader
from ._pagination import PAGE_SIZE, Walk
from ._query import Query
from ._response import Response


class _RefusedError(Exception):
    """A page that came back with an error status, on its way out of the walk."""

    def __init__(self, response: Response) -> None:
        super().__init__(response)
        self.response = response


def load_all_pages(model: Model, query: Query, page_request: PageToAsk) -> Flow[Response]:
    """Return a whole list as one response.

    Parameters
    ----------
    model : Model
        Row of the registry.
    query : Query
        What to read; ``limit`` is the records to ask for at once, ``offset`` where to begin.
    page_request : callable
        Takes the query and a `PageRequest`, returns the request to send.

    Returns
    -------
    Response
        As from one page, with every record. The first answer with an error status is returned as it is.
    """
    walk = Walk(model.plural, start=query.offset or 0, page_size=_page_size(query.limit))
    fetch = PageFetch(model.plural, query, page_request, _accepted)
    gathered = _Gathered(model.plural)
    headers: Mapping[str, str] = {}
    url = ""
    try:
        with closing(PageReader(walk, fetch, USUAL_CONCURRENCY)) as reader:
            while (found := (yield from reader.next())) is not None:
                page, response = found
                gathered.add(response, page.rows)
                headers, url = response.headers, response.url
                del found, page, response  # which would stay beside the next page
    except _RefusedError as refused:
        return refused.response
    return Response.whole(gathered.body, headers, url=url)


def _page_size(limit: int | None) -> int:
    """Return the records to ask for at once: never one alone, which would be the overlap and bring nothing new."""
    return PAGE_SIZE if limit is None else min(max(limit, 2), PAGE_SIZE)


def _accepted(response: Response) -> Response:
    """Return an answer that holds a page; one that is refused ends the walk."""
    if not response.ok:
        raise _RefusedError(response)
    response.json()  # raises if it is none
    return response


class _Gathered:
    """The records of all pages, and the related records beside them, each once."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.body: dict[str, Any] = {}
        self._known: dict[str, set[Any]] = {}

    def add(self, body: Mapping[str, Any], rows: list[dict[str, Any]]) -> None:
        """Add a page."""
        for name, value in body.items():
            if name != self.key and isinstance(value, list):
                self.body.setdefault(name, []).extend(row for row in value if self._is_new(name, row))
        self.body.setdefault(self.key, []).extend(rows)
        self.body["count"] = len(self.body[self.key])

    def _is_new(self, name: str, row: Any) -> bool:
        identifier = row["id"] if has_id(row) else None
        known = self._known.setdefault(name, set())
        if identifier is None or identifier not in known:
            known.add(identifier)
            return True
        return False
