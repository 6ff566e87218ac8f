# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define, field

from ..types import Record, parse_datetime


@define
class Session(Record):
    """One recording occasion: when it happened, in which projects it counts, where its data is stored, and the modules
    (behaviors, data acquisitions, manipulations) that describe what was done.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the session
    description : str
        What was done and why
    projects : list[Any]
        Projects the session belongs to
    date_time : datetime.datetime
        Onset of the session
    epochs : list[Any]
        Time segments of the session
    datastorage : list[Any]
        Data storages that hold the recording, in order
    extra_fields : Any
        Metadata of the lab's own
    download_links : list[Any]
        Public repositories from which the data can be downloaded
    dataacquisition : list[Any]
        Data acquisitions of the session
    behaviors : list[Any]
        Behaviors of the session
    manipulations : list[Any]
        Manipulations of the session
    name_used_in_storage : str
        Name of the session's folder where it differs
    tags : list[str]
        Tag names
    links : Any
        Addresses of relations, relative to the record; those without a record may be left out
    """

    id: str
    name: str | None = None
    description: str | None = None
    projects: list[Any] | None = None
    date_time: datetime.datetime | None = None
    epochs: list[Any] | None = None
    datastorage: list[Any] | None = None
    extra_fields: Any | None = None
    download_links: list[Any] | None = None
    dataacquisition: list[Any] | None = None
    behaviors: list[Any] | None = None
    manipulations: list[Any] | None = None
    name_used_in_storage: str | None = None
    tags: list[str] | None = None
    links: Any | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "projects",
            "date_time",
            "epochs",
            "datastorage",
            "extra_fields",
            "download_links",
            "dataacquisition",
            "behaviors",
            "manipulations",
            "name_used_in_storage",
            "tags",
            "links",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {
        "date_time": parse_datetime,
    }
