"""Python values as JSON can hold them."""

from __future__ import annotations

from array import array
from datetime import UTC, date, datetime
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest

from brainstem_api_tools import InvalidRequestError, Quantity
from brainstem_api_tools._plain import encode, moment
from brainstem_openapi.models.project import Project


class Sex(Enum):
    female = "F"


class Status(StrEnum):
    active = "active"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2026, 3, 14, 9, tzinfo=UTC), '"2026-03-14T09:00:00+00:00"'),
        (date(2026, 3, 14), '"2026-03-14"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (Sex.female, '"F"'),
        (Status.active, '"active"'),
        ((1, 2), "[1, 2]"),
        ({3}, "[3]"),
        (frozenset("a"), '["a"]'),
        (MappingProxyType({"a": None}), '{"a": null}'),
        ("µL", '"µL"'),
        (array("i", [1, 2]), "[1, 2]"),  # which tells its numbers as numpy's do
        (Quantity(300, "nL"), '{"value": 300, "unit": "nL"}'),
    ],
)
def test_values_are_written_as_the_api_reads_them(value: Any, written: str) -> None:
    assert encode({"x": [value]}) == f'{{"x": [{written}]}}'.encode()


class Array:
    """What numpy and pandas have in common; a column of pandas has a ``to_dict`` as well."""

    def __init__(self, plain: Any) -> None:
        self.plain = plain

    def tolist(self) -> Any:
        return self.plain

    def to_dict(self) -> Any:
        return {"not": "this"}


class NotATime(datetime):
    """As pandas has it: a moment that equals nothing."""

    def __ne__(self, other: object) -> bool:
        return True


def test_numbers_and_arrays_of_numpy_are_written_as_plain_ones() -> None:
    assert encode({"x": Array(5), "rows": Array([[1.5, 2], [3, 4]])}) == b'{"x": 5, "rows": [[1.5, 2], [3, 4]]}'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"rows": [{"depth": float("nan")}]}, "rows.0.depth: nan; JSON has no such number; leave it out"),
        ({"x": Array([float("inf")])}, "x: .*Array.*; JSON has no such number"),
        ({"when": (NotATime(2026, 1, 1),)}, "when.0: .*; it stands for no value; leave the field out"),
        ({"a": "b", "x": object()}, "x: <object .*; JSON has nothing for type object"),
    ],
)
def test_what_json_cannot_hold_is_told_with_its_place(data: Any, told: str) -> None:
    with pytest.raises(InvalidRequestError, match=told):
        encode(data)


def test_a_record_is_written_with_its_fields() -> None:
    assert b'"name": "Maze"' in encode(Project(id="p1", name="Maze"))


def circle() -> list[Any]:
    around: list[Any] = []
    around.append(around)
    return around


@pytest.mark.parametrize(
    "value", [float("nan"), NotATime(2026, 1, 1), object(), b"bytes", {("a", "b"): 1}, "\ud800", circle(), 1j]
)
def test_what_json_cannot_hold_is_refused_before_it_is_sent(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="cannot be written as JSON"):
        encode({"name": value})


def test_a_moment_without_an_offset_is_taken_for_utc() -> None:
    assert moment("2026-03-14T09:00:00") == moment("2026-03-14T10:00:00+01:00")
    assert moment("monday") is moment(None) is None
