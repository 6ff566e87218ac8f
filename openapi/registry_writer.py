"""Write ``registry.py``, one row a model, and ``enumerations.py``: both read off the OpenAPI document."""

from __future__ import annotations

from pprint import pformat
from typing import Any

TYPES = '''
from __future__ import annotations

from typing import Any, NamedTuple


class Relation(NamedTuple):
    """What a field of ids points to; ``via`` is the field of the target that points back."""

    model: str
    many: bool
    via: str | None


class Field(NamedTuple):
    """One field of a model: its type and limits as the server applies them to a write.

    ``choices`` are all that may be written; ``known_values`` are those that are known of an open list.
    """

    name: str
    type: str
    format: str | None = None
    required: bool = False
    nullable: bool = False
    read_only: bool = False
    write_only: bool = False
    create_only: bool = False
    choices: tuple[str, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    default: Any = None
    unique: str | None = None
    relation: Relation | None = None
    html: bool = False
    description: str = ""
    known_values: tuple[str, ...] = ()
    upload: bool = False


class Operation(NamedTuple):
    """One operation: its address, its portals, and the generated module that builds its request."""

    verb: str
    method: str
    path: str
    portals: tuple[str, ...]
    operation_id: str
    module: str


class Model(NamedTuple):
    """One model: its names, operations and fields."""

    name: str
    app: str
    schema: str
    singular: str
    plural: str
    id_type: str
    description: str
    operations: dict[str, Operation]
    actions: dict[str, Operation]
    links: dict[str, Operation]
    fields: dict[str, Field]
    approval: bool
    rules: tuple[str, ...]
    approval_model: str | None = None
    approves: str | None = None
    unverified: str | None = None
'''
ALIASES = '''
    @classmethod
    def _missing_(cls, value: object) -> ModelType | None:
        """Return the member of which another spelling was given as its value."""
        return cls.__members__.get(str(value))

'''
STANDARD_VERBS = ("list", "get", "create", "update", "replace", "delete")
LIMITS = {
    "format": "format",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "minimum": "minimum",
    "maximum": "maximum",
    "pattern": "pattern",
    "default": "default",
    "writeOnly": "write_only",
    "x-brainstem-unique": "unique",
    "x-brainstem-html": "html",
    "x-brainstem-create-only": "create_only",
    "x-brainstem-upload": "upload",
}


def registry_source(document: dict[str, Any]) -> str:
    """Return the text of ``registry.py``, without its header."""
    operations = operations_by_tag(document)
    names = sorted(document["x-brainstem-models"])
    portals = document["components"]["schemas"]["Portal"]["enum"]
    parts = ['"""What the client knows of the API: its models, portals and operators."""\n', TYPES]
    parts.append(f"SPEC_VERSION = {document['info']['version']!r}\n")
    parts.append(f"PORTALS = {tuple(portals)!r}\n")
    parts.append(f"OPERATORS = {tuple(document['x-brainstem-operators'])!r}\n")
    rows = ",\n".join(f"{name!r}: {model_source(name, document, operations)}" for name in names)
    return "\n".join([*parts, f"MODELS: dict[str, Model] = {{{rows}}}\n"])


def enumerations_source(document: dict[str, Any]) -> str:
    """Return the text of ``enumerations.py``, without its header: a module of its own, since few programs need it."""
    portals = document["components"]["schemas"]["Portal"]["enum"]
    models = enum_source("ModelType", "The models", sorted(document["x-brainstem-models"]))
    parts = [
        '"""Names of models and portals as members of enumerations."""\n\nfrom __future__ import annotations\n',
        "from enum import Enum\n",
        models + aliases_source(document["x-brainstem-models"]),
        enum_source("PortalType", "The portals", portals),
    ]
    return "\n".join(parts)


def enum_source(name: str, text: str, values: list[str]) -> str:
    """Return the text of an enumeration whose members are also plain text."""
    members = "\n".join(f"    {value} = {value!r}" for value in values)
    return f'\nclass {name}(str, Enum):\n    """{text}, as an alternative to their names."""\n\n{members}\n'


def aliases_source(rows: dict[str, Any]) -> str:
    """Return the members of ``ModelType`` for models whose answers spell them otherwise, such as ``subject_log``."""
    spellings = {name: row["keys"]["singular"].replace(" ", "_") for name, row in rows.items()}
    members = [f"    {spelling} = {name!r}\n" for name, spelling in sorted(spellings.items()) if spelling != name]
    return "\n" + "".join(members) + ALIASES


def operations_by_tag(document: dict[str, Any]) -> dict[str, list[tuple[str, str, dict[str, Any]]]]:
    """Return path, method and definition of the operations of each tag."""
    found: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                found.setdefault(operation["tags"][0], []).append((path, method.upper(), operation))
    return found


def model_source(name: str, document: dict[str, Any], operations: dict[str, Any]) -> str:
    """Return the text of one model's row."""
    row = document["x-brainstem-models"][name]
    groups: dict[str, list[str]] = {"operations": [], "actions": [], "links": []}
    for path, method, operation in operations[f"{row['app']}_{name}"]:
        verb = operation["operationId"].removeprefix(f"{name}_")
        group = "operations" if verb in STANDARD_VERBS else "links" if verb in row.get("links", ()) else "actions"
        module = f"{operation['tags'][0]}.{operation['operationId']}"
        values = (verb, method, path, tuple(operation["x-brainstem-portals"]), operation["operationId"], module)
        groups[group].append(f"{verb!r}: Operation{values!r}")
    members = [repr(name), *(repr(row[key]) for key in ("app", "schema"))]
    members += [repr(row["keys"]["singular"]), repr(row["keys"]["plural"]), repr(row["id"]), repr(row["description"])]
    members += ["{" + ", ".join(group) + "}" for group in groups.values()]
    members.append("{" + ", ".join(fields_source(row, document["components"]["schemas"])) + "}")
    members += [repr(bool(row.get("approval"))), pformat(tuple(row.get("rules", ())))]
    more = {"approval_model": row.get("approval"), "approves": row.get("approves"), "unverified": row.get("unverified")}
    members += [f"{key}={value!r}" for key, value in more.items() if value]
    return f"Model({', '.join(members)})"


def fields_source(row: dict[str, Any], schemas: dict[str, Any]) -> list[str]:
    """Return the text of a model's fields: those answered, then those that are only written."""
    name = row["schema"]
    create = schemas.get(f"{name}Create", {})
    writes = schemas.get(f"{name}Update", {}).get("properties", {}) | create.get("properties", {})
    reads = schemas[name]["properties"]
    names = [*reads, *(field for field in writes if field not in reads)]
    return [
        f"{field!r}: {field_source(field, reads.get(field, {}), writes.get(field), create, schemas)}" for field in names
    ]


def field_source(
    name: str,
    read: dict[str, Any],
    write: dict[str, Any] | None,
    create: dict[str, Any],
    schemas: dict[str, Any],
) -> str:
    """Return the text of one field: as it is written where it can be, else as it is read."""
    schema = read if write is None else write
    plain = resolved(schema, schemas)
    kinds = [kind for kind in as_list(plain.get("type", "object")) if kind != "null"]
    values: dict[str, Any] = {key: plain[other] for other, key in LIMITS.items() if other in plain}
    if name == "id" or "x-brainstem-relation" in schema:
        values.pop("pattern", None)
        if "array" not in kinds and kinds == ["string"]:
            values["format"] = "uuid"
    values |= {"required": name in create.get("required", ())} if name in create.get("required", ()) else {}
    values |= {"nullable": True} if write is not None and takes_null(write) else {}
    values |= {"read_only": True} if write is None else {}
    values |= choices(plain, written=write is not None)
    text = ", ".join(f"{key}={value!r}" for key, value in values.items())
    if "x-brainstem-relation" in schema:
        relation = schema["x-brainstem-relation"]
        text += f", relation=Relation({relation['model']!r}, {relation['many']!r}, {relation.get('via')!r})"
    text += f", description={schema.get('description', 'Id of the record')!r}"
    return f"Field({name!r}, {kinds[0]!r}, {text.lstrip(', ')})"


def choices(plain: dict[str, Any], *, written: bool) -> dict[str, Any]:
    """Return the values of a field: all of them, or those that are known of a list that may be longer."""
    closed, known = plain.get("enum"), plain.get("x-brainstem-known-values")
    if not (closed or known):
        return {}
    key = "known_values" if written and not closed else "choices"
    return {key: tuple(choice for choice in closed or known or () if choice is not None)}


def resolved(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with its reference followed and the null alternative left out."""
    for key in ("anyOf", "allOf"):
        if key in schema:
            rest = {name: value for name, value in schema.items() if name != key}
            return resolved(schema[key][0], schemas) | rest
    if "$ref" in schema:
        target = schemas[schema["$ref"].rsplit("/", 1)[1]]
        return resolved(target, schemas) | {name: value for name, value in schema.items() if name != "$ref"}
    return schema


def takes_null(schema: dict[str, Any]) -> bool:
    """Return whether a schema allows null."""
    return "null" in as_list(schema.get("type")) or {"type": "null"} in schema.get("anyOf", ())


def as_list(value: Any) -> list[Any]:
    """Return one value or several as a list."""
    return value if isinstance(value, list) else [value]
