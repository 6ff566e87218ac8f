"""The sandbox answers as the spec says: every status is a documented one, every body fits its schema."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from brainstem_openapi.registry import MODELS

Ask = Callable[..., httpx.Response]
Check = Callable[[str, str, httpx.Response], None]

SPEC = yaml.safe_load((Path(__file__).parents[2] / "openapi" / "brainstem.yaml").read_text(encoding="utf-8"))
PAGES = Registry().with_resource("spec", Resource.from_contents(SPEC, default_specification=DRAFT202012))


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    """Return what a reference within the spec points to."""
    while "$ref" in node:
        found: Any = SPEC
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        node = found
    return node


def absolute(node: Any) -> Any:
    """Return a schema whose references name the document that they are in."""
    if isinstance(node, dict):
        return {key: f"spec{value}" if key == "$ref" else absolute(value) for key, value in node.items()}
    return [absolute(item) for item in node] if isinstance(node, list) else node


@pytest.fixture(scope="session")
def fits() -> Check:
    """Checks an answer against the spec's entry for its path, method and status."""

    def check(path: str, method: str, answer: httpx.Response) -> None:
        documented = SPEC["paths"][path][method.lower()]["responses"]
        assert str(answer.status_code) in documented, f"{answer.status_code} {answer.text[:200]}"
        content = resolved(documented[str(answer.status_code)]).get("content", {})
        if "application/json" not in content:
            assert answer.content == b""
            return
        schema = absolute(content["application/json"]["schema"])
        Draft202012Validator(schema, registry=PAGES).validate(answer.json())

    return check


def template(model: str, rest: str = "") -> str:
    return f"/api/{{portal}}/{MODELS[model].app}/{model}/{rest}"


def address(model: str, portal: str = "private") -> str:
    return f"/{portal}/{MODELS[model].app}/{model}/"


@pytest.mark.parametrize("model", MODELS)
def test_lists_and_records_fit(ask: Ask, fits: Check, model: str) -> None:
    row = MODELS[model]
    for portal in row.operations["list"].portals:
        user = None if portal == "public" else "ada"
        answer = ask("GET", address(model, portal), user=user, query={"limit": 100})
        fits(template(model), "GET", answer)
        for record in answer.json()[row.plural][:3]:
            one = ask("GET", f"{address(model, portal)}{record['id']}/", user=user)
            fits(template(model, "{id}/"), "GET", one)
            assert set(one.json()[row.singular]) <= {*row.fields, "links"}


@pytest.mark.parametrize("model", MODELS)
def test_refusals_fit(ask: Ask, fits: Check, model: str) -> None:
    row = MODELS[model]
    nobodys = "999999" if row.id_type == "integer" else "3f1a7f6e-5a0f-4bb0-9d0e-0c8f0a1b2c3d"
    fits(template(model), "GET", ask("GET", address(model), query={"filter{nope}": "x"}))
    fits(template(model), "GET", ask("GET", address(model), user=None))
    fits(template(model, "{id}/"), "GET", ask("GET", f"{address(model)}{nobodys}/"))
    if "create" in row.operations:
        fits(template(model), "POST", ask("POST", address(model), {}))
        fits(template(model), "POST", ask("POST", address(model), [{}]))
        fits(template(model), "POST", ask("POST", address(model, "public"), {}))
    for verb, method in (("update", "PATCH"), ("replace", "PUT"), ("delete", "DELETE")):
        if verb in row.operations:
            fits(template(model, "{id}/"), method, ask(method, f"{address(model)}{nobodys}/", {}))


@pytest.mark.parametrize("model", [name for name, row in MODELS.items() if "update" in row.operations])
def test_changes_fit(ask: Ask, fits: Check, model: str) -> None:
    row = MODELS[model]
    for record in ask("GET", address(model)).json()[row.plural][:2]:
        path = f"{address(model)}{record['id']}/"
        for method in ("PATCH", "PUT") if "replace" in row.operations else ("PATCH",):
            fits(template(model, "{id}/"), method, ask(method, path, record, user="curator"))


@pytest.mark.parametrize("model", [name for name, row in MODELS.items() if row.links])
def test_relations_behind_a_link_fit(ask: Ask, fits: Check, model: str) -> None:
    row = MODELS[model]
    record = ask("GET", address(model)).json()[row.plural][0]
    for name in row.links:
        fits(template(model, f"{{id}}/{name}/"), "GET", ask("GET", f"{address(model)}{record['id']}/{name}/"))


@pytest.mark.parametrize("model", MODELS)
def test_the_fields_that_the_server_describes_are_those_of_the_spec(ask: Ask, model: str) -> None:
    row = MODELS[model]
    described = ask("OPTIONS", address(model)).json()["properties"]
    for name, told in described.items():
        field = row.fields[name]
        assert told["read_only"] == field.read_only, name
        if not field.read_only:
            assert told["required"] == field.required, name
    assert set(described) == {name for name, field in row.fields.items() if name != "links" and not field.write_only}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/token/", {"username": "ada@example.org", "password": "{password}"}),
        ("/token/", {"username": "ada@example.org", "password": "wrong"}),
        ("/auth/token/", {"email": "ada@example.org", "password": "{password}"}),
        ("/auth/token/", {"email": "ada@example.org", "password": "wrong"}),
        ("/auth/token/refresh/", {"refresh": "wrong"}),
        ("/auth/device/", {"client_name": "test"}),
        ("/auth/device/", {}),
        ("/auth/device/token/", {"device_code": "wrong"}),
        ("/auth/device/token/", {}),
    ],
)
def test_signing_in_fits(ask: Ask, fits: Check, sandbox: Any, path: str, body: dict[str, str]) -> None:
    sent = {name: value.replace("{password}", sandbox.password) for name, value in body.items()}
    fits(f"/api{path}", "POST", ask("POST", path, sent, user=None))
