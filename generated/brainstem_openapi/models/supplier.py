# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Supplier(Record):
    """A company or facility that animals, devices or consumables come from.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the supplier
    description : str
        What it sells
    website : str
        Website
    """

    id: str
    name: str | None = None
    description: str | None = None
    website: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "website",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
