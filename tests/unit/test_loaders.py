"""The loaders: `load` for one model, with filters as keywords and related records that come along."""

from __future__ import annotations

import ast
import inspect
import warnings
from pathlib import Path
from typing import Any

import pytest

from brainstem_api_tools import BrainstemClient, BrainstemWarning, PortalType, _loader_methods
from brainstem_api_tools._loaders import EARLIER, loader_of
from brainstem_openapi.registry import MODELS

FINE = (200, {"sessions": []})
STUB = Path(_loader_methods.__file__).with_suffix(".pyi")
BEFORE, AFTER = ["portal", "id"], ["filters", "sort", "include", "limit", "offset", "load_all"]


def test_filters_are_keywords_and_related_records_come_along(answering: Any) -> None:
    server = answering(FINE)
    answer = server.client().load_session(name="rat", projects="p1")
    assert answer["sessions"] == []
    assert server.last.url.path == "/api/private/stem/session/"
    assert server.queries[-1] == {
        "filter{name.icontains}": ["rat"],
        "filter{projects.id}": ["p1"],
        "include[]": ["dataacquisition.*", "behaviors.*", "manipulations.*", "epochs.*"],
    }


def test_arguments_by_place_are_those_of_the_signature(answering: Any) -> None:
    server = answering(FINE)
    server.client().load_strain(
        PortalType.public, None, "Long", "s1", None, {"description": "x"}, ["-name"], ["species"], 5, 10, False
    )
    assert server.last.url.path == "/api/public/taxonomies/strain/"
    assert server.queries[-1] == {
        "filter{description}": ["x"],
        "filter{name.icontains}": ["Long"],
        "filter{species.id}": ["s1"],
        "sort[]": ["-name"],
        "include[]": ["species.*"],
        "limit": ["5"],
        "offset": ["10"],
    }


@pytest.mark.parametrize(("include", "sent"), [([], None), (["projects"], ["projects.*"]), ("epochs", ["epochs.*"])])
def test_an_include_goes_instead_of_what_comes_along(answering: Any, include: Any, sent: Any) -> None:
    server = answering(FINE)
    server.client().load_session(include=include)
    assert server.queries[-1].get("include[]") == sent


def test_a_keyword_goes_before_the_same_filter(answering: Any) -> None:
    server, filters = answering(FINE), {"name.icontains": "mouse", "description": "x"}
    server.client().load_cohort(name="rat", filters=filters)
    assert server.queries[-1]["filter{name.icontains}"] == ["rat"]
    assert server.queries[-1]["filter{description}"] == ["x"]
    assert filters == {"name.icontains": "mouse", "description": "x"}


def test_one_record_is_loaded_by_its_id(answering: Any) -> None:
    server = answering((200, {"session": {"id": "s1"}}))
    assert server.client().load_session(id="s1")["session"] == {"id": "s1"}
    assert server.last.url.path == "/api/private/stem/session/s1/"


def test_the_clients_portal_is_that_of_its_loaders(answering: Any) -> None:
    server = answering(FINE)
    server.client(portal="public").load_session()
    assert server.last.url.path == "/api/public/stem/session/"


def test_a_whole_list_reads_as_a_dict_and_as_an_answer(answering: Any) -> None:
    meta = {"page": 1, "per_page": 100, "total_results": 1}
    server = answering((200, {"behaviors": [{"id": "b1"}], "meta": meta}))
    everything = server.client().load_behavior(session="s1", load_all=True)
    assert everything["behaviors"] == everything.json()["behaviors"] == [{"id": "b1"}]


def test_a_filter_that_the_api_does_not_have_is_sent_with_one_warning(answering: Any) -> None:
    server = answering(FINE)
    client = server.client()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(3):
            client.load_behavior(tags="track")
    assert [(found.category, found.filename) for found in caught] == [(BrainstemWarning, __file__)]
    assert server.queries[-1] == {"filter{tags}": ["track"]}


def test_a_keyword_that_a_loader_does_not_have_is_named() -> None:
    with pytest.raises(TypeError, match=r"load_session\(\) got an unexpected keyword argument 'strain'"):
        BrainstemClient("t").load_session(strain="x")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="too many positional"):
        BrainstemClient("t").load_species(*range(12))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", EARLIER)
def test_what_comes_along_unasked_are_relations(name: str) -> None:
    model = MODELS[name]
    assert [word for word in loader_of(model).include if not model.fields[word].relation] == []


@pytest.mark.parametrize("name", MODELS)
def test_every_model_has_a_loader_with_its_own_signature_and_docstring(name: str) -> None:
    method = getattr(BrainstemClient("t"), f"load_{name}")
    parameters = inspect.signature(method).parameters
    words = list(loader_of(MODELS[name]).filters)
    assert list(parameters) == [*BEFORE, *words, *AFTER]
    assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.POSITIONAL_OR_KEYWORD}
    assert method.__name__ == f"load_{name}"
    for part in (f"Load {name} records", "Returns", "Examples", *(f"\n{word} : optional" for word in words)):
        assert part in (inspect.getdoc(method) or "")


def test_loaders_that_are_not_in_the_table_take_what_tells_records_apart() -> None:
    assert loader_of(MODELS["breeding"]).filters == {
        "name": "name.icontains",
        "project": "project.id",
        "mother": "mother.id",
        "father": "father.id",
        "tags": "tags",
    }
    assert [name for name in MODELS if name not in EARLIER and loader_of(MODELS[name]).include] == []


def test_what_editors_see_is_what_runs() -> None:
    (body,) = [node for node in ast.parse(STUB.read_text(encoding="utf-8")).body if isinstance(node, ast.ClassDef)]
    seen = {node.name: node for node in body.body if isinstance(node, ast.FunctionDef)}
    assert set(seen) == {f"load_{name}" for name in MODELS}
    for name, node in seen.items():
        method = getattr(_loader_methods.Loaders, name)
        assert [argument.arg for argument in node.args.args] == list(inspect.signature(method).parameters)
        assert ast.get_docstring(node) == inspect.getdoc(method)
