"""Programs and commands for the official package 2.0 give the same with this one, but for what is listed."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

GUIDE = Path(__file__).parents[2] / "docs" / "upgrading.md"


def test_every_difference_is_listed(comparison: Any, differences: list[Any]) -> None:
    unlisted = {
        f"{call}: {field}"
        for call, fields in comparison.differing.items()
        for field in fields
        if not any(row.covers(call, field) for row in differences)
    }
    assert unlisted == set()


def test_every_listed_difference_is_still_there(comparison: Any, differences: list[Any]) -> None:
    found = [(call, field) for call, fields in comparison.differing.items() for field in fields]
    gone = [
        (row.what, part.calls, part.fields)
        for row in differences
        for part in row.parts()
        if not any(part.covers(call, field) for call, field in found)
    ]
    assert gone == []


def test_where_we_differ_we_give_what_is_promised(comparison: Any, differences: list[Any], leaves: Any) -> None:
    for row in [row for row in differences if row.expect]:
        for call in filter(row.names, comparison.differing):
            seen = {field: json.loads(value) for field, value in leaves(comparison.ours[call]) if field in row.expect}
            assert seen, call
            assert {field: row.expect[field] for field in seen} == seen, call


@pytest.mark.parametrize("call", ["session", "behavior", "subject", "project", "pages of 40", "pages of 250"])
def test_whole_lists_are_the_same_however_the_server_cuts_them(comparison: Any, call: str) -> None:
    lists = [
        comparison.ours[f"{pagination} | load_all: {call}"]["json"] for pagination in ("meta", "count", "page", "none")
    ]
    assert all(one == other for one, other in pairwise(lists))
    assert lists[0]["count"] >= 7


def test_everything_public_is_there(comparison: Any) -> None:
    names = {call for call in comparison.official if call.startswith("surface | ")}
    assert "surface | brainstem_api_tools.BrainstemClient.load_session" in names
    assert names <= comparison.ours.keys()


def test_the_guide_has_the_same_list(differences: list[Any]) -> None:
    rows = [f"| {row.what} | {row.earlier} | {row.now} | {row.why} |" for row in differences]
    _, _, table = GUIDE.read_text(encoding="utf-8").partition("| what | 2.0 | now | why |\n| --- | --- | --- | --- |\n")
    assert table.partition("\n\n")[0].splitlines() == rows


def test_the_guide_has_the_counts(comparison: Any) -> None:
    counts = re.search(r"(\d+) outcomes.*?(\d+) are the same.*?(\d+) differ", GUIDE.read_text(encoding="utf-8"), re.S)
    different = len(comparison.differing)
    assert counts is not None
    assert [int(count) for count in counts.groups()] == [
        len(comparison.official),
        len(comparison.official) - different,
        different,
    ]


def test_a_comparison_finds_what_is_other_missing_or_new(differing_fields: Any) -> None:
    official, ours = {"a": [1, 2], "b": 0, "c": {}, "d": 1}, {"a": [1], "b": False, "c": [], "e": 1}
    assert differing_fields(official, ours) == ["a/1", "b", "c", "d", "e"]
    assert differing_fields({"json": {}}, None) == ["json", ""]
