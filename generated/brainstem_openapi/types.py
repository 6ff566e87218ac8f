# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""What every record shares: decoding that loses nothing, and the way back."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Self

import attrs


class Unset:
    """Type of a parameter that is not sent."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Unset = Unset()
# What Python reads without leaving anything out or putting anything in; other spellings of a moment stay text.
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?")


class Record:
    """Base of the records.

    A field that was not sent reads as None; fields that the class does not know are kept and read with ``record[name]``.
    """

    __slots__ = ()
    _converters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {}
    _names: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Return a record made of decoded JSON."""
        known = {name: source[name] for name in source if name in cls._names}
        for name, convert in cls._converters.items():
            value = known.get(name)
            if value is not None:
                known[name] = convert(value)
        record = cls(**known)
        record._sent = frozenset(known)  # type: ignore[attr-defined]
        if len(known) < len(source):
            record.additional_properties.update(  # type: ignore[attr-defined]
                (name, value) for name, value in source.items() if name not in known
            )
        return record

    def to_dict(self) -> dict[str, Any]:
        """Return the record as it came, as plain data."""
        return {name: plain(self[name]) for name in self.keys()}

    def keys(self) -> list[str]:
        """Return the names of the fields that were sent or set."""
        fields = [name for name in self._order() if name in self._sent or getattr(self, name) is not None]  # type: ignore[attr-defined]
        return [*fields, *self.additional_properties]  # type: ignore[attr-defined]

    @classmethod
    def _order(cls) -> list[str]:
        return [field.name for field in attrs.fields(cls) if field.name in cls._names]  # type: ignore[arg-type]

    def __getitem__(self, name: str) -> Any:
        if name in self._names:
            return getattr(self, name)
        return self.additional_properties[name]  # type: ignore[attr-defined]

    def __contains__(self, name: object) -> bool:
        return name in self.keys()

    def _repr_html_(self) -> str:
        """Return the record as a table, for a notebook; what came as HTML is shown as text."""
        from html import escape

        rows = [(name, value) for name, value in self.to_dict().items() if value not in (None, "", [], {})]
        cells = "".join(f"<tr><th>{escape(name)}</th><td>{escape(str(value))}</td></tr>" for name, value in rows)
        return f"<table><caption>{escape(type(self).__name__)}</caption>{cells}</table>"

    def _ipython_key_completions_(self) -> list[str]:
        return self.keys()


def parse_datetime(value: Any) -> Any:
    """Return the date and time that a text says, or the value as it is."""
    try:
        return datetime.datetime.fromisoformat(value) if MOMENT.fullmatch(value) else value
    except (TypeError, ValueError):
        return value


def parse_date(value: Any) -> Any:
    """Return the date that a text says, or the value as it is."""
    try:
        day = datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        return value
    return day if day.isoformat() == value else value


def plain(value: Any) -> Any:
    """Return what JSON can hold of a value."""
    if isinstance(value, datetime.datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Record):
        return value.to_dict()
    return [plain(item) for item in value] if isinstance(value, list) else value
