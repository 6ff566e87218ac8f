"""Sessions with what their folders are named after, from servers that answer otherwise than the sandbox."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import BrainstemWarning, NotFoundError, SeveralRecordsError

A, B = "aaaaaaaa-0000-4000-8000-000000000000", "bbbbbbbb-0000-4000-8000-000000000000"
NAS = {"id": B, "name": "NAS", "data_organization": ["Projects", "Sessions"], "data_protocols": [{"path": "/nas"}]}
DAY = {"id": A, "name": "Day 1", "projects": [B], "datastorage": [B]}
META = {"page": 1, "per_page": 100, "total_results": 1}


def listed(*rows: Any, **beside: Any) -> tuple[int, Any]:
    return 200, {"sessions": rows, "meta": {**META, "total_results": len(rows)}, **beside}


@pytest.mark.parametrize(
    "answer",
    [
        listed(DAY, projects=[{"id": B, "name": "Replay"}], datastorages=[NAS]),
        listed({**DAY, "projects": [{"id": B, "name": "Replay"}], "datastorage": [NAS]}),
    ],
)
def test_included_records_may_come_beside_the_list_or_in_it(answering: Any, answer: Any) -> None:
    [found] = answering(answer).client().session_folders([A])
    assert found.places == [Path("/nas/Replay/Day 1")]


def test_a_server_that_does_not_include_is_told(answering: Any) -> None:
    [found] = answering(listed(DAY)).client().session_folders([A])
    assert (found.places, found.notes) == ([], [f"data storage '{B}': the server did not send it"])


def test_levels_of_folders_that_are_no_text_are_told(answering: Any) -> None:
    odd = {**NAS, "data_organization": [["Projects"], {"elements": {"a": 1}}]}
    [found] = answering(listed(DAY, datastorages=[odd])).client().session_folders([A])
    assert found.notes[0].startswith("data storage 'NAS': it has folders for ['Projects']; expected one of")


def test_a_session_without_a_name_is_found_by_its_id_and_not_by_a_name(answering: Any) -> None:
    client = answering(
        listed({"id": A.upper(), "datastorage": [NAS], "projects": [{"id": B, "name": "Replay"}]})
    ).client()
    assert client.session_folders([A])[0].name == A.upper()
    assert client.session_folders([A.replace("-", "")])[0].notes == [
        "data storage 'NAS': it has folders for Sessions, and the session has none that a folder could be named after"
    ]


def test_nwb_metadata_of_projects_that_came_as_ids_are_those_of_the_session(answering: Any) -> None:
    nothing = {"meta": {**META, "total_results": 0}}
    server = answering(listed({**DAY, "date_time": "2024-03-14T09:30:00Z"}), (200, {"behaviors": [], **nothing}))
    with pytest.warns(BrainstemWarning, match="no behavior with a subject"):
        assert server.client().nwb_metadata(A)["NWBFile"]["session_id"] == "Day 1"


def test_a_session_that_lacks_the_fields_is_told(answering: Any) -> None:
    [found] = answering(listed({"id": A, "name": "Day 1"})).client().session_folders(["Day 1"])
    assert found.notes == ["the session names no data storage"]


def test_a_server_that_sends_more_than_was_asked_for_confuses_nobody(answering: Any) -> None:
    rows = [DAY, {**DAY, "id": B, "name": "Day 2"}]
    [found] = answering(listed(*rows, datastorages=[NAS])).client().session_folders([B])
    assert (found.id, found.name) == (B, "Day 2")


def test_a_name_of_two_sessions_is_told_with_both(answering: Any) -> None:
    server = answering(listed(DAY, {**DAY, "id": B}))
    with pytest.raises(SeveralRecordsError, match="'Day 1'"):
        server.client().session_folder("Day 1")


def test_a_refusal_is_told_as_such(answering: Any) -> None:
    with pytest.raises(NotFoundError):
        answering((404, {"detail": "Not found."})).client().session_folders([A])
