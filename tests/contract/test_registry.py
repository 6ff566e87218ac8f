"""The registry, the TypedDicts and the table of types say what the pages and the document say, and nothing else."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

import pytest
import yaml

from brainstem_openapi import details, records
from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.enumerations import ModelType, PortalType
from brainstem_openapi.registry import (
    MODELS,
    OPERATORS,
    PORTALS,
    SPEC_VERSION,
    Field,
    Model,
    Relation,
)

MODEL_PAGES = sorted((Path(__file__).parents[2] / "openapi" / "models").glob("*/*.yaml"))
PAGES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in MODEL_PAGES}
APPS = {path.stem: path.parent.name for path in MODEL_PAGES}
APPROVALS = {name: page for name, page in PAGES.items() if "approves" in page}
STANDARD = {"list": "GET", "get": "GET", "create": "POST", "update": "PATCH", "replace": "PUT", "delete": "DELETE"}
# What a page says of a field, by the name that the registry has for it.
SAME = {
    "format": "format",
    "maxLength": "max_length",
    "minimum": "minimum",
    "maximum": "maximum",
    "pattern": "pattern",
    "unique": "unique",
    "html": "html",
    "upload": "upload",
    "description": "description",
}
WRITE_ONLY = {
    "required": "required",
    "nullable": "nullable",
    "writeOnly": "write_only",
    "createOnly": "create_only",
    "minLength": "min_length",
    "minItems": "min_items",
    "default": "default",
}
# What an answer may leave empty has no format there.
EMPTY_IF_UNSET = ("uri", "email")


def first(kind: Any) -> Any:
    return kind[0] if isinstance(kind, list) else kind


def is_written(page: dict[str, Any], told: dict[str, Any]) -> bool:
    changes = {"create", "update", "replace"} & set(page.get("operations", STANDARD))
    return bool(changes) and not (told.get("readOnly") or told.get("via") or told.get("upload"))


def expected_field(name: str, told: dict[str, Any], shared: dict[str, Any], *, written: bool) -> dict[str, Any]:
    """Return what the registry should say of a field, read off its page."""
    same = SAME | (WRITE_ONLY if written else {})
    found = {"name": name, **{key: told[word] for word, key in same.items() if word in told}}
    found["type"] = first(told.get("type") or shared.get(told.get("$ref"), {}).get("type"))
    found["read_only"] = not written
    if not written and found.get("format") in EMPTY_IF_UNSET:
        del found["format"]
    if "enum" in told or "known" in told:
        found["known_values" if written and "enum" not in told else "choices"] = tuple(
            told.get("enum") or told["known"]
        )
    if target := told.get("ref") or told.get("refs"):
        found["relation"] = (target, "refs" in told, told.get("via"))
        found["type"] = "array" if "refs" in told else first(told.get("id", "string"))
    if "ref" in told and found["type"] == "string" and told.get("id", "string") == "string":
        found["format"] = "uuid"
    return found


def said(field: Field) -> dict[str, Any]:
    """Return what the registry says of a field beyond the defaults."""
    return {key: value for key, value in field._asdict().items() if value != Field._field_defaults.get(key, ...)}


def without_defaults(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value != Field._field_defaults.get(key, ...)}


@pytest.mark.parametrize("model", [name for name in PAGES if name not in APPROVALS])
def test_fields_are_those_of_the_page(document: dict[str, Any], model: str) -> None:
    shared, page = document["components"]["schemas"], PAGES[model]
    told = {
        name: expected_field(name, field, shared, written=is_written(page, field))
        for name, field in page.get("fields", {}).items()
    }
    found = {name: said(field) for name, field in MODELS[model].fields.items() if name not in ("id", "links")}
    assert found == {name: without_defaults(field) for name, field in told.items()}


@pytest.mark.parametrize("model", PAGES)
def test_every_row_has_an_id_and_the_links_of_its_page(model: str) -> None:
    row, page = MODELS[model], PAGES[model]
    kind = ("string", "uuid") if page["id"] == "uuid" else ("integer", None)
    assert (row.id_type, *row.fields["id"][1:3], row.fields["id"].read_only) == (page["id"], *kind, True)
    assert set(row.links) == set(page.get("links", ()))
    assert ("links" in row.fields) == ("links" in page)


@pytest.mark.parametrize("model", APPROVALS)
def test_an_approval_request_shows_the_proposed_fields_and_what_became_of_them(model: str) -> None:
    base, row = MODELS[APPROVALS[model]["approves"]], MODELS[model]
    review = {"instance_id", "action", "reviewer", "status"}
    assert set(row.fields) == {"id", *APPROVALS[model]["proposed"], *review}
    assert all(field.read_only for field in row.fields.values())
    for name in APPROVALS[model]["proposed"]:
        shown, written = row.fields[name], base.fields[name]
        assert (shown.type, shown.relation, shown.max_length) == (written.type, written.relation, written.max_length)
        assert set(written.choices) <= set(shown.choices)
    assert row.fields["instance_id"].relation == (base.name, False, None)
    assert row.fields["instance_id"].type == row.fields["id"].type
    assert (base.approval, base.approval_model, row.approves) == (True, model, base.name)


@pytest.mark.parametrize("model", PAGES)
def test_a_row_says_what_its_page_says_of_the_model(model: str) -> None:
    row, page = MODELS[model], PAGES[model]
    assert (row.name, row.app, row.schema) == (model, APPS[model], page["schema"])
    assert (row.singular, row.plural, row.description) == (*page["keys"].values(), page["description"])
    assert (row.approval, row.approval_model) == ("approval" in page, page.get("approval"))
    assert (row.approves, row.unverified) == (page.get("approves"), page.get("unverified"))
    if model not in APPROVALS:
        assert row.rules == tuple(page.get("rules", ()))


def row_operations(row: Model) -> dict[str, tuple[Any, ...]]:
    every = [*row.operations.values(), *row.actions.values(), *row.links.values()]
    return {found.operation_id: (found.method, found.path, found.portals, found.module) for found in every}


def test_operations_are_those_of_the_document(document: dict[str, Any]) -> None:
    told: dict[str, dict[str, Any]] = {f"{row.app}_{name}": {} for name, row in MODELS.items()} | {"auth": {}}
    for path, item in document["paths"].items():
        for method, one in item.items():
            if method != "parameters":
                name, tag = one["operationId"], one["tags"][0]
                portals = tuple(one.get("x-brainstem-portals", ()))
                told[tag][name] = (method.upper(), path, portals, f"{tag}.{name}")
    assert told.pop("auth")
    assert told == {f"{row.app}_{name}": row_operations(row) for name, row in MODELS.items()}


@pytest.mark.parametrize("model", PAGES)
def test_operations_and_actions_are_told_apart(model: str) -> None:
    row, page = MODELS[model], PAGES[model]
    assert {verb: found.method for verb, found in row.operations.items()}.items() <= STANDARD.items()
    if "operations" in page:
        assert {verb: list(found.portals) for verb, found in row.operations.items()} == page["operations"]
    elif model not in APPROVALS:
        assert set(row.operations) == set(STANDARD)
    told = {name: action["method"] for name, action in page.get("actions", {}).items()}
    wanted = {"accept": "PATCH", "reject": "PATCH"} if model in APPROVALS else told
    assert {name: action.method for name, action in row.actions.items()} == wanted
    assert {*row.operations, *row.actions, *row.links} == {
        found.verb for group in (row.operations, row.actions, row.links) for found in group.values()
    }


def test_relations_point_to_models_and_back(document: dict[str, Any]) -> None:
    relations = [field.relation for row in MODELS.values() for field in row.fields.values() if field.relation]
    assert len(relations) > 90
    assert [relation for relation in relations if relation.model not in MODELS] == []
    back = [relation for relation in relations if relation.via]
    assert [relation for relation in back if relation.via not in MODELS[relation.model].fields] == []


def test_models_portals_operators_and_version_are_those_of_the_document(document: dict[str, Any]) -> None:
    assert list(MODELS) == sorted(document["x-brainstem-models"]) == sorted(PAGES)
    assert [member.value for member in ModelType] == [member.name for member in ModelType] == list(MODELS)
    assert [member.value for member in PortalType] == list(PORTALS)
    assert list(PORTALS) == document["components"]["schemas"]["Portal"]["enum"]
    assert list(OPERATORS) == document["x-brainstem-operators"]
    assert document["info"]["version"] == SPEC_VERSION


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("project_membership_invitation", "projectmembershipinvitation"),
        ("group_membership_request", "groupmembershiprequest"),
        ("consumable_stock", "consumablestock"),
    ],
)
def test_models_are_also_members_by_the_spelling_of_their_answers(spelling: str, name: str) -> None:
    assert ModelType[spelling] is ModelType(spelling) is ModelType(name)
    assert ModelType(name).name == name
    with pytest.raises(ValueError, match="sesion"):
        ModelType("sesion")


def objects_of(document: dict[str, Any], *, typed: bool) -> dict[str, dict[str, Any]]:
    """Return the object schemas with properties: the records, or what belongs to types."""
    schemas = document["components"]["schemas"].items()
    roles = ("details", "shared", "entry") if typed else (None,)
    return {
        name: schema
        for name, schema in schemas
        if schema.get("x-brainstem-role") in roles and schema.get("type") == "object" and "properties" in schema
    }


def fields_of(typed_dict: type) -> set[str]:
    return set(get_type_hints(typed_dict))


def required_of(typed_dict: type) -> set[str]:
    hints = get_type_hints(typed_dict, include_extras=True)
    return {field for field, hint in hints.items() if get_origin(hint) is not NotRequired}


@pytest.mark.parametrize(("module", "typed"), [(records, False), (details, True)])
def test_typed_dicts_have_exactly_the_fields_of_their_schemas(
    document: dict[str, Any], module: Any, typed: bool
) -> None:
    schemas = objects_of(document, typed=typed)
    assert len(schemas) > 150
    for name, schema in schemas.items():
        written, required = getattr(module, name), set(schema.get("required", ()))
        choices = [set(choice["required"]) for choice in schema.get("anyOf", ()) if "required" in choice]
        kinds = get_args(written) or (written,)
        assert [fields_of(kind) for kind in kinds] == [set(schema["properties"])] * len(kinds), name
        assert [required_of(kind) for kind in kinds] == [required | choice for choice in choices or [set()]], name


def test_the_table_of_types_is_that_of_the_document(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    names = {model: {kind: row.schema for kind, row in types.items()} for model, types in DETAIL_TYPES.items()}
    assert names == document["x-brainstem-details"]
    for row in (row for types in DETAIL_TYPES.values() for row in types.values()):
        schema = schemas[row.schema]
        told = (schema["x-brainstem-schema-version"], schema["title"], schema.get("x-brainstem-entry"))
        assert (row.version, row.title, row.entry) == told


@pytest.mark.parametrize("model", DETAIL_TYPES)
def test_every_type_is_a_choice_of_its_model_and_has_a_typed_dict(model: str) -> None:
    for row in DETAIL_TYPES[model].values():
        written = getattr(details, row.schema)
        assert all(is_typeddict(kind) for kind in get_args(written) or [written])
    if model != "coordinates":
        assert set(MODELS[model].fields["type"].choices) == set(DETAIL_TYPES[model])
    else:
        systems = [
            row.fields["coordinates_system"].choices for row in MODELS.values() if "coordinates_system" in row.fields
        ]
        assert {*map(frozenset, systems)} == {frozenset(DETAIL_TYPES[model])}


def test_the_registry_as_json_says_the_same() -> None:
    rows = json.loads(files("brainstem_openapi").joinpath("registry.json").read_text(encoding="utf-8"))
    assert list(rows) == list(MODELS)
    for name, model in MODELS.items():
        assert {field: Field(**row | tuples(row)) for field, row in rows[name]["fields"].items()} == model.fields
        assert {verb: row["path"] for verb, row in rows[name]["operations"].items()} == {
            verb: operation.path for verb, operation in model.operations.items()
        }


def tuples(row: dict[str, Any]) -> dict[str, Any]:
    """Return what JSON cannot tell apart: lists that are tuples, and a relation's row."""
    relation = {"relation": Relation(**{"via": None} | row["relation"])} if "relation" in row else {}
    return relation | {key: tuple(value) for key, value in row.items() if isinstance(value, list)}
