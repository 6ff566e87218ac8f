# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class GroupMembershipInvitation(Record):
    """An invitation of a user to a group.

    Attributes
    ----------
    id : str
        Id of the record
    user_account_invitation : Any
        Who is invited
    authgroup : Any
        Group the invitation is for
    new_manager : bool
        Manager once accepted
    new_owner : bool
        Owner once accepted
    """

    id: str
    user_account_invitation: Any | None = None
    authgroup: Any | None = None
    new_manager: bool | None = None
    new_owner: bool | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "user_account_invitation",
            "authgroup",
            "new_manager",
            "new_owner",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
