# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Group(Record):
    """Users who share data storages, setups and other property of a lab. Every user of the platform sees it.

    Attributes
    ----------
    id : int
        Id of the record
    name : str
        Name of the group
    users : Any
        Members by e-mail address
    """

    id: int
    name: str | None = None
    users: Any | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "users",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
