"""Numbers with their unit, as `details` hold them; also the bare numbers of older records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.registry import MODELS, Model

from ._spec import part, resolved
from .errors import InvalidRequestError


@dataclass(frozen=True)
class Quantity:
    """A number with its unit, which can be written as it is.

    Attributes
    ----------
    value : float
        The number.
    unit : str or None
        Its unit in the API's spelling; None for a bare number whose unit no source tells.

    Examples
    --------
    >>> volume = Quantity(300, "nL")
    >>> str(volume), float(volume)
    ('300 nL', 300.0)
    """

    value: float
    unit: str | None

    def __str__(self) -> str:
        return f"{self.value:g} {self.unit or '(unit unknown)'}"

    def __float__(self) -> float:
        return float(self.value)

    def to_dict(self) -> dict[str, Any]:
        """Return it as it is written."""
        return {"value": self.value, "unit": self.unit}

    def to_pint(self) -> Any:
        """Return the same as a quantity of pint, which converts units.

        Raises
        ------
        ImportError
            If pint is not installed.
        """
        try:
            import pint
        except ImportError:
            raise ImportError("pint is not installed: pip install pint") from None
        registry: Any = pint.get_application_registry()  # type: ignore[no-untyped-call]
        return registry.Quantity(self.value, self.unit)


def quantities(record: Any, model: str | None = None) -> dict[str, Quantity]:
    """Return the numbers with units in the details of a record, by their place.

    Parameters
    ----------
    record : record or mapping
        With ``type`` and ``details``, or ``coordinates_system`` and ``coordinates_details``. A bare number, as older
        records hold it, gets the unit that it had by the documentation of its time.
    model : str, optional
        Model of a mapping; a record knows its own.

    Returns
    -------
    dict of str to Quantity
        Such as ``{"injectionVolume": Quantity(300, "nL")}``; for rows ``"0.power"``; entries of a log as
        ``"entries.0.weight"``.

    Examples
    --------
    >>> old = {"type": "VirusInjection", "details": {"injectionVolume": 300}}
    >>> quantities(old, "procedure")
    {'injectionVolume': Quantity(value=300, unit='nL')}
    """
    row = _model_of(record, model)
    values = record if isinstance(record, Mapping) else record.to_dict()
    found: dict[str, Quantity] = {}
    for types, kind, payload, prefix in _payloads(row, values):
        if kind in DETAIL_TYPES[types]:
            found |= _within(DETAIL_TYPES[types][kind].schema, payload, prefix)
    return found


def _model_of(record: Any, model: str | None) -> Model:
    for row in MODELS.values():
        if row.name == model or (model is None and row.schema == type(record).__name__):
            return row
    raise InvalidRequestError(f"model is {model!r}; expected the model of {type(record).__name__}, such as 'procedure'")


def _payloads(row: Model, values: Mapping[str, Any]) -> Iterator[tuple[str, str, Any, str]]:
    """Return each payload of a record: whose types it is of, its type, itself, and the beginning of its place."""
    if row.name in DETAIL_TYPES:
        yield row.name, str(values.get("type")), values.get("details"), ""
        entries = values.get("entries")
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, Mapping):
                yield row.name, str(values.get("type")), entry.get("details"), f"entries.{number}."
    yield "coordinates", str(values.get("coordinates_system")), values.get("coordinates_details"), ""


def _within(schema: str, payload: Any, prefix: str) -> dict[str, Quantity]:
    if isinstance(payload, list):
        rows = [_within(schema, row, f"{prefix}{number}.") for number, row in enumerate(payload)]
        return {name: quantity for row in rows for name, quantity in row.items()}
    found = {}
    for name, value in payload.items() if isinstance(payload, Mapping) else ():
        quantity = _quantity(_property(schema, name), value)
        if quantity is not None:
            found[prefix + name] = quantity
    return found


def _property(schema: str, name: str) -> dict[str, Any]:
    """Return the schema of a property of a type's details, also where they are rows."""
    whole = part(schema, ())
    rows = resolved(whole.get("items", whole))
    return resolved(rows.get("properties", {}).get(name, {}))


def _quantity(rules: Mapping[str, Any], value: Any) -> Quantity | None:
    if "x-brainstem-default-unit" not in rules:
        return None
    whole = isinstance(value, Mapping)
    number, unit = (value.get("value"), value.get("unit")) if whole else (value, rules.get("x-brainstem-implied-unit"))
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    return Quantity(number, unit if isinstance(unit, str) else None)
