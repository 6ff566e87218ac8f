"""What a server may do to a record without making it another one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from brainstem_api_tools._likeness import agrees, telling_filters
from brainstem_openapi.registry import MODELS

SESSION = MODELS["session"]
ID = "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"
NINE = datetime(2026, 3, 14, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("Rat 7", "Rat 7"),
        (" Rat 7\t", "Rat 7"),
        (NINE, "2026-03-14T09:00:00Z"),
        ("2026-03-14T09:00:00Z", "2026-03-14T09:00:00+00:00"),
        ("2026-03-14T10:00:00+01:00", "2026-03-14T09:00:00Z"),
        ("2026-03-14T09:00:00", "2026-03-14T09:00:00.000000Z"),
        (NINE.date(), "2026-03-14"),
        (30, 30.0),
        (UUID(ID), ID),
        ("2026-03-14", " 2026-03-14 "),
        ([ID, "b"], ["b", ID]),
        ({5, 6}, [6, 5]),
        (["maze", "sleep"], ["sleep", "maze"]),
        ("", None),
        (None, ""),
        ({}, None),
        ([], None),
        ({"volume": {"value": 300, "unit": "nL"}}, {"volume": {"unit": "nL", "value": 300.0}, "note": ""}),
    ],
)
def test_other_spellings_of_a_value_are_the_same(sent: Any, stored: Any) -> None:
    assert agrees(SESSION, {"id": "1", "extra_fields": stored}, {"extra_fields": sent})


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("new", "old"),
        ("new", None),
        ("Rat 7", "rat 7"),
        ("20260314", "2026-03-14"),
        (NINE, "2026-03-14T09:00:01Z"),
        (30, 31),
        ("30", 30),
        ([ID], []),
        ([ID], [ID, "b"]),
        ({"volume": 300}, {"volume": 301}),
        ({"volume": 300}, {}),
        ([{"power": 1}], [{"power": 2}]),
        ({"id": 1, "volume": 5}, {"id": 1, "volume": 9}),
        (ID, {"id": ID, "name": "Memory"}),
    ],
)
def test_other_values_are_not(sent: Any, stored: Any) -> None:
    assert not agrees(SESSION, {"id": "1", "extra_fields": stored}, {"extra_fields": sent})


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ([ID, "b"], [{"id": "b"}, {"id": ID, "name": "Memory"}]),
        ((UUID(ID),), [{"id": ID, "name": "Memory"}]),
        ([{"id": ID}], [ID]),
    ],
)
def test_related_records_are_known_by_their_id(sent: Any, stored: Any) -> None:
    assert agrees(SESSION, {"projects": stored}, {"projects": sent})
    assert not agrees(SESSION, {"projects": [{"id": "another"}]}, {"projects": sent})


def test_one_related_record_is_known_by_its_id() -> None:
    assert agrees(MODELS["subject"], {"strain": {"id": ID, "name": "Long Evans"}}, {"strain": ID})
    assert not agrees(MODELS["subject"], {"strain": {"id": "another"}}, {"strain": ID})


def test_a_field_that_the_record_does_not_show_may_be_different() -> None:
    sent = {"name": "Glue", "rrid": "RRID:1"}
    assert not agrees(MODELS["consumable"], {"name": "Glue"}, sent)
    assert agrees(MODELS["consumable"], {"name": "Glue"}, {"name": "Glue", "rrid": "", "external_identifiers": None})


def test_what_servers_never_show_is_not_missed() -> None:
    sent = {"name": "Glue", "comments": "please"}
    assert agrees(MODELS["consumable"], {"name": "Glue"}, sent)
    assert not agrees(MODELS["consumable"], {"name": "Glue", "comments": "mine"}, sent)


@pytest.mark.parametrize(
    ("model", "stored"),
    [
        ("session", {"description": "day two"}),
        ("session", {"tags": ["maze"]}),
        ("session", {"extra_fields": {"x": 1}}),
        ("consumablestock", {"status": "EMPTY"}),
        ("license", {"is_public": True}),
        ("project", {"is_public": True}),
        ("behavior", {"order": 3}),
        ("consumable", {"comments": "for the reviewer"}),
    ],
)
def test_a_record_that_shows_more_than_was_sent_is_another(model: str, stored: dict[str, Any]) -> None:
    assert not agrees(MODELS[model], {"name": "A", **stored}, {"name": "A"})
    assert agrees(MODELS[model], {"name": "A", **stored}, {"name": "A", **stored})


@pytest.mark.parametrize(
    ("model", "stored"),
    [
        ("session", {"id": "s1", "description": "", "tags": [], "extra_fields": {}, "behaviors": ["b1"]}),
        ("session", {"name_used_in_storage": "A", "flavour": "sweet"}),
        ("consumablestock", {"status": "AVAILABLE"}),
        ("regulatoryauthority", {"is_active": True}),
        ("regulatoryauthority", {"is_active": False}),  # which a request for approval shows
        ("setup", {"is_public": False}),
        ("project", {"is_public": False, "users": {"ada@lab.test": {"is_owner": True}}}),
        ("laboratory", {"group": 5, "principal_investigators": [7]}),
    ],
)
def test_what_a_server_fills_by_itself_is_no_difference(model: str, stored: dict[str, Any]) -> None:
    assert agrees(MODELS[model], {"name": "A", **stored}, {"name": "A"})


@pytest.mark.parametrize(
    ("model", "sent", "filters"),
    [
        ("behavior", {"subjects": ["b", "a"], "order": 3, "notes": "x"}, {"subjects": "b", "notes": "x"}),
        ("procedure", {"type": "Surgery", "date_time": NINE, "details": {"a": 1}}, {"type": "Surgery"}),
        ("equipment", {"name": " Probe "}, {"name": "Probe"}),
        ("equipment", {"name": "x" * 101, "notes": "two\nlines"}, {}),
        ("laboratory", {"group": 5}, {"group": "5"}),
        ("behavior", {"session": {"id": ID, "name": "Day 1"}, "id": "b1", "flavour": "sweet"}, {"session": ID}),
        ("behavior", {"session": UUID(ID), "subjects": [], "setup": None}, {"session": ID}),
        ("consumable", {"comments": "please"}, {}),
        ("session", {"name_used_in_storage": "A", "name": "A"}, {"name": "A"}),
        ("cohort", {"description": "<p>x</p>", "name": "A"}, {"name": "A"}),
        ("setup", {"name": 5, "setup_type": ["x", "y"], "location": ["x"]}, {"setup_type": "x"}),
    ],
)
def test_a_record_is_looked_for_by_what_servers_keep_as_it_is(
    model: str, sent: dict[str, Any], filters: dict[str, str]
) -> None:
    assert telling_filters(MODELS[model], sent) == filters


def test_a_record_is_looked_for_by_a_handful_of_filters() -> None:
    sent = dict.fromkeys(MODELS["procedure"].fields, ID)
    assert list(telling_filters(MODELS["procedure"], sent)) == [
        "subject",
        "consumablestock",
        "equipment",
        "brain_region",
    ]
