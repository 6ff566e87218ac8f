"""Methods whose signatures name a model's own fields, so that notebooks complete them and ``help`` shows them.

Editors and type checkers have the same from ``doors.pyi``; this is for where the code runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from brainstem_openapi.registry import MODELS, Field, Model

if TYPE_CHECKING:
    from inspect import Parameter

R = TypeVar("R", bound=type[Any])

_TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "array": list, "object": dict}


def fitted(resource: R, model: Model) -> R:
    """Return the class of resources whose methods name the fields of a model.

    Examples
    --------
    >>> from inspect import signature
    >>> from brainstem_api_tools._resources import Resource
    >>> list(signature(fitted(Resource, MODELS["cohort"]).create).parameters)
    ['self', 'data', 'validate', 'name', 'description', 'project', 'subjects', 'tags', 'fields']
    """
    key: Any = resource
    found: R = _fitted(key, model.name)
    return found


class Door:
    """Attribute of a client that stands for the resource of a model; of the class itself it is the resource's class.

    Parameters
    ----------
    model : Model
        Row of the registry.
    """

    def __init__(self, model: Model) -> None:
        self._model = model

    def __get__(self, client: Any, owner: Any) -> Any:
        return fitted(owner._resource_class(), self._model) if client is None else client.resource(self._model.name)


@cache
def _fitted(resource: Any, name: str) -> Any:
    model = MODELS[name]
    filters = [parameter for field in model.fields.values() for parameter in _filters(field)]
    creates = [_keyword(field.name, field, required=field.required) for field in _written(model)]
    updates = [_keyword(field.name, field) for field in _written(model) if not field.create_only]
    added = {"list": filters, "iterate": filters, "get": filters, "create": creates, "update": updates}
    methods = {verb: _telling(getattr(resource, verb), keywords) for verb, keywords in added.items()}

    def reduced(self: Any) -> tuple[Any, ...]:
        return _made, (resource, name, self._runner, self._portal)

    return type(resource.__name__, (resource,), {"__module__": resource.__module__, "__reduce__": reduced, **methods})


def _made(resource: Any, name: str, runner: Any, portal: str) -> Any:
    """Return a resource again that was copied."""
    return _fitted(resource, name)(MODELS[name], runner, portal)


def _telling(method: Callable[..., Any], keywords: Iterable[Parameter]) -> Callable[..., Any]:
    """Return a method that does the same and whose signature has further keywords."""
    from inspect import signature

    @wraps(method)
    def telling(*args: Any, **given: Any) -> Any:
        return method(*args, **given)

    told = signature(method)
    *named, rest = told.parameters.values()
    more = [keyword for keyword in keywords if keyword.name not in told.parameters]
    telling.__signature__ = told.replace(parameters=[*named, *more, rest])  # type: ignore[attr-defined]
    return telling


def _written(model: Model) -> list[Field]:
    return [field for field in model.fields.values() if not field.read_only]


def _filters(field: Field) -> list[Parameter]:
    """Return the filters that people use most; there are others, which `describe` lists."""
    if field.type == "object":
        return []
    names = [field.name]
    if field.relation is not None:
        names += [f"{field.name}__name"] if "name" in MODELS[field.relation.model].fields else []
    elif field.type in ("integer", "number") or (field.format or "").startswith("date"):
        names += [f"{field.name}__gte", f"{field.name}__lte"]
    elif field.type == "string" and not field.choices and field.format is None:
        names += [f"{field.name}__icontains"]
    return [_keyword(name, field) for name in names]


def _keyword(name: str, field: Field, *, required: bool = False) -> Parameter:
    from inspect import Parameter

    default = Parameter.empty if required else ...
    kind = Literal[field.choices] if field.choices and field.type == "string" else _TYPES.get(field.type, Any)
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=kind)
