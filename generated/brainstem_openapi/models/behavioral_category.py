# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class BehavioralCategory(Record):
    """A class of behavioral paradigms, such as spatial memory.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the category
    description : str
        What falls into it
    parent : Any
        Wider category
    """

    id: str
    name: str | None = None
    description: str | None = None
    parent: Any | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "parent",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
