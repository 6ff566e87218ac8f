"""Turn filters, sort and include as people write them into the API's query, checked against the registry.

Pure: nothing here knows HTTP or a client.
"""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, Literal, NamedTuple

from brainstem_openapi.registry import MODELS, OPERATORS, Field, Model

from ._names import meant, near_misses, unknown
from ._naming import Name, named_by
from .errors import BrainstemWarning, InvalidRequestError, UnknownNameError

Check = Literal["refuse", "warn", "off"]
Words = str | Iterable[str] | None

_MANY = {"in", "range"}
# How other languages write operators, and what stands for them here.
_FOREIGN = {
    **dict.fromkeys(("!", "!=", "<>", "ne", "neq", "not", "isnot", "exclude"), "filters={{'-{}': ...}}"),
    **dict.fromkeys(("=", "==", "exact", "equals"), "{}"),
    **{">": "{}.gt", ">=": "{}.gte", "<": "{}.lt", "<=": "{}.lte", "like": "{}.icontains"},
}
_IN_ADDRESS = r"filter\{(.+)\}"
_FOREIGN_KEY = r"-?(.+?)\s*(?:([^\w\s]+)|\.(\w+))\s*"


class Query(NamedTuple):
    """What a read asks for, in the API's own spelling."""

    filters: dict[str, str | list[str]]
    sort: list[str]
    include: list[str]
    exclude: list[str]
    limit: int | None = None
    offset: int | None = None


def build_query(
    model: Model,
    *,
    filters: Mapping[str, Any] | None = None,
    sort: Words = None,
    include: Words = None,
    exclude: Words = None,
    limit: int | str | None = None,
    offset: int | str | None = None,
    check: Check = "refuse",
) -> Query:
    """Return the query for a model.

    Parameters
    ----------
    model : Model
        Row of the registry.
    filters : mapping, optional
        ``{"name.icontains": "rat"}``; values may be text, numbers, booleans, dates, UUIDs, None, records or lists.
    sort, include, exclude : str or iterable of str, optional
        Field names; a leading ``-`` sorts downwards.
    limit, offset : int or str, optional
        Records to send, and to skip first.
    check : {"refuse", "warn", "off"}
        What to do with a field that the registry does not know.

    Raises
    ------
    UnknownNameError
        For an unknown operator, and with ``check="refuse"`` for an unknown field.
    InvalidRequestError
        For a value that cannot be sent, and for one condition with two values, of which the server would heed one.

    Examples
    --------
    >>> from brainstem_openapi.registry import MODELS
    >>> build_query(MODELS["session"], filters={"name.icontains": "rat"}, sort="-name").filters
    {'filter{name.icontains}': 'rat'}
    """
    return Query(
        filters=_filters(model, filters, check),
        sort=[_field_path(model, name, check, "sort") for name in words("sort", sort)],
        include=_include_keys(model, words("include", include), check),
        exclude=[_field_path(model, name, check, "exclude") for name in words("exclude", exclude)],
        limit=_count("limit", limit, least=1),
        offset=_count("offset", offset, least=0),
    )


def merged_filters(filters: Mapping[str, Any] | None, keywords: Mapping[str, Any]) -> dict[str, Any]:
    """Return filters and keyword filters in the API's spelling: ``projects__id`` is ``projects.id``."""
    given = _mapping(filters)
    respelled = {key.replace("__", "."): value for key, value in keywords.items()}
    for key in respelled.keys() & given.keys():
        raise _given_twice(key)
    return {**given, **respelled}


def refuse_query(options: str, query: Query, load_all: bool) -> None:
    """Raise `InvalidRequestError` if something is asked for that an action or relation is not sent."""
    asked = query._asdict() | {"load_all": load_all or None}
    given = [name for name, value in asked.items() if value not in (None, [], {})]
    if given:
        hint = "filter the list of the related model instead"
        raise InvalidRequestError(f"options={options!r} is sent without {', '.join(given)}; {hint}")


def words(name: str, value: Words) -> list[str]:
    """Return one name or several as a list, or raise `InvalidRequestError`."""
    found = [] if value is None else [value] if isinstance(value, str) else list(value)
    for word in found:
        if not isinstance(word, str) or not word.strip():
            raise InvalidRequestError(f"{name} holds {word!r}; expected a field's name")
    return found


def _count(name: str, value: int | str | None, *, least: int) -> int | None:
    if isinstance(value, str) and value.isdecimal():
        value = int(value)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < least):
        raise InvalidRequestError(f"{name} is {value!r}; expected a whole number of at least {least}")
    return value


def _mapping(filters: Mapping[str, Any] | None) -> Mapping[str, Any]:
    if filters is not None and not isinstance(filters, Mapping):
        raise InvalidRequestError(
            f"filters is {filters!r:.80}; expected a mapping, such as {{'name.icontains': 'rat'}}"
        )
    return filters or {}


def _filters(model: Model, filters: Mapping[str, Any] | None, check: Check) -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = {}
    for key, value in _mapping(filters).items():
        wire, text = _filter(model, key, value, check)
        if wire in found:
            raise _given_twice(key)
        found[wire] = text
    return found


def _given_twice(key: str) -> InvalidRequestError:
    return InvalidRequestError(f"filter {key!r} is given twice, and the server heeds one alone")


def _filter(model: Model, key: str, value: Any, check: Check) -> tuple[str, str | list[str]]:
    path, operator = _split_key(model, key, check)
    if value is None and operator in ("", "eq"):
        return f"filter{{{path}.isnull}}", "true"
    if operator == "isnull":
        return f"filter{{{path}.isnull}}", _yes_or_no(key, value)
    if is_list(value):
        value, operator = list(value), operator or "in"
    field = _field_at(model, path)
    if (target := field and _target(field)) and _is_named(key, value):
        path = f"{path}.{named_by(target)}"
    if check != "off":
        _warn_of_no_match(key, operator, value, field.choices if field else ())
    wire = _list_text(key, operator, value) if isinstance(value, list) or operator in _MANY else _text(key, value)
    if wire == [] and check != "refuse":  # else a list is made, which `split_query` understands
        raise InvalidRequestError(f"filter {key!r} is an empty list, which the server would ignore")
    return f"filter{{{path}.{operator}}}" if operator else f"filter{{{path}}}", wire


def _split_key(model: Model, key: str, check: Check) -> tuple[str, str]:
    """Return the field and the operator of a filter's key."""
    path, _, last = key.rpartition(".")
    if path and last in OPERATORS:
        return _field_path(model, path, check, "filter"), last
    return _field_path(model, key, check, "filter"), ""


def _field_path(model: Model, path: str, check: Check, role: str) -> str:
    if check != "off":
        try:
            _check_path(model, path.lstrip("-"), role)
        except UnknownNameError as unknown_name:
            error = (role == "filter" and (_foreign_operator(path) or _foreign_spelling(model, path))) or unknown_name
            if check == "refuse" or error.kind.startswith("operator"):
                raise error from None
            warnings.warn(f"{error} Sent all the same.", BrainstemWarning, stacklevel=outside())
    return path


def _foreign_operator(path: str) -> UnknownNameError | None:
    """Return the error for an operator of another language, if a filter's key ends in one."""
    match = re.fullmatch(_FOREIGN_KEY, path)
    field, operator = (match[1], match[2] or match[3]) if match else ("", "")
    if operator not in _FOREIGN:
        return None
    return UnknownNameError("operator", operator, [_FOREIGN[operator].format(field)], OPERATORS)


def _foreign_spelling(model: Model, key: str) -> UnknownNameError | None:
    """Return the error for a filter's key that is right in the spelling of keywords, or as it is in an address."""
    match = re.fullmatch(_IN_ADDRESS, key)
    respelled = (match[1] if match else key).replace("__", ".")
    if respelled == key:
        return None
    try:
        _split_key(model, respelled, "refuse")
    except UnknownNameError:
        return None
    return UnknownNameError("filter", key, [respelled], model.fields)


def _check_path(model: Model, path: str, role: str) -> None:
    """Follow a dotted path through the registry; raise at the first name that does not exist."""
    here: Model | None = model
    parts = path.replace("|", ".").split(".")
    for position, name in enumerate(parts):
        if here is None:
            return
        field = here.fields.get(name)
        if field is None:
            raise unknown(f"field of {here.name}", name, here.fields)
        here = _target(field)
        rest = ".".join(parts[position + 1 :])
        if rest and field.relation is None and field.type not in ("object", "array"):
            raise unknown("operator" if role == "filter" else f"relation of {field.name}", rest, OPERATORS)


def _target(field: Field) -> Model | None:
    return MODELS.get(field.relation.model) if field.relation else None


def _field_at(model: Model, path: str) -> Field | None:
    """Return the field that a dotted path leads to, if the registry knows it."""
    here: Model | None = model
    field: Field | None = None
    for name in path.lstrip("-").split("."):
        field = here.fields.get(name) if here else None
        here = _target(field) if field else None
    return field


def _warn_of_no_match(key: str, operator: str, value: Any, choices: Sequence[str]) -> None:
    """Warn of values that no record has, for which the server sends an empty list and no word."""
    if operator == "in" and isinstance(value, str) and "," in value:
        parts = [part.strip() for part in value.split(",")]
        _warn_of_nothing(f"{key} is one text with commas, {value!r}; expected a list, such as {parts!r}.")
    if not choices or operator not in ("", "eq", "iexact", "in"):
        return
    for item in value if isinstance(value, list) else [value]:
        text = _text(key, item)
        if text not in choices and not (operator == "iexact" and text.lower() in map(str.lower, choices)):
            known, near = ", ".join(map(repr, choices)), near_misses(text, choices)
            _warn_of_nothing(f"{key} is {text!r}; expected one of {known}{meant(near) or '.'}")


def _warn_of_nothing(text: str) -> None:
    warnings.warn(f"filter {text} Sent all the same.", BrainstemWarning, stacklevel=outside())


def _include_keys(model: Model, names: Sequence[str], check: Check) -> list[str]:
    """Return include paths as ``relation.*``, each once: the server fails on ``x`` beside ``x.*``."""
    paths = dict.fromkeys(name.removesuffix(".*").removesuffix(".") for name in names)
    for path in paths:
        _field_path(model, path, check, "include")
        _check_relation(model, path, check)
    return [f"{path}.*" for path in paths]


def _check_relation(model: Model, path: str, check: Check) -> None:
    here: Model | None = model
    for name in path.split("."):
        field = here.fields.get(name) if here else None
        if field is None or check == "off":
            return
        if field.relation is None and here is not None:
            relations = [other for other, row in here.fields.items() if row.relation]
            raise unknown(f"relation of {here.name}", name, relations)
        here = _target(field)


def is_list(value: Any) -> bool:
    """Return whether a value stands for several."""
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _is_named(key: str, value: Any) -> bool:
    """Return whether a value is a `Name`, or a list of them, in the place of ids."""
    kinds = {isinstance(item, Name) for item in (value if isinstance(value, list) else [value])}
    if len(kinds) > 1:
        raise InvalidRequestError(f"filter {key!r} mixes names and ids: {value!r:.80}; give one or the other")
    return True in kinds


_ANSWERS = {"true": "true", "yes": "true", "1": "true", "false": "false", "no": "false", "0": "false"}


def _yes_or_no(key: str, value: Any) -> str:
    """Return what a person means in the words of the API."""
    found = _ANSWERS.get(str(value).lower())
    if found is None:
        raise InvalidRequestError(f"filter {key!r} is {value!r}; expected True or False")
    return found


def _list_text(key: str, operator: str, value: Any) -> list[str]:
    if operator not in _MANY:
        raise InvalidRequestError(f"filter {key!r} is a list; only `in` and `range` take one")
    items = value if isinstance(value, list) else [value]
    if operator == "range" and len(items) != 2:
        raise InvalidRequestError(f"filter {key!r} has {len(items)} values; `range` takes a first and a last one")
    return [_text(key, item) for item in items]


def _text(key: str, value: Any) -> str:
    """Return one value as the API reads it."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        raise InvalidRequestError(f"filter {key!r} is {value!r}; expected a number")
    if isinstance(value, str | int | float):
        return str(value)
    from uuid import UUID  # late, since few filters need it

    identifier = value.get("id") if isinstance(value, Mapping) else getattr(value, "id", value)
    if isinstance(identifier, str | int | UUID):
        return str(identifier)
    kinds = "text, a number, a boolean, a date, a UUID, None, a record or a list of these"
    raise InvalidRequestError(f"filter {key!r} is {value!r}; expected {kinds}")


def outside() -> int:
    """Return the stack level of the first caller outside this package, so that a warning points to the user's line."""
    import sys

    level, frame = 1, sys._getframe(1)
    while frame.f_back and frame.f_globals.get("__package__") == __package__:
        level, frame = level + 1, frame.f_back
    return level
