"""Creates whose answer may get lost: find out what became of them before saying anything, and never make two."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

from brainstem_openapi.registry import Model

from ._flows import Flow, Pause, Request, sent
from ._response import Response
from ._retrying import UNSURE_STATUSES, RetryPolicy
from .errors import AmbiguousWriteError, BrainstemError, ConnectionFailedError

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

    def run(self) -> Flow[Response | Row]:
        """Return the server's answer, or the row that was found to be there after the answer got lost.

        Raises
        ------
        AmbiguousWriteError
            If nobody can tell whether the record was made.
        ConnectionFailedError
            If the server could not be reached at all.
        """
        for attempt in range(self.policy.attempts):
            if attempt:
                yield Pause(random.uniform(0, min(self.policy.longest, self.policy.base * 2 ** (attempt - 1))))
            last = attempt + 1 == self.policy.attempts
            found = yield from self._attempt(last)
            if found is not None:
                return found
        raise self._ambiguous([])

    def _attempt(self, last: bool) -> Flow[Response | Row | None]:
        """Send once; return what ends the matter, or None to try again."""
        try:
            answer = yield from sent(self._post)
        except ConnectionFailedError as error:
            if not error.sent:
                self._raise_if(last, error)
                return None
            self._unsure = str(error).splitlines()[0]
            return (yield from self._look())
        if answer.status_code in UNSURE_STATUSES:
            self._unsure = f"the answer was {answer.status_code}"
            return (yield from self._look())
        if answer.status_code in REFUSED_UNREAD and not last:
            return None
        if answer.status_code == 400 and self._unsure:
            return (yield from self._look()) or answer
        return answer

    def _raise_if(self, last: bool, error: ConnectionFailedError) -> None:
        if last:
            raise self._ambiguous([]) if self._unsure else error

    def _look(self) -> Flow[Row | None]:
        """Return the record if it is there; without a field to know it by, nobody can tell."""
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
