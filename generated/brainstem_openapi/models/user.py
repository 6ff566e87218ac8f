# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import Record


@define
class User(Record):
    """A person with an account. Profiles can be read by every user of the platform.

    Attributes
    ----------
    id : int
        Id of the record
    email : str
        E-mail address
    first_name : str
        First name
    last_name : str
        Last name
    groups_own_json : list[Any]
        Groups the user owns
    website : str
        Website
    google_scholar : str
        Address of the Google Scholar page
    orcid_id : str
        Address of the ORCID page
    atlas_preference : str
        Code of the preferred brain atlas
    active_projects : list[Any]
        Projects the user works on now
    """

    id: int
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    groups_own_json: list[Any] | None = None
    website: str | None = None
    google_scholar: str | None = None
    orcid_id: str | None = None
    atlas_preference: str | None = None
    active_projects: list[Any] | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "email",
            "first_name",
            "last_name",
            "groups_own_json",
            "website",
            "google_scholar",
            "orcid_id",
            "atlas_preference",
            "active_projects",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {}
