# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define, field

from ..types import Record, parse_date


@define
class Publication(Record):
    """A paper or preprint about projects of the platform.

    Attributes
    ----------
    id : str
        Id of the record
    title : str
        Title
    authors : str
        Authors as one text
    journal : Any
        Journal it appeared in
    abstract : str
        Abstract
    doi : str
        Digital Object Identifier
    publication_url : str
        Address of the publication
    pdf_url : str
        Address of its PDF
    publication_date : datetime.date
        Day it appeared
    """

    id: str
    title: str | None = None
    authors: str | None = None
    journal: Any | None = None
    abstract: str | None = None
    doi: str | None = None
    publication_url: str | None = None
    pdf_url: str | None = None
    publication_date: datetime.date | None = None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)
    _sent: frozenset[str] = field(init=False, factory=frozenset, repr=False, eq=False)

    _names: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "title",
            "authors",
            "journal",
            "abstract",
            "doi",
            "publication_url",
            "pdf_url",
            "publication_date",
        )
    )
    _converters: ClassVar[dict[str, Any]] = {
        "publication_date": parse_date,
    }
