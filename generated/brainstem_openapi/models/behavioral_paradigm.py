# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class BehavioralParadigm(Record):
    """A behavioral task as the field knows it.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the paradigm
    description : str
        How it is done
    category : Any
        Category of the paradigm
    species : list[Any]
        Species it is used with
    original_publication : str
        Where it was first described
    reference_url : str
        Address of a reference
    rrid : str
        Research Resource Identifier
    external_identifiers : list[Any]
        Identifiers in other databases
    """

    id: str
    name: str | None = None
    description: str | None = None
    category: Any | None = None
    species: list[Any] | None = None
    original_publication: str | None = None
    reference_url: str | None = None
    rrid: str | None = None
    external_identifiers: list[Any] | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "category",
            "species",
            "original_publication",
            "reference_url",
            "rrid",
            "external_identifiers",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
