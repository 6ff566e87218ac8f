"""Gather records and store them table by table, with ids that are the same each time."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import models

from brainstem_openapi.registry import MODELS

from .models import TABLES, Membership, Tag

NAMESPACE = uuid5(NAMESPACE_URL, "https://example.org/brainstem-sandbox")


def record_id(model: str, key: str) -> UUID:
    """Return the id of an example record, the same on every start."""
    return uuid5(NAMESPACE, f"{model}/{key}")


class Rows:
    """Records that wait to be stored.

    Examples
    --------
    >>> rows = Rows()  # doctest: +SKIP
    >>> rows.add("species", "rat", name="Rattus norvegicus")  # doctest: +SKIP
    """

    def __init__(self) -> None:
        self._records: dict[str, list[Any]] = {name: [] for name in MODELS}
        self._links: dict[type[models.Model], list[Any]] = {}
        self._members: list[Membership] = []
        self._tags: set[str] = set()

    def add(self, model: str, key: str, **values: Any) -> Any:
        """Add a record and return its id.

        Parameters
        ----------
        model : str
            Name of the model.
        key : str
            What tells the record from others of its model.
        **values
            Its fields; relations as ids, tags as names.
        """
        table = TABLES[model]
        identifier = values.pop("id", None) or record_id(model, key)
        columns: dict[str, Any] = {"id": identifier}
        for name, value in values.items():
            field = table._meta.get_field(name)
            if isinstance(field, models.ManyToManyField):
                self._link(field, identifier, value)
            else:
                columns[getattr(field, "attname", name)] = value
        self._records[model].append(table(**columns))
        return identifier

    def _link(self, field: Any, identifier: Any, targets: Any) -> None:
        through = field.remote_field.through
        near, far = f"{field.m2m_column_name()}", f"{field.m2m_reverse_name()}"
        links = self._links.setdefault(through, [])
        links += [through(**{near: identifier, far: target}) for target in targets]
        if field.remote_field.model is Tag:
            self._tags.update(targets)

    def member(self, holder: str, holder_id: Any, **rights: Any) -> None:
        """Add a member of a project, group or property."""
        self._members.append(Membership(holder=holder, holder_id=str(holder_id), **rights))

    def store(self) -> None:
        """Write everything to the database."""
        Tag.objects.bulk_create([Tag(name=name) for name in sorted(self._tags)], ignore_conflicts=True)
        for name, records in self._records.items():
            TABLES[name].objects.bulk_create(records, batch_size=200)
        for through, links in self._links.items():
            through._default_manager.bulk_create(links, batch_size=400)
        Membership.objects.bulk_create(self._members)
