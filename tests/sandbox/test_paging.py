"""The ways in which lists come in pages."""

from __future__ import annotations

from functools import cache
from typing import Any

import httpx
import pytest

from brainstem_api_tools import BrainstemClient
from brainstem_sandbox import Sandbox


@pytest.fixture(scope="module", params=["meta", "count", "page", "none"])
def paged(request: pytest.FixtureRequest) -> Any:
    """A sandbox of each kind."""
    with Sandbox(pagination=request.param) as sandbox:
        yield request.param, sandbox


def sessions(sandbox: Sandbox, **query: Any) -> httpx.Response:
    address = f"{sandbox.url}/api/private/stem/session/"
    return httpx.get(address, params=query, headers={"Authorization": f"Bearer {sandbox.token}"})


def test_a_page_has_twenty_records_unasked_and_a_hundred_at_most(paged: tuple[str, Sandbox]) -> None:
    mode, sandbox = paged
    size = "per_page" if mode == "page" else "limit"
    assert len(sessions(sandbox).json()["sessions"]) == 20
    assert len(sessions(sandbox, **{size: 500}).json()["sessions"]) == 100
    assert len(sessions(sandbox, **{size: "abc"}).json()["sessions"]) == 20


def test_the_envelope_is_that_of_the_mode(paged: tuple[str, Sandbox]) -> None:
    mode, sandbox = paged
    body = sessions(sandbox).json()
    expected: dict[str, set[str]] = {"meta": {"meta"}, "page": {"meta"}, "count": {"count", "next", "previous"}}
    assert set(body) - {"sessions"} == expected.get(mode, set())
    if "meta" in body:
        assert body["meta"] == {"page": 1, "per_page": 20, "total_results": 300, "total_pages": 15}
    if mode == "count":
        assert "offset=20" in body["next"]


def test_an_offset_behind_the_end_is_an_empty_list(paged: tuple[str, Sandbox]) -> None:
    mode, sandbox = paged
    if mode != "page":
        assert sessions(sandbox, offset=1000).json()["sessions"] == []
    else:
        assert sessions(sandbox, page=1000).status_code == 404


def test_the_client_reads_the_whole_list_whatever_the_mode(paged: tuple[str, Sandbox]) -> None:
    _, sandbox = paged
    client = BrainstemClient(token=sandbox.token, url=sandbox.url)
    assert len(client.load("session", load_all=True)["sessions"]) == 300
    listed = [session.id for session in client.sessions.list(include=["projects"])]
    assert len(set(listed)) == len(listed) == len(client.sessions.list()) == 300


@pytest.mark.parametrize(("start", "count"), [(0, 5), (1, 30), (30, 1), (30, 120), (295, 30), (300, 5), (500, 30)])
def test_any_part_of_a_list_is_read_whatever_the_mode(paged: tuple[str, Sandbox], start: int, count: int) -> None:
    _, sandbox = paged
    client = BrainstemClient(token=sandbox.token, url=sandbox.url)
    ids = whole(sandbox)[start : start + count]
    assert [session.id for session in client.sessions.list()[start : start + count]] == ids
    assert len(client.sessions.list(offset=start, limit=count)) == len(ids)


@pytest.mark.parametrize(("limit", "start"), [(1, 280), (3, 250), (10, 150)])
def test_a_list_may_come_in_pages_of_any_size(paged: tuple[str, Sandbox], limit: int, start: int) -> None:
    _, sandbox = paged
    client = BrainstemClient(token=sandbox.token, url=sandbox.url)
    answer = client.load("session", load_all=True, limit=limit, offset=start)
    assert [session["id"] for session in answer["sessions"]] == whole(sandbox)[start:]


@cache
def whole(sandbox: Sandbox) -> list[str]:
    """Return the ids of all sessions in order, as the sandbox's own pages have them."""
    pages = [sessions(sandbox, page=number, offset=20 * number - 20, **{"sort[]": "id"}) for number in range(1, 16)]
    return [session["id"] for page in pages for session in page.json()["sessions"]]
