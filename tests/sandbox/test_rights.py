"""Who may see and change what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

Ask = Callable[..., httpx.Response]


def test_a_request_without_a_token_is_sent_back_with_how_to_sign_in(ask: Ask) -> None:
    answer = ask("GET", "/private/stem/session/", user=None)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json() == {"detail": "Authentication credentials were not provided."}


def test_a_token_that_is_not_valid_is_refused(ask: Ask, tokens: dict[str, str]) -> None:
    tokens["stranger"] = "0" * 40
    answer = ask("GET", "/private/stem/session/", user="stranger")
    assert (answer.status_code, answer.json()) == (401, {"detail": "Invalid token."})


def test_the_public_portal_is_read_only(ask: Ask) -> None:
    answer = ask("POST", "/public/stem/project/", {"name": "x"}, user=None)
    assert (answer.status_code, answer.json()) == (405, {"detail": 'Method "POST" not allowed.'})


def test_the_super_portal_is_for_the_curator_alone(ask: Ask) -> None:
    assert ask("GET", "/super/stem/project/").status_code == 403
    assert ask("GET", "/super/stem/project/", user="curator").status_code == 200


def test_the_public_portal_shows_no_private_record_whatever_the_way(ask: Ask, session: dict[str, Any]) -> None:
    path = f"/public/stem/session/{session['id']}/"
    answer = ask("GET", path, user=None)
    assert (answer.status_code, answer.json()) == (404, {"detail": "No Session matches the given query."})
    assert ask("GET", f"{path}projects/", user=None).status_code == 404
    found = ask("GET", "/public/stem/session/", user=None, query={"filter{id}": session["id"]})
    assert found.json()["sessions"] == []


def test_members_are_not_named_to_the_public(ask: Ask) -> None:
    projects = ask("GET", "/public/stem/project/", user=None).json()["projects"]
    assert all(project["users"] == {} for project in projects)


def test_a_related_record_that_one_may_not_see_is_left_out(ask: Ask, session: dict[str, Any]) -> None:
    secret = ask("POST", "/private/stem/project/", {"name": "Ada's alone"}).json()["project"]["id"]
    ask("PATCH", f"/private/stem/session/{session['id']}/", {"projects": [*session["projects"], secret]})
    path, query = f"/private/stem/session/{session['id']}/", {"include[]": "projects.*"}
    seen = ask("GET", path, user="ben", query=query).json()
    assert [project["id"] for project in seen["projects"]] == session["projects"]
    ask("DELETE", f"/private/stem/project/{secret}/")


@pytest.mark.parametrize(
    ("rights", "status"),
    [({}, 403), ({"can_change": True}, 200), ({"is_manager": True}, 200), ({"is_owner": True}, 200)],
)
def test_content_is_changed_by_contributors_and_up(
    ask: Ask, project: str, session: dict[str, Any], rights: dict[str, bool], status: int
) -> None:
    ask("PATCH", f"/private/stem/project/{project}/", {"users": {"ben@example.org": rights}})
    changed = ask("PATCH", f"/private/stem/session/{session['id']}/", {"description": "by Ben"}, user="ben")
    ask("PATCH", f"/private/stem/project/{project}/", {"users": {"ben@example.org": {"can_change": True}}})
    assert changed.status_code == status


def test_a_project_is_changed_by_its_owner_and_its_members_by_a_manager(ask: Ask, project: str) -> None:
    path = f"/private/stem/project/{project}/"
    ask("PATCH", path, {"users": {"ben@example.org": {"is_manager": True}}})
    assert ask("PATCH", path, {"description": "by Ben"}, user="ben").status_code == 403
    assert ask("PATCH", path, {"users": {"curator@example.org": {}}}, user="ben").status_code == 200
    assert ask("DELETE", path, user="ben").status_code == 403
    ask("PATCH", path, {"users": {"ben@example.org": {"can_change": True}}})


def test_a_session_is_not_put_into_a_project_of_others(ask: Ask, session: dict[str, Any]) -> None:
    foreign = ask("GET", "/public/stem/project/", user=None).json()["projects"][0]["id"]
    moved = ask("PATCH", f"/private/stem/session/{session['id']}/", {"projects": [foreign]})
    assert moved.status_code == 403
    kept = ask("GET", f"/private/stem/session/{session['id']}/").json()["session"]["projects"]
    assert kept == session["projects"]


def test_who_makes_a_project_owns_it_alone(ask: Ask) -> None:
    sent = {"name": "Ben's own", "users": {"ada@example.org": {"is_owner": True}}}
    made = ask("POST", "/private/stem/project/", sent, user="ben").json()["project"]
    assert set(made["users"]) == {"ben@example.org"}
    assert made["users"]["ben@example.org"]["is_owner"] is True
    assert ask("GET", f"/private/stem/project/{made['id']}/").status_code == 404


def test_a_right_given_to_a_group_passes_to_its_members(ask: Ask) -> None:
    made = ask("POST", "/private/stem/project/", {"name": "Shared with the lab"}).json()["project"]["id"]
    invited = ask(
        "PATCH", f"/private/stem/project/{made}/", {"groups": {"Systems Neuroscience Lab": {"can_change": True}}}
    )
    assert invited.status_code == 200
    invitations = ask("GET", "/private/stem/projectgroupmembershipinvitation/").json()
    invitation = invitations["project_group_membership_invitations"][0]["id"]
    assert ask("GET", f"/private/stem/project/{made}/", user="ben").status_code == 404
    assert ask("GET", f"/private/stem/projectgroupmembershipinvitation/{invitation}/accept/").status_code == 200
    assert ask("POST", "/private/stem/session/", {"name": "b", "projects": [made]}, user="ben").status_code == 201


def test_profiles_are_changed_by_their_own_person(ask: Ask) -> None:
    assert ask("PATCH", "/private/users/user/2/", {"website": "https://ben.example.org"}).status_code == 403
    changed = ask("PATCH", "/private/users/user/2/", {"website": "https://ben.example.org"}, user="ben")
    assert changed.json()["user"]["website"] == "https://ben.example.org"


def test_taxonomies_are_deleted_by_the_curator_alone(ask: Ask) -> None:
    request = ask("POST", "/private/taxonomies/species/", {"name": "Danio rerio"}).json()["species_approval"]["id"]
    accepted = ask("PATCH", f"/private/taxonomies/speciesapproval/{request}/accept/", {}, user="curator").json()
    made = accepted["species_approval"]["instance_id"]
    assert ask("DELETE", f"/private/taxonomies/species/{made}/").status_code == 403
    assert ask("DELETE", f"/private/taxonomies/species/{made}/", user="curator").status_code == 204


def test_brain_regions_are_made_by_the_curator_alone(ask: Ask) -> None:
    region = {"name": "Field CA1", "acronym": "CA1", "atlas": "AIA"}
    for user, status in (("ada", 403), ("curator", 201)):
        assert ask("POST", "/private/taxonomies/brainregion/", region, user=user).status_code == status


def test_a_storage_is_made_public_by_its_owner(ask: Ask) -> None:
    made = ask("POST", "/private/personal_attributes/datastorage/", {"name": "Ada's disk"}).json()["datastorage"]["id"]
    path = f"/personal_attributes/datastorage/{made}/"
    assert ask("GET", f"/public{path}", user=None).status_code == 404
    assert ask("PATCH", f"/private{path}", {"is_public": True}).status_code == 200
    assert ask("GET", f"/public{path}", user=None).status_code == 200


def test_an_invitation_is_accepted_by_whom_it_is_for(ask: Ask) -> None:
    made = ask("POST", "/private/stem/project/", {"name": "By invitation"}).json()["project"]["id"]
    ask("PATCH", f"/private/stem/project/{made}/", {"users": {"ben@example.org": {"can_change": True}}})
    path = "/private/stem/projectmembershipinvitation/"
    mine = ask("GET", path, user="ben").json()["project_membership_invitations"]
    invitation = next(item for item in mine if item["project"] == made)
    assert ask("GET", f"{path}{invitation['id']}/accept/").status_code == 403
    assert ask("GET", f"{path}{invitation['id']}/accept/", user="ben").status_code == 200
    users = ask("GET", f"/private/stem/project/{made}/").json()["project"]["users"]
    assert users["ben@example.org"] == {"can_change": True, "is_manager": False, "is_owner": False}
    ask("PATCH", f"/private/stem/project/{made}/", {"users": {"ben@example.org": {"is_manager": True}}})
    users = ask("GET", f"/private/stem/project/{made}/").json()["project"]["users"]
    assert users["ben@example.org"] == {"can_change": True, "is_manager": True, "is_owner": False}


def test_an_invitation_is_declined_or_taken_back(ask: Ask) -> None:
    made = ask("POST", "/private/stem/project/", {"name": "By other invitation"}).json()["project"]["id"]
    path = "/private/stem/projectmembershipinvitation/"
    for user, action in (("ben", "reject"), ("ada", "cancel")):
        ask("PATCH", f"/private/stem/project/{made}/", {"users": {"ben@example.org": {}}})
        mine = ask("GET", path, user="ben").json()["project_membership_invitations"]
        invitation = next(item["id"] for item in mine if item["project"] == made)
        if action == "cancel":
            assert ask("GET", f"{path}{invitation}/cancel/", user="ben").status_code == 403
        assert ask("GET", f"{path}{invitation}/{action}/", user=user).status_code == 200
        assert ask("GET", f"{path}{invitation}/", user="ben").status_code == 404


def test_a_member_is_taken_out(ask: Ask) -> None:
    made = ask("POST", "/private/stem/project/", {"name": "Not for long"}).json()["project"]["id"]
    path = f"/private/stem/project/{made}/"
    ask("PATCH", path, {"users": {"ben@example.org": {}}})
    invitations = ask("GET", "/private/stem/projectmembershipinvitation/", user="ben").json()
    for item in invitations["project_membership_invitations"]:
        ask("GET", f"/private/stem/projectmembershipinvitation/{item['id']}/accept/", user="ben")
    assert ask("GET", path, user="ben").status_code == 200
    taken = ask("PATCH", path, {"users": {"ben@example.org": {"remove": True}}})
    assert "ben@example.org" not in taken.json()["project"]["users"]
    assert ask("GET", path, user="ben").status_code == 404


def test_who_wants_to_join_a_group_is_let_in_by_its_manager(ask: Ask) -> None:
    made = ask("POST", "/private/users/group/", {"name": "Ada's second lab"}).json()["group"]["id"]
    path = f"/private/users/group/{made}/"
    assert ask("GET", f"{path}leave/", user="ben").status_code == 400
    assert ask("GET", f"{path}join/", user="ben").status_code == 200
    requests = ask("GET", "/private/users/groupmembershiprequest/").json()["group_membership_requests"]
    request = next(item["id"] for item in requests if item["authgroup"] == made)
    assert ask("GET", f"/private/users/groupmembershiprequest/{request}/accept/", user="ben").status_code == 403
    assert ask("GET", f"/private/users/groupmembershiprequest/{request}/accept/").status_code == 200
    assert "ben@example.org" in ask("GET", path).json()["group"]["users"]
    assert ask("GET", f"{path}join/", user="ben").status_code == 400
    assert ask("GET", f"{path}leave/", user="ben").status_code == 200
    assert "ben@example.org" not in ask("GET", path).json()["group"]["users"]
    assert ask("GET", f"{path}leave/").json() == {"detail": "The last owner cannot leave the group."}


def test_who_is_invited_to_a_group_accepts_and_gets_the_rights(ask: Ask) -> None:
    made = ask("POST", "/private/users/group/", {"name": "Ada's third lab"}).json()["group"]["id"]
    path = f"/private/users/group/{made}/"
    ask("PATCH", path, {"users": {"ben@example.org": {"is_manager": True}}})
    found = ask("GET", "/private/users/groupmembershipinvitation/", user="ben").json()["group_membership_invitations"]
    invitation = next(item for item in found if item["authgroup"] == made)
    assert invitation["new_manager"] is True
    ask("GET", f"/private/users/groupmembershipinvitation/{invitation['id']}/accept/", user="ben")
    assert ask("GET", path).json()["group"]["users"]["ben@example.org"]["is_manager"] is True


@pytest.mark.parametrize(
    ("users", "message"),
    [
        ({"nobody@example.org": {}}, "there is no such user"),
        ({"ben@example.org": {"is_king": True}}, "is_king is not a right"),
        ({"ben@example.org": True}, "Expected members by name"),
        ([], "Expected members by name"),
    ],
)
def test_a_wrong_member_map_is_refused(ask: Ask, project: str, users: Any, message: str) -> None:
    answer = ask("PATCH", f"/private/stem/project/{project}/", {"users": users})
    assert answer.status_code == 400
    assert message in answer.json()["users"][0]
