# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Strain(Record):
    """A strain of laboratory animals.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the strain
    description : str
        What sets the strain apart
    species : Any
        Species of the strain
    rrid : str
        Research Resource Identifier
    rrid_url : str
        Address that looks up the identifier
    external_identifiers : list[Any]
        Identifiers in other databases
    """

    id: str
    name: str | None = None
    description: str | None = None
    species: Any | None = None
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
            "species",
            "rrid",
            "rrid_url",
            "external_identifiers",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
