"""Code written for the earlier versions of the tool: settings, argument orders and names."""

from __future__ import annotations

import sys
import warnings
from typing import Any

import pytest

import brainstem_api_tools
from brainstem_api_tools import BrainstemClient, BrainstemDeprecationWarning, ConfigurationError, ModelType

FINE = (200, {"sessions": []})


@pytest.mark.parametrize("headless", [True, False])
def test_arguments_stand_in_the_earlier_order(headless: bool) -> None:
    assert BrainstemClient("t", headless, "http://127.0.0.1:8000/").url == "http://127.0.0.1:8000"


def test_the_address_may_stand_in_the_second_place_too() -> None:
    assert BrainstemClient("t", "https://lab.test").url == "https://lab.test"
    assert BrainstemClient("t", "https://lab.test", True).url == "https://lab.test"


@pytest.mark.parametrize(("headless", "url"), [("https://lab.test", "yes"), (False, True)])
def test_what_stands_in_the_wrong_place_is_told(headless: Any, url: Any) -> None:
    with pytest.raises(ConfigurationError, match="expected True or False, and an address"):
        BrainstemClient("t", headless, url)


def test_load_takes_all_its_arguments_by_place(answering: Any) -> None:
    server = answering(FINE)
    client = server.client()
    client.load("session", "public", None, None, {"name.icontains": "rat"}, ["-name"], ["projects"], 5, 10, False)
    assert server.last.url.path == "/api/public/stem/session/"
    assert server.queries[-1] == {
        "filter{name.icontains}": ["rat"],
        "sort[]": ["-name"],
        "include[]": ["projects.*"],
        "limit": ["5"],
        "offset": ["10"],
    }


def test_a_subclass_with_another_address_talks_to_that_one() -> None:
    class LabClient(BrainstemClient):
        BASE_URL = "https://lab.test/"

    with pytest.warns(BrainstemDeprecationWarning, match="pass url= instead") as caught:
        assert LabClient("t").url == "https://lab.test"
    assert caught[0].filename == __file__


def test_a_named_address_goes_before_that_of_a_subclass() -> None:
    class LabClient(BrainstemClient):
        BASE_URL = "https://lab.test/"

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert LabClient("t", url="https://other.test").url == "https://other.test"


def test_a_changed_default_timeout_is_heeded(answering: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BrainstemClient, "DEFAULT_TIMEOUT", 120)
    server = answering(FINE)
    with pytest.warns(BrainstemDeprecationWarning, match="pass timeout= instead") as caught:
        server.client().load("session")
    assert caught[0].filename.endswith("conftest.py")
    assert server.last.extensions["timeout"]["read"] == 120
    for timeout in (5, 60):
        server.client(timeout=timeout).load("session")
        assert server.last.extensions["timeout"]["read"] == timeout


def test_settings_that_were_not_changed_are_not_warned_about() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert BrainstemClient("t", True).url == BrainstemClient.BASE_URL.rstrip("/")


def test_the_earlier_import_path_leads_to_the_same_names_and_says_where_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "brainstem_api_tools.brainstem_api_client", raising=False)
    with pytest.warns(BrainstemDeprecationWarning, match="import from brainstem_api_tools$") as caught:
        from brainstem_api_tools import brainstem_api_client as earlier
    assert [found.filename for found in caught] == [__file__]
    for name in ("BrainstemClient", "ModelType", "PortalType", "AuthenticationError", "LoginError"):
        assert getattr(earlier, name) is getattr(brainstem_api_tools, name)


def test_the_names_of_the_first_tool_are_no_deprecated_spellings(answering: Any) -> None:
    client = answering(FINE).client()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client.load_model("session", filters={"name.icontains": "rat"}, sort=["name"], include=["projects"])
        client.save_model("session", data={"name": "x"})
        client.delete_model("session", id="s1")


@pytest.mark.parametrize(
    "model", ["project_membership_invitation", ModelType.project_membership_invitation, "projectmembershipinvitation"]
)
def test_names_with_underscores_reach_the_documented_address(answering: Any, model: Any) -> None:
    server = answering((200, {"project_membership_invitations": []}))
    server.client().load(model)
    assert server.last.url.path == "/api/private/stem/projectmembershipinvitation/"


@pytest.mark.parametrize("options", ["add_entry", "add_entry/"])
def test_an_option_is_an_action_on_the_record(answering: Any, options: str) -> None:
    server = answering((200, {"subject_log": {"id": "l1"}}))
    entry = {"date_time": "2026-03-14T09:00:00Z", "notes": "fed"}
    server.client().save("subjectlog", id="l1", data=entry, options=options)
    assert (server.last.method, server.last.url.path) == ("PATCH", "/api/private/modules/subjectlog/l1/add_entry/")


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.load("sesion"),
        lambda client: client.load("session", portal="pubic"),
        lambda client: client.delete("session"),
    ],
)
def test_mistakes_are_the_value_errors_that_they_were(answering: Any, call: Any) -> None:
    with pytest.raises(ValueError, match=r"sesion|pubic|id of session"):
        call(answering(FINE).client())
