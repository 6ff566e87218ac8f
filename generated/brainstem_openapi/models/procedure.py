# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define, field

from ..types import Record, parse_datetime


@define
class Procedure(Record):
    """Something done to a subject once, such as an implant, an injection or a lesion, and where in the brain.

    Attributes
    ----------
    id : str
        Id of the record
    type : str
        Kind of procedure; it decides what details hold
    notes : str
        Notes
    subject : Any
        Subject it was done to
    date_time : datetime.datetime
        When it was done
    consumablestock : Any
        Stock that was used up
    equipment : list[Any]
        Equipment that was used or implanted
    brain_region : Any
        Target in the brain
    licenses : list[Any]
        Permits under which it was done
    details : Any
        What belongs to the type
    type_schema_version : str
        Version of the schema that details were checked with
    coordinates_system : str
        How the place is given; it decides what coordinates_details hold
    coordinates_details : Any
        The place in the coordinate system
    coordinates_schema_version : str
        Version of the schema that the coordinates were checked with
    created_at : datetime.datetime
        When the record was made
    updated_at : datetime.datetime
        When the record was last changed
    """

    id: str
    type: str | None = None
    notes: str | None = None
    subject: Any | None = None
    date_time: datetime.datetime | None = None
    consumablestock: Any | None = None
    equipment: list[Any] | None = None
    brain_region: Any | None = None
    licenses: list[Any] | None = None
    details: Any | None = None
    type_schema_version: str | None = None
    coordinates_system: str | None = None
    coordinates_details: Any | None = None
    coordinates_schema_version: str | None = None
    created_at: datetime.datetime | None = None
    updated_at: datetime.datetime | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "type",
            "notes",
            "subject",
            "date_time",
            "consumablestock",
            "equipment",
            "brain_region",
            "licenses",
            "details",
            "type_schema_version",
            "coordinates_system",
            "coordinates_details",
            "coordinates_schema_version",
            "created_at",
            "updated_at",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {
        "date_time": parse_datetime,
        "created_at": parse_datetime,
        "updated_at": parse_datetime,
    }
