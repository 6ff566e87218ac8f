"""The API's own description, as it came with the package."""

from __future__ import annotations

from brainstem_api_tools._spec import part, resolved, schema, spec, validator
from brainstem_openapi.registry import MODELS


def test_the_description_has_a_schema_for_every_model() -> None:
    assert spec()["openapi"].startswith("3.1")
    assert [model.name for model in MODELS.values() if not schema(model.schema)] == []
    assert schema("NoSuchThing") == {}


def test_what_a_schema_refers_to_is_read_with_its_own_words_first() -> None:
    name = next(name for name, node in spec()["components"]["schemas"].items() if "properties" in node)
    node = {"$ref": f"#/components/schemas/{name}", "description": "own words"}
    assert resolved(node)["properties"].keys() == schema(name)["properties"].keys()
    assert resolved(node)["description"] == "own words"
    assert resolved({"type": "string"}) == {"type": "string"}


def test_a_part_is_found_through_lists_and_mappings() -> None:
    assert part("SessionCreate/properties/tags", [0])["type"] == "string"
    assert part("SessionCreate", ["name"])["maxLength"] == 100
    assert part("SessionCreate", ["name", "nothing"]) == {}
    assert part("NoSuchThing/properties/x", []) == {}


def test_a_validator_follows_references() -> None:
    unit = validator("ProcedureVirusInjectionDetails").is_valid
    assert unit({"injectionVolume": {"value": 5, "unit": "nL"}})
    assert not unit({"injectionVolume": {"value": 5, "unit": "parsec"}})
