"""Names in the place of ids: looked up when a record is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from brainstem_openapi.registry import MODELS, Model

from ._flows import Flow, side_by_side
from .errors import InvalidRequestError, NoSuchRecordError, SeveralRecordsError

Find = Callable[[Model, str, str], Flow[Any]]
Key = tuple[str, "Name"]  # the name of a model, and of one of its records
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
    known: dict[Key, Any] = {}
    for key in _places(model, [data]):
        known[key] = yield from _look_up(find, key)
    return _with_known(model, data, known)


def all_with_ids(
    model: Model, rows: Sequence[Mapping[str, Any]], find: Find, concurrency: int
) -> Flow[list[dict[str, Any]]]:
    """Return many rows as `with_ids` returns one, each name looked up once.

    Raises
    ------
    InvalidRequestError
        With every name that no record has, or several, and its rows.
    """
    places = _places(model, rows)
    found = yield from side_by_side((_id_or_miss(_look_up(find, key)) for key in places), concurrency)
    known = dict(zip(places, found, strict=True))
    problems = [
        f"  row {', '.join(map(str, numbers))}: {key[1]!r}: {known[key]}"
        for key, numbers in places.items()
        if isinstance(known[key], LookupError)
    ]
    if problems:
        raise InvalidRequestError(f"no {model.name} was sent:\n" + "\n".join(problems))
    return [_with_known(model, row, known) for row in rows]


def _places(model: Model, rows: Sequence[Mapping[str, Any]]) -> dict[Key, list[int]]:
    """Return the names in rows, each with the model that it is of, and the numbers of its rows."""
    places: dict[Key, list[int]] = {}
    for number, row in enumerate(rows):
        keys = [(_target(model, field, name).name, name) for field, value in row.items() for name in _names_in(value)]
        for key in dict.fromkeys(keys):
            places.setdefault(key, []).append(number)
    return places


def _look_up(find: Find, key: Key) -> Flow[Any]:
    target, name = MODELS[key[0]], key[1]
    return find(target, named_by(target), str(name))


def _id_or_miss(look: Flow[Any]) -> Flow[Any]:
    try:
        return (yield from look)
    except (NoSuchRecordError, SeveralRecordsError) as miss:
        return miss


def with_some_ids(model: Model, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return data with ids that no record has in the place of names, so that they can be checked before any look-up."""
    held = {field: value for field, value in data.items() if _holds_ids(model, field)}
    return {**data, **_with_known(model, held, {key: _some_id(*key) for key in _places(model, [held])})}


class _StandIn(str):
    """An id that no record has; shown as the name that it stands for."""

    __slots__ = ("name",)
    name: Name

    def __repr__(self) -> str:
        return repr(self.name)


def _some_id(target: str, name: Name) -> str | int:
    if MODELS[target].id_type == "integer":
        return 1
    found = _StandIn("00000000-0000-0000-0000-000000000000")
    found.name = name
    return found


def _names_in(value: Any) -> list[Name]:
    if isinstance(value, list | tuple | set | frozenset):
        return [name for item in value for name in _names_in(item)]
    return [value] if isinstance(value, Name) else []


def _with_known(model: Model, data: Mapping[str, Any], known: Mapping[Key, Any]) -> dict[str, Any]:
    def plain(field: str, value: Any) -> Any:
        if isinstance(value, list | tuple | set | frozenset):
            return [plain(field, item) for item in value]
        if isinstance(value, Name):
            return known[_target(model, field, value).name, value]
        if isinstance(value, Mapping) and _holds_ids(model, field):
            return value.get("id", value)
        return value.id if hasattr(value, "to_dict") and hasattr(value, "id") else value

    return {field: plain(field, value) for field, value in data.items()}


def _holds_ids(model: Model, field: str) -> bool:
    return field in model.fields and model.fields[field].relation is not None


def _target(model: Model, field: str, name: Name) -> Model:
    relation = model.fields[field].relation if field in model.fields else None
    if relation is None or relation.model not in MODELS:
        raise InvalidRequestError(f"{field}: {name!r}; {model.name}.{field} holds no ids that a name could stand for")
    return MODELS[relation.model]


def named_by(model: Model) -> str:
    """Return the field that holds the names of a model's records, or raise `InvalidRequestError`."""
    for field in _NAMED_BY:
        if field in model.fields:
            return field
    raise InvalidRequestError(f"records of {model.name} have no names that could be looked up; give the id")


def near_filter(name: Any) -> dict[str, str]:
    """Return the filter for names that hold the beginning of what was looked for, to help after a miss."""
    word = max(str(name).split(), key=len, default="") if isinstance(name, str) else ""
    return {"name.icontains": word[:4]} if len(word) > 1 else {}
