# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Inventory(Record):
    """A place where a lab keeps its consumables.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the inventory
    location : str
        Where it is
    description : str
        What is kept there
    is_public : bool
        Whether anyone may see it
    """

    id: str
    name: str | None = None
    location: str | None = None
    description: str | None = None
    is_public: bool | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "location",
            "description",
            "is_public",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
