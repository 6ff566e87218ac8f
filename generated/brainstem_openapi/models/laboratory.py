# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class Laboratory(Record):
    """The public face of a group, with who leads it and where it is.

    Attributes
    ----------
    id : str
        Id of the record
    group : Any
        Group it stands for
    principal_investigators : list[Any]
        Who leads it
    description : str
        What it studies
    website : str
        Website
    department : str
        Department
    institution : str
        Institution
    city : str
        City
    country : str
        Country as text
    """

    id: str
    group: Any | None = None
    principal_investigators: list[Any] | None = None
    description: str | None = None
    website: str | None = None
    department: str | None = None
    institution: str | None = None
    city: str | None = None
    country: str | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "group",
            "principal_investigators",
            "description",
            "website",
            "department",
            "institution",
            "city",
            "country",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
