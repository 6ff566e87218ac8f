"""Plain tables for people at a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ._text import cut, harmless, padded, width

_GAP = "  "
_WIDEST_CELL = 48
_NARROWEST_CELL = 12
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


class Table(NamedTuple):
    """A table as text, and the columns for which there was no room."""

    lines: list[str]
    left_out: list[str]


def cell(value: Any) -> str:
    """Return a value in a few words.

    Examples
    --------
    >>> cell({"value": 312, "unit": "g"}), cell(["linear track", "replay"]), cell({"name": "Wistar", "id": "x"})
    ('312 g', 'linear track, replay', 'Wistar')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return _list_cell(value)
    if isinstance(value, Mapping):
        return _mapping_cell(value)
    return harmless(str(value))


def _list_cell(items: list[Any]) -> str:
    if items and all(isinstance(item, str) and _UUID.fullmatch(item) for item in items):
        return f"[{len(items)}]"  # nobody reads a list of ids
    return ", ".join(cell(item) for item in items)


def _mapping_cell(value: Mapping[str, Any]) -> str:
    if {"value", "unit"} <= set(value):
        return f"{cell(value['value'])} {cell(value['unit'])}"
    if isinstance(value.get("name"), str):
        return harmless(value["name"])
    return harmless(json.dumps(value, ensure_ascii=False, default=str)) if value else ""


def table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]], room: int | None, *, keep: bool) -> Table:
    """Return rows as a table.

    Parameters
    ----------
    columns : sequence of str
        Columns, the most important first.
    rows : sequence of mapping
        One mapping a line.
    room : int or None
        Columns of the terminal; None for a file.
    keep : bool
        Whether every column is shown, however narrow; else the last ones are left out where there is no room.

    Examples
    --------
    >>> print("\\n".join(table(["name", "sex"], [{"name": "Rat 7", "sex": "F"}], 80, keep=False).lines))
    name   sex
    Rat 7  F
    """
    cells = [[cell(row.get(name)) for name in columns] for row in rows]
    wanted = [max([width(name), *(width(line[place]) for line in cells)]) for place, name in enumerate(columns)]
    if room is not None:
        wanted = [max(width(name), min(most, _WIDEST_CELL)) for name, most in zip(columns, wanted, strict=True)]
        wanted = _narrowed(wanted, room) if keep else _fitting(wanted, room)
    lines = [_line(line, wanted) for line in [list(columns), *cells]]
    return Table(lines, list(columns[len(wanted) :]))


def _line(texts: Sequence[str], widths: Sequence[int]) -> str:
    pairs = zip(texts, widths, strict=False)
    return _GAP.join(padded(cut(text, most), most) for text, most in pairs).rstrip()


def _fitting(widths: list[int], room: int) -> list[int]:
    """Return the widths of the columns that fit; the last of them may be narrowed."""
    found: list[int] = []
    for wanted in widths:
        left = room - sum(found) - len(_GAP) * len(found)
        if left < min(wanted, _NARROWEST_CELL) and found:
            break
        found.append(min(wanted, max(left, _NARROWEST_CELL)))
    return found


def _narrowed(widths: list[int], room: int) -> list[int]:
    """Return widths that fit, the widest made narrower first, down to a least width."""
    widths = list(widths)
    too_much = sum(widths) + len(_GAP) * (len(widths) - 1) - room
    for _ in range(max(0, too_much)):
        widest = max(range(len(widths)), key=lambda place: widths[place])
        if widths[widest] <= _NARROWEST_CELL:
            break
        widths[widest] -= 1
    return widths


def record_lines(record: Mapping[str, Any]) -> list[str]:
    """Return one record as lines of field and value; what is nested stands below its field."""
    most = max((width(name) for name in record), default=0)
    lines: list[str] = []
    for name, value in record.items():
        text = _long(value).split("\n")
        lines += [f"{padded(name, most)}{_GAP}{text[0]}".rstrip()]
        lines += [" " * most + _GAP + line for line in text[1:]]
    return lines


def _long(value: Any) -> str:
    nested = isinstance(value, list) and any(isinstance(item, dict | list) for item in value)
    if nested or (isinstance(value, Mapping) and value and not {"value", "unit"} <= set(value)):
        text = json.dumps(value, indent=2, ensure_ascii=False, default=str)
        return "\n".join(harmless(line) for line in text.splitlines())
    if isinstance(value, list):
        return "\n".join(map(cell, value))
    return "\n".join(harmless(line) for line in str(value).splitlines()) if isinstance(value, str) else cell(value)
