"""Formats, files and terminals."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from brainstem_api_tools.cli._output import Output, csv_bytes, jsonl_bytes, parquet_bytes, write_file
from brainstem_api_tools.cli._table import table

ROWS = [
    {"name": "Rat, 1", "n": 1, "x": 1.5, "ok": True, "tags": ["a"], "mixed": 1, "none": None},
    {"name": "ラ\n2", "n": 2, "x": 2, "ok": None, "tags": [], "mixed": "b", "none": None},
]
COLUMNS = list(ROWS[0])


def test_jsonl_is_a_record_a_line() -> None:
    assert [json.loads(line) for line in jsonl_bytes(COLUMNS, ROWS).decode().split("\n")[:-1]] == ROWS


def test_csv_has_a_header_and_nested_values_as_json() -> None:
    rows = list(csv.reader(io.StringIO(csv_bytes(COLUMNS, ROWS).decode(), newline="")))
    assert rows == [
        COLUMNS,
        ["Rat, 1", "1", "1.5", "true", '["a"]', "1", ""],
        ["ラ\n2", "2", "2", "", "[]", "b", ""],
    ]


def test_parquet_keeps_numbers_and_truth_values_and_has_the_rest_as_text() -> None:
    import pyarrow.parquet

    read = pyarrow.parquet.read_table(io.BytesIO(parquet_bytes(COLUMNS, ROWS)))
    kinds = {"name": "string", "n": "int64", "x": "double", "ok": "bool", "tags": "string", "mixed": "string"}
    assert {field.name: str(field.type) for field in read.schema if field.name != "none"} == kinds
    assert read.to_pylist()[1] == {**ROWS[1], "x": 2.0, "tags": "[]"}


def test_parquet_without_pyarrow_says_how_to_get_it(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = run("load", "session", "-o", "x.parquet")
    assert done.exit_code == 2
    assert "pip install 'brainstem_python_api_tools[tables]'" in done.stderr


def test_parquet_is_not_thrown_at_a_terminal(run: Callable, at_terminal: Callable) -> None:
    at_terminal()
    assert "-o FILE" in run("load", "session", "--format", "parquet").stderr


@pytest.mark.parametrize(
    ("file", "form", "expected"),
    [
        ("a.csv", None, "csv"),
        ("a.JSONL", None, "jsonl"),
        ("a.csv", "json", "json"),
        ("a.txt", None, "table"),
        ("a", None, "json"),
        ("a.xlsx", "csv", "csv"),
        ("-", None, "json"),
        (None, None, "json"),
        (None, "table", "table"),
    ],
)
def test_the_format_is_the_one_asked_for_or_that_of_the_file(file: str, form: str, expected: str) -> None:
    assert Output(form, Path(file) if file else None).format == expected


def test_a_terminal_gets_a_table_unless_a_file_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "71")
    assert (Output(None).format, Output(None).room) == ("table", 71)
    assert (Output(None, Path("a")).format, Output(None, Path("a")).room) == ("json", None)


def test_an_ending_of_no_format_is_told(run: Callable) -> None:
    done = run("load", "subject", "-o", "rats.xlsx")
    assert done.exit_code == 2
    assert "'rats.xlsx' has an ending of no format; expected .txt, .json, .jsonl, .csv, .parquet" in done.stderr


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_the_head_of_a_table_is_bold_unless_colours_are_not_wanted(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], variable: str, value: str
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    found = table(["name"], [{"name": "Rat"}], None, keep=False)
    Output(None).table(found)
    assert capsysbinary.readouterr().out == b"\x1b[1mname\x1b[0m\nRat\n"
    monkeypatch.setenv(variable, value)
    Output(None).table(found)
    assert capsysbinary.readouterr().out == b"name\nRat\n"


def test_a_file_replaces_the_one_before_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text("old", encoding="utf-8")
    write_file(file, b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"x.json": b"new"}


@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "x.json"
    file.touch()
    file.chmod(mode)
    write_file(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", mode)


def test_a_file_that_is_replaced_is_open_to_nobody_before_it_has_its_permissions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes: list[int] = []
    monkeypatch.setattr("shutil.copymode", lambda old, draft: modes.append(draft.stat().st_mode & 0o777))
    (tmp_path / "x.json").write_text("old", encoding="utf-8")
    write_file(tmp_path / "x.json", b"new")
    assert modes == [0o600]


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_file(tmp_path / "new", b"new")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_two_runs_that_write_one_file_share_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = []
    monkeypatch.setattr(Path, "replace", lambda draft, place: drafts.append(draft.name))
    write_file(tmp_path / "x.json", b"mine")
    write_file(tmp_path / "x.json", b"theirs")
    assert len(set(drafts)) == 2


def test_what_is_no_file_is_written_to_as_it_is() -> None:
    write_file(Path("/dev/null"), b"gone")
    assert not Path("/dev/null").is_file()


def test_a_file_behind_a_link_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old", encoding="utf-8")
    (tmp_path / "link.json").symlink_to("real.json")
    Output(None, tmp_path / "link.json").json({"a": "é"})
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text(encoding="utf-8")) == {"a": "é"}


def test_a_file_in_a_folder_that_is_not_there_is_refused_before_anything_is_read(run: Callable, tmp_path: Path) -> None:
    done = run("load", "session", "-o", str(tmp_path / "no" / "x.csv"))
    assert done.exit_code == 2
    assert "there is no folder" in done.stderr
