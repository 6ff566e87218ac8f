# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class SessionDataStorage(Record):
    """The place of one data storage in the order of a session's data storages.

    Attributes
    ----------
    id : str
        Id of the record
    session : Any
        Session
    datastorage : Any
        Data storage of the session
    order : int
        Place among the data storages
    """

    id: str
    session: Any | None = None
    datastorage: Any | None = None
    order: int | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "session",
            "datastorage",
            "order",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
