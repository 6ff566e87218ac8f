"""Creates whose answer may get lost: find out what became of them before saying anything, and never make two."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from typing import Any, NamedTuple

from brainstem_openapi.registry import MODELS, Model

from ._flows import Flow, Pause, Request, sent
from ._likeness import agrees, telling_filters
from ._pagination import has_id
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


Find = Callable[[Model, Mapping[str, str]], Flow[list[Row]]]


def unique_key(model: Model, body: Mapping[str, Any]) -> Key | None:
    """Return the field by which a body's record can be found again, and its text as servers keep it, if it has one."""
    unique = (name for name, field in model.fields.items() if field.unique == "platform")
    return next(((name, text) for name in unique if (text := str(body.get(name) or "").strip())), None)


def repeated_keys(model: Model, bodies: Iterable[Mapping[str, Any]]) -> set[Key]:
    """Return the keys that several bodies have: what is found under one may be another's."""
    times = Counter(unique_key(model, body) for body in bodies)
    return {key for key, count in times.items() if key is not None and count > 1}


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
    post : Request
        The request that creates it.
    find : callable
        Takes a model and texts by field, and returns the flow that gets the stored rows that have them there.
    policy : RetryPolicy
        How often it is tried, and the waits between.
    rivals : set
        Keys that are sent more than once: what is found under one of them cannot be told apart.
    """

    def __init__(
        self,
        model: Model,
        body: Mapping[str, Any],
        post: Request,
        find: Find,
        policy: RetryPolicy,
        rivals: Set[Key] = frozenset(),
    ) -> None:
        self.model, self.body, self._post, self._find, self.policy = model, body, post, find, policy
        self._requests = MODELS.get(model.approval_model or "")
        self._key = unique_key(model, body)
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
        if answer.status_code in UNSURE_STATUSES or (answer.ok and not self._has_record(answer)):
            return (yield from self._look(answer))
        if answer.ok:
            return answer
        return None if answer.status_code in REFUSED_UNREAD else (yield from self._refused(answer))

    def _has_record(self, answer: Response) -> bool:
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
            rows = yield from self._find(self.model, texts)
            found = [Found(self.model, row) for row in rows]
            if self._requests is not None:
                requests = yield from self._find(self._requests, texts)
                found += [Found(self._requests, row) for row in requests if _waits(row)]
        except BrainstemError as error:
            raise self._ambiguous([]) from error
        return found

    def _ambiguous(self, known: list[Row]) -> AmbiguousWriteError:
        return AmbiguousWriteError(self.model.name, dict(self.body), _reason(self._unsure), known)


def _waits(request: Row) -> bool:
    return (request.get("status", "Pending"), request.get("action", "Add")) == ("Pending", "Add")


def _reason(unsure: Response | BrainstemError | None) -> str:
    """Return in words why nobody can tell."""
    if isinstance(unsure, Response):
        return "the answer holds no record" if unsure.ok else f"the answer was {unsure.status_code}"
    return str(unsure).partition("\n")[0]
