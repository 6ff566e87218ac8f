# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define, field

from ..types import Record, parse_date


@define
class ConsumableStock(Record):
    """A batch of a consumable that a lab holds, such as a vial of virus or a box of probes.

    Attributes
    ----------
    id : str
        Id of the record
    type : str
        Kind of stock; it decides what details hold
    status : str
        Whether it can be used
    notes : str
        Notes
    inventory : Any
        Inventory it is kept in
    acquisition_date : datetime.date
        Day it was got
    expiration_date : datetime.date
        Last day of use
    storage_location : str
        Where it is kept
    storage_conditions : str
        How it must be kept
    intended_use : str
        What it is for
    cost : str
        Price as text
    consumable : Any
        Product it is a batch of
    details : Any
        What belongs to the type
    type_schema_version : str
        Version of the schema that details were checked with
    """

    id: str
    type: str | None = None
    status: str | None = None
    notes: str | None = None
    inventory: Any | None = None
    acquisition_date: datetime.date | None = None
    expiration_date: datetime.date | None = None
    storage_location: str | None = None
    storage_conditions: str | None = None
    intended_use: str | None = None
    cost: str | None = None
    consumable: Any | None = None
    details: Any | None = None
    type_schema_version: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "type",
            "status",
            "notes",
            "inventory",
            "acquisition_date",
            "expiration_date",
            "storage_location",
            "storage_conditions",
            "intended_use",
            "cost",
            "consumable",
            "details",
            "type_schema_version",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {
        "acquisition_date": parse_date,
        "expiration_date": parse_date,
    }
