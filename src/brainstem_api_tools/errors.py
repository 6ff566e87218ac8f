"""Everything that this package raises or warns about.

::

    BrainstemError
    ├── ConfigurationError (ValueError)      settings that cannot work: an address, a token file
    ├── InvalidRequestError (ValueError)     refused before anything was sent
    │   ├── InvalidDataError                 data to write, with every problem
    │   └── UnknownNameError (KeyError)      a model, portal, field, operator or action that does not exist
    ├── AuthenticationError (PermissionError)  no way to sign in, or the sign-in was refused
    ├── ConnectionFailedError (ConnectionError)  no answer from the server
    │   ├── RequestTimeoutError (TimeoutError)
    │   └── AmbiguousWriteError              a write whose answer was lost, and nobody can tell
    ├── BatchError (RuntimeError)            some rows of many were not written
    ├── NotSentError (RuntimeError)          a row of many whose turn did not come
    ├── InvalidResponseError (ValueError)    an answer that is not what the API promises
    ├── IncompleteResultError (RuntimeError) a list of which records are missing
    ├── NoSuchRecordError, SeveralRecordsError (LookupError)  a search for one record found none, or many
    ├── NoFolderError (FileNotFoundError)    a session's folder is not on this machine
    └── StatusError                          the server answered with an error status
        ├── BadRequestError (ValueError)       400
        ├── UnauthorizedError (PermissionError) 401
        ├── ForbiddenError (PermissionError)   403
        ├── NotFoundError (LookupError)        404
        ├── MethodNotAllowedError              405
        ├── TooManyRequestsError               429
        └── ServerError                        5xx
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from reprlib import Repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

MOST_SHOWN = 500  # characters of one message, and of one name
MOST_MESSAGES = 50  # of those that an error shows; it has all of them


class BrainstemWarning(UserWarning):
    """Something works, but perhaps not as meant: an unknown name, a time without a zone, a token that ends soon."""


class BrainstemDeprecationWarning(DeprecationWarning):
    """An earlier spelling was used that works, and for which there is a better one."""


class BrainstemError(Exception):
    """Base of every error of this package."""


class ConfigurationError(BrainstemError, ValueError):
    """A setting cannot work."""


class InvalidRequestError(BrainstemError, ValueError):
    """A request was refused before it was sent."""


class InvalidDataError(InvalidRequestError):
    """Data to write that the server would refuse, or silently ignore; nothing was sent.

    Attributes
    ----------
    problems : list of (str, str)
        Where, and what is wrong.
    """

    def __init__(self, what: str, problems: Sequence[tuple[str, str]]) -> None:
        self.what, self.problems = what, list(problems)
        super().__init__(what, self.problems)

    def __str__(self) -> str:
        return "\n  ".join([f"{_plain(self.what)}:", *map(_problem_text, self.problems)])


class UnknownNameError(InvalidRequestError, KeyError):
    """A name that does not exist.

    Attributes
    ----------
    kind : str
        What was named, such as ``"model"`` or ``"field of session"``.
    name : str
        The name as it was given.
    near : tuple of str
        Existing names that look like it.
    """

    def __init__(self, kind: str, name: str, near: Iterable[str] = (), known: Iterable[str] = ()) -> None:
        self.kind, self.name, self.near, self.known = kind, name, tuple(near), tuple(known)
        super().__init__(kind, name, self.near, self.known)

    def __str__(self) -> str:
        text = f"{_shown(self.name)} is no {_plain(self.kind)}."
        if self.near:
            return f"{text} Did you mean {' or '.join(map(_shown, self.near))}?"
        return f"{text} Known: {', '.join(map(_plain, self.known))}." if self.known else text


class AuthenticationError(BrainstemError, PermissionError):
    """There is no token and no way to get one, or the sign-in was refused."""


LoginError = AuthenticationError


class ConnectionFailedError(BrainstemError, ConnectionError):
    """The server could not be reached, or the connection broke.

    Attributes
    ----------
    sent : bool
        Whether the request may have reached the server.
    """

    sent: bool = True


class RequestTimeoutError(ConnectionFailedError, TimeoutError):
    """The server did not answer in time."""


class AmbiguousWriteError(ConnectionFailedError):
    """A write was begun, and nothing tells whether it was done.

    Attributes
    ----------
    model : str
        Model of the record.
    data : dict
        What was sent.
    known : list of dict
        Stored records that may be the one, if any were found.
    """

    def __init__(self, model: str, data: dict[str, Any], reason: str, known: list[dict[str, Any]]) -> None:
        self.model, self.data, self.reason, self.known = model, data, reason, known
        super().__init__(reason)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.model, self.data, self.reason, self.known), vars(self)

    def __str__(self) -> str:
        text = f"{self.model} may or may not have been created: {self.reason}. Look for it before you send it again."
        rows = self.known if isinstance(self.known, Sequence) else []
        ids = ", ".join(_plain(row.get("id")) for row in rows if isinstance(row, Mapping))
        return f"{text} What is there like it may be another's: {ids}." if ids else text


class BatchError(BrainstemError, RuntimeError):
    """Some rows of many were not written.

    Attributes
    ----------
    lines : list of str
        One for each failure.
    report : BatchReport
        Every row's outcome.
    """

    def __init__(self, lines: list[str], report: Any) -> None:
        self.lines, self.report = lines, report
        super().__init__(lines, report)

    def __str__(self) -> str:
        return f"{len(self.lines)} of {len(self.report)} rows failed:\n" + "\n".join(f"  {line}" for line in self.lines)


class NotSentError(BrainstemError, RuntimeError):
    """A row of many was not sent, since something ended the batch before its turn."""


class InvalidResponseError(BrainstemError, ValueError):
    """An answer is not what the API promises."""


class IncompleteResultError(BrainstemError, RuntimeError):
    """A list could not be read whole.

    Attributes
    ----------
    expected : int or None
        Number of records that the server announced, if it did.
    received : int
        Number of different records received.
    where : int
        Offset at which the walk ended.
    """

    def __init__(self, reason: str, *, expected: int | None, received: int, where: int) -> None:
        self.reason, self.expected, self.received, self.where = reason, expected, received, where
        super().__init__(reason)

    def __str__(self) -> str:
        announced = "an unknown number of" if self.expected is None else str(self.expected)
        return f"{self.reason}: received {self.received} of {announced} records, stopped at offset {self.where}."

    def __reduce__(self) -> tuple[Any, ...]:
        rebuilt = partial(type(self), expected=self.expected, received=self.received, where=self.where)
        return rebuilt, (self.reason,), vars(self)


class NoSuchRecordError(BrainstemError, LookupError):
    """A search for one record found none."""


class SeveralRecordsError(BrainstemError, LookupError):
    """A search for one record found more than one."""


_ROOTS_HINT = (
    "Where a data storage begins on this machine is told by roots={'its name': '/folder'} (--root), or by a profile."
)


class NoFolderError(BrainstemError, FileNotFoundError):
    """The folder of a session is in none of the places where it may be on this machine.

    Attributes
    ----------
    session : str
        Name of the session.
    places : list of Path
        Where it was looked for.
    notes : list of str
        Why a data storage has no place on this machine.
    """

    def __init__(self, session: str, places: Sequence[Path], notes: Sequence[str]) -> None:
        self.session, self.places, self.notes = session, list(places), list(notes)
        super().__init__(session)

    def __str__(self) -> str:
        looked = [*(f"not there: {place}" for place in self.places), *self.notes, _ROOTS_HINT]
        return "\n  ".join([f"session {_shown(self.session)} has no folder on this machine:", *map(_plain, looked)])

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.session, self.places, self.notes), vars(self)


class StatusError(BrainstemError):
    """The server answered with an error status.

    Attributes
    ----------
    status_code : int
        Status of the answer.
    method, url : str
        The request; the address never holds a secret.
    messages : dict of str to list of str
        What the server says, by field; ``""`` holds what belongs to no field.
    request_id : str or None
        The server's name for the request, if it sent one.
    body : object
        The decoded body, or its text.
    response : Response or None
        The whole answer, with its headers.
    """

    _usual_hint = ""

    def __init__(
        self,
        status_code: int,
        method: str,
        url: str,
        messages: Mapping[str, Sequence[str]],
        *,
        request_id: str | None = None,
        body: Any = None,
        response: Any = None,
    ) -> None:
        self.status_code, self.method, self.url = status_code, method, url
        self.messages = {field: list(texts) for field, texts in messages.items()}
        self.request_id, self.body, self.response = request_id, body, response
        super().__init__(status_code, method, url)

    @property
    def hint(self) -> str:
        """What to do about it, or nothing if there is no advice."""
        return self._usual_hint

    def __str__(self) -> str:
        lines = [f"{self.status_code} on {self.method} {self.url}"]
        said = [(field, _plain(text)) for field, texts in self.messages.items() for text in texts]
        lines += ["  " + _cut(f"{field}: {text}" if field else text) for field, text in said[:MOST_MESSAGES]]
        if len(said) > MOST_MESSAGES:
            lines.append(f"  and {len(said) - MOST_MESSAGES} messages more")
        if self.request_id:
            lines.append(f"  request id: {self.request_id}")
        return "\n".join([*lines, f"  {self.hint}"] if self.hint else lines)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.status_code, self.method, self.url, self.messages), vars(self)


class BadRequestError(StatusError, ValueError):
    """400: the server refused the values."""

    _usual_hint = "Compare the fields with client.describe() or the model's page: required fields, limits and choices."

    @property
    def hint(self) -> str:
        """Advice on the fields, if it is a field that is wrong, and not only that its value is taken."""
        wrong = (text for field, texts in self.messages.items() if field for text in texts)
        return "" if all("already exists" in text for text in wrong) else self._usual_hint


class UnauthorizedError(StatusError, PermissionError):
    """401: the token is missing, wrong or expired."""

    _usual_hint = "Run BrainstemClient() again to sign in, or pass a new token."


class ForbiddenError(StatusError, PermissionError):
    """403: the user may not do this."""

    _usual_hint = "Check that your user has the rights this needs on the project; contributors and up may write."
    _super_hint = "Check that yours is a superuser account, which the super portal needs; others use private or public."

    @property
    def hint(self) -> str:
        """Advice on signing in if that is missing, on the portal where no rights matter, else on the rights."""
        from ._messages import lacks_sign_in

        if lacks_sign_in(self.messages):
            return UnauthorizedError._usual_hint
        return self._super_hint if "/api/super/" in self.url else self._usual_hint


class NotFoundError(StatusError, LookupError):
    """404: no such record in this portal."""

    _usual_hint = "Check the id, and that the record is in the selected portal."


class MethodNotAllowedError(StatusError):
    """405: the endpoint does not do this."""


class TooManyRequestsError(StatusError):
    """429: too many requests."""

    _usual_hint = "Wait a while, then send fewer requests at once."


class ServerError(StatusError):
    """5xx: the server failed."""


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    429: TooManyRequestsError,
}


def status_error_class(status_code: int) -> type[StatusError]:
    """Return the class of error for a status."""
    return _BY_STATUS.get(status_code, ServerError if status_code >= 500 else StatusError)


_REPR = Repr()
_REPR.maxstring = _REPR.maxother = MOST_SHOWN


def _shown(value: Any) -> str:
    """Return a value as Python shows it, in short, also one that cannot be shown."""
    return _REPR.repr(value)


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else _shown(value)


def _problem_text(problem: Any) -> str:
    is_told = isinstance(problem, tuple) and all(isinstance(part, str) for part in problem)
    return str(problem) if is_told else _plain(problem)


def _cut(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}..."
