# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define, field

from ..types import Record, parse_date


@define
class Subject(Record):
    """An animal or a person that is studied, with its strain, sex, dates and what was done to it.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the subject
    description : str
        Anything worth knowing about the subject
    projects : list[Any]
        Projects the subject belongs to
    licenses : list[Any]
        Permits under which the subject is kept and used
    strain : Any
        Strain of the subject
    sex : str
        F female, M male, U unknown
    genetic_line : str
        Line the subject was bred from
    genotype : str
        Genotype as text
    subject_identifier : str
        Ear tag or RFID or another outside mark
    supplier : Any
        Where the subject was bought
    breeding : Any
        Litter the subject was born in
    birth_date : datetime.date
        Day of birth
    death_date : datetime.date
        Day of death
    status : str
        Whether the subject takes part
    extra_fields : Any
        Metadata of the lab's own
    procedures : list[Any]
        Surgeries and other procedures done to the subject
    subjectlogs : list[Any]
        Logs kept of the subject, such as its weight
    name_used_in_storage : str
        Name of the subject's folder where it differs
    tags : list[str]
        Tag names
    links : Any
        Addresses of relations, relative to the record; those without a record may be left out
    """

    id: str
    name: str | None = None
    description: str | None = None
    projects: list[Any] | None = None
    licenses: list[Any] | None = None
    strain: Any | None = None
    sex: str | None = None
    genetic_line: str | None = None
    genotype: str | None = None
    subject_identifier: str | None = None
    supplier: Any | None = None
    breeding: Any | None = None
    birth_date: datetime.date | None = None
    death_date: datetime.date | None = None
    status: str | None = None
    extra_fields: Any | None = None
    procedures: list[Any] | None = None
    subjectlogs: list[Any] | None = None
    name_used_in_storage: str | None = None
    tags: list[str] | None = None
    links: Any | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "projects",
            "licenses",
            "strain",
            "sex",
            "genetic_line",
            "genotype",
            "subject_identifier",
            "supplier",
            "breeding",
            "birth_date",
            "death_date",
            "status",
            "extra_fields",
            "procedures",
            "subjectlogs",
            "name_used_in_storage",
            "tags",
            "links",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {
        "birth_date": parse_date,
        "death_date": parse_date,
    }
