"""What the client knows of a model or of the details of a type, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from brainstem_openapi.detail_types import DETAIL_TYPES
from brainstem_openapi.registry import MODELS, OPERATORS, Field, Model

from ._names import attribute_name, find_model, unknown
from ._spec import part, resolved, schema


class Description(dict[str, Any]):
    """What is known of a model or a type: a plain dict that prints as a table.

    Examples
    --------
    >>> about = describe("procedure", "VirusInjection")
    >>> [field["name"] for field in about["fields"]][:2]
    ['injectionProfile', 'injectionRate']
    """

    def __repr__(self) -> str:
        head = [self["title"], *filter(None, [self["description"]]), ""]
        rows = [(_flagged(field), _kind(field), field.get("description") or "") for field in self["fields"]]
        widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
        table = [f"  {name:<{widths[0]}}  {kind:<{min(widths[1], 48)}}  {text}".rstrip() for name, kind, text in rows]
        return "\n".join([*head, *table, *_remarks(self)])

    def _repr_html_(self) -> str:
        from ._display import description

        rows = [(_flagged(field), _kind(field), field.get("description") or "") for field in self["fields"]]
        return description(self["title"], self["description"], rows, _remarks(self))


def _remarks(about: Mapping[str, Any]) -> list[str]:
    lines = ["", "  * required"] if any(field.get("required") for field in about["fields"]) else []
    for key in ("types", "actions", "operators"):
        if about.get(key):
            lines += ["", f"{key}: {', '.join(about[key])}"]
    lines += ["", *(f"- {rule}" for rule in about["rules"])] if about.get("rules") else []
    return lines + (["", f"example: {about['example']!r}"] if about.get("example") else [])


def _flagged(field: Mapping[str, Any]) -> str:
    return f"{field['name']}{' *' if field.get('required') else ''}"


def _kind(field: Mapping[str, Any]) -> str:
    """Return type, limits and choices of a field in a few words."""
    words = [str(field["type"])]
    if field.get("relation"):
        words = [f"{'list of ' if field.get('many') else ''}{field['relation']}"]
    if field.get("units"):
        words = [f"number in {', '.join(field['units'])}"]
    if field.get("choices"):
        words = [" | ".join(map(str, field["choices"]))]
    words += [f"{word} {field[key]:g}" for key, word in _LIMITS.items() if field.get(key) is not None]
    return ", ".join(words + (["read-only"] if field.get("read_only") else []))


_LIMITS = {"minimum": "from", "maximum": "up to", "max_length": "length up to", "min_items": "items at least"}


def describe(model: Any, kind: str | None = None) -> Description:
    """Return what is known of a model, or of the details of one of its types.

    Parameters
    ----------
    model : str or ModelType
        Model, in any spelling.
    kind : str, optional
        One of its types, such as ``"VirusInjection"``; of the model ``"coordinates"`` a coordinate system.

    Returns
    -------
    Description
        A dict with ``title``, ``description``, ``fields`` and an ``example``; it prints as a table.

    Raises
    ------
    UnknownNameError
        If there is no such model or type.
    """
    if model == "coordinates":
        return _describe_type("coordinates", kind)
    row = find_model(model)
    return _describe_model(row) if kind is None else _describe_type(row.name, kind)


def _describe_model(row: Model) -> Description:
    example = next(iter(schema(f"{row.schema}Create").get("examples", ())), None)
    return Description(
        title=f"{row.name} (client.{attribute_name(row)})",
        description=row.description,
        app=row.app,
        fields=[_about_field(field) for field in row.fields.values()],
        types=list(DETAIL_TYPES.get(row.name, ())),
        operations={verb: list(operation.portals) for verb, operation in row.operations.items()},
        actions=[*row.actions],
        operators=list(OPERATORS),
        rules=[*row.rules, *([f"Unverified: {row.unverified}"] if row.unverified else [])],
        example=example,
    )


def _about_field(field: Field) -> dict[str, Any]:
    """Return what the registry has of a field, without what it has not."""
    about: dict[str, Any] = {"name": field.name, "type": field.format or field.type}
    if field.relation is not None:
        about |= {"relation": field.relation.model, "many": field.relation.many}
    choices = field.choices or field.known_values
    kept = ("required", "nullable", "read_only", "create_only", "write_only", "default", "unique", "description")
    limits = ("min_length", "max_length", "min_items", "minimum", "maximum", "pattern")
    about |= {key: getattr(field, key) for key in (*kept, *limits) if getattr(field, key) not in (None, False, "")}
    return about | ({"choices": list(choices)} if choices else {})


def _describe_type(model: str, kind: str | None) -> Description:
    types = DETAIL_TYPES.get(model, {})
    if kind not in types:
        raise unknown(f"type of {model}", str(kind), types)
    found = types[kind]
    whole = part(found.schema, ())
    rules = resolved(whole.get("items", whole))
    required = rules.get("required", ())
    fields = [_about_property(name, node, name in required) for name, node in rules.get("properties", {}).items()]
    example = {field["name"]: _sample(field) for field in fields if field["name"] in required or len(fields) < 6}
    return Description(
        title=f"{found.title} ({model}, type {kind!r}, version {found.version})",
        description="Each item of details is one row." if "items" in whole else "",
        fields=fields,
        entry=found.entry,
        example=[example] if "items" in whole else example,
    )


def _about_property(name: str, node: dict[str, Any], required: bool) -> dict[str, Any]:
    rules = resolved(node)
    about: dict[str, Any] = {"name": name, "type": rules.get("type", "any"), "required": required}
    if "x-brainstem-default-unit" in rules:
        unit, value = rules["properties"]["unit"]["enum"], rules["properties"]["value"]
        about |= {"type": "number with unit", "units": unit, "default_unit": rules["x-brainstem-default-unit"]}
        about |= {key: value[key] for key in ("minimum", "maximum") if key in value}
    choices = rules.get("enum") or rules.get("x-brainstem-known-values")
    about |= {"choices": list(choices)} if choices else {}
    return about | {key: rules[key] for key in ("minimum", "maximum", "description", "default") if key in rules}


_SAMPLES: dict[Any, Any] = {"string": "text", "integer": 1, "number": 1.0, "boolean": True, "array": [], "object": {}}


def _sample(field: Mapping[str, Any]) -> Any:
    """Return a value that a property takes."""
    if field.get("units"):
        return {"value": max(1.0, field.get("minimum") or 1.0), "unit": field["default_unit"]}
    return field["choices"][0] if field.get("choices") else _SAMPLES.get(field["type"], "text")


class Catalogue(Mapping[str, Description]):
    """The models that the client knows: a mapping from name to `Description`, which prints as a list.

    Examples
    --------
    >>> Catalogue()["cohort"]["fields"][1]["max_length"]
    100
    """

    def __getitem__(self, name: str) -> Description:
        return describe(name)

    def __iter__(self) -> Iterator[str]:
        return iter(MODELS)

    def __len__(self) -> int:
        return len(MODELS)

    def __repr__(self) -> str:
        width = max(map(len, MODELS))
        return "\n".join(f"{name:<{width}}  {row.description.split('. ')[0]}" for name, row in MODELS.items())
