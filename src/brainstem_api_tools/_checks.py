"""Check what a caller wants to write against the spec, and name every problem at once."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.registry import Field, Model

from ._names import near_misses, near_units
from ._naming import Name
from ._plain import encode, first_fault
from ._query import outside
from ._spec import FORMATS, body_schema, part, schema, validator
from .errors import BrainstemWarning, InvalidDataError, InvalidRequestError

if TYPE_CHECKING:
    from jsonschema import ValidationError

# Fields whose schema is chosen by another field, and that field.
SELECTORS = {"details": "type", "coordinates_details": "coordinates_system"}


class Problem(NamedTuple):
    """One thing that is wrong with data to write.

    Attributes
    ----------
    path : str
        Where: ``"details.injectionVolume.unit"``.
    text : str
        The value, what was expected, and what may have been meant.
    """

    path: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}: {self.text}" if self.path else self.text


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
    _warn_of_moments_without_a_zone(_moments(model), [data])


def check_rows(model: Model, rows: Sequence[Any]) -> None:
    """Refuse many records if one of them cannot be right, and name every problem of every row."""
    problems = [
        Problem(f"row {number}" + (f": {problem.path}" if problem.path else ""), problem.text)
        for number, row in enumerate(rows)
        for problem in find_problems(model, row, complete=True)
    ]
    _refuse(f"no {model.name} was sent", problems)
    _warn_of_moments_without_a_zone(_moments(model), rows)


def _refuse(what: str, problems: list[Problem]) -> None:
    if problems:
        raise InvalidDataError(what, problems)


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
    problems = [*_unknown_keys("", data, schema(pointer)), *_schema_problems(pointer, "", data, None)]
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
            problems.append(Problem(name, f"missing; expected {_expected(field)}"))
    return problems + [problem for name in SELECTORS for problem in _selected_problems(model, name, data, complete)]


# `csv.DictReader` puts what a row has beyond the last column's name under None.
_NAMELESS = "a surplus column; name it in the first line, or put text that has commas in quotes"
_NO_TEXT = "the name of a field is a text"


def _field_problems(model: Model, name: Any, value: Any, complete: bool) -> Iterator[Problem]:
    field = model.fields.get(name)
    if not isinstance(name, str):
        yield Problem(str(name), f"{value!r:.60}; {_NAMELESS if name is None else _NO_TEXT}")
    elif field is None:
        known = f"; known: {', '.join(model.fields)}"
        hint = _header_hint(name) or _meant(near_misses(name, model.fields)) or known
        yield Problem(name, f"{model.name} has no such field{hint}")
    elif field.read_only:
        yield Problem(name, f"{value!r:.60} cannot be written; the server sets this field")
    elif field.create_only and not complete:
        yield Problem(name, f"{value!r:.60} cannot be written; it is chosen when the record is made")
    elif value is None:
        if field.required and not field.nullable:
            yield Problem(name, f"None; expected {_expected(field)}")
    elif field.type == "array" and not _is_list(value):
        yield Problem(name, f"{value!r:.60}; expected {_expected(field)}, so put it in brackets")
    elif field.relation is not None and not field.relation.many and _is_list(value):
        yield Problem(name, f"{value!r:.60}; expected {_expected(field)}, so take it out of the brackets")
    elif field.relation is None and isinstance(value, Name):
        yield Problem(name, f"{value!r:.60}; {model.name}.{name} holds no ids that a name could stand for")
    elif field.required and isinstance(value, str) and not value.strip():
        yield Problem(name, f"empty; expected {_expected(field)}")
    elif name not in SELECTORS:
        ending = "Create" if schema(f"{model.schema}Create") else "Update"
        pointer = f"{model.schema}{ending}/properties/{name}"
        yield from _schema_problems(pointer, name, value, field)


def _header_hint(name: str) -> str:
    """Return how to read a file whose first line was not taken apart as it was meant."""
    if name.startswith("\ufeff"):
        return "; read the file with encoding='utf-8-sig'"
    separator = next((mark for mark in ";\t" if mark in name), None)
    return f"; read the file with delimiter={separator!r}" if separator else ""


def _is_list(value: Any) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _selected_problems(model: Model, name: str, data: Mapping[str, Any], complete: bool) -> Iterator[Problem]:
    """Check a payload against the schema that its selector names."""
    types = DETAIL_TYPES.get("coordinates" if name == "coordinates_details" else model.name)
    selector = SELECTORS[name]
    if types is None or name not in model.fields:
        return
    kind = types.get(str(data.get(selector)))
    if selector in data and name not in data and not complete:
        yield Problem(selector, f"expected together with {name}, since the stored ones belong to the stored {selector}")
    elif data.get(name) is None:
        return
    elif selector not in data:
        hint = "" if complete else f": to keep it, send {selector}=record.{selector}"
        yield Problem(name, f"expected together with {selector}, which says what belongs here{hint}")
    elif kind is not None:
        yield from _schema_problems(kind.schema, name, data[name], None)


def _schema_problems(pointer: str, name: str, value: Any, field: Field | None) -> Iterator[Problem]:
    """Check a value against a part of the spec."""
    try:
        plain = json.loads(encode(value))
    except InvalidRequestError:
        place, fault = first_fault(value)
        yield Problem(_path(name, place), fault)
        return
    found: dict[str, Problem] = {}
    for error in validator(pointer).iter_errors(plain):
        for problem in _explained(error, name, field, pointer):
            found.setdefault(problem.path, problem)
    yield from found.values()


def _explained(error: ValidationError, name: str, field: Field | None, pointer: str) -> Iterator[Problem]:
    """Return what a validator found, in words for people."""
    path, value, rule = _path(name, error.absolute_path), error.instance, cast("Any", error.validator_value)
    kinds: dict[str, Any] = {
        "enum": lambda: f"{value!r:.60}; {_choices(value, rule, is_unit=path.endswith('.unit'))}",
        "maxLength": lambda: f"{len(str(value))} characters; expected {rule} at the most",
        "minItems": lambda: f"an empty list; expected {_expected(field)}, at least {rule}",
        "minimum": lambda: f"{value!r}; expected a number of at least {rule:g}",
        "maximum": lambda: f"{value!r}; expected a number of at most {rule:g}",
        "pattern": lambda: f"{value!r:.60}; expected {_pattern(rule, field)}",
        "format": lambda: f"{value!r:.60}; expected {FORMATS[rule]}",
        "type": lambda: f"{value!r:.60}; expected {_typed(error, field, pointer)}",
    }
    if error.validator == "additionalProperties" and isinstance(value, dict):
        yield from _unknown_keys(path, value, error.schema)
    elif error.validator == "required":
        for key in rule:
            if isinstance(value, dict) and key not in value:
                yield Problem(_path(path, [key]), "missing")
    elif error.validator == "anyOf":
        yield from _explained_choice(error, name, field, pointer)
    else:
        yield Problem(path, kinds.get(str(error.validator), lambda: f"{value!r:.60}; {error.message}")())


def _explained_choice(error: ValidationError, name: str, field: Field | None, pointer: str) -> Iterator[Problem]:
    """Return what is wrong with a value that may have one of several shapes, by the shape that it is most like."""
    if all(choice.keys() == {"required"} for choice in cast("Any", error.validator_value)):
        needed = " or ".join(", ".join(choice["required"]) for choice in cast("Any", error.validator_value))
        yield Problem(_path(name, error.absolute_path), f"expected {needed}")
        return
    context = error.context or []
    nearest = next((inner for inner in context if inner.validator != "type"), context[0])
    yield from _explained(nearest, name, field, pointer)


def _path(name: str, parts: Iterable[str | int]) -> str:
    return (name + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)).removeprefix(".")


def _unknown_keys(path: str, value: Mapping[str, Any], rules: Any) -> Iterator[Problem]:
    known = rules.get("properties", {})
    for key in value:
        if key not in known:
            hint = _meant(near_misses(key, known)) or f"; known: {', '.join(known)}"
            yield Problem(_path(path, [key]), f"no such field{hint}")


_GREEK_MU = "\u03bc"  # which looks like the micro sign


def _choices(value: Any, choices: Iterable[Any], *, is_unit: bool = False) -> str:
    known = [str(choice) for choice in choices if choice is not None]
    near = near_units(str(value), known) if is_unit else near_misses(str(value), known)
    sign = " Its µ is the micro sign, U+00B5." if is_unit and near and _GREEK_MU in str(value) else ""
    return f"expected one of {', '.join(map(repr, known))}{_meant(near)}{sign}"


def _meant(near: list[str]) -> str:
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else ""


def _pattern(pattern: str, field: Field | None) -> str:
    return _expected(field) if field is not None and field.relation is not None else f"text that matches {pattern}"


def _typed(error: ValidationError, field: Field | None, pointer: str) -> str:
    """Return what type was expected; a bare number in the place of one with a unit is explained."""
    place = part(pointer, error.absolute_path)
    if "x-brainstem-default-unit" in place:
        number = error.instance if isinstance(error.instance, int | float) else 1
        example = {"value": number, "unit": place["x-brainstem-default-unit"]}
        units = place["properties"]["unit"]["enum"]
        return f"a number with its unit, such as {example!r}; units: {', '.join(units)}"
    if field is not None and not error.absolute_path:
        return _expected(field)
    types = error.validator_value
    return " or ".join(_WORDS.get(name, name) for name in ([types] if isinstance(types, str) else cast("Any", types)))


def _expected(field: Field | None) -> str:
    """Return in words what a field takes."""
    if field is None:
        return "a list"
    if field.relation is not None:
        kind = f"id of a {field.relation.model}"
        return f"a list of ids of {field.relation.model} records" if field.relation.many else f"the {kind}"
    if field.type == "array":
        return "a list"
    at_least = "" if field.minimum is None else f" of at least {field.minimum:g}"
    if field.choices:
        return f"one of {', '.join(map(repr, field.choices))}"
    return FORMATS.get(field.format or "") or f"{_WORDS.get(field.type, field.type)}{at_least}"


_WORDS = {
    "string": "a text",
    "object": "a mapping",
    "array": "a list",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "True or False",
    "null": "None",
}
