"""Responses: a dict and an HTTP answer in one, which raises on no status by itself."""

from __future__ import annotations

import copy
import json
import math
import pickle
import sys

import pytest

from brainstem_api_tools import BadRequestError, InvalidResponseError, Response, ServerError, StatusError
from brainstem_api_tools._response import _decoders

PAGE = b'<!doctype html><html><head><TITLE lang="en">502\n Bad   Gateway</TITLE></head><body>nginx</body></html>'


def answer(status: int = 200, body: bytes = b'{"sessions": [{"id": "s1"}]}', **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(status, named, body, method="GET", url="https://lab.test/api/")


def test_it_reads_like_a_dict() -> None:
    response = answer()
    assert response["sessions"] == [{"id": "s1"}]
    assert response.get("projects", "none") == "none"
    assert list(response) == ["sessions"]
    assert response == {"sessions": [{"id": "s1"}]}


def test_it_has_the_parts_of_an_http_response() -> None:
    response = answer(404, b'{"detail": "Not found."}')
    assert (response.status_code, response.reason, response.ok) == (404, "Not Found", False)
    assert response.text == '{"detail": "Not found."}'
    assert response.content == b'{"detail": "Not found."}'
    assert response.json() == {"detail": "Not found."}
    assert repr(response) == "<Response 404 GET https://lab.test/api/>"


@pytest.mark.parametrize("status", [200, 400, 500])
def test_it_is_written_as_json_whatever_its_status(status: int) -> None:
    assert json.loads(json.dumps(answer(status))) == {"sessions": [{"id": "s1"}]}
    assert json.loads(json.dumps(answer(status).json(), indent=2)) == {"sessions": [{"id": "s1"}]}


def test_it_is_true_when_the_request_went_well_even_with_nothing_in_it() -> None:
    assert answer(204, b"")
    assert answer(200, b"[]")
    assert not answer(404)


@pytest.mark.parametrize("status", [301, 302, 304, 307])
def test_a_redirect_that_was_not_followed_is_no_success(status: int) -> None:
    response = answer(status, b"")
    assert not response.ok
    with pytest.raises(StatusError, match=f"{status} on GET"):
        response.raise_for_status()


def test_an_empty_body_is_an_empty_object() -> None:
    assert answer(204, b"").json() == {}


def test_a_list_is_the_json_and_leaves_the_dict_empty() -> None:
    response = answer(400, b'["No such choice."]')
    assert response.json() == ["No such choice."]
    assert dict(response) == {}
    assert response.error().messages == {"": ["No such choice."]}


def test_changing_the_decoded_body_does_not_change_what_came() -> None:
    response = answer()
    response.json()["description"] = "new"
    assert json.loads(response.text) == {"sessions": [{"id": "s1"}]}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (PAGE, "an HTML page titled '502 Bad Gateway'"),
        (b"oops \n  sorry", "oops sorry"),
        (b"\xff\xfe<", "\ufffd<"),
        (b"[" * 10**5, "[["),
        (b'{"a":' * 10**5, '{"a"'),
    ],
)
def test_a_body_that_is_no_json_is_told_in_short(body: bytes, said: str) -> None:
    with pytest.raises(InvalidResponseError, match="200 on GET") as caught:
        answer(200, body).json()
    assert said in str(caught.value)
    assert isinstance(caught.value, ValueError)


def test_a_long_body_is_cut() -> None:
    with pytest.raises(InvalidResponseError) as caught:
        answer(200, b"x" * 9000).json()
    assert len(str(caught.value)) < 300


def test_raise_for_status_passes_what_is_fine_on() -> None:
    response = answer()
    assert response.raise_for_status() is response


def test_raise_for_status_raises_what_the_server_says() -> None:
    response = answer(400, b'{"name": ["This field is required."]}', X_Request_ID="r-1")
    with pytest.raises(BadRequestError, match="name: This field is required") as caught:
        response.raise_for_status()
    assert caught.value.messages == {"name": ["This field is required."]}
    assert caught.value.body == {"name": ["This field is required."]}
    assert (caught.value.request_id, caught.value.method, caught.value.url) == ("r-1", "GET", "https://lab.test/api/")


def test_an_html_error_is_told_by_its_title() -> None:
    with pytest.raises(ServerError, match="an HTML page titled '502 Bad Gateway'") as caught:
        answer(502, PAGE).raise_for_status()
    assert "nginx" not in str(caught.value)


def test_headers_are_found_in_any_case_also_after_pickling() -> None:
    for response in (answer(Content_Type="application/json"), pickle.loads(pickle.dumps(answer(Content_Type="a")))):
        assert response.headers["content-type"] == response.headers["Content-Type"]
        assert "CONTENT-TYPE" in response.headers
        assert response.headers.get("X-None") is None


def test_the_servers_name_for_the_request_is_optional() -> None:
    assert answer().request_id is None
    assert answer(CF_Ray="ray").request_id == "ray"


def test_a_status_without_a_name_has_no_reason() -> None:
    assert answer(599).reason == ""


@pytest.mark.parametrize("again", [lambda it: pickle.loads(pickle.dumps(it)), copy.copy, copy.deepcopy])
def test_it_survives_copying_and_pickling(again: object) -> None:
    before = answer(400, b'{"name": ["No."]}', X_Request_ID="r-1")
    after = again(before)  # type: ignore[operator]
    assert (after.status_code, after.content, after.request_id) == (400, before.content, "r-1")
    assert after == before
    assert str(after.error()) == str(before.error())
    assert "nginx" in again(answer(502, PAGE)).text  # type: ignore[operator]
    with pytest.raises(InvalidResponseError, match="Bad Gateway"):
        again(answer(502, PAGE)).json()  # type: ignore[operator]


@pytest.mark.parametrize("again", [lambda it: pickle.loads(pickle.dumps(it)), copy.copy, copy.deepcopy])
@pytest.mark.parametrize("make", [answer, lambda: Response.whole({"sessions": []}, {}, url="https://lab.test")])
def test_copying_and_pickling_keep_what_was_put_into_it_and_taken_out(again: object, make: object) -> None:
    before: Response = make()  # type: ignore[operator]
    before["lab"] = "ours"
    del before["sessions"]
    after = again(before)  # type: ignore[operator]
    assert dict(after) == {"lab": "ours"}
    assert (after.status_code, after.content, after.json()) == (200, before.content, before.json())


@pytest.mark.parametrize("installed", [True, False])
def test_a_faster_decoder_is_used_if_there_is_one(installed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not installed:
        monkeypatch.setitem(sys.modules, "orjson", None)
    _decoders.cache_clear()
    try:
        assert len(_decoders()) == 1 + installed
        odd = answer(200, b'{"half": NaN, "large": 1e2, "lone": "\\ud800"}')
        assert (math.isnan(odd["half"]), odd["large"], odd["lone"]) == (True, 100.0, "\ud800")
        with pytest.raises(InvalidResponseError):
            answer(200, b"{").json()
    finally:
        _decoders.cache_clear()


def test_what_an_answer_does_not_have_is_told_with_what_it_is() -> None:
    with pytest.raises(KeyError, match="'sessions' is not in the answer; it has 'session', 'meta'"):
        answer(200, b'{"session": {}, "meta": {}}')["sessions"]
    with pytest.raises(KeyError, match=r"it is a refusal: 403 on GET .*No\."):
        answer(403, b'{"detail": "No."}')["sessions"]
    assert answer(403, b"{}").get("sessions") is None
