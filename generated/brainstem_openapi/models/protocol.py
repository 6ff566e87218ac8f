# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Protocol(Record):
    """Nothing is documented of this model; clients know its address.

    Attributes
    ----------
    id : str
        Id of the record
    """

    id: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(("id",))
    _converters: ClassVar[dict[str, Any]] = {}
