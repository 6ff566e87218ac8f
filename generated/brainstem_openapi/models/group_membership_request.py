# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class GroupMembershipRequest(Record):
    """The wish of a user to join a group.

    Attributes
    ----------
    id : str
        Id of the record
    user_account_request : Any
        Who wants to join
    authgroup : Any
        Group to join
    """

    id: str
    user_account_request: Any | None = None
    authgroup: Any | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "user_account_request",
            "authgroup",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
