"""Methods that name the fields of their model."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Literal

import pytest
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell

from brainstem_api_tools import AsyncBrainstemClient, BrainstemClient
from brainstem_openapi.registry import MODELS, Model

CLIENT = BrainstemClient(token="none")


def parameters(model: str, verb: str) -> dict[str, inspect.Parameter]:
    return dict(inspect.signature(getattr(CLIENT.resource(model), verb)).parameters)


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.name)
def test_every_model_has_its_fields_as_keywords(model: Model) -> None:
    for name, field in model.fields.items():
        assert (name in parameters(model.name, "create")) == (not field.read_only)
        assert field.type == "object" or name in parameters(model.name, "list")
    assert all(one.kind is not one.VAR_POSITIONAL for one in parameters(model.name, "update").values())


def test_creates_say_what_is_required_and_what_may_be_chosen() -> None:
    found = parameters("subject", "create")
    assert found["strain"].default is inspect.Parameter.empty
    assert found["description"].default is ...
    assert found["sex"].annotation == Literal["F", "M", "U"]
    assert parameters("subject", "update")["strain"].default is ...


def test_lists_have_the_filters_that_people_use_most() -> None:
    found = parameters("subject", "list")
    assert {"name__icontains", "birth_date__gte", "strain__name", "sort", "keywords"} <= set(found)
    assert "extra_fields" not in found
    assert list(parameters("session", "get"))[:3] == ["id", "portal", "include"]


def test_the_async_client_says_the_same() -> None:
    client = AsyncBrainstemClient(token="none")
    assert inspect.signature(client.sessions.create) == inspect.signature(CLIENT.sessions.create)


def test_a_resource_is_copied_and_does_not_carry_the_token_away() -> None:
    assert repr(copy.copy(CLIENT.sessions)) == repr(CLIENT.sessions)
    with pytest.raises(TypeError, match="a token is not pickled"):
        pickle.dumps(CLIENT.sessions)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("client.ses", "sessions"),
        ("client.sessions.", "create_many"),
        ("client.subject_logs.add", "add_entry"),
        ("client.sessions.list(na", "name__icontains="),
        ("client.sessions.create(pro", "projects="),
        ("client.load_subject(str", "strain="),
    ],
)
def test_notebooks_complete_models_methods_fields_and_filters(typed: str, expected: str) -> None:
    shell = InteractiveShell.instance()
    shell.user_ns["client"] = CLIENT
    try:
        with provisionalcompleter():
            assert expected in [found.text for found in shell.Completer.completions(typed, len(typed))]
    finally:
        InteractiveShell.clear_instance()
