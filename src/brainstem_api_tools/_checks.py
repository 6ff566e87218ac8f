"""Check what a caller wants to write against the spec, and name every problem at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.registry import Field, Model

from ._names import near_misses
from ._plain import encode
from ._spec import part, schema, validator
from .errors import InvalidRequestError

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
    InvalidRequestError
        With one line for each problem: the field, the value, what was expected.
    """
    problems = find_problems(model, data, complete=complete)
    if problems:
        raise InvalidRequestError(f"{model.name} was not sent:\n" + "\n".join(f"  {line}" for line in problems))


def check_rows(model: Model, rows: Iterable[Any]) -> None:
    """Refuse many records if one of them cannot be right, and name every problem of every row."""
    problems = [
        f"  row {number}: {problem}"
        for number, row in enumerate(rows)
        for problem in find_problems(model, row, complete=True)
    ]
    if problems:
        raise InvalidRequestError(f"no {model.name} was sent:\n" + "\n".join(problems))


def find_problems(model: Model, data: Any, *, complete: bool) -> list[Problem]:
    """Return everything that is wrong with data to write; see `check_data`."""
    if not isinstance(data, Mapping):
        return [Problem("", f"data of {model.name} is {data!r:.80}; expected a mapping of fields")]
    problems = [problem for name, value in data.items() for problem in _field_problems(model, name, value, complete)]
    for name, field in model.fields.items():
        if complete and field.required and name not in data:
            problems.append(Problem(name, f"missing; {_expected(field)} is required"))
    return problems + [problem for name in SELECTORS for problem in _selected_problems(model, name, data)]


# `csv.DictReader` puts what a row has beyond the last column's name under None.
_NAMELESS = "a surplus column; name it in the first line, or put text that has commas in quotes"
_NO_TEXT = "the name of a field is a text"


def _field_problems(model: Model, name: Any, value: Any, complete: bool) -> Iterator[Problem]:
    field = model.fields.get(name)
    if not isinstance(name, str):
        yield Problem(str(name), f"{value!r:.60}; {_NAMELESS if name is None else _NO_TEXT}")
    elif field is None:
        near = near_misses(name, model.fields)
        known = "" if near else f"; known: {', '.join(model.fields)}"
        yield Problem(name, f"{model.name} has no such field{_meant(near)}{known}")
    elif field.read_only:
        yield Problem(name, f"{value!r:.60} cannot be written; the server sets this field")
    elif field.create_only and not complete:
        yield Problem(name, f"{value!r:.60} cannot be written; it is chosen when the record is made")
    elif value is None:
        if field.required and not field.nullable:
            yield Problem(name, f"None; expected {_expected(field)}")
    elif field.type == "array" and not _is_list(value):
        yield Problem(name, f"{value!r:.60}; expected {_expected(field)}, so put it in brackets")
    elif name not in SELECTORS:
        ending = "Create" if f"{model.name}" and schema(f"{model.schema}Create") else "Update"
        pointer = f"{model.schema}{ending}/properties/{name}"
        yield from _schema_problems(pointer, name, value, field)


def _is_list(value: Any) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _selected_problems(model: Model, name: str, data: Mapping[str, Any]) -> Iterator[Problem]:
    """Check a payload against the schema that its selector names."""
    types = DETAIL_TYPES.get("coordinates" if name == "coordinates_details" else model.name)
    if types is None or name not in model.fields or data.get(name) is None:
        return
    selector = SELECTORS[name]
    kind = types.get(str(data.get(selector)))
    if selector not in data:
        yield Problem(name, f"expected together with {selector}, which says what belongs here")
    elif kind is not None:
        yield from _schema_problems(kind.schema, name, data[name], None)


def _schema_problems(pointer: str, name: str, value: Any, field: Field | None) -> Iterator[Problem]:
    """Check a value against a part of the spec."""
    plain = json.loads(encode(value))
    found: dict[str, Problem] = {}
    for error in validator(pointer).iter_errors(plain):
        for problem in _explained(error, name, field, pointer):
            found.setdefault(problem.path, problem)
    yield from found.values()


def _explained(error: ValidationError, name: str, field: Field | None, pointer: str) -> Iterator[Problem]:
    """Return what a validator found, in words for people."""
    path, value, rule = _path(name, error.absolute_path), error.instance, cast("Any", error.validator_value)
    kinds: dict[str, Any] = {
        "enum": lambda: f"{value!r:.60}; {_choices(value, rule)}",
        "maxLength": lambda: f"{len(str(value))} characters; expected {rule} at the most",
        "minItems": lambda: f"an empty list; expected {_expected(field)}, at least {rule}",
        "minimum": lambda: f"{value!r}; expected a number of at least {rule:g}",
        "maximum": lambda: f"{value!r}; expected a number of at most {rule:g}",
        "pattern": lambda: f"{value!r:.60}; expected {_pattern(rule, field)}",
        "type": lambda: f"{value!r:.60}; expected {_typed(error, field, pointer)}",
    }
    if error.validator == "additionalProperties" and isinstance(value, dict):
        yield from _unknown_keys(path, value, error.schema)
    elif error.validator == "required":
        for key in rule:
            if isinstance(value, dict) and key not in value:
                yield Problem(f"{path}.{key}", "missing")
    else:
        yield Problem(path, kinds.get(str(error.validator), lambda: f"{value!r:.60}; {error.message}")())


def _path(name: str, parts: Iterable[str | int]) -> str:
    return name + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)


def _unknown_keys(path: str, value: Mapping[str, Any], rules: Any) -> Iterator[Problem]:
    known = rules.get("properties", {})
    for key in value:
        if key not in known:
            near = near_misses(key, known)
            yield Problem(
                f"{path}.{key}", f"no such field{_meant(near)}" + ("" if near else f"; known: {', '.join(known)}")
            )


def _choices(value: Any, choices: Iterable[Any]) -> str:
    known = [choice for choice in choices if choice is not None]
    return f"expected one of {', '.join(map(repr, known))}{_meant(near_misses(str(value), map(str, known)))}"


def _meant(near: list[str]) -> str:
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else ""


def _pattern(pattern: str, field: Field | None) -> str:
    return _expected(field) if field is not None and field.relation is not None else f"text that matches {pattern}"


def _typed(error: ValidationError, field: Field | None, pointer: str) -> str:
    """Return what type was expected; a bare number in the place of one with a unit is explained."""
    place = part(pointer, error.absolute_path)
    if "x-brainstem-default-unit" in place and isinstance(error.instance, int | float):
        example = {"value": error.instance, "unit": place["x-brainstem-default-unit"]}
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
    return f"a {field.format}" if field.format else f"{_WORDS.get(field.type, field.type)}{at_least}"


_WORDS = {
    "string": "a text",
    "object": "a mapping",
    "array": "a list",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "True or False",
    "null": "None",
}
