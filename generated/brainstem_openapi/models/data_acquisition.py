# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class DataAcquisition(Record):
    """One stream of data recorded in a session, with what it was recorded by.

    Attributes
    ----------
    id : str
        Id of the record
    type : str
        Kind of recording; it decides what details hold
    notes : str
        Notes
    session : Any
        Session it was recorded in
    procedures : list[Any]
        Procedures that made the recording possible
    equipment : list[Any]
        Equipment that recorded it
    details : Any
        What belongs to the type
    type_schema_version : str
        Version of the schema that details were checked with
    image : str
        Address of a picture; it cannot be sent through the API
    order : int
        Place among the acquisitions of the session
    """

    id: str
    type: str | None = None
    notes: str | None = None
    session: Any | None = None
    procedures: list[Any] | None = None
    equipment: list[Any] | None = None
    details: Any | None = None
    type_schema_version: str | None = None
    image: str | None = None
    order: int | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "type",
            "notes",
            "session",
            "procedures",
            "equipment",
            "details",
            "type_schema_version",
            "image",
            "order",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
