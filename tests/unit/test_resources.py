"""The typed door: records, lists, and errors by type."""

from __future__ import annotations

import copy
import csv
import io
import json
import warnings
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from brainstem_api_tools import (
    BadRequestError,
    BrainstemWarning,
    ForbiddenError,
    InvalidRequestError,
    InvalidResponseError,
    Name,
    NoSuchRecordError,
    NotFoundError,
    ServerError,
    SeveralRecordsError,
    UnknownNameError,
)
from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.models.project import Project
from brainstem_openapi.models.session import Session

P1, P2 = "7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11", "0b9a3c1d-2222-4a57-9c43-1f0b8f6f8e11"
SENT = {"id": "s1", "name": "Day 1", "projects": [P1], "date_time": "2026-03-14T09:00:00Z", "mood": "calm"}
META = {"page": 1, "per_page": 100, "total_results": 1}
LIST = (200, {"projects": [], "sessions": [SENT], "meta": META})
ONE = (200, {"session": SENT})
NONE = (200, {"sessions": [], "count": 0})


def test_a_list_holds_records_with_typed_fields_and_keeps_unknown_ones(answering: Any) -> None:
    (session,) = answering(LIST).client().sessions.list()
    assert isinstance(session, Session)
    assert session.name == "Day 1"
    assert session.date_time == datetime(2026, 3, 14, 9, tzinfo=UTC)
    assert session["mood"] == "calm"


def test_a_list_is_asked_for_when_it_is_looked_at(answering: Any) -> None:
    server = answering(LIST)
    sessions = server.client().sessions.list(name__icontains="day", sort="-name", include="projects")
    assert server.requests == []
    assert len(sessions.to_list()) == 1
    assert server.last.url.path == "/api/private/stem/session/"
    assert server.queries == [
        {
            "filter{name.icontains}": ["day"],
            "sort[]": ["-name", "id"],
            "include[]": ["projects.*"],
            "offset": ["0"],
            "limit": ["100"],
        }
    ]


def test_filters_are_given_as_keywords_or_in_the_apis_spelling(answering: Any) -> None:
    server = answering(NONE)
    server.client().sessions.list(projects__id=P1, filters={"name.in": ["a", "b"]}).to_list()
    asked = server.queries[0]
    assert (asked["filter{projects.id}"], asked["filter{name.in}"]) == ([P1], ["a", "b"])


@pytest.mark.parametrize("portal", ["public", "private", "super"])
def test_a_call_may_name_its_portal(answering: Any, portal: str) -> None:
    server = answering(LIST, ONE)
    client = server.client()
    client.sessions.list(portal=portal).to_list()
    client.sessions.get("s1", portal=portal)
    assert [request.url.path.split("/")[2] for request in server.requests] == [portal] * 2


@pytest.mark.parametrize(
    "wrong",
    [{"nam": "x"}, {"name__like": "x"}, {"sort": "nam"}, {"include": "name"}, {"portal": "x"}, {"filters": {"x": 1}}],
)
def test_a_name_that_does_not_exist_is_refused_when_the_list_is_made(answering: Any, wrong: dict[str, Any]) -> None:
    server = answering(LIST)
    with pytest.raises(UnknownNameError):
        server.client().sessions.list(**wrong)
    assert server.requests == []


@pytest.mark.parametrize(("wrong", "value"), [("limit", 0), ("offset", -1), ("concurrency", 99)])
def test_a_number_that_cannot_be_is_refused_when_the_list_is_made(answering: Any, wrong: str, value: int) -> None:
    with pytest.raises(InvalidRequestError, match=f"{wrong} is {value}"):
        answering(LIST).client().sessions.list(**{wrong: value})


def test_limit_and_offset_choose_a_part(answering: Any) -> None:
    server = answering(
        (200, {"sessions": [{"id": "s5"}, {"id": "s6"}], "meta": {**META, "page": 3, "total_results": 9}})
    )
    sessions = server.client().sessions.iterate(limit=2, offset=5)
    assert [session.id for session in sessions.to_list()] == ["s5", "s6"]
    assert server.queries == [{"sort[]": ["id"], "offset": ["5"], "limit": ["2"]}]


@pytest.mark.parametrize("door", ["list", "load"])
@pytest.mark.parametrize(
    "refusal", [["Invalid sort field: 'id'"], {"sort[]": ["invalid"]}, {"detail": "Cannot order by id."}, "<html>"]
)
def test_a_server_that_will_not_sort_by_id_is_asked_without_for_every_page(
    answering: Any, refusal: Any, door: str
) -> None:
    def answer(request: httpx.Request) -> tuple[int, Any]:
        if "id" in request.url.params.get_list("sort[]"):
            return 400, refusal
        offset = int(request.url.params["offset"])
        return 200, {"sessions": [{"id": f"s{n:03}"} for n in range(250)[offset : offset + 100]], "count": 250}

    server = answering(answer)
    client = server.client()
    if door == "list":
        assert len(client.sessions.list(sort="name").to_list()) == 250
    else:
        assert len(client.load("session", sort="name", load_all=True)["sessions"]) == 250
    assert [query["sort[]"] for query in server.queries] == [["name", "id"], ["name"], ["name"], ["name"]]


@pytest.mark.parametrize("door", ["list", "load"])
def test_a_refusal_midway_does_not_change_the_order_of_what_follows(answering: Any, door: str) -> None:
    def first(request: httpx.Request) -> tuple[int, Any]:
        return 200, {"sessions": [{"id": f"s{n:03}"} for n in range(100)], "count": 250}

    server = answering(first, (400, ["Not now."]))
    client = server.client()
    if door == "list":
        with pytest.raises(BadRequestError):
            client.sessions.list(sort="name").to_list()
    else:
        assert client.load("session", sort="name", load_all=True).status_code == 400
    assert [query["sort[]"] for query in server.queries] == [["name", "id"], ["name", "id"]]


def test_a_numbered_page_behind_the_last_is_an_empty_one(answering: Any) -> None:
    ids = [f"s{n:03}" for n in range(300)]

    def answer(request: httpx.Request) -> tuple[int, Any]:
        page, size = (int(request.url.params.get(name, 1)) for name in ("page", "per_page"))
        size = min(size, 100) if "per_page" in request.url.params else 20
        if len(server.requests) == 5:
            del ids[40:]
        rows = ids[(page - 1) * size : page * size]
        if page > 1 and not rows:
            return 404, {"detail": "Invalid page."}
        meta = {"page": page, "per_page": size, "total_results": len(ids)}
        return 200, {"sessions": [{"id": row} for row in rows], "meta": meta}

    server = answering(answer)
    client = server.client()
    assert client.sessions.list()[500:] == []
    server.requests.clear()
    read = [session.id for session in client.sessions.list()]
    assert read[:40] == ids == ids[:40]
    assert any(query.get("page") == ["3"] for query in server.queries)  # which was none any more


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (400, {"name": ["Too odd."]}, BadRequestError),
        (403, {"detail": "No."}, ForbiddenError),
        (500, "<html>", ServerError),
        (200, {"projects": []}, InvalidResponseError),
        (200, "<html>", InvalidResponseError),
    ],
)
def test_a_list_that_fails_raises_by_type(answering: Any, status: int, body: Any, error: type[Exception]) -> None:
    server = answering((status, body))
    with pytest.raises(error):
        server.client().sessions.list().to_list()
    assert len(server.requests) == (2 if status == 400 else 1)  # once more, since it may be the order by id


def test_included_records_stand_in_the_place_of_their_ids(answering: Any) -> None:
    body = {"projects": [{"id": P1, "name": "Memory"}], "sessions": [SENT], "meta": META}
    (session,) = answering((200, body)).client().sessions.list(include="projects")
    assert session.projects == [{"id": P1, "name": "Memory"}]
    detail = {"projects": [{"id": P1, "name": "Memory"}], "session": SENT}
    assert answering((200, detail)).client().sessions.get("s1", include="projects").projects == session.projects


def test_includes_that_lead_back_to_the_list_end(answering: Any) -> None:
    projects = [{"id": P1, "sessions": ["s1", "s2"]}]
    body = {"projects": projects, "sessions": [SENT], "+sessions": [{"id": "s2"}], "meta": META}
    (session,) = answering((200, body)).client().sessions.list(include=["projects", "projects.sessions"])
    around = session.projects[0]["sessions"]
    assert [record["id"] if isinstance(record, dict) else record for record in around] == ["s1", "s2"]
    assert "Day 1" in json.dumps(session.to_dict())
    assert len(repr(session)) < 10_000


def test_a_record_is_read_by_its_id(answering: Any) -> None:
    server = answering(ONE)
    assert server.client().sessions.get("s1").name == "Day 1"
    assert server.last.url.path == "/api/private/stem/session/s1/"


def test_a_record_that_is_not_there_is_told(answering: Any) -> None:
    with pytest.raises(NotFoundError, match="Not found"):
        answering((404, {"detail": "Not found."})).client().sessions.get("s1")


def test_a_record_is_read_as_the_only_one_that_matches(answering: Any) -> None:
    server = answering(LIST)
    assert server.client().sessions.get(name="Day 1").id == "s1"
    assert server.queries[0]["limit"] == ["2"]
    several = answering((200, {"sessions": [{"id": "a", "name": "Day 1"}, {"id": "b"}], "count": 2}))
    with pytest.raises(SeveralRecordsError, match=r"such as 'Day 1' \(a\) and b; expected one"):
        several.client().sessions.get(name="Day 1")


def test_a_name_that_is_missed_comes_with_names_like_it(answering: Any) -> None:
    server = answering(NONE, LIST)
    with pytest.raises(NoSuchRecordError, match=r"No session with name='Dayy 7'. Names like it: 'Day 1'"):
        server.client().sessions.get(name="Dayy 7")
    assert server.queries[1]["filter{name.icontains}"] == ["Dayy"]


@pytest.mark.parametrize("wanted", [{"description": "x"}, {"name": ""}, {"name": "a"}, {"name": 5}])
def test_what_is_no_name_is_missed_without_a_second_question(answering: Any, wanted: dict[str, Any]) -> None:
    server = answering(NONE)
    with pytest.raises(NoSuchRecordError, match="No session with"):
        server.client().sessions.get(**wanted)
    assert len(server.requests) == 1


@pytest.mark.parametrize("given", [((), {}), (("s1",), {"name": "x"})])
def test_one_record_takes_an_id_or_filters(answering: Any, given: Any) -> None:
    with pytest.raises(InvalidRequestError, match="either an id or filters"):
        answering(ONE).client().sessions.get(*given[0], **given[1])


def test_a_record_is_created_as_it_is_stored(answering: Any) -> None:
    server = answering((201, {"session": SENT}))
    session = server.client(portal="public").sessions.create({"name": "Day 1"}, projects=[Project(id=P1)])
    assert session.id == "s1"
    assert (server.last.method, server.last.url.path) == ("POST", "/api/private/stem/session/")
    assert json.loads(server.last.content) == {"name": "Day 1", "projects": [P1]}


def test_a_record_is_changed_where_it_says(answering: Any) -> None:
    server = answering(ONE)
    assert server.client().sessions.update(Session(id="s1"), description="new").name == "Day 1"
    assert (server.last.method, server.last.url.path) == ("PATCH", "/api/private/stem/session/s1/")
    assert json.loads(server.last.content) == {"description": "new"}


def test_a_record_is_deleted(answering: Any) -> None:
    server = answering((204, ""), (404, {"detail": "Not found."}))
    assert server.client().sessions.delete("s1") is None
    with pytest.raises(NotFoundError):
        server.client().sessions.delete("s1")


def test_data_that_cannot_be_right_are_not_sent(answering: Any) -> None:
    server = answering(ONE)
    sessions = server.client().sessions
    with pytest.raises(InvalidRequestError, match="projects: missing"):
        sessions.create(name="x")
    with pytest.raises(InvalidRequestError, match="nam: session has no such field"):
        sessions.update("s1", nam="x")
    assert server.requests == []
    sessions.create(nam="x", validate=False)
    sessions.update("s1", nam="x", validate=False)
    assert [json.loads(request.content) for request in server.requests] == [{"nam": "x"}] * 2


def test_a_name_is_told_as_it_was_given_and_with_its_row(answering: Any) -> None:
    subjects = answering(ONE).client().subjects
    rows = [{"projects": Name("Memory"), "strain": [Name("Wistar")]}, {"name": Name("Rat 1")}]
    with pytest.raises(InvalidRequestError) as caught:
        subjects.create_many(rows)
    assert "row 0: projects: Name('Memory'); expected a list of ids" in str(caught.value)
    assert "row 0: strain: [Name('Wistar')]; expected the id of a strain" in str(caught.value)
    assert "row 1: name: Name('Rat 1'); subject.name holds no ids" in str(caught.value)


def test_a_table_with_a_surplus_column_is_told_by_row_and_nothing_is_sent(answering: Any) -> None:
    server = answering(ONE)
    table = csv.DictReader(io.StringIO("name,description\nDay 1,quiet\nDay 2,quiet, then loud\n"))
    with pytest.raises(InvalidRequestError, match=r"row 1: None: \[' then loud'\]; a surplus column"):
        server.client().sessions.create_many(table)
    assert server.requests == []


def test_a_write_that_is_refused_raises_what_the_server_says(answering: Any) -> None:
    with pytest.raises(BadRequestError, match="name: Taken") as caught:
        answering((400, {"name": ["Taken."]})).client().sessions.create(name="x", projects=[P1])
    assert caught.value.messages == {"name": ["Taken."]}


def test_a_name_in_the_place_of_an_id_is_looked_up(answering: Any) -> None:
    found = (200, {"projects": [{"id": P2, "name": "Memory"}], "meta": META})
    server = answering(found, (201, {"session": SENT}))
    server.client().sessions.create(name="x", projects=[Name("Memory")])
    assert server.queries[0]["filter{name}"] == ["Memory"]
    assert json.loads(server.last.content) == {"name": "x", "projects": [P2]}


def test_a_shared_record_that_waits_for_approval_is_given_back_as_such(answering: Any) -> None:
    waiting = {"id": P1, "name": "Mus novus", "review_status": "pending"}
    record = answering((201, {"species_approval": waiting})).client().species.create(name="Mus novus")
    assert type(record).__name__ == "SpeciesApproval"
    assert record["name"] == "Mus novus"


def test_an_action_is_a_method_and_gives_the_record_back(answering: Any) -> None:
    server = answering((200, {"subject_log": {"id": "l1", "type": "Weighing"}}))
    logs = server.client().subject_logs
    assert logs.add_entry("l1", date_time="2026-03-14T09:00:00Z").id == "l1"
    assert logs.act("l1", "add_entry", date_time="2026-03-15T09:00:00Z").id == "l1"
    assert server.last.url.path == "/api/private/modules/subjectlog/l1/add_entry/"
    assert json.loads(server.last.content) == {"date_time": "2026-03-15T09:00:00Z"}
    assert [request.method for request in server.requests] == ["GET", "PATCH", "PATCH"]  # the type is read once
    assert "add_entry" in dir(logs)
    assert "add_entry" in repr(logs)


def test_a_mistyped_attribute_comes_with_those_that_are_for_users(answering: Any) -> None:
    sessions = answering(LIST).client().sessions
    with pytest.raises(AttributeError, match="Known: act, ") as caught:
        sessions.zzz()
    assert not [name for name in str(caught.value).partition("Known: ")[2].split(", ") if name.startswith("_")]


@pytest.mark.parametrize("name", ["subject_logs", "procedure_logs"])
def test_the_type_of_a_log_at_hand_is_not_asked_for(answering: Any, name: str) -> None:
    server = answering((200, {}))
    logs = getattr(server.client(), name)
    log = {"id": "l1", "type": next(iter(DETAIL_TYPES[logs.model.name]))}
    logs.remove_entry(log, date_time="2026-03-14T09:00:00Z")
    assert [request.method for request in server.requests] == ["PATCH"]


ENTRY = {"date_time": "2026-03-14T09:00:00Z"}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({}, "date_time: missing"),
        ({**ENTRY, "detials": {}}, "detials: no such field; did you mean 'details'?"),
        ({**ENTRY, "details": {"wieght": {"value": 1, "unit": "g"}}}, "details.wieght: no such field; did you mean"),
        ({**ENTRY, "details": {"weight": 312}}, "details.weight: 312; expected a number with its unit"),
        ({**ENTRY, "details": {"weight": {"value": 1, "unit": "ug"}}}, "did you mean 'µg'?"),
        ({"date_time": "14/03/2026"}, "date_time: '14/03/2026'; expected a moment, such as"),
        ({**ENTRY, "end_date_time": "2026-03-14T10:00:00Z"}, "end_date_time: no such field"),
    ],
)
def test_an_entry_that_does_not_fit_its_log_is_refused(data: dict[str, Any], told: str, answering: Any) -> None:
    server = answering((200, {"subject_log": {"id": "l1", "type": "Weighing"}}))
    client = server.client()
    for add in (
        lambda: client.subject_logs.add_entry("l1", **data),
        lambda: client.save("subjectlog", id="l1", data=data, options="add_entry", validate=True),
        lambda: client.save("subjectlog", id="l1", data=data, options="add_entry/", validate=True),
    ):
        with pytest.raises(InvalidRequestError, match="add_entry of subjectlog was not sent") as caught:
            add()
        assert told in str(caught.value)
    assert [request.method for request in server.requests] == ["GET"]
    assert client.subject_logs.add_entry("l1", validate=False, **data).id == "l1"


def test_the_type_of_a_log_is_read_where_entries_are_written(answering: Any) -> None:
    server = answering((200, {"subject_log": {"id": "l1", "type": "Weighing"}}))
    server.client(portal="public").subject_logs.add_entry("l1", **ENTRY)
    assert [(request.method, request.url.path.split("/")[2]) for request in server.requests] == [
        ("GET", "private"),
        ("PATCH", "private"),
    ]


def test_the_moment_of_an_entry_is_told_if_it_has_no_time_zone(answering: Any) -> None:
    logs = answering((200, {"subject_log": {"id": "l1", "type": "Weighing"}})).client().subject_logs
    weight = {"weight": {"value": 312, "unit": "g"}}
    with pytest.warns(BrainstemWarning, match="date_time: 2026-03-14T09:00:00 has no time zone") as caught:
        logs.add_entry("l1", date_time=datetime(2026, 3, 14, 9), details=weight)
    assert caught[0].filename == __file__


def test_an_entry_is_found_by_a_moment(answering: Any) -> None:
    logs = answering((200, {"subject_log": {"id": "l1", "type": "Housing"}})).client().subject_logs
    with pytest.raises(InvalidRequestError, match="expected date_time or start_date_time"):
        logs.remove_entry("l1")
    assert logs.remove_entry("l1", start_date_time="2026-03-14T09:00:00Z").id == "l1"


def test_an_entry_of_a_log_of_a_newer_type_is_sent(answering: Any) -> None:
    logs = answering((200, {"subject_log": {"id": "l1", "type": "Dreaming"}})).client().subject_logs
    assert logs.add_entry("l1", dream="flying").id == "l1"


def test_a_relation_behind_a_record_is_read_as_it_comes(answering: Any) -> None:
    server = answering((200, {"sessions": [SENT]}))
    assert server.client().projects.act(P1, "sessions") == {"sessions": [SENT]}
    assert (server.last.method, server.last.content) == ("GET", b"")


def test_an_action_that_fails_raises(answering: Any) -> None:
    with pytest.raises(ForbiddenError):
        answering((403, {"detail": "No."})).client().subject_logs.add_entry("l1", **ENTRY)


def test_an_action_that_does_not_exist_is_told_with_its_near_miss(answering: Any) -> None:
    client = answering(ONE).client()
    with pytest.raises(UnknownNameError, match="Did you mean 'add_entry'"):
        client.subject_logs.act("l1", "add_entri")
    with pytest.raises(AttributeError, match="add_entry"):
        client.subject_logs.add_entri("l1")


def test_members_are_given_roles_by_name(answering: Any) -> None:
    server = answering((200, {"project": {"id": P1}}))
    members = {"ben@lab.test": "contributor", "cy@lab.test": None}
    server.client().projects.set_members(P1, members)
    sent = {"users": {"ben@lab.test": {"can_change": True}, "cy@lab.test": {"remove": True}}}
    assert json.loads(server.last.content) == sent


def test_roles_and_kinds_of_members_that_do_not_exist_are_told(answering: Any) -> None:
    client = answering(ONE).client()
    with pytest.raises(UnknownNameError, match=r"'contributer' is no role. Did you mean 'contributor'"):
        client.projects.set_members(P1, {"ben@lab.test": "contributer"})
    for model, kind in (("project", "people"), ("session", "users")):
        with pytest.raises(UnknownNameError, match="kind of members"):
            client.resource(model).set_members(P1, {}, kind=kind)


def test_a_resource_can_be_copied(answering: Any) -> None:
    sessions = answering(ONE).client().sessions
    assert copy.copy(sessions).get("s1").id == "s1"


def test_reading_warns_of_nothing(answering: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        answering(LIST).client().sessions.list(filters={"name.icontains": "x"}).to_list()
