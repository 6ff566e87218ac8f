# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define, field

from ..types import Record, parse_date


@define
class Breeding(Record):
    """The pairing of two subjects and the litter that came of it.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the breeding
    project : Any
        Project the breeding belongs to
    mother : Any
        Dam
    father : Any
        Sire
    description : str
        Anything worth knowing about the pairing
    tags : list[str]
        Tag names
    birth_date : datetime.date
        Day the litter was born
    start_date : datetime.date
        Day of the pairing
    end_date : datetime.date
        Day of the separation
    weaning_date : datetime.date
        Day of the weaning
    litter_size : int
        Number of pups
    expected_genotype : str
        Genotype the litter should have
    """

    id: str
    name: str | None = None
    project: Any | None = None
    mother: Any | None = None
    father: Any | None = None
    description: str | None = None
    tags: list[str] | None = None
    birth_date: datetime.date | None = None
    start_date: datetime.date | None = None
    end_date: datetime.date | None = None
    weaning_date: datetime.date | None = None
    litter_size: int | None = None
    expected_genotype: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "project",
            "mother",
            "father",
            "description",
            "tags",
            "birth_date",
            "start_date",
            "end_date",
            "weaning_date",
            "litter_size",
            "expected_genotype",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {
        "birth_date": parse_date,
        "start_date": parse_date,
        "end_date": parse_date,
        "weaning_date": parse_date,
    }
