"""Long lists of values: cut where the parts together ask for the same, and else refused."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import httpx
import pytest

from brainstem_api_tools import InvalidRequestError
from brainstem_api_tools._fanout import LONGEST_VALUES, split_query
from brainstem_api_tools._query import Query, build_query
from brainstem_openapi.registry import MODELS

IDS = [str(UUID(int=number)) for number in range(200)]


def split(filters: dict[str, Any], **options: Any) -> list[Query]:
    return split_query(build_query(MODELS["subject"], filters=filters, **options))


def test_a_long_list_is_cut_and_every_value_is_asked_for_once() -> None:
    parts = [query.filters["filter{id.in}"] for query in split({"id.in": IDS + IDS, "-name.in": ["x"]})]
    assert len(parts) > 1
    assert [value for part in parts for value in part] == IDS


def test_several_long_lists_are_cut_so_that_every_pair_of_values_is_asked_for_once() -> None:
    queries = split({"id.in": IDS, "projects.id.in": IDS[:150], "name.in": ["x"]})
    asked = [(query.filters["filter{id.in}"], query.filters["filter{projects.id.in}"]) for query in queries]
    pairs = [(one, other) for ids, projects in asked for one in ids for other in projects]
    assert sorted(pairs) == sorted((one, other) for one in IDS for other in IDS[:150])
    assert all(query.filters["filter{name.in}"] == ["x"] for query in queries)
    assert all(len(urlencode(query.filters, doseq=True)) < 4096 - 500 for query in queries)


def test_an_address_is_short_enough_whatever_the_values_hold() -> None:
    for odd in ("&=", "ü%", "a b", "~/.", "{|}"):
        queries = split({"name.in": [f"{odd * 8}{number}" for number in range(200)]}, include=["projects"])
        assert len(queries) > 1
        assert all(len(urlencode(query.filters, doseq=True)) <= LONGEST_VALUES for query in queries)


def test_what_a_short_list_leaves_over_is_for_the_long_one() -> None:
    alone, beside = split({"id.in": IDS}), split({"id.in": IDS, "name.in": ["x"]})
    assert len(alone) == len(beside)


@pytest.mark.parametrize("filters", [{}, {"name": "x"}, {"id.in": IDS[:9]}, {"-id.in": IDS[:9]}])
def test_what_fits_stays_as_it_is(filters: dict[str, Any]) -> None:
    assert split(filters) == [build_query(MODELS["subject"], filters=filters)]


def test_nothing_is_asked_for_where_no_record_can_match() -> None:
    assert split({"id.in": [], "name.in": ["x"]}) == []


def test_none_of_no_values_is_no_condition() -> None:
    assert [query.filters for query in split({"-id.in": [], "name": "x"})] == [{"filter{name}": "x"}]


def test_values_given_many_times_are_sent_once() -> None:
    (query,) = split({"-id.in": IDS[:2] * 90}, sort="name")
    assert query.filters == {"filter{-id.in}": IDS[:2]}


@pytest.mark.parametrize(("key", "told"), [("-id.in", "-id.in"), ("-id", "-id.in"), ("projects|id.in",) * 2])
def test_a_list_whose_parts_would_bring_something_else_is_not_cut(key: str, told: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        split({key: IDS, "name.in": ["x"]})
    assert f"filter{{{told}}} has 200 values, and " in str(caught.value)
    assert "fit into a request" in str(caught.value)


def test_a_list_that_takes_several_requests_cannot_be_sorted() -> None:
    with pytest.raises(InvalidRequestError, match="sort what comes back"):
        split({"id.in": IDS}, sort="name")


def test_a_list_of_no_values_is_an_empty_list_and_no_request(answering: Any) -> None:
    server = answering((200, {}))
    behaviors = server.client().behaviors.list(session__in=[])
    assert (list(behaviors), len(behaviors), behaviors.first()) == ([], 0, None)
    assert server.requests == []


def shared_behaviors(request: httpx.Request) -> tuple[int, Any]:
    """Answer with the behaviors of the sessions asked for: one of each, and one that all of them share."""
    asked, offset = request.url.params.get_list("filter{session.in}"), int(request.url.params["offset"])
    rows = [{"id": "shared"}, *({"id": f"b{session}"} for session in asked)][offset : offset + 100]
    meta = {"page": offset // 100 + 1, "per_page": 100, "total_results": len(asked) + 1}
    return 200, {"behaviors": rows, "meta": meta}


def test_parts_are_read_in_order_and_what_several_of_them_hold_comes_once(answering: Any) -> None:
    server = answering(shared_behaviors)
    behaviors = server.client().behaviors.list(session__in=IDS)
    expected = ["shared", *(f"b{session}" for session in IDS)]
    assert [behavior.id for behavior in behaviors] == expected
    assert len(server.requests) > 2
    assert [behavior.id for behavior in behaviors[3:150]] == expected[3:150]
    assert [behavior.id for behavior in server.client().behaviors.list(session__in=IDS, limit=150, offset=40)] == (
        expected[40:190]
    )


def test_a_list_of_parts_reads_each_once(answering: Any) -> None:
    server = answering(shared_behaviors)
    behaviors = server.client().behaviors.list(session__in=IDS)
    behaviors.to_list()
    requests = len(server.requests)
    assert len(list(server.client().behaviors.list(session__in=IDS))) == 201
    assert len(server.requests) == 2 * requests
