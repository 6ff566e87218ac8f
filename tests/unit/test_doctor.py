"""Checks of servers that are not as they should be."""

from __future__ import annotations

from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient
from brainstem_api_tools._doctor import Finding, examine

OLD = "Mon, 01 Jan 2024 00:00:00 GMT"


def found(client: BrainstemClient) -> dict[str, Finding]:
    return {finding.check: finding for finding in examine(client._transport)}


def test_without_a_token_public_data_are_looked_at(answering: Any) -> None:
    server = answering((200, {"projects": [{"id": "p", "name": "x", "mood": 1}], "count": 1}, {"date": OLD}))
    findings = found(server.client(None, portal="public"))
    assert findings["token"].text.startswith("none")
    assert {request.url.path.split("/")[2] for request in server.requests} == {"public", "private"}
    assert {request.headers.get("authorization") for request in server.requests} == {None}
    assert findings["clock"].state == "bad"
    assert findings["project"].text.startswith("unknown: mood; missing: ")
    assert findings["without a token"].state == "bad"
    assert findings["session"] == Finding("session", "bad", "no list 'sessions' in the answer")


def test_a_token_that_is_refused_is_told_and_public_data_are_looked_at(answering: Any) -> None:
    def answer(request: Any) -> tuple[int, dict[str, Any]]:
        return (
            (401, {"detail": "Invalid token."})
            if "/private/" in request.url.path
            else (200, {"sessions": [{"id": "s", "projects": []}]})
        )

    findings = found(answering(answer).client("right"))
    assert findings["token"] == Finding("token", "bad", "from argument: status 401")
    assert findings["include"].state == "note"
    assert findings["clock"].state == "note"


@pytest.mark.parametrize("rows", [None, 5, "none", {"id": 1}, [None], [{"id": "p", "projects": 5}]])
def test_lists_that_are_none_are_told(answering: Any, rows: Any) -> None:
    findings = found(answering((200, {"projects": rows, "sessions": rows, "subjects": rows})).client("right"))
    assert findings["page size"].text.endswith("of 0")
    assert findings["include"].state == "good"  # something stands beside
    if not isinstance(rows, list):
        assert findings["project"] == Finding("project", "bad", "no list 'projects' in the answer")


def test_a_check_that_fails_does_not_end_the_others(answering: Any) -> None:
    left = [(200, {"projects": []}), (200, {"projects": []}), (200, "<html>")]
    server = answering(*left)
    findings = found(server.client("right"))
    assert findings["envelope"].state == "good"
    assert findings["include"].state in ("bad", "note")
    assert "models" in findings or "session" in findings
