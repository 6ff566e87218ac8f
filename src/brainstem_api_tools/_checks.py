"""Check what a caller wants to write against the registry, and name every problem at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from brainstem_openapi.registry import Field, Model

from ._names import near_misses
from .errors import InvalidRequestError


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
    if not isinstance(data, Mapping):
        raise InvalidRequestError(f"data of {model.name} is {data!r:.80}; expected a mapping of fields")
    problems = [problem for name, value in data.items() for problem in _field_problems(model, name, value)]
    if complete:
        missing = [name for name, field in model.fields.items() if field.required and name not in data]
        problems += [f"{name}: missing; {_expected(model.fields[name])} is required" for name in missing]
    if problems:
        raise InvalidRequestError(f"{model.name} was not sent:\n" + "\n".join(f"  {line}" for line in problems))


def _field_problems(model: Model, name: str, value: Any) -> Iterable[str]:
    field = model.fields.get(name)
    if field is None:
        near = near_misses(name, model.fields)
        hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else f"; known: {', '.join(model.fields)}"
        yield f"{name}: {model.name} has no such field{hint}"
    elif field.read_only:
        yield f"{name}: {value!r:.60} cannot be written; the server sets this field"
    elif value is None:
        if field.required and not field.nullable:
            yield f"{name}: None; expected {_expected(field)}"
    else:
        yield from _value_problems(field, value)


def _value_problems(field: Field, value: Any) -> Iterable[str]:
    name, text = field.name, value.value if isinstance(value, Enum) else value
    if field.type == "array" and not (isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)):
        yield f"{name}: {value!r:.60}; expected {_expected(field)}, so put it in brackets"
    elif field.type == "array" and len(list(value)) < (field.min_items or 0):
        yield f"{name}: an empty list; expected {_expected(field)}, at least {field.min_items}"
    elif field.choices and text not in field.choices:
        near = near_misses(str(text), field.choices)
        hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
        yield f"{name}: {value!r}; expected one of {', '.join(map(repr, field.choices))}{hint}"
    elif field.max_length and isinstance(text, str) and len(text) > field.max_length:
        yield f"{name}: {len(text)} characters; expected {field.max_length} at the most"
    elif not _fits(field, text):
        yield f"{name}: {value!r:.60}; expected {_expected(field)}"


_TYPES: dict[str, tuple[type, ...]] = {"integer": (int,), "number": (int, float), "boolean": (bool,)}


def _fits(field: Field, value: Any) -> bool:
    """Return whether a value can be of a field's type; text is left to the server, which knows its formats."""
    kinds = _TYPES.get(field.type)
    if kinds is None or field.relation is not None:
        return (
            not (field.type == "string" and isinstance(value, bool | int | float | list)) or field.relation is not None
        )
    if isinstance(value, bool) and field.type != "boolean":
        return False
    return isinstance(value, int | float) and isinstance(value, kinds) and _is_enough(field, value)


def _is_enough(field: Field, value: float) -> bool:
    return field.minimum is None or value >= field.minimum


def _expected(field: Field) -> str:
    """Return in words what a field takes."""
    if field.relation is not None:
        kind = f"id of a {field.relation.model}"
        return f"a list of ids of {field.relation.model} records" if field.relation.many else f"the {kind}"
    if field.type == "array":
        return "a list"
    at_least = "" if field.minimum is None else f" of at least {field.minimum:g}"
    return f"a {field.format or {'string': 'text', 'object': 'mapping'}.get(field.type, field.type)}{at_least}"
