# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class BrainRegion(Record):
    """A region of the brain in one atlas.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the region
    description : str
        Anything worth knowing about the region
    acronym : str
        Its acronym in the atlas
    atlas : str
        Code of the atlas
    """

    id: str
    name: str | None = None
    description: str | None = None
    acronym: str | None = None
    atlas: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "acronym",
            "atlas",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
