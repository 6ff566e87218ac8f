"""Queries: filters, sort and include as people write them, in the API's spelling and checked."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime
from enum import Enum, IntEnum
from typing import Any
from uuid import UUID

import pytest

from brainstem_api_tools import BrainstemWarning, InvalidRequestError, Name, UnknownNameError
from brainstem_api_tools._query import Query, build_query, merged_filters, words
from brainstem_openapi.models.project import Project
from brainstem_openapi.registry import MODELS

SESSION, SUBJECT = MODELS["session"], MODELS["subject"]
ID = "7f0c2b1e-6d3a-4a57-9c43-1f0b8f6f8e11"


class Sex(Enum):
    female = "F"


class Order(IntEnum):
    first = 1


def filters(given: dict[str, Any], check: Any = "refuse") -> dict[str, Any]:
    return dict(build_query(SESSION, filters=given, check=check).filters)


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("Rat & Co +1", "Rat & Co +1"),
        ("", ""),
        (7, "7"),
        (0, "0"),
        (1.5, "1.5"),
        (True, "true"),
        (False, "false"),
        (date(2026, 3, 14), "2026-03-14"),
        (datetime(2026, 3, 14, 9, tzinfo=UTC), "2026-03-14T09:00:00+00:00"),
        (UUID(ID), ID),
        (Sex.female, "F"),
        (Order.first, "1"),
        ({"id": ID, "name": "x"}, ID),
        ({"id": UUID(ID)}, ID),
        (Project(id=ID), ID),
    ],
)
def test_every_kind_of_value_is_written_as_the_api_reads_it(value: Any, sent: str) -> None:
    assert filters({"projects": value}) == {"filter{projects}": sent}


@pytest.mark.parametrize("value", [object(), b"rat", float("nan"), float("inf"), {"name": "x"}, 1j])
def test_a_value_that_cannot_be_sent_is_refused_with_its_key(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="filter 'name'"):
        filters({"name": value})


@pytest.mark.parametrize("key", ["date_time", "date_time.eq"])
def test_none_asks_for_records_without_a_value(key: str) -> None:
    assert filters({key: None}) == {"filter{date_time.isnull}": "true"}


def test_none_goes_with_no_other_operator() -> None:
    with pytest.raises(InvalidRequestError, match="is None"):
        filters({"name.icontains": None})


@pytest.mark.parametrize("many", [["a", "b"], ("a", "b"), (letter for letter in "ab"), {"a": 1, "b": 2}.keys()])
def test_a_list_is_sent_as_repeated_values(many: Any) -> None:
    assert filters({"name.in": many}) == {"filter{name.in}": ["a", "b"]}


def test_a_list_without_an_operator_asks_for_any_of_them() -> None:
    assert filters({"name": ["a", "b"]}) == {"filter{name.in}": ["a", "b"]}


def test_text_is_one_value_and_never_a_list_of_letters() -> None:
    assert filters({"name.in": "ab"}) == {"filter{name.in}": ["ab"]}


@pytest.mark.parametrize(
    ("model", "key", "value", "told"),
    [
        ("session", "name.in", "a, b", "name.in is one text with commas, 'a, b'; expected a list, such as ['a', 'b']."),
        ("subject", "sex", "male", "sex is 'male'; expected one of 'F', 'M', 'U'."),
        ("subject", "-sex.iexact", "x", "-sex.iexact is 'x'; expected one of 'F', 'M', 'U'."),
        ("subject", "sex", ["F", "f"], "sex is 'f'; expected one of 'F', 'M', 'U'; did you mean 'F'?"),
        ("session", "behaviors.subjects.sex", "male", "behaviors.subjects.sex is 'male'; expected one of"),
    ],
)
def test_values_that_no_record_has_are_told_and_sent(model: str, key: str, value: Any, told: str) -> None:
    for check in ("refuse", "warn"):
        with pytest.warns(BrainstemWarning) as caught:
            sent = build_query(MODELS[model], filters={key: value}, check=check).filters
        assert f"filter {told}" in str(caught[0].message)
        assert str(caught[0].message).endswith("Sent all the same.")
        assert len(caught) == len(sent) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        build_query(MODELS[model], filters={key: value}, check="off")


@pytest.mark.parametrize("key", ["sex.iexact", "sex.icontains", "sex.in"])
def test_values_that_a_record_may_have_are_not_told(key: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        build_query(MODELS["subject"], filters={key: ["F", "M"] if key == "sex.in" else "f"})


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("name__icontains", "name.icontains"),
        ("filter{name}", "name"),
        ("filter{name.icontains}", "name.icontains"),
        ("-projects__name__in", "-projects.name.in"),
    ],
)
def test_filters_in_the_spelling_of_keywords_or_of_addresses_are_told_with_the_right_one(key: str, meant: str) -> None:
    with pytest.raises(UnknownNameError, match=f"is no filter. Did you mean '{meant}'"):
        filters({key: "x"})
    with pytest.warns(BrainstemWarning, match=f"Did you mean '{meant}'"):
        build_query(MODELS["session"], filters={key: "x"}, check="warn")


@pytest.mark.parametrize("key", ["nam__icontains", "filter{nam}"])
def test_filters_in_another_spelling_of_an_unknown_field_have_its_near_misses(key: str) -> None:
    with pytest.raises(UnknownNameError, match="is no field of session"):
        filters({key: "x"})


@pytest.mark.parametrize("wrong", ["name=x", ["name"], 3])
def test_filters_are_a_mapping(wrong: Any) -> None:
    with pytest.raises(InvalidRequestError, match=r"filters is .*; expected a mapping"):
        filters(wrong)
    with pytest.raises(InvalidRequestError, match=r"filters is .*; expected a mapping"):
        merged_filters(wrong, {})


@pytest.mark.parametrize(
    "twice",
    [
        {"name": None, "name.isnull": False},
        {"projects": Name("Maze"), "projects.name": "Arena"},
        {"id": ["a"], "id.in": ["b"]},
    ],
)
def test_one_condition_with_two_values_is_refused(twice: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequestError, match="is given twice, and the server heeds one alone"):
        filters(twice)


def test_a_filter_and_a_keyword_for_the_same_are_refused() -> None:
    with pytest.raises(InvalidRequestError, match=r"filter 'name\.in' is given twice"):
        merged_filters({"name.in": ["a"]}, {"name__in": ["b"]})


def test_limits_may_be_text_of_digits() -> None:
    query = build_query(MODELS["session"], limit="10", offset="0")
    assert (query.limit, query.offset) == (10, 0)
    with pytest.raises(InvalidRequestError, match="limit is 'ten'"):
        build_query(MODELS["session"], limit="ten")


def test_a_range_has_a_first_and_a_last_value() -> None:
    first, last = date(2026, 1, 1), date(2026, 2, 1)
    assert filters({"date_time.range": [first, last]}) == {"filter{date_time.range}": ["2026-01-01", "2026-02-01"]}
    for wrong in ([first], [first, last, last], first):
        with pytest.raises(InvalidRequestError, match="`range` takes a first and a last one"):
            filters({"date_time.range": wrong})


@pytest.mark.parametrize("check", ["warn", "off"])
def test_an_empty_list_is_refused_where_it_would_be_sent_since_the_server_would_ignore_it(check: str) -> None:
    with pytest.raises(InvalidRequestError, match="empty list"):
        filters({"name.in": []}, check)
    assert filters({"name": ""}, check) == {"filter{name}": ""}


def test_operators_for_one_value_take_no_list() -> None:
    with pytest.raises(InvalidRequestError, match="only `in` and `range`"):
        filters({"name.icontains": ["a", "b"]})


def test_relations_are_followed() -> None:
    assert filters({"projects.name.icontains": "x"}) == {"filter{projects.name.icontains}": "x"}
    assert filters({"behaviors.subjects.id": ID}) == {"filter{behaviors.subjects.id}": ID}
    assert filters({"extra_fields.rig.gt": 3}) == {"filter{extra_fields.rig.gt}": "3"}


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({"projects": Name("Maze")}, {"filter{projects.name}": "Maze"}),
        ({"projects.id": Name("Maze")}, {"filter{projects.id}": "Maze"}),
        ({"-projects": Name("Maze")}, {"filter{-projects.name}": "Maze"}),
        (
            {"behaviors.subjects": [Name("Rat 1"), Name("Rat 2")]},
            {"filter{behaviors.subjects.name.in}": ["Rat 1", "Rat 2"]},
        ),
        ({"name": Name("Day 1")}, {"filter{name}": "Day 1"}),
    ],
)
def test_a_name_stands_for_the_id_of_its_record(given: dict[str, Any], sent: dict[str, Any]) -> None:
    assert filters(given) == sent


@pytest.mark.parametrize(
    ("value", "sent"), [(True, "true"), ("no", "false"), ("False", "false"), (0, "false"), ("1", "true")]
)
def test_isnull_takes_a_yes_or_a_no(value: Any, sent: str) -> None:
    assert filters({"date_time.isnull": value}) == {"filter{date_time.isnull}": sent}


@pytest.mark.parametrize("value", ["maybe", None, 2, ""])
def test_isnull_takes_nothing_else(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="expected True or False"):
        filters({"date_time.isnull": value})


def test_names_and_ids_are_not_mixed() -> None:
    assert filters({"projects": (Name(name) for name in "ab")}) == {"filter{projects.name.in}": ["a", "b"]}
    with pytest.raises(InvalidRequestError, match="'projects' mixes names and ids"):
        filters({"projects": [ID, Name("Maze")]})


@pytest.mark.parametrize(
    ("key", "instead"),
    [
        *((f"name{sign}", "filters={'-name': ...}") for sign in ("!=", " !=", " <> ", ".ne", ".not", ".exclude")),
        *((f"name{sign}", "name") for sign in ("=", " ==", ".exact")),
        *(("date_time>=", "date_time.gte"), ("name.like", "name.icontains"), ("-name.ne", "filters={'-name': ...}")),
        ("projects.ne", "filters={'-projects': ...}"),
        ("projects.name.ne", "filters={'-projects.name': ...}"),
    ],
)
@pytest.mark.parametrize("check", ["refuse", "warn"])
def test_an_operator_of_another_language_is_told_with_what_to_write(key: str, instead: str, check: Any) -> None:
    with pytest.raises(UnknownNameError, match="is no operator") as caught:
        filters({key: "x"}, check)
    assert caught.value.near == (instead,)


@pytest.mark.parametrize("key", ["extra_fields.exact", "extra_fields.not", "-name", "projects.name"])
def test_what_only_looks_like_an_operator_is_sent(key: str) -> None:
    assert filters({key: "x"}) == {f"filter{{{key}}}": "x"}


def test_keywords_spell_dots_as_double_underscores() -> None:
    given = {"name__icontains": "a", "projects__id": 1, "date_time": 2}
    assert merged_filters(None, given) == {"name.icontains": "a", "projects.id": 1, "date_time": 2}


@pytest.mark.parametrize(
    ("wrong", "kind", "near"),
    [
        ({"filters": {"nam": 1}}, "field of session", "name"),
        ({"filters": {"projects.nmae": 1}}, "field of project", "name"),
        ({"filters": {"name.icontain": "x"}}, "operator", "icontains"),
        ({"filters": {"": "x"}}, "field of session", None),
        ({"sort": "-nmae"}, "field of session", "name"),
        ({"include": "project"}, "field of session", "projects"),
        ({"include": ["behaviors.subject"]}, "field of behavior", "subjects"),
        ({"include": "name"}, "relation of session", None),
        ({"exclude": "descriptions"}, "field of session", "description"),
    ],
)
def test_a_name_that_does_not_exist_is_refused_with_its_near_miss(
    wrong: dict[str, Any], kind: str, near: str | None
) -> None:
    with pytest.raises(UnknownNameError) as caught:
        build_query(SESSION, **wrong)
    assert caught.value.kind == kind
    assert near is None or near in caught.value.near


def test_warn_sends_an_unknown_field_all_the_same_and_points_to_the_callers_line() -> None:
    with pytest.warns(BrainstemWarning, match="'nam' is no field of session.*Sent all the same") as caught:
        assert filters({"nam": "x"}, check="warn") == {"filter{nam}": "x"}
    assert caught[0].filename == __file__


def test_warn_still_refuses_an_unknown_operator() -> None:
    with pytest.raises(UnknownNameError, match="'icontain' is no operator"):
        filters({"name.icontain": "x"}, check="warn")


def test_off_sends_whatever_is_given() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        query = build_query(
            SESSION, filters={"nam.icontain": "x"}, sort="colour", include="name", exclude="size", check="off"
        )
    assert query == Query({"filter{nam.icontain}": "x"}, ["colour"], ["name.*"], ["size"])


def test_sort_keeps_its_order_and_direction() -> None:
    assert build_query(SESSION, sort=["-date_time", "name"]).sort == ["-date_time", "name"]
    assert build_query(SESSION, sort="-name").sort == ["-name"]


@pytest.mark.parametrize(
    "given", [["projects", "projects.*"], ["projects.*", "projects"], ["projects."], "projects", ("projects",)]
)
def test_an_include_is_sent_once_and_with_its_star(given: Any) -> None:
    assert build_query(SESSION, include=given).include == ["projects.*"]


def test_includes_may_be_nested() -> None:
    query = build_query(SESSION, include=["behaviors", "behaviors.subjects.*"])
    assert query.include == ["behaviors.*", "behaviors.subjects.*"]


@pytest.mark.parametrize("word", ["", "  ", None, 3])
def test_a_word_that_is_no_name_is_refused(word: Any) -> None:
    with pytest.raises(InvalidRequestError, match="sort holds"):
        build_query(SESSION, sort=[word])


def test_no_words_are_an_empty_list() -> None:
    assert words("sort", None) == []


@pytest.mark.parametrize(
    ("name", "value"), [("limit", 0), ("limit", -1), ("limit", True), ("limit", "5.0"), ("limit", 2.0), ("offset", -1)]
)
def test_limit_and_offset_are_whole_numbers(name: str, value: Any) -> None:
    with pytest.raises(InvalidRequestError, match=f"{name} is {value!r}"):
        build_query(SESSION, **{name: value})
    assert build_query(SESSION, limit=1, offset=0)[-2:] == (1, 0)
