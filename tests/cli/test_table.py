"""Tables for people at a terminal."""

from __future__ import annotations

from typing import Any

import pytest

from brainstem_api_tools.cli._table import cell, record_lines, table
from brainstem_api_tools.cli._text import harmless, harmless_lines

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
    assert not set("\x1b\x9b\n") & set("".join(record_lines({"a\x1b\nb\x9b": 1})))
    assert table(["a\x1b[2J"], [], None, keep=True).text(None) == "a [2J\n"
    shown = record_lines({"notes": "one\ntwo\x1b[2J", "details": {"name": "\x9b31m"}})
    assert not any(character in "".join(shown) for character in "\x1b\x9b\n")


def lines(columns: list[str], row: dict[str, str], room: int | None, *, keep: bool = False) -> tuple[str, str]:
    """Return the head and the only row of a table."""
    head, only = table(columns, [row], room, keep=keep).text(room).splitlines()
    return head, only


def test_columns_stand_below_each_other() -> None:
    found = table(["name", "sex"], [{"name": "Rat 7", "sex": "F"}, {"name": "ラ"}], None, keep=False)
    assert found.text(None) == "name   sex\nRat 7  F\nラ\n"
    assert found.left_out == []


def test_wide_and_combining_characters_take_the_room_they_take() -> None:
    rows = [{"name": "ラット", "sex": "F"}, {"name": "e\u0301", "sex": "M"}]
    assert table(["name", "sex"], rows, 80, keep=False).text(80) == "name    sex\nラット  F\ne\u0301       M\n"


def test_what_looks_like_markup_is_text() -> None:
    assert lines(["name"], {"name": "[red]Rat :rat: 7[/]"}, 80)[1] == "[red]Rat :rat: 7[/]"


def test_columns_without_room_are_left_out_and_named() -> None:
    row = {"id": ID, "name": "x" * 30, "date_time": "2024-01-01T00:00:00Z", "tags": "t"}
    found = table(list(row), [row], 60, keep=False)
    assert found.left_out == ["date_time", "tags"]
    head, only = lines(list(row), row, 60)
    assert head.split() == ["id", "name"]
    assert only == f"{ID}  {'x' * 21}…"


def test_a_terminal_that_is_too_narrow_for_anything_shows_the_first_column() -> None:
    assert table(["id", "name"], [{"id": ID, "name": "x"}], 5, keep=False).left_out == ["name"]


def test_columns_that_were_asked_for_are_all_there_however_narrow() -> None:
    head, only = lines(["a", "b", "c"], {"a": "x" * 60, "b": "y" * 30, "c": "z"}, 50, keep=True)
    assert head.split() == ["a", "b", "c"]
    assert only.endswith("  z")
    assert len(only) <= 50
    crowded = lines(["a", "b", "c"], dict.fromkeys("abc", "x" * 30), 20, keep=True)[1]
    assert crowded.count("…") == 3
    assert len(crowded) <= 20


def test_a_file_is_as_wide_as_its_values() -> None:
    assert lines(["a"], {"a": "x" * 200}, None)[1] == "x" * 200


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
