"""What is wrong with a value by a schema of the spec, in words for people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from brainstem_openapi.registry import Field

from ._names import meant, near_misses, near_units
from ._plain import encode, first_fault
from ._spec import FORMATS, part, validator
from .errors import InvalidRequestError

if TYPE_CHECKING:
    from jsonschema import ValidationError


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


def schema_problems(pointer: str, name: str, value: Any, field: Field | None) -> Iterator[Problem]:
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
    for stranger in strangers(pointer, name, plain):
        if stranger.near:
            found.setdefault(stranger.path, Problem(stranger.path, f"no such field{meant(stranger.near)}"))
    yield from found.values()


def _explained(error: ValidationError, name: str, field: Field | None, pointer: str) -> Iterator[Problem]:
    """Return what a validator found, in words for people."""
    path, value, rule = _path(name, error.absolute_path), error.instance, cast("Any", error.validator_value)
    kinds: dict[str, Any] = {
        "enum": lambda: f"{value!r:.60}; {_choices(value, rule, is_unit=path.endswith('.unit'))}",
        "maxLength": lambda: f"{len(str(value))} characters; expected {rule} at the most",
        "minItems": lambda: f"an empty list; expected {expected_of(field)}, at least {rule}",
        "minimum": lambda: f"{value!r}; expected a number of at least {rule:g}",
        "maximum": lambda: f"{value!r}; expected a number of at most {rule:g}",
        "pattern": lambda: f"{value!r:.60}; expected {_pattern(rule, field)}",
        "format": lambda: f"{value!r:.60}; expected {FORMATS[rule]}",
        "type": lambda: f"{value!r:.60}; expected {_typed(error, field, pointer)}",
    }
    if error.validator == "additionalProperties" and isinstance(value, dict):
        yield from unknown_keys(path, value, error.schema)
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


MISTYPED = 0.85  # as alike as a known name is a key that is refused though its schema allows any


class Stranger(NamedTuple):
    """A key that a schema takes without knowing it; ``near`` are keys that may have been meant."""

    path: str
    near: list[str]
    known: list[str]


def strangers(pointer: str, name: str, value: Any, place: tuple[str | int, ...] = ()) -> Iterator[Stranger]:
    """Return the keys in a value that no schema names, though schemas that are open allow them."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from strangers(pointer, name, item, (*place, number))
    elif isinstance(value, dict):
        rules = part(pointer, place)
        known = rules.get("properties", {})
        for key, inner in value.items():
            if key in known:
                yield from strangers(pointer, name, inner, (*place, key))
            elif known and rules.get("additionalProperties", True) is not False:
                near = near_misses(key, known.keys() - value.keys(), likeness=MISTYPED)
                yield Stranger(_path(name, [*place, key]), near, list(known))


def unknown_keys(path: str, value: Mapping[str, Any], rules: Any) -> Iterator[Problem]:
    known = rules.get("properties", {})
    every = f"; known: {', '.join(known)}" if known else "; there are none here"
    for key in value:
        if key not in known:
            hint = meant(near_misses(key, known)) or every
            yield Problem(_path(path, [key]), f"no such field{hint}")


_GREEK_MU = "\u03bc"  # which looks like the micro sign


def _choices(value: Any, choices: Iterable[Any], *, is_unit: bool = False) -> str:
    known = [str(choice) for choice in choices if choice is not None]
    near = near_units(str(value), known) if is_unit else near_misses(str(value), known)
    sign = " Its µ is the micro sign, U+00B5." if is_unit and near and _GREEK_MU in str(value) else ""
    return f"expected one of {', '.join(map(repr, known))}{meant(near)}{sign}"


def _pattern(pattern: str, field: Field | None) -> str:
    return expected_of(field) if field is not None and field.relation is not None else f"text that matches {pattern}"


def _typed(error: ValidationError, field: Field | None, pointer: str) -> str:
    """Return what type was expected; a bare number in the place of one with a unit is explained."""
    place = part(pointer, error.absolute_path)
    if "x-brainstem-default-unit" in place:
        number = error.instance if type(error.instance) in (int, float) else 1
        example = {"value": number, "unit": place["x-brainstem-default-unit"]}
        units = place["properties"]["unit"]["enum"]
        return f"a number with its unit, such as {example!r}; units: {', '.join(units)}"
    if field is not None and not error.absolute_path:
        return expected_of(field)
    types = error.validator_value
    return " or ".join(_WORDS.get(name, name) for name in ([types] if isinstance(types, str) else cast("Any", types)))


def expected_of(field: Field | None) -> str:
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
