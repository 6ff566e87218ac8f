# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class HardwareDevice(Record):
    """A model of a device, as its supplier sells it.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the device
    description : str
        What it is
    supplier : Any
        Who sells it
    rrid : str
        Research Resource Identifier; empty when unset
    rrid_url : str
        Address that looks up the identifier
    external_identifiers : list[Any]
        Identifiers in other databases
    """

    id: str
    name: str | None = None
    description: str | None = None
    supplier: Any | None = None
    rrid: str | None = None
    rrid_url: str | None = None
    external_identifiers: list[Any] | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "supplier",
            "rrid",
            "rrid_url",
            "external_identifiers",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
