"""Every generated endpoint module builds the request that the OpenAPI document describes."""

from __future__ import annotations

import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

import brainstem_openapi
from brainstem_openapi import models

API = Path(brainstem_openapi.__file__).parent / "api"
MODULES = sorted(f"{path.parent.name}.{path.stem}" for path in API.glob("*/*.py") if path.stem != "__init__")
IDENTIFIER = "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"
ODD_IDENTIFIERS = {
    "../users": "..%2Fusers",
    "a/b": "a%2Fb",
    "?x=1": "%3Fx%3D1",
    "#1": "%231",
    "a b%2F{id}é": "a%20b%252F%7Bid%7D%C3%A9",
    7: "7",
}
# Imports each module with nothing else of the package loaded, and prints what it brings along without need.
ALONE = """
import sys
from importlib import import_module

UNWANTED = ("attr", "httpx", "requests", "urllib3", "http", "brainstem_api_tools", "brainstem_openapi.types")
for name in sys.argv[1:]:
    for loaded in [loaded for loaded in sys.modules if loaded.startswith("brainstem_openapi")]:
        del sys.modules[loaded]
    import_module(f"brainstem_openapi.api.{name}")
    brought = sorted(unwanted for unwanted in UNWANTED if unwanted in sys.modules)
    if brought:
        print(name, "loads", *brought)
"""


class Documented(NamedTuple):
    """One operation of the document, with its parameters by where they stand."""

    method: str
    path: str
    operation: dict[str, Any]
    parameters: dict[str, list[str]]


def documented_operations(document: dict[str, Any]) -> dict[str, Documented]:
    shared = document["components"]["parameters"]
    found = {}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                references = [*item.get("parameters", ()), *operation.get("parameters", ())]
                parameters: dict[str, list[str]] = {"path": [], "query": []}
                for parameter in (shared[reference["$ref"].rsplit("/", 1)[1]] for reference in references):
                    parameters[parameter["in"]].append(parameter["name"])
                name = f"{operation['tags'][0]}.{operation['operationId']}"
                found[name] = Documented(method.upper(), path, operation, parameters)
    return found


@pytest.fixture(scope="module")
def operations(document: dict[str, Any]) -> dict[str, Documented]:
    """The operations of the document, by the module that is generated for each."""
    return documented_operations(document)


def endpoint(name: str) -> ModuleType:
    return import_module(f"brainstem_openapi.api.{name}")


def build(name: str, operation: Documented, *, identifier: Any = IDENTIFIER, **query: Any) -> dict[str, Any]:
    """Build a request with everything that the operation needs, and what is given."""
    values = {"portal": "private", "id": identifier}
    body = {"body": {"name": "Rat 7"}} if "requestBody" in operation.operation else {}
    return dict(endpoint(name).build_request(*(values[key] for key in operation.parameters["path"]), **body, **query))


def keyword(parameter: str) -> str:
    return parameter.removesuffix("[]")


def test_there_is_a_module_for_each_operation(operations: dict[str, Documented]) -> None:
    assert set(operations) == set(MODULES)


def test_each_module_is_imported_alone_and_loads_neither_records_nor_an_http_library() -> None:
    done = subprocess.run([sys.executable, "-c", ALONE, *MODULES], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", MODULES)
def test_method_and_path_are_the_documented_ones(operations: dict[str, Documented], name: str) -> None:
    built = build(name, operations[name])
    path = operations[name].path.replace("{portal}", "private").replace("{id}", IDENTIFIER)
    assert (built["method"], built["url"], built["params"]) == (operations[name].method, path, {})


@pytest.mark.parametrize("name", MODULES)
def test_every_documented_query_parameter_is_taken_and_no_other(operations: dict[str, Documented], name: str) -> None:
    taken = inspect.signature(endpoint(name).build_request).parameters.values()
    named = {parameter.name for parameter in taken if parameter.kind is inspect.Parameter.KEYWORD_ONLY} - {"body"}
    assert named == {keyword(parameter) for parameter in operations[name].parameters["query"]}


@pytest.mark.parametrize("name", MODULES)
def test_queries_pass_under_their_names_on_the_wire(operations: dict[str, Documented], name: str) -> None:
    documented = set(operations[name].parameters["query"]) - {"filters"}
    values = {parameter: 3 if keyword(parameter) == parameter else ["-name", "id"] for parameter in documented}
    filters = {"filter{name.icontains}": "rat & co", "filter{id.in}": ["a", "b"]} if documented else {}
    given = {keyword(parameter): value for parameter, value in values.items()}
    given |= {"filters": filters} if filters else {}
    assert build(name, operations[name], **given)["params"] == values | filters


def test_queries_hold_texts_and_whole_numbers_alone_which_need_no_rules_to_be_written(document: dict[str, Any]) -> None:
    shared = document["components"]["parameters"].values()
    schemas = [parameter["schema"] for parameter in shared if parameter["in"] == "query"]
    kinds = {schema.get("items", schema)["type"] for schema in schemas if schema["type"] != "object"}
    assert kinds == {"string", "integer"}


def test_nothing_is_lost_of_a_query_that_says_zero() -> None:
    built = endpoint("stem_session.session_list").build_request("private", offset=0, limit=0, sort=[])
    assert built["params"] == {"offset": 0, "limit": 0, "sort[]": []}


@pytest.mark.parametrize(("identifier", "quoted"), ODD_IDENTIFIERS.items())
def test_ids_cannot_leave_their_place_in_the_path(
    operations: dict[str, Documented], identifier: Any, quoted: str
) -> None:
    with_id = {name: found for name, found in operations.items() if "id" in found.parameters["path"]}
    assert len(with_id) > 200
    for name, found in with_id.items():
        path = found.path.replace("{portal}", "private").replace("{id}", quoted)
        assert build(name, found, identifier=identifier)["url"] == path


def test_portals_cannot_leave_their_place_in_the_path() -> None:
    built = endpoint("stem_session.session_get").build_request("../x?", "7")
    assert built["url"] == "/api/..%2Fx%3F/stem/session/7/"


@pytest.mark.parametrize("name", MODULES)
def test_bodies_pass_as_they_are_where_the_document_has_one(operations: dict[str, Documented], name: str) -> None:
    found = operations[name]
    if "requestBody" in found.operation:
        body = {"name": None, "new": [{"deep": 1.5}]}
        path = ["x"] * len(found.parameters["path"])
        assert endpoint(name).build_request(*path, body=body)["json"] is body
    else:
        assert "json" not in build(name, found)
        assert "body" not in inspect.signature(endpoint(name).build_request).parameters


@pytest.mark.parametrize("name", MODULES)
def test_answers_are_parsed_into_the_documented_record(operations: dict[str, Documented], name: str) -> None:
    good = next(answer for status, answer in operations[name].operation["responses"].items() if status[0] == "2")
    schema = good.get("content", {}).get("application/json", {}).get("schema", {})
    reference = schema.get("$ref") or (schema.get("anyOf") or [{}])[0].get("$ref", "")
    envelope = reference.rsplit("/", 1)[-1]
    record = envelope.removesuffix("Envelope").removesuffix("List")
    if record == envelope or record not in models.__all__:
        assert not hasattr(endpoint(name), "parse")
    elif envelope.endswith("List"):
        assert [type(row) for row in endpoint(name).parse([{"id": "1"}])] == [getattr(models, record)]
    else:
        assert type(endpoint(name).parse({"id": "1"})) is getattr(models, record)
