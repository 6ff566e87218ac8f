"""The client: settings, attributes, actions of the wire door."""

from __future__ import annotations

import copy
from typing import Any
from unittest import mock

import pytest

from brainstem_api_tools import (
    AsyncBrainstemClient,
    BrainstemClient,
    ConfigurationError,
    InvalidRequestError,
    ModelType,
    Name,
    PortalType,
    UnknownNameError,
)
from brainstem_api_tools._names import attribute_name
from brainstem_api_tools._tokens import token_file, write_token
from brainstem_openapi.models import Project
from brainstem_openapi.registry import MODELS

FINE = (200, {"sessions": []})


def test_a_client_tells_its_server_and_where_its_token_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    assert repr(BrainstemClient("t")) == "<BrainstemClient https://www.brainstem.org, token from argument>"
    assert repr(BrainstemClient()) == "<BrainstemClient https://www.brainstem.org, token from nowhere yet>"
    monkeypatch.setenv("BRAINSTEM_TOKEN", "t")
    assert repr(BrainstemClient()).endswith("token from environment>")


def test_a_client_for_public_data_has_a_repr_even_if_its_token_file_is_broken() -> None:
    write_token("https://www.brainstem.org", "t")
    token_file("https://www.brainstem.org").write_text("{")
    assert "nowhere yet" in repr(BrainstemClient(portal="public"))
    with pytest.raises(ConfigurationError, match="delete it"):
        BrainstemClient()


def test_the_environment_names_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRAINSTEM_URL", "http://127.0.0.1:8000/api/")
    assert BrainstemClient("t").url == "http://127.0.0.1:8000"
    assert BrainstemClient("t", url="https://lab.test").url == "https://lab.test"


def test_wrong_settings_are_told_at_once() -> None:
    with pytest.raises(ConfigurationError):
        BrainstemClient("t", url="lab.test")
    with pytest.raises(UnknownNameError):
        BrainstemClient("t", portal="pubic")


@pytest.mark.parametrize("portal", ["super", PortalType.super])
def test_the_clients_portal_is_used_where_a_call_names_none(answering: Any, portal: Any) -> None:
    server = answering(FINE)
    client = server.client(portal=portal)
    client.load("session")
    client.load(ModelType.session, PortalType.public)
    assert [request.url.path for request in server.requests] == [
        "/api/super/stem/session/",
        "/api/public/stem/session/",
    ]


def test_the_names_of_the_first_tool_do_the_same(answering: Any) -> None:
    server = answering(FINE)
    client = server.client()
    client.load_model("session", filters={"name": "x"})
    client.save_model("session", data={"name": "x"})
    client.delete_model("session", id="s1")
    assert [request.method for request in server.requests] == ["GET", "POST", "DELETE"]


def test_what_a_subclass_or_a_test_puts_in_the_place_of_a_method_has_its_earlier_name_too(answering: Any) -> None:
    class Careful(BrainstemClient):
        def load(self, *args: Any, **keywords: Any) -> Any:
            return args, keywords

    careful: Any = Careful("t")
    assert careful.load_model("session", id="s1") == (("session",), {"id": "s1"})
    server = answering(FINE)
    client = server.client()
    for verb in ("load", "save", "delete"):
        with mock.patch.object(client, verb, return_value=verb):
            assert getattr(client, f"{verb}_model")("session") == verb
    assert server.requests == []


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("kind", [BrainstemClient, AsyncBrainstemClient])
def test_every_model_is_an_attribute(kind: Any, model: str) -> None:
    client = kind("t")
    name = attribute_name(MODELS[model])
    assert getattr(client, name) is client.resource(model)
    assert isinstance(client.resource(model), getattr(kind, name))
    assert client.resource(model).model is MODELS[model]
    assert name in dir(client)


def test_a_resource_can_be_put_out_of_action(answering: Any) -> None:
    server = answering(FINE)
    client = server.client()
    with mock.patch.object(client.sessions, "list", return_value=["none"]):
        assert client.sessions.list() == ["none"]
        assert client.with_options(timeout=5).sessions.list().to_list() == []
    assert client.sessions.list().to_list() == []
    with mock.patch.object(client, "sessions", "none"):
        assert client.sessions == "none"
    assert len(server.requests) == 2


def test_a_resource_goes_by_the_settings_of_its_client(answering: Any) -> None:
    server = answering(FINE)
    client = server.client()
    assert client.sessions is client.sessions
    client.with_options(timeout=5).sessions.list().to_list()
    assert server.last.extensions["timeout"]["read"] == 5
    client.sessions.list().to_list()
    assert server.last.extensions["timeout"]["read"] == 60
    other = copy.copy(client)
    other.portal = "public"
    other.sessions.list().to_list()
    client.sessions.list().to_list()
    assert [request.url.path.split("/")[2] for request in server.requests[-2:]] == ["public", "private"]


@pytest.mark.parametrize("kind", [BrainstemClient, AsyncBrainstemClient])
def test_a_stand_in_has_the_resources(kind: Any) -> None:
    assert mock.MagicMock(spec=kind).sessions
    client = mock.create_autospec(kind)("t")
    client.sessions.list.return_value = ["none"]
    assert client.sessions.list(name="x") == ["none"]
    with pytest.raises(AttributeError):
        client.sesions  # noqa: B018


def test_an_attribute_that_does_not_exist_is_told_with_its_near_miss() -> None:
    client = BrainstemClient("t")
    with pytest.raises(AttributeError, match="Did you mean 'sessions'"):
        client.sesions  # noqa: B018
    assert not hasattr(client, "_ipython_display_")
    assert not hasattr(object.__new__(BrainstemClient), "_runner")


def test_an_action_is_sent_with_its_own_method(answering: Any) -> None:
    server = answering((200, {}))
    client = server.client()
    client.load("project", id="p1", options="sessions/")
    client.load("subject_log", id="l1", options="add_entry")
    client.save("subject_log", id="l1", options="add_entry", data={"date_time": "now"})
    assert [(request.method, request.url.path, request.content) for request in server.requests] == [
        ("GET", "/api/private/stem/project/p1/sessions/", b""),
        ("PATCH", "/api/private/modules/subjectlog/l1/add_entry/", b"{}"),
        ("PATCH", "/api/private/modules/subjectlog/l1/add_entry/", b'{"date_time": "now"}'),
    ]


def test_an_action_that_the_client_does_not_know_is_sent_when_the_checks_are_off(answering: Any) -> None:
    server = answering((200, {}))
    client = server.client()
    for portal in ("private", "public"):
        client.load("session", portal, id="s1", options="new_action", validate=False)
    assert [(request.method, request.url.path) for request in server.requests] == [
        ("GET", "/api/private/stem/session/s1/new_action/"),
        ("GET", "/api/public/stem/session/s1/new_action/"),
    ]
    assert ["authorization" in request.headers for request in server.requests] == [True, False]
    with pytest.raises(UnknownNameError, match="'new_action' is no action of session"):
        client.load("session", id="s1", options="new_action")
    with pytest.raises(UnknownNameError):
        client.save("session", id="s1", options="new_action", data={})


@pytest.mark.parametrize(
    "asked", [{"filters": {"name": "x"}}, {"sort": "name"}, {"include": "subjects"}, {"limit": 1}, {"load_all": True}]
)
def test_what_an_action_or_relation_is_not_sent_is_refused(asked: dict[str, Any], answering: Any) -> None:
    server = answering((200, {}))
    with pytest.raises(InvalidRequestError, match=f"options='subjects' is sent without {next(iter(asked))}"):
        server.client().load("cohort", id="c1", options="subjects", **asked)
    assert server.requests == []


def test_data_for_an_action_that_takes_none_are_refused(answering: Any) -> None:
    server = answering((200, {}))
    client = server.client()
    client.save("species_approval", id="a1", options="accept")
    assert (server.last.method, server.last.content) == ("PATCH", b"")
    with pytest.raises(InvalidRequestError, match="accept takes no data; it got 'note'"):
        client.save("species_approval", id="a1", options="accept", data={"note": "fine"})
    with pytest.raises(InvalidRequestError, match="join takes no data; it got 'note'"):
        client.groups.join(1, note="please")
    assert len(server.requests) == 1


@pytest.mark.parametrize("call", [{"options": "sessions"}, {"options": "sessions", "id": " "}])
def test_an_action_needs_a_record(answering: Any, call: dict[str, str]) -> None:
    with pytest.raises(InvalidRequestError, match="id of project"):
        answering(FINE).client().load("project", **call)


def test_a_delete_needs_a_record(answering: Any) -> None:
    server = answering(FINE)
    with pytest.raises(InvalidRequestError, match="id of session is None"):
        server.client().delete("session")
    assert server.requests == []


def test_what_a_model_cannot_do_is_told(answering: Any) -> None:
    with pytest.raises(UnknownNameError, match="'create' is no operation of user"):
        answering(FINE).client().save("user", data={"email": "ada@lab.test"})


def test_checking_sends_nothing(answering: Any) -> None:
    server = answering(FINE)
    problems = server.client().validate("session", {"nam": 1})
    assert [problem.path for problem in problems] == ["nam", "name", "projects"]
    assert [problem.path for problem in server.client().validate("session", {"nam": 1}, complete=False)] == ["nam"]
    named = {"name": "Day 1", "projects": [Name("Memory"), Project(id="7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11")]}
    assert server.client().validate("session", named) == []
    assert server.requests == []


def test_models_are_listed_and_described() -> None:
    client = BrainstemClient("t")
    assert "session" in client.models
    assert "projects" in [field["name"] for field in client.describe("session")["fields"]]


def test_a_client_closes_what_it_opened() -> None:
    with BrainstemClient("t", url="http://127.0.0.1:9") as client, client._transport.connections.lease() as http:
        pass
    assert http.is_closed
