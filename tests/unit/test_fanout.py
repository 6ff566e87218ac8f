"""Long lists of values: cut where the parts together ask for the same, and else refused."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from brainstem_api_tools import InvalidRequestError
from brainstem_api_tools._fanout import split_query
from brainstem_api_tools._query import Query, build_query
from brainstem_openapi.registry import MODELS

IDS = [str(UUID(int=number)) for number in range(200)]


def split(filters: dict[str, Any], **options: Any) -> list[Query]:
    return split_query(build_query(MODELS["subject"], filters=filters, **options))


def test_a_long_list_is_cut_and_every_value_is_asked_for_once() -> None:
    parts = [query.filters["filter{id.in}"] for query in split({"id.in": IDS + IDS, "-name.in": ["x"]})]
    assert len(parts) > 1
    assert [value for part in parts for value in part] == IDS


@pytest.mark.parametrize("filters", [{}, {"name": "x"}, {"id.in": IDS[:9]}, {"-id.in": IDS[:9]}])
def test_what_fits_stays_as_it_is(filters: dict[str, Any]) -> None:
    assert split(filters) == [build_query(MODELS["subject"], filters=filters)]


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
