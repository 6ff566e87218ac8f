"""Check what a caller wants to write against the spec, and name every problem at once."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Any

from brainstem_openapi.detail_types import DETAIL_TYPES, DetailType
from brainstem_openapi.registry import Model

from ._names import meant, near_misses
from ._naming import Name
from ._problems import Problem, expected_of, schema_problems, strangers, unknown_keys
from ._query import is_list, outside
from ._spec import body_schema, part, schema
from .errors import BrainstemWarning, InvalidDataError

# Fields whose schema is chosen by another field, and that field.
SELECTORS = {"details": "type", "coordinates_details": "coordinates_system"}


def check_data(model: Model, data: Any, *, complete: bool) -> None:
    """Refuse data that the server would refuse, or silently ignore.

    Parameters
    ----------
    model : Model
        Row of the registry.
    data : mapping
        Fields to write.
    complete : bool
        Whether the required fields must be there, as for a create.

    Raises
    ------
    InvalidDataError
        With one line for each problem: the field, the value, what was expected.
    """
    _refuse(f"{model.name} was not sent", find_problems(model, data, complete=complete))
    _warn(model, [data])


def check_rows(model: Model, rows: Sequence[Any]) -> None:
    """Refuse many records if one of them cannot be right, and name every problem of every row."""
    problems = [
        Problem(f"row {number}" + (f": {problem.path}" if problem.path else ""), problem.text)
        for number, row in enumerate(rows)
        for problem in find_problems(model, row, complete=True)
    ]
    _refuse(f"no {model.name} was sent", problems)
    _warn(model, rows)


def _refuse(what: str, problems: list[Problem]) -> None:
    if problems:
        raise InvalidDataError(what, problems)


def _warn(model: Model, rows: Sequence[Mapping[str, Any]]) -> None:
    """Tell what is sent though it may not be what somebody means."""
    _warn_of_moments_without_a_zone(_moments(model), rows)
    _warn_of_strangers(model, rows)


def _moments(model: Model) -> list[str]:
    return [name for name, field in model.fields.items() if field.format == "date-time"]


def _warn_of_moments_without_a_zone(fields: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    found = {name: moment for row in rows for name in fields if (moment := _without_zone(row.get(name)))}
    for name, moment in found.items():
        text = f"{name}: {moment.isoformat()} has no time zone, and the server chooses one"
        hint = "send value.astimezone(), or a text that ends in an offset or Z"
        warnings.warn(f"{text}; {hint}.", BrainstemWarning, stacklevel=outside())


def _without_zone(value: Any) -> datetime | None:
    """Return a moment that has no time zone, if it is one."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment if isinstance(moment, datetime) and moment.utcoffset() is None else None


def takes_data(model: Model, action: str) -> bool:
    """Return whether an action of a model is sent anything."""
    return action in model.actions and body_schema(model.actions[action]) is not None


def check_action(model: Model, action: str, data: Mapping[str, Any], kind: str | None) -> None:
    """Refuse data that an action does not take.

    Parameters
    ----------
    model : Model
        Row of the registry.
    action : str
        One of the model's actions.
    data : mapping
        What it is to take.
    kind : str or None
        Type of the record. Of a type that the spec does not know, nothing is checked.

    Raises
    ------
    InvalidDataError
        With one line for each problem.
    """
    name, kinds = body_schema(model.actions[action]), DETAIL_TYPES.get(model.name)
    if name is None or (kinds is not None and kind not in kinds):
        return
    special = f"{model.schema}{kind}{name.removeprefix(model.schema)}"
    pointer = special if schema(special) else name
    problems = [*unknown_keys("", data, schema(pointer)), *schema_problems(pointer, "", data, None)]
    _refuse(f"{action} of {model.name} was not sent", list(dict.fromkeys(problems)))
    moments = [name for name, rules in part(pointer, ())["properties"].items() if rules.get("format") == "date-time"]
    _warn_of_moments_without_a_zone(moments, [data])


def find_problems(model: Model, data: Any, *, complete: bool) -> list[Problem]:
    """Return everything that is wrong with data to write; see `check_data`."""
    if not isinstance(data, Mapping):
        return [Problem("", f"data of {model.name} is {data!r:.80}; expected a mapping of fields")]
    problems = [problem for name, value in data.items() for problem in _field_problems(model, name, value, complete)]
    for name, field in model.fields.items():
        if complete and field.required and name not in data:
            problems.append(Problem(name, f"missing; expected {expected_of(field)}"))
    told = {problem.path for problem in problems}
    selected = (problem for name in SELECTORS for problem in _selected_problems(model, name, data, complete))
    return problems + [problem for problem in selected if problem.path not in told]


# `csv.DictReader` puts what a row has beyond the last column's name under None.
_NAMELESS = "a surplus column; name it in the first line, or put text that has commas in quotes"
_NO_TEXT = "the name of a field is a text"


def _field_problems(model: Model, name: Any, value: Any, complete: bool) -> Iterator[Problem]:
    field = model.fields.get(name)
    if not isinstance(name, str):
        yield Problem(str(name), f"{value!r:.60}; {_NAMELESS if name is None else _NO_TEXT}")
    elif field is None:
        known = f"; known: {', '.join(model.fields)}"
        hint = _header_hint(name) or meant(near_misses(name, model.fields)) or known
        yield Problem(name, f"{model.name} has no such field{hint}")
    elif field.read_only:
        yield Problem(name, f"{value!r:.60} cannot be written; the server sets this field")
    elif field.create_only and not complete:
        yield Problem(name, f"{value!r:.60} cannot be written; it is chosen when the record is made")
    elif value is None:
        if field.required and not field.nullable:
            yield Problem(name, f"None; expected {expected_of(field)}")
    elif field.type == "array" and not is_list(value):
        yield Problem(name, f"{value!r:.60}; expected {expected_of(field)}, so put it in brackets")
    elif field.relation is not None and not field.relation.many and is_list(value):
        yield Problem(name, f"{value!r:.60}; expected {expected_of(field)}, so take it out of the brackets")
    elif field.relation is None and isinstance(value, Name):
        yield Problem(name, f"{value!r:.60}; {model.name}.{name} holds no ids that a name could stand for")
    elif field.required and isinstance(value, str) and not value.strip():
        yield Problem(name, f"empty; expected {expected_of(field)}")
    elif name not in SELECTORS:
        ending = "Create" if schema(f"{model.schema}Create") else "Update"
        pointer = f"{model.schema}{ending}/properties/{name}"
        yield from schema_problems(pointer, name, value, field)


def _header_hint(name: str) -> str:
    """Return how to read a file whose first line was not taken apart as it was meant."""
    if name.startswith("\ufeff"):
        return "; read the file with encoding='utf-8-sig'"
    separator = next((mark for mark in ";\t" if mark in name), None)
    return f"; read the file with delimiter={separator!r}" if separator else ""


def _selected_problems(model: Model, name: str, data: Mapping[str, Any], complete: bool) -> Iterator[Problem]:
    """Check a payload against the schema that its selector names."""
    selector = SELECTORS[name]
    if _types(model, name) is None or name not in model.fields:
        return
    kind = _type_of(model, name, data)
    if selector in data and name not in data and not complete:
        yield Problem(selector, f"expected together with {name}, since the stored ones belong to the stored {selector}")
    elif data.get(name) is None:
        if kind is not None and complete:
            yield from _missing(kind.schema, name)
    elif selector not in data:
        hint = "" if complete else f": to keep it, send {selector}=record.{selector}"
        yield Problem(name, f"expected together with {selector}, which says what belongs here{hint}")
    elif kind is not None:
        yield from schema_problems(kind.schema, name, data[name], None)


def _missing(pointer: str, name: str) -> Iterator[Problem]:
    """Return what a payload that is left out must have, and servers do not fill in."""
    for key in part(pointer, ()).get("required", ()):
        if "default" not in part(pointer, [key]):
            yield Problem(f"{name}.{key}", "missing")


def _types(model: Model, name: str) -> Mapping[str, DetailType] | None:
    """Return the types whose payloads a field may hold, if it is such a field."""
    return DETAIL_TYPES.get("coordinates" if name == "coordinates_details" else model.name)


def _type_of(model: Model, name: str, data: Mapping[str, Any]) -> DetailType | None:
    """Return the type of a payload, if it is one that the spec knows."""
    kind = data.get(SELECTORS[name])
    return (_types(model, name) or {}).get(str(kind.value if isinstance(kind, Enum) else kind))


def _warn_of_strangers(model: Model, rows: Iterable[Mapping[str, Any]]) -> None:
    """Tell, once each, the keys of payloads that the spec does not name; a server may know more than the spec."""
    payloads = ((name, _type_of(model, name, row), row[name]) for row in rows for name in SELECTORS if name in row)
    found = {
        stranger.path: stranger.known
        for name, kind, payload in payloads
        if kind is not None
        for stranger in strangers(kind.schema, name, payload)
    }
    for path, known in found.items():
        text = f"{path}: the spec has no such field; known: {', '.join(known)}. Sent all the same."
        warnings.warn(text, BrainstemWarning, stacklevel=outside())
