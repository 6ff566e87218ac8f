"""Gets one page of a list over HTTP, in the order that a walk needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from ._flows import Flow, Request, sent
from ._pagination import PageRequest
from ._query import Query
from ._response import Response

B = TypeVar("B", bound=Mapping[str, Any])
PageToAsk = Callable[[Query, PageRequest], Request]


class PageFetch(Generic[B]):
    """Gets pages of a list, sorted by id in the end; without that, if the server refuses it for the first page.

    Parameters
    ----------
    key : str
        Plural key of the records.
    query : Query
        What to read.
    page_request : callable
        Takes a query and a `PageRequest`, returns the request to send.
    read : callable
        Takes the answer, whatever its status, and returns its body, or raises.
    """

    def __init__(self, key: str, query: Query, page_request: PageToAsk, read: Callable[[Response], B]) -> None:
        self._key, self._plain, self._page_request, self._read = key, query, page_request, read
        self._query = query if {"id", "-id"} & set(query.sort) else query._replace(sort=[*query.sort, "id"])
        self._some_came = False

    @property
    def by_id(self) -> bool:
        """Whether the list is asked for in the order of ids and nothing else."""
        return self._query.sort == ["id"]

    def __call__(self, page: PageRequest) -> Flow[B]:
        """Return what is read of the answer; a numbered page behind the last, which is none, is an empty list."""
        response = yield from sent(self._page_request(self._query, page))
        if response.status_code == 400 and self._query is not self._plain and not self._some_came:
            self._query = self._plain
            response = yield from sent(self._page_request(self._query, page))
        if response.status_code == 404 and page.page is not None and page.page > 1:
            nothing = {self._key: [], "meta": {"page": page.page}}
            response = Response.whole(nothing, response.headers, url=response.url)
        self._some_came = self._some_came or response.ok
        return self._read(response)
