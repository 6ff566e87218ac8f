"""The loaders of the wire door, ``client.load_session(name="rat")`` and its like, made from a table and the registry.

Each is `load` for one model, with filters as keywords and, for some models, related records that come along unasked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from inspect import Parameter, Signature
from typing import Any, NamedTuple

from brainstem_openapi.registry import Model

from ._query import Words
from ._response import Response

# What the loaders of the earlier tool take, in their order, and what comes along. It offers tags for all models; where
# the API has none they are sent all the same, with the warning that `load` gives for every field it does not know.
EARLIER: dict[str, tuple[str, str]] = {
    "project": ("name sessions subjects tags", "sessions subjects collections cohorts"),
    "subject": ("name projects strain sex tags", "procedures subjectlogs"),
    "session": ("name projects datastorage tags", "dataacquisition behaviors manipulations epochs"),
    "collection": ("name tags", "sessions"),
    "cohort": ("name tags", "subjects"),
    "behavior": ("session tags", ""),
    "dataacquisition": ("session tags", ""),
    "manipulation": ("session tags", ""),
    "procedure": ("subject tags", ""),
    "procedurelog": ("procedure tags", ""),
    "subjectlog": ("subject tags", ""),
    "equipment": ("name setup tags", ""),
    "consumablestock": ("tags", ""),
    "behavioralassay": ("name tags", ""),
    "datastorage": ("name tags", ""),
    "setup": ("name tags", ""),
    "hardwaredevice": ("name tags", ""),
    "brainregion": ("name tags", ""),
    "species": ("name tags", ""),
    "strain": ("name species tags", ""),
    "publication": ("name tags", ""),
    "laboratory": ("name tags", ""),
}
BEFORE: tuple[tuple[str, Any, Any], ...] = (("portal", str | Enum | None, None), ("id", Any, None))
AFTER: tuple[tuple[str, Any, Any], ...] = (
    ("filters", Mapping[str, Any] | None, None),
    ("sort", Words, None),
    ("include", Words, None),
    ("limit", int | None, None),
    ("offset", int | None, None),
    ("load_all", bool, False),
)
DOCSTRING = """Load {name} records: one, a page of the list, or with ``load_all`` all there are.

{along}Parameters
----------
{keywords}filters : mapping, optional
    Further filters; all must hold.
include : str or list of str, optional
    Relations whose records to send along{instead}.
portal, id, sort, limit, offset, load_all
    As for `BrainstemClient.load`.

Returns
-------
Response
    As from `BrainstemClient.load`.

Examples
--------
>>> client.load_{name}({example})["{plural}"]  # doctest: +SKIP
"""


class Loader(NamedTuple):
    """What one loader has of its own: a filter for each keyword, and the relations that come along."""

    filters: dict[str, str]
    include: tuple[str, ...]


def loader_of(model: Model) -> Loader:
    """Return what the loader of a model takes: from the table, or else from the model's fields.

    Examples
    --------
    >>> from brainstem_openapi.registry import MODELS
    >>> loader_of(MODELS["strain"]).filters
    {'name': 'name.icontains', 'species': 'species.id', 'tags': 'tags'}
    >>> loader_of(MODELS["setuptype"]).filters
    {'name': 'name.icontains'}
    """
    words, include = EARLIER.get(model.name, (" ".join(_telling_fields(model)), ""))
    return Loader({word: _filter_key(model, word) for word in words.split()}, tuple(include.split()))


def _telling_fields(model: Model) -> Iterable[str]:
    """Return the fields by which people look for records: name and type, related records, tags."""
    taken = {name for name, *_ in (*BEFORE, *AFTER)}
    related = [field.name for field in model.fields.values() if field.relation]
    return [name for name in ("name", "type", *related, "tags") if name in model.fields and name not in taken]


def _filter_key(model: Model, word: str) -> str:
    field = model.fields.get(word)
    if word == "name":
        return "name.icontains"
    return f"{word}.id" if field and field.relation else word


def loader_method(model: Model) -> Callable[..., Response]:
    """Return the method ``load_<model>`` of the client, with a signature and a docstring of its own."""
    loader, name = loader_of(model), f"load_{model.name}"
    signature = _signature(loader)

    def load(*args: Any, **keywords: Any) -> Response:
        try:
            given = signature.bind(*args, **keywords).arguments
        except TypeError as error:
            raise TypeError(f"{name}() {error}") from None
        return _load(model, loader, **given)

    load.__name__, load.__qualname__, load.__doc__ = name, f"BrainstemClient.{name}", _docstring(model, loader)
    load.__signature__ = signature  # type: ignore[attr-defined]
    return load


def _load(model: Model, loader: Loader, self: Any, filters: Mapping[str, Any] | None = None, **given: Any) -> Response:
    keywords = {key: given.pop(word, None) for word, key in loader.filters.items()}
    merged = {**(filters or {}), **{key: value for key, value in keywords.items() if value is not None}}
    if given.get("include") is None:
        given["include"] = loader.include
    response: Response = self.load(model.name, filters=merged, **given)
    return response


def _signature(loader: Loader) -> Signature:
    words = [(word, Any, None) for word in loader.filters]
    kind = Parameter.POSITIONAL_OR_KEYWORD
    parameters = [
        Parameter(name, kind, default=default, annotation=annotation)
        for name, annotation, default in (*BEFORE, *words, *AFTER)
    ]
    return Signature([Parameter("self", kind), *parameters], return_annotation=Response)


def _docstring(model: Model, loader: Loader) -> str:
    along = f"The records of these relations come along: {', '.join(loader.include)}.\n\n" if loader.include else ""
    return DOCSTRING.format(
        name=model.name,
        plural=model.plural,
        along=along,
        keywords="".join(f"{word} : optional\n    {_meaning(model, word)}\n" for word in loader.filters),
        instead=", instead of those above; an empty list for none" if loader.include else "",
        example='name="rat"' if loader.filters.get("name") else "",
    )


def _meaning(model: Model, word: str) -> str:
    field = model.fields.get(word)
    if field is None:
        return f"Sent as it is; {model.name} is not known to have it."
    if word == "name":
        return "Part of the name, in upper or lower case."
    return f"Id of a {field.relation.model}." if field.relation else f"{field.description}."
