# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Collection(Record):
    """Sessions of one project that belong together, in any way that suits the lab.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the collection
    description : str
        What the sessions have in common
    project : Any
        Project the collection belongs to
    sessions : list[Any]
        Members of the collection
    tags : list[str]
        Tag names
    links : Any
        Addresses of relations, relative to the record; those without a record may be left out
    """

    id: str
    name: str | None = None
    description: str | None = None
    project: Any | None = None
    sessions: list[Any] | None = None
    tags: list[str] | None = None
    links: Any | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "project",
            "sessions",
            "tags",
            "links",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
