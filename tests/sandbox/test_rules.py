"""Rules between records, details by type, and approval requests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

Ask = Callable[..., httpx.Response]


@pytest.fixture
def rats(ask: Ask, project: str) -> dict[str, list[str]]:
    """Ids of the rats of the big private project, by sex."""
    query = {"filter{projects}": project, "limit": 100, "sort[]": "name"}
    found = ask("GET", "/private/stem/subject/", query=query).json()["subjects"]
    return {sex: [rat["id"] for rat in found if rat["sex"] == sex] for sex in "FM"}


def first(ask: Ask, path: str, **query: str) -> dict[str, Any]:
    body = ask("GET", path, query={**query, "limit": 1}).json()
    return next(value for key, value in body.items() if isinstance(value, list))[0]  # type: ignore[no-any-return]


def test_a_mother_is_female_and_a_father_male(ask: Ask, project: str, rats: dict[str, list[str]]) -> None:
    body = {"name": "Litter 2", "project": project, "mother": rats["M"][0], "father": rats["M"][1]}
    assert ask("POST", "/private/stem/breeding/", body).json() == {"mother": ["The mother must have the sex F."]}
    assert ask("POST", "/private/stem/breeding/", {**body, "mother": rats["F"][0]}).status_code == 201


def test_parents_and_members_belong_to_the_project(ask: Ask, rats: dict[str, list[str]]) -> None:
    other = ask("POST", "/private/stem/project/", {"name": "Without rats"}).json()["project"]["id"]
    parents = {"name": "Litter 3", "project": other, "mother": rats["F"][0], "father": rats["M"][0]}
    cohort = {"name": "Strangers", "project": other, "subjects": rats["F"]}
    assert list(ask("POST", "/private/stem/breeding/", parents).json()) == ["mother"]
    assert list(ask("POST", "/private/stem/cohort/", cohort).json()) == ["subjects"]


def test_a_session_takes_a_storage_that_shares_a_group_with_its_project(ask: Ask, session: dict[str, Any]) -> None:
    own = ask("POST", "/private/personal_attributes/datastorage/", {"name": "Under the desk"}).json()["datastorage"]
    lab = first(ask, "/private/personal_attributes/datastorage/", **{"filter{name}": "Lab server"})
    path = f"/private/stem/session/{session['id']}/"
    assert list(ask("PATCH", path, {"datastorage": [own["id"]]}).json()) == ["datastorage"]
    assert ask("PATCH", path, {"datastorage": [lab["id"]]}).json()["session"]["datastorage"] == [lab["id"]]


def test_the_storages_of_a_session_keep_their_order(ask: Ask, session: dict[str, Any]) -> None:
    path = f"/private/stem/session/{session['id']}/"
    lab = first(ask, "/private/personal_attributes/datastorage/", **{"filter{name}": "Lab server"})["id"]
    tape = first(ask, "/private/personal_attributes/datastorage/", **{"filter{name}": "Tape library"})["id"]
    for order in ([lab, tape], [tape, lab]):
        assert ask("PATCH", path, {"datastorage": order}).json()["session"]["datastorage"] == order
        assert ask("GET", path).json()["session"]["datastorage"] == order
    kept = {"filter{session}": session["id"], "sort[]": "order"}
    links = ask("GET", "/private/stem/sessiondatastorage/", query=kept).json()["session_data_storages"]
    assert [link["datastorage"] for link in links] == [tape, lab]
    ask("PATCH", f"/private/stem/sessiondatastorage/{links[0]['id']}/", {"order": 5})
    assert ask("GET", path).json()["session"]["datastorage"] == [lab, tape]


def test_setup_and_assay_have_one_setup_type(ask: Ask, curated: Callable[..., str], session: dict[str, Any]) -> None:
    behavior = first(ask, "/private/modules/behavior/")
    other = curated("setuptype", {"name": "Treadmill", "category": "H"})
    assay = first(ask, "/private/personal_attributes/behavioralassay/")
    body = {**assay, "name": "On the treadmill", "setup_type": other}
    wrong = ask("POST", "/private/personal_attributes/behavioralassay/", body).json()["behavioralassay"]["id"]
    sent = {"session": session["id"], "subjects": behavior["subjects"], "setup": behavior["setup"]}
    refused = ask("POST", "/private/modules/behavior/", {**sent, "behavioralassay": wrong})
    assert refused.json() == {"behavioralassay": ["Setup and assay must have the same setup type."]}
    taken = ask("POST", "/private/modules/behavior/", {**sent, "behavioralassay": behavior["behavioralassay"]})
    assert taken.status_code == 201


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"valid_from": "2026-02-01", "valid_until": "2026-01-01"}, "valid_until"),
        ({"status": "active", "valid_from": "2026-02-01"}, "status"),
        ({"status": "expired", "valid_until": "2099-01-01"}, "status"),
        ({"status": "active", "valid_from": "2026-02-01", "valid_until": "2099-01-01"}, None),
    ],
)
def test_dates_and_status_of_a_license_agree(ask: Ask, change: dict[str, str], field: str | None) -> None:
    kinds = first(ask, "/private/personal_attributes/license/")["type"]
    answer = ask(
        "POST", "/private/personal_attributes/license/", {"name": "Permit", "type": kinds, "status": "draft", **change}
    )
    assert (answer.status_code == 201) if field is None else (list(answer.json()) == [field])


def test_what_stands_in_an_epoch_is_not_deleted_and_stands_in_no_other(ask: Ask, session: dict[str, Any]) -> None:
    body = {"type": "VideoTracking", "session": session["id"]}
    video = ask("POST", "/private/modules/dataacquisition/", body).json()["data_acquisition"]["id"]
    epoch = {"name": "Sleep", "session": session["id"], "dataacquisition": [video]}
    made = ask("POST", "/private/stem/epoch/", epoch).json()["epoch"]["id"]
    assert list(ask("POST", "/private/stem/epoch/", {**epoch, "name": "Run"}).json()) == ["dataacquisition"]
    assert ask("PATCH", f"/private/stem/epoch/{made}/", epoch).status_code == 200
    assert ask("DELETE", f"/private/modules/dataacquisition/{video}/").status_code == 400


@pytest.mark.parametrize(
    ("details", "message"),
    [
        ({"injectionVolume": 300}, "injectionVolume: 300 is not of type 'object'"),
        ({"injectionVolume": {"value": 300, "unit": "litre"}}, "injectionVolume.unit: 'litre' is not one of"),
        ({"injectionProfile": "All at once"}, "injectionProfile: 'All at once' is not one of"),
    ],
)
def test_details_fit_their_type(ask: Ask, rats: dict[str, list[str]], details: Any, message: str) -> None:
    body = {"type": "VirusInjection", "subject": rats["F"][0], "coordinates_system": "CCF_XYZ_Absolute"}
    answer = ask("POST", "/private/modules/procedure/", {**body, "details": details})
    assert answer.status_code == 400
    assert message in answer.json()["details"][0]


def test_details_are_kept_with_the_version_of_their_schema(ask: Ask, rats: dict[str, list[str]]) -> None:
    details = {"injectionVolume": {"value": 300, "unit": "nL"}}
    place = {"x": {"value": 1.5, "unit": "mm"}}
    body = {"type": "VirusInjection", "subject": rats["F"][0], "details": details}
    where = {"coordinates_system": "CCF_XYZ_Absolute", "coordinates_details": place}
    made = ask("POST", "/private/modules/procedure/", body | where).json()["procedure"]
    assert (made["details"], made["coordinates_details"]) == (details, place)
    assert made["type_schema_version"].count(".") == made["coordinates_schema_version"].count(".") == 2
    wrong = ask("PATCH", f"/private/modules/procedure/{made['id']}/", {"coordinates_details": {"x": 1.5}})
    assert "x: 1.5 is not of type 'object'" in wrong.json()["coordinates_details"][0]


def test_an_old_record_with_bare_numbers_is_changed_in_other_fields(ask: Ask) -> None:
    old = next(
        record
        for record in ask("GET", "/private/modules/dataacquisition/", query={"limit": 100}).json()["data_acquisitions"]
        if record["details"].get("sr") == 30000
    )
    changed = ask("PATCH", f"/private/modules/dataacquisition/{old['id']}/", {"notes": "checked"})
    assert changed.json()["data_acquisition"]["details"]["sr"] == 30000


def test_a_website_without_scheme_gets_one(ask: Ask) -> None:
    changed = ask("PATCH", "/private/users/user/1/", {"website": "ada.example.org"})
    assert changed.json()["user"]["website"] == "http://ada.example.org"


@pytest.fixture
def curated(ask: Ask) -> Callable[..., str]:
    """Makes a shared record: asks for it, and lets the curator accept it."""

    def make(model: str, data: dict[str, Any], app: str = "taxonomies") -> str:
        answer = ask("POST", f"/private/{app}/{model}/", data).json()
        request = next(iter(answer.values()))["id"]
        accepted = ask("PATCH", f"/private/{app}/{model}approval/{request}/accept/", {}, user="curator").json()
        return str(next(iter(accepted.values()))["instance_id"])

    return make


def test_a_shared_record_waits_until_a_curator_accepts_it(ask: Ask) -> None:
    species = first(ask, "/private/taxonomies/species/")["id"]
    strain = {"name": "Brown Norway", "species": species, "comments": "from the breeder"}
    asked = ask("POST", "/private/taxonomies/strain/", strain)
    request = asked.json()["strain_approval"]
    assert asked.status_code == 201
    assert (request["action"], request["status"], request["name"]) == ("Add", "Pending", "Brown Norway")
    named = {"filter{name}": "Brown Norway"}
    assert ask("GET", "/private/taxonomies/strain/", query=named).json()["strains"] == []
    path = f"/private/taxonomies/strainapproval/{request['id']}/"
    assert ask("GET", path, user="ben").status_code == 404
    assert ask("PATCH", f"{path}accept/", {}).status_code == 403
    accepted = ask("PATCH", f"{path}accept/", {}, user="curator").json()["strain_approval"]
    assert (accepted["status"], accepted["reviewer"]) == ("Accepted", 3)
    assert ask("GET", "/private/taxonomies/strain/", query=named).json()["strains"][0]["species"] == species
    assert ask("PATCH", f"{path}reject/", {}, user="curator").status_code == 400


def test_a_change_of_a_shared_record_waits_too(ask: Ask, curated: Callable[..., str]) -> None:
    species = first(ask, "/private/taxonomies/species/")["id"]
    paradigm = curated("behavioralparadigm", {"name": "Water maze", "species": [species]})
    path = f"/private/taxonomies/behavioralparadigm/{paradigm}/"
    for description, action, seen in (("In a pool", "reject", ""), ("In a pool", "accept", "In a pool")):
        asked = ask("PATCH", path, {"description": description}).json()["behavioral_paradigm_approval"]
        assert (asked["action"], asked["instance_id"], asked["name"]) == ("Change", paradigm, "Water maze")
        decide = f"/private/taxonomies/behavioralparadigmapproval/{asked['id']}/{action}/"
        assert ask("PATCH", decide, {}, user="curator").status_code == 200
        now = ask("GET", path).json()["behavioral_paradigm"]
        assert (now["description"], now["species"]) == (seen, [species])


def test_a_proposal_that_cannot_be_right_is_refused_at_once(ask: Ask) -> None:
    assert ask("POST", "/private/taxonomies/strain/", {"name": "x"}).json() == {"species": ["This field is required."]}
    assert ask("POST", "/private/taxonomies/species/", {"species": [{"name": "a"}]}).status_code == 400
