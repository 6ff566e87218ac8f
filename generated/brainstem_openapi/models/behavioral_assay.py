# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class BehavioralAssay(Record):
    """A lab's own version of a behavioral paradigm, in a given type of setup.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the assay
    description : str
        How it differs from the paradigm
    setup_type : Any
        Type of setup it needs
    behavioral_paradigm : Any
        Paradigm it follows
    licenses : list[Any]
        Permits it is done under
    is_public : bool
        Whether anyone may see it
    """

    id: str
    name: str | None = None
    description: str | None = None
    setup_type: Any | None = None
    behavioral_paradigm: Any | None = None
    licenses: list[Any] | None = None
    is_public: bool | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "setup_type",
            "behavioral_paradigm",
            "licenses",
            "is_public",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
