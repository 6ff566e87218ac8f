"""When a request is sent again, and after how long; no test here waits."""

from __future__ import annotations

import contextlib
import logging
import pickle
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainstem_api_tools import (
    ConfigurationError,
    ConnectionFailedError,
    NotFoundError,
    RequestTimeoutError,
    Response,
    RetryPolicy,
    ServerError,
)
from brainstem_api_tools._retrying import FirstAttempt, retry_after, retrying

FINE = (200, {"sessions": []})


def answer(status: int, retry_after: str | None = None) -> Response:
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return Response(status, headers, b"", method="GET", url="https://lab.test/")


def run(policy: RetryPolicy, *outcomes: Response | Exception) -> tuple[list[float], Any]:
    """Return the waits, and how the loop ended; the last outcome lasts for ever."""
    waits: list[float] = []
    left = list(outcomes)

    def attempt() -> Response:
        outcome = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    try:
        with FirstAttempt() as first:
            first.outcome = attempt()
        return waits, retrying(policy, first, waits.append)(lambda: attempt() if first.taken else first.take())
    except ConnectionFailedError as error:
        return waits, error


@pytest.mark.parametrize("status", [429, 502, 503, 504])
@pytest.mark.parametrize("method", ["load", "delete"])
def test_reads_and_deletes_are_repeated_when_the_trouble_may_pass(answering: Any, status: int, method: str) -> None:
    server = answering((status, ""), (status, ""), FINE)
    assert getattr(server.client(), method)("session", id="s1").status_code == 200
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    "trouble", [httpx.ConnectError("refused"), httpx.ReadError("reset"), httpx.ReadTimeout("slow")]
)
def test_reads_are_repeated_when_the_connection_breaks(answering: Any, trouble: Exception) -> None:
    server = answering(trouble, FINE)
    assert server.client().load("session").ok
    assert len(server.requests) == 2


@pytest.mark.parametrize("trouble", [(503, ""), (429, ""), httpx.ReadError("reset"), httpx.ConnectTimeout("slow")])
def test_changes_are_never_repeated(answering: Any, trouble: Any) -> None:
    server = answering(trouble, FINE)
    with contextlib.suppress(ConnectionFailedError):
        assert not server.client().save("session", id="s1", data={"name": "x"}).ok
    assert len(server.requests) == 1


@pytest.mark.parametrize("trouble", [(503, ""), (504, ""), httpx.ReadError("reset"), httpx.ConnectTimeout("slow")])
@pytest.mark.parametrize(
    "act",
    [
        lambda client: client.load("group", id=1, options="join"),
        lambda client: client.load("project_membership_invitation", id="i1", options="accept"),
        lambda client: client.load("session", id="s1", options="unheard_of", validate=False),
        lambda client: client.group_membership_requests.reject("r1"),
    ],
)
def test_a_get_that_changes_something_is_never_repeated(answering: Any, trouble: Any, act: Any) -> None:
    server = answering(trouble, FINE)
    with contextlib.suppress(ConnectionFailedError, ServerError):
        assert not act(server.client()).ok
    assert [request.method for request in server.requests] == ["GET"]


def test_a_relation_is_read_again(answering: Any) -> None:
    server = answering((503, ""), FINE)
    assert server.client().load("project", id="p1", options="sessions").ok


@pytest.mark.parametrize(
    "trouble", [*((status, "") for status in (502, 503, 504)), httpx.ReadError("reset"), httpx.ReadTimeout("slow")]
)
def test_a_delete_whose_answer_was_lost_is_done_if_the_record_is_gone(answering: Any, trouble: Any) -> None:
    gone = (404, {"detail": "Not found."}, {"X-Request-Id": "r7"})
    response = answering(trouble, gone).client().delete("session", id="s1")
    assert (response.status_code, response.json(), response.request_id) == (204, {}, "r7")
    answering(trouble, (429, ""), gone).client().sessions.delete("s1")


@pytest.mark.parametrize("trouble", [(429, ""), httpx.ConnectError("refused")])
def test_a_delete_that_never_arrived_is_not_done_if_there_is_no_record(answering: Any, trouble: Any) -> None:
    with pytest.raises(NotFoundError):
        answering(trouble, (404, {"detail": "Not found."})).client().sessions.delete("s1")


def test_a_read_whose_answer_was_lost_finds_nothing_if_there_is_nothing(answering: Any) -> None:
    assert answering((502, ""), (404, {})).client().load("session", id="s1").status_code == 404


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 500, 501])
def test_other_answers_are_not_asked_for_again(answering: Any, status: int) -> None:
    server = answering((status, {}), FINE)
    assert server.client().load("session").status_code == status
    assert len(server.requests) == 1


def test_what_does_not_pass_is_given_back_in_the_end(answering: Any) -> None:
    server = answering((503, {"detail": "Maintenance."}))
    with pytest.raises(ServerError, match="Maintenance"):
        server.client().load("session").raise_for_status()
    assert len(server.requests) == 3


def test_a_connection_that_stays_broken_is_told_with_its_last_failure(answering: Any) -> None:
    server = answering(httpx.ConnectError("refused"), httpx.ReadTimeout("slow"))
    with pytest.raises(RequestTimeoutError, match="no answer within 60 s"):
        server.client().load("session")
    assert len(server.requests) == 3


def test_one_attempt_never_repeats(answering: Any) -> None:
    server = answering((503, ""), FINE)
    assert server.client(retry=RetryPolicy(attempts=1)).load("session").status_code == 503
    assert len(server.requests) == 1


def test_waits_are_drawn_from_a_span_that_doubles_up_to_the_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.uniform", lambda low, high: high)
    waits, _ = run(RetryPolicy(attempts=6, base=1.0, longest=5.0), answer(503))
    assert waits == [1.0, 2.0, 4.0, 5.0, 5.0]


def test_waits_are_drawn_from_nothing_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.uniform", lambda low, high: low)
    waits, _ = run(RetryPolicy(attempts=3, base=1.0), answer(503))
    assert waits == [0.0, 0.0]


def test_waits_can_be_drawn_for_ever() -> None:
    waits, last = run(RetryPolicy(attempts=2000, longest=0.01), *[answer(503)] * 1500, answer(200))
    assert (len(waits), last.status_code) == (1500, 200)


def test_the_server_is_obeyed_when_it_asks_for_a_wait() -> None:
    waits, last = run(RetryPolicy(), answer(429, "7"), answer(503, "0"), answer(200))
    assert (waits, last.status_code) == ([7.0, 0.0], 200)


def test_a_wait_that_a_server_asks_for_as_a_date_is_kept() -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    (wait,), _ = run(RetryPolicy(), answer(503, moment), answer(200))
    assert 17 < wait <= 20


def test_a_wait_that_a_server_asks_for_is_cut_to_the_longest() -> None:
    far = format_datetime(datetime.now(UTC) + timedelta(days=9), usegmt=True)
    waits, _ = run(
        RetryPolicy(longest=12.0), answer(429, "3600"), answer(429, far), answer(429, "9" * 400), answer(200)
    )
    assert waits == [12.0] * 3


def test_a_date_in_the_past_is_no_wait() -> None:
    assert retry_after(answer(429, "Wed, 21 Oct 2015 07:28:00 GMT")) == 0.0
    assert retry_after(answer(429, "Wed, 21 Oct 2015 07:28:00 -0000")) == 0.0


@given(st.text(st.characters(max_codepoint=255)) | st.from_regex(r"\w{3}, \d+ \w{3} \d+ \d+:\d+:\d+ [+-]\d+"))
def test_whatever_the_header_holds_it_is_a_wait_or_nothing(text: str) -> None:
    wait = retry_after(answer(429, text))
    assert wait is None or wait >= 0


@pytest.mark.parametrize("text", [None, "", "soon", "-1", "1.5", "\u00b2"])
def test_a_header_that_names_no_time_is_passed_over(text: str | None) -> None:
    assert retry_after(answer(429, text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Wed, 21 Oct 2015 07:28:00 +99999999999999999999",
        "Wed, 21 Oct 2015 07:28:00 -9999999999",
        "Wed, 21 Oct 99999999999999999999 07:28:00 GMT",
        "Wed, 99999999999999999999 Oct 2015 07:28:00 GMT",
        "Wed, 21 Oct 2015 99999999999999999999:28:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "Mon, 01 Jan 0001 00:00:00 +2359",
    ],
)
def test_an_absurd_date_is_a_wait_or_nothing(text: str) -> None:
    waits, last = run(RetryPolicy(base=0.0, longest=7.0), answer(429, text), answer(200))
    assert waits in ([0.0], [7.0])
    assert last.ok


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"attempts": 0}, "attempts is 0; expected a whole number of at least 1"),
        ({"attempts": True}, "attempts is True"),
        ({"attempts": 2.5}, "attempts is 2.5"),
        ({"attempts": "3"}, "attempts is '3'"),
        ({"base": -0.1}, "base is -0.1; expected a number of seconds of at least 0"),
        ({"longest": float("nan")}, "longest is nan"),
        ({"longest": float("inf")}, "longest is inf"),
        ({"total": -1}, "total is -1"),
        ({"total": None}, "total is None"),
    ],
)
def test_numbers_that_cannot_be_are_refused(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        RetryPolicy(**given)
    with pytest.raises(ConfigurationError, match=told):
        RetryPolicy()._replace(**given)


def test_a_policy_can_be_kept_and_shown() -> None:
    policy = RetryPolicy(7, total=10)
    assert pickle.loads(pickle.dumps(policy)) == policy
    assert repr(policy) == "RetryPolicy(attempts=7, base=0.5, longest=30.0, total=10)"


def test_the_time_of_the_first_attempt_counts_for_the_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FirstAttempt, "seconds", 9.0)
    assert run(RetryPolicy(total=10.0), answer(503, "0"), answer(200))[1].status_code == 200
    waits, last = run(RetryPolicy(total=10.0), answer(503, "2"), answer(200))
    assert (waits, last.status_code) == ([], 503)


def test_no_attempt_begins_after_the_total() -> None:
    waits, last = run(RetryPolicy(total=10.0), answer(503, "11"), answer(200))
    assert (waits, last.status_code) == ([], 503)


def test_broken_connections_end_with_their_error() -> None:
    waits, last = run(RetryPolicy(attempts=4, base=0.0), ConnectionFailedError("refused"))
    assert (len(waits), str(last)) == (3, "refused")


def test_each_repetition_leaves_a_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "brainstem_api_tools")
    run(RetryPolicy(base=0.0), answer(503), ConnectionFailedError("refused\n  Is it on?"), answer(200))
    assert [record.getMessage() for record in caplog.records] == [
        "attempt 1: <Response 503 GET https://lab.test/>; next in 0.0 s",
        "attempt 2: refused Is it on?; next in 0.0 s",
    ]
