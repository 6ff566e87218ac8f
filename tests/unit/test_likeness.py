"""What a server may do to a record without making it another one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from brainstem_api_tools._likeness import agrees

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
        (ID, {"id": ID, "name": "Memory"}),
        ([ID, "b"], ["b", ID]),
        ((UUID(ID),), [{"id": ID, "name": "Memory"}]),
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
    assert agrees({"id": "1", "field": stored}, {"field": sent})


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
        (ID, {"id": "another"}),
        ([ID], []),
        ([ID], [ID, "b"]),
        ({"volume": 300}, {"volume": 301}),
        ({"volume": 300}, {}),
        ([{"power": 1}], [{"power": 2}]),
    ],
)
def test_other_values_are_not(sent: Any, stored: Any) -> None:
    assert not agrees({"id": "1", "field": stored}, {"field": sent})


def test_a_field_that_the_record_does_not_show_tells_nothing() -> None:
    assert agrees({"id": "1", "name": "Rat 7"}, {"name": "Rat 7", "comments": "please"})
