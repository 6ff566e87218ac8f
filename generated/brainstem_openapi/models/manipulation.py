# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Manipulation(Record):
    """What was done to subjects during a session, such as a stimulation or an injection.

    Attributes
    ----------
    id : str
        Id of the record
    type : str
        Kind of manipulation; it decides what details hold
    notes : str
        Notes
    procedures : list[Any]
        Procedures that made it possible
    session : Any
        Session it was done in
    equipment : list[Any]
        Equipment that did it
    details : Any
        What belongs to the type, one row a step
    type_schema_version : str
        Version of the schema that details were checked with
    order : int
        Place among the manipulations of the session
    """

    id: str
    type: str | None = None
    notes: str | None = None
    procedures: list[Any] | None = None
    session: Any | None = None
    equipment: list[Any] | None = None
    details: Any | None = None
    type_schema_version: str | None = None
    order: int | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "type",
            "notes",
            "procedures",
            "session",
            "equipment",
            "details",
            "type_schema_version",
            "order",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
