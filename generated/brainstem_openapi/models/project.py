# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Project(Record):
    """A study: its subjects, sessions, collections and cohorts, the people and groups who may read and change them,
    and whether anyone may read them.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the project
    description : str
        Summary of the project
    sessions : list[Any]
        Sessions of the project
    subjects : list[Any]
        Subjects of the project
    publications : list[Any]
        Publications about the project
    collections : list[Any]
        Collections of the project
    cohorts : list[Any]
        Cohorts of the project
    extra_fields : Any
        Metadata of the lab's own
    is_public : bool
        Whether anyone may read the project
    tags : list[str]
        Tag names
    users : Any
        Members by e-mail address
    groups : Any
        Member groups by name
    links : Any
        Addresses of relations, relative to the record; those without a record may be left out
    """

    id: str
    name: str | None = None
    description: str | None = None
    sessions: list[Any] | None = None
    subjects: list[Any] | None = None
    publications: list[Any] | None = None
    collections: list[Any] | None = None
    cohorts: list[Any] | None = None
    extra_fields: Any | None = None
    is_public: bool | None = None
    tags: list[str] | None = None
    users: Any | None = None
    groups: Any | None = None
    links: Any | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "sessions",
            "subjects",
            "publications",
            "collections",
            "cohorts",
            "extra_fields",
            "is_public",
            "tags",
            "users",
            "groups",
            "links",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
