"""Names in the place of ids: looked up when a record is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from brainstem_openapi.registry import MODELS, Model

from .errors import InvalidRequestError

Find = Callable[[Model, str, str], Any]
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


def with_ids(model: Model, data: Mapping[str, Any], find: Find) -> dict[str, Any]:
    """Return data in which every `Name` stands as the id of its record, and every record as its id.

    Parameters
    ----------
    model : Model
        Model that the data are for.
    data : mapping
        Fields to write.
    find : callable
        Takes a model, the field that names its records, and a name; returns the id of the one record.

    Raises
    ------
    InvalidRequestError
        For a name in a field that holds no ids.
    """
    known: dict[tuple[str, str], Any] = {}

    def plain(field: str, value: Any) -> Any:
        if isinstance(value, list | tuple | set | frozenset):
            return [plain(field, item) for item in value]
        if isinstance(value, Name):
            target = _target(model, field, value)
            if (target.name, value) not in known:
                known[target.name, value] = find(target, _named_by(target, value), str(value))
            return known[target.name, value]
        return value.id if hasattr(value, "to_dict") and hasattr(value, "id") else value

    return {field: plain(field, value) for field, value in data.items()}


def some_id(model: Model, field: str, name: str) -> str | int:
    """Return an id that no record has, so that data can be checked before any name is looked up."""
    return 1 if model.id_type == "integer" else "00000000-0000-0000-0000-000000000000"


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


def near_names(resource: Any, portal: str | None, name: Any) -> list[str]:
    """Return names of records that hold the beginning of what was looked for, to help after a miss."""
    word = max(str(name).split(), key=len, default="") if isinstance(name, str) else ""
    if len(word) < 2 or "name" not in resource.model.fields:
        return []
    found = resource.list(portal=portal, filters={"name.icontains": word[:4]}, limit=5)
    return [str(record.name) for record in found]
