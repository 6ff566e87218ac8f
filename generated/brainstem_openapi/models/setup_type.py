# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class SetupType(Record):
    """A kind of setup, such as a maze or a treadmill.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the type
    description : str
        What belongs to such a setup
    category : str
        State of the subject: I in vitro, E ex vivo, A anesthetized, H head-fixed awake, V voluntarily still awake,
        F freely moving awake, U unknown
    """

    id: str
    name: str | None = None
    description: str | None = None
    category: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "category",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
