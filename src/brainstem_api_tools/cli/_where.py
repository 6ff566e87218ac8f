"""Filters as they are typed, ``name.icontains=rat``, ``{"name.icontains": "rat"}``, ``name~rat``, and names for ids."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import click

if TYPE_CHECKING:
    from brainstem_openapi.registry import Model

_SIGNS = {
    "=": "{}",
    "==": "{}",
    "!=": "-{}",
    "!~": "-{}.icontains",
    "~": "{}.icontains",
    "^=": "{}.istartswith",
    ">=": "{}.gte",
    "<=": "{}.lte",
    ">": "{}.gt",
    "<": "{}.lt",
}
_CONDITION = re.compile(r"\s*([\w.]+)\s*(?::(\w+)\s*=|(==|!=|!~|>=|<=|\^=|~|=|>|<))(.*)", re.DOTALL)
_LISTS = (".in", ".range")
_UUID = re.compile(r"[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)


def all_filters(filters: Iterable[str], conditions: Iterable[str]) -> dict[str, Any]:
    """Return the filters of a command line, in the API's spelling.

    Parameters
    ----------
    filters : iterable of str
        Values of ``--filters``: JSON objects, or ``field.operator=value``.
    conditions : iterable of str
        Values of ``--where``.

    Raises
    ------
    click.BadParameter
        For what is no filter, and for two values of one filter, of which the server would heed one. Values of ``in``
        are put together.

    Examples
    --------
    >>> all_filters(["sex=F", "tags.in=a,b", "tags.in=c"], ["name~rat", "birth_date>=2024-01-01"])
    {'sex': 'F', 'tags.in': ['a', 'b', 'c'], 'name.icontains': 'rat', 'birth_date.gte': '2024-01-01'}
    """
    found: dict[str, Any] = {}
    pairs = [pair for text in filters for pair in _filter(text)] + [_condition(text) for text in conditions]
    for key, value in pairs:
        if key in found and not (key.endswith(".in") and isinstance(value, list)):
            raise click.BadParameter(f"filter {key!r} is given twice, and the server heeds one alone")
        found[key] = [*found[key], *value] if key in found else value
    return found


def which(model: Model, text: str | None) -> dict[str, Any]:
    """Return what finds the record that a text names: its id, or else its name.

    Examples
    --------
    >>> from brainstem_openapi.registry import MODELS
    >>> which(MODELS["subject"], "Rat 7"), which(MODELS["user"], "12")
    ({'name': 'Rat 7'}, {'id': '12'})
    """
    from .._naming import named_by

    text = normalize("NFC", text or "")
    is_id = text.isdecimal() if model.id_type == "integer" else _UUID.fullmatch(text)
    return {"id": text} if is_id else {named_by(model): text}


def _filter(text: str) -> Iterator[tuple[str, Any]]:
    if text.lstrip().startswith("{"):
        yield from _json_filters(text)
        return
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        hint = "expected FIELD=VALUE, FIELD.OPERATOR=VALUE or a JSON object"
        raise click.BadParameter(f"{text!r} is no filter; {hint}", param_hint="--filters")
    yield _with_list(key.strip().replace("__", "."), value)


def _json_filters(text: str) -> Iterator[tuple[str, Any]]:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise click.BadParameter(f"not valid JSON: {error}", param_hint="--filters") from None
    yield from found.items()


def _condition(text: str) -> tuple[str, Any]:
    match = _CONDITION.fullmatch(text)
    if match is None:
        signs = " ".join(_SIGNS)
        hint = f"expected a field, one of {signs} or :OPERATOR=, and a value, such as 'name~rat'"
        raise click.BadParameter(f"{text!r} is no condition; {hint}", param_hint="--where")
    field, operator, sign, value = match.groups()
    key = f"{field}.{operator}" if operator else _SIGNS[sign].format(field)
    return _with_list(key, value.strip())


def _with_list(key: str, value: str) -> tuple[str, Any]:
    """Return a filter; the operators that take a list take it with commas."""
    return key, [item.strip() for item in value.split(",")] if key.endswith(_LISTS) else value
