"""The typed door: one resource a model, made from the registry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from brainstem_openapi.registry import MODELS, Model

from ._batches import BatchReport, run_batch
from ._checks import check_data, check_rows
from ._endpoints import Endpoints, Identifier, endpoint, identifier_text, named_action, record_of, standard_operation
from ._fanout import split_query
from ._includes import embed
from ._names import attribute_name, find_portal, unknown
from ._naming import near_names, some_id, with_ids
from ._pagination import PageRequest, read_rows
from ._paginator import Paginator, check_concurrency
from ._query import Query, Words, build_query, keyword_filters
from ._response import Response
from ._roles import rights_of
from ._writes import SureCreate
from .errors import InvalidRequestError, NoSuchRecordError, StatusError

T = TypeVar("T")


class Resource(Generic[T]):
    """The records of one model.

    Parameters
    ----------
    model : Model
        Row of the registry.
    endpoints : Endpoints
        What sends.
    portal : str
        Portal to use where a call names none.

    Examples
    --------
    >>> client.sessions.list(name__icontains="rat", sort="-name").first()  # doctest: +SKIP
    """

    def __init__(self, model: Model, endpoints: Endpoints, portal: str) -> None:
        self.model, self._endpoints, self._portal = model, endpoints, portal

    def __repr__(self) -> str:
        verbs = ", ".join([*self.model.operations, *self.model.actions])
        return f"<Resource {attribute_name(self.model)}: {verbs}>"

    def list(
        self,
        *,
        portal: str | None = None,
        sort: Words = None,
        include: Words = None,
        limit: int | None = None,
        offset: int = 0,
        filters: Mapping[str, Any] | None = None,
        concurrency: int = 4,
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
        wanted = {**(filters or {}), **keyword_filters(keywords)}
        query = build_query(self.model, filters=wanted, sort=sort, include=include, limit=limit, offset=offset)
        operation = standard_operation(self.model, "list")

        fetches = [partial(self._fetch, operation, portal, part) for part in split_query(query)]

        def decode(rows: Any, body: Mapping[str, Any]) -> Any:
            embed(self.model, rows, body, query.include)
            return [self._record(row) for row in rows]

        return Paginator(
            self.model.plural,
            fetches,
            decode,
            start=offset,
            most=limit,
            concurrency=check_concurrency(concurrency),
        )

    def _fetch(self, operation: Any, portal: str, query: Query, page: PageRequest) -> Mapping[str, Any]:
        """Return one page; ``id`` ends the sort so that equal records keep their order from page to page."""
        ordered = query if {"id", "-id"} & set(query.sort) else query._replace(sort=[*query.sort, "id"])
        response = self._endpoints.read_page(operation, portal, ordered, page)
        if response.status_code == 400 and ordered is not query and _is_about_id(response.error()):
            response = self._endpoints.read_page(operation, portal, query, page)
        body = response.raise_for_status().json()
        read_rows(body, self.model.plural)
        return dict(body)

    def iterate(self, **keywords: Any) -> Paginator[T]:
        """Return the same as `list`, under the name that says it is read lazily."""
        return self.list(**keywords)

    def get(
        self,
        id: Identifier = None,
        *,
        portal: str | None = None,
        include: Words = None,
        **keywords: Any,
    ) -> T:
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
            return self._only(portal, include, keywords)
        query = build_query(self.model, include=include)
        operation = standard_operation(self.model, "get")
        portal = find_portal(portal or self._portal)
        response = self._endpoints.read(operation, portal, identifier_text(self.model, id), query)
        row = record_of(self.model, response)
        embed(self.model, [row], response, query.include)
        return self._record(row)

    def _only(self, portal: str | None, include: Words, keywords: Mapping[str, Any]) -> T:
        try:
            return self.list(portal=portal, include=include, filters=keyword_filters(keywords)).one()
        except NoSuchRecordError:
            wanted = ", ".join(f"{name}={value!r}" for name, value in keywords.items())
            near = near_names(self, portal, keywords.get("name"))
            hint = f" Names like it: {', '.join(map(repr, near))}." if near else ""
            raise NoSuchRecordError(f"No {self.model.name} with {wanted}.{hint}") from None

    def create(self, data: Mapping[str, Any] | None = None, *, validate: bool = True, **fields: Any) -> T:
        """Create a record and return it as the server stored it.

        Parameters
        ----------
        data : mapping, optional
            Fields of the record; keywords may say the same.
        validate : bool
            Check the fields before anything is sent.

        Raises
        ------
        InvalidRequestError
            With every problem, if the fields cannot be right.
        StatusError
            If the server refuses.

        Examples
        --------
        >>> client.sessions.create(name="Rat7 day 1", projects=[project.id])  # doctest: +SKIP
        """
        body = {**(data or {}), **fields}
        if validate:
            check_data(self.model, with_ids(self.model, body, some_id), complete=True)
        body = with_ids(self.model, body, self._find)
        record: T = self._created(body)
        return record

    def create_many(
        self,
        records: Iterable[Mapping[str, Any]],
        *,
        concurrency: int = 4,
        validate: bool = True,
    ) -> BatchReport[T]:
        """Create many records, and report what became of each.

        Parameters
        ----------
        records : iterable of mapping
            Fields of each record, as for `create`.
        concurrency : int
            Records to send at once, from 1 to 8.
        validate : bool
            Check every row before the first is sent; nothing is sent if any cannot be right.

        Returns
        -------
        BatchReport
            ``.records`` that were made, ``.failures`` with row and error. No row is lost when another fails.

        Raises
        ------
        InvalidRequestError
            With the problems of every row, if some cannot be right.

        Examples
        --------
        >>> import csv
        >>> with open("rats.csv", newline="") as file:  # doctest: +SKIP
        ...     report = client.subjects.create_many(csv.DictReader(file))
        >>> report.raise_for_failures().records  # doctest: +SKIP
        """
        rows = [dict(record) for record in records]
        if validate:
            check_rows(self.model, [with_ids(self.model, row, some_id) for row in rows])
        check_concurrency(concurrency)
        return BatchReport(list(run_batch(rows, partial(self.create, validate=False), concurrency)))

    def _created(self, body: dict[str, Any]) -> Any:
        """Return the record of a create; if its answer gets lost, the client finds out what became of it."""
        operation, listing = standard_operation(self.model, "create"), self.model.operations.get("list")

        def post() -> Response:
            return self._endpoints.write(operation, "private", None, body)

        def find(field: str) -> list[dict[str, Any]]:
            query = build_query(self.model, filters={field: body[field]})
            return read_rows(self._fetch(listing, "private", query, PageRequest(0, 2)), self.model.plural)

        found = SureCreate(self.model, body, post, find, self._endpoints.transport.retry).run()
        return self._written(found) if isinstance(found, Response) else self._record(found)

    def update(
        self,
        id: Identifier,
        data: Mapping[str, Any] | None = None,
        *,
        validate: bool = True,
        **fields: Any,
    ) -> T:
        """Change some fields of a record and return it as the server stored it.

        Parameters
        ----------
        id : str, UUID or int
            Id of the record.
        data, validate, **fields
            As in `create`; fields not named stay as they are.

        Examples
        --------
        >>> client.sessions.update(session.id, description="Second day")  # doctest: +SKIP
        """
        body = {**(data or {}), **fields}
        if validate:
            check_data(self.model, with_ids(self.model, body, some_id), complete=False)
        body = with_ids(self.model, body, self._find)
        operation = standard_operation(self.model, "update")
        record: T = self._written(self._endpoints.write(operation, "private", identifier_text(self.model, id), body))
        return record

    def delete(self, id: Identifier) -> None:
        """Delete a record.

        Parameters
        ----------
        id : str, UUID or int
            Id of the record.

        Raises
        ------
        NotFoundError
            If there is no such record.
        """
        operation = standard_operation(self.model, "delete")
        self._endpoints.write(operation, "private", identifier_text(self.model, id)).raise_for_status()

    def act(self, id: Identifier, action: str, **data: Any) -> Any:
        """Carry out an action on a record, such as ``"add_entry"`` on a subject log.

        Each action is a method too: ``client.subject_logs.add_entry(id, ...)``.

        Parameters
        ----------
        id : str, UUID or int
            Id of the record.
        action : str
            Name of the action; the resource's repr lists them.
        **data
            What the action takes.

        Returns
        -------
        record or object
            The record, where the answer holds it; else the decoded answer.

        Examples
        --------
        >>> moment = "2026-03-14T09:00:00Z"
        >>> weight = {"weight": {"value": 312, "unit": "g"}}
        >>> client.subject_logs.add_entry(log.id, date_time=moment, details=weight)  # doctest: +SKIP
        """
        operation = named_action(self.model, action)
        if operation is None:
            raise unknown(f"action of {self.model.name}", action, [*self.model.actions, *self.model.links])
        body = data if operation.method.upper() != "GET" else None
        response = self._endpoints.write(operation, "private", identifier_text(self.model, id), body)
        return self._written(response) if self.model.singular in response else response.raise_for_status().json()

    if not TYPE_CHECKING:  # so that a mistyped name is found there

        def __getattr__(self, name: str) -> Any:
            """Return an action as a method."""
            if name.startswith("_") or name == "model":  # asked for before there is one, by copy and pickle
                raise AttributeError(name)
            if name in self.model.actions:
                return partial(self.act, action=name)
            raise AttributeError(str(unknown(f"attribute of {self!r}", name, [*self.model.actions, *dir(type(self))])))

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self.model.actions]

    def set_members(self, id: Identifier, members: Mapping[str, str | None], *, kind: str = "users") -> T:
        """Give people or groups a role, or take them out.

        Parameters
        ----------
        id : str, UUID or int
            A record that has members, such as a project.
        members : mapping of str to str or None
            Role by e-mail address or group name: ``"member"``, ``"contributor"``, ``"manager"``, ``"owner"``; None
            takes the member out. Who is not named keeps the role. Who is new is invited, and becomes a member when
            the invitation is accepted.
        kind : {"users", "groups"}
            Which members.

        Examples
        --------
        >>> client.projects.set_members(project.id, {"ben@example.org": "contributor"})  # doctest: +SKIP
        """
        if kind not in ("users", "groups") or kind not in self.model.fields:
            raise unknown(f"kind of members of {self.model.name}", kind, {"users", "groups"} & set(self.model.fields))
        return self.update(id, {kind: {name: rights_of(role) for name, role in members.items()}})

    def _find(self, model: Model, field: str, name: str) -> Any:
        """Return the id of the only record of a name."""
        found: Any = Resource(model, self._endpoints, "private").get(**{field: name})
        return found.id

    def _written(self, response: Response) -> Any:
        """Return the record of an answer to a write; on shared models it is a request that waits for approval."""
        body = response.raise_for_status()
        pending = MODELS.get(self.model.approval_model or "")
        if pending is not None and pending.singular in body:
            return Resource(pending, self._endpoints, self._portal)._record(record_of(pending, response))
        return self._record(record_of(self.model, response))

    def _record(self, row: Mapping[str, Any]) -> T:
        record: T = endpoint(standard_operation(self.model, "get")).parse(row)
        return record


def _is_about_id(error: StatusError) -> bool:
    """Return whether the server's messages say that it will not sort by id."""
    return any("'id'" in text or "sort" in text.lower() for texts in error.messages.values() for text in texts)
