"""Where a command's result goes, and in which format."""

from __future__ import annotations

import csv
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from .._files import draft_of
from ._table import Table
from ._text import as_bytes, harmless_lines, json_text

FORMATS = ("table", "json", "jsonl", "csv", "parquet")
ENDINGS = {".txt": "table", **{f".{name}": name for name in FORMATS[1:]}}
Function = TypeVar("Function", bound=Callable[..., Any])


def format_option(*formats: str) -> Callable[[Function], Function]:
    """Add ``--format``."""
    choice = click.Choice(formats)
    text = "Default: table at a terminal, else json."
    return click.option("--format", "form", type=choice, help=text)


def output_options(function: Function) -> Function:
    """Add ``--format`` with all formats, and ``-o``."""
    return format_option(*FORMATS)(file_option("File to write; its ending tells the format.")(function))


def file_option(text: str) -> Callable[[Function], Function]:
    """Add ``-o``."""
    file = click.Path(dir_okay=False, writable=True, path_type=Path)
    return click.option("-o", "--output", type=file, callback=_in_a_folder, help=text)


def _in_a_folder(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and not value.parent.is_dir():
        raise click.BadParameter(f"there is no folder {str(value.parent)!r}", ctx, param)
    return value


class Output:
    """Where the result goes: stdout or a file.

    Parameters
    ----------
    form : str, optional
        Format that was asked for; else the file's ending tells, else it is a table at a terminal and JSON elsewhere.
    file : Path, optional
        File to write; ``-`` is stdout.
    """

    def __init__(self, form: str | None, file: Path | None = None) -> None:
        self.file = None if file is None or str(file) == "-" else file
        at_terminal = self.file is None and sys.stdout.isatty()
        self.format = form or _format_of(self.file) or ("table" if at_terminal else "json")
        if self.format == "parquet":
            if at_terminal:
                raise click.UsageError("parquet is not for terminals; write it to a file with -o FILE")
            need_pyarrow()

    @property
    def room(self) -> int | None:
        """Columns that there are for a table, or None if there is no end."""
        return shutil.get_terminal_size().columns if self.file is None and sys.stdout.isatty() else None

    def json(self, value: Any) -> None:
        """Write a value as JSON."""
        self._write(as_bytes(json_text(value, indent=2) + "\n"))

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines of text."""
        self._write(as_bytes("".join(f"{harmless_lines(line)}\n" for line in lines)))

    def table(self, found: Table) -> None:
        """Write a table; what had no room is told on stderr."""
        self._write(as_bytes(found.text(self.room, styled=self.room is not None and colours())))
        if found.left_out:
            note(f"Not shown: {', '.join(found.left_out)}. Choose with --fields.")

    def rows(self, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
        """Write rows as jsonl, csv or parquet."""
        writers = {"jsonl": jsonl_bytes, "csv": csv_bytes, "parquet": parquet_bytes}
        content = writers[self.format](columns, rows)
        if self.room is not None:  # for eyes, not for a program
            content = as_bytes(f"{harmless_lines(content.decode())}\n")
        self._write(content)

    def _write(self, content: bytes) -> None:
        if self.file is None:
            write_out(content)
        else:
            write_file(self.file.resolve(), content)


def _format_of(file: Path | None) -> str | None:
    """Return the format that a file's ending tells, if it has one."""
    if file is None or not file.suffix:
        return None
    found = ENDINGS.get(file.suffix.lower())
    if found is None:
        known = f"{', '.join(ENDINGS)}, or --format with one of {', '.join(FORMATS)}"
        raise click.UsageError(f"{file.name!r} has an ending of no format; expected {known}")
    return found


def write_out(content: bytes) -> None:
    """Write all of it to stdout, which takes a part at a time where Python runs unbuffered."""
    sys.stdout.flush()
    left = memoryview(content)
    while left:
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.buffer.flush()


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, with the permissions it had; a device or pipe is written to as it is."""
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    replaced = path.exists()
    with draft_of(path, mode=0o600 if replaced else 0o666) as draft:
        draft.write_bytes(content)
        if replaced:
            shutil.copymode(path, draft)


def jsonl_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return a line of JSON a row."""
    return as_bytes("".join(f"{json_text(row)}\n" for row in rows))


def csv_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return a header and a line a row; nested values are JSON."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_flat(row.get(name)) for name in columns] for row in rows)
    return as_bytes(text.getvalue())


def _flat(value: Any) -> Any:
    """Return a value that fits into one cell."""
    if isinstance(value, bool | list | dict):
        return json_text(value)
    return value


def need_pyarrow() -> Any:
    """Return pyarrow, or say how to get it."""
    try:
        import pyarrow
    except ImportError:
        raise click.UsageError("parquet needs pyarrow: pip install 'brainstem_python_api_tools[tables]'") from None
    return pyarrow


def parquet_bytes(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Return a Parquet file; nested values are JSON, as in csv."""
    arrow = need_pyarrow()
    import pyarrow.parquet

    content = {as_bytes(name).decode(): _column([row.get(name) for row in rows]) for name in columns}
    sink = io.BytesIO()
    pyarrow.parquet.write_table(arrow.table(content), sink)
    return sink.getvalue()


def _column(values: list[Any]) -> list[Any]:
    """Return values of one type: numbers or truth values as they are, anything else as text."""
    kinds = {type(value) for value in values if value is not None}
    if kinds <= {bool} or kinds <= {int, float}:
        return [float(value) if kinds == {int, float} and value is not None else value for value in values]
    return [value if value is None else as_bytes(_text(value)).decode() for value in values]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json_text(value)


def colours() -> bool:
    """Return whether the person at the terminal wants colours."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def note(text: str) -> None:
    """Tell something on stderr that is no part of the result; it may hold what a server sent."""
    click.echo(harmless_lines(text), err=True)
