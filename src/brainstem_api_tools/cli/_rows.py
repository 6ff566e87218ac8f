"""Records as rows: which fields, in which columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import InvalidResponseError

if TYPE_CHECKING:
    from brainstem_openapi.registry import Field, Model

Row = Mapping[str, Any]


def field_names(model: Model, text: str | None) -> list[str]:
    """Return the paths of ``--fields name,details.x``, checked as far as the registry knows.

    Raises
    ------
    UnknownNameError
        For a field that does not exist, with those that look like it.
    """
    from .._query import build_query

    names = [name.strip() for name in (text or "").split(",") if name.strip()]
    build_query(model, exclude=names)  # follows each path through the registry
    return names


def with_needed(model: Model, include: Iterable[str], names: Iterable[str]) -> list[str]:
    """Return the relations to include, with those whose records the named fields are of.

    Examples
    --------
    >>> from brainstem_openapi.registry import MODELS
    >>> with_needed(MODELS["subject"], ["projects"], ["name", "strain.species.name", "strain"])
    ['projects', 'strain.species']
    """
    return list(dict.fromkeys([*include, *filter(None, (_relations(model, name) for name in names))]))


def _relations(model: Model, name: str) -> str:
    """Return the relations that a path leads through before its last part."""
    from brainstem_openapi.registry import MODELS

    here, found = model, []
    for part in name.split(".")[:-1]:
        field = here.fields.get(part)
        if field is None or field.relation is None:
            break
        found.append(part)
        here = MODELS[field.relation.model]
    return ".".join(found)


def cut_rows(rows: Iterable[Row], names: Sequence[str]) -> list[dict[str, Any]]:
    """Return rows of the named fields alone, or all of each row if none is named.

    Examples
    --------
    >>> cut_rows([{"name": "Rat 7", "details": {"weight": 312}, "sex": "F"}], ["name", "details.weight"])
    [{'name': 'Rat 7', 'details.weight': 312}]
    """
    return [{name: value_at(row, name.split(".")) for name in names} if names else dict(row) for row in rows]


def member(body: Any, key: str) -> Any:
    """Return a part of an answer.

    Raises
    ------
    InvalidResponseError
        If the answer has no such part.
    """
    if isinstance(body, Mapping) and key in body:
        return body[key]
    found = sorted(body) if isinstance(body, Mapping) else type(body).__name__
    raise InvalidResponseError(f"the answer has no {key!r}; it has {found}")


def value_at(value: Any, path: Sequence[str]) -> Any:
    """Return what stands at a path; of a list, what stands there in each item; None where there is nothing."""
    if not path:
        return value
    if isinstance(value, list):
        return [value_at(item, path) for item in value]
    return value_at(value.get(path[0]), path[1:]) if isinstance(value, Mapping) else None


def columns(model: Model, rows: Iterable[Row], names: Sequence[str] = ()) -> list[str]:
    """Return the columns of a file: the named ones, or all of the model, then what only the server knows."""
    if names:
        return list(names)
    found = {name: None for row in rows for name in row}
    if not found:
        return list(model.fields)
    return [name for name in model.fields if name in found] + [name for name in found if name not in model.fields]


def telling_columns(model: Model, rows: Sequence[Row]) -> list[str]:
    """Return the columns worth a look at a terminal: none that is empty all the way, and what is short comes first."""
    first = [name for name in ("id", "name", "type") if name in model.fields]
    filled = [name for name in columns(model, rows) if any(row.get(name) not in _EMPTY for row in rows)]
    rest = [name for name in filled if name not in first and name != "links"]
    return first + sorted(rest, key=lambda name: _length(model.fields.get(name)))


def _length(field: Field | None) -> int:
    """Return how much room the values of a field take: short ones, ids and lists, long texts and objects."""
    if field is None or field.html or field.type == "object":
        return 2
    return 1 if field.relation is not None else 0


_EMPTY: tuple[Any, ...] = (None, "", [], {})
