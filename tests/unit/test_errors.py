"""Errors: which class a status has, what they say, and that they survive a trip to another process."""

from __future__ import annotations

import copy
import pickle

import pytest

from brainstem_api_tools import errors
from brainstem_api_tools.errors import IncompleteResultError, StatusError, UnknownNameError, error_messages

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
    ]


def test_the_list_of_errors_in_these_tests_is_complete() -> None:
    defined = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)}
    warnings = {kind for kind in defined if issubclass(kind, Warning)}
    assert {type(error) for error in every_error()} == defined - warnings


class CutShortError(IncompleteResultError):
    """A kind of a user's own."""


def test_a_kind_of_a_users_own_survives_copying() -> None:
    error = CutShortError("the list ends", expected=10, received=7, where=8)
    again = copy.copy(error)
    assert (type(again), str(again), vars(again)) == (CutShortError, str(error), vars(error))


@pytest.mark.parametrize("error", every_error(), ids=lambda error: type(error).__name__)
def test_every_error_survives_pickling(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
