# Written by `make generate` from the sync client's source: do not edit.
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, Generic, Self, TypeVar, overload

import httpx

from brainstem_openapi.doors import AsyncDoors
from brainstem_openapi.registry import Model

from ._account import Identity
from ._batches import BatchReport
from ._config import Profile
from ._describe import Catalogue, Description
from ._endpoints import Identifier
from ._page_readers import USUAL_CONCURRENCY
from ._problems import Problem
from ._progress import Progress
from ._query import Words
from ._response import Response
from ._retrying import RetryPolicy
from ._sessions import Roots
from ._storages import SessionFolder

T = TypeVar("T")

class AsyncPaginator(Generic[T]):
    def __aiter__(self) -> AsyncIterator[T]: ...
    def pages(self) -> AsyncIterator[list[T]]: ...
    @overload
    def __getitem__(self, place: int) -> Awaitable[T]: ...
    @overload
    def __getitem__(self, place: slice) -> Awaitable[list[T]]: ...
    async def to_list(self) -> list[T]: ...
    async def first(self) -> T | None: ...
    async def one(self) -> T: ...
    async def count(self) -> int: ...

class AsyncResource(Generic[T]):
    model: Model
    def list(
        self,
        *,
        portal: str | None = None,
        sort: Words = None,
        include: Words = None,
        limit: int | None = None,
        offset: int = 0,
        filters: Mapping[str, Any] | None = None,
        concurrency: int = USUAL_CONCURRENCY,
        progress: Progress | bool | None = None,
        **keywords: Any,
    ) -> AsyncPaginator[T]: ...
    def iterate(self, **keywords: Any) -> AsyncPaginator[T]: ...
    async def get(
        self, id: Identifier = None, *, portal: str | None = None, include: Words = None, **keywords: Any
    ) -> T: ...
    def __init__(self, model: Model, runner: Any, portal: str) -> None: ...
    async def create(self, data: Mapping[str, Any] | None = None, *, validate: bool = True, **fields: Any) -> T: ...
    async def create_many(
        self,
        records: Iterable[Mapping[str, Any]],
        *,
        concurrency: int = USUAL_CONCURRENCY,
        validate: bool = True,
        progress: Progress | bool | None = None,
    ) -> BatchReport[T]: ...
    async def update(
        self, id: Identifier, data: Mapping[str, Any] | None = None, *, validate: bool = True, **fields: Any
    ) -> T: ...
    async def delete(self, id: Identifier) -> None: ...
    async def act(self, id: Identifier, action: str, *, validate: bool = True, **data: Any) -> Any: ...
    async def set_members(self, id: Identifier, members: Mapping[str, str | None], *, kind: str = "users") -> T: ...

class AsyncLoaders:
    async def load_behavior(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        session: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_behavioralassay(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_behavioralcategory(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        parent: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_behavioralcategoryapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        parent: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_behavioralparadigm(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        category: Any = None,
        species: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_behavioralparadigmapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        category: Any = None,
        species: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_brainregion(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_breeding(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        project: Any = None,
        mother: Any = None,
        father: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_cohort(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_collection(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_consumable(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        type: Any = None,
        supplier: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_consumableapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        type: Any = None,
        supplier: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_consumablestock(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_dataacquisition(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        session: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_datastorage(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_epoch(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        session: Any = None,
        behavior: Any = None,
        dataacquisition: Any = None,
        manipulation: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_equipment(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        setup: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_group(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_groupmembershipinvitation(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        user_account_invitation: Any = None,
        authgroup: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_groupmembershiprequest(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        user_account_request: Any = None,
        authgroup: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_hardwaredevice(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_hardwaredeviceapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        supplier: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_inventory(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_journal(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_journalapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_laboratory(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_license(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        type: Any = None,
        regulatory_authority: Any = None,
        license_holders: Any = None,
        behavioralassays: Any = None,
        subjects: Any = None,
        procedures: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_manipulation(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        session: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_procedure(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        subject: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_procedurelog(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        procedure: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_project(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        sessions: Any = None,
        subjects: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_projectgroupmembershipinvitation(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        invitee: Any = None,
        project: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_projectmembershipinvitation(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        invitee: Any = None,
        project: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_protocol(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_publication(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_regulatoryauthority(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_regulatoryauthorityapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_session(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        projects: Any = None,
        datastorage: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_sessiondatastorage(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        session: Any = None,
        datastorage: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_setup(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_setuptype(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_setuptypeapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_species(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_speciesapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_strain(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        species: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_strainapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        species: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_subject(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        projects: Any = None,
        strain: Any = None,
        sex: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_subjectlog(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        subject: Any = None,
        tags: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_supplier(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_supplierapproval(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        name: Any = None,
        instance_id: Any = None,
        reviewer: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...
    async def load_user(
        self,
        portal: str | Enum | None = None,
        id: Any = None,
        active_projects: Any = None,
        filters: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] | None = None,
        include: str | Iterable[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
    ) -> Response: ...

class AsyncBrainstemClient(AsyncLoaders, AsyncDoors):
    url: str
    portal: str
    profile: Profile
    async def close(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *exception: object) -> None: ...
    def __init__(
        self,
        token: str | None = None,
        headless: bool | str | None = False,
        url: str | bool | None = None,
        *,
        portal: str | Enum | None = None,
        timeout: float | None = None,
        retry: RetryPolicy | None = None,
        profile: str | None = None,
        http_client: httpx.AsyncClient | None = None,
        allow_http: bool = False,
    ) -> None: ...
    def with_options(self, *, timeout: float | None = None, retry: RetryPolicy | None = None) -> Self: ...
    async def load(
        self,
        model: str | Enum,
        portal: str | Enum | None = None,
        id: Identifier = None,
        options: str | None = None,
        filters: Mapping[str, Any] | None = None,
        sort: Words = None,
        include: Words = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
        *,
        validate: bool = True,
    ) -> Response: ...
    async def save(
        self,
        model: str | Enum,
        portal: str | Enum | None = None,
        id: Identifier = None,
        data: Mapping[str, Any] | None = None,
        options: str | None = None,
        *,
        validate: bool = False,
    ) -> Response: ...
    async def delete(self, model: str | Enum, portal: str | Enum | None = None, id: Identifier = None) -> Response: ...
    def resource(self, model: str | Enum) -> AsyncResource[Any]: ...
    load_model = load
    save_model = save
    delete_model = delete
    @classmethod
    def from_env(cls, path: str | Path = ".env", *, url: str | None = None, **options: Any) -> Self: ...
    async def whoami(self) -> Identity: ...
    @property
    def models(self) -> Catalogue: ...
    def describe(self, model: str | Enum, kind: str | None = None) -> Description: ...
    def validate(self, model: str | Enum, data: Mapping[str, Any], *, complete: bool = True) -> list[Problem]: ...
    async def session_folder(self, session: Any, *, roots: Roots | None = None) -> Path: ...
    async def session_folders(self, sessions: Iterable[Any], *, roots: Roots | None = None) -> list[SessionFolder]: ...
    async def nwb_metadata(self, session: Any, *, subject: Any = None) -> dict[str, dict[str, Any]]: ...
    async def nwb_file(self, session: Any, *, subject: Any = None) -> Any: ...
