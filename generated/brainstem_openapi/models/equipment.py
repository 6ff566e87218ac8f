# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define, field

from ..types import Record, parse_datetime


@define
class Equipment(Record):
    """A device in a setup, and where it stands there.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the device
    type : str
        Kind of device; it decides what details hold
    notes : str
        Notes
    setup : Any
        Setup it is part of
    date_time : datetime.datetime
        When it was installed
    consumable : Any
        Product it is made of
    hardwaredevice : Any
        Model of the device
    details : Any
        What belongs to the type; no type has anything yet
    type_schema_version : str
        Version of the schema that details were checked with
    coordinates_system : str
        How the place is given; it decides what coordinates_details hold
    coordinates_details : Any
        The place in the coordinate system
    coordinates_schema_version : str
        Version of the schema that the coordinates were checked with
    """

    id: str
    name: str | None = None
    type: str | None = None
    notes: str | None = None
    setup: Any | None = None
    date_time: datetime.datetime | None = None
    consumable: Any | None = None
    hardwaredevice: Any | None = None
    details: Any | None = None
    type_schema_version: str | None = None
    coordinates_system: str | None = None
    coordinates_details: Any | None = None
    coordinates_schema_version: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "type",
            "notes",
            "setup",
            "date_time",
            "consumable",
            "hardwaredevice",
            "details",
            "type_schema_version",
            "coordinates_system",
            "coordinates_details",
            "coordinates_schema_version",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {
        "date_time": parse_datetime,
    }
