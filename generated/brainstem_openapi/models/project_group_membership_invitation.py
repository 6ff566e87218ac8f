# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class ProjectGroupMembershipInvitation(Record):
    """An invitation of a group to a project.

    Attributes
    ----------
    id : str
        Id of the record
    invitee : Any
        Who is invited
    project : Any
        Project the invitation is for
    can_change : bool
        Contributor once accepted
    manage_project : bool
        Manager once accepted
    own_project : bool
        Owner once accepted
    """

    id: str
    invitee: Any | None = None
    project: Any | None = None
    can_change: bool | None = None
    manage_project: bool | None = None
    own_project: bool | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "invitee",
            "project",
            "can_change",
            "manage_project",
            "own_project",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
