"""Whether a stored record can be the one that was sent: the same contents, in whatever spelling they come back; and how
to find those that can be.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING, Any

from ._envelope import has_id
from ._plain import encode, moment

if TYPE_CHECKING:
    from brainstem_openapi.registry import Field, Model


DATE = len("2026-03-14")  # what is longer may be a moment
MOST_FILTERS, LONGEST_TEXT = 4, 100


def agrees(model: Model, row: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
    """Return whether a stored record, or a request to add it, shows all that was sent of a model's fields, and no more.

    Texts are compared without the spaces around them, moments as instants, numbers by value, related records by their
    id, lists without order, and all that is empty is alike. What servers never show, such as comments for the reviewer,
    is not missed; anything else that is not shown may be different. What was not sent must be empty or as the server
    fills it: a record that somebody has worked on is an older one.

    Examples
    --------
    >>> from brainstem_openapi.registry import MODELS
    >>> agrees(MODELS["session"], {"name": "A", "projects": [{"id": "p1"}]}, {"name": " A ", "projects": ["p1"]})
    True
    >>> agrees(MODELS["session"], {"name": "A", "tags": []}, {"name": "A", "tags": ["maze"]})
    False
    >>> agrees(MODELS["session"], {"name": "A", "tags": ["maze"]}, {"name": "A"})
    False
    """
    stored, sent = _fields(model, row), _fields(model, json.loads(encode(body)))
    unshown = {name for name, field in model.fields.items() if field.write_only} - row.keys()
    shows_all = all(stored.get(name) == meaning for name, meaning in sent.items() if name not in unshown)
    return shows_all and all(stored.get(name) in usual for name, usual in _untouched(model, sent.keys()))


def _untouched(model: Model, sent: Set[str]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Return the fields that were not sent, each with what a server makes of that."""
    for name, field in model.fields.items():
        if name not in sent and not field.read_only and not _is_about_people(name, field):
            yield name, (None, _meaning(field.default), False if field.type == "boolean" else None)


def _is_about_people(name: str, field: Field) -> bool:
    """Return whether a server may fill a field with who makes the record."""
    return name in ("users", "groups") or (field.relation is not None and field.relation.model in ("user", "group"))


def telling_filters(model: Model, body: Mapping[str, Any]) -> dict[str, str]:
    """Return filters that the record a body makes will pass: related records, choices and short texts, a handful.

    Examples
    --------
    >>> from brainstem_openapi.registry import MODELS
    >>> telling_filters(MODELS["epoch"], {"name": "Run", "session": "s1", "start": 0})
    {'session': 's1', 'name': 'Run'}
    """
    sent = json.loads(encode(body))
    relations_first = sorted(model.fields.values(), key=lambda field: field.relation is None)
    texts = ((field.name, _filter_text(field, sent.get(field.name))) for field in relations_first)
    return dict([(name, text) for name, text in texts if text][:MOST_FILTERS])


def _filter_text(field: Field, value: Any) -> str:
    """Return what to filter a field by, if servers keep the value as it is; of several related records the first."""
    if field.read_only or field.write_only:
        return ""
    if field.relation:
        ids = _ids(value if isinstance(value, list) else [value])
        return str(ids[0]) if ids and isinstance(ids[0], str | int) else ""
    is_plain = isinstance(value, str) and field.type == "string" and not (field.format or field.html or field.upload)
    text = value.strip() if is_plain else ""
    return text if len(text) <= LONGEST_TEXT and text.isprintable() else ""


def _fields(model: Model, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what each field of a record means; only where records are related is one known by its id."""
    related = {name for name, field in model.fields.items() if field.relation}
    return {name: _meaning(_ids(value) if name in related else value) for name, value in values.items()}


def _ids(value: Any) -> Any:
    if isinstance(value, list):
        return [_ids(one) for one in value]
    return value["id"] if has_id(value) else value


def _meaning(value: Any) -> Any:
    """Return what is equal for two JSON values that mean the same."""
    if isinstance(value, str):
        text = value.strip()
        return (len(text) > DATE and moment(text)) or text or None
    if isinstance(value, list):
        return frozenset(map(_meaning, value)) or None
    return _members(value) if isinstance(value, dict) else value


def _members(value: Mapping[str, Any]) -> Any:
    meanings = {name: _meaning(inner) for name, inner in value.items()}
    return frozenset((name, meaning) for name, meaning in meanings.items() if meaning is not None) or None
