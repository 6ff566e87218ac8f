"""The example data: what the documents and people's first steps count on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx

from brainstem_sandbox import Sandbox

Ask = Callable[..., httpx.Response]


def total(ask: Ask, path: str, **keywords: Any) -> int:
    return int(ask("GET", path, **keywords).json()["meta"]["total_results"])


def test_eighteen_of_twenty_four_projects_are_public(ask: Ask) -> None:
    assert total(ask, "/public/stem/project/", user=None) == 18
    assert total(ask, "/super/stem/project/", user="curator") == 24


def test_the_big_public_project_has_58_subjects_and_sessions(ask: Ask) -> None:
    name = {"filter{name}": "Allen Institute: Visual Coding – Neuropixels"}
    project = ask("GET", "/public/stem/project/", user=None, query=name).json()["projects"][0]
    assert (len(project["subjects"]), len(project["sessions"])) == (58, 58)


def test_the_big_private_project_is_described_throughout(ask: Ask, project: str) -> None:
    for path, count in {
        "stem/session/?filter{projects}": 250,
        "stem/subject/?filter{projects}": 12,
        "modules/behavior/?filter{session.projects}": 250,
        "modules/dataacquisition/?filter{session.projects}": 375,
        "modules/manipulation/?filter{session.projects}": 50,
        "modules/procedure/?filter{subject.projects}": 36,
        "modules/subjectlog/?filter{subject.projects}": 24,
    }.items():
        assert total(ask, f"/private/{path}={project}") == count


def test_the_first_user_may_write_to_every_project_that_the_private_portal_lists(ask: Ask) -> None:
    projects = ask("GET", "/private/stem/project/").json()["projects"]
    for project in projects:
        made = ask("POST", "/private/stem/session/", {"name": f"by Ada {project['id']}", "projects": [project["id"]]})
        assert made.status_code == 201
        assert ask("DELETE", f"/private/stem/session/{made.json()['session']['id']}/").status_code == 204
    assert len(projects) == 7


def test_it_is_like_what_people_write(ask: Ask) -> None:
    sessions = ask("GET", "/private/stem/session/", query={"limit": 100, "filter{name.startswith}": "Rat"}).json()[
        "sessions"
    ]
    recordings = ask("GET", "/private/modules/dataacquisition/", query={"limit": 100}).json()["data_acquisitions"]
    names = [project["name"] for project in ask("GET", "/private/stem/project/").json()["projects"]]
    assert any("<b>" in session["description"] for session in sessions)
    assert any(session["date_time"] is None for session in sessions)
    assert any(session["extra_fields"] for session in sessions)
    assert {type(recording["details"].get("sr")) for recording in recordings} >= {int, dict}
    assert "海馬リプレイの長期記録" in names
    assert "Память и сон" in names


def test_ids_are_the_same_on_every_start(ask: Ask) -> None:
    with Sandbox() as other:
        here = ask("GET", "/public/stem/project/", user=None).json()
        there = httpx.get(f"{other.url}/api/public/stem/project/").json()
    assert [project["id"] for project in here["projects"]] == [project["id"] for project in there["projects"]]
