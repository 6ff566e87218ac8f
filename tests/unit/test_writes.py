"""Creates under faults: every record once, or an error that says what is known."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from brainstem_api_tools import (
    AmbiguousWriteError,
    AuthenticationError,
    BadRequestError,
    BatchError,
    BrainstemClient,
    ConnectionFailedError,
    InvalidRequestError,
    RetryPolicy,
    TooManyRequestsError,
)
from brainstem_openapi.registry import MODELS

PROJECT = "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"
PAGE = {"limit": "100"}
PATIENT = RetryPolicy(attempts=12, base=0.0)


UNREADABLE: dict[str, Any] = {
    "no record": {"status_code": 201, "json": {"session": {"name": "Day 1"}, "created": True}},
    "gateway": {"status_code": 504, "text": "<title>Gateway</title>"},
    "unavailable": {"status_code": 503, "headers": {"Retry-After": "0"}},
    "cut short": {"status_code": 201, "text": '{"session": {"id": "'},
    "a page": {"status_code": 200, "text": "<title>Welcome</title>"},
    "nothing": {"status_code": 204},
    "garbled": {
        "status_code": 201,
        "headers": {"Content-Encoding": "gzip"},
        "stream": httpx.ByteStream(b"garbled"),
    },
}

FAULTS = ["unreachable", "busy", "unavailable before", "lost before", "lost after", *UNREADABLE]


REFUSALS = {
    "other field": httpx.Response(400, json={"projects": ["Invalid pk."]}),
    "several fields": httpx.Response(400, json={"projects": ["Invalid pk."], "name": ["Taken."]}),
    "no field": httpx.Response(400, json=["Taken."]),
    "empty": httpx.Response(400, text=""),
    "forbidden": httpx.Response(403, json={"detail": "No."}),
    "broken": httpx.Response(500, json={"detail": "No."}),
}
TAKEN = httpx.Response(400, json={"name": ["session with this name already exists."]})


class Shop:
    """A server that keeps sessions by their unique name, and loses what it is told to lose."""

    def __init__(self, fault: Callable[[httpx.Request], str | None] = lambda request: None) -> None:
        self.fault, self.rows, self.posts = fault, {}, 0
        self.rows: dict[str, dict[str, Any]]
        self.headers: dict[str, str] = {}
        self.asked: list[dict[str, str]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return self._found(request)
        self.posts += 1
        fault = self.fault(request)
        if fault == "unreachable":
            raise httpx.ConnectError("refused", request=request)
        if fault == "busy":
            return httpx.Response(429, json={"detail": "busy"}, headers=self.headers)
        if fault == "unavailable before":
            return httpx.Response(503, headers=self.headers)
        if fault == "lost before":
            raise httpx.ReadError("reset", request=request)
        if fault in REFUSALS:
            return REFUSALS[fault]
        answer = self._store(json.loads(request.content))
        if fault == "lost after":
            raise httpx.ReadTimeout("slow", request=request)
        return httpx.Response(**UNREADABLE[fault]) if fault in UNREADABLE else answer

    def _found(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.asked.append(query)
        name = query.get("filter{name}")
        found = [row for row in self.rows.values() if name in (None, row["name"])]
        rows = found[: int(query["limit"])]
        return httpx.Response(200, json={"sessions": rows, "behaviors": rows, "count": len(found)})

    def _store(self, body: dict[str, Any]) -> httpx.Response:
        if isinstance(body.get("session"), dict):
            body = body["session"]
        key = body.get("name", str(len(self.rows))).strip()
        if key in self.rows:
            return TAKEN
        self.rows[key] = {"id": str(UUID(int=len(self.rows))), **body, "name": key}
        return httpx.Response(201, json={"session": self.rows[key], "behavior": self.rows[key]})

    def client(self, retry: RetryPolicy = PATIENT) -> BrainstemClient:
        http = httpx.Client(transport=httpx.MockTransport(self))
        return BrainstemClient("token", "http://127.0.0.1:9", http_client=http, retry=retry)


def once(*faults: str) -> Callable[[httpx.Request], str | None]:
    """Return faults that happen one after the other, and then no more."""
    left = list(faults)
    return lambda request: left.pop(0) if left else None


@pytest.mark.parametrize("fault", FAULTS)
def test_a_create_with_a_fault_makes_one_record_and_returns_it(fault: str) -> None:
    shop = Shop(once(fault, fault))
    session = shop.client().sessions.create(name="Day 1", projects=[PROJECT])
    assert session.id == shop.rows["Day 1"]["id"]
    assert len(shop.rows) == 1


def test_a_thousand_creates_under_faults_make_a_thousand_records() -> None:
    chance = random.Random(7)
    shop = Shop(lambda request: chance.choice(FAULTS) if chance.random() < 0.3 else None)
    client = shop.client(PATIENT._replace(attempts=40))
    made = [client.sessions.create(name=f"Session {number}", projects=[PROJECT]) for number in range(1000)]
    assert len({session.id for session in made}) == len(shop.rows) == 1000
    assert shop.posts > 1100


def test_a_refusal_is_not_repeated() -> None:
    shop = Shop()
    client = shop.client()
    client.sessions.create(name="Day 1", projects=[PROJECT])
    with pytest.raises(BadRequestError, match="already exists"):
        client.sessions.create(name="Day 1", projects=[PROJECT])
    assert shop.posts == 2


def test_a_server_that_is_never_reached_is_told_as_that() -> None:
    with pytest.raises(ConnectionFailedError, match="refused") as caught:
        Shop(lambda request: "unreachable").client().sessions.create(name="Day 1", projects=[PROJECT])
    assert not isinstance(caught.value, AmbiguousWriteError)


def test_a_server_that_is_always_busy_is_told_as_that() -> None:
    with pytest.raises(TooManyRequestsError, match="busy"):
        Shop(lambda request: "busy").client().sessions.create(name="Day 1", projects=[PROJECT])


def test_a_record_that_may_be_there_is_told_even_if_the_server_is_busy_in_the_end() -> None:
    shop = Shop(lambda request: "busy" if shop.posts > 1 else "lost before")
    with pytest.raises(AmbiguousWriteError, match="reset"):
        shop.client().sessions.create(name="Day 1", projects=[PROJECT])


@pytest.mark.parametrize(
    ("fault", "error"), [("busy", TooManyRequestsError), ("unavailable before", AmbiguousWriteError)]
)
def test_a_create_obeys_a_server_that_asks_for_a_wait_but_not_beyond_the_total(
    fault: str,
    error: type[Exception],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", waits.append)
    shop = Shop(lambda request: fault)
    for asked, total in (("7", 60.0), ("70", 60.0)):
        shop.headers["Retry-After"] = asked
        with pytest.raises(error):
            shop.client(RetryPolicy(attempts=3, longest=100.0, total=total)).sessions.create(
                name="Day 1", projects=[PROJECT]
            )
    assert waits == [7.0, 7.0]


def test_each_repetition_of_a_create_leaves_a_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    Shop(once("lost before", "gateway")).client().sessions.create(name="Day 1", projects=[PROJECT])
    post = "POST http://127.0.0.1:9/api/private/stem/session/"
    assert [record.getMessage() for record in caplog.records] == [f"attempt 1: {post}: reset; next in 0.0 s"]
    caplog.clear()
    Shop(once("busy", "unreachable")).client().sessions.create(name="Day 1", projects=[PROJECT])
    assert [record.getMessage() for record in caplog.records] == [
        f"attempt 1: <Response 429 {post}>; next in 0.0 s",
        f"attempt 2: {post}: refused; next in 0.0 s",
    ]


def test_a_token_that_is_gone_before_the_repetition_does_not_hide_that_a_record_may_be_there() -> None:
    shop = Shop(once("lost before"))
    client = shop.client()
    require, asked = client._credentials.require, iter([True, True])

    def once_more() -> Any:
        if next(asked, None):
            return require()
        raise AuthenticationError("No token.")

    client._credentials.require = once_more  # type: ignore[method-assign]
    with pytest.raises(AmbiguousWriteError, match="reset") as caught:
        client.sessions.create(name="Day 1", projects=[PROJECT])
    assert isinstance(caught.value.__cause__, AuthenticationError)
    with pytest.raises(AuthenticationError):
        client.sessions.create(name="Day 2", projects=[PROJECT])


DAY = {"name": "Day 1", "projects": [PROJECT]}


@pytest.mark.parametrize("fault", ["unreachable", "busy", "unavailable", "lost before", "lost after", *UNREADABLE])
@pytest.mark.parametrize("data", [DAY, {"session": DAY}])
def test_the_wire_door_finds_out_too(fault: str, data: dict[str, Any]) -> None:
    shop = Shop(once(fault))
    answer = shop.client().save("session", data=data)
    if fault != "no record":  # which is handed out as it came
        assert (answer.status_code, answer["session"]) == (201, shop.rows["Day 1"])
        assert (answer.method, answer.url) == ("POST", "http://127.0.0.1:9/api/private/stem/session/")
    assert len(shop.rows) == 1


def test_the_wire_door_asks_only_once_where_all_goes_well() -> None:
    shop = Shop()
    assert shop.client().save("session", data=DAY).status_code == 201
    assert (shop.posts, shop.asked) == (1, [])


@pytest.mark.parametrize("refusal", ["other field", "forbidden", "broken"])
def test_the_wire_door_hands_out_refusals(refusal: str) -> None:
    shop = Shop(once(refusal))
    assert shop.client().save("session", data=DAY).content == REFUSALS[refusal].content
    assert (shop.posts, shop.asked) == (1, [])


@pytest.mark.parametrize(("fault", "status"), [("unavailable before", 503), ("unavailable", 503), ("gateway", 504)])
def test_where_nobody_can_tell_the_wire_door_hands_out_the_answer_that_says_so(fault: str, status: int) -> None:
    shop = Shop(once(fault))
    assert shop.client().save("behavior", data=BEHAVIOR).status_code == status
    assert (shop.posts, len(shop.asked)) == (1, 1)


@pytest.mark.parametrize("fault", ["lost before", "lost after", "cut short", "a page", "nothing", "garbled"])
def test_where_nobody_can_tell_and_nobody_says_so_the_wire_door_raises(fault: str) -> None:
    with pytest.raises(AmbiguousWriteError, match="behavior may or may not"):
        Shop(once(fault)).client().save("behavior", data=BEHAVIOR)


def test_a_refusal_by_which_nobody_can_tell_is_not_handed_out() -> None:
    with pytest.raises(AmbiguousWriteError, match="reset"):
        Shop(once("lost before", "no field")).client().save("session", data=DAY)


@pytest.mark.parametrize("portal", ["private", "super"])
def test_the_wire_door_looks_through_the_portal_of_the_create(portal: str) -> None:
    paths: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        paths.append(request.url.path)
        return httpx.Response(502 if request.method == "POST" else 200, json={"sessions": [{"id": "s1", **DAY}]})

    http = httpx.Client(transport=httpx.MockTransport(answer))
    client = BrainstemClient("t", "http://127.0.0.1:9", http_client=http)
    assert client.save("session", portal, data=DAY)["session"]["id"] == "s1"
    assert paths == [f"/api/{portal}/stem/session/"] * 2


BEHAVIOR = {"session": PROJECT, "subjects": [PROJECT], "setup": PROJECT, "behavioralassay": PROJECT}


@pytest.mark.parametrize("fault", ["lost after", "unavailable", "unavailable before"])
def test_a_record_without_a_unique_name_is_not_sent_twice_and_told_with_those_that_are_equal(fault: str) -> None:
    shop = Shop(once(fault))
    for name, row in (("same", {}), ("richer", {"notes": "Five trials."}), ("other", {"setup": "another"})):
        shop.rows[name] = {"id": name, "name": name, **BEHAVIOR, **row}
    with pytest.raises(AmbiguousWriteError, match="may or may not have been created") as caught:
        shop.client().behaviors.create(BEHAVIOR)
    assert (shop.posts, shop.asked) == (1, [{f"filter{{{name}}}": PROJECT for name in BEHAVIOR} | PAGE])
    assert (caught.value.model, caught.value.data) == ("behavior", BEHAVIOR)
    ours = [row["id"] for name, row in shop.rows.items() if name not in ("same", "richer", "other")]
    assert [row["id"] for row in caught.value.known] == ["same", *ours]
    assert len(ours) == (fault != "unavailable before")


@pytest.mark.parametrize("status", [400, 403, 502])
def test_if_nobody_can_look_for_a_record_without_a_unique_name_that_it_may_be_there_is_told(status: int) -> None:
    def refuses(request: httpx.Request) -> httpx.Response:
        return httpx.Response(504 if request.method == "POST" else status, json=["Invalid filter."])

    http = httpx.Client(transport=httpx.MockTransport(refuses))
    client = BrainstemClient("t", "http://127.0.0.1:9", http_client=http, retry=RetryPolicy(attempts=2, base=0.0))
    with pytest.raises(AmbiguousWriteError, match="the answer was 504") as caught:
        client.behaviors.create(BEHAVIOR)
    assert caught.value.known == []


def test_what_nothing_is_known_of_is_not_looked_for() -> None:
    shop = Shop(once("lost after"))
    with pytest.raises(AmbiguousWriteError):
        shop.client().setups.create({"description": "x" * 101}, validate=False)
    assert shop.asked == []


def test_looking_reads_a_whole_page() -> None:
    shop = Shop(once("lost after"))
    shop.client().sessions.create(name="Day 1", projects=[PROJECT])
    assert shop.asked == [{"filter{name}": "Day 1"} | PAGE]


def test_a_second_record_of_the_name_is_seen() -> None:
    shop = Shop(once("lost after"))
    shop.rows["older"] = {"id": "older", "name": "Day 1", "projects": [PROJECT]}
    with pytest.raises(AmbiguousWriteError) as caught:
        shop.client().sessions.create(name="Day 1", projects=[PROJECT])
    assert len(caught.value.known) == 2


def test_a_record_of_that_name_with_other_contents_is_not_taken_for_ours() -> None:
    shop = Shop(once("lost before"))
    shop.rows["Day 1"] = {"id": "theirs", "name": "Day 1", "projects": ["another"]}
    with pytest.raises(AmbiguousWriteError, match="may be another's: theirs") as caught:
        shop.client().sessions.create(name="Day 1", projects=[PROJECT])
    assert [row["id"] for row in caught.value.known] == ["theirs"]


def test_an_older_record_of_that_name_and_project_with_another_text_is_not_taken_for_ours() -> None:
    shop = Shop(lambda request: "lost before" if shop.posts > 1 else None)
    shop.client().sessions.create(name="Day 1", projects=[PROJECT], description="old")
    with pytest.raises(AmbiguousWriteError) as caught:
        shop.client().sessions.create(name="Day 1", projects=[PROJECT], description="new")
    assert caught.value.known == [shop.rows["Day 1"]]


def test_an_older_record_that_somebody_has_worked_on_is_not_taken_for_ours() -> None:
    shop = Shop(once("lost before"))
    shop.rows["Day 1"] = {"id": "theirs", "name": "Day 1", "projects": [PROJECT], "description": "Five trials."}
    with pytest.raises(AmbiguousWriteError) as caught:
        shop.client().sessions.create(name="Day 1", projects=[PROJECT])
    assert caught.value.known == [shop.rows["Day 1"]]


def test_a_record_is_found_again_when_the_server_trims_its_name() -> None:
    shop = Shop(once("lost after"))
    assert shop.client().sessions.create(name=" Rat7 ", projects=[PROJECT]).id == shop.rows["Rat7"]["id"]
    assert shop.posts == 1


@pytest.mark.parametrize("refusal", ["several fields", "no field", "empty", "forbidden", "broken"])
def test_a_refusal_after_a_lost_answer_is_no_proof_that_nothing_was_made(refusal: str) -> None:
    with pytest.raises(AmbiguousWriteError, match="reset"):
        Shop(once("lost before", refusal)).client().sessions.create(name="Day 1", projects=[PROJECT])


def test_a_refusal_that_has_nothing_against_the_name_is_the_answer() -> None:
    with pytest.raises(BadRequestError, match="Invalid pk"):
        Shop(once("lost before", "other field")).client().sessions.create(name="Day 1", projects=[PROJECT])


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_refusal_of_a_record_that_has_come_in_the_meantime_is_none(refusal: str) -> None:
    shop = Shop(once("lost before"))

    def late(request: httpx.Request) -> str | None:
        if shop.posts == 1:
            return "lost before"
        shop.rows["Day 1"] = {"id": "ours", "name": "Day 1", "projects": [PROJECT]}
        return refusal

    shop.fault = late
    assert shop.client().sessions.create(name="Day 1", projects=[PROJECT]).id == "ours"


def test_if_looking_fails_too_nobody_can_tell() -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("reset", request=request)

    http = httpx.Client(transport=httpx.MockTransport(broken))
    client = BrainstemClient("t", "http://127.0.0.1:9", http_client=http, retry=RetryPolicy(attempts=2, base=0.0))
    with pytest.raises(AmbiguousWriteError):
        client.sessions.create(name="Day 1", projects=[PROJECT])


class Curated:
    """A server whose strains wait for approval: it keeps what is proposed, and loses the answer."""

    def __init__(self, strains: list[dict[str, Any]], proposals: list[dict[str, Any]]) -> None:
        self.lists = {"strain": strains, "strainapproval": proposals}
        self.posts = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            self.posts += 1
            raise httpx.ReadTimeout("slow", request=request)
        model = request.url.path.split("/")[-2]
        name = request.url.params["filter{name}"]
        rows = [row for row in self.lists[model] if row["name"] == name]
        return httpx.Response(200, json={MODELS[model].plural: rows, "count": len(rows)})

    def create(self) -> Any:
        http = httpx.Client(transport=httpx.MockTransport(self))
        client = BrainstemClient("token", "http://127.0.0.1:9", http_client=http, retry=PATIENT)
        return client.strains.create(name="Long Evans II", species=PROJECT)


WAITING = {"id": "waiting", "name": "Long Evans II", "species": PROJECT, "status": "Pending", "action": "Add"}


def test_a_request_for_approval_is_found_when_its_answer_got_lost() -> None:
    other = {**WAITING, "id": "rejected", "status": "Rejected"}
    change = {**WAITING, "id": "change", "action": "Change"}
    server = Curated([], [other, change, WAITING])
    record = server.create()
    assert (type(record).__name__, record.id, server.posts) == ("StrainApproval", "waiting", 1)


def test_a_shared_record_that_is_there_at_once_is_found_too() -> None:
    record = Curated([{"id": "s1", "name": "Long Evans II", "species": PROJECT}], []).create()
    assert (type(record).__name__, record.id) == ("Strain", "s1")


@pytest.mark.parametrize(
    "proposals",
    [
        [],
        [{**WAITING, "species": "another"}],
        [WAITING, {**WAITING, "id": "twin"}],
        [{**WAITING, "status": "Rejected"}],
    ],
)
def test_a_request_for_approval_that_is_not_found_for_certain_is_not_made_again(proposals: list[Any]) -> None:
    server = Curated([], proposals)
    with pytest.raises(AmbiguousWriteError, match="strain may or may not have been created"):
        server.create()
    assert server.posts == 1


def test_patience_ends() -> None:
    with pytest.raises(AmbiguousWriteError):
        Shop(lambda request: "lost before").client().sessions.create(name="Day 1", projects=[PROJECT])


def test_many_are_created_in_order_and_each_failure_is_reported_by_its_row() -> None:
    shop = Shop()
    shop.rows["Day 5"] = {"id": "theirs", "name": "Day 5"}
    rows = [{"name": f"Day {number}", "projects": [PROJECT]} for number in range(20)]
    report = shop.client().sessions.create_many(rows)
    assert [record.name for record in report.records] == [row["name"] for row in rows if row["name"] != "Day 5"]
    assert [(failure.number, failure.data) for failure in report.failures] == [(5, rows[5])]
    assert repr(report) == "<BatchReport: 19 of 20 made; rows 5 failed>"
    assert (len(report), report[5].error is not None, [one.number for one in report[:2]]) == (20, True, [0, 1])
    with pytest.raises(
        BatchError, match=r"1 of 20 rows failed:\n  row 5: .*\n.*name: session with this name"
    ) as caught:
        report.raise_for_failures()
    assert caught.value.report is report


def test_nothing_is_sent_if_one_row_cannot_be_right() -> None:
    shop = Shop()
    rows = [{"name": "Day 1", "projects": [PROJECT]}, {"nmae": "Day 2", "projects": PROJECT}]
    with pytest.raises(InvalidRequestError, match=r"row 1: nmae: .*did you mean 'name'") as caught:
        shop.client().sessions.create_many(rows)
    assert str(caught.value).count("row 1:") == 3
    assert shop.posts == 0


def test_an_empty_batch_is_whole() -> None:
    assert Shop().client().sessions.create_many([]).raise_for_failures().records == []
