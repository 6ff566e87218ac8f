"""Commands that change data, against the sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient, NotFoundError


def test_save_creates_a_record_and_changes_it(brainstem: Callable, brainstem_client: BrainstemClient) -> None:
    project = brainstem_client.projects.list(name__startswith="Hippocampal replay").one()
    data = json.dumps({"name": "Made by the command", "projects": [str(project.id)]})
    made = json.loads(brainstem("save", "session", "--data", data).stdout)["session"]
    changed = brainstem("save", "session", "--id", made["id"], "--data", '{"tags": ["a", "b"]}', "--format", "table")
    assert brainstem("delete", "session", "--id", made["id"], "--yes").stderr == "Deleted.\n"
    assert made["name"] == "Made by the command"
    assert changed.stdout.split("tags")[1].split()[:2] == ["a", "b"]
    with pytest.raises(NotFoundError):
        brainstem_client.sessions.get(made["id"])


def test_data_come_from_a_file_or_from_stdin(run: Callable, tmp_path: Path) -> None:
    file = tmp_path / "session.json"
    file.write_text('\ufeff{"description": "é"}', encoding="utf-8")
    line = ["save", "session", "--id", "x", "--dry-run", "--data"]
    for source, typed in ((f"@{file}", None), ("-", '{"description": "é"}'), ('{"description": "é"}', None)):
        assert json.loads(run(*line, source, typed=typed).stdout)["body"] == {"description": "é"}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("{", "not valid JSON"),
        ("[1]", "is no object"),
        ("@nowhere.json", "'nowhere.json' cannot be read: No such file"),
    ],
)
def test_what_is_no_data_is_refused(run: Callable, data: str, text: str) -> None:
    done = run("save", "session", "--data", data)
    assert done.exit_code == 2
    assert text in done.stderr


def test_a_file_that_is_no_text_is_refused(run: Callable, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(b"\xff\xfe")
    assert "not valid JSON" in run("save", "session", "--data", f"@{file}").stderr


def test_data_that_cannot_be_right_are_not_sent(run: Callable) -> None:
    data = '{"name": "x", "tgs": []}'
    done = run("save", "session", "--data", data)
    assert done.exit_code == 5
    assert "tgs: session has no such field; did you mean 'tags'?" in done.stderr
    assert "projects: missing" in done.stderr
    error = json.loads(run("save", "session", "--data", data, "--format", "json").stderr)["error"]
    assert [problem["path"] for problem in error["problems"]] == ["tgs", "projects"]


def test_the_server_judges_data_that_are_not_checked(brainstem: Callable) -> None:
    done = brainstem("save", "session", "--data", '{"name": "x"}', "--no-check", "--format", "json")
    assert done.exit_code == 5
    assert json.loads(done.stderr)["error"]["messages"] == {"projects": ["This field is required."]}


def test_a_dry_run_of_a_save_prints_the_request(run: Callable) -> None:
    line = ["save", "session", "--id", "x", "--data", '{"name": "y"}', "--dry-run"]
    shown = json.loads(run(*line).stdout)
    assert shown == {
        "method": "PATCH",
        "url": "https://www.brainstem.org/api/private/stem/session/x/",
        "query": {},
        "body": {"name": "y"},
    }
    assert run(*line, "--format", "table").stdout.startswith("PATCH https://www.brainstem.org/api/private")


def test_delete_shows_what_goes_with_a_record_and_asks(
    brainstem: Callable, brainstem_client: BrainstemClient, session: Any, at_terminal: Callable
) -> None:
    subject = brainstem_client.subjects.get(name="Rat 7")
    setup = brainstem_client.setups.get(name="Arena 1")
    assay = brainstem_client.behavioralassays.get(name="Chocolate rice")
    brainstem_client.behaviors.create(
        session=session.id, subjects=[subject.id], setup=setup.id, behavioralassay=assay.id
    )
    at_terminal()
    kept = brainstem("delete", "session", "--id", str(session.id), typed="n\n")
    assert (kept.exit_code, kept.stdout) == (0, "")
    assert f"session {session.name!r} ({session.id}). Behind it: 1 behaviors;" in kept.stderr
    assert "Nothing was deleted." in kept.stderr
    gone = brainstem("delete", "session", "--id", str(session.id), typed="y\n")
    assert gone.stderr.endswith("Deleted.\n")
    assert brainstem("delete", "session", "--id", str(session.id), "--yes").exit_code == 4


def test_a_dry_run_of_a_delete_deletes_nothing(brainstem: Callable, session: Any) -> None:
    done = brainstem("delete", "session", "--id", str(session.id), "--dry-run")
    assert json.loads(done.stdout)["method"] == "DELETE"
    assert "Nothing belongs to it." in done.stderr
    assert brainstem("load", "session", "--id", str(session.id)).exit_code == 0


def test_delete_without_anybody_to_ask_needs_yes(brainstem: Callable, session: Any) -> None:
    done = brainstem("delete", "session", "--id", str(session.id))
    assert done.exit_code == 2
    assert "add --yes" in done.stderr


def test_what_a_record_does_not_list_is_counted(played: Callable, at_terminal: Callable) -> None:
    at_terminal()
    listed = {"id": "s", "epochs": [], "dataacquisition": [], "manipulations": []}
    counted = {"behaviors": [{"id": "b"}], "meta": {"total_results": 4}}
    done = played((200, {"session": listed}), (200, counted))("delete", "session", "--id", "s", "--dry-run")
    assert "session (s). Behind it: 4 behaviors;" in done.stderr


def test_entries_are_added_to_a_log(brainstem: Callable, brainstem_client: BrainstemClient) -> None:
    log = brainstem_client.subject_logs.list(type="Weighing").first()
    assert log is not None
    entry = {"date_time": "2031-03-14T09:00:00Z", "details": {"weight": {"value": 312, "unit": "g"}}}
    done = brainstem("add-entry", "subjectlog", str(log.id), "--data", json.dumps(entry))
    brainstem_client.subject_logs.remove_entry(log.id, date_time=entry["date_time"])
    assert done.exit_code == 0
    assert "2031-03-14" in done.stdout


def test_an_entry_that_does_not_fit_its_log_is_not_sent(brainstem: Callable, brainstem_client: BrainstemClient) -> None:
    log = brainstem_client.subject_logs.list(type="Weighing").first()
    assert log is not None
    entry = json.dumps({"date_time": "2031-03-14T09:00:00Z", "details": {"wieght": 312}})
    command = ("add-entry", "subjectlog", str(log.id), "--data", entry)
    done = brainstem(*command)
    assert done.exit_code == 5
    assert "details.wieght: no such field; did you mean 'weight'?" in done.stderr
    assert json.loads(brainstem(*command, "--dry-run").stdout)["body"] == json.loads(entry)
    assert brainstem(*command, "--no-check").exit_code == 5  # of the server


@pytest.mark.parametrize("action", ["accept", "reject", "cancel"])
def test_actions_go_to_their_record(run: Callable, action: str) -> None:
    shown = json.loads(run(action, "group_membership_invitation", "x", "--dry-run").stdout)
    assert shown["url"].endswith(f"/users/groupmembershipinvitation/x/{action}/")


def test_an_action_that_a_model_has_not_is_refused(run: Callable) -> None:
    done = run("accept", "session", "x")
    assert done.exit_code == 2
    assert "'accept' is no action of session" in done.stderr


def test_an_action_that_the_server_refuses_is_told(brainstem: Callable) -> None:
    assert brainstem("accept", "groupmembershipinvitation", "00000000-0000-0000-0000-000000000000").exit_code == 4


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ({"strain_approval": {"id": "a"}}, "id  a\n"),
        ({"detail": "done"}, "detail  done\n"),
        (["done"], "answer  done\n"),
    ],
)
def test_any_answer_to_a_write_is_shown(played: Callable, body: Any, shown: str) -> None:
    done = played((200, body))("accept", "strainapproval", "x", "--format", "table")
    assert done.stdout == shown
