"""Folders of sessions, found with what the sandbox knows of them."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import (
    AsyncBrainstemClient,
    BrainstemClient,
    InvalidRequestError,
    Name,
    NoFolderError,
    NoSuchRecordError,
)
from brainstem_sandbox import Sandbox

REPLAY = "Hippocampal replay in foraging rats"


class Counting(BrainstemClient):
    """Counts what is sent."""

    sent = 0

    def count_from_now(self) -> None:
        self.sent, send = 0, self._transport.send

        def counted(request: Any) -> Any:
            self.sent += 1
            return send(request)

        self._transport.send = counted


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[Counting]:
    """Ada's client."""
    with Counting(token=sandbox.token, url=sandbox.url) as client:
        yield client


@pytest.fixture
def everywhere(client: BrainstemClient) -> Iterator[Any]:
    """A session whose storage has every level of folders."""
    storage, project = client.datastorages.get(name="Lab server"), client.projects.get(name=REPLAY)
    levels = ["Projects", "Cohorts", "Subjects", "Collections", "Years", "Sessions"]
    client.datastorages.update(storage.id, data_organization=[{"elements": level} for level in levels])
    day = {"date_time": "2026-03-14T09:30:00Z", "datastorage": [storage.id]}
    session = client.sessions.create(name="Everywhere", projects=[project.id], **day)
    what = {"setup": Name("Arena 1"), "behavioralassay": Name("Chocolate rice")}
    client.behaviors.create(session=session.id, subjects=[Name("Rat 7")], **what)
    cohort = client.cohorts.create(name="Seventh", project=project.id, subjects=[Name("Rat 7")])
    collection = client.collections.create(name="Kept", project=project.id, sessions=[session.id])
    yield session
    client.datastorages.update(storage.id, data_organization=storage.to_dict()["data_organization"])
    for record, resource in ((collection, client.collections), (cohort, client.cohorts), (session, client.sessions)):
        resource.delete(record)


def two(client: BrainstemClient) -> Any:
    """Return two sessions, the second with a name of its own in the storage."""
    sessions = client.sessions.list(name__istartswith="rat").to_list()
    named = [bool(session.name_used_in_storage) for session in sessions]
    return sessions[named.index(False)], sessions[named.index(True)]


def test_a_session_is_found_by_name_by_id_and_by_record(client: Counting, tmp_path: Path) -> None:
    plain, named = two(client)
    roots = {"Lab server": str(tmp_path)}
    [place] = client.session_folders([plain], roots=roots)[0].places[:1]
    assert place == tmp_path / REPLAY / place.parts[-2] / plain.name
    with pytest.raises(NoFolderError, match="not there: "):
        client.session_folder(plain.name, roots=roots)
    place.mkdir(parents=True)
    client.count_from_now()
    for session in (plain, plain.id, str(plain.id).upper(), plain.name, Name(plain.name), plain.to_dict()):
        assert client.session_folder(session, roots=roots) == place
    assert client.sent == 6 * 2
    alias, usual, *_ = client.session_folders([named], roots={"Lab server": tmp_path})[0].places
    assert (alias.name, usual.name) == (named.name_used_in_storage, named.name)


def test_many_sessions_take_few_requests_and_keep_their_order(client: Counting) -> None:
    sessions = client.sessions.list(sort="-name", limit=40).to_list()
    client.count_from_now()
    found = client.session_folders([*sessions, sessions[0]])
    assert [one.name for one in found] == [session.name for session in [*sessions, sessions[0]]]
    assert client.sent <= 4
    client.count_from_now()
    assert client.session_folders([]) == []
    assert client.sent == 0


def test_a_list_that_is_read_lazily_will_do(client: BrainstemClient) -> None:
    assert len(client.session_folders(client.sessions.list(limit=3))) == 3


def test_every_level_of_folders_is_known(client: Counting, everywhere: Any, tmp_path: Path) -> None:
    client.count_from_now()
    [found] = client.session_folders([everywhere], roots={"Lab server": tmp_path})
    assert found.places[0] == tmp_path / REPLAY / "Seventh" / "Rat 7" / "Kept" / "2026" / "Everywhere"
    assert client.sent <= 4


def test_what_is_missing_is_told_with_what_looks_like_it(client: BrainstemClient) -> None:
    with pytest.raises(NoSuchRecordError, match=r"No session with name='Rat1_2024'. Names like it: 'Rat1"):
        client.session_folder("Rat1_2024")
    with pytest.raises(NoSuchRecordError, match="No session with id="):
        client.session_folder("00000000-0000-4000-8000-000000000000")


def test_a_session_without_a_storage_is_told(client: BrainstemClient) -> None:
    session = client.sessions.create(name="Nowhere", projects=[Name(REPLAY)])
    with pytest.raises(NoFolderError, match="the session names no data storage") as caught:
        client.session_folder(session)
    client.sessions.delete(session)
    assert isinstance(caught.value, FileNotFoundError)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.session, again.places) == (str(caught.value), "Nowhere", [])


@pytest.mark.parametrize(
    ("sessions", "roots", "told"),
    [
        ("Day 1", None, "sessions is 'Day 1'; expected a list"),
        ({"id": "x"}, None, "expected a list of ids, names or records"),
        (7, None, "sessions is 7; expected a list"),
        ([None], None, "id of session is None; expected a UUID"),
        (["x"], ["/mnt"], r"roots is \['/mnt'\]; expected a mapping"),
        (["x"], {"NAS": 5}, r"roots\['NAS'\] is 5; expected a folder"),
        (["x"], {"NAS": " "}, r"roots\['NAS'\] is ' '; expected a folder"),
        (["x"], {"NAS": "~nobody-of-this-name/x"}, "roots: .*home directory"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_sent(
    client: Counting, sessions: Any, roots: Any, told: str
) -> None:
    client.count_from_now()
    with pytest.raises(InvalidRequestError, match=told):
        client.session_folders(sessions, roots=roots)
    assert client.sent == 0


def test_roots_of_the_profile_count_and_those_given_come_before_them(
    sandbox: Sandbox, client: BrainstemClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRAINSTEM_CONFIG_DIR", str(tmp_path))
    (tmp_path / "config.toml").write_text('[profiles.lab]\ndata_roots = {"Lab server" = "~/kept"}\n', encoding="utf-8")
    with BrainstemClient(token=sandbox.token, url=sandbox.url, profile="lab") as mine:
        session = mine.sessions.list().first()
        [kept] = mine.session_folders([session])
        assert kept.places[0].is_relative_to(Path.home() / "kept")
        [given] = mine.session_folders([session], roots={"Lab server": "~/given"})
        assert given.places[0].is_relative_to(Path.home() / "given")


def test_the_async_client_finds_the_same(sandbox: Sandbox, client: BrainstemClient, tmp_path: Path) -> None:
    async def look() -> Any:
        async with AsyncBrainstemClient(token=sandbox.token, url=sandbox.url) as other:
            found = await other.session_folders(other.sessions.list(limit=30), roots=roots)
            found[4].places[0].mkdir(parents=True)
            return found, await other.session_folder(found[4].id, roots=roots)

    roots = {"Lab server": tmp_path}
    found, one = asyncio.run(look())
    assert one == found[4].places[0]
    expected = client.session_folders(client.sessions.list(limit=30), roots=roots)
    assert [place.places for place in found] == [place.places for place in expected]
