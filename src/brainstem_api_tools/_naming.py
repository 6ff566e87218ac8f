"""Names in the place of ids: looked up when a record is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from brainstem_openapi.registry import MODELS, Model

from ._flows import Flow
from .errors import InvalidRequestError

Find = Callable[[Model, str, str], Flow[Any]]
_NAMED_BY = ("name", "title", "email")


class Name(str):
    """The name of a record, where its id is expected.

    A user is named by e-mail address, a publication by its title. There must be exactly one record of the name.

    Examples
    --------
    >>> client.sessions.create(name="Day 1", projects=[Name("Memory study")])  # doctest: +SKIP
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Name({str(self)!r})"


def with_ids(model: Model, data: Mapping[str, Any], find: Find) -> Flow[dict[str, Any]]:
    """Return data in which every `Name` stands as the id of its record, and every record as its id.

    Parameters
    ----------
    model : Model
        Model that the data are for.
    data : mapping
        Fields to write.
    find : callable
        Takes a model, the field that names its records, and a name; returns the flow that gets the one record's id.

    Raises
    ------
    InvalidRequestError
        For a name in a field that holds no ids.
    """
    known: dict[tuple[str, str], Any] = {}
    for field, value in data.items():
        for name in _names_in(value):
            target = _target(model, field, name)
            if (target.name, name) not in known:
                known[target.name, name] = yield from find(target, _named_by(target, name), str(name))
    return _with_known(model, data, known)


def with_some_ids(model: Model, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return data with ids that no record has in the place of names, so that they can be checked before any look-up."""
    named = [(_target(model, field, name), name) for field, value in data.items() for name in _names_in(value)]
    return _with_known(model, data, {(target.name, name): _some_id(target) for target, name in named})


def _some_id(model: Model) -> str | int:
    return 1 if model.id_type == "integer" else "00000000-0000-0000-0000-000000000000"


def _names_in(value: Any) -> list[Name]:
    if isinstance(value, list | tuple | set | frozenset):
        return [name for item in value for name in _names_in(item)]
    return [value] if isinstance(value, Name) else []


def _with_known(model: Model, data: Mapping[str, Any], known: Mapping[tuple[str, str], Any]) -> dict[str, Any]:
    def plain(field: str, value: Any) -> Any:
        if isinstance(value, list | tuple | set | frozenset):
            return [plain(field, item) for item in value]
        if isinstance(value, Name):
            return known[_target(model, field, value).name, value]
        return value.id if hasattr(value, "to_dict") and hasattr(value, "id") else value

    return {field: plain(field, value) for field, value in data.items()}


def _target(model: Model, field: str, name: Name) -> Model:
    relation = model.fields[field].relation if field in model.fields else None
    if relation is None or relation.model not in MODELS:
        raise InvalidRequestError(f"{field}: {name!r}; {model.name}.{field} holds no ids that a name could stand for")
    return MODELS[relation.model]


def _named_by(target: Model, name: Name) -> str:
    for field in _NAMED_BY:
        if field in target.fields:
            return field
    raise InvalidRequestError(f"{name!r} cannot be looked up: records of {target.name} have no names; give the id")


def near_filter(name: Any) -> dict[str, str]:
    """Return the filter for names that hold the beginning of what was looked for, to help after a miss."""
    word = max(str(name).split(), key=len, default="") if isinstance(name, str) else ""
    return {"name.icontains": word[:4]} if len(word) > 1 else {}
