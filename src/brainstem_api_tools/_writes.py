"""Creates whose answer may get lost: find out what became of them before saying anything, and never make two."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from typing import Any, NamedTuple

from brainstem_openapi.registry import MODELS, Model

from ._endpoints import read_request, standard_operation, write_request
from ._envelope import has_id, read_rows
from ._flows import Flow, Pause, sent
from ._likeness import agrees, telling_filters
from ._pagination import PAGE_SIZE
from ._plain import encode
from ._query import build_query
from ._response import Response
from ._retrying import UNSURE_STATUSES, RetryPolicy, log_attempt, wait_seconds
from .errors import AmbiguousWriteError, BrainstemError, ConnectionFailedError, InvalidResponseError

REFUSED_UNREAD = {429}
Row = dict[str, Any]
Key = tuple[str, str]


class Found(NamedTuple):
    """A record that was there when the answer to its create got lost; on shared models it may be a request."""

    model: Model
    row: Row


def unique_key(model: Model, body: Mapping[str, Any]) -> Key | None:
    """Return the field by which a body's record can be found again, and its text as servers keep it, if it has one."""
    unique = (name for name, field in model.fields.items() if field.unique == "platform")
    return next(((name, text) for name in unique if (text := str(body.get(name) or "").strip())), None)


def repeated_keys(model: Model, bodies: Iterable[Mapping[str, Any]]) -> set[Key]:
    """Return the keys that several bodies have: what is found under one may be another's."""
    times = Counter(unique_key(model, body) for body in bodies)
    return {key for key, count in times.items() if key is not None and count > 1}


def find_rows(model: Model, portal: str, texts: Mapping[str, str]) -> Flow[list[Row]]:
    """Return the stored records of a model that have texts in fields, as many as a page holds."""
    query = build_query(model, filters=texts, limit=PAGE_SIZE)
    answer = yield from sent(read_request(standard_operation(model, "list"), portal, None, query))
    return read_rows(answer.raise_for_status().json(), model.plural)


class SureCreate:
    """One create that ends in a record, a refusal of the server, or an error that says what is known.

    After a lost answer the record is looked for under its unique field. It is taken for ours if it `agrees` with what
    was sent, and is the only one. If there is none, the create is sent again: were it made after all, the server would
    refuse the second. Requests for approval have no unique name, so they are looked for and never sent again. What has
    no unique field is looked for by what was sent, for the error to tell: an equal record may well be another's.

    Parameters
    ----------
    model : Model
        Row of the registry.
    body : mapping
        What is sent.
    portal : str
        Door to create it through, and to look for it.
    policy : RetryPolicy
        How often it is tried, and the waits between.
    rivals : set
        Keys that are sent more than once: what is found under one of them cannot be told apart.
    """

    def __init__(
        self,
        model: Model,
        body: Mapping[str, Any],
        portal: str,
        policy: RetryPolicy,
        rivals: Set[Key] = frozenset(),
    ) -> None:
        self._post = write_request(standard_operation(model, "create"), portal, None, body)
        inner = body.get(model.singular)  # under which servers take a record as well
        self.model, self.body = model, inner if isinstance(inner, Mapping) else body
        self.portal, self.policy = portal, policy
        self._requests = MODELS.get(model.approval_model or "")
        self._key = unique_key(model, self.body)
        self._has_rivals = self._key in rivals
        self._last: Response | BrainstemError  # what came of the last attempt
        self._unsure: Response | BrainstemError | None = None  # what came of one that may have made the record

    def run(self) -> Flow[Response | Found]:
        """Return the server's answer, or the record that was found to be there after the answer got lost.

        Raises
        ------
        AmbiguousWriteError
            If nobody can tell whether the record was made.
        ConnectionFailedError
            If the server could not be reached at all.
        """
        begun, attempt = time.monotonic(), 1
        while (found := (yield from self._attempt())) is None:
            seconds = wait_seconds(self.policy, attempt, self._last)
            if attempt >= self.policy.attempts or time.monotonic() - begun + seconds >= self.policy.total:
                return self._given_up()
            log_attempt(attempt, self._last, seconds)
            yield from self._wait(seconds)
            attempt += 1
        return found

    def _wait(self, seconds: float) -> Flow[None]:
        try:
            yield Pause(seconds)
        except BaseException as interruption:
            interruption.sent = self._unsure is not None  # type: ignore[attr-defined]
            raise

    def _attempt(self) -> Flow[Response | Found | None]:
        """Send once; return what ends the matter, or None to try again."""
        try:
            self._last = yield from sent(self._post)
        except BrainstemError as error:
            self._last = error
            return (yield from self._failed(error))
        return (yield from self._answered(self._last))

    def _failed(self, error: BrainstemError) -> Flow[Found | None]:
        """Return what ends the matter after an attempt without an answer."""
        if isinstance(error, ConnectionFailedError) and not error.sent:
            return None
        if isinstance(error, ConnectionFailedError | InvalidResponseError):
            return (yield from self._look(error))
        if self._unsure is None:
            raise error
        raise self._ambiguous([]) from error  # such as a token that was refused meanwhile: it may be made all the same

    def _answered(self, answer: Response) -> Flow[Response | Found | None]:
        """Return what ends the matter after an answer."""
        if answer.status_code in UNSURE_STATUSES or (answer.ok and not self._is_whole(answer)):
            return (yield from self._look(answer))
        if answer.ok:
            return answer
        return None if answer.status_code in REFUSED_UNREAD else (yield from self._refused(answer))

    def _is_whole(self, answer: Response) -> bool:
        """Return whether an answer to a create that went well holds the record."""
        return any(has_id(answer.get(model.singular)) for model in (self.model, self._requests) if model)

    def _refused(self, answer: Response) -> Flow[Response | Found]:
        """Return a refusal, unless an earlier attempt may be what the server refuses this one for."""
        if self._unsure is None:
            return answer
        found = yield from self._look(self._unsure)
        if found is None and not self._is_about_other_fields(answer):
            raise self._ambiguous([])
        return answer if found is None else found

    def _is_about_other_fields(self, answer: Response) -> bool:
        """Return whether a server, which judges all fields at once, has nothing against the unique one: it is free."""
        fields = set(answer.error().messages)
        return answer.status_code == 400 and bool(fields) and not fields & {"", self._key and self._key[0]}

    def _given_up(self) -> Response:
        """Return the answer to a request that was never taken, or raise what is known."""
        if self._unsure is not None:
            raise self._ambiguous([])
        if isinstance(self._last, BrainstemError):
            raise self._last
        return self._last

    def _look(self, unsure: Response | BrainstemError) -> Flow[Found | None]:
        """Return the record if it is there, and None if it is not; raise if nobody can tell."""
        self._unsure = unsure
        if self._key is None:
            raise self._ambiguous([one.row for one in (yield from self._alike())])
        found = yield from self._stored(dict([self._key]))
        ours = self._agreeing(found)
        if len(ours) == 1 and not self._has_rivals:
            return ours[0]
        if found or self._requests is not None:
            raise self._ambiguous([one.row for one in found])
        return None

    def _alike(self) -> Flow[list[Found]]:
        """Return the records that agree with what was sent, where no name tells which is ours."""
        filters = telling_filters(self.model, self.body)
        return self._agreeing((yield from self._stored(filters)) if filters else [])

    def _agreeing(self, found: list[Found]) -> list[Found]:
        return [one for one in found if agrees(self.model, one.row, self.body)]

    def _stored(self, texts: Mapping[str, str]) -> Flow[list[Found]]:
        """Return the records that have these texts, and the requests to add one that wait for approval."""
        try:
            rows = yield from find_rows(self.model, self.portal, texts)
            found = [Found(self.model, row) for row in rows]
            if self._requests is not None:
                requests = yield from find_rows(self._requests, self.portal, texts)
                found += [Found(self._requests, row) for row in requests if _waits(row)]
        except BrainstemError as error:
            raise self._ambiguous([]) from error
        return found

    def _ambiguous(self, known: list[Row]) -> AmbiguousWriteError:
        return AmbiguousWriteError(self.model.name, dict(self.body), _reason(self._unsure), known)


class WireCreate(SureCreate):
    """A create of the wire door, which hands out what the server answers, whatever record that holds."""

    def answer(self, server: str) -> Flow[Response]:
        """Return the server's answer; if that got lost and the record is found, the one that it would have been.

        Raises
        ------
        AmbiguousWriteError
            If nobody can tell whether the record was made, and no error status says so.
        """
        try:
            found = yield from self.run()
        except AmbiguousWriteError:
            if isinstance(self._unsure, Response) and not self._unsure.ok:
                return self._unsure
            raise
        if isinstance(found, Response):
            return found
        headers, url = {"Content-Type": "application/json"}, server + self._post.path
        return Response(201, headers, encode({found.model.singular: found.row}), method="POST", url=url)

    def _is_whole(self, answer: Response) -> bool:
        with suppress(InvalidResponseError):
            return bool(answer.content) and isinstance(answer.json(), dict)
        return False


def _waits(request: Row) -> bool:
    return (request.get("status", "Pending"), request.get("action", "Add")) == ("Pending", "Add")


def _reason(unsure: Response | BrainstemError | None) -> str:
    """Return in words why nobody can tell."""
    if isinstance(unsure, Response):
        return "the answer holds no record" if unsure.ok else f"the answer was {unsure.status_code}"
    return str(unsure).partition("\n")[0]
