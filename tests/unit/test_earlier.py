"""Code written for the earlier versions of the tool: settings, argument orders and names."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient, BrainstemDeprecationWarning, ConfigurationError

FINE = (200, {"sessions": []})


@pytest.mark.parametrize("headless", [True, False])
def test_arguments_stand_in_the_earlier_order(headless: bool) -> None:
    assert BrainstemClient("t", headless, "http://127.0.0.1:8000/").url == "http://127.0.0.1:8000"


def test_the_address_may_stand_in_the_second_place_too() -> None:
    assert BrainstemClient("t", "https://lab.test").url == "https://lab.test"
    with pytest.raises(ConfigurationError, match="headless is 'yes'; expected True or False"):
        BrainstemClient("t", "https://lab.test", "yes")


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
    server.client(timeout=5).load("session")
    assert server.last.extensions["timeout"]["read"] == 5


def test_settings_that_were_not_changed_are_not_warned_about() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert BrainstemClient("t", True).url == BrainstemClient.BASE_URL.rstrip("/")
