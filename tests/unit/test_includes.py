"""Included records: sideloaded or embedded, they end in one shape."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from brainstem_api_tools._includes import embed
from brainstem_openapi.registry import MODELS

SESSION, SUBJECT = MODELS["session"], MODELS["subject"]
EMBEDDED = [
    {
        "id": "s1",
        "behaviors": [{"id": "b1", "subjects": [{"id": "r1", "strain": "w"}]}, {"id": "b2", "subjects": []}],
    },
    {"id": "s2", "behaviors": [{"id": "b1", "subjects": [{"id": "r1", "strain": "w"}]}]},
]
SIDELOADED = {
    "subjects": [{"id": "r1", "strain": "w"}],
    "behaviors": [{"id": "b1", "subjects": ["r1"]}, {"id": "b2", "subjects": []}],
    "sessions": [{"id": "s1", "behaviors": ["b1", "b2"]}, {"id": "s2", "behaviors": ["b1"]}],
}
PATHS = [["behaviors.*", "behaviors.subjects.*"], ["behaviors.subjects.*"]]


def embedded(body: Any, include: list[str], model: str = "session") -> list[dict[str, Any]]:
    body = deepcopy(body)
    embed(MODELS[model], body[MODELS[model].plural], body, include)
    return list(body[MODELS[model].plural])


@pytest.mark.parametrize("include", PATHS)
def test_records_beside_the_list_take_the_place_of_their_ids(include: list[str]) -> None:
    assert embedded(SIDELOADED, include) == EMBEDDED


@pytest.mark.parametrize("include", PATHS)
def test_records_that_came_embedded_stay_as_they_are(include: list[str]) -> None:
    assert embedded({"sessions": EMBEDDED}, include) == EMBEDDED


def test_an_id_whose_record_did_not_come_stays_an_id() -> None:
    body = {"projects": [{"id": "p1"}], "sessions": [{"id": "s1", "projects": ["p1", "p2"]}, {"id": "s2"}]}
    assert embedded(body, ["projects.*"]) == [{"id": "s1", "projects": [{"id": "p1"}, "p2"]}, {"id": "s2"}]


def test_a_relation_to_one_record_is_replaced_too() -> None:
    body = {"strains": [{"id": "w"}], "subjects": [{"id": "r1", "strain": "w"}, {"id": "r2", "strain": None}]}
    rows = embedded(body, ["strain.*"], "subject")
    assert [row["strain"] for row in rows] == [{"id": "w"}, None]


def test_whole_numbers_are_ids_too() -> None:
    body = {"users": [{"id": 7, "email": "ada@lab.test"}], "subject_logs": [{"id": "l1", "user": 7}]}
    assert embedded(body, ["user.*"], "subjectlog")[0]["user"] == {"id": 7, "email": "ada@lab.test"}


def test_further_records_of_the_listed_model_come_under_a_plus() -> None:
    body = {
        "+sessions": [{"id": "s2", "name": "beside"}],
        "projects": [{"id": "p1", "sessions": ["s2"]}],
        "sessions": [{"id": "s1", "projects": ["p1"]}],
    }
    (row,) = embedded(body, ["projects.*", "projects.sessions.*"])
    assert row["projects"][0]["sessions"] == [{"id": "s2", "name": "beside"}]


def test_a_listed_record_that_is_included_as_well_does_not_contain_itself() -> None:
    body = {"projects": [{"id": "p1", "sessions": ["s1"]}], "sessions": [{"id": "s1", "projects": ["p1"]}]}
    (row,) = embedded(body, ["projects.*", "projects.sessions.*"])
    assert row == {"id": "s1", "projects": [{"id": "p1", "sessions": [{"id": "s1", "projects": ["p1"]}]}]}


def test_a_record_that_two_others_refer_to_is_not_shared_by_them() -> None:
    first, second = embedded(SIDELOADED, ["behaviors.*"])
    first["behaviors"][0]["subjects"] = "changed"
    assert second["behaviors"][0]["subjects"] == ["r1"]


def test_a_relation_to_the_listed_model_itself_is_filled_from_either_list() -> None:
    rows = [{"id": "c2", "parent": "c1"}, {"id": "c1", "parent": None}]
    whole = {"behavioral_categories": rows}
    assert embedded(whole, ["parent.*"], "behavioralcategory")[0]["parent"] == {"id": "c1", "parent": None}
    beside = {"behavioral_categories": rows[:1], "+behavioral_categories": rows[1:]}
    assert embedded(beside, ["parent.*"], "behavioralcategory")[0]["parent"] == {"id": "c1", "parent": None}


def test_related_records_that_are_listed_and_others_that_are_not_have_one_shape() -> None:
    body = {
        "behavioral_categories": [{"id": "b", "parent": "z"}, {"id": "a", "parent": "b"}, {"id": "o", "parent": "o"}],
        "+behavioral_categories": [{"id": "z", "parent": None}],
    }
    parents = [row["parent"] for row in embedded(body, ["parent.*"], "behavioralcategory")]
    assert parents == [{"id": "z", "parent": None}, {"id": "b", "parent": "z"}, {"id": "o", "parent": "o"}]
    grand = embedded(body, ["parent.*", "parent.parent.*"], "behavioralcategory")[1]["parent"]["parent"]
    assert grand == {"id": "z", "parent": None}


def test_an_embedded_record_whose_records_are_listed_does_not_contain_itself() -> None:
    body = {"sessions": [{"id": "s1", "projects": [{"id": "p1", "sessions": ["s1"]}]}]}
    (row,) = embedded(body, ["projects.*", "projects.sessions.*"])
    (within,) = row["projects"][0]["sessions"]
    assert within == {"id": "s1", "projects": [{"id": "p1", "sessions": ["s1"]}]}


def test_nested_includes_pass_over_ids_whose_record_did_not_come() -> None:
    body = {"subjects": [{"id": "r1"}], "sessions": [{"id": "s1", "behaviors": ["b9"]}, {"id": "s2"}]}
    assert embedded(body, ["behaviors.*", "behaviors.subjects.*"]) == body["sessions"]


def test_names_that_are_no_relation_change_nothing() -> None:
    rows = [{"id": "s1", "name": "s2"}]
    embed(SESSION, rows, {"sessions": [{"id": "s2"}]}, ["name.*", "colour.*"])
    assert rows == [{"id": "s1", "name": "s2"}]


def test_things_beside_the_list_that_are_no_records_are_left_alone() -> None:
    body = {
        "projects": ["p1", {"name": "no id"}, {"id": []}, {"id": "p1"}],
        "sessions": [{"id": "s1", "projects": ["p1"]}],
    }
    assert embedded(body, ["projects.*"]) == [{"id": "s1", "projects": [{"id": "p1"}]}]
