"""The wire door: one page or a whole list, whatever the status, as the server sends it."""

from __future__ import annotations

import json
import pickle
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest

from brainstem_api_tools import (
    BrainstemWarning,
    IncompleteResultError,
    InvalidRequestError,
    InvalidResponseError,
    UnknownNameError,
)


def pages(size: int, **beside: Any) -> Any:
    """Answer with a part of a list of sessions, each of a project of its own."""

    def answer(request: httpx.Request) -> tuple[int, dict[str, Any]]:
        asked = request.url.params
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 20))
        rows = range(size)[offset : offset + limit]
        projects = [{"id": f"p{row // 10}"} for row in rows[::10]]
        sessions = [{"id": f"s{row}", "projects": [f"p{row // 10}"]} for row in rows]
        meta = {"page": offset // limit + 1, "per_page": limit, "total_results": size}
        return 200, {"projects": projects, **beside, "sessions": sessions, "meta": meta}

    return answer


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, ["No such choice."]),
        (400, {"name": ["This field is required."]}),
        (401, {"detail": "Invalid token."}),
        (403, {"detail": "You do not have permission to perform this action."}),
        (404, "<html><title>Not Found</title></html>"),
        (429, {"detail": "Request was throttled."}),
        (500, "<html>oops</html>"),
        (503, ""),
    ],
)
def test_no_status_raises(answering: Any, status: int, body: Any) -> None:
    client = answering((status, body)).client()
    for response in (
        client.load("session"),
        client.load("session", id="s1"),
        client.load("session", load_all=True),
        client.load("project", id="p1", options="sessions"),
        client.save("session", data={"name": "x"}),
        client.save("session", id="s1", data={"name": "x"}),
        client.delete("session", id="s1"),
    ):
        assert (response.status_code, response.ok, bool(response)) == (status, False, False)
        json.dumps(response)
        pickle.dumps(response)


def test_one_page_is_what_the_server_sends(answering: Any) -> None:
    server = answering(pages(50))
    response = server.client().load("session", limit=30)
    assert len(response["sessions"]) == 30
    assert response.json()["meta"]["total_results"] == 50
    assert len(server.requests) == 1


def test_filters_sort_and_include_travel_in_the_apis_spelling(answering: Any) -> None:
    server = answering(pages(0))
    server.client().load(
        "session",
        filters={"name.icontains": "rat & co", "id.in": ["a", "b"]},
        sort=["-name"],
        include="projects",
        limit=5,
        offset=0,
    )
    assert parse_qs(server.last.url.query.decode()) == {
        "filter{name.icontains}": ["rat & co"],
        "filter{id.in}": ["a", "b"],
        "sort[]": ["-name"],
        "include[]": ["projects.*"],
        "limit": ["5"],
        "offset": ["0"],
    }


def test_a_whole_list_is_one_answer_of_the_usual_shape(answering: Any) -> None:
    server = answering(pages(250))
    response = server.client().load("session", load_all=True)
    assert [row["id"] for row in response["sessions"]] == [f"s{i}" for i in range(250)]
    assert [row["id"] for row in response["projects"]] == [f"p{i}" for i in range(25)]
    assert response["count"] == 250
    assert response.json() == json.loads(json.dumps(response)) == json.loads(response.text)
    assert response.headers["content-length"]
    assert (response.status_code, response.method) == (200, "GET")
    assert pickle.loads(pickle.dumps(response)) == response


def test_a_whole_list_of_nothing_has_its_key(answering: Any) -> None:
    response = answering(pages(0)).client().load("session", load_all=True)
    assert (response["sessions"], response["count"], response.ok) == ([], 0, True)


def test_what_stands_beside_the_list_is_kept_even_if_it_has_no_ids(answering: Any) -> None:
    server = answering(pages(150, warnings=["text"], tags=[{"name": "a", "id": {}}]))
    response = server.client().load("session", load_all=True)
    assert response["warnings"] == ["text", "text"]
    assert response["tags"] == [{"name": "a", "id": {}}] * 2


def test_a_whole_list_is_sorted_by_id_at_last(answering: Any) -> None:
    server = answering(pages(3))
    client = server.client()
    for sort in (None, "-name", "-id", ["name", "id"]):
        client.load("session", sort=sort, load_all=True)
    assert [query["sort[]"] for query in server.queries] == [["id"], ["-name", "id"], ["-id"], ["name", "id"]]


def test_a_server_that_will_not_sort_by_id_is_asked_without(answering: Any) -> None:
    server = answering((400, ["Invalid sort: 'id'"]), pages(3))
    assert len(server.client().load("session", sort="name", load_all=True)["sessions"]) == 3
    assert [query["sort[]"] for query in server.queries] == [["name", "id"], ["name"]]


def test_an_error_midway_is_given_back_instead_of_half_a_list(answering: Any) -> None:
    response = answering(pages(250), (500, {"detail": "Oops."})).client().load("session", load_all=True)
    assert (response.status_code, response.json()) == (500, {"detail": "Oops."})
    assert "sessions" not in response


@pytest.mark.parametrize(("limit", "asked"), [(1, "2"), (30, "30"), (100, "100"), (500, "100")])
def test_limit_is_the_size_of_a_page_and_never_the_end_of_a_whole_list(answering: Any, limit: int, asked: str) -> None:
    server = answering(pages(120))
    response = server.client().load("session", load_all=True, limit=limit)
    assert len(response["sessions"]) == response["count"] == 120
    assert {query["limit"][0] for query in server.queries} == {asked}


def test_offset_is_where_a_whole_list_begins(answering: Any) -> None:
    response = answering(pages(250)).client().load("session", load_all=True, offset=20)
    assert [row["id"] for row in response["sessions"]] == [f"s{i}" for i in range(20, 250)]


def test_half_a_list_is_told(answering: Any) -> None:
    body = {"sessions": [{"id": "s1"}], "meta": {"total_results": 9}}
    with pytest.raises(IncompleteResultError):
        answering((200, body)).client().load("session", load_all=True)


@pytest.mark.parametrize("body", ["<html>", {"projects": []}, [1]])
def test_an_answer_that_holds_no_list_is_told_when_the_whole_list_is_wanted(answering: Any, body: Any) -> None:
    client = answering((200, body)).client()
    assert client.load("session").ok
    with pytest.raises(InvalidResponseError):
        client.load("session", load_all=True)


def test_more_than_a_page_is_warned_about(answering: Any) -> None:
    client = answering(pages(3)).client()
    with pytest.warns(BrainstemWarning, match="load_all=True") as caught:
        client.load("session", limit=101)
    assert caught[0].filename == __file__
    client.load("session", limit=100)


def test_a_field_that_the_client_does_not_know_is_sent_with_a_warning(answering: Any) -> None:
    server = answering(pages(0))
    with pytest.warns(BrainstemWarning, match="'nam' is no field of session") as caught:
        server.client().load("session", filters={"nam": "x"})
    assert caught[0].filename == __file__
    server.client().load("session", filters={"nam": "x"}, validate=False)
    assert [list(query) for query in server.queries] == [["filter{nam}"]] * 2


@pytest.mark.parametrize(
    "wrong",
    [{"model": "sesion"}, {"model": "session", "portal": "pubic"}, {"model": "session", "filters": {"name.like": "x"}}],
)
def test_what_does_not_exist_is_refused_before_anything_is_sent(answering: Any, wrong: dict[str, Any]) -> None:
    server = answering(pages(0))
    with pytest.raises(UnknownNameError):
        server.client().load(**wrong)
    assert server.requests == []


def test_a_record_is_created_and_changed_at_its_address(answering: Any) -> None:
    server = answering((201, {"session": {"id": "s1"}}))
    client = server.client()
    client.save("session", data={"name": "x", "projects": ["p1"]})
    client.save("session", id="s1", data={"name": "y"})
    client.delete("session", id="s1")
    assert [(request.method, request.url.path) for request in server.requests] == [
        ("POST", "/api/private/stem/session/"),
        ("PATCH", "/api/private/stem/session/s1/"),
        ("DELETE", "/api/private/stem/session/s1/"),
    ]
    assert json.loads(server.requests[0].content) == {"name": "x", "projects": ["p1"]}


def test_what_was_loaded_may_be_sent_back(answering: Any) -> None:
    server = answering((200, {"sessions": [{"id": "s1"}]}))
    loaded = server.client().load("session").json()
    loaded["description"] = "new"
    server.client().save("session", id=loaded["sessions"][0]["id"], data=loaded)
    assert json.loads(server.last.content) == {"sessions": [{"id": "s1"}], "description": "new"}


@pytest.mark.parametrize("data", [["name"], "name", 5])
def test_data_that_are_no_mapping_are_refused(answering: Any, data: Any) -> None:
    server = answering((201, {}))
    with pytest.raises(InvalidRequestError, match="expected a mapping of fields"):
        server.client().save("session", data=data)
    assert server.requests == []


def test_data_are_checked_when_that_is_wanted(answering: Any) -> None:
    server = answering((201, {}))
    with pytest.raises(InvalidRequestError, match="projects: missing"):
        server.client().save("session", data={"name": "x"}, validate=True)
    assert server.requests == []
    server.client().save("session", id="s1", data={"name": "x"}, validate=True)
    server.client().save("session", data={"name": "x"})
    assert len(server.requests) == 2
