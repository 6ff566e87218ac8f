# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class BehavioralParadigmApproval(Record):
    """A request to add or change a behavioral paradigm.

    Attributes
    ----------
    id : str
        Id of the record
    name : str
        Name of the paradigm
    description : str
        How it is done
    category : Any
        Category of the paradigm
    species : list[Any]
        Species it is used with
    original_publication : str
        Where it was first described
    reference_url : str
        Address of a reference
    rrid : str
        Research Resource Identifier
    external_identifiers : list[Any]
        Identifiers in other databases
    comments : str
        Note to the reviewer
    instance_id : Any
        Record that the request changes; null where it adds one
    action : str
        What is asked for
    reviewer : Any
        Administrator who decided
    status : str
        Where the request stands
    """

    id: str
    name: str | None = None
    description: str | None = None
    category: Any | None = None
    species: list[Any] | None = None
    original_publication: str | None = None
    reference_url: str | None = None
    rrid: str | None = None
    external_identifiers: list[Any] | None = None
    comments: str | None = None
    instance_id: Any | None = None
    action: str | None = None
    reviewer: Any | None = None
    status: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "name",
            "description",
            "category",
            "species",
            "original_publication",
            "reference_url",
            "rrid",
            "external_identifiers",
            "comments",
            "instance_id",
            "action",
            "reviewer",
            "status",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
