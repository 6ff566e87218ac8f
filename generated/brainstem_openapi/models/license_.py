# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define, field

from ..types import Record, parse_date


@define
class License(Record):
    """A permit to do research, who gave it, whom it names and how long it holds.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the license
    type : str
        What it permits
    status : str
        Where it stands
    description : str
        What it covers
    country : str
        Two-letter code of the country (ISO 3166-1)
    regulatory_authority : Any
        Who gave it
    license_number : str
        Number the authority knows it by
    license_document : str
        The document itself, best as PDF
    valid_from : datetime.date
        First day
    valid_until : datetime.date
        Last day
    license_holders : list[Any]
        Whom it names
    behavioralassays : list[Any]
        Assays done under it
    subjects : list[Any]
        Subjects kept under it
    procedures : list[Any]
        Procedures done under it
    is_public : bool
        Whether anyone may see it
    """

    id: str
    name: str | None = None
    type: str | None = None
    status: str | None = None
    description: str | None = None
    country: str | None = None
    regulatory_authority: Any | None = None
    license_number: str | None = None
    license_document: str | None = None
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    license_holders: list[Any] | None = None
    behavioralassays: list[Any] | None = None
    subjects: list[Any] | None = None
    procedures: list[Any] | None = None
    is_public: bool | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "type",
            "status",
            "description",
            "country",
            "regulatory_authority",
            "license_number",
            "license_document",
            "valid_from",
            "valid_until",
            "license_holders",
            "behavioralassays",
            "subjects",
            "procedures",
            "is_public",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {
        "valid_from": parse_date,
        "valid_until": parse_date,
    }
