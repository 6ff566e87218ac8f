# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""The resources of a client, typed model by model. For editors and type checkers alone."""

from typing import Any, Unpack, overload

from brainstem_api_tools._resources import Resource
from brainstem_api_tools.aio import AsyncResource

from . import models, records

class JournalResource(Resource[models.Journal]):
    @overload  # type: ignore[override]
    def create(self, data: records.JournalCreate, *, validate: bool = True) -> models.JournalApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.JournalCreate]
    ) -> models.JournalApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.JournalUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.JournalUpdate],
    ) -> models.JournalApproval: ...

class JournalApprovalResource(Resource[models.JournalApproval]):
    def accept(self, id: Any) -> models.JournalApproval: ...
    def reject(self, id: Any) -> models.JournalApproval: ...

class PublicationResource(Resource[models.Publication]):
    @overload  # type: ignore[override]
    def create(self, data: records.PublicationCreate, *, validate: bool = True) -> models.Publication: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.PublicationCreate]
    ) -> models.Publication: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.PublicationUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.PublicationUpdate],
    ) -> models.Publication: ...

class BehaviorResource(Resource[models.Behavior]):
    @overload  # type: ignore[override]
    def create(self, data: records.BehaviorCreate, *, validate: bool = True) -> models.Behavior: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BehaviorCreate]
    ) -> models.Behavior: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BehaviorUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BehaviorUpdate],
    ) -> models.Behavior: ...

class ConsumableStockResource(Resource[models.ConsumableStock]):
    @overload  # type: ignore[override]
    def create(self, data: records.ConsumableStockCreate, *, validate: bool = True) -> models.ConsumableStock: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ConsumableStockCreate]
    ) -> models.ConsumableStock: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ConsumableStockUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ConsumableStockUpdate],
    ) -> models.ConsumableStock: ...

class DataAcquisitionResource(Resource[models.DataAcquisition]):
    @overload  # type: ignore[override]
    def create(self, data: records.DataAcquisitionCreate, *, validate: bool = True) -> models.DataAcquisition: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.DataAcquisitionCreate]
    ) -> models.DataAcquisition: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.DataAcquisitionUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.DataAcquisitionUpdate],
    ) -> models.DataAcquisition: ...

class EquipmentResource(Resource[models.Equipment]):
    @overload  # type: ignore[override]
    def create(self, data: records.EquipmentCreate, *, validate: bool = True) -> models.Equipment: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.EquipmentCreate]
    ) -> models.Equipment: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.EquipmentUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.EquipmentUpdate],
    ) -> models.Equipment: ...

class ManipulationResource(Resource[models.Manipulation]):
    @overload  # type: ignore[override]
    def create(self, data: records.ManipulationCreate, *, validate: bool = True) -> models.Manipulation: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ManipulationCreate]
    ) -> models.Manipulation: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ManipulationUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ManipulationUpdate],
    ) -> models.Manipulation: ...

class ProcedureResource(Resource[models.Procedure]):
    @overload  # type: ignore[override]
    def create(self, data: records.ProcedureCreate, *, validate: bool = True) -> models.Procedure: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ProcedureCreate]
    ) -> models.Procedure: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ProcedureUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ProcedureUpdate],
    ) -> models.Procedure: ...

class ProcedureLogResource(Resource[models.ProcedureLog]):
    @overload  # type: ignore[override]
    def create(self, data: records.ProcedureLogCreate, *, validate: bool = True) -> models.ProcedureLog: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ProcedureLogCreate]
    ) -> models.ProcedureLog: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ProcedureLogUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ProcedureLogUpdate],
    ) -> models.ProcedureLog: ...
    def add_entry(self, id: Any, **data: Any) -> models.ProcedureLog: ...
    def change_entry(self, id: Any, **data: Any) -> models.ProcedureLog: ...
    def remove_entry(self, id: Any, **data: Any) -> models.ProcedureLog: ...

class SubjectLogResource(Resource[models.SubjectLog]):
    @overload  # type: ignore[override]
    def create(self, data: records.SubjectLogCreate, *, validate: bool = True) -> models.SubjectLog: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SubjectLogCreate]
    ) -> models.SubjectLog: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SubjectLogUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SubjectLogUpdate],
    ) -> models.SubjectLog: ...
    def add_entry(self, id: Any, **data: Any) -> models.SubjectLog: ...
    def change_entry(self, id: Any, **data: Any) -> models.SubjectLog: ...
    def remove_entry(self, id: Any, **data: Any) -> models.SubjectLog: ...

class BehavioralAssayResource(Resource[models.BehavioralAssay]):
    @overload  # type: ignore[override]
    def create(self, data: records.BehavioralAssayCreate, *, validate: bool = True) -> models.BehavioralAssay: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BehavioralAssayCreate]
    ) -> models.BehavioralAssay: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BehavioralAssayUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BehavioralAssayUpdate],
    ) -> models.BehavioralAssay: ...

class DataStorageResource(Resource[models.DataStorage]):
    @overload  # type: ignore[override]
    def create(self, data: records.DataStorageCreate, *, validate: bool = True) -> models.DataStorage: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.DataStorageCreate]
    ) -> models.DataStorage: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.DataStorageUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.DataStorageUpdate],
    ) -> models.DataStorage: ...

class InventoryResource(Resource[models.Inventory]):
    @overload  # type: ignore[override]
    def create(self, data: records.InventoryCreate, *, validate: bool = True) -> models.Inventory: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.InventoryCreate]
    ) -> models.Inventory: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.InventoryUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.InventoryUpdate],
    ) -> models.Inventory: ...

class LicenseResource(Resource[models.License]):
    @overload  # type: ignore[override]
    def create(self, data: records.LicenseCreate, *, validate: bool = True) -> models.License: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.LicenseCreate]
    ) -> models.License: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.LicenseUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.LicenseUpdate],
    ) -> models.License: ...

class ProtocolResource(Resource[models.Protocol]):
    @overload  # type: ignore[override]
    def create(self, data: records.ProtocolCreate, *, validate: bool = True) -> models.Protocol: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ProtocolCreate]
    ) -> models.Protocol: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ProtocolUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ProtocolUpdate],
    ) -> models.Protocol: ...

class SetupResource(Resource[models.Setup]):
    @overload  # type: ignore[override]
    def create(self, data: records.SetupCreate, *, validate: bool = True) -> models.Setup: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SetupCreate]
    ) -> models.Setup: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SetupUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SetupUpdate],
    ) -> models.Setup: ...

class ConsumableResource(Resource[models.Consumable]):
    @overload  # type: ignore[override]
    def create(self, data: records.ConsumableCreate, *, validate: bool = True) -> models.ConsumableApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ConsumableCreate]
    ) -> models.ConsumableApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ConsumableUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ConsumableUpdate],
    ) -> models.ConsumableApproval: ...

class ConsumableApprovalResource(Resource[models.ConsumableApproval]):
    def accept(self, id: Any) -> models.ConsumableApproval: ...
    def reject(self, id: Any) -> models.ConsumableApproval: ...

class HardwareDeviceResource(Resource[models.HardwareDevice]):
    @overload  # type: ignore[override]
    def create(self, data: records.HardwareDeviceCreate, *, validate: bool = True) -> models.HardwareDeviceApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.HardwareDeviceCreate]
    ) -> models.HardwareDeviceApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.HardwareDeviceUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.HardwareDeviceUpdate],
    ) -> models.HardwareDeviceApproval: ...

class HardwareDeviceApprovalResource(Resource[models.HardwareDeviceApproval]):
    def accept(self, id: Any) -> models.HardwareDeviceApproval: ...
    def reject(self, id: Any) -> models.HardwareDeviceApproval: ...

class SupplierResource(Resource[models.Supplier]):
    @overload  # type: ignore[override]
    def create(self, data: records.SupplierCreate, *, validate: bool = True) -> models.SupplierApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SupplierCreate]
    ) -> models.SupplierApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SupplierUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SupplierUpdate],
    ) -> models.SupplierApproval: ...

class SupplierApprovalResource(Resource[models.SupplierApproval]):
    def accept(self, id: Any) -> models.SupplierApproval: ...
    def reject(self, id: Any) -> models.SupplierApproval: ...

class BreedingResource(Resource[models.Breeding]):
    @overload  # type: ignore[override]
    def create(self, data: records.BreedingCreate, *, validate: bool = True) -> models.Breeding: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BreedingCreate]
    ) -> models.Breeding: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BreedingUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BreedingUpdate],
    ) -> models.Breeding: ...

class CohortResource(Resource[models.Cohort]):
    @overload  # type: ignore[override]
    def create(self, data: records.CohortCreate, *, validate: bool = True) -> models.Cohort: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.CohortCreate]
    ) -> models.Cohort: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.CohortUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.CohortUpdate],
    ) -> models.Cohort: ...

class CollectionResource(Resource[models.Collection]):
    @overload  # type: ignore[override]
    def create(self, data: records.CollectionCreate, *, validate: bool = True) -> models.Collection: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.CollectionCreate]
    ) -> models.Collection: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.CollectionUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.CollectionUpdate],
    ) -> models.Collection: ...

class EpochResource(Resource[models.Epoch]):
    @overload  # type: ignore[override]
    def create(self, data: records.EpochCreate, *, validate: bool = True) -> models.Epoch: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.EpochCreate]
    ) -> models.Epoch: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.EpochUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.EpochUpdate],
    ) -> models.Epoch: ...

class ProjectResource(Resource[models.Project]):
    @overload  # type: ignore[override]
    def create(self, data: records.ProjectCreate, *, validate: bool = True) -> models.Project: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ProjectCreate]
    ) -> models.Project: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ProjectUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ProjectUpdate],
    ) -> models.Project: ...

class ProjectGroupMembershipInvitationResource(Resource[models.ProjectGroupMembershipInvitation]):
    def accept(self, id: Any) -> models.ProjectGroupMembershipInvitation: ...
    def reject(self, id: Any) -> models.ProjectGroupMembershipInvitation: ...
    def cancel(self, id: Any) -> models.ProjectGroupMembershipInvitation: ...

class ProjectMembershipInvitationResource(Resource[models.ProjectMembershipInvitation]):
    def accept(self, id: Any) -> models.ProjectMembershipInvitation: ...
    def reject(self, id: Any) -> models.ProjectMembershipInvitation: ...
    def cancel(self, id: Any) -> models.ProjectMembershipInvitation: ...

class SessionResource(Resource[models.Session]):
    @overload  # type: ignore[override]
    def create(self, data: records.SessionCreate, *, validate: bool = True) -> models.Session: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SessionCreate]
    ) -> models.Session: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SessionUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SessionUpdate],
    ) -> models.Session: ...

class SessionDataStorageResource(Resource[models.SessionDataStorage]):
    @overload  # type: ignore[override]
    def create(self, data: records.SessionDataStorageCreate, *, validate: bool = True) -> models.SessionDataStorage: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SessionDataStorageCreate]
    ) -> models.SessionDataStorage: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SessionDataStorageUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SessionDataStorageUpdate],
    ) -> models.SessionDataStorage: ...

class SubjectResource(Resource[models.Subject]):
    @overload  # type: ignore[override]
    def create(self, data: records.SubjectCreate, *, validate: bool = True) -> models.Subject: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SubjectCreate]
    ) -> models.Subject: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SubjectUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SubjectUpdate],
    ) -> models.Subject: ...

class BehavioralCategoryResource(Resource[models.BehavioralCategory]):
    @overload  # type: ignore[override]
    def create(
        self, data: records.BehavioralCategoryCreate, *, validate: bool = True
    ) -> models.BehavioralCategoryApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BehavioralCategoryCreate]
    ) -> models.BehavioralCategoryApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BehavioralCategoryUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BehavioralCategoryUpdate],
    ) -> models.BehavioralCategoryApproval: ...

class BehavioralCategoryApprovalResource(Resource[models.BehavioralCategoryApproval]):
    def accept(self, id: Any) -> models.BehavioralCategoryApproval: ...
    def reject(self, id: Any) -> models.BehavioralCategoryApproval: ...

class BehavioralParadigmResource(Resource[models.BehavioralParadigm]):
    @overload  # type: ignore[override]
    def create(
        self, data: records.BehavioralParadigmCreate, *, validate: bool = True
    ) -> models.BehavioralParadigmApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BehavioralParadigmCreate]
    ) -> models.BehavioralParadigmApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BehavioralParadigmUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BehavioralParadigmUpdate],
    ) -> models.BehavioralParadigmApproval: ...

class BehavioralParadigmApprovalResource(Resource[models.BehavioralParadigmApproval]):
    def accept(self, id: Any) -> models.BehavioralParadigmApproval: ...
    def reject(self, id: Any) -> models.BehavioralParadigmApproval: ...

class BrainRegionResource(Resource[models.BrainRegion]):
    @overload  # type: ignore[override]
    def create(self, data: records.BrainRegionCreate, *, validate: bool = True) -> models.BrainRegion: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BrainRegionCreate]
    ) -> models.BrainRegion: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BrainRegionUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BrainRegionUpdate],
    ) -> models.BrainRegion: ...

class RegulatoryAuthorityResource(Resource[models.RegulatoryAuthority]):
    @overload  # type: ignore[override]
    def create(
        self, data: records.RegulatoryAuthorityCreate, *, validate: bool = True
    ) -> models.RegulatoryAuthorityApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.RegulatoryAuthorityCreate]
    ) -> models.RegulatoryAuthorityApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.RegulatoryAuthorityUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.RegulatoryAuthorityUpdate],
    ) -> models.RegulatoryAuthorityApproval: ...

class RegulatoryAuthorityApprovalResource(Resource[models.RegulatoryAuthorityApproval]):
    def accept(self, id: Any) -> models.RegulatoryAuthorityApproval: ...
    def reject(self, id: Any) -> models.RegulatoryAuthorityApproval: ...

class SetupTypeResource(Resource[models.SetupType]):
    @overload  # type: ignore[override]
    def create(self, data: records.SetupTypeCreate, *, validate: bool = True) -> models.SetupTypeApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SetupTypeCreate]
    ) -> models.SetupTypeApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SetupTypeUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SetupTypeUpdate],
    ) -> models.SetupTypeApproval: ...

class SetupTypeApprovalResource(Resource[models.SetupTypeApproval]):
    def accept(self, id: Any) -> models.SetupTypeApproval: ...
    def reject(self, id: Any) -> models.SetupTypeApproval: ...

class SpeciesResource(Resource[models.Species]):
    @overload  # type: ignore[override]
    def create(self, data: records.SpeciesCreate, *, validate: bool = True) -> models.SpeciesApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SpeciesCreate]
    ) -> models.SpeciesApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SpeciesUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SpeciesUpdate],
    ) -> models.SpeciesApproval: ...

class SpeciesApprovalResource(Resource[models.SpeciesApproval]):
    def accept(self, id: Any) -> models.SpeciesApproval: ...
    def reject(self, id: Any) -> models.SpeciesApproval: ...

class StrainResource(Resource[models.Strain]):
    @overload  # type: ignore[override]
    def create(self, data: records.StrainCreate, *, validate: bool = True) -> models.StrainApproval: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.StrainCreate]
    ) -> models.StrainApproval: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.StrainUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.StrainUpdate],
    ) -> models.StrainApproval: ...

class StrainApprovalResource(Resource[models.StrainApproval]):
    def accept(self, id: Any) -> models.StrainApproval: ...
    def reject(self, id: Any) -> models.StrainApproval: ...

class GroupResource(Resource[models.Group]):
    @overload  # type: ignore[override]
    def create(self, data: records.GroupCreate, *, validate: bool = True) -> models.Group: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.GroupCreate]
    ) -> models.Group: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.GroupUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.GroupUpdate],
    ) -> models.Group: ...
    def join(self, id: Any) -> models.Group: ...
    def leave(self, id: Any) -> models.Group: ...

class GroupMembershipInvitationResource(Resource[models.GroupMembershipInvitation]):
    def accept(self, id: Any) -> models.GroupMembershipInvitation: ...
    def reject(self, id: Any) -> models.GroupMembershipInvitation: ...
    def cancel(self, id: Any) -> models.GroupMembershipInvitation: ...

class GroupMembershipRequestResource(Resource[models.GroupMembershipRequest]):
    def accept(self, id: Any) -> models.GroupMembershipRequest: ...
    def reject(self, id: Any) -> models.GroupMembershipRequest: ...
    def cancel(self, id: Any) -> models.GroupMembershipRequest: ...

class LaboratoryResource(Resource[models.Laboratory]):
    @overload  # type: ignore[override]
    def create(self, data: records.LaboratoryCreate, *, validate: bool = True) -> models.Laboratory: ...
    @overload
    def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.LaboratoryCreate]
    ) -> models.Laboratory: ...
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.LaboratoryUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.LaboratoryUpdate],
    ) -> models.Laboratory: ...

class UserResource(Resource[models.User]):
    def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.UserUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.UserUpdate],
    ) -> models.User: ...

class Doors:
    journals: JournalResource
    journal_approvals: JournalApprovalResource
    publications: PublicationResource
    behaviors: BehaviorResource
    consumable_stocks: ConsumableStockResource
    data_acquisitions: DataAcquisitionResource
    equipment: EquipmentResource
    manipulations: ManipulationResource
    procedures: ProcedureResource
    procedure_logs: ProcedureLogResource
    subject_logs: SubjectLogResource
    behavioralassays: BehavioralAssayResource
    datastorages: DataStorageResource
    inventories: InventoryResource
    licenses: LicenseResource
    protocols: ProtocolResource
    setups: SetupResource
    consumables: ConsumableResource
    consumable_approvals: ConsumableApprovalResource
    hardwaredevices: HardwareDeviceResource
    hardwaredevice_approvals: HardwareDeviceApprovalResource
    suppliers: SupplierResource
    supplier_approvals: SupplierApprovalResource
    breedings: BreedingResource
    cohorts: CohortResource
    collections: CollectionResource
    epochs: EpochResource
    projects: ProjectResource
    project_group_membership_invitations: ProjectGroupMembershipInvitationResource
    project_membership_invitations: ProjectMembershipInvitationResource
    sessions: SessionResource
    session_data_storages: SessionDataStorageResource
    subjects: SubjectResource
    behavioral_categories: BehavioralCategoryResource
    behavioral_category_approvals: BehavioralCategoryApprovalResource
    behavioral_paradigms: BehavioralParadigmResource
    behavioral_paradigm_approvals: BehavioralParadigmApprovalResource
    brain_regions: BrainRegionResource
    regulatoryauthorities: RegulatoryAuthorityResource
    regulatoryauthority_approvals: RegulatoryAuthorityApprovalResource
    setup_types: SetupTypeResource
    setup_type_approvals: SetupTypeApprovalResource
    species: SpeciesResource
    species_approvals: SpeciesApprovalResource
    strains: StrainResource
    strain_approvals: StrainApprovalResource
    groups: GroupResource
    group_membership_invitations: GroupMembershipInvitationResource
    group_membership_requests: GroupMembershipRequestResource
    laboratories: LaboratoryResource
    users: UserResource

class AsyncJournalResource(AsyncResource[models.Journal]):
    @overload  # type: ignore[override]
    async def create(self, data: records.JournalCreate, *, validate: bool = True) -> models.JournalApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.JournalCreate]
    ) -> models.JournalApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.JournalUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.JournalUpdate],
    ) -> models.JournalApproval: ...

class AsyncJournalApprovalResource(AsyncResource[models.JournalApproval]):
    async def accept(self, id: Any) -> models.JournalApproval: ...
    async def reject(self, id: Any) -> models.JournalApproval: ...

class AsyncPublicationResource(AsyncResource[models.Publication]):
    @overload  # type: ignore[override]
    async def create(self, data: records.PublicationCreate, *, validate: bool = True) -> models.Publication: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.PublicationCreate]
    ) -> models.Publication: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.PublicationUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.PublicationUpdate],
    ) -> models.Publication: ...

class AsyncBehaviorResource(AsyncResource[models.Behavior]):
    @overload  # type: ignore[override]
    async def create(self, data: records.BehaviorCreate, *, validate: bool = True) -> models.Behavior: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BehaviorCreate]
    ) -> models.Behavior: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BehaviorUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BehaviorUpdate],
    ) -> models.Behavior: ...

class AsyncConsumableStockResource(AsyncResource[models.ConsumableStock]):
    @overload  # type: ignore[override]
    async def create(self, data: records.ConsumableStockCreate, *, validate: bool = True) -> models.ConsumableStock: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ConsumableStockCreate]
    ) -> models.ConsumableStock: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ConsumableStockUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ConsumableStockUpdate],
    ) -> models.ConsumableStock: ...

class AsyncDataAcquisitionResource(AsyncResource[models.DataAcquisition]):
    @overload  # type: ignore[override]
    async def create(self, data: records.DataAcquisitionCreate, *, validate: bool = True) -> models.DataAcquisition: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.DataAcquisitionCreate]
    ) -> models.DataAcquisition: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.DataAcquisitionUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.DataAcquisitionUpdate],
    ) -> models.DataAcquisition: ...

class AsyncEquipmentResource(AsyncResource[models.Equipment]):
    @overload  # type: ignore[override]
    async def create(self, data: records.EquipmentCreate, *, validate: bool = True) -> models.Equipment: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.EquipmentCreate]
    ) -> models.Equipment: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.EquipmentUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.EquipmentUpdate],
    ) -> models.Equipment: ...

class AsyncManipulationResource(AsyncResource[models.Manipulation]):
    @overload  # type: ignore[override]
    async def create(self, data: records.ManipulationCreate, *, validate: bool = True) -> models.Manipulation: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ManipulationCreate]
    ) -> models.Manipulation: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ManipulationUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ManipulationUpdate],
    ) -> models.Manipulation: ...

class AsyncProcedureResource(AsyncResource[models.Procedure]):
    @overload  # type: ignore[override]
    async def create(self, data: records.ProcedureCreate, *, validate: bool = True) -> models.Procedure: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ProcedureCreate]
    ) -> models.Procedure: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ProcedureUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ProcedureUpdate],
    ) -> models.Procedure: ...

class AsyncProcedureLogResource(AsyncResource[models.ProcedureLog]):
    @overload  # type: ignore[override]
    async def create(self, data: records.ProcedureLogCreate, *, validate: bool = True) -> models.ProcedureLog: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ProcedureLogCreate]
    ) -> models.ProcedureLog: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ProcedureLogUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ProcedureLogUpdate],
    ) -> models.ProcedureLog: ...
    async def add_entry(self, id: Any, **data: Any) -> models.ProcedureLog: ...
    async def change_entry(self, id: Any, **data: Any) -> models.ProcedureLog: ...
    async def remove_entry(self, id: Any, **data: Any) -> models.ProcedureLog: ...

class AsyncSubjectLogResource(AsyncResource[models.SubjectLog]):
    @overload  # type: ignore[override]
    async def create(self, data: records.SubjectLogCreate, *, validate: bool = True) -> models.SubjectLog: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SubjectLogCreate]
    ) -> models.SubjectLog: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SubjectLogUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SubjectLogUpdate],
    ) -> models.SubjectLog: ...
    async def add_entry(self, id: Any, **data: Any) -> models.SubjectLog: ...
    async def change_entry(self, id: Any, **data: Any) -> models.SubjectLog: ...
    async def remove_entry(self, id: Any, **data: Any) -> models.SubjectLog: ...

class AsyncBehavioralAssayResource(AsyncResource[models.BehavioralAssay]):
    @overload  # type: ignore[override]
    async def create(self, data: records.BehavioralAssayCreate, *, validate: bool = True) -> models.BehavioralAssay: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BehavioralAssayCreate]
    ) -> models.BehavioralAssay: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BehavioralAssayUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BehavioralAssayUpdate],
    ) -> models.BehavioralAssay: ...

class AsyncDataStorageResource(AsyncResource[models.DataStorage]):
    @overload  # type: ignore[override]
    async def create(self, data: records.DataStorageCreate, *, validate: bool = True) -> models.DataStorage: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.DataStorageCreate]
    ) -> models.DataStorage: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.DataStorageUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.DataStorageUpdate],
    ) -> models.DataStorage: ...

class AsyncInventoryResource(AsyncResource[models.Inventory]):
    @overload  # type: ignore[override]
    async def create(self, data: records.InventoryCreate, *, validate: bool = True) -> models.Inventory: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.InventoryCreate]
    ) -> models.Inventory: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.InventoryUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.InventoryUpdate],
    ) -> models.Inventory: ...

class AsyncLicenseResource(AsyncResource[models.License]):
    @overload  # type: ignore[override]
    async def create(self, data: records.LicenseCreate, *, validate: bool = True) -> models.License: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.LicenseCreate]
    ) -> models.License: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.LicenseUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.LicenseUpdate],
    ) -> models.License: ...

class AsyncProtocolResource(AsyncResource[models.Protocol]):
    @overload  # type: ignore[override]
    async def create(self, data: records.ProtocolCreate, *, validate: bool = True) -> models.Protocol: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ProtocolCreate]
    ) -> models.Protocol: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ProtocolUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ProtocolUpdate],
    ) -> models.Protocol: ...

class AsyncSetupResource(AsyncResource[models.Setup]):
    @overload  # type: ignore[override]
    async def create(self, data: records.SetupCreate, *, validate: bool = True) -> models.Setup: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SetupCreate]
    ) -> models.Setup: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SetupUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SetupUpdate],
    ) -> models.Setup: ...

class AsyncConsumableResource(AsyncResource[models.Consumable]):
    @overload  # type: ignore[override]
    async def create(self, data: records.ConsumableCreate, *, validate: bool = True) -> models.ConsumableApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ConsumableCreate]
    ) -> models.ConsumableApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ConsumableUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ConsumableUpdate],
    ) -> models.ConsumableApproval: ...

class AsyncConsumableApprovalResource(AsyncResource[models.ConsumableApproval]):
    async def accept(self, id: Any) -> models.ConsumableApproval: ...
    async def reject(self, id: Any) -> models.ConsumableApproval: ...

class AsyncHardwareDeviceResource(AsyncResource[models.HardwareDevice]):
    @overload  # type: ignore[override]
    async def create(
        self, data: records.HardwareDeviceCreate, *, validate: bool = True
    ) -> models.HardwareDeviceApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.HardwareDeviceCreate]
    ) -> models.HardwareDeviceApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.HardwareDeviceUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.HardwareDeviceUpdate],
    ) -> models.HardwareDeviceApproval: ...

class AsyncHardwareDeviceApprovalResource(AsyncResource[models.HardwareDeviceApproval]):
    async def accept(self, id: Any) -> models.HardwareDeviceApproval: ...
    async def reject(self, id: Any) -> models.HardwareDeviceApproval: ...

class AsyncSupplierResource(AsyncResource[models.Supplier]):
    @overload  # type: ignore[override]
    async def create(self, data: records.SupplierCreate, *, validate: bool = True) -> models.SupplierApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SupplierCreate]
    ) -> models.SupplierApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SupplierUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SupplierUpdate],
    ) -> models.SupplierApproval: ...

class AsyncSupplierApprovalResource(AsyncResource[models.SupplierApproval]):
    async def accept(self, id: Any) -> models.SupplierApproval: ...
    async def reject(self, id: Any) -> models.SupplierApproval: ...

class AsyncBreedingResource(AsyncResource[models.Breeding]):
    @overload  # type: ignore[override]
    async def create(self, data: records.BreedingCreate, *, validate: bool = True) -> models.Breeding: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BreedingCreate]
    ) -> models.Breeding: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BreedingUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BreedingUpdate],
    ) -> models.Breeding: ...

class AsyncCohortResource(AsyncResource[models.Cohort]):
    @overload  # type: ignore[override]
    async def create(self, data: records.CohortCreate, *, validate: bool = True) -> models.Cohort: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.CohortCreate]
    ) -> models.Cohort: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.CohortUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.CohortUpdate],
    ) -> models.Cohort: ...

class AsyncCollectionResource(AsyncResource[models.Collection]):
    @overload  # type: ignore[override]
    async def create(self, data: records.CollectionCreate, *, validate: bool = True) -> models.Collection: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.CollectionCreate]
    ) -> models.Collection: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.CollectionUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.CollectionUpdate],
    ) -> models.Collection: ...

class AsyncEpochResource(AsyncResource[models.Epoch]):
    @overload  # type: ignore[override]
    async def create(self, data: records.EpochCreate, *, validate: bool = True) -> models.Epoch: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.EpochCreate]
    ) -> models.Epoch: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.EpochUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.EpochUpdate],
    ) -> models.Epoch: ...

class AsyncProjectResource(AsyncResource[models.Project]):
    @overload  # type: ignore[override]
    async def create(self, data: records.ProjectCreate, *, validate: bool = True) -> models.Project: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.ProjectCreate]
    ) -> models.Project: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.ProjectUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.ProjectUpdate],
    ) -> models.Project: ...

class AsyncProjectGroupMembershipInvitationResource(AsyncResource[models.ProjectGroupMembershipInvitation]):
    async def accept(self, id: Any) -> models.ProjectGroupMembershipInvitation: ...
    async def reject(self, id: Any) -> models.ProjectGroupMembershipInvitation: ...
    async def cancel(self, id: Any) -> models.ProjectGroupMembershipInvitation: ...

class AsyncProjectMembershipInvitationResource(AsyncResource[models.ProjectMembershipInvitation]):
    async def accept(self, id: Any) -> models.ProjectMembershipInvitation: ...
    async def reject(self, id: Any) -> models.ProjectMembershipInvitation: ...
    async def cancel(self, id: Any) -> models.ProjectMembershipInvitation: ...

class AsyncSessionResource(AsyncResource[models.Session]):
    @overload  # type: ignore[override]
    async def create(self, data: records.SessionCreate, *, validate: bool = True) -> models.Session: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SessionCreate]
    ) -> models.Session: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SessionUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SessionUpdate],
    ) -> models.Session: ...

class AsyncSessionDataStorageResource(AsyncResource[models.SessionDataStorage]):
    @overload  # type: ignore[override]
    async def create(
        self, data: records.SessionDataStorageCreate, *, validate: bool = True
    ) -> models.SessionDataStorage: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SessionDataStorageCreate]
    ) -> models.SessionDataStorage: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SessionDataStorageUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SessionDataStorageUpdate],
    ) -> models.SessionDataStorage: ...

class AsyncSubjectResource(AsyncResource[models.Subject]):
    @overload  # type: ignore[override]
    async def create(self, data: records.SubjectCreate, *, validate: bool = True) -> models.Subject: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SubjectCreate]
    ) -> models.Subject: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SubjectUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SubjectUpdate],
    ) -> models.Subject: ...

class AsyncBehavioralCategoryResource(AsyncResource[models.BehavioralCategory]):
    @overload  # type: ignore[override]
    async def create(
        self, data: records.BehavioralCategoryCreate, *, validate: bool = True
    ) -> models.BehavioralCategoryApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BehavioralCategoryCreate]
    ) -> models.BehavioralCategoryApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BehavioralCategoryUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BehavioralCategoryUpdate],
    ) -> models.BehavioralCategoryApproval: ...

class AsyncBehavioralCategoryApprovalResource(AsyncResource[models.BehavioralCategoryApproval]):
    async def accept(self, id: Any) -> models.BehavioralCategoryApproval: ...
    async def reject(self, id: Any) -> models.BehavioralCategoryApproval: ...

class AsyncBehavioralParadigmResource(AsyncResource[models.BehavioralParadigm]):
    @overload  # type: ignore[override]
    async def create(
        self, data: records.BehavioralParadigmCreate, *, validate: bool = True
    ) -> models.BehavioralParadigmApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BehavioralParadigmCreate]
    ) -> models.BehavioralParadigmApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BehavioralParadigmUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BehavioralParadigmUpdate],
    ) -> models.BehavioralParadigmApproval: ...

class AsyncBehavioralParadigmApprovalResource(AsyncResource[models.BehavioralParadigmApproval]):
    async def accept(self, id: Any) -> models.BehavioralParadigmApproval: ...
    async def reject(self, id: Any) -> models.BehavioralParadigmApproval: ...

class AsyncBrainRegionResource(AsyncResource[models.BrainRegion]):
    @overload  # type: ignore[override]
    async def create(self, data: records.BrainRegionCreate, *, validate: bool = True) -> models.BrainRegion: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.BrainRegionCreate]
    ) -> models.BrainRegion: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.BrainRegionUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.BrainRegionUpdate],
    ) -> models.BrainRegion: ...

class AsyncRegulatoryAuthorityResource(AsyncResource[models.RegulatoryAuthority]):
    @overload  # type: ignore[override]
    async def create(
        self, data: records.RegulatoryAuthorityCreate, *, validate: bool = True
    ) -> models.RegulatoryAuthorityApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.RegulatoryAuthorityCreate]
    ) -> models.RegulatoryAuthorityApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.RegulatoryAuthorityUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.RegulatoryAuthorityUpdate],
    ) -> models.RegulatoryAuthorityApproval: ...

class AsyncRegulatoryAuthorityApprovalResource(AsyncResource[models.RegulatoryAuthorityApproval]):
    async def accept(self, id: Any) -> models.RegulatoryAuthorityApproval: ...
    async def reject(self, id: Any) -> models.RegulatoryAuthorityApproval: ...

class AsyncSetupTypeResource(AsyncResource[models.SetupType]):
    @overload  # type: ignore[override]
    async def create(self, data: records.SetupTypeCreate, *, validate: bool = True) -> models.SetupTypeApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SetupTypeCreate]
    ) -> models.SetupTypeApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SetupTypeUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SetupTypeUpdate],
    ) -> models.SetupTypeApproval: ...

class AsyncSetupTypeApprovalResource(AsyncResource[models.SetupTypeApproval]):
    async def accept(self, id: Any) -> models.SetupTypeApproval: ...
    async def reject(self, id: Any) -> models.SetupTypeApproval: ...

class AsyncSpeciesResource(AsyncResource[models.Species]):
    @overload  # type: ignore[override]
    async def create(self, data: records.SpeciesCreate, *, validate: bool = True) -> models.SpeciesApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.SpeciesCreate]
    ) -> models.SpeciesApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.SpeciesUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.SpeciesUpdate],
    ) -> models.SpeciesApproval: ...

class AsyncSpeciesApprovalResource(AsyncResource[models.SpeciesApproval]):
    async def accept(self, id: Any) -> models.SpeciesApproval: ...
    async def reject(self, id: Any) -> models.SpeciesApproval: ...

class AsyncStrainResource(AsyncResource[models.Strain]):
    @overload  # type: ignore[override]
    async def create(self, data: records.StrainCreate, *, validate: bool = True) -> models.StrainApproval: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.StrainCreate]
    ) -> models.StrainApproval: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.StrainUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.StrainUpdate],
    ) -> models.StrainApproval: ...

class AsyncStrainApprovalResource(AsyncResource[models.StrainApproval]):
    async def accept(self, id: Any) -> models.StrainApproval: ...
    async def reject(self, id: Any) -> models.StrainApproval: ...

class AsyncGroupResource(AsyncResource[models.Group]):
    @overload  # type: ignore[override]
    async def create(self, data: records.GroupCreate, *, validate: bool = True) -> models.Group: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.GroupCreate]
    ) -> models.Group: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.GroupUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.GroupUpdate],
    ) -> models.Group: ...
    async def join(self, id: Any) -> models.Group: ...
    async def leave(self, id: Any) -> models.Group: ...

class AsyncGroupMembershipInvitationResource(AsyncResource[models.GroupMembershipInvitation]):
    async def accept(self, id: Any) -> models.GroupMembershipInvitation: ...
    async def reject(self, id: Any) -> models.GroupMembershipInvitation: ...
    async def cancel(self, id: Any) -> models.GroupMembershipInvitation: ...

class AsyncGroupMembershipRequestResource(AsyncResource[models.GroupMembershipRequest]):
    async def accept(self, id: Any) -> models.GroupMembershipRequest: ...
    async def reject(self, id: Any) -> models.GroupMembershipRequest: ...
    async def cancel(self, id: Any) -> models.GroupMembershipRequest: ...

class AsyncLaboratoryResource(AsyncResource[models.Laboratory]):
    @overload  # type: ignore[override]
    async def create(self, data: records.LaboratoryCreate, *, validate: bool = True) -> models.Laboratory: ...
    @overload
    async def create(
        self, data: None = None, *, validate: bool = True, **fields: Unpack[records.LaboratoryCreate]
    ) -> models.Laboratory: ...
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.LaboratoryUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.LaboratoryUpdate],
    ) -> models.Laboratory: ...

class AsyncUserResource(AsyncResource[models.User]):
    async def update(  # type: ignore[override]
        self,
        id: Any,
        data: records.UserUpdate | None = None,
        *,
        validate: bool = True,
        **fields: Unpack[records.UserUpdate],
    ) -> models.User: ...

class AsyncDoors:
    journals: AsyncJournalResource
    journal_approvals: AsyncJournalApprovalResource
    publications: AsyncPublicationResource
    behaviors: AsyncBehaviorResource
    consumable_stocks: AsyncConsumableStockResource
    data_acquisitions: AsyncDataAcquisitionResource
    equipment: AsyncEquipmentResource
    manipulations: AsyncManipulationResource
    procedures: AsyncProcedureResource
    procedure_logs: AsyncProcedureLogResource
    subject_logs: AsyncSubjectLogResource
    behavioralassays: AsyncBehavioralAssayResource
    datastorages: AsyncDataStorageResource
    inventories: AsyncInventoryResource
    licenses: AsyncLicenseResource
    protocols: AsyncProtocolResource
    setups: AsyncSetupResource
    consumables: AsyncConsumableResource
    consumable_approvals: AsyncConsumableApprovalResource
    hardwaredevices: AsyncHardwareDeviceResource
    hardwaredevice_approvals: AsyncHardwareDeviceApprovalResource
    suppliers: AsyncSupplierResource
    supplier_approvals: AsyncSupplierApprovalResource
    breedings: AsyncBreedingResource
    cohorts: AsyncCohortResource
    collections: AsyncCollectionResource
    epochs: AsyncEpochResource
    projects: AsyncProjectResource
    project_group_membership_invitations: AsyncProjectGroupMembershipInvitationResource
    project_membership_invitations: AsyncProjectMembershipInvitationResource
    sessions: AsyncSessionResource
    session_data_storages: AsyncSessionDataStorageResource
    subjects: AsyncSubjectResource
    behavioral_categories: AsyncBehavioralCategoryResource
    behavioral_category_approvals: AsyncBehavioralCategoryApprovalResource
    behavioral_paradigms: AsyncBehavioralParadigmResource
    behavioral_paradigm_approvals: AsyncBehavioralParadigmApprovalResource
    brain_regions: AsyncBrainRegionResource
    regulatoryauthorities: AsyncRegulatoryAuthorityResource
    regulatoryauthority_approvals: AsyncRegulatoryAuthorityApprovalResource
    setup_types: AsyncSetupTypeResource
    setup_type_approvals: AsyncSetupTypeApprovalResource
    species: AsyncSpeciesResource
    species_approvals: AsyncSpeciesApprovalResource
    strains: AsyncStrainResource
    strain_approvals: AsyncStrainApprovalResource
    groups: AsyncGroupResource
    group_membership_invitations: AsyncGroupMembershipInvitationResource
    group_membership_requests: AsyncGroupMembershipRequestResource
    laboratories: AsyncLaboratoryResource
    users: AsyncUserResource
