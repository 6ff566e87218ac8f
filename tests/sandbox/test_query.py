"""The query language, and what the library fails on and the sandbox refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

Ask = Callable[..., httpx.Response]
SESSIONS = "/private/stem/session/"


def names(answer: httpx.Response) -> list[str]:
    return [record["name"] for record in answer.json()["sessions"]]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"filter{name.startswith}": "Rat7_"}, 21),
        ({"filter{name}": ["Rat7_2024-01-15_foraging"]}, 0),
        ({"filter{name.in}": ["Rat1_2024-01-08_foraging", "Rat2_2024-01-09_foraging"]}, 2),
        ({"filter{name.in}": "Rat1_2024-01-08_foraging,Rat2_2024-01-09_foraging"}, 0),
        ({"filter{date_time.range}": ["2024-01-08T00:00:00Z", "2024-01-10T00:00:00Z"]}, 2),
        ({"filter{tags}": "linear track"}, 125),
        ({"filter{tags.name.startswith}": "linear"}, 125),
        ({"filter{behaviors.subjects.name}": "Rat 7"}, 21),
        ({"filter{-name.icontains}": "foraging", "filter{date_time.year}": "2024"}, 0),
        ({"filter{}": '{"name.startswith": "Rat7_"}'}, 21),
        ({"name": "ignored", "filter{name.startswith}": "Rat7_", "sort": "nope"}, 21),
    ],
)
def test_filters(ask: Ask, query: dict[str, Any], count: int) -> None:
    assert ask("GET", SESSIONS, query=query).json()["meta"]["total_results"] == count


@pytest.mark.parametrize(
    "query",
    [
        {"filter{nope}": "x"},
        {"filter{name.nope}": "x"},
        {"filter{id}": "nope"},
        {"filter{}": "junk"},
        {"filter{}": "5"},
        {"filter{}": '{"$or": 5}'},
        {"filter{-}": "x"},
        {"filter{date_time.range}": "2024-01-08T00:00:00Z"},
        {"filter{name.regex}": "("},
        {"filter{date_time.year}": "9" * 25},
        {"filter{extra_fields.contains}": "x"},
        {"filter{foo": "x"},
        {"sort[]": "nope"},
        {"include[]": "nope.*"},
        {"exclude[]": "nope"},
    ],
)
def test_what_cannot_be_a_query_is_refused(ask: Ask, query: dict[str, str]) -> None:
    answer = ask("GET", SESSIONS, query=query)
    assert answer.status_code == 400
    assert isinstance(answer.json(), list | dict)


def test_a_member_map_is_nothing_to_filter_by(ask: Ask) -> None:
    assert ask("GET", "/private/stem/project/", query={"filter{users}": "x"}).status_code == 400


def test_records_that_are_included_stand_beside_the_list(ask: Ask) -> None:
    body = ask("GET", SESSIONS, query={"include[]": "behaviors.subjects.*", "filter{name.startswith}": "Rat7_"}).json()
    assert [subject["name"] for subject in body["subjects"]] == ["Rat 7"]
    assert set(body["sessions"][0]["behaviors"]) <= {behavior["id"] for behavior in body["behaviors"]}


def test_a_relation_included_with_and_without_its_records_is_included(ask: Ask) -> None:
    body = ask("GET", SESSIONS, query={"include[]": ["behaviors", "behaviors.*"], "limit": 1, "sort[]": "-name"}).json()
    assert len(body["behaviors"]) == 1


def test_sideloading_can_be_switched_to_embedding(ask: Ask) -> None:
    query = {"include[]": "dataacquisition.*", "sideloading": "false", "filter{name.startswith}": "Rat7_"}
    body = ask("GET", SESSIONS, query=query).json()
    assert body["sessions"][0]["dataacquisition"][0]["type"] == "ExtracellularEphys"
    assert "data_acquisitions" not in body


def test_sorting_goes_both_ways(ask: Ask) -> None:
    up = names(ask("GET", SESSIONS, query={"sort[]": "name", "filter{name.startswith}": "Rat7_"}))
    down = names(ask("GET", SESSIONS, query={"sort[]": "-name", "filter{name.startswith}": "Rat7_"}))
    assert up == sorted(up)
    assert down[0] == max(down)


def test_links_name_the_relations_that_are_not_empty(ask: Ask) -> None:
    query = {"filter{name.startswith}": "Rat6_", "sort[]": "date_time"}
    links = ask("GET", SESSIONS, query=query).json()["sessions"][0]["links"]
    assert links["projects"] == "projects/"
    assert "epochs" not in links


def test_an_address_that_is_none_is_an_html_page(ask: Ask) -> None:
    answer = ask("GET", "/private/stem/mouse/")
    assert answer.status_code == 404
    assert "<title>Not Found</title>" in answer.text


def test_an_id_that_is_none_is_not_found(ask: Ask) -> None:
    answer = ask("GET", f"{SESSIONS}nope/")
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not found."})


def test_an_address_without_its_last_slash_is_redirected(ask: Ask) -> None:
    assert ask("GET", SESSIONS.rstrip("/")).status_code == 301
