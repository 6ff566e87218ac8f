"""Invitations and requests: how people and groups become members."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.db.models import Q
from rest_framework.exceptions import PermissionDenied, ValidationError

from brainstem_openapi.registry import Model

from .models import TABLES, Membership, row_of
from .rights import Right, Visitor


class Invitation(NamedTuple):
    """One way to membership: who invites whom to what, and what the fields are called.

    Attributes
    ----------
    model : str
        Model of the invitation.
    holder, kind : str
        Model that gets a member, and ``"user"`` or ``"group"``.
    holder_field, member_field : str
        Fields of the invitation that say which.
    rights : mapping
        Flag of the membership by flag of the invitation.
    asked : bool
        Whether the member asks and the holder decides; else the other way round.
    """

    model: str
    holder: str
    kind: str
    holder_field: str
    member_field: str
    rights: Mapping[str, str]
    asked: bool = False


_PROJECT = {"can_change": "can_change", "manage_project": "is_manager", "own_project": "is_owner"}
_GROUP = {"new_manager": "is_manager", "new_owner": "is_owner"}
INVITATIONS = {
    invitation.model: invitation
    for invitation in (
        Invitation("projectmembershipinvitation", "project", "user", "project", "invitee", _PROJECT),
        Invitation("projectgroupmembershipinvitation", "project", "group", "project", "invitee", _PROJECT),
        Invitation("groupmembershipinvitation", "group", "user", "authgroup", "user_account_invitation", _GROUP),
        Invitation("groupmembershiprequest", "group", "user", "authgroup", "user_account_request", {}, asked=True),
    )
}
"""The ways to membership, by the model of the invitation."""


def invite(row: Model, record: Any, kind: str, member: Any, flags: Mapping[str, bool]) -> None:
    """Invite a user or group to become a member with these rights."""
    way = next(way for way in INVITATIONS.values() if (way.holder, way.kind, way.asked) == (row.name, kind, False))
    rights = {name: flags.get(flag, False) for name, flag in way.rights.items()}
    place = {way.holder_field: record, way.member_field: member}
    TABLES[way.model].objects.update_or_create(**place, defaults=rights)


def visible_invitations(visitor: Visitor, row: Model) -> Q:
    """Return the invitations of the visitor or their groups, and those to what they manage."""
    way = INVITATIONS[row.name]
    return Q(**{f"{way.holder_field}__in": _managed(visitor, way.holder)}) | Q(
        **{f"{way.member_field}__in": _answered_for(visitor, way)}
    )


def _managed(visitor: Visitor, holder: str) -> list[str]:
    return [key for key, right in visitor.rights(holder).items() if right >= Right.MANAGER]


def _answered_for(visitor: Visitor, way: Invitation) -> list[Any]:
    """Return the ids of the members for whom the visitor speaks: themselves, or the groups they manage."""
    return [visitor.user.pk] if way.kind == "user" else _managed(visitor, "group")


def _require(visitor: Visitor, invitation: Any, *, deciding: bool) -> Invitation:
    """Raise unless the visitor is on the side that decides, or on the one that asked."""
    way = INVITATIONS[row_of(invitation).name]
    by_member = deciding != way.asked
    field = way.member_field if by_member else way.holder_field
    allowed = _answered_for(visitor, way) if by_member else _managed(visitor, way.holder)
    if str(getattr(invitation, f"{field}_id")) not in {str(key) for key in allowed}:
        raise PermissionDenied
    return way


def accept(visitor: Visitor, invitation: Any, data: Mapping[str, Any]) -> None:
    """Make a member of who was invited, or asked."""
    way = _require(visitor, invitation, deciding=True)
    place = {
        "holder": way.holder,
        "holder_id": str(getattr(invitation, f"{way.holder_field}_id")),
        way.kind: getattr(invitation, way.member_field),
    }
    rights = {flag: bool(getattr(invitation, name)) for name, flag in way.rights.items()}
    Membership.objects.update_or_create(**place, defaults=rights)
    invitation.delete()


def reject(visitor: Visitor, invitation: Any, data: Mapping[str, Any]) -> None:
    """Decline."""
    _require(visitor, invitation, deciding=True)
    invitation.delete()


def cancel(visitor: Visitor, invitation: Any, data: Mapping[str, Any]) -> None:
    """Take an invitation or a request back."""
    _require(visitor, invitation, deciding=False)
    invitation.delete()


def join(visitor: Visitor, group: Any, data: Mapping[str, Any]) -> None:
    """Ask to become a member of a group."""
    if str(group.pk) in visitor.rights("group"):
        raise ValidationError({"detail": "You are a member of this group already."})
    TABLES["groupmembershiprequest"].objects.get_or_create(authgroup=group, user_account_request=visitor.user)


def leave(visitor: Visitor, group: Any, data: Mapping[str, Any]) -> None:
    """Stop being a member of a group; its last owner stays."""
    mine = Membership.objects.filter(holder="group", holder_id=str(group.pk), user=visitor.user)
    owners = Membership.objects.filter(holder="group", holder_id=str(group.pk), is_owner=True)
    if not mine.exists():
        raise ValidationError({"detail": "You are no member of this group."})
    if mine.filter(is_owner=True).exists() and owners.count() == 1:
        raise ValidationError({"detail": "The last owner cannot leave the group."})
    mine.delete()


INVITATION_ACTIONS = {
    **{(model, act.__name__): act for model in INVITATIONS for act in (accept, reject, cancel)},
    ("group", "join"): join,
    ("group", "leave"): leave,
}
