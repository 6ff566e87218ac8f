"""The OpenAPI document is valid, keeps its own rules, and its schemas say yes and no where they should."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.registry import MODELS

Errors = Callable[[Any, str], list[str]]
Node = dict[str, Any]

SCHEMAS = "components/schemas/"
IDENTIFIER = "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"
TEXTS = {None: "text", "date": "2026-03-14", "time": "09:30:00Z", "date-time": "2026-03-14T09:30:00Z"}
TYPES = [(model, kind) for model, kinds in DETAIL_TYPES.items() for kind in kinds]
WRITABLE = [name for name, row in MODELS.items() if "create" in row.operations]


def walk(node: Any, place: str = "") -> Iterator[tuple[str, Node]]:
    """Return every object of the document and its place."""
    if isinstance(node, dict):
        yield place, node
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        step = str(key).replace("~", "~0").replace("/", "~1")
        yield from walk(value, f"{place}/{step}" if place else step)


def operations(document: Node) -> list[Node]:
    items = document["paths"].values()
    return [found for item in items for method, found in item.items() if method != "parameters"]


def resolved(node: Node, document: Node) -> Node:
    """Return a schema with its reference followed; what stands beside the reference is added."""
    if "$ref" not in node:
        return node
    found = document
    for step in node["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    found, beside = resolved(found, document), {key: value for key, value in node.items() if key != "$ref"}
    limits = beside.pop("properties", {})
    inner = {name: schema | limits.get(name, {}) for name, schema in found.get("properties", {}).items()}
    return found | beside | ({"properties": inner} if inner else {})


def reachable(node: Any, document: Node, seen: set[str]) -> Iterator[Node]:
    """Return every object below a node, and below what it refers to."""
    for _, found in walk(node):
        yield found
        target = found.get("$ref")
        if isinstance(target, str) and target not in seen:
            seen.add(target)
            yield from reachable(resolved({"$ref": target}, document), document, seen)


def test_the_document_is_valid_openapi(document: Node) -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []


def test_operation_ids_are_unique(document: Node) -> None:
    names = [found["operationId"] for found in operations(document)]
    assert len(names) == len(set(names)) > 250


def test_every_operation_declares_a_good_answer_and_every_error(document: Node) -> None:
    for found in operations(document):
        good = [status for status in found["responses"] if status.startswith("2")]
        assert len(good) == 1, found["operationId"]
        assert {"400", "401", "403", "404", "429", "500"} <= set(found["responses"]), found["operationId"]


def test_answers_are_open(document: Node) -> None:
    seen: set[str] = set()
    for found in operations(document):
        nodes = list(reachable(found["responses"], document, seen))
        assert [node for node in nodes if node.get("additionalProperties") is False] == [], found["operationId"]
    assert {f"#/{SCHEMAS}{row.schema}" for row in MODELS.values()} | {f"#/{SCHEMAS}Error"} <= seen


@pytest.mark.parametrize("model", MODELS)
def test_an_answer_may_hold_null_new_fields_new_choices_and_included_records(errors: Errors, model: str) -> None:
    row = MODELS[model]
    place = f"{SCHEMAS}{row.schema}"
    identity = {"id": 7 if row.id_type == "integer" else IDENTIFIER}
    shown = [field for field in row.fields.values() if field.name != "id" and not field.write_only]
    assert errors(identity | {"new": [1]} | dict.fromkeys([field.name for field in shown]), place) == []
    assert errors(identity | {field.name: "?" for field in shown if field.choices}, place) == []
    included = {field.name: [{}] if field.relation.many else {} for field in shown if field.relation}
    assert errors(identity | included, place) == []
    assert errors({}, place) == ["$: 'id' is a required property"]
    assert errors({row.singular: identity}, f"{place}Envelope") == []
    assert errors({row.plural: [identity], "new": 1}, f"{place}List") == []
    assert errors({row.plural: identity}, f"{place}List") != []


@pytest.mark.parametrize("model", MODELS)
def test_an_answer_may_leave_addresses_and_texts_empty(document: Node, model: str) -> None:
    for name, schema in document["components"]["schemas"][MODELS[model].schema]["properties"].items():
        assert schema.get("format") in (None, "date", "time", "date-time"), name
        assert {"minLength", "minItems", "enum", "default"} & set(schema) == set(), name


@pytest.mark.parametrize("model", WRITABLE)
def test_a_body_that_is_sent_may_hold_no_unknown_field(document: Node, errors: Errors, model: str) -> None:
    place = f"{SCHEMAS}{MODELS[model].schema}"
    example = document["components"]["schemas"][f"{MODELS[model].schema}Create"].get("examples", [{}])[0]
    assert any("nope" in error for error in errors(example | {"nope": 1}, f"{place}Create"))
    for field in MODELS[model].fields.values():
        rest = {name: value for name, value in example.items() if name != field.name}
        assert bool(errors(rest, f"{place}Create")) >= (field.required and field.name in example), field.name


def test_every_doubt_has_a_reason(document: Node) -> None:
    reasons = [node["x-brainstem-unverified"] for _, node in walk(document) if "x-brainstem-unverified" in node]
    assert len(reasons) > 200
    assert [reason for reason in reasons if not isinstance(reason, str) or len(reason.split()) < 3] == []


def test_every_example_fits_its_schema(document: Node, errors: Errors) -> None:
    checked = 0
    for place, node in walk(document):
        schema = f"{place}/schema" if "schema" in node else place
        for example in [*node.get("examples", ()), *([node["example"]] if "example" in node else ())]:
            assert (place, errors(example, schema)) == (place, [])
            checked += 1
    assert checked > 90


def sample(schema: Node, document: Node) -> Any:
    """Return a value that uses everything that a schema names: the first of its choices, the least of its numbers."""
    schema = resolved(schema, document)
    if choices := schema.get("enum") or schema.get("x-brainstem-known-values"):
        return choices[0]
    if schema["type"] == "object":
        return sample_object(schema, document)
    if schema["type"] == "array":
        return [sample(schema["items"], document)] * schema.get("minItems", 1)
    number, text = schema.get("minimum", schema.get("maximum", 0)), TEXTS[schema.get("format")]
    return {"string": text, "boolean": True, "number": number, "integer": number}[schema["type"]]


def sample_object(schema: Node, document: Node) -> Node:
    value = {name: sample(inner, document) for name, inner in schema.get("properties", {}).items()}
    return value | {"unit": default_unit(schema)} if "x-brainstem-default-unit" in schema else value


def default_unit(schema: Node) -> str:
    return str(schema["x-brainstem-default-unit"])


class Details:
    """The schema of one type: its name, and the object that holds the properties."""

    def __init__(self, model: str, kind: str, document: Node) -> None:
        self.document = document
        self.place = f"{SCHEMAS}{DETAIL_TYPES[model][kind].schema}"
        self.whole = document["components"]["schemas"][DETAIL_TYPES[model][kind].schema]
        self.rows = self.whole["type"] == "array"
        self.schema = resolved(self.whole["items"], document) if self.rows else self.whole
        self.sample = sample(self.schema, document)
        self.properties = {name: resolved(inner, document) for name, inner in self.schema["properties"].items()}

    def with_value(self, **changed: Any) -> Any:
        """Return the sample with some values changed, as the schema wants it: one object, or a list of rows."""
        value = self.sample | changed
        return [value] if self.rows else value


@pytest.fixture
def typed(request: pytest.FixtureRequest, document: Node) -> Details:
    """The details of the type that a test is about."""
    return Details(*request.param, document)


each_type = pytest.mark.parametrize("typed", TYPES, ids=".".join, indirect=True)


@each_type
def test_details_take_everything_that_their_type_has(typed: Details, errors: Errors) -> None:
    assert typed.sample.keys() == typed.properties.keys()
    assert errors(typed.with_value(), typed.place) == []


@each_type
def test_details_take_each_choice_and_no_other(typed: Details, errors: Errors) -> None:
    for name, schema in typed.properties.items():
        for choice in schema.get("enum", schema.get("x-brainstem-known-values", ())):
            assert errors(typed.with_value(**{name: choice}), typed.place) == []
        if schema["type"] == "string" and "format" not in schema:
            assert bool(errors(typed.with_value(**{name: "Nope"}), typed.place)) == ("enum" in schema), name


@each_type
def test_a_number_needs_its_unit(typed: Details, document: Node, errors: Errors) -> None:
    for name, schema in typed.properties.items():
        if "x-brainstem-default-unit" in schema:
            value = typed.sample[name]["value"]
            units = resolved({"$ref": typed.schema["properties"][name]["$ref"]}, document)["properties"]["unit"]["enum"]
            assert {default_unit(schema), schema.get("x-brainstem-implied-unit", units[0])} <= set(units)
            for unit in units:
                assert errors(typed.with_value(**{name: {"value": value, "unit": unit}}), typed.place) == []
            for wrong in (value, {"value": value}, {"value": value, "unit": "nope"}, {"value": "1", "unit": units[0]}):
                assert errors(typed.with_value(**{name: wrong}), typed.place) != [], name


@each_type
def test_numbers_keep_their_limits(typed: Details, errors: Errors) -> None:
    for name, schema in typed.properties.items():
        with_unit = "x-brainstem-default-unit" in schema
        limits = schema["properties"]["value"] if with_unit else schema
        beyond = [limits[key] + step for key, step in (("minimum", -1), ("maximum", 1)) if key in limits]
        for number in beyond:
            wrong = {"value": number, "unit": default_unit(schema)} if with_unit else number
            assert errors(typed.with_value(**{name: wrong}), typed.place) != [], name


@each_type
def test_details_need_what_is_required_and_are_closed_where_the_schema_says_so(typed: Details, errors: Errors) -> None:
    for name in typed.schema.get("required", ()):
        rest = {key: value for key, value in typed.sample.items() if key != name}
        assert errors([rest] if typed.rows else rest, typed.place) != [], name
    closed = typed.schema["additionalProperties"] is False
    assert bool(errors(typed.with_value(nope=1), typed.place)) == closed


@pytest.mark.parametrize(
    "model", [name for name in DETAIL_TYPES if name in WRITABLE and "details" in MODELS[name].fields]
)
def test_a_body_takes_the_details_of_its_own_type_and_of_no_other(document: Node, errors: Errors, model: str) -> None:
    place = f"{SCHEMAS}{MODELS[model].schema}"
    example = document["components"]["schemas"][f"{MODELS[model].schema}Create"]["examples"][0]
    for kind in DETAIL_TYPES[model]:
        body = example | {"type": kind, "details": Details(model, kind, document).with_value()}
        assert errors(body, f"{place}Create") == []
        assert errors({"type": kind, "details": body["details"]}, f"{place}Update") == []
        assert errors(body | {"type": "Nope"}, f"{place}Create") != []
        assert errors({"details": body["details"]}, f"{place}Update") != []
        assert (
            errors(body | {"details": {"nope": 1} if isinstance(body["details"], list) else []}, f"{place}Create") != []
        )


@pytest.mark.parametrize("model", [name for name in WRITABLE if "coordinates_system" in MODELS[name].fields])
def test_a_body_takes_the_coordinates_of_its_own_system_and_of_no_other(
    document: Node, errors: Errors, model: str
) -> None:
    place = f"{SCHEMAS}{MODELS[model].schema}Update"
    places = {system: Details("coordinates", system, document).with_value() for system in DETAIL_TYPES["coordinates"]}
    for system in places:
        for other, coordinates in places.items():
            body = {"coordinates_system": system, "coordinates_details": coordinates}
            fits = coordinates.keys() == places[system].keys()
            assert bool(errors(body, place)) != fits, (system, other)
