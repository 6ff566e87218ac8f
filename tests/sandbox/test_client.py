"""The typed door end to end: names, actions, members, approvals and checks, against the sandbox."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from brainstem_api_tools import BadRequestError, BrainstemClient, InvalidRequestError, Name, NoSuchRecordError
from brainstem_sandbox import Sandbox


@pytest.fixture
def curator(sandbox: Sandbox) -> Iterator[BrainstemClient]:
    """The curator's client."""
    with BrainstemClient(token=sandbox.curator["token"], url=sandbox.url) as client:
        yield client


def test_a_session_is_described_by_names_alone(client: BrainstemClient) -> None:
    session = client.sessions.create(name="By names", projects=[Name("Hippocampal replay in foraging rats")])
    behavior = client.behaviors.create(
        session=session.id,
        subjects=[Name("Rat 1"), Name("Rat 2")],
        setup=Name("Arena 1"),
        behavioralassay=Name("Chocolate rice"),
    )
    recording = client.data_acquisitions.create(
        session=session.id, type="ExtracellularEphys", details={"nChannels": 64, "sr": {"value": 30, "unit": "kHz"}}
    )
    seen = client.sessions.get(name="By names", include=["behaviors.subjects", "dataacquisition"])
    assert {rat["name"] for rat in seen.behaviors[0]["subjects"]} == {"Rat 1", "Rat 2"}
    assert (seen.behaviors[0]["id"], seen.dataacquisition[0]["id"]) == (behavior.id, recording.id)
    client.sessions.delete(session)


def test_a_name_that_is_not_there_stops_everything_and_names_those_like_it(client: BrainstemClient) -> None:
    with pytest.raises(NoSuchRecordError, match="Hippocampal replay in foraging rats"):
        client.sessions.create(name="Not made", projects=[Name("Hippocampal replay")])
    assert client.sessions.list(name="Not made").first() is None


def test_details_are_checked_before_anything_is_sent(client: BrainstemClient) -> None:
    with pytest.raises(InvalidRequestError, match=r"details.sr: 30000; expected a number with its unit.*'unit': 'Hz'"):
        client.data_acquisitions.create(session=Name("x"), type="ExtracellularEphys", details={"sr": 30000})


def test_without_the_check_the_server_refuses_by_field(client: BrainstemClient) -> None:
    session = client.sessions.list().first()
    with pytest.raises(BadRequestError, match="details: sr: 30000 is not of type 'object'"):
        client.data_acquisitions.create(
            session=session.id, type="ExtracellularEphys", details={"sr": 30000}, validate=False
        )


def test_entries_are_added_and_removed_by_methods(client: BrainstemClient) -> None:
    log = client.subject_logs.create(subject=Name("Rat 4"), type="Weighing")
    moment = "2026-03-14T09:00:00Z"
    added = client.subject_logs.add_entry(log.id, date_time=moment, details={"weight": {"value": 390, "unit": "g"}})
    assert [entry["date_time"] for entry in added.entries] == [moment]
    assert client.subject_logs.remove_entry(log.id, date_time=moment).entries == []
    assert "add_entry" in dir(client.subject_logs)
    with pytest.raises(AttributeError, match="add_entry"):
        client.subject_logs.add_entries(log.id)


def test_members_are_set_by_their_role(client: BrainstemClient, sandbox: Sandbox) -> None:
    project = client.projects.create(name="With members")
    client.projects.set_members(project, {"ben@example.org": "contributor"})
    with BrainstemClient(token=sandbox.second["token"], url=sandbox.url) as ben:
        invitation = ben.project_membership_invitations.list(project=project.id).one()
        ben.project_membership_invitations.accept(invitation.id)
    assert client.projects.get(project.id).users["ben@example.org"]["can_change"] is True
    changed = client.projects.set_members(project, {"ben@example.org": None})
    assert "ben@example.org" not in changed.users
    with pytest.raises(InvalidRequestError, match="contributor"):
        client.projects.set_members(project, {"ben@example.org": "contributer"})
    with pytest.raises(InvalidRequestError, match="kind of members"):
        client.sessions.set_members("x", {})


def test_a_shared_record_comes_back_as_a_request_until_it_is_accepted(
    client: BrainstemClient, curator: BrainstemClient
) -> None:
    request = client.strains.create(name="Lister Hooded", species=Name("Rattus norvegicus"))
    assert (type(request).__name__, request.status) == ("StrainApproval", "Pending")
    accepted = curator.strain_approvals.accept(request.id)
    assert accepted.status == "Accepted"
    strain = client.strains.get(name="Lister Hooded")
    change = client.strains.update(strain.id, description="Black hood")
    assert (change.action, change.instance_id) == ("Change", strain.id)
    assert curator.strain_approvals.reject(change.id).status == "Rejected"


def test_an_action_that_answers_with_nothing_gives_nothing(client: BrainstemClient) -> None:
    invitation = client.project_membership_invitations.list().first()
    assert client.project_membership_invitations.reject(invitation.id) == {}


def test_forty_sessions_with_what_was_done_in_them_take_three_requests(
    client: BrainstemClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    send = client._transport.send
    monkeypatch.setattr(client._transport, "send", lambda request: sent.append(request.path) or send(request))
    sessions = client.sessions.list(name__startswith="Rat", limit=40).to_list()
    behaviors = client.behaviors.list(session__in=sessions).to_list()
    recordings = client.data_acquisitions.list(session__in=sessions).to_list()
    assert (len(sessions), len(behaviors)) == (40, 40)
    assert {recording.session for recording in recordings} == {session.id for session in sessions}
    assert len(sent) == 3


def test_a_list_of_ids_that_is_too_long_for_an_address_is_sent_in_parts(client: BrainstemClient) -> None:
    sessions = client.sessions.list(name__startswith="Rat").to_list()
    behaviors = client.behaviors.list(session__in=sessions)
    assert len(behaviors) == 250
    assert len({behavior.id for behavior in behaviors}) == 250
    assert len(behaviors[40:140]) == 100
    assert client.subjects.list(projects__in=[sessions[0].projects[0]] * 90).first() is not None
    with pytest.raises(InvalidRequestError, match="sort what comes back"):
        client.behaviors.list(session__in=sessions, sort="order")


def test_a_list_of_what_to_leave_out_is_sent_in_one_request_or_not_at_all(client: BrainstemClient) -> None:
    sessions = client.sessions.list().to_list()
    rest = client.sessions.list(filters={"-id.in": sessions[:50]})
    assert {session.id for session in rest} == {session.id for session in sessions[50:]}
    with pytest.raises(InvalidRequestError, match="fit into a request"):
        client.sessions.list(filters={"-id.in": sessions})


def test_included_records_of_the_model_itself_have_one_shape(client: BrainstemClient, curator: BrainstemClient) -> None:
    for name, parent in (("Chain 1", None), ("Chain 2", "Chain 1"), ("Chain 3", "Chain 2")):
        request = client.behavioral_categories.create(name=name, **({"parent": Name(parent)} if parent else {}))
        curator.behavioral_category_approvals.accept(request.id)
    second, third = (client.behavioral_categories.get(name=f"Chain {number}") for number in (2, 3))
    found = client.behavioral_categories.list(id__in=[second, third], include="parent", sort="name")
    assert [record.parent["name"] for record in found] == ["Chain 1", "Chain 2"]
