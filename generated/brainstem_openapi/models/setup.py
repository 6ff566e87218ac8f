# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Setup(Record):
    """A rig or an arena in which sessions are recorded.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the setup
    location : str
        Where it is
    description : str
        What it is for
    setup_type : Any
        Type of the setup
    specifications : Any
        Dimensions and other measures, as an object or as rows
    is_public : bool
        Whether anyone may see it
    image : str
        Address of a picture
    """

    id: str
    name: str | None = None
    location: str | None = None
    description: str | None = None
    setup_type: Any | None = None
    specifications: Any | None = None
    is_public: bool | None = None
    image: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "location",
            "description",
            "setup_type",
            "specifications",
            "is_public",
            "image",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
