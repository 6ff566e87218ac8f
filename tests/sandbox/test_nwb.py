"""Metadata of NWB files, of sessions of the sandbox."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from brainstem_api_tools import AsyncBrainstemClient, BrainstemClient, BrainstemWarning, InvalidRequestError, Name
from brainstem_sandbox import Sandbox

REPLAY = "Hippocampal replay in foraging rats"


@pytest.fixture
def day(client: BrainstemClient) -> Iterator[Any]:
    """A session of two rats."""
    session = client.sessions.create(name="Two rats", projects=[Name(REPLAY)], date_time="2026-03-14T09:30:00Z")
    what = {"setup": Name("Arena 1"), "behavioralassay": Name("Chocolate rice")}
    for rats in (["Rat 7", "Rat 8"], ["Rat 7"]):
        client.behaviors.create(session=session.id, subjects=list(map(Name, rats)), **what)
    yield session
    client.sessions.delete(session)


def known(client: BrainstemClient) -> Any:
    """Return a session with a time, and a subject that was weighed."""
    return next(session for session in client.sessions.list(name__istartswith="rat7_") if session.date_time)


def test_what_the_platform_knows_of_a_session_need_not_be_typed_again(client: BrainstemClient) -> None:
    session, rat = known(client), client.subjects.get(name="Rat 7", include=["strain"])
    metadata = client.nwb_metadata(session.name)
    about = metadata["NWBFile"]
    assert (about["identifier"], about["session_id"]) == (str(session.id), session.name)
    assert about["session_start_time"] == session.date_time
    assert "SiliconProbeImplant" in about["surgery"]
    assert about["keywords"]
    assert about["experiment_description"]
    subject = metadata["Subject"]
    assert (subject["subject_id"], subject["sex"], subject["strain"]) == ("Rat 7", rat.sex, rat.strain["name"])
    assert subject["species"] == "Rattus norvegicus"
    assert subject["date_of_birth"].date() == rat.birth_date
    assert subject["age"] == f"P{(session.date_time.date() - rat.birth_date).days}D"
    assert subject["weight"].endswith(" kg")


def test_publications_of_its_projects_come_along(client: BrainstemClient) -> None:
    found = [client.nwb_metadata(one) for one in client.sessions.list(projects__name=REPLAY)[:1]]
    papers = client.projects.get(name=REPLAY).publications
    assert len(found[0]["NWBFile"].get("related_publications", [])) == len(papers)


def test_a_file_is_made_of_it(client: BrainstemClient) -> None:
    session = known(client)
    file = client.nwb_file(session.id)
    assert (file.identifier, file.subject.subject_id) == (str(session.id), "Rat 7")


def test_of_several_subjects_one_must_be_named(client: BrainstemClient, day: Any) -> None:
    expected = r"expected 'Rat \d' \([-0-9a-f]{36}\) or 'Rat \d' \([-0-9a-f]{36}\)"
    with pytest.raises(InvalidRequestError, match=f"subject of session 'Two rats' is missing; {expected}"):
        client.nwb_metadata(day)
    with pytest.raises(InvalidRequestError, match=f"subject of session 'Two rats' is 'Rat 9'; {expected}"):
        client.nwb_metadata(day, subject="Rat 9")
    rat = client.subjects.get(name="Rat 8")
    for subject in ("Rat 8", Name("Rat 8"), rat, rat.id, str(rat.id).upper(), rat.to_dict()):
        assert client.nwb_metadata(day, subject=subject)["Subject"]["subject_id"] == "Rat 8"


def test_a_session_without_a_subject_is_told(client: BrainstemClient) -> None:
    session = client.sessions.create(name="Empty", projects=[Name(REPLAY)])
    with pytest.warns(BrainstemWarning, match="has no date_time, without which there is no NWB file; no behavior"):
        assert client.nwb_metadata(session)["Subject"] == {}
    with pytest.raises(InvalidRequestError, match="expected none: no subject that can be read took part"):
        client.nwb_metadata(session, subject="Rat 7")
    client.sessions.delete(session)


def test_the_async_client_tells_the_same(sandbox: Sandbox, client: BrainstemClient) -> None:
    async def look() -> Any:
        async with AsyncBrainstemClient(token=sandbox.token, url=sandbox.url) as other:
            file = await other.nwb_file(session)
            return await other.nwb_metadata(session), file.session_id

    session = known(client)
    assert asyncio.run(look()) == (client.nwb_metadata(session), session.name)
