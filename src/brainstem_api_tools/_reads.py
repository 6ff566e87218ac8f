"""Reading records: the half of the typed door that changes nothing."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from functools import partial
from typing import Any, Generic, TypeVar

from brainstem_openapi.registry import Model

from ._endpoints import (
    Identifier,
    endpoint,
    identifier_text,
    page_request,
    read_request,
    record_of,
    standard_operation,
)
from ._fanout import split_query
from ._flows import Flow, sent, steps
from ._includes import embed
from ._names import find_portal
from ._naming import near_filter
from ._page_fetch import PageFetch
from ._page_readers import USUAL_CONCURRENCY
from ._paginator import Paginator, check_concurrency
from ._progress import Progress
from ._query import Words, build_query, merged_filters
from ._response import Response
from .errors import BrainstemError, InvalidRequestError, NoSuchRecordError

T = TypeVar("T")


class Reads(Generic[T]):
    """The records of one model, to be read.

    Parameters
    ----------
    model : Model
        Row of the registry.
    runner : Runner or AsyncRunner
        What carries out the requests.
    portal : str
        Portal to use where a call names none.
    """

    _pages: type[Any] = Paginator

    def __init__(self, model: Model, runner: Any, portal: str) -> None:
        self.model, self._runner, self._portal = model, runner, portal

    def list(
        self,
        *,
        portal: str | None = None,
        sort: Words = None,
        include: Words = None,
        limit: int | None = None,
        offset: int = 0,
        filters: Mapping[str, Any] | None = None,
        concurrency: int = USUAL_CONCURRENCY,
        progress: Progress | bool | None = None,
        **keywords: Any,
    ) -> Paginator[T]:
        """Return the records that match, read lazily and completely.

        Parameters
        ----------
        portal : {"public", "private", "super"}, optional
            Door to the data.
        sort, include : str or list of str, optional
            Fields to sort by, ``-`` first for downwards; relations whose records to put in place of their ids.
        limit, offset : int, optional
            Records to read at the most (all, if not given), and to skip.
        filters : mapping, optional
            Filters in the API's spelling, ``{"name.icontains": "rat"}``.
        concurrency : int
            Pages to ask for at once, from 1 to 8.
        progress : bool or callable, optional
            True shows a bar in a notebook or at a terminal. A callable is called after each page with the number of
            records read so far, and of those to read (None if not known).
        **keywords
            Filters as keywords: ``name__icontains="rat"``, ``projects__id=...``. A long list, as in
            ``session__in=[...]``, is sent in as few requests as addresses allow.

        Returns
        -------
        Paginator
            Iterate over it, slice it, or call ``.first()``, ``.one()``, ``.to_list()``.

        Raises
        ------
        UnknownNameError
            For a field or operator that does not exist, with the near misses.

        Examples
        --------
        >>> [session.name for session in client.sessions.list(name__istartswith="rat")]  # doctest: +SKIP
        """
        portal = find_portal(portal or self._portal)
        wanted = merged_filters(filters, keywords)
        query = build_query(self.model, filters=wanted, sort=sort, include=include, limit=limit, offset=offset)
        operation = standard_operation(self.model, "list")

        ask = partial(page_request, operation, portal)
        fetches = [PageFetch(self.model.plural, part, ask, _body) for part in split_query(query)]

        def decode(rows: Any, body: Mapping[str, Any]) -> Any:
            embed(self.model, rows, body, query.include)
            return [self._record(row) for row in rows]

        pages: Paginator[T] = self._pages(
            self.model.plural,
            fetches,
            decode,
            self._runner,
            start=query.offset or 0,
            most=query.limit,
            concurrency=check_concurrency(concurrency),
            progress=progress,
        )
        return pages

    def iterate(self, **keywords: Any) -> Paginator[T]:
        """Return the same as `list`, under the name that says it is read lazily."""
        return self.list(**keywords)

    @steps
    def get(
        self,
        id: Identifier = None,
        *,
        portal: str | None = None,
        include: Words = None,
        **keywords: Any,
    ) -> Flow[T]:
        """Return one record, by its id or as the only one that matches.

        Parameters
        ----------
        id : str, UUID or int, optional
            Id of the record.
        portal, include
            As in `list`.
        **keywords
            Filters that exactly one record matches, such as ``name="Rat 7"``.

        Raises
        ------
        NotFoundError
            If no record of this portal has the id.
        NoSuchRecordError, SeveralRecordsError
            If none or several match; a missing name comes with the names that look like it.

        Examples
        --------
        >>> client.subjects.get(name="Rat 7")  # doctest: +SKIP
        """
        if (id is None) == (not keywords):
            raise InvalidRequestError(f"{self.model.name}: give either an id or filters that match one record")
        if id is None:
            return (yield from self._only(portal, include, keywords))
        return (yield from self._one(id, portal, include))

    def _one(self, id: Identifier, portal: str | None = None, include: Words = None) -> Flow[T]:
        """Return the record of an id."""
        query = build_query(self.model, include=include)
        operation = standard_operation(self.model, "get")
        portal = find_portal(portal or self._portal)
        response = yield from sent(read_request(operation, portal, identifier_text(self.model, id), query))
        row = record_of(self.model, response)
        embed(self.model, [row], response, query.include)
        return self._record(row)

    def _only(self, portal: str | None, include: Words, keywords: Mapping[str, Any]) -> Flow[T]:
        matching = self.list(portal=portal, include=include, filters=merged_filters(None, keywords))
        try:
            return (yield from matching._only_record())
        except NoSuchRecordError:
            wanted = ", ".join(f"{name}={value!r}" for name, value in keywords.items())
            near = yield from self._near_names(portal, keywords.get("name"))
            hint = f" Names like it: {', '.join(map(repr, near))}." if near else ""
            raise NoSuchRecordError(f"No {self.model.name} with {wanted}.{hint}") from None

    def _near_names(self, portal: str | None, name: Any) -> Flow[builtins.list[str]]:
        """Return names that look like one that was not found; none if the server does not tell."""
        like = near_filter(name)
        if not like or "name" not in self.model.fields:
            return []
        try:
            found = yield from self.list(portal=portal, filters=like, limit=5)._all_records()
        except BrainstemError:
            return []
        return [str(getattr(record, "name", "")) for record in found]

    def _record(self, row: Mapping[str, Any]) -> T:
        record: T = endpoint(standard_operation(self.model, "get")).parse(row)
        return record


def _body(response: Response) -> Any:
    return response.raise_for_status().json()
