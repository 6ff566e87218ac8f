"""Names where ids are expected."""

from __future__ import annotations

from typing import Any

import pytest

from brainstem_api_tools import InvalidRequestError, Name
from brainstem_api_tools._flows import Flow, Runner
from brainstem_api_tools._naming import Find, with_ids
from brainstem_openapi.models import Project
from brainstem_openapi.registry import MODELS, Model


class Finder:
    """Knows an id for every name, and what was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []

    def __call__(self, model: Model, field: str, name: str) -> Flow[Any]:
        self.asked.append((model.name, field, name))
        return f"id of {name}"
        yield


def plain(model: str, data: dict[str, Any], find: Find) -> dict[str, Any]:
    return Runner(None).run(with_ids(MODELS[model], data, find))  # type: ignore[arg-type]


def test_names_become_ids_and_are_looked_up_once() -> None:
    find = Finder()
    data = {"name": "Litter", "project": Name("Memory"), "mother": Name("Rat 2"), "father": Name("Rat 2")}
    assert plain("breeding", data, find) == {
        "name": "Litter",
        "project": "id of Memory",
        "mother": "id of Rat 2",
        "father": "id of Rat 2",
    }
    assert find.asked == [("project", "name", "Memory"), ("subject", "name", "Rat 2")]


def test_names_stand_in_lists_beside_ids_and_records() -> None:
    record = Project.from_dict({"id": "an id", "name": "x"})
    data = {"projects": (Name("A"), "b", record)}
    assert plain("session", data, Finder()) == {"projects": ["id of A", "b", "an id"]}


def test_people_are_named_by_e_mail_and_publications_by_title() -> None:
    find = Finder()
    plain("laboratory", {"principal_investigators": [Name("ada@example.org")]}, find)
    plain("project", {"publications": [Name("Replay")]}, find)
    assert find.asked == [("user", "email", "ada@example.org"), ("publication", "title", "Replay")]


@pytest.mark.parametrize(("field", "model"), [("name", "session"), ("nope", "session"), ("session", "behavior")])
def test_a_name_in_a_field_without_named_records_is_refused(field: str, model: str) -> None:
    if model == "behavior":
        assert plain(model, {field: Name("Day 1")}, Finder()) == {field: "id of Day 1"}
    else:
        with pytest.raises(InvalidRequestError, match=f"{field}: Name"):
            plain(model, {field: Name("Day 1")}, Finder())


def test_records_without_names_cannot_be_named() -> None:
    with pytest.raises(InvalidRequestError, match="have no names"):
        plain("dataacquisition", {"procedures": [Name("Implant")]}, Finder())
