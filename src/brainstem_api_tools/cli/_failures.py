"""How a command ends when it fails: an exit code that scripts can rely on, and a message for people or programs."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, NamedTuple

import click

from .. import errors
from ._text import json_text


class ExitCode(IntEnum):
    """Exit codes; they do not change from version to version."""

    OTHER = 1
    USAGE = 2
    AUTHENTICATION = 3
    NOT_FOUND = 4
    VALIDATION = 5
    NETWORK = 6
    INCOMPLETE = 7
    INTERRUPTED = 130
    BROKEN_PIPE = 141


MEANINGS = {
    0: "done",
    ExitCode.OTHER: "the server failed, or a file could not be written",
    ExitCode.USAGE: "the command line or a setting is wrong; nothing was sent",
    ExitCode.AUTHENTICATION: "not signed in, or not allowed",
    ExitCode.NOT_FOUND: "no such record, or more than one of that name; no such folder",
    ExitCode.VALIDATION: "the data cannot be right, or the server refused them",
    ExitCode.NETWORK: "no answer from the server",
    ExitCode.INCOMPLETE: "a list could not be read whole; nothing was written",
    ExitCode.INTERRUPTED: "stopped with Ctrl-C",
}


# The first that fits counts.
_CODES: tuple[tuple[type[Exception], ExitCode], ...] = (
    (errors.InvalidDataError, ExitCode.VALIDATION),
    (errors.BadRequestError, ExitCode.VALIDATION),
    (errors.AuthenticationError, ExitCode.AUTHENTICATION),
    (errors.UnauthorizedError, ExitCode.AUTHENTICATION),
    (errors.ForbiddenError, ExitCode.AUTHENTICATION),
    (errors.NotFoundError, ExitCode.NOT_FOUND),
    (errors.NoSuchRecordError, ExitCode.NOT_FOUND),
    (errors.NoFolderError, ExitCode.NOT_FOUND),
    (errors.SeveralRecordsError, ExitCode.NOT_FOUND),
    (errors.ConnectionFailedError, ExitCode.NETWORK),
    (errors.IncompleteResultError, ExitCode.INCOMPLETE),
    (errors.ConfigurationError, ExitCode.USAGE),
    (errors.InvalidRequestError, ExitCode.USAGE),
)

# Advice for people at a terminal, in place of the advice for those who write Python.
_HINTS: dict[type[errors.StatusError], str] = {
    errors.BadRequestError: "`brainstem describe MODEL` lists required fields, limits and choices.",
    errors.UnauthorizedError: "The token is missing, wrong or expired: `brainstem login`, or set BRAINSTEM_TOKEN.",
    errors.NotFoundError: "Check the id, and that the record is in the portal (--portal).",
}


class Failure(NamedTuple):
    """How a command failed."""

    code: int
    kind: str
    message: str
    more: dict[str, Any]

    def as_json(self) -> str:
        """Return the failure as one line for programs."""
        error = {"exit_code": int(self.code), "kind": self.kind, "message": self.message, **self.more}
        return json_text({"error": error})


def failure(error: Exception) -> Failure:
    """Return the exit code and the message of an expected error.

    Examples
    --------
    >>> failure(errors.NoSuchRecordError("No session with name='x'."))[:2]
    (<ExitCode.NOT_FOUND: 4>, 'NoSuchRecordError')
    """
    if isinstance(error, click.ClickException):
        return Failure(error.exit_code, type(error).__name__, error.format_message(), {})
    if isinstance(error, OSError) and not isinstance(error, errors.BrainstemError):
        where = f": {error.filename}" if error.filename else ""
        return Failure(ExitCode.OTHER, type(error).__name__, f"{error.strerror or error}{where}", {})
    code = next((code for kind, code in _CODES if isinstance(error, kind)), ExitCode.OTHER)
    return Failure(code, type(error).__name__, _message(error), _more(error))


def _message(error: Exception) -> str:
    if not isinstance(error, errors.StatusError):
        return str(error)
    text = str(error).removesuffix(f"\n  {error.hint}")
    hint = error.hint and _HINTS.get(type(error), error.hint)
    return "\n  ".join([text, *getattr(error, "__notes__", ()), *([hint] if hint else [])])


def _more(error: Exception) -> dict[str, Any]:
    if isinstance(error, errors.InvalidDataError):
        return {"problems": [{"path": path, "text": text} for path, text in error.problems]}
    if isinstance(error, errors.StatusError):
        return {"status": error.status_code, "messages": error.messages, "request_id": error.request_id}
    if isinstance(error, errors.IncompleteResultError):
        return {"expected": error.expected, "received": error.received, "where": error.where}
    return {}
