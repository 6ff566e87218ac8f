"""What the sandbox takes and refuses, and that nothing is half-written."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from brainstem_sandbox import Sandbox

Ask = Callable[..., httpx.Response]
SESSIONS = "/private/stem/session/"
WEIGHT = {"weight": {"value": 312, "unit": "g"}}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"name": None}, {"name": ["This field may not be null."]}),
        ({"name": ""}, {"name": ["This field may not be blank."]}),
        ({"name": "x" * 101}, {"name": ["Ensure this field has no more than 100 characters."]}),
        ({"projects": []}, {"projects": ["This list may not be empty."]}),
        ({"projects": ["x"]}, {"projects": ["“x” is not a valid id."]}),
        ({"projects": "x"}, {"detail": "'projects' value must be a list"}),
        ({"extra_fields": {"1a": 2}}, {"extra_fields": None}),
        ({"extra_fields": {"a": True}}, {"extra_fields": None}),
        ({"extra_fields": 5}, {"extra_fields": None}),
        ({"download_links": {}}, {"download_links": None}),
        ({"tags": [""]}, {"tags": ["“” is not a valid tag."]}),
        ({"date_time": "yesterday"}, {"date_time": None}),
    ],
)
def test_a_wrong_value_is_refused_by_field(ask: Ask, project: str, change: dict[str, Any], message: Any) -> None:
    answer = ask("POST", SESSIONS, {"name": "Not made", "projects": [project], **change})
    said = answer.json()
    assert answer.status_code == 400
    assert list(said) == list(message)
    assert None in message.values() or said == message
    assert ask("GET", SESSIONS, query={"filter{name}": "Not made"}).json()["sessions"] == []


def test_what_is_missing_is_told_for_every_field_at_once(ask: Ask) -> None:
    answer = ask("POST", "/private/stem/subject/", {})
    assert answer.json() == {field: ["This field is required."] for field in ("name", "projects", "strain", "sex")}


def test_a_choice_that_is_none_is_refused(ask: Ask, project: str) -> None:
    answer = ask("POST", "/private/stem/subject/", {"name": "x", "projects": [project], "sex": "male"})
    assert answer.json()["sex"] == ['"male" is not a valid choice.']


def test_a_name_is_taken_once_on_the_platform(ask: Ask, session: dict[str, Any]) -> None:
    answer = ask("POST", SESSIONS, {"name": session["name"], "projects": session["projects"]})
    assert (answer.status_code, answer.json()) == (400, {"name": ["session with this name already exists."]})


def test_a_collections_name_is_taken_once_in_its_project(ask: Ask, project: str) -> None:
    path = "/private/stem/collection/"
    other = ask("POST", "/private/stem/project/", {"name": "With a collection"}).json()["project"]["id"]
    assert ask("POST", path, {"name": "Linear track", "project": other}).status_code == 201
    again = ask("POST", path, {"name": "Linear track", "project": project})
    assert again.status_code == 400
    assert "unique" in again.json()["non_field_errors"][0]


def test_unknown_fields_are_ignored(ask: Ask, session: dict[str, Any]) -> None:
    sent = {"sessions": [session], "meta": {"page": 1}, "description": "kept", "flavour": "sweet"}
    changed = ask("PATCH", f"{SESSIONS}{session['id']}/", sent).json()["session"]
    assert changed == {**session, "description": "kept"}


def test_a_body_under_the_singular_key_is_taken(ask: Ask, session: dict[str, Any]) -> None:
    changed = ask("PATCH", f"{SESSIONS}{session['id']}/", {"session": {"description": "wrapped"}})
    assert changed.json()["session"]["description"] == "wrapped"


def test_put_needs_all_that_a_create_needs(ask: Ask, session: dict[str, Any]) -> None:
    path = f"{SESSIONS}{session['id']}/"
    assert ask("PUT", path, {"description": "x"}).status_code == 400
    assert ask("PUT", path, {"name": "Put", "projects": session["projects"]}).json()["session"]["name"] == "Put"


@pytest.mark.parametrize("body", [[{"name": "a"}], [1], 5, "x"])
def test_bulk_writes_and_other_bodies_are_refused(ask: Ask, session: dict[str, Any], body: Any) -> None:
    for method, path in (("POST", SESSIONS), ("PATCH", f"{SESSIONS}{session['id']}/")):
        assert ask(method, path, body).status_code == 400
    assert ask("PATCH", SESSIONS, body).status_code == 405
    assert ask("DELETE", SESSIONS, body).status_code == 405


def test_records_under_the_plural_key_are_not_created(ask: Ask) -> None:
    answer = ask("POST", SESSIONS, {"sessions": [{"name": "a"}]})
    assert "lists of records are not taken" in answer.json()["detail"]


def test_a_body_that_is_no_json_is_refused(sandbox: Sandbox) -> None:
    headers = {"Authorization": f"Bearer {sandbox.token}", "Content-Type": "application/json"}
    answer = httpx.post(f"{sandbox.url}/api{SESSIONS}", content=b"{not json", headers=headers)
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("JSON parse error")


def test_read_only_fields_keep_their_value(ask: Ask, session: dict[str, Any]) -> None:
    sent = {"id": "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d", "name_used_in_storage": "x", "behaviors": []}
    assert ask("PATCH", f"{SESSIONS}{session['id']}/", sent).json()["session"] == session


def test_a_logs_type_is_chosen_once(ask: Ask) -> None:
    log = ask("GET", "/private/modules/subjectlog/", query={"filter{type}": "Housing"}).json()["subject_logs"][0]
    changed = ask("PATCH", f"/private/modules/subjectlog/{log['id']}/", {"type": "Weighing", "description": "x"})
    assert changed.json()["subject_log"]["type"] == "Housing"


def test_what_others_refer_to_is_not_deleted(ask: Ask) -> None:
    strain = ask("GET", "/private/taxonomies/strain/").json()["strains"][0]["id"]
    answer = ask("DELETE", f"/private/taxonomies/strain/{strain}/", user="curator")
    assert answer.status_code == 400
    assert "refer to this strain" in answer.json()["non_field_errors"][0]


def test_with_a_session_goes_what_describes_it(ask: Ask, session: dict[str, Any]) -> None:
    body = {"type": "VideoTracking", "session": session["id"], "details": {}}
    made = ask("POST", "/private/modules/dataacquisition/", body).json()["data_acquisition"]["id"]
    ask("DELETE", f"{SESSIONS}{session['id']}/")
    assert ask("GET", f"/private/modules/dataacquisition/{made}/").status_code == 404


def test_sixty_writers_at_once_are_all_served(sandbox: Sandbox, project: str) -> None:
    def write(number: int) -> int:
        headers = {"Authorization": f"Bearer {sandbox.token}"}
        body = {"name": f"Parallel {number}", "projects": [project], "tags": ["parallel"]}
        return httpx.post(f"{sandbox.url}/api{SESSIONS}", json=body, headers=headers, timeout=60).status_code

    with ThreadPoolExecutor(60) as pool:
        assert list(pool.map(write, range(60))) == [201] * 60


def test_of_many_writers_of_one_name_one_wins(sandbox: Sandbox, project: str) -> None:
    def write(number: int) -> int:
        headers = {"Authorization": f"Bearer {sandbox.token}"}
        body = {"name": "Wanted by many", "projects": [project]}
        return httpx.post(f"{sandbox.url}/api{SESSIONS}", json=body, headers=headers, timeout=60).status_code

    with ThreadPoolExecutor(20) as pool:
        assert sorted(pool.map(write, range(20))) == [201] + [400] * 19


def test_entries_of_a_log_are_added_changed_and_removed_by_their_moment(ask: Ask) -> None:
    subject = ask("GET", "/private/stem/subject/").json()["subjects"][0]["id"]
    made = ask("POST", "/private/modules/subjectlog/", {"type": "Weighing", "subject": subject}).json()["subject_log"]
    assert made["user"] == 1
    path = f"/private/modules/subjectlog/{made['id']}/"
    for day in ("02", "03", "01"):
        ask("PATCH", f"{path}add_entry/", {"date_time": f"2026-03-{day}T09:00:00Z", "details": WEIGHT})
    twice = ask("PATCH", f"{path}add_entry/", {"date_time": "2026-03-01T10:00:00+01:00", "details": WEIGHT})
    changed = ask("PATCH", f"{path}change_entry/", {"date_time": "2026-03-02T09:00:00.000Z", "notes": "after water"})
    removed = ask("PATCH", f"{path}remove_entry/", {"date_time": "2026-03-03T09:00:00Z"})
    assert twice.json() == {"entries": {"date_time": ["An entry with this date and time already exists."]}}
    assert [entry["notes"] for entry in changed.json()["subject_log"]["entries"]] == ["", "after water", ""]
    left = [entry["date_time"][8:10] for entry in removed.json()["subject_log"]["entries"]]
    assert left == ["02", "01"]


def test_entries_of_a_log_are_sorted_by_their_moment_whatever_their_offset(ask: Ask) -> None:
    subject = ask("GET", "/private/stem/subject/").json()["subjects"][0]["id"]
    made = ask("POST", "/private/modules/subjectlog/", {"type": "Weighing", "subject": subject}).json()["subject_log"]
    for moment in ("2026-03-14T10:00:00+02:00", "2026-03-14T09:00:00Z", "2026-03-14T08:30:00"):
        entry = {"date_time": moment, "details": WEIGHT}
        answer = ask("PATCH", f"/private/modules/subjectlog/{made['id']}/add_entry/", entry)
    moments = [entry["date_time"] for entry in answer.json()["subject_log"]["entries"]]
    assert moments == ["2026-03-14T09:00:00Z", "2026-03-14T08:30:00", "2026-03-14T10:00:00+02:00"]


@pytest.mark.parametrize(
    ("kind", "action", "entry", "field"),
    [
        ("Weighing", "add_entry", {}, "date_time"),
        ("Weighing", "add_entry", {"date_time": "monday"}, "date_time"),
        ("Weighing", "add_entry", {"date_time": "2026-13-01T09:00:00Z"}, "date_time"),
        ("Weighing", "add_entry", {"date_time": "2026-03-01T09:00:00Z", "details": [1]}, "details"),
        ("Weighing", "add_entry", {"date_time": "2026-03-01T09:00:00Z", "details": {"weight": 312}}, "details"),
        ("Weighing", "change_entry", {"date_time": "1999-03-01T09:00:00Z"}, "date_time"),
        ("Weighing", "remove_entry", {}, "date_time"),
        ("Housing", "add_entry", {"start_date_time": "2026-03-01T09:00:00Z"}, "end_date_time"),
        ("Housing", "remove_entry", {"start_date_time": "1999-03-01T09:00:00Z"}, "start_date_time"),
    ],
)
def test_a_wrong_entry_is_refused(ask: Ask, kind: str, action: str, entry: dict[str, Any], field: str) -> None:
    log = ask("GET", "/private/modules/subjectlog/", query={"filter{type}": kind}).json()["subject_logs"][0]
    answer = ask("PATCH", f"/private/modules/subjectlog/{log['id']}/{action}/", entry)
    assert answer.status_code == 400
    assert list(answer.json()["entries"]) == [field]
