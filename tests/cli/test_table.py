"""Tables for people at a terminal."""

from __future__ import annotations

from typing import Any

import pytest

from brainstem_api_tools.cli._table import cell, record_lines, table
from brainstem_api_tools.cli._text import cut, harmless, harmless_lines, padded, width

ID = "7e515e6e-2307-512b-8e5f-5d64dbd3d5f9"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        ([], ""),
        ({}, ""),
        ([ID, ID], "[2]"),
        ([ID, "tag"], f"{ID}, tag"),
        ({"value": 30, "unit": "kHz"}, "30 kHz"),
        ([{"name": "P"}, {"name": "Q"}], "P, Q"),
        ({"a": "é"}, '{"a": "é"}'),
    ],
)
def test_a_value_takes_a_few_words(value: Any, text: str) -> None:
    assert cell(value) == text


def test_nothing_from_a_server_moves_the_cursor_of_a_terminal() -> None:
    hostile = "a\x1b]0;title\x07b\u202ec\nd"
    assert "\x1b" not in cell(hostile)
    assert harmless(hostile) == "a ]0;title b c d"
    assert harmless_lines("a\x1b\nb") == "a \nb"
    lines = record_lines({"notes": "one\ntwo\x1b[2J", "details": {"name": "\x9b31m"}})
    assert not any(character in "".join(lines) for character in "\x1b\x9b\n")


def test_wide_and_combining_characters_take_the_room_they_take() -> None:
    assert (width("rat"), width("ラット"), width("é")) == (3, 6, 1)
    assert cut("ラットラット", 7) == "ラット…"
    assert cut("rat", 3) == "rat"
    assert cut("x" * 1_000_000, 3) == "xx…"
    assert padded("ラ", 4) == "ラ  "


def test_columns_stand_below_each_other() -> None:
    found = table(["name", "sex"], [{"name": "Rat 7", "sex": "F"}, {"name": "ラ"}], None, keep=False)
    assert found.lines == ["name   sex", "Rat 7  F", "ラ"]
    assert found.left_out == []


def test_columns_without_room_are_left_out_and_named() -> None:
    row = {"id": ID, "name": "x" * 30, "date_time": "2024-01-01T00:00:00Z", "tags": "t"}
    found = table(list(row), [row], 60, keep=False)
    assert found.left_out == ["date_time", "tags"]
    assert max(map(width, found.lines)) <= 60
    assert found.lines[1].endswith("…")


def test_a_terminal_that_is_too_narrow_for_anything_shows_the_first_column() -> None:
    assert table(["id", "name"], [{"id": ID, "name": "x"}], 5, keep=False).left_out == ["name"]


def test_columns_that_were_asked_for_are_all_there_however_narrow() -> None:
    row = {"a": "x" * 60, "b": "y" * 30, "c": "z"}
    found = table(list(row), [row], 50, keep=True)
    assert found.left_out == []
    assert width(found.lines[1]) == 50
    assert found.lines[1].endswith("  z")
    crowded = table(list("abc"), [dict.fromkeys("abc", "x" * 30)], 20, keep=True)
    assert crowded.lines[1] == "  ".join(["x" * 11 + "…"] * 3)


def test_a_file_is_as_wide_as_its_values() -> None:
    assert table(["a"], [{"a": "x" * 200}], None, keep=False).lines[1] == "x" * 200


def test_one_record_is_a_line_a_field_with_what_is_nested_below() -> None:
    record = {
        "name": "Rat 7",
        "tags": ["a", "b"],
        "weight": {"value": 3, "unit": "g"},
        "details": {"x": [1]},
        "log": [{"y": 2}],
    }
    assert record_lines(record) == [
        "name     Rat 7",
        "tags     a",
        "         b",
        "weight   3 g",
        "details  {",
        '           "x": [',
        "             1",
        "           ]",
        "         }",
        "log      [",
        "           {",
        '             "y": 2',
        "           }",
        "         ]",
    ]
    assert record_lines({}) == []
