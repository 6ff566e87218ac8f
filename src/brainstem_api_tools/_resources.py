"""The typed door: one resource a model, made from the registry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from brainstem_openapi.registry import MODELS, Model

from ._batches import Batch, BatchReport, as_rows
from ._checks import check_action, check_data, check_rows, takes_data
from ._endpoints import Identifier, action_request, identifier_text, record_of, standard_operation, write_request
from ._flows import Flow, sent, steps
from ._names import attribute_name, unknown
from ._naming import all_with_ids, with_ids, with_some_ids
from ._page_readers import USUAL_CONCURRENCY
from ._paginator import AsyncPaginator, check_concurrency
from ._progress import Progress, shown
from ._reads import Reads
from ._response import Response
from ._roles import rights_of
from ._writes import Key, SureCreate, repeated_keys
from .errors import InvalidRequestError

T = TypeVar("T")


class Resource(Reads[T]):
    """The records of one model.

    Parameters
    ----------
    model : Model
        Row of the registry.
    runner : Runner or AsyncRunner
        What carries out the requests.
    portal : str
        Portal to use where a call names none.

    Examples
    --------
    >>> client.sessions.list(name__icontains="rat", sort="-name").first()  # doctest: +SKIP
    """

    def __init__(self, model: Model, runner: Any, portal: str) -> None:
        super().__init__(model, runner, portal)
        self._kinds: dict[str, str | None] = {}

    def __repr__(self) -> str:
        verbs = ", ".join([*(verb for verb in self.model.operations if hasattr(type(self), verb)), *self.model.actions])
        return f"<Resource {attribute_name(self.model)}: {verbs}>"

    @steps
    def create(self, data: Mapping[str, Any] | None = None, *, validate: bool = True, **fields: Any) -> Flow[T]:
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
        AmbiguousWriteError
            If the answer got lost, and nobody can tell whether the record was made.

        Notes
        -----
        A record that is found after a lost answer is returned if it is equal to what was sent. Of two calls that create
        the same at the same time, both may return that one record; `create_many` tells its own rows apart.

        Examples
        --------
        >>> client.sessions.create(name="Rat7 day 1", projects=[project.id])  # doctest: +SKIP
        """
        body = self._body(data, fields)
        if validate:
            check_data(self.model, with_some_ids(self.model, body), complete=True)
        return (yield from self._create((yield from with_ids(self.model, body, self._find))))

    @steps
    def create_many(
        self,
        records: Iterable[Mapping[str, Any]],
        *,
        concurrency: int = USUAL_CONCURRENCY,
        validate: bool = True,
        progress: Progress | bool | None = None,
    ) -> Flow[BatchReport[T]]:
        """Create many records, and report what became of each.

        Parameters
        ----------
        records : iterable of mapping
            Fields of each record, as for `create`.
        concurrency : int
            Records to send at once, from 1 to 8.
        validate : bool
            Check every row before the first is sent; nothing is sent if any cannot be right.
        progress : bool or callable, optional
            True shows a bar in a notebook or at a terminal. A callable is called with the number of rows that are
            done, and of all.

        Returns
        -------
        BatchReport
            ``.records`` that were made, ``.failures`` with row and error. No row is lost when another fails. What
            interrupts the call, such as ``KeyboardInterrupt``, has the report so far as its ``report``.

        Raises
        ------
        InvalidRequestError
            With the problems of every row, if some cannot be right; also for names that no record has. Each name is
            looked up once, before the first record is sent.

        Examples
        --------
        >>> import csv
        >>> with open("rats.csv", newline="") as file:  # doctest: +SKIP
        ...     rows = [{**row, "projects": [Name("Memory study")]} for row in csv.DictReader(file)]
        >>> report = client.subjects.create_many(rows, progress=True)  # doctest: +SKIP
        >>> report.raise_for_failures().records  # doctest: +SKIP
        """
        rows, width = as_rows(self.model.name, records), check_concurrency(concurrency)
        if validate:
            check_rows(self.model, [with_some_ids(self.model, row) for row in rows])
        bodies = yield from all_with_ids(self.model, rows, self._find, width)
        rivals = repeated_keys(self.model, bodies)
        with shown(progress, f"Creating {self.model.plural}") as tell:
            batch = Batch(self.model.name, rows)
            return (yield from batch.run(lambda number: self._create(bodies[number], rivals), width, tell))

    def _body(self, data: Mapping[str, Any] | None, fields: Mapping[str, Any]) -> dict[str, Any]:
        if data is not None and not isinstance(data, Mapping):
            raise InvalidRequestError(f"data of {self.model.name} is {data!r:.80}; expected a mapping of fields")
        return {**(data or {}), **fields}

    def _create(self, body: dict[str, Any], rivals: Set[Key] = frozenset()) -> Flow[T]:
        """Return the record of a create; if its answer gets lost, the client finds out what became of it."""
        create = SureCreate(self.model, body, "private", self._runner.transport.retry, rivals)
        found = yield from create.run()
        return self._written(found) if isinstance(found, Response) else self._record_of(*found)

    @steps
    def update(
        self,
        id: Identifier,
        data: Mapping[str, Any] | None = None,
        *,
        validate: bool = True,
        **fields: Any,
    ) -> Flow[T]:
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
        body = self._body(data, fields)
        if validate:
            check_data(self.model, with_some_ids(self.model, body), complete=False)
        return (yield from self._update(id, body))

    def _update(self, id: Identifier, data: Mapping[str, Any]) -> Flow[T]:
        body = yield from with_ids(self.model, data, self._find)
        operation = standard_operation(self.model, "update")
        change = write_request(operation, "private", identifier_text(self.model, id), body)
        return self._written((yield from sent(change)))

    @steps
    def delete(self, id: Identifier) -> Flow[None]:
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
        response = yield from sent(write_request(operation, "private", identifier_text(self.model, id)))
        response.raise_for_status()

    @steps
    def act(self, id: Identifier, action: str, *, validate: bool = True, **data: Any) -> Flow[Any]:
        """Carry out an action on a record, such as ``"add_entry"`` on a subject log.

        Each action is a method too: ``client.subject_logs.add_entry(id, ...)``.

        Parameters
        ----------
        id : str, UUID or int
            Id of the record.
        action : str
            Name of the action; the resource's repr lists them.
        validate : bool
            Check what the action takes before it is sent. What an entry of a log takes depends on the log's type, which
            is read once, unless ``id`` is the record itself.
        **data
            What the action takes.

        Returns
        -------
        record or object
            The record, where the answer holds it; else the decoded answer.

        Raises
        ------
        InvalidRequestError
            With every problem, if the data cannot be right.

        Examples
        --------
        >>> moment = "2026-03-14T09:00:00Z"
        >>> weight = {"weight": {"value": 312, "unit": "g"}}
        >>> client.subject_logs.add_entry(log.id, date_time=moment, details=weight)  # doctest: +SKIP
        """
        request = action_request(self.model, action, "private", identifier_text(self.model, id), data)
        if request is None:
            raise unknown(f"action of {self.model.name}", action, [*self.model.actions, *self.model.links])
        if validate:
            yield from self._check_action(id, action, data)
        response = yield from sent(request)
        return self._written(response) if self.model.singular in response else response.raise_for_status().json()

    def _check_action(self, id: Identifier, action: str, data: Mapping[str, Any]) -> Flow[None]:
        if takes_data(self.model, action):
            check_action(self.model, action, data, (yield from self._kind(id)))

    def _kind(self, id: Identifier) -> Flow[str | None]:
        """Return the type of a record, of those models whose type is chosen once and for all."""
        if "type" not in self.model.fields or not self.model.fields["type"].create_only:
            return None
        identifier = identifier_text(self.model, id)
        if identifier not in self._kinds:
            self._kinds[identifier] = _type_of(id) or _type_of((yield from self._one(id, "private")))
        return self._kinds[identifier]

    if not TYPE_CHECKING:  # so that a mistyped name is found there

        def __getattr__(self, name: str) -> Any:
            """Return an action as a method."""
            if name.startswith("_") or name == "model":  # asked for before there is one, by copy and pickle
                raise AttributeError(name)
            if name in self.model.actions:
                return partial(self.act, action=name)
            known = (known for known in dir(self) if not known.startswith("_"))
            raise AttributeError(str(unknown(f"attribute of {self!r}", name, known)))

    def __dir__(self) -> Iterable[str]:
        return [*super().__dir__(), *self.model.actions]

    @steps
    def set_members(self, id: Identifier, members: Mapping[str, str | None], *, kind: str = "users") -> Flow[T]:
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
        roles = {kind: {name: rights_of(role) for name, role in members.items()}}
        check_data(self.model, roles, complete=False)
        return (yield from self._update(id, roles))

    def _find(self, model: Model, field: str, name: str) -> Flow[Any]:
        """Return the id of the only record of a name."""
        found: Any = yield from Resource[Any](model, self._runner, "private")._only(None, None, {field: name})
        return found.id

    def _written(self, response: Response) -> T:
        """Return the record of an answer to a write; on shared models it is a request that waits for approval."""
        body = response.raise_for_status()
        pending = MODELS.get(self.model.approval_model or "")
        if pending is not None and pending.singular in body:
            return self._record_of(pending, record_of(pending, response))
        return self._record(record_of(self.model, response))

    def _record_of(self, model: Model, row: Mapping[str, Any]) -> T:
        return Resource[T](model, self._runner, self._portal)._record(row)


class AsyncResource(Resource[T]):
    """The records of one model, for an async client: what `Resource` returns is awaited here."""

    _pages = AsyncPaginator


def _type_of(record: Any) -> str | None:
    kind = record.get("type") if isinstance(record, Mapping) else getattr(record, "type", None)
    return kind if isinstance(kind, str) else None
