# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class RegulatoryAuthority(Record):
    """A body that permits research, from a committee of the institution to an international one.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the authority
    abbreviation : str
        Short name
    country : str
        Two-letter code of the country (ISO 3166-1)
    authority_type : str
        How far its word reaches
    website : str
        Website
    description : str
        What it decides on
    is_active : bool
        Whether it still gives licenses
    """

    id: str
    name: str | None = None
    abbreviation: str | None = None
    country: str | None = None
    authority_type: str | None = None
    website: str | None = None
    description: str | None = None
    is_active: bool | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "abbreviation",
            "country",
            "authority_type",
            "website",
            "description",
            "is_active",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
