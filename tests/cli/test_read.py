"""`brainstem load` and `brainstem get`, against the sandbox."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from brainstem_api_tools import BrainstemClient


def rows_of(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_json_of_a_page_is_the_answer_of_the_server(brainstem: Callable, brainstem_client: BrainstemClient) -> None:
    done = brainstem("load", "session", "--limit", "3", "--sort", "-name", "--include", "projects")
    answer = brainstem_client.load("session", limit=3, sort="-name", include="projects")
    assert json.loads(done.stdout) == answer.json()
    assert done.stderr == ""


def test_json_of_one_record_is_the_answer_of_the_server(brainstem: Callable, session: Any) -> None:
    body = json.loads(brainstem("load", "session", "--id", str(session.id)).stdout)
    assert body["session"]["name"] == session.name


def test_filters_and_conditions_must_all_hold(brainstem: Callable, brainstem_client: BrainstemClient) -> None:
    line = ["--filters", "name.istartswith=rat7", "tags.in=linear track", "--where", "name~2024", "name!=x"]
    done = brainstem("load", "session", *line, "--all", "--format", "jsonl")
    filters = {"name.istartswith": "rat7", "name.icontains": "2024", "tags.in": ["linear track"]}
    expected = brainstem_client.sessions.list(filters=filters).to_list()
    assert [row["id"] for row in rows_of(done.stdout)] == [record.id for record in expected]
    assert expected


def test_a_page_that_is_not_the_whole_list_says_so(brainstem: Callable) -> None:
    done = brainstem("load", "session")
    assert len(json.loads(done.stdout)["sessions"]) == 20
    assert done.stderr == "20 of 300 sessions; --all reads them all, --limit and --offset a part.\n"
    assert brainstem("load", "session", "--offset", "290").stderr == ""
    assert brainstem("load", "session", "--format", "csv").stderr == done.stderr


@pytest.mark.parametrize(
    ("line", "count"), [(["--all"], 300), (["--all", "--limit", "30"], 30), (["--limit", "150"], 150)]
)
def test_a_list_longer_than_a_page_is_read_to_its_end(brainstem: Callable, line: list[str], count: int) -> None:
    body = json.loads(brainstem("load", "session", *line, "--offset", "0").stdout)
    assert body["count"] == len({row["id"] for row in body["sessions"]}) == count


def test_included_records_stand_in_place_of_their_ids_in_rows(brainstem: Callable) -> None:
    for line in (["--limit", "2"], ["--all", "--limit", "2"]):
        rows = rows_of(brainstem("load", "session", *line, "--include", "projects", "--format", "jsonl").stdout)
        assert [isinstance(row["projects"][0]["name"], str) for row in rows] == [True, True]


def test_fields_are_cut_out_in_the_order_they_are_named(brainstem: Callable) -> None:
    line = [
        "load",
        "dataacquisition",
        "--limit",
        "2",
        "--where",
        "type=ExtracellularEphys",
        "--fields",
        "type,details.sr",
    ]
    body = json.loads(brainstem(*line).stdout)
    assert [list(row) for row in body["data_acquisitions"]] == [["type", "details.sr"]] * 2
    assert body["data_acquisitions"][0]["details.sr"]
    assert brainstem(*line, "--format", "csv").stdout.splitlines()[0] == "type,details.sr"


def test_the_first_record_comes_alone(brainstem: Callable) -> None:
    line = ["load", "subject", "--first", "--where", "name^=Rat", "--sort", "name"]
    assert json.loads(brainstem(*line).stdout)["subject"]["name"] == "Rat 1"
    assert "name                  Rat 1\n" in brainstem(*line, "--format", "table").stdout
    assert brainstem(*line, "--format", "csv", "--fields", "name").stdout == "name\nRat 1\n"


def test_no_first_record_is_an_error_and_an_empty_list_is_none(brainstem: Callable) -> None:
    nothing = ["load", "subject", "--where", "name=nobody"]
    missing = brainstem(*nothing, "--first")
    assert (missing.exit_code, missing.stderr) == (4, "Error: No subject matches.\n")
    empty = brainstem(*nothing, "--format", "table")
    assert (empty.exit_code, empty.stdout, empty.stderr) == (0, "", "No subjects.\n")
    assert brainstem(*nothing, "--format", "jsonl").stdout == ""


@pytest.mark.parametrize("line", [["--id", "x", "--all"], ["--id", "x", "--first"], ["--first", "--all"]])
def test_options_that_ask_for_different_things_are_refused(run: Callable, line: list[str]) -> None:
    done = run("load", "session", *line)
    assert done.exit_code == 2
    assert "exclude each other" in done.stderr


def test_an_id_is_read_alone_whatever_the_limit(run: Callable) -> None:
    shown = json.loads(run("load", "session", "--id", "x", "--limit", "500", "--explain").stdout)
    assert shown["url"].endswith("/session/x/")


@pytest.mark.parametrize(
    "line",
    [["--where", "nme~rat"], ["--filters", "nme=rat"], ["--sort", "nme"], ["--include", "nme"], ["--fields", "nme"]],
)
def test_a_name_that_does_not_exist_is_refused_before_anything_is_sent(run: Callable, line: list[str]) -> None:
    done = run("load", "session", *line)  # neither server nor token: sending would end otherwise
    assert done.exit_code == 2
    assert "'nme' is no field of session" in done.stderr


def test_explain_prints_the_request_and_sends_nothing(run: Callable) -> None:
    line = ["load", "session", "--where", "name~rät", "--sort", "-name", "--limit", "5", "--explain"]
    assert run(*line, "--format", "table").stdout == (
        "GET https://www.brainstem.org/api/private/stem/session/?filter{name.icontains}=r%C3%A4t&sort[]=-name&limit=5\n"
    )
    shown = json.loads(run(*line, "--portal", "public").stdout)
    assert shown["url"] == "https://www.brainstem.org/api/public/stem/session/"
    assert shown["query"]["filter{name.icontains}"] == "rät"
    assert run(*line, "--all", "--format", "csv").exit_code == 0


def test_a_request_that_is_explained_goes_over_the_wire_as_printed(brainstem: Callable, brainstem_sandbox: Any) -> None:
    line = ["load", "session", "--where", "name~rat7", "--sort", "name", "--limit", "2"]
    printed = brainstem(*line, "--explain", "--format", "table").stdout.strip().removeprefix("GET ")
    answer = httpx.get(printed, headers={"Authorization": f"Bearer {brainstem_sandbox.token}"}, timeout=30)
    assert answer.json() == json.loads(brainstem(*line).stdout)


def test_the_public_portal_needs_no_token(brainstem: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRAINSTEM_TOKEN")
    assert brainstem("load", "project", "--portal", "public").exit_code == 0
    assert brainstem("load", "project").exit_code == 3


def test_a_terminal_gets_a_table_that_fits(brainstem: Callable, at_terminal: Callable) -> None:
    at_terminal(90)
    done = brainstem("load", "session", "--limit", "3")
    head, *lines = done.stdout.replace("\x1b[1m", "").replace("\x1b[0m", "").splitlines()
    assert head.split()[:3] == ["id", "name", "date_time"]
    assert len(lines) == 3
    assert max(map(len, [head, *lines])) <= 90
    at_terminal(60)
    assert "projects" in brainstem("load", "session", "--limit", "3").stderr


def test_progress_is_shown_at_a_terminal_and_nowhere_else(brainstem: Callable, at_terminal: Callable) -> None:
    line = ["load", "session", "--all", "--format", "jsonl"]
    quiet = brainstem(*line)
    at_terminal()
    shown = brainstem(*line)
    assert quiet.stderr == ""
    assert "Reading sessions" in shown.stderr
    assert "300/300" in shown.stderr
    assert shown.stdout == quiet.stdout
    assert len(shown.stdout.splitlines()) == 300


def test_a_file_is_written_whole_or_not_at_all(brainstem: Callable, played: Callable, tmp_path: Path) -> None:
    file = tmp_path / "sessions.csv"
    assert brainstem("load", "session", "--all", "-o", str(file)).output == ""
    assert len(list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))) == 300
    before = file.read_bytes()
    short = (200, {"sessions": [{"id": "a"}], "meta": {"total_results": 3}})
    assert played(short)("load", "session", "--all", "-o", str(file)).exit_code == 7
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["sessions.csv"]


def test_get_shows_one_record_by_id_or_name(brainstem: Callable) -> None:
    rat = json.loads(brainstem("get", "subject", "--name", "Rat 7").stdout)
    assert rat["name"] == "Rat 7"
    same = brainstem("get", "subject", rat["id"], "--include", "strain", "--fields", "name,strain.name")
    assert json.loads(same.stdout)["strain.name"]
    assert "sex" in brainstem("get", "subject", rat["id"], "--format", "table").stdout
    assert brainstem("get", "subject", rat["id"], "--format", "csv", "--fields", "sex").stdout == f"sex\n{rat['sex']}\n"


def test_get_needs_one_way_to_find_the_record(run: Callable) -> None:
    assert "either an ID or a name" in run("get", "subject").stderr
    assert run("get", "subject", "x", "--name", "y").exit_code == 2


@pytest.mark.parametrize("name", [["Rat 7"], ["--name", "Rat 7"]])
def test_get_finds_a_record_by_its_name(brainstem: Callable, name: list[str]) -> None:
    assert json.loads(brainstem("get", "subject", *name).stdout)["name"] == "Rat 7"


@pytest.mark.parametrize(
    "command", [["load", "subject", "--first"], ["load", "subject", "--all"], ["get", "subject", "Rat 7"]]
)
def test_records_whose_fields_are_shown_are_included(brainstem: Callable, command: list[str]) -> None:
    shown = brainstem(*command, "--fields", "name,strain.species.name,projects.name", "--format", "csv").stdout
    assert shown.splitlines()[1].split(",")[1] in ("Rattus norvegicus", "Mus musculus")


def test_get_of_a_name_that_nobody_has_names_those_that_look_like_it(brainstem: Callable) -> None:
    done = brainstem("get", "subject", "--name", "Rat 77")
    assert done.exit_code == 4
    assert "No subject with name='Rat 77'" in done.stderr


def test_an_answer_without_the_records_is_an_error_of_the_server(played: Callable) -> None:
    done = played((200, {"other": []}))("load", "session", "--format", "csv")
    assert (done.exit_code, done.stderr) == (1, "Error: the answer has no 'sessions'; it has ['other']\n")


@pytest.mark.parametrize("form", ["json", "csv", "table"])
def test_of_a_list_without_a_total_it_is_said_that_there_may_be_more(played: Callable, form: str) -> None:
    done = played((200, {"sessions": [{"id": "a"}]}))("load", "session", "--format", form)
    assert done.stderr.startswith("1 sessions; the server does not tell whether there are more. --all reads them all")
    assert "more" not in played((200, {"sessions": []}))("load", "session", "--format", form).stderr
    assert played((200, {"sessions": [{"id": "a"}]}))("load", "session", "--limit", "1").stderr == ""
