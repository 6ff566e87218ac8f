"""Exit codes, messages and what else may end a command."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import httpx
import pytest

from brainstem_api_tools import BrainstemWarning, errors
from brainstem_api_tools.cli import MEANINGS, _group, main
from brainstem_api_tools.cli._failures import ExitCode, failure

SOME_ID = "7e515e6e-2307-512b-8e5f-5d64dbd3d5f9"
OBEYED = "\x1b\x07\x9b\u202e"
HOSTILE = f"hostile{OBEYED}[2J"


def obeyed(text: str) -> set[str]:
    """Return what a terminal would obey of a text, but for the bold heads of this package's own tables."""
    return set(OBEYED) & set(text.replace("\x1b[1m", "").replace("\x1b[0m", ""))


def status(code: int) -> errors.StatusError:
    return errors.status_error_class(code)(code, "GET", "https://lab.test/api/", {"name": ["wrong"]}, request_id="r1")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (click.UsageError("x"), 2),
        (errors.ConfigurationError("x"), 2),
        (errors.UnknownNameError("model", "x"), 2),
        (errors.InvalidRequestError("x"), 2),
        (errors.AuthenticationError("x"), 3),
        (status(401), 3),
        (status(403), 3),
        (status(404), 4),
        (errors.NoSuchRecordError("x"), 4),
        (errors.SeveralRecordsError("x"), 4),
        (status(400), 5),
        (errors.ConnectionFailedError("x"), 6),
        (errors.RequestTimeoutError("x"), 6),
        (errors.IncompleteResultError("x", expected=3, received=2, where=2), 7),
        (errors.InvalidResponseError("x"), 1),
        (status(429), 1),
        (status(500), 1),
        (status(405), 1),
        (PermissionError(13, "Permission denied", "x.csv"), 1),
    ],
)
def test_each_kind_of_failure_has_its_exit_code(error: Exception, code: int) -> None:
    assert failure(error).code == code


def test_every_exit_code_is_explained_in_the_help(run: Callable) -> None:
    assert set(MEANINGS) == {0, *ExitCode} - {ExitCode.BROKEN_PIPE}
    text = run("--help").output
    assert all(f"{int(code)}  {meaning}" in text for code, meaning in MEANINGS.items())


def test_advice_is_for_people_at_a_terminal() -> None:
    assert failure(status(400)).message == (
        "400 on GET https://lab.test/api/\n  name: wrong\n  request id: r1\n"
        "  `brainstem describe MODEL` lists required fields, limits and choices."
    )
    assert "BrainstemClient" not in failure(status(401)).message
    assert failure(status(405)).message.endswith("request id: r1")
    assert failure(status(429)).message.endswith(status(429).hint)
    accepted = errors.BadRequestError(400, "PATCH", "https://lab.test/api/", {"": ["This is accepted already."]})
    assert failure(accepted).message == "400 on PATCH https://lab.test/api/\n  This is accepted already."


def test_a_file_that_cannot_be_written_is_named() -> None:
    assert failure(PermissionError(13, "Permission denied", "x.csv")).message == "Permission denied: x.csv"
    assert failure(OSError("odd")).message == "odd"


def test_programs_get_one_line_with_all_there_is_to_know() -> None:
    error = json.loads(failure(status(400)).as_json())["error"]
    assert error | {"message": ""} == {
        "exit_code": 5,
        "kind": "BadRequestError",
        "message": "",
        "status": 400,
        "messages": {"name": ["wrong"]},
        "request_id": "r1",
    }
    error = json.loads(failure(errors.IncompleteResultError("x", expected=3, received=2, where=2)).as_json())["error"]
    assert (error["expected"], error["received"], error["where"]) == (3, 2, 2)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((200, {"sessions": [], "meta": {"total_results": 0}}), 0),
        ((200, b"<title>Sign in</title>"), 1),
        ((200, {"other": []}), 1),
        ((500, {"detail": "down"}), 1),
        ((401, {"detail": "Invalid token."}), 3),
        ((403, {"detail": "No."}), 3),
        ((404, {"detail": "Not found."}), 4),
        ((400, ["Invalid filter field: nope"]), 5),
        (httpx.ConnectError("refused"), 6),
        (httpx.ReadTimeout("slow"), 6),
        ((200, {"sessions": [{"id": "a"}], "meta": {"total_results": 3}}), 7),
    ],
)
@pytest.mark.parametrize("form", ["table", "json"])
def test_what_a_server_does_ends_in_an_exit_code_and_no_traceback(
    played: Callable, answer: Any, code: int, form: str
) -> None:
    done = played(answer)("load", "session", "--all", "--format", form)
    assert done.exit_code == code
    if code:
        assert done.stdout == ""
        assert form == "table" or json.loads(done.stderr)["error"]["exit_code"] == code
        assert form == "json" or done.stderr.startswith("Error: ")


def test_no_error_shows_the_token(played: Callable) -> None:
    assert "right" not in played((401, {"detail": "Invalid token."}))("load", "session").output


def test_a_message_of_a_server_moves_no_cursor(played: Callable) -> None:
    done = played((400, {"name": ["\x1b[2Jgone"]}))("load", "session")
    assert "\x1b" not in done.output
    assert "[2Jgone" in done.stderr


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table"])
@pytest.mark.parametrize(
    "line",
    [
        *(["load", "session"], ["load", "session", "--id", SOME_ID], ["get", "session", SOME_ID]),
        *(["load", "session", "--all"], ["load", "session", "--first"]),
    ],
)
def test_nothing_that_a_server_sends_is_obeyed_by_a_terminal(
    played: Callable, at_terminal: Callable, line: list[str], form: str
) -> None:
    at_terminal(200)
    record = {"id": f"{SOME_ID}{HOSTILE}", "name": HOSTILE, HOSTILE: HOSTILE, "details": {HOSTILE: [HOSTILE]}}
    answer = {"sessions": [record], "session": record, HOSTILE: [HOSTILE], "meta": {"total_results": 1}}
    done = played((200, answer), (200, {**answer, "sessions": []}))(*line, "--format", form)
    assert done.exit_code == 0
    assert not obeyed(done.stdout + ("" if "--all" in line else done.stderr))  # which has the bar


@pytest.mark.parametrize("form", ["json", "table"])
@pytest.mark.parametrize(
    ("line", "status"),
    [
        *((["status"], 403), (["doctor"], 403), (["doctor"], 200), (["load", "session"], 400)),
        *(
            (["save", "session", "--data", "{}", "--no-check"], 200),
            (["delete", "session", "--id", "s1", "--yes"], 400),
        ),
        *((["delete", "session", "--id", "s1", "--dry-run"], 200), (["load", "session", "--limit", "1"], 200)),
    ],
)
def test_no_message_that_a_server_sends_is_obeyed_by_a_terminal(
    played: Callable, at_terminal: Callable, line: list[str], status: int, form: str
) -> None:
    at_terminal(200)
    record = {"id": HOSTILE, "name": HOSTILE, HOSTILE: HOSTILE}
    names = ("sessions", "projects", "subjects", "cohorts")
    answer = {name: [record] for name in names} | {"session": record, "detail": HOSTILE, HOSTILE: HOSTILE}
    done = played((status, answer))(*line, "--format", form)
    assert not obeyed(done.output)
    assert "hostile" in done.output or line[0] in ("doctor", "delete")


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table", "parquet"])
def test_half_a_character_is_written_all_the_same(played: Callable, form: str, tmp_path: Path) -> None:
    record = b'{"id": "s1", "name": "\\ud83d x", "\\ud83d": 1, "tags": ["\\ud83d"]}'
    body = b'{"sessions": [' + record + b'], "meta": {"total_results": 1}}'
    done = played((200, body))("load", "session", "--format", form, "-o", str(tmp_path / "x"))
    assert done.exit_code == 0
    if form in ("json", "jsonl"):
        assert "\\ud83d x" in (tmp_path / "x").read_text(encoding="utf-8")
    else:
        assert b" x" in (tmp_path / "x").read_bytes()


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table"])
@pytest.mark.parametrize("line", [["load", "session"], ["load", "session", "--id", "s1"]])
def test_what_is_nested_too_deep_ends_in_an_exit_code(played: Callable, line: list[str], form: str) -> None:
    deep = b'{"id": "s1", "name": ' + b"[" * 980 + b"]" * 980 + b"}"
    body = b'{"sessions": [' + deep + b'], "session": ' + deep + b', "meta": {"total_results": 1}}'
    done = played((200, body))(*line, "--format", form)
    assert done.exit_code in (0, 1)
    assert done.exit_code == 0 or "nested too deep" in done.stderr


@pytest.mark.parametrize("line", [["--format", "json"], ["--format=jsonl"], ["--format", "table", "--format", "json"]])
def test_errors_of_the_command_line_are_json_too_when_asked_for(run: Callable, line: list[str]) -> None:
    done = run("load", "session", "--nonsense", *line)
    assert json.loads(done.stderr)["error"]["exit_code"] == done.exit_code == 2


def test_errors_are_text_where_the_output_is_json_by_itself(run: Callable) -> None:
    assert run("load", "session", "--nonsense").stderr.startswith("Usage: ")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_ctrl_c_ends_a_command_quietly(played: Callable, error: BaseException) -> None:
    done = played(error)("load", "session")
    assert (done.exit_code, done.output) == (130, "")


def test_a_reader_that_has_gone_ends_a_command_quietly(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*arguments: object, **options: object) -> None:
        raise BrokenPipeError

    let_go: list[bool] = []
    monkeypatch.setattr(_group, "_let_go_of_stdout", lambda: let_go.append(True))
    monkeypatch.setattr("brainstem_api_tools.cli._output.write_out", gone)
    done = run("models")
    assert (done.exit_code, done.output, let_go) == (141, "", [True])


def test_warnings_of_the_client_are_one_line(played: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    from brainstem_api_tools import BrainstemClient

    usual = BrainstemClient.load

    def load(self: BrainstemClient, *arguments: Any, **options: Any) -> Any:
        warnings.warn("The token is not kept: disk full", BrainstemWarning, stacklevel=2)
        return usual(self, *arguments, **options)

    monkeypatch.setattr(BrainstemClient, "load", load)
    done = played((200, {"sessions": []}))("load", "session")
    assert done.stderr == "Warning: The token is not kept: disk full\n"


def test_other_warnings_are_shown_as_python_does() -> None:
    shown: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, *place, **more: shown.append(str(message))
        with _group._warnings_as_lines():
            warnings.warn("old", DeprecationWarning, stacklevel=1)
    assert shown == ["old"]


@pytest.mark.parametrize("name", list(main.commands))
def test_every_command_of_the_list_is_there_and_has_help(run: Callable, name: str) -> None:
    done = run(name, "--help")
    assert done.exit_code == 0
    assert "usage: " in done.output.lower()
