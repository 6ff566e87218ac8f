"""Errors: which class a status has, what they say, and that they survive a trip to another process."""

from __future__ import annotations

import copy
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import Response, errors
from brainstem_api_tools._messages import error_messages
from brainstem_api_tools.errors import IncompleteResultError, StatusError, UnknownNameError

STATUSES = [
    (400, errors.BadRequestError, ValueError),
    (401, errors.UnauthorizedError, PermissionError),
    (403, errors.ForbiddenError, PermissionError),
    (404, errors.NotFoundError, LookupError),
    (405, errors.MethodNotAllowedError, StatusError),
    (418, StatusError, errors.BrainstemError),
    (429, errors.TooManyRequestsError, StatusError),
    (500, errors.ServerError, StatusError),
    (599, errors.ServerError, StatusError),
]


@pytest.mark.parametrize(("status", "kind", "builtin"), STATUSES)
def test_every_status_has_its_class_which_is_also_the_fitting_builtin(
    status: int, kind: type[StatusError], builtin: type[Exception]
) -> None:
    assert errors.status_error_class(status) is kind
    assert issubclass(kind, builtin)


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (errors.ConfigurationError, ValueError),
        (errors.InvalidRequestError, ValueError),
        (UnknownNameError, KeyError),
        (errors.AuthenticationError, PermissionError),
        (errors.ConnectionFailedError, ConnectionError),
        (errors.RequestTimeoutError, TimeoutError),
        (errors.AmbiguousWriteError, ConnectionError),
        (errors.BatchError, RuntimeError),
        (errors.InvalidResponseError, ValueError),
        (IncompleteResultError, RuntimeError),
        (errors.NoSuchRecordError, LookupError),
        (errors.SeveralRecordsError, LookupError),
        (errors.NoFolderError, FileNotFoundError),
    ],
)
def test_other_errors_are_caught_as_theirs_and_as_the_fitting_builtin(
    kind: type[Exception], builtin: type[Exception]
) -> None:
    assert issubclass(kind, errors.BrainstemError)
    assert issubclass(kind, builtin)


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        (["No such choice."], {"": ["No such choice."]}),
        ({"detail": "Not found."}, {"": ["Not found."]}),
        ({"name": ["This field is required."]}, {"name": ["This field is required."]}),
        ({"name": "Too long."}, {"name": ["Too long."]}),
        ({"non_field_errors": ["a", "b"]}, {"": ["a", "b"]}),
        ({"details": {"volume": ["No number."]}}, {"details.volume": ["No number."]}),
        ({"entries": [{"weight": ["No."]}, {}]}, {"entries.weight": ["No."]}),
        ({"code": 7, "error": None, "detail": ""}, {"code": ["7"]}),
        ("an HTML page titled 'Bad Gateway'", {"": ["an HTML page titled 'Bad Gateway'"]}),
        (None, {}),
        ({}, {}),
    ],
)
def test_messages_are_read_from_every_shape_of_body(body: object, messages: dict[str, list[str]]) -> None:
    assert error_messages(body) == messages


def test_a_status_error_says_what_was_asked_what_is_wrong_and_what_to_do() -> None:
    error = errors.BadRequestError(
        400, "POST", "https://lab.test/api/", {"name": ["Required."], "": ["Sorry."]}, request_id="r-1"
    )
    first, *lines = str(error).splitlines()
    assert first == "400 on POST https://lab.test/api/"
    assert lines[:3] == ["  name: Required.", "  Sorry.", "  request id: r-1"]
    assert "required fields" in lines[3]


@pytest.mark.parametrize(
    ("messages", "advised"),
    [
        ({"name": ["Required."]}, True),
        ({"": ["Sorry."], "name": ["Required."]}, True),
        ({"name": ["session with this name already exists.", "Too long."]}, True),
        ({"name": ["session with this name already exists."]}, False),
        ({"": ["This request is accepted already."]}, False),
        ({}, False),
    ],
)
def test_advice_on_fields_is_given_where_a_field_is_wrong(messages: dict[str, list[str]], advised: bool) -> None:
    assert ("client.describe()" in str(errors.BadRequestError(400, "POST", "https://lab.test/", messages))) is advised


@pytest.mark.parametrize(("portal", "advice"), [("super", "superuser account"), ("private", "rights")])
def test_advice_on_what_is_forbidden_depends_on_the_portal(portal: str, advice: str) -> None:
    url = f"https://lab.test/api/{portal}/stem/session/"
    assert advice in str(errors.ForbiddenError(403, "GET", url, {"": ["No."]})).splitlines()[-1]


def test_a_status_without_advice_says_no_more_than_the_server() -> None:
    assert str(errors.ServerError(500, "GET", "https://lab.test/", {})) == "500 on GET https://lab.test/"


def test_an_unknown_name_comes_with_near_misses_or_else_with_all_names() -> None:
    assert str(UnknownNameError("model", "sesion", ["session"])) == "'sesion' is no model. Did you mean 'session'?"
    assert str(UnknownNameError("model", "xyz", (), ["project", "session"])).endswith("Known: project, session.")
    assert str(UnknownNameError("model", "xyz")) == "'xyz' is no model."


def test_an_incomplete_result_counts_what_came_and_what_was_announced() -> None:
    error = IncompleteResultError("the list ends", expected=10, received=7, where=8)
    assert str(error) == "the list ends: received 7 of 10 records, stopped at offset 8."
    assert "an unknown number of" in str(IncompleteResultError("x", expected=None, received=0, where=0))


def every_error() -> list[Exception]:
    plain = [
        *(errors.ConfigurationError, errors.InvalidRequestError, errors.AuthenticationError),
        *(errors.ConnectionFailedError, errors.RequestTimeoutError, errors.InvalidResponseError),
        *(errors.NoSuchRecordError, errors.SeveralRecordsError, errors.NotSentError, errors.BrainstemError),
    ]
    told = [
        kind(status, "PATCH", "https://lab.test/", {"name": ["Taken."]}, request_id="r-1", body={"name": ["Taken."]})
        for status, kind, _ in STATUSES
    ]
    return [
        *(kind("what happened") for kind in plain),
        *told,
        errors.InvalidDataError("session was not sent", [("name", "missing")]),
        UnknownNameError("model", "sesion", ["session"], ["project", "session"]),
        IncompleteResultError("the list ends", expected=None, received=7, where=8),
        errors.AmbiguousWriteError("session", {"name": "a"}, "no answer", [{"id": "x"}]),
        errors.BatchError(["row 3: refused"], []),
        errors.NoFolderError("Day 1", [Path("/data/Day 1")], ["data storage 'NAS': the server did not send it"]),
    ]


def test_the_list_of_errors_in_these_tests_is_complete() -> None:
    defined = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)}
    warnings = {kind for kind in defined if issubclass(kind, Warning)}
    assert {type(error) for error in every_error()} == defined - warnings


class CutShortError(IncompleteResultError):
    """A kind of a user's own."""


AGAIN = [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy]


@pytest.mark.parametrize("again", AGAIN, ids=["pickle", "copy", "deepcopy"])
@pytest.mark.parametrize(
    "error",
    [*every_error(), CutShortError("the list ends", expected=10, received=7, where=8)],
    ids=lambda error: type(error).__name__,
)
def test_every_error_survives_pickling_and_copying_with_what_was_added(
    error: Exception, again: Callable[[Exception], Exception]
) -> None:
    error.add_note("The token came from a file.")
    error.report, error.sent = {"row": 3}, False  # type: ignore[attr-defined]
    after = again(error)
    assert type(after) is type(error)
    assert str(after) == str(error)
    assert after.__notes__ == error.__notes__
    assert vars(after) == vars(error)


def test_a_status_error_has_the_whole_answer_which_its_text_does_not_show() -> None:
    answer = Response(400, {"Retry-After": "7"}, b'{"detail": "hush"}', method="GET", url="https://lab.test/")
    error = answer.error()
    assert error.response is answer
    assert "Response" not in f"{error}{error!r}"
    again = pickle.loads(pickle.dumps(error))
    assert (again.response.headers["retry-after"], again.response.content) == ("7", answer.content)


def test_the_text_of_an_error_is_short_and_its_messages_are_whole() -> None:
    long, many = "x" * 10**6, ["No."] * 1000
    error = errors.BadRequestError(400, "POST", "https://lab.test/", {"": [long], "name": many})
    assert len(str(error)) < 3000
    assert "and 951 messages more" in str(error)
    assert error.messages == {"": [long], "name": many}


@pytest.mark.parametrize("one", [b"[", b'{"a":'])
def test_messages_are_not_looked_for_without_end(one: bytes) -> None:
    end = b"]" if one == b"[" else b"}"
    answer = Response(400, {}, one * 900 + b"1" + end * 900, method="GET", url="https://lab.test/")
    assert "..." in str(answer.error())


@pytest.mark.parametrize("part", ["<title>", "<title", "<title a='", "<title>x"])
def test_a_page_that_is_an_attack_is_told_at_once(part: str) -> None:
    begun = time.monotonic()
    Response(502, {}, (part * 10**5).encode(), method="GET", url="https://lab.test/").error()
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize(
    ("text", "is_missing"),
    [
        ("Authentication credentials were not provided.", True),
        ("Invalid token.", True),
        ("Invalid token header. No credentials provided.", True),
        ("You do not have permission to perform this action.", False),
        ("Invalid token for this invitation.", False),
        ("Sign in is not enough.", False),
    ],
)
def test_advice_to_sign_in_is_given_where_that_is_what_is_missing(text: str, is_missing: bool) -> None:
    error = errors.ForbiddenError(403, "GET", "https://lab.test/api/private/", {"": [text]})
    assert ("sign in" in error.hint) is is_missing
    assert ("rights" in error.hint) is not is_missing


class Hostile:
    """Cannot be shown."""

    def __repr__(self) -> str:
        raise ZeroDivisionError


HOSTILE: Any = Hostile()


@pytest.mark.parametrize(
    "error",
    [
        UnknownNameError("model", HOSTILE, [HOSTILE], [HOSTILE]),
        UnknownNameError(HOSTILE, "x" * 10**6, (), [HOSTILE]),
        errors.AmbiguousWriteError("session", {}, "no answer", [HOSTILE, {"id": HOSTILE}, {}, None]),  # type: ignore[list-item]
        errors.AmbiguousWriteError("session", {}, "no answer", None),  # type: ignore[arg-type]
        errors.InvalidDataError("session was not sent", [HOSTILE, ("name", HOSTILE), "text"]),  # type: ignore[list-item]
        errors.InvalidDataError(HOSTILE, []),
        StatusError(400, "GET", "https://lab.test/", {"name": [HOSTILE, None]}),  # type: ignore[list-item]
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_can_always_be_told(error: Exception) -> None:
    assert len(str(error)) < 3000
