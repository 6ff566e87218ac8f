"""What notebooks show. Everything that came from a server is text here, also where it is HTML there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape, unescape
from typing import Any

MOST_ROWS = 10
MOST_COLUMNS = 7
LONGEST = 80
_FIRST = ("name", "title", "type", "date_time")


def plain_text(html: str) -> str:
    """Return a text without tags, in one line.

    Examples
    --------
    >>> plain_text("<p>Good <b>rat</b> &amp; quiet</p>")
    'Good rat & quiet'
    """
    return " ".join(unescape(re.sub(r"<[^<>]*>", " ", html)).split())


def html_cell(value: Any) -> str:
    """Return a value as it stands in a cell: short, without tags, and escaped.

    Examples
    --------
    >>> html_cell("<p>Good <b>rat</b> &amp; quiet</p>")
    'Good rat &amp; quiet'
    """
    if value is None:
        return ""
    flat = plain_text(", ".join(map(str, value)) if isinstance(value, list) else str(value))
    return escape(flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…")


def table_columns(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the fields that tell rows apart: names and kinds first, then what is a plain value, the id last."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    plain = [name for name in names if any(row.get(name) not in (None, "", [], {}) for row in rows) and name != "id"]
    plain = [name for name in plain if not any(isinstance(row.get(name), list | dict) for row in rows)]
    chosen = [name for name in _FIRST if name in plain]
    chosen += [name for name in plain if name not in chosen]
    return [*chosen[: MOST_COLUMNS - 1], *(["id"] if "id" in names else [])]


def table(rows: Sequence[Mapping[str, Any]], caption: str) -> str:
    """Return rows as a table.

    Parameters
    ----------
    rows : sequence of mapping
        At the most `MOST_ROWS` are shown.
    caption : str
        What they are.
    """
    names = table_columns(rows)
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(_row(html_cell(row.get(name)) for name in names) for row in rows[:MOST_ROWS])
    return f"<table><caption>{escape(caption)}</caption><tr>{head}</tr>{body}</table>"


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<td>{text}</td>' for text in cells)}</tr>"


def description(title: str, text: str, rows: Iterable[Sequence[str]], remarks: Iterable[str]) -> str:
    """Return what is known of a model: its fields with their types and meanings, and some remarks."""
    body = "".join(_row(escape(part) for part in row) for row in rows)
    notes = "".join(f"<p>{escape(remark)}</p>" for remark in remarks if remark)
    return f"<h4>{escape(title)}</h4><p>{escape(text)}</p><table>{body}</table>{notes}"
