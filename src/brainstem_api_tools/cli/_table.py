"""Plain tables for people at a terminal."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ._text import harmless, harmless_lines

if TYPE_CHECKING:
    from rich.table import Table as Grid

_GAP = 2
_WIDEST_CELL = 48
_NARROWEST_CELL = 12
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


class Table(NamedTuple):
    """A table, and the columns for which there was no room."""

    grid: Grid
    left_out: list[str]

    def text(self, room: int | None, *, styled: bool = False) -> str:
        """Return the table as text, as wide as the room or as its values; with bold heads for a terminal."""
        from rich.console import Console

        console = Console(file=io.StringIO(), width=room or sys.maxsize, force_terminal=styled)
        with console.capture() as drawn:
            console.print(self.grid, width=console.measure(self.grid).maximum)
        return "".join(f"{line.rstrip()}\n" for line in drawn.get().splitlines())


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
    >>> table(["name", "sex"], [{"name": "Rat 7", "sex": "F"}], 8, keep=False).left_out
    ['sex']
    """
    from rich.cells import cell_len
    from rich.table import Table as Grid
    from rich.text import Text

    cells = [[cell(row.get(name)) for name in columns] for row in rows]
    shown = len(columns) if room is None or keep else _fitting([list(columns), *cells], room)
    grid = Grid(box=None, pad_edge=False, padding=(0, _GAP, 0, 0))
    for name in columns[:shown]:
        widest = room and max(cell_len(name), _WIDEST_CELL)
        grid.add_column(Text(harmless(name)), max_width=widest, no_wrap=name == "id")  # an id is of use only whole
    for line in cells:
        grid.add_row(*(Text(text, no_wrap=True, overflow="ellipsis") for text in line[:shown]))
    return Table(grid, list(columns[shown:]))


def _fitting(lines: Sequence[Sequence[str]], room: int) -> int:
    """Return how many columns fit; the last of them may be narrowed."""
    from rich.cells import cell_len

    taken = 0
    for number, column in enumerate(zip(*lines, strict=True)):
        head, *_ = widths = [cell_len(text) for text in column]
        wanted = max(head, min(max(widths), _WIDEST_CELL))
        if number and room - taken < min(wanted, _NARROWEST_CELL):
            return number
        taken += wanted + _GAP
    return len(lines[0])


def record_lines(record: Mapping[str, Any]) -> list[str]:
    """Return one record as lines of field and value; what is nested stands below its field."""
    most = max(map(len, record), default=0) + _GAP
    lines: list[str] = []
    for name, value in record.items():
        first, *others = _long(value).split("\n")
        lines += [f"{harmless(name):{most}}{first}".rstrip(), *(" " * most + line for line in others)]
    return lines


def _long(value: Any) -> str:
    nested = isinstance(value, list) and any(isinstance(item, dict | list) for item in value)
    if nested or (isinstance(value, Mapping) and value and not {"value", "unit"} <= set(value)):
        return harmless_lines(json.dumps(value, indent=2, ensure_ascii=False, default=str))
    if isinstance(value, list):
        return "\n".join(map(cell, value))
    return harmless_lines(value) if isinstance(value, str) else cell(value)
