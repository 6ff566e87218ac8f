# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class HardwareDeviceApproval(Record):
    """A request to add or change a hardware device.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the device
    description : str
        What it is
    supplier : Any
        Who sells it
    comments : str
        Note to the reviewer
    instance_id : Any
        Record that the request changes; null where it adds one
    action : str
        What is asked for
    reviewer : Any
        Administrator who decided
    status : str
        Where the request stands
    """

    id: str
    name: str | None = None
    description: str | None = None
    supplier: Any | None = None
    comments: str | None = None
    instance_id: Any | None = None
    action: str | None = None
    reviewer: Any | None = None
    status: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "supplier",
            "comments",
            "instance_id",
            "action",
            "reviewer",
            "status",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
