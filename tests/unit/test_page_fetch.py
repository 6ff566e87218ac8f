"""Pages over HTTP, in the order that a walk needs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import httpx
import pytest

from brainstem_api_tools import IncompleteResultError
from brainstem_api_tools._flows import Request
from brainstem_api_tools._page_fetch import PageFetch
from brainstem_api_tools._pagination import PageRequest
from brainstem_api_tools._query import Query, build_query
from brainstem_api_tools._response import Response
from brainstem_openapi.registry import MODELS


def asked(query: Query, page: PageRequest) -> Request:
    return Request("GET", "/sessions/", {"sort[]": query.sort})


def fetching(*sort: str) -> PageFetch[Response]:
    return PageFetch("sessions", build_query(MODELS["session"], sort=list(sort)), asked, lambda response: response)


@pytest.mark.parametrize(
    ("sort", "sent", "by_id"),
    [
        ([], ["id"], True),
        (["id"], ["id"], True),
        (["-id"], ["-id"], False),
        (["name"], ["name", "id"], False),
        (["name", "-id"], ["name", "-id"], False),
    ],
)
def test_every_list_is_sorted_by_id_in_the_end(sort: list[str], sent: list[str], by_id: bool) -> None:
    fetch = fetching(*sort)
    assert next(fetch(PageRequest(0, 100))).params == {"sort[]": sent}
    assert fetch.by_id == by_id


def test_a_list_whose_sort_is_refused_is_not_taken_as_one_in_order() -> None:
    fetch = fetching()
    flow = fetch(PageRequest(0, 100))
    next(flow)
    again = flow.send(Response(400, {}, b'{"sort": ["unknown"]}', method="GET", url=""))
    assert (again.params, fetch.by_id) == ({"sort[]": []}, False)


LATE = [*range(1, 9_000), 0, *range(9_000, 12_000)]  # one comes where it is out of order, and long forgotten


def late(request: httpx.Request) -> tuple[int, Any]:
    offset, limit = (int(request.url.params[name]) for name in ("offset", "limit"))
    rows = [{"id": str(UUID(int=number)), "name": "x"} for number in LATE[offset : offset + limit]]
    meta = {"page": 1 + offset // limit, "per_page": limit, "total_results": len(LATE)}
    return 200, {"sessions": rows, "meta": meta}


def test_both_doors_know_the_order_that_they_asked_for(answering: Any) -> None:
    client = answering(late).client()
    for read_all in (lambda **sort: client.load("session", load_all=True, **sort)["sessions"], client.sessions.list):
        with pytest.raises(IncompleteResultError, match=r"does not keep the order of ids.*; sort by something else"):
            list(read_all())
        assert len(list(read_all(sort="name"))) == len(LATE)
