# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""The records. Each class is imported when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .behavior import Behavior
    from .behavioral_assay import BehavioralAssay
    from .behavioral_category import BehavioralCategory
    from .behavioral_category_approval import BehavioralCategoryApproval
    from .behavioral_paradigm import BehavioralParadigm
    from .behavioral_paradigm_approval import BehavioralParadigmApproval
    from .brain_region import BrainRegion
    from .breeding import Breeding
    from .cohort import Cohort
    from .collection import Collection
    from .consumable import Consumable
    from .consumable_approval import ConsumableApproval
    from .consumable_stock import ConsumableStock
    from .data_acquisition import DataAcquisition
    from .data_storage import DataStorage
    from .epoch import Epoch
    from .equipment import Equipment
    from .group import Group
    from .group_membership_invitation import GroupMembershipInvitation
    from .group_membership_request import GroupMembershipRequest
    from .hardware_device import HardwareDevice
    from .hardware_device_approval import HardwareDeviceApproval
    from .inventory import Inventory
    from .journal import Journal
    from .journal_approval import JournalApproval
    from .laboratory import Laboratory
    from .license_ import License
    from .manipulation import Manipulation
    from .procedure import Procedure
    from .procedure_log import ProcedureLog
    from .project import Project
    from .project_group_membership_invitation import ProjectGroupMembershipInvitation
    from .project_membership_invitation import ProjectMembershipInvitation
    from .protocol import Protocol
    from .publication import Publication
    from .regulatory_authority import RegulatoryAuthority
    from .regulatory_authority_approval import RegulatoryAuthorityApproval
    from .session import Session
    from .session_data_storage import SessionDataStorage
    from .setup import Setup
    from .setup_type import SetupType
    from .setup_type_approval import SetupTypeApproval
    from .species import Species
    from .species_approval import SpeciesApproval
    from .strain import Strain
    from .strain_approval import StrainApproval
    from .subject import Subject
    from .subject_log import SubjectLog
    from .supplier import Supplier
    from .supplier_approval import SupplierApproval
    from .user import User

_MODULES = {
    "Behavior": ".behavior",
    "BehavioralAssay": ".behavioral_assay",
    "BehavioralCategory": ".behavioral_category",
    "BehavioralCategoryApproval": ".behavioral_category_approval",
    "BehavioralParadigm": ".behavioral_paradigm",
    "BehavioralParadigmApproval": ".behavioral_paradigm_approval",
    "BrainRegion": ".brain_region",
    "Breeding": ".breeding",
    "Cohort": ".cohort",
    "Collection": ".collection",
    "Consumable": ".consumable",
    "ConsumableApproval": ".consumable_approval",
    "ConsumableStock": ".consumable_stock",
    "DataAcquisition": ".data_acquisition",
    "DataStorage": ".data_storage",
    "Epoch": ".epoch",
    "Equipment": ".equipment",
    "Group": ".group",
    "GroupMembershipInvitation": ".group_membership_invitation",
    "GroupMembershipRequest": ".group_membership_request",
    "HardwareDevice": ".hardware_device",
    "HardwareDeviceApproval": ".hardware_device_approval",
    "Inventory": ".inventory",
    "Journal": ".journal",
    "JournalApproval": ".journal_approval",
    "Laboratory": ".laboratory",
    "License": ".license_",
    "Manipulation": ".manipulation",
    "Procedure": ".procedure",
    "ProcedureLog": ".procedure_log",
    "Project": ".project",
    "ProjectGroupMembershipInvitation": ".project_group_membership_invitation",
    "ProjectMembershipInvitation": ".project_membership_invitation",
    "Protocol": ".protocol",
    "Publication": ".publication",
    "RegulatoryAuthority": ".regulatory_authority",
    "RegulatoryAuthorityApproval": ".regulatory_authority_approval",
    "Session": ".session",
    "SessionDataStorage": ".session_data_storage",
    "Setup": ".setup",
    "SetupType": ".setup_type",
    "SetupTypeApproval": ".setup_type_approval",
    "Species": ".species",
    "SpeciesApproval": ".species_approval",
    "Strain": ".strain",
    "StrainApproval": ".strain_approval",
    "Subject": ".subject",
    "SubjectLog": ".subject_log",
    "Supplier": ".supplier",
    "SupplierApproval": ".supplier_approval",
    "User": ".user",
}

__all__ = (
    "Behavior",
    "BehavioralAssay",
    "BehavioralCategory",
    "BehavioralCategoryApproval",
    "BehavioralParadigm",
    "BehavioralParadigmApproval",
    "BrainRegion",
    "Breeding",
    "Cohort",
    "Collection",
    "Consumable",
    "ConsumableApproval",
    "ConsumableStock",
    "DataAcquisition",
    "DataStorage",
    "Epoch",
    "Equipment",
    "Group",
    "GroupMembershipInvitation",
    "GroupMembershipRequest",
    "HardwareDevice",
    "HardwareDeviceApproval",
    "Inventory",
    "Journal",
    "JournalApproval",
    "Laboratory",
    "License",
    "Manipulation",
    "Procedure",
    "ProcedureLog",
    "Project",
    "ProjectGroupMembershipInvitation",
    "ProjectMembershipInvitation",
    "Protocol",
    "Publication",
    "RegulatoryAuthority",
    "RegulatoryAuthorityApproval",
    "Session",
    "SessionDataStorage",
    "Setup",
    "SetupType",
    "SetupTypeApproval",
    "Species",
    "SpeciesApproval",
    "Strain",
    "StrainApproval",
    "Subject",
    "SubjectLog",
    "Supplier",
    "SupplierApproval",
    "User",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    record = globals()[name] = getattr(import_module(_MODULES[name], __name__), name)
    return record


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
