# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class DataStorage(Record):
    """A place where recordings are kept, how its folders are ordered, and the ways to reach it.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the storage
    location : str
        Where it stands
    description : str
        What is kept there
    is_public : bool
        Whether anyone may see it
    data_organization : list[Any]
        Levels of the folders, outermost first
    data_protocols : list[Any]
        Ways to reach the data
    """

    id: str
    name: str | None = None
    location: str | None = None
    description: str | None = None
    is_public: bool | None = None
    data_organization: list[Any] | None = None
    data_protocols: list[Any] | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "location",
            "description",
            "is_public",
            "data_organization",
            "data_protocols",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
