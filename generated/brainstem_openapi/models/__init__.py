# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""The records. Each class is imported when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .behavior import Behavior
    from .breeding import Breeding
    from .cohort import Cohort
    from .collection import Collection
    from .data_acquisition import DataAcquisition
    from .data_storage import DataStorage
    from .group import Group
    from .manipulation import Manipulation
    from .procedure import Procedure
    from .project import Project
    from .project_group_membership_invitation import ProjectGroupMembershipInvitation
    from .project_membership_invitation import ProjectMembershipInvitation
    from .session import Session
    from .species import Species
    from .strain import Strain
    from .subject import Subject
    from .subject_log import SubjectLog
    from .user import User

_MODULES = {
    "Behavior": ".behavior",
    "Breeding": ".breeding",
    "Cohort": ".cohort",
    "Collection": ".collection",
    "DataAcquisition": ".data_acquisition",
    "DataStorage": ".data_storage",
    "Group": ".group",
    "Manipulation": ".manipulation",
    "Procedure": ".procedure",
    "Project": ".project",
    "ProjectGroupMembershipInvitation": ".project_group_membership_invitation",
    "ProjectMembershipInvitation": ".project_membership_invitation",
    "Session": ".session",
    "Species": ".species",
    "Strain": ".strain",
    "Subject": ".subject",
    "SubjectLog": ".subject_log",
    "User": ".user",
}

__all__ = (
    "Behavior",
    "Breeding",
    "Cohort",
    "Collection",
    "DataAcquisition",
    "DataStorage",
    "Group",
    "Manipulation",
    "Procedure",
    "Project",
    "ProjectGroupMembershipInvitation",
    "ProjectMembershipInvitation",
    "Session",
    "Species",
    "Strain",
    "Subject",
    "SubjectLog",
    "User",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name], __name__), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
