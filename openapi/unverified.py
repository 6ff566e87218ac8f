"""List what nobody could verify against the real server, from the marks in the spec.

``openapi/brainstem.yaml`` goes in, ``docs/unverified.md`` comes out::

    python openapi/unverified.py            # write it
    python openapi/unverified.py --check    # fail if it is not what the spec says
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
TARGET = HERE.parent / "docs" / "unverified.md"
MARK = "x-brainstem-unverified"
BEGINNING = """# Unverified

<!-- Written by `make generate` from the marks `x-brainstem-unverified` in the spec: change those, not this file. -->

The spec is written from public documentation. These points could not be checked against the real server: the
documentation contradicts itself, is silent, or was withdrawn. The client is built so that either answer works.

| where | why |
| --- | --- |
"""
# Points about the whole API that belong to no single place of the spec.
GENERAL = (
    ("list envelope", "`meta`, or `count/next/previous`, or neither: the documentation shows no list answer whole."),
    ("included records", "Beside the list, or in place of the ids: the documentation's examples show both."),
    ("default and greatest page", "20 and 100 in the documentation; an answer of 2025 held 58 records unasked."),
    ("filters on one record", "Documented for lists alone; other clients leave them out beside an id."),
    ("filter on tags", "By a number in one client's documentation; records hold names."),
    ("change of details", "Whether details replace the stored ones or are merged with them is not said."),
    (
        "null and further keys in details",
        "What becomes of them is not said; older schemas of some types refuse further keys.",
    ),
    ("numbers with their units", "That both parts are required is not said; where one is shown, so is the other."),
    ("links of cohorts and collections", "Withdrawn from the examples in February 2026; the addresses may remain."),
    (
        "names of folders in a data storage",
        "That they are the records' names, or `name_used_in_storage`, and years the session's, is inferred.",
    ),
    ("401 or 403 without a token", "The framework allows both; the documentation says 401."),
)


def marks(node: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Return every mark in the spec: where it stands, and its reason."""
    if isinstance(node, dict):
        if MARK in node:
            yield named(place), node[MARK]
        for key, value in node.items():
            yield from marks(value, (*place, str(key)))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from marks(value, (*place, str(number)))


def named(place: tuple[str, ...]) -> str:
    """Return a place in the spec as people would name it.

    Examples
    --------
    >>> named(("paths", "/api/{portal}/stem/session/{id}/", "put"))
    '`PUT stem/session/{id}/`'
    >>> named(("components", "schemas", "SessionCreate", "properties", "epochs"))
    '`Session.epochs`'
    """
    if place[0] == "paths":
        return f"`{place[2].upper()} {place[1].removeprefix('/api/').removeprefix('{portal}/')}`"
    kept = [part for part in place[2:] if part != "properties"]
    return f"`{'.'.join([kept[0].removesuffix('Create').removesuffix('Update'), *kept[1:]])}`"


def text(document: dict[str, Any]) -> str:
    """Return the page."""
    places: dict[str, set[str]] = {}
    for where, why in marks(document):
        places.setdefault(" ".join(why.split()), set()).add(where)
    marked = sorted((", ".join(sorted(where)), why) for why, where in places.items())
    return BEGINNING + "".join(f"| {where} | {why} |\n" for where, why in (*GENERAL, *marked))


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the page is out of date")
    document = yaml.safe_load((HERE / "brainstem.yaml").read_text(encoding="utf-8"))
    page = text(document)
    if not parser.parse_args().check:
        TARGET.write_text(page, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != page:
        raise SystemExit("docs/unverified.md is not what the spec says; run `make generate`")


if __name__ == "__main__":
    main()
