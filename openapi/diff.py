"""Say what changed in the API's description for its users, since a git revision or since its version was last changed.

::

    python openapi/diff.py [REVISION]            # as text
    python openapi/diff.py [REVISION] --json     # for programs
    python openapi/diff.py [REVISION] --check    # fail if a breaking change is not in the CHANGELOG

Compared are the registry's rows and the types of details, which is what programs are written against. Comparers of
OpenAPI documents at large were tried: they name a field once for every address it is answered at, and see no details.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generate import registry_json
from registry_writer import registry_source, resolved

ROOT = Path(__file__).parents[1]
DOCUMENT = "openapi/brainstem.yaml"
UNCOMPARED = {"name", "description", "module", "operation_id", "verb", "title"}
SETS = {"choices", "units", "portals"}
HIGHEST = {"max_length", "maximum", "max_items"}
LOWEST = {"min_length", "minimum", "min_items"}
STRICTER_IF_SET = {"required", "read_only", "write_only", "create_only", "unique"}
HARMLESS = {"default", "html", "known_values", "nullable", "upload"}
LIMITS = {"minimum": "minimum", "maximum": "maximum", "minLength": "min_length", "maxLength": "max_length"}
Surface = dict[str, dict[str, Any]]


class Change(NamedTuple):
    """One change: of what, in which respect, from what to what, and whether programs may break."""

    name: str
    what: str
    before: Any
    after: Any
    breaking: bool

    def __str__(self) -> str:
        sign = "!" if self.breaking else " "
        if self.what in ("added", "removed"):
            return f"{sign} {self.name}: {self.what}"
        return f"{sign} {self.name}: {self.what} was {self.before!r}, is {self.after!r}"


def surface(document: dict[str, Any]) -> Surface:
    """Return all that programs can name, with what the document says of each."""
    with tempfile.TemporaryDirectory() as folder:
        module = Path(folder) / "registry.py"
        module.write_text(registry_source(document), encoding="utf-8")
        rows = json.loads(registry_json(module))
    found: Surface = {}
    for model, row in rows.items():
        found[model] = {}
        for group in ("operations", "actions", "links"):
            found |= {f"{model}.{verb}()": told(operation) for verb, operation in row.get(group, {}).items()}
        found |= {f"{model}.{name}": told(field) for name, field in row["fields"].items()}
    schemas = document["components"]["schemas"]
    for model, types in document["x-brainstem-details"].items():
        for kind, schema in types.items():
            found |= dict(details(f"{model}.details[{kind}]", {"$ref": f"/{schema}"}, schemas))
    return found


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Return what is compared of a row."""
    return {key: value for key, value in row.items() if key not in UNCOMPARED}


def details(name: str, schema: dict[str, Any], schemas: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return a part of some details and all parts of it, each with its type, unit, limits and choices."""
    plain = resolved(schema, schemas)
    properties = inherited(schema, schemas) or plain.get("properties", {})
    facts = {other: plain[key] for key, other in LIMITS.items() if key in plain}
    if "enum" in plain:
        facts["choices"] = plain["enum"]
    if set(properties) == {"value", "unit"}:
        facts["units"] = resolved(properties["unit"], schemas).get("enum", [])
        facts |= {other: properties["value"][key] for key, other in LIMITS.items() if key in properties["value"]}
        properties = {}
    yield name, {"type": plain.get("type"), **facts}
    required = {f"{name}.{part}" for part in plain.get("required", ())}
    for part, inner in properties.items():
        for path, row in details(f"{name}.{part}", inner, schemas):
            yield path, row | ({"required": True} if path in required else {})
    if "items" in plain:
        yield from details(f"{name}[]", plain["items"], schemas)


def inherited(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Return the properties of a schema that refers to another one and says more of some of its properties."""
    if "$ref" not in schema or "properties" not in schema:
        return {}
    meant = resolved({"$ref": schema["$ref"]}, schemas).get("properties", {})
    return meant | {part: meant.get(part, {}) | own for part, own in schema["properties"].items()}


def compare(before: Surface, after: Surface) -> list[Change]:
    """Return the changes, in the order of the names."""
    changes = []
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            changes.append(Change(name, "removed", None, None, breaking=True))
        elif name not in before:
            breaking = bool(after[name].get("required")) and parent(name, before)
            changes.append(Change(name, "added", None, None, breaking=breaking))
        else:
            changes += attributes(name, before[name], after[name])
    gone = {change.name for change in changes if change.what in ("added", "removed")}
    return [change for change in changes if not any(change.name.startswith((f"{name}.", f"{name}[")) for name in gone)]


def parent(name: str, known: Surface) -> bool:
    """Return whether what a part belongs to was there before."""
    return any(name.startswith((f"{whole}.", f"{whole}[")) for whole in known)


def attributes(name: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Change]:
    """Return what is told otherwise of one thing."""
    for what in sorted(before.keys() | after.keys()):
        was, now = before.get(what), after.get(what)
        if was != now:
            yield Change(name, what, was, now, breaking=breaks(what, was, now))


def breaks(what: str, was: Any, now: Any) -> bool:
    """Return whether what was right before may be wrong now."""
    if what in SETS:
        return bool(now) and (not was or not set(was) <= set(now))
    if what in HIGHEST:
        return now is not None and (was is None or now < was)
    if what in LOWEST:
        return now is not None and (was is None or now > was)
    if what in STRICTER_IF_SET:
        return bool(now) and not was
    if what == "nullable":
        return not now
    return what not in HARMLESS


def unexplained(changes: list[Change], changelog: str) -> list[Change]:
    """Return the breaking changes that the CHANGELOG does not name under what is not released yet."""
    unreleased = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:2]
    text = "".join(unreleased)
    parts = re.split(r"^### ", text, flags=re.MULTILINE)
    relevant = "".join(part for part in parts if part.startswith(("Changed", "Removed")))
    return [change for change in changes if change.breaking and f"`{change.name}`" not in relevant]


def git(*arguments: str, folder: Path = ROOT) -> str:
    """Return what git says, or an empty text if it knows nothing of it."""
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""


def latest_version(folder: Path) -> str:
    """Return the commit that last changed the document's version, or an empty text."""
    return git("log", "-1", "--format=%H", "-G", "^  version: ", "--", DOCUMENT, folder=folder).strip()


def main(arguments: list[str] | None = None, folder: Path = ROOT) -> int:
    """Print the changes; with ``--check`` return 1 if a breaking one is not explained."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("revision", nargs="?", help="git revision; default: where the version was last changed")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--check", action="store_true", help="fail if the CHANGELOG does not name a breaking change")
    options = parser.parse_args(arguments)
    revision = options.revision or latest_version(folder)
    earlier = git("show", f"{revision}:{DOCUMENT}", folder=folder) if revision else ""
    if not earlier:
        parser.error(f"git knows no {DOCUMENT} at {options.revision!r}") if options.revision else None
        print("No earlier version of the document to compare with.")
        return 0
    now = (folder / DOCUMENT).read_text(encoding="utf-8")
    changes = compare(*(surface(yaml.load(text, Loader=yaml.CSafeLoader)) for text in (earlier, now)))
    show(changes, revision, as_json=options.json)
    missing = unexplained(changes, (folder / "CHANGELOG.md").read_text(encoding="utf-8")) if options.check else []
    for change in missing:
        print(f"CHANGELOG.md names no `{change.name}` under Changed or Removed of what is unreleased", file=sys.stderr)
    return 1 if missing else 0


def show(changes: list[Change], revision: str, *, as_json: bool) -> None:
    """Print the changes as text or JSON."""
    if as_json:
        print(json.dumps([change._asdict() for change in changes], indent=2, ensure_ascii=False))
        return
    breaking = sum(change.breaking for change in changes)
    print(f"Since {revision[:12]}: {len(changes)} changes, {breaking} of them breaking (!).")
    print(*changes, sep="\n")


if __name__ == "__main__":
    sys.exit(main())
