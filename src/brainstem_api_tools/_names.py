"""Find what a name means: models in any spelling, portals, actions; and the near misses when there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache
from unicodedata import normalize

from brainstem_openapi.registry import MODELS, PORTALS, Model

from .errors import UnknownNameError


def plain(name: str) -> str:
    """Return a name without case, spaces, underscores and dashes; letters with accents in their one form."""
    return normalize("NFC", name).replace("_", "").replace(" ", "").replace("-", "").lower()


def attribute_name(model: Model) -> str:
    """Return the name under which a client offers a model: its plural key, spaces as underscores."""
    return model.plural.replace(" ", "_")


@cache
def _spellings() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, model in MODELS.items():
        for spelling in (name, model.singular, model.plural, model.schema):
            found[plain(spelling)] = name
    return found


def near_misses(name: str, known: Iterable[str], *, likeness: float = 0.6) -> list[str]:
    """Return up to three known names that look like a name, whatever its case and separators."""
    from difflib import get_close_matches

    by_plain = {plain(candidate): candidate for candidate in known if not candidate.startswith("_")}
    return [by_plain[match] for match in get_close_matches(plain(name), by_plain, n=3, cutoff=likeness)]


def meant(near: Sequence[str]) -> str:
    """Return a question for the end of a message: whether one of these was meant."""
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else ""


def near_units(text: str, known: Iterable[str]) -> list[str]:
    """Return the known units that a text may mean: none of another magnitude, however alike it looks.

    Examples
    --------
    >>> near_units("ul", ["nL", "µL", "mL", "L"]), near_units("Mm", ["mm", "m"]), near_units("mm2", ["mm²", "m²"])
    (['µL'], [], ['mm²'])
    """
    return [unit for unit in known if _unit_key(unit) == _unit_key(text)]


def _unit_key(unit: str) -> str:
    """Return a unit without what people write in several ways: micro, exponents, spaces, and case but of M and P."""
    plainly = normalize("NFKC", unit.replace(" ", "").replace("^", ""))
    first, rest = plainly[:1], plainly[1:].lower()
    if rest and first in "uμ":
        return f"μ{rest}"
    return (first if first in "mMpP" else first.lower()) + rest


def unknown(kind: str, name: str, known: Iterable[str]) -> UnknownNameError:
    """Return the error for a name that does not exist, with its near misses."""
    candidates = sorted(known)
    return UnknownNameError(kind, name, near_misses(name, candidates), candidates)


def find_model(name: str | Enum) -> Model:
    """Return the registry's row of a model.

    Parameters
    ----------
    name : str or ModelType
        URL segment, singular or plural key or class name, in any case, with or without separators.

    Raises
    ------
    UnknownNameError
        If there is no such model.
    """
    text = str(name.value if isinstance(name, Enum) else name)
    found = _spellings().get(plain(text))
    if found is None:
        raise unknown("model", text, MODELS)
    return MODELS[found]


def find_portal(name: str | Enum) -> str:
    """Return the name of a portal, or raise `UnknownNameError`."""
    text = str(name.value if isinstance(name, Enum) else name)
    if text not in PORTALS:
        raise unknown("portal", text, PORTALS)
    return text
