"""What the client tells of models and types."""

from __future__ import annotations

import json

import pytest

from brainstem_api_tools import BrainstemClient, UnknownNameError
from brainstem_api_tools._checks import find_problems
from brainstem_api_tools._describe import Catalogue, describe
from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.registry import MODELS


def test_a_model_is_told_with_its_fields_and_their_limits() -> None:
    fields = {field["name"]: field for field in describe("Subject")["fields"]}
    assert fields["sex"]["choices"] == ["F", "M", "U"]
    assert fields["sex"]["required"] is True
    assert fields["name"]["max_length"] == 100
    assert (fields["projects"]["relation"], fields["projects"]["many"]) == ("project", True)
    assert "required" not in fields["tags"]


def test_a_type_is_told_with_its_units() -> None:
    about = describe("procedure", "VirusInjection")
    volume = next(field for field in about["fields"] if field["name"] == "injectionVolume")
    assert volume["units"] == ["nL", "µL", "mL", "L"]
    assert (volume["default_unit"], volume["minimum"]) == ("nL", 0)


def test_a_coordinate_system_is_told_too() -> None:
    assert "apCoordinate" in {
        field["name"] for field in describe("coordinates", "Stereotaxic_BregmaAbsolute")["fields"]
    }


@pytest.mark.parametrize(("model", "kind"), [(model, kind) for model, kinds in DETAIL_TYPES.items() for kind in kinds])
def test_the_example_of_every_type_is_right(model: str, kind: str) -> None:
    example = describe(model, kind)["example"]
    row = MODELS.get(model)
    if row is not None and "details" in row.fields:
        assert find_problems(row, {"type": kind, "details": example}, complete=False) == []


@pytest.mark.parametrize("model", MODELS)
def test_every_model_prints_and_is_plain_data(model: str) -> None:
    about = describe(model)
    assert model in repr(about).splitlines()[0]
    assert json.loads(json.dumps(about)) == about
    assert about["title"] in about._repr_html_()


def test_the_example_of_a_model_can_be_sent() -> None:
    for name, row in MODELS.items():
        if example := describe(name)["example"]:
            assert find_problems(row, example, complete=True) == [], name


def test_hostile_text_is_shown_as_text_in_a_notebook() -> None:
    about = describe("cohort")
    about["description"] = "<script>alert(1)</script>"
    assert "<script>" not in about._repr_html_()


def test_required_fields_and_choices_stand_in_the_table() -> None:
    lines = repr(describe("subject")).splitlines()
    assert (
        next(line for line in lines if line.strip().startswith("sex *")).split("sex *")[1].strip().startswith("F | M")
    )


@pytest.mark.parametrize(
    ("model", "kind", "near"), [("proceedure", None, "procedure"), ("procedure", "Virus", "Virus")]
)
def test_an_unknown_name_comes_with_those_that_look_like_it(model: str, kind: str | None, near: str) -> None:
    with pytest.raises(UnknownNameError, match=near):
        describe(model, kind)


def test_a_model_without_types_has_none() -> None:
    with pytest.raises(UnknownNameError):
        describe("cohort", "Anything")


def test_the_catalogue_holds_every_model() -> None:
    models = BrainstemClient(portal="public").models
    assert list(models) == list(MODELS)
    assert len(models) == len(MODELS)
    assert models["cohort"] == describe("cohort")
    assert "cohort " in repr(Catalogue())


def test_the_client_describes_and_validates() -> None:
    client = BrainstemClient(portal="public")
    assert client.describe("cohort") == describe("cohort")
    problems = client.validate("cohort", {"name": "First"})
    assert [str(problem) for problem in problems] == ["project: missing; expected the id of a project"]
    assert client.validate("cohort", {"name": "First"}, complete=False) == []
