# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Epoch(Record):
    """A stretch of a session, and the modules that belong to it.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the epoch
    session : Any
        Session it is a part of
    start : str
        Begin after the onset of the session
    end : str
        End after the onset of the session
    behavior : list[Any]
        Behaviors during the epoch
    dataacquisition : list[Any]
        Data acquisitions of the epoch
    manipulation : list[Any]
        Manipulations during the epoch
    """

    id: str
    name: str | None = None
    session: Any | None = None
    start: str | None = None
    end: str | None = None
    behavior: list[Any] | None = None
    dataacquisition: list[Any] | None = None
    manipulation: list[Any] | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "session",
            "start",
            "end",
            "behavior",
            "dataacquisition",
            "manipulation",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
