# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Behavior(Record):
    """What subjects did in a session, in which setup and by which assay. It ties subjects to sessions.

    Attributes
    ----------
    id : str
        Id of the record
    session : Any
        Session it happened in
    subjects : list[Any]
        Subjects that took part
    setup : Any
        Setup it happened in
    behavioralassay : Any
        Assay that was followed
    notes : str
        Notes
    order : int
        Place among the behaviors of the session
    """

    id: str
    session: Any | None = None
    subjects: list[Any] | None = None
    setup: Any | None = None
    behavioralassay: Any | None = None
    notes: str | None = None
    order: int | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "session",
            "subjects",
            "setup",
            "behavioralassay",
            "notes",
            "order",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
