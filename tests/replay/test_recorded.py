"""The client against answers that the sandbox once gave: what people do most, on the wire as it was."""

from __future__ import annotations

from typing import Any

import pytest

from brainstem_api_tools import BadRequestError, BrainstemClient, NotFoundError, UnauthorizedError

pytestmark = [pytest.mark.vcr]


def test_a_page_of_public_projects_needs_no_token(server: dict[str, str]) -> None:
    answer = BrainstemClient(url=server["url"], portal="public").load_model("project", portal="public")
    assert answer["meta"]["total_results"] == 18
    assert answer["projects"][0]["name"] == "Allen Institute: Visual Coding – Neuropixels"


def test_load_all_reads_three_pages(client: BrainstemClient) -> None:
    sessions = client.load("session", filters={"projects.name.icontains": "replay"}, load_all=True)["sessions"]
    assert len(sessions) == len({session["id"] for session in sessions}) == 250


def test_the_typed_door_reads_a_sorted_list_lazily(client: BrainstemClient) -> None:
    first, second = client.sessions.list(name__startswith="Rat7", sort="-date_time")[:2]
    assert first.date_time > second.date_time


def test_included_records_stand_in_their_record(client: BrainstemClient) -> None:
    session = client.sessions.list(name__startswith="Rat2", include=["behaviors.subjects", "dataacquisition"]).first()
    assert session.behaviors[0]["subjects"][0]["name"] == "Rat 2"
    assert {recording["type"] for recording in session.dataacquisition} == {"ExtracellularEphys", "VideoTracking"}


def test_old_and_new_details_are_both_kept(client: BrainstemClient) -> None:
    rates = [
        recording.details["sr"] for recording in client.data_acquisitions.list(type="ExtracellularEphys", limit=20)
    ]
    assert 30000 in rates
    assert {"value": 30, "unit": "kHz"} in rates


def test_a_session_is_created_changed_and_deleted(client: BrainstemClient) -> None:
    project = client.projects.get(name__icontains="replay")
    created = client.save_model("session", data={"name": "Recorded session", "projects": [project.id]})
    session_id = created.json()["session"]["id"]
    changed = client.save_model("session", id=session_id, data={"description": "Changed"})
    deleted = client.delete_model("session", id=session_id)
    assert (created.status_code, changed.status_code, deleted.status_code) == (201, 200, 204)
    assert changed["session"]["description"] == "Changed"


def test_the_whole_list_answer_can_be_sent_back_with_a_change(client: BrainstemClient) -> None:
    found = client.load_model("subject", filters={"name.iexact": "rat 3"}).json()
    found["description"] = "Quiet"
    changed = client.save_model("subject", id=found["subjects"][0]["id"], data=found)
    assert changed["subject"]["description"] == "Quiet"


def test_an_entry_is_added_to_a_log_and_removed(client: BrainstemClient) -> None:
    log = client.subject_logs.list(subject__name="Rat 5", type="Weighing").one()
    entry: dict[str, Any] = {"date_time": "2026-03-14T09:00:00Z", "details": {"weight": {"value": 401, "unit": "g"}}}
    added = client.save("subjectlog", id=log.id, data=entry, options="add_entry")
    removed = client.save("subjectlog", id=log.id, data={"date_time": entry["date_time"]}, options="remove_entry")
    assert added["subject_log"]["entries"][0]["details"] == entry["details"]
    assert len(removed["subject_log"]["entries"]) == len(log.entries)


def test_a_relation_is_read_through_its_link(client: BrainstemClient) -> None:
    project = client.projects.get(name__icontains="replay")
    assert len(client.load("project", id=project.id, options="subjects")["subjects"]) == 12


def test_what_is_missing_is_told_by_field(client: BrainstemClient) -> None:
    answer = client.save("session", data={"name": "No project"})
    assert answer.status_code == 400
    with pytest.raises(BadRequestError, match="projects: This field is required"):
        answer.raise_for_status()


def test_a_name_that_is_taken_is_told(client: BrainstemClient) -> None:
    session = client.sessions.list().first()
    with pytest.raises(BadRequestError, match="session with this name already exists"):
        client.sessions.create(name=session.name, projects=session.projects)


def test_a_record_that_is_not_there_is_told(client: BrainstemClient) -> None:
    with pytest.raises(NotFoundError, match="No Session matches"):
        client.sessions.get("3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d")


def test_a_token_that_is_not_valid_is_told(server: dict[str, str]) -> None:
    answer = BrainstemClient(token="not-a-token", url=server["url"]).load("session")
    assert answer.status_code == 401
    with pytest.raises(UnauthorizedError, match="Invalid token"):
        answer.raise_for_status()


def test_signing_in_asks_for_a_token_and_keeps_it(server: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda prompt: server["email"])
    monkeypatch.setattr("getpass.getpass", lambda prompt: server["password"])
    assert "token from prompt" in repr(BrainstemClient(url=server["url"]))
    monkeypatch.setattr("builtins.input", lambda prompt: pytest.fail("asked again"))
    assert "token from cache" in repr(BrainstemClient(url=server["url"]))
