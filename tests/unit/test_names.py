"""Names: every spelling of a model, portals, and the near misses."""

from __future__ import annotations

import pytest

from brainstem_api_tools import ModelType, PortalType, UnknownNameError
from brainstem_api_tools._names import attribute_name, find_model, find_portal, near_misses, near_units
from brainstem_openapi.registry import MODELS


@pytest.mark.parametrize("row", MODELS.values(), ids=MODELS)
def test_every_spelling_finds_the_model(row: object) -> None:
    model = find_model(row.name)  # type: ignore[attr-defined]
    spellings = [model.name, model.singular, model.plural, model.schema, attribute_name(model), ModelType(model.name)]
    assert all(find_model(spelling) is model for spelling in spellings)


@pytest.mark.parametrize("spelling", ["consumablestock", "Consumable Stocks", "consumable_stock", "CONSUMABLE-STOCK"])
def test_case_and_separators_do_not_matter(spelling: str) -> None:
    assert find_model(spelling).name == "consumablestock"


def test_no_two_models_share_the_name_of_an_attribute() -> None:
    names = [attribute_name(model) for model in MODELS.values()]
    assert len(set(names)) == len(MODELS)
    assert all(name.isidentifier() for name in names)


def test_a_model_that_does_not_exist_is_told_with_its_near_misses() -> None:
    with pytest.raises(UnknownNameError, match=r"'sesion' is no model. Did you mean 'session'") as caught:
        find_model("sesion")
    assert caught.value.near[0] == "session"
    assert "project" in caught.value.known


def test_a_model_like_no_other_is_told_with_all_models() -> None:
    with pytest.raises(UnknownNameError, match=r"Known: behavior, .*user"):
        find_model("qqqq")


def test_near_misses_are_three_at_the_most_and_forgive_separators() -> None:
    assert near_misses("Brain Regoin", ["brain_region", "session"]) == ["brain_region"]
    assert len(near_misses("name", [f"name{letter}" for letter in "abcdef"])) == 3


def test_near_misses_forgive_accents_and_tell_no_private_names() -> None:
    assert near_misses("Jose\u0301", ["Jos\u00e9", "__dict__"]) == ["Jos\u00e9"]
    assert near_misses("dict", ["__dict__", "_dict"]) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *((text, ["\u00b5L"]) for text in ("uL", "ul", "\u03bcL", "\u00b5l")),  # micro sign and the Greek letter
        *((text, []) for text in ("ML", "PL", "", "x")),
        *((text, [text.replace("^", "").replace("2", "\u00b2")]) for text in ("mm2", "mm^2")),
        *(("khz", ["kHz"]), ("MHZ", ["MHz"]), ("mHz", []), ("pl", ["pL"]), ("days ", ["days"])),
    ],
)
def test_a_unit_is_meant_in_another_spelling_and_never_in_another_magnitude(text: str, meant: list[str]) -> None:
    assert near_units(text, ["pL", "nL", "\u00b5L", "mL", "L", "mm\u00b2", "Hz", "kHz", "MHz", "days"]) == meant


def test_portals_are_found_by_name_and_by_enum() -> None:
    assert find_portal("public") == find_portal(PortalType.public) == "public"
    with pytest.raises(UnknownNameError, match=r"'pubic' is no portal. Did you mean 'public'"):
        find_portal("pubic")
