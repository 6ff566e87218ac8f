"""Addresses: ids quoted, pages named, actions found."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

import pytest

from brainstem_api_tools import InvalidRequestError, InvalidResponseError, NotFoundError, Response, UnknownNameError
from brainstem_api_tools._endpoints import action_request, identifier_text, page_request, record_of, standard_operation
from brainstem_api_tools._flows import Request
from brainstem_api_tools._pagination import PageRequest
from brainstem_api_tools._query import build_query
from brainstem_openapi.models.session import Session
from brainstem_openapi.registry import MODELS

SESSION, USER = MODELS["session"], MODELS["user"]
ID = "7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11"


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (ID, ID),
        (f" {ID}\n", ID),
        (UUID(ID), ID),
        (Session(id=ID), ID),
        ({"id": ID, "name": "x"}, ID),
        (7, "7"),
        (0, "0"),
        ({"id": 7}, "7"),
    ],
)
def test_an_id_is_taken_from_text_numbers_and_records(given: Any, text: str) -> None:
    assert identifier_text(SESSION, given) == text


@pytest.mark.parametrize(
    "wrong", ["", "  ", ".", "..", "\ud800", None, True, {}, {"name": "x"}, [ID], b"x", 1.5, object()]
)
def test_what_is_no_id_is_refused(wrong: Any) -> None:
    with pytest.raises(InvalidRequestError, match=r"id of session is .*expected a UUID"):
        identifier_text(SESSION, wrong)
    with pytest.raises(InvalidRequestError, match=r"id of user is .*expected a whole number"):
        identifier_text(USER, wrong)


LEADING_ELSEWHERE = [
    *("../users", "..\\users", "a?limit=1", "a#b", "a/b", "%2e%2e", "..;", "a\x00", "a\nb", "a\x7f", "a\x85b"),
    *("\ud800", "..", "."),
]


@pytest.mark.parametrize("given", LEADING_ELSEWHERE)
@pytest.mark.parametrize("kind", [str, type("Text", (str,), {"__str__": lambda self: ID})])
def test_an_id_that_could_lead_elsewhere_is_not_sent(answering: Any, given: str, kind: type[str]) -> None:
    server = answering((404, {}))
    client, id = server.client(), kind(given)
    for call in (client.load, client.delete, partial(client.load, options="odd", validate=False)):
        with pytest.raises(InvalidRequestError, match=r"id of session is .*expected a UUID"):
            call("session", id=id)
    with pytest.raises(InvalidRequestError, match="expected a UUID"):
        client.sessions.get(id)
    assert server.requests == []


def test_an_id_is_the_text_itself_whatever_its_class_shows() -> None:
    odd = type("Text", (str,), {"__str__": lambda self: "../users"})
    assert identifier_text(SESSION, odd(ID)) == ID
    assert type(identifier_text(SESSION, odd(ID))) is str


def test_an_id_of_other_letters_is_quoted(answering: Any) -> None:
    server = answering((404, {}))
    client = server.client()
    client.load("session", id="å b")
    client.load("session", id="å b", options="odd & å", validate=False)
    raw = [request.url.raw_path.decode() for request in server.requests]
    assert raw[0] == "/api/private/stem/session/%C3%A5%20b/"
    assert raw[1] == "/api/private/stem/session/%C3%A5%20b/odd%20%26%20%C3%A5/"


@pytest.mark.parametrize("action", ["", "/", "odd/../action", *LEADING_ELSEWHERE])
def test_an_action_does_not_lead_elsewhere(answering: Any, action: str) -> None:
    server = answering((200, {}))
    with pytest.raises(InvalidRequestError, match=r"action of session is .*expected a name"):
        server.client().load("session", id=ID, options=action, validate=False)
    assert server.requests == []


def test_a_page_is_asked_for_by_its_place_or_by_its_number(answering: Any) -> None:
    server = answering((200, {"sessions": []}))
    send = server.client()._transport.send
    query = build_query(SESSION, filters={"name": "x"}, limit=5, offset=9)
    operation = standard_operation(SESSION, "list")
    send(page_request(operation, "private", query, PageRequest(0, 100)))
    send(page_request(operation, "private", query, PageRequest(100, 50, page=3)))
    assert server.queries == [
        {"filter{name}": ["x"], "offset": ["0"], "limit": ["100"]},
        {"filter{name}": ["x"], "page": ["3"], "per_page": ["50"]},
    ]


def test_a_single_record_is_asked_for_without_what_belongs_to_lists(answering: Any) -> None:
    server = answering((200, {"session": {"id": ID}}))
    server.client().load("session", id=ID, sort="name", limit=5, include="projects")
    assert server.queries == [{"include[]": ["projects.*"]}]


def test_an_operation_that_a_model_does_not_have_is_told() -> None:
    with pytest.raises(UnknownNameError, match="'create' is no operation of user"):
        standard_operation(USER, "create")


def test_actions_and_relations_are_found_by_name() -> None:
    log, project = MODELS["subjectlog"], MODELS["project"]
    entry = action_request(log, "add_entry", "private", "l1", {"details": 1})
    assert entry == Request("PATCH", "/api/private/modules/subjectlog/l1/add_entry/", {}, {"details": 1}, once=True)
    relation = action_request(project, "sessions", "public", "p1", None)
    assert relation == Request("GET", "/api/public/stem/project/p1/sessions/", {}, signed=False)
    assert action_request(project, "dance", "private", "p1", None) is None


def answer(status: int, body: bytes) -> Response:
    return Response(status, {}, body, method="GET", url="https://lab.test/")


def test_the_record_of_an_answer_stands_under_the_models_key() -> None:
    assert record_of(SESSION, answer(200, b'{"projects": [], "session": {"id": "s1"}}')) == {"id": "s1"}


NO_RECORD = [
    *(b'{"sessions": []}', b'{"session": ["s1"]}', b"[]", b"", b"<html>"),
    *(b'{"session": {"name": "x"}}', b'{"session": {"id": null}}', b'{"session": {"id": ["s1"]}}', b"[" * 100_000),
]


@pytest.mark.parametrize("body", NO_RECORD)
def test_an_answer_without_the_record_is_told(body: bytes) -> None:
    with pytest.raises(InvalidResponseError):
        record_of(SESSION, answer(200, body))


def test_an_error_is_raised_before_a_record_is_looked_for() -> None:
    with pytest.raises(NotFoundError):
        record_of(SESSION, answer(404, b'{"session": {"id": "s1"}}'))
