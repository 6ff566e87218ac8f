"""Roles of members, and the flags in which the API writes them."""

from __future__ import annotations

from ._names import unknown

ROLES: dict[str | None, dict[str, bool]] = {
    "member": {},
    "contributor": {"can_change": True},
    "manager": {"is_manager": True},
    "owner": {"is_owner": True},
    None: {"remove": True},
}


def rights_of(role: str | None) -> dict[str, bool]:
    """Return a role as the API writes it."""
    if role not in ROLES:
        raise unknown("role", str(role), [str(name) for name in ROLES if name])
    return ROLES[role]
