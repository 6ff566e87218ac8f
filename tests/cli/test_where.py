"""Filters as they are typed."""

from __future__ import annotations

from typing import Any

import click
import pytest

from brainstem_api_tools.cli._where import all_filters


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("name~rat", {"name.icontains": "rat"}),
        ("name=x", {"name": "x"}),
        ("name==x", {"name": "x"}),
        ("name!=x", {"-name": "x"}),
        ("name!~x", {"-name.icontains": "x"}),
        ("date_time>=2024-01-01", {"date_time.gte": "2024-01-01"}),
        ("date_time<=2024-01-01", {"date_time.lte": "2024-01-01"}),
        ("order>3", {"order.gt": "3"}),
        ("order<3", {"order.lt": "3"}),
        ("name^=Rat", {"name.istartswith": "Rat"}),
        ("tags:in=a, b", {"tags.in": ["a", "b"]}),
        ("name:endswith=7", {"name.endswith": "7"}),
        ("projects.name ~ replay", {"projects.name.icontains": "replay"}),
        ("name=a=b~c", {"name": "a=b~c"}),
    ],
)
def test_a_condition_is_a_filter_of_the_api(typed: str, filters: dict[str, Any]) -> None:
    assert all_filters([], [typed]) == filters


@pytest.mark.parametrize(
    ("typed", "filters"),
    [
        ("name.icontains=rat", {"name.icontains": "rat"}),
        ("name__icontains=rat", {"name.icontains": "rat"}),
        ("name=a=b", {"name": "a=b"}),
        ("id.in=a,b", {"id.in": ["a", "b"]}),
        ('{"name.in": ["a, b"], "order": 3}', {"name.in": ["a, b"], "order": 3}),
    ],
)
def test_filters_are_pairs_or_an_object(typed: str, filters: dict[str, Any]) -> None:
    assert all_filters([typed], []) == filters


@pytest.mark.parametrize("typed", ["name", "=rat", "{name: rat}"])
def test_what_is_no_filter_is_refused(typed: str) -> None:
    with pytest.raises(click.BadParameter):
        all_filters([typed], [])


@pytest.mark.parametrize("typed", ["name", "~rat", "name:in", "na me=x"])
def test_what_is_no_condition_is_refused(typed: str) -> None:
    with pytest.raises(click.BadParameter, match="is no condition"):
        all_filters([], [typed])


def test_values_of_in_are_put_together() -> None:
    assert all_filters(["sex.in=M", "sex.in=F"], ["sex:in=U"]) == {"sex.in": ["M", "F", "U"]}
    with pytest.raises(click.BadParameter, match=r"'sex\.range' is given twice"):
        all_filters(["sex.range=a,b", "sex.range=c,d"], [])


def test_two_values_of_one_filter_are_refused_since_one_would_be_lost() -> None:
    with pytest.raises(click.BadParameter, match=r"'name\.icontains' is given twice"):
        all_filters(["name.icontains=rat"], ["name~day"])
