# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class ProcedureLog(Record):
    """A log of one kind kept of a procedure, such as the depth of its tetrodes, with entries by date and time.

    Attributes
    ----------
    id : str
        Id of the record
    type : str
        Kind of log; it decides what the details of an entry hold
    description : str
        What the log is for
    procedure : Any
        Procedure the log is kept of
    entries : list[Any]
        The entries, newest first
    """

    id: str
    type: str | None = None
    description: str | None = None
    procedure: Any | None = None
    entries: list[Any] | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "type",
            "description",
            "procedure",
            "entries",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
