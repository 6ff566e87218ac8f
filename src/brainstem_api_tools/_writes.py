"""Creates whose answer may get lost: find out what became of them before saying anything, and never make two."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from brainstem_openapi.registry import Model

from ._flows import Flow, Pause, Request, sent
from ._response import Response
from ._retrying import UNSURE_STATUSES, RetryPolicy, wait_seconds
from .errors import AmbiguousWriteError, BrainstemError, ConnectionFailedError, InvalidResponseError

REFUSED_UNREAD = {429, 503}
Row = dict[str, Any]


def unique_field(model: Model, body: Mapping[str, Any]) -> str | None:
    """Return the field of a body by which its record can be found again, if it has one."""
    return next((name for name, field in model.fields.items() if field.unique == "platform" and body.get(name)), None)


class SureCreate:
    """One create that ends in a record, a refusal of the server, or an error that says what is known.

    Parameters
    ----------
    model : Model
        Row of the registry.
    body : mapping
        What is sent.
    post : Request
        The request that creates it.
    find : callable
        Takes a field, and returns the flow that gets the stored rows that have the body's value in it.
    policy : RetryPolicy
        How often it is tried, and the waits between.
    """

    def __init__(
        self,
        model: Model,
        body: Mapping[str, Any],
        post: Request,
        find: Callable[[str], Flow[list[Row]]],
        policy: RetryPolicy,
    ) -> None:
        self.model, self.body, self._post, self._find, self.policy = model, body, post, find, policy
        self._unsure: str | None = None
        self._refusal: Response | ConnectionFailedError | None = None

    def run(self) -> Flow[Response | Row]:
        """Return the server's answer, or the row that was found to be there after the answer got lost.

        Raises
        ------
        AmbiguousWriteError
            If nobody can tell whether the record was made.
        ConnectionFailedError
            If the server could not be reached at all.
        """
        begun, attempt = time.monotonic(), 1
        while (found := (yield from self._attempt())) is None:
            seconds = wait_seconds(self.policy, attempt, self._refusal)
            if attempt >= self.policy.attempts or time.monotonic() - begun + seconds >= self.policy.total:
                return self._given_up()
            yield Pause(seconds)
            attempt += 1
        return found

    def _attempt(self) -> Flow[Response | Row | None]:
        """Send once; return what ends the matter, or None to try again."""
        self._refusal = None
        try:
            answer = yield from sent(self._post)
        except (ConnectionFailedError, InvalidResponseError) as error:
            if isinstance(error, ConnectionFailedError) and not error.sent:
                self._refusal = error
                return None
            return (yield from self._look(str(error).splitlines()[0]))
        if answer.status_code in UNSURE_STATUSES:
            return (yield from self._look(f"the answer was {answer.status_code}"))
        if answer.ok and not answer.keys():
            return (yield from self._look("the answer holds no record"))
        if answer.status_code in REFUSED_UNREAD:
            self._refusal = answer
            return None
        if answer.status_code == 400 and self._unsure:
            return (yield from self._look(self._unsure)) or answer
        return answer

    def _given_up(self) -> Response:
        """Return the answer to a request that was never taken, or raise what is known."""
        if self._unsure is not None or self._refusal is None:
            raise self._ambiguous([])
        if isinstance(self._refusal, Exception):
            raise self._refusal
        return self._refusal

    def _look(self, reason: str) -> Flow[Row | None]:
        """Return the record if it is there; without a field to know it by, nobody can tell."""
        self._unsure = reason
        field = unique_field(self.model, self.body)
        if field is None:
            raise self._ambiguous([])
        try:
            rows = yield from self._find(field)
        except BrainstemError:
            raise self._ambiguous([]) from None
        ours = [row for row in rows if self._is_ours(row)]
        if rows and not ours:
            raise self._ambiguous(rows)
        return ours[0] if ours else None

    def _is_ours(self, row: Mapping[str, Any]) -> bool:
        """Return whether a stored record has the ids and choices that were sent."""
        telling = [name for name, field in self.model.fields.items() if field.relation or field.choices]
        return all(_same(row.get(name), self.body[name]) for name in telling if name in self.body)

    def _ambiguous(self, known: list[Row]) -> AmbiguousWriteError:
        return AmbiguousWriteError(self.model.name, dict(self.body), self._unsure or "no answer", known)


def _same(stored: Any, sent: Any) -> bool:
    if isinstance(sent, list | tuple):
        return isinstance(stored, list) and sorted(map(str, stored)) == sorted(map(str, sent))
    return str(stored) == str(sent)
