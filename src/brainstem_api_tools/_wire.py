"""The wire door's whole lists: all pages put together into one answer of the usual shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from typing import Any

from brainstem_openapi.registry import Model

from ._flows import Flow, Request, sent
from ._page_readers import USUAL_CONCURRENCY, PageReader
from ._pagination import PAGE_SIZE, PageRequest, Walk, has_id
from ._query import Query
from ._response import Response

PageToAsk = Callable[[Query, PageRequest], Request]


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
    gathered = _Gathered(model.plural)
    response: Response | None = None
    try:
        with closing(PageReader(walk, _Fetch(walk, query, page_request), USUAL_CONCURRENCY)) as reader:
            while (found := (yield from reader.next())) is not None:
                page, response = found
                gathered.add(response, page.rows)
    except _RefusedError as refused:
        return refused.response
    headers, url = (response.headers, response.url) if response is not None else ({}, "")
    return Response.whole(gathered.body, headers, url=url)


def _page_size(limit: int | None) -> int:
    """Return the records to ask for at once: never one alone, which would be the overlap and bring nothing new."""
    return PAGE_SIZE if limit is None else min(max(limit, 2), PAGE_SIZE)


class _Fetch:
    """Reads pages sorted by id in the end; without that, if the server refuses it for the first page."""

    def __init__(self, walk: Walk, query: Query, page_request: PageToAsk) -> None:
        self._walk, self._plain, self._page_request = walk, query, page_request
        self._query = query if {"id", "-id"} & set(query.sort) else query._replace(sort=[*query.sort, "id"])

    def __call__(self, request: PageRequest) -> Flow[Response]:
        response = yield from sent(self._page_request(self._query, request))
        if response.status_code == 400 and self._query is not self._plain and self._walk.received == 0:
            self._query = self._plain
            response = yield from sent(self._page_request(self._query, request))
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
