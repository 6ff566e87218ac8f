"""One shape for included records: they stand in their record in place of their ids, however the server sent them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from brainstem_openapi.registry import MODELS, Model

from ._envelope import has_id


def embed(model: Model, rows: Iterable[dict[str, Any]], body: Mapping[str, Any], include: Iterable[str]) -> None:
    """Put the records that came beside the list into the rows that refer to them.

    Parameters
    ----------
    model : Model
        Model of the rows.
    rows : iterable of dict
        Records, changed in place. Ids whose record did not come stay ids.
    body : mapping
        The whole answer, with lists of related records beside the main one.
    include : iterable of str
        Paths as sent, such as ``"behaviors.subjects.*"``.
    """
    rows, paths = list(rows), [path.removesuffix(".*").split(".") for path in include]
    # Copies, so that a record which is listed and included as well does not come to contain itself.
    beside = {name: [_copy(row) for row in value] for name, value in body.items() if paths and isinstance(value, list)}
    for path in paths:
        _embed_path(model, rows, beside, path)


def _embed_path(model: Model, rows: list[dict[str, Any]], body: Mapping[str, Any], path: list[str]) -> None:
    field = model.fields.get(path[0])
    target = MODELS.get(field.relation.model) if field and field.relation else None
    if target is None:
        return
    records = _beside(target, body)
    for row in rows:
        if path[0] in row:
            row[path[0]] = _replace(row[path[0]], records)
    if path[1:]:
        _embed_path(target, list(_records_in(rows, path[0])), body, path[1:])


def _beside(target: Model, body: Mapping[str, Any]) -> dict[Any, dict[str, Any]]:
    """Return the records of a model by id; those of the main model that are not listed come under ``+<plural>``."""
    found = (*body.get(target.plural, ()), *body.get(f"+{target.plural}", ()))
    return {row["id"]: row for row in found if has_id(row)}


def _replace(value: Any, records: Mapping[Any, dict[str, Any]]) -> Any:
    """Return records in the place of their ids; copies, so that what is put into one is in no other."""
    if isinstance(value, list):
        return [_replace(item, records) for item in value]
    return _copy(records.get(value, value) if isinstance(value, str | int) else value)


def _copy(value: Any) -> Any:
    return dict(value) if isinstance(value, dict) else value


def _records_in(rows: list[dict[str, Any]], name: str) -> Iterable[dict[str, Any]]:
    for row in rows:
        value = row.get(name)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield item
