"""Which fields of records are shown, in which columns."""

from __future__ import annotations

import pytest

from brainstem_api_tools import InvalidResponseError, UnknownNameError
from brainstem_api_tools.cli._rows import columns, cut_rows, field_names, member, telling_columns
from brainstem_openapi.registry import MODELS

SESSION = MODELS["session"]


def test_fields_are_looked_up_before_anything_is_sent() -> None:
    assert field_names(SESSION, "name, projects.name,extra_fields.cage") == [
        "name",
        "projects.name",
        "extra_fields.cage",
    ]
    assert field_names(SESSION, None) == []
    with pytest.raises(UnknownNameError, match="Did you mean 'name'"):
        field_names(SESSION, "nme")
    with pytest.raises(UnknownNameError, match="no field of project"):
        field_names(SESSION, "projects.colour")


def test_paths_lead_into_objects_and_into_each_item_of_a_list() -> None:
    row = {"name": "a", "details": {"sr": {"value": 30}}, "projects": [{"name": "P"}, {"name": "Q"}], "setup": "id"}
    names = ["details.sr.value", "projects.name", "details.nothing.here", "setup.name"]
    assert cut_rows([row], names) == [
        {"details.sr.value": 30, "projects.name": ["P", "Q"], "details.nothing.here": None, "setup.name": None}
    ]
    assert cut_rows([row], []) == [row]


def test_a_file_has_the_columns_of_the_model_then_those_that_only_the_server_knows() -> None:
    rows = [{"new": 1, "name": "a"}, {"newer": 2, "id": "x"}]
    assert columns(SESSION, rows) == ["id", "name", "new", "newer"]
    assert columns(SESSION, rows, ["name"]) == ["name"]
    assert columns(SESSION, [])[:2] == ["id", "name"]


def test_a_terminal_shows_what_is_short_first_and_nothing_that_is_empty() -> None:
    row = {
        "description": "<p>long</p>",
        "projects": ["x"],
        "tags": ["t"],
        "date_time": "now",
        "new": 1,
        "links": {"a": 1},
    }
    found = telling_columns(SESSION, [{"id": "i", "name": "n", **row, "epochs": [], "name_used_in_storage": ""}])
    assert found == ["id", "name", "date_time", "tags", "projects", "description", "new"]
    assert telling_columns(MODELS["procedure"], [{"order": 0}]) == ["id", "type", "order"]


def test_a_missing_part_of_an_answer_is_an_error_of_the_server() -> None:
    assert member({"session": 1}, "session") == 1
    with pytest.raises(InvalidResponseError, match=r"no 'sessions'; it has \['error'\]"):
        member({"error": 1}, "sessions")
    with pytest.raises(InvalidResponseError, match="it has list"):
        member([], "sessions")
