"""Checks before sending: every problem at once, in words."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

import pytest

from brainstem_api_tools import BrainstemWarning, InvalidRequestError, Name
from brainstem_api_tools._checks import check_data, check_rows, find_problems
from brainstem_api_tools._problems import Problem
from brainstem_openapi.registry import MODELS

ID = "7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11"
SESSION = {"name": "Day 1", "projects": [ID]}
SUBJECT = {"name": "Rat 1", "projects": [ID], "strain": ID, "sex": "F"}
PROCEDURE = {
    **{"type": "VirusInjection", "subject": ID, "details": {}},
    **{"coordinates_system": "Stereotaxic_BregmaAbsolute", "coordinates_details": {}},
}


class Sex(Enum):
    female = "F"


class Kind(Enum):
    virus = "VirusInjection"


def problems(model: str, data: Any, *, complete: bool = False) -> dict[str, str]:
    return dict(find_problems(MODELS[model], data, complete=complete))


@pytest.mark.parametrize(
    ("model", "data"),
    [
        ("session", SESSION),
        ("session", {**SESSION, "date_time": datetime(2026, 3, 14, 9, tzinfo=UTC), "tags": ["a"], "extra_fields": {}}),
        ("session", {**SESSION, "date_time": None, "projects": (UUID(ID),)}),
        ("subject", {**SUBJECT, "birth_date": date(2026, 1, 1), "sex": Sex.female, "supplier": None}),
        ("session", {**SESSION, "date_time": "2026-03-14 09:00Z"}),
        ("supplier", {"name": "Acme", "website": "acme.org"}),  # as the server gives them a scheme
        ("procedure", PROCEDURE),
        ("procedure", {name: value for name, value in PROCEDURE.items() if "details" not in name}),
        ("procedure", {**PROCEDURE, "details": {"injectionVolume": {"value": 5, "unit": "nL"}}}),
        ("procedure", {**PROCEDURE, "details": None}),
    ],
)
def test_data_that_may_be_right_pass(model: str, data: dict[str, Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_data(MODELS[model], data, complete=True)


@pytest.mark.parametrize("moment", [datetime(2026, 3, 14, 9), "2026-03-14 09:00"])
def test_a_moment_without_a_time_zone_is_told_once_a_field(moment: Any) -> None:
    naive = {**SESSION, "date_time": moment}
    with pytest.warns(BrainstemWarning, match="date_time: 2026-03-14T09:00:00 has no time zone") as caught:
        check_rows(MODELS["session"], [naive, naive])
    assert len(caught) == 1
    with pytest.warns(BrainstemWarning, match="has no time zone"):
        check_data(MODELS["session"], naive, complete=True)


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(InvalidRequestError) as caught:
        check_data(MODELS["session"], {"nam": "x", "tags": "a", "id": ID}, complete=True)
    first, *lines = str(caught.value).splitlines()
    assert first == "session was not sent:"
    assert [line.split(":")[0].strip() for line in lines] == ["nam", "tags", "id", "name", "projects"]


@pytest.mark.parametrize(
    ("model", "data", "path", "said"),
    [
        ("session", {"nam": 1}, "nam", "session has no such field; did you mean 'name'?"),
        ("session", {"qqq": 1}, "qqq", "known: id, name"),
        ("session", {"\ufeffname": "x"}, "\ufeffname", "read the file with encoding='utf-8-sig'"),
        ("session", {"name;tags": "x;y"}, "name;tags", "read the file with delimiter=';'"),
        ("session", {"name": ""}, "name", "empty; expected a text"),
        ("session", {"name": "  "}, "name", "empty; expected a text"),
        ("session", {"date_time": date(2026, 3, 14)}, "date_time", "'2026-03-14'; expected a moment"),
        ("subject", {"birth_date": "20260104"}, "birth_date", "expected a day as YYYY-MM-DD"),
        ("subject", {"birth_date": "2026-W01-1"}, "birth_date", "expected a day as YYYY-MM-DD"),
        ("session", {"date_time": "04/01/2026"}, "date_time", "expected a moment, such as '2026-03-14T09:00:00Z'"),
        ("subject", {"birth_date": ""}, "birth_date", "''; expected a day as YYYY-MM-DD"),
        ("subject", {"birth_date": datetime(2026, 1, 1)}, "birth_date", "expected a day as YYYY-MM-DD"),
        ("subject", {"supplier": "Acme"}, "supplier", "'Acme'; expected the id of a supplier"),
        ("supplier", {"website": "none yet"}, "website", "expected an address, such as 'https://example.org'"),
        ("session", {None: ["x"]}, "None", "['x']; a surplus column; name it in the first line"),
        ("session", {1: 2}, "1", "2; the name of a field is a text"),
        ("session", {"id": ID}, "id", "the server sets this field"),
        ("session", {"name": None}, "name", "None; expected a text"),
        ("session", {"name": 5}, "name", "5; expected a text"),
        ("session", {"name": "x" * 101}, "name", "101 characters; expected 100 at the most"),
        ("session", {"projects": ID}, "projects", "a list of ids of project records, so put it in brackets"),
        (
            "session",
            {"projects": []},
            "projects",
            "an empty list; expected a list of ids of project rec",
        ),
        ("session", {"projects": ["p1"]}, "projects[0]", "'p1'; expected a list of ids of project records"),
        ("session", {"name": Name("x")}, "name", "Name('x'); session.name holds no ids that a name could stand for"),
        ("subject", {"strain": [ID]}, "strain", "expected the id of a strain, so take it out of the brackets"),
        ("session", {"tags": "a"}, "tags", "expected a list, so put it in brackets"),
        ("session", {"tags": [1]}, "tags[0]", "1; expected a text"),
        ("session", {"extra_fields": [1]}, "extra_fields", "expected a mapping"),
        ("subject", {"strain": "w"}, "strain", "'w'; expected the id of a strain"),
        ("subject", {"sex": "Female"}, "sex", "expected one of 'F', 'M', 'U'"),
        ("subject", {"birth_date": 5}, "birth_date", "5; expected a day as YYYY-MM-DD"),
        ("subject", {"status": "actve"}, "status", "did you mean 'active' or 'inactive'?"),
        ("behavior", {"order": -1}, "order", "-1; expected a number of at least 0"),
        ("behavior", {"order": 1.5}, "order", "1.5; expected a whole number of at least 0"),
        ("behavior", {"order": True}, "order", "expected a whole number"),
        ("species", {"rrid": "12"}, "rrid", "'12'; expected text that matches ^RRID:"),
        ("project", {"is_public": "yes"}, "is_public", "'yes'; expected True or False"),
        ("project", {"users": {"a@b.c": {"can_change": 1}}}, "users.a@b.c.can_change", "1; expected True or False"),
        ("subjectlog", {"type": "Weighing"}, "type", "it is chosen when the record is made"),
        ("procedure", {"details": {}}, "details", "expected together with type, which says what belongs here: to keep"),
        ("procedure", {"type": "Craniotomy"}, "type", "expected together with details, since the stored ones belong"),
        (
            *("procedure", {**PROCEDURE, "details": {"injectionVolume": "5 nL"}}, "details.injectionVolume"),
            "'5 nL'; expected a number with its unit, such as {'value': 1, 'unit': 'nL'}; units: nL, µL, mL, L",
        ),
        ("procedure", {**PROCEDURE, "details": [1]}, "details", "[1]; expected a mapping"),
        (
            *("procedure", {**PROCEDURE, "details": {"injectionVolume": 5}}, "details.injectionVolume"),
            "a number with its unit, such as {'value': 5, 'unit': 'nL'}; units: nL, µL, mL, L",
        ),
        (
            *("procedure", {**PROCEDURE, "details": {"injectionVolume": {"value": 5, "unit": "ul"}}}),
            *("details.injectionVolume.unit", "'ul'; expected one of 'nL', 'µL', 'mL', 'L'"),
        ),
        (
            *("procedure", {**PROCEDURE, "details": {"injectionVolume": {"value": 5, "unit": "\u03bcL"}}}),
            *("details.injectionVolume.unit", "did you mean '\u00b5L'? Its \u00b5 is the micro sign, U+00B5."),
        ),
        (
            *("procedure", {**PROCEDURE, "details": {"injectionVolume": {"value": 5}}}),
            *("details.injectionVolume.unit", "missing"),
        ),
        (
            *("procedure", {**PROCEDURE, "type": Kind.virus, "details": {"injectionVolume": 5}}),
            *("details.injectionVolume", "5; expected a number with its unit"),
        ),
        (
            *("procedure", {**PROCEDURE, "details": {"injectionVolum": {"value": 5, "unit": "nL"}}}),
            *("details.injectionVolum", "no such field; did you mean 'injectionVolume'?"),
        ),
        (
            *("procedure", {**PROCEDURE, "details": {"injectionVolume": True}}),
            *("details.injectionVolume", "True; expected a number with its unit, such as {'value': 1, 'unit': 'nL'}"),
        ),
        (
            *("procedure", {**PROCEDURE, "coordinates_details": {"apAngel": 1}}),
            *("coordinates_details.apAngel", "did you mean 'apAngle'?"),
        ),
        (
            *("procedure", {**PROCEDURE, "coordinates_details": {"zzz": 1}}),
            *("coordinates_details.zzz", "no such field; known: apAngle"),
        ),
        (
            *("equipment", {"type": "Amplifier", "details": {"gain": 1}}),
            *("details.gain", "no such field; there are none here"),
        ),
    ],
)
def test_a_problem_is_told_with_its_place_and_what_was_expected(
    model: str, data: dict[str, Any], path: str, said: str
) -> None:
    found = problems(model, data)
    assert list(found) == [path]
    assert said in found[path]


def test_a_field_that_is_wrong_twice_is_told_once() -> None:
    found = find_problems(MODELS["manipulation"], {"type": "Microperfusion", "details": {}}, complete=False)
    assert [str(problem) for problem in found] == ["details: {}; expected a list, so put it in brackets"]


def test_required_fields_are_missed_in_a_create_alone() -> None:
    assert problems("subject", {"name": "Rat 1"}) == {}
    missing = problems("subject", {"name": "Rat 1"}, complete=True)
    assert missing["strain"] == "missing; expected the id of a strain"
    assert set(missing) == {"projects", "strain", "sex"}


def test_what_is_chosen_once_may_be_written_in_a_create() -> None:
    assert problems("subjectlog", {"type": "FoodConsumption", "subject": ID}, complete=True) == {}


def test_what_details_must_have_is_asked_for_where_they_are_left_out() -> None:
    anesthesia = {"type": "Anesthesia", "subject": ID}
    for missing in (anesthesia, {**anesthesia, "details": None}):
        assert problems("procedure", missing, complete=True)["details.anestheticAgent"] == "missing"
    assert problems("procedure", {**anesthesia, "details": None}) == {}


def test_keys_that_open_details_allow_are_told_once_and_sent() -> None:
    recording = {"session": ID, "type": "ExtracellularEphys", "details": {"nChannels": 64, "zzz": 1}}
    with pytest.warns(
        BrainstemWarning, match=r"details\.zzz: the spec has no such field; known: .*nChannels"
    ) as caught:
        check_rows(MODELS["dataacquisition"], [recording, recording])
    assert len(caught) == 1


def test_rows_of_open_details_are_looked_through() -> None:
    manipulation = {"session": ID, "type": "OptogeneticStimulation"}
    row = {"wavelenght": {"value": 470, "unit": "nm"}}
    found = problems("manipulation", {**manipulation, "details": [row]})
    assert found == {"details[0].wavelenght": "no such field; did you mean 'wavelength'?"}


def test_details_of_a_type_that_is_not_known_are_left_to_the_server() -> None:
    found = problems("procedure", {**PROCEDURE, "type": "Telepathy", "details": {"range": "far"}})
    assert list(found) == ["type"]


def test_a_model_that_is_only_changed_is_checked_too() -> None:
    assert list(problems("user", {"orcid_id": "x" * 101})) == ["orcid_id"]


@pytest.mark.parametrize("data", [[1], "name", None, 5])
def test_data_that_are_no_mapping_are_one_problem(data: Any) -> None:
    (problem,) = find_problems(MODELS["session"], data, complete=True)
    assert str(problem) == f"data of session is {data!r}; expected a mapping of fields"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (object(), "name: <object object at 0x"),
        (float("nan"), "name: nan; JSON has no such number; leave it out"),
        ([1, float("inf")], "name[1]: inf; JSON has no such number; leave it out"),
        ({"rows": [{"depth": float("nan")}]}, "name.rows[0].depth: nan; JSON has no such number; leave it out"),
    ],
)
def test_a_value_that_cannot_be_sent_at_all_is_told_with_its_place(value: Any, told: str) -> None:
    (problem,) = find_problems(MODELS["session"], {"name": value}, complete=False)
    assert str(problem).startswith(told)


def test_a_value_that_cannot_be_sent_at_all_is_told_with_its_row() -> None:
    with pytest.raises(InvalidRequestError, match="row 1: name: nan; JSON has no such number"):
        check_rows(MODELS["session"], [SESSION, {**SESSION, "name": float("nan")}])


def test_a_problem_reads_as_its_place_and_text() -> None:
    assert str(Problem("tags[0]", "1; expected a text")) == "tags[0]: 1; expected a text"
