"""Member maps: the users and groups of a project or group, as the API shows and changes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from brainstem_openapi.registry import Model

from .invitations import invite
from .models import TABLES, Membership

FLAGS = ("can_change", "is_manager", "is_owner")


class MembersField(serializers.Field[Any, Any, Any, Any]):
    """The rights of members by e-mail address or group name.

    Parameters
    ----------
    row : Model
        Model that has members.
    kind : {"user", "group"}
        Which members.
    """

    default_error_messages = {  # noqa: RUF012
        "shape": "Expected members by name, each with its rights.",
        "flag": "{name}: {flag} is not a right; known are {known}, and remove.",
        "unknown": "{name}: there is no such {kind}.",
    }

    def __init__(self, row: Model, kind: str, **options: Any) -> None:
        self.row, self.kind = row, kind
        super().__init__(source="*", required=False, **options)

    @property
    def flags(self) -> tuple[str, ...]:
        """The rights that a member can have."""
        return FLAGS[1:] if self.row.name == "group" else FLAGS

    def to_representation(self, record: Any) -> dict[str, Any]:
        """Return the members; on the public portal none are named."""
        view = self.context.get("view")
        if view is not None and view.visitor.portal == "public":
            return {}
        return {_name(member): self._rights(member) for member in self._members(record)}

    def _rights(self, member: Membership) -> dict[str, bool]:
        """Return a member's flags; who manages a project is a contributor too."""
        held = {flag: bool(getattr(member, flag)) for flag in self.flags}
        return held | ({"can_change": any(held.values())} if "can_change" in held else {})

    def _members(self, record: Any) -> list[Membership]:
        """Return a record's members; those of all records are read once a request."""
        known = self.context.setdefault(f"members of {self.row.name}", {}) if self.context else {}
        if not known:
            rows = Membership.objects.filter(holder=self.row.name).select_related("user", "group").order_by("id")
            for row in rows:
                known.setdefault(row.holder_id, []).append(row)
        return [row for row in known.get(str(record.pk), ()) if (row.user_id is None) == (self.kind == "group")]

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        """Return the asked changes under the field's own name, each member found."""
        if not isinstance(data, Mapping):
            self.fail("shape")
        return {str(self.field_name): [self._change(name, flags) for name, flags in data.items()]}

    def _change(self, name: str, flags: Any) -> tuple[Any, dict[str, bool]]:
        if not isinstance(flags, Mapping):
            self.fail("shape")
        for flag in flags:
            if flag not in (*self.flags, "remove"):
                self.fail("flag", name=name, flag=flag, known=", ".join(self.flags))
        key = "email" if self.kind == "user" else "name"
        member = TABLES[self.kind].objects.filter(**{key: name}).first()
        if member is None:
            self.fail("unknown", name=name, kind=self.kind)
        return member, {flag: bool(value) for flag, value in flags.items()}


def _name(membership: Membership) -> str:
    return str(membership.user.email if membership.user_id else membership.group.name)


def add_owner(row: Model, record: Any, user: Any) -> None:
    """Make the creator of a record its owner and only member."""
    Membership.objects.create(holder=row.name, holder_id=str(record.pk), user=user, **dict.fromkeys(FLAGS, True))


def change_members(row: Model, record: Any, kind: str, changes: list[tuple[Any, dict[str, bool]]]) -> None:
    """Change or take out members; who is not one yet is invited."""
    for member, flags in changes:
        place = {"holder": row.name, "holder_id": str(record.pk), kind: member}
        found = Membership.objects.filter(**place).first()
        if flags.pop("remove", False):
            Membership.objects.filter(**place).delete()
        elif found is not None:
            Membership.objects.filter(pk=found.pk).update(**dict.fromkeys(FLAGS, False) | flags)
        else:
            invite(row, record, kind, member, flags)
