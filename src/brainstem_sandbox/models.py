"""The database's tables: one for each model of the registry, and those that keep accounts and rights."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models

from brainstem_openapi.registry import MODELS, Field, Model, Relation

from .schemas import problems, written_field

MEMBER_MAPS = ("users", "groups")
COMPUTED = ("links", "groups_own_json")
SELECTED = ("details", "coordinates_details")  # their schema depends on another field


class Tag(models.Model):
    """A word of the vocabulary that all models share."""

    name = models.CharField(primary_key=True, max_length=200)

    class Meta:
        ordering = ("name",)


class Account(models.Model):
    """What a user has beyond the fields that the API shows."""

    password = models.CharField(max_length=200, default="!")
    is_admin = models.BooleanField(default=False)
    is_authenticated = True

    class Meta:
        abstract = True


class Request(models.Model):
    """What an approval request has beyond the fields that the API shows."""

    requested_by = models.ForeignKey("User", models.CASCADE, related_name="+")

    class Meta:
        abstract = True


class Membership(models.Model):
    """The rights of a user or a group in a project, a group or a property of a lab."""

    holder = models.CharField(max_length=50)
    holder_id = models.CharField(max_length=36)
    user = models.ForeignKey("User", models.CASCADE, null=True, related_name="+")
    group = models.ForeignKey("Group", models.CASCADE, null=True, related_name="+")
    can_change = models.BooleanField(default=False)
    is_manager = models.BooleanField(default=False)
    is_owner = models.BooleanField(default=False)

    class Meta:
        indexes = (models.Index(fields=("holder", "holder_id")),)


class Token(models.Model):
    """A token, kept as its digest alone."""

    digest = models.CharField(primary_key=True, max_length=64)
    user = models.ForeignKey("User", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, default="personal")
    expires = models.DateTimeField()


class DeviceSignIn(models.Model):
    """A program's sign-in that somebody approves in the browser; its device code is kept as a digest alone."""

    digest = models.CharField(primary_key=True, max_length=64)
    session_id = models.CharField(max_length=64, unique=True)
    user_code = models.CharField(max_length=20)
    client_name = models.CharField(max_length=100)
    status = models.CharField(max_length=10, default="waiting")
    user = models.ForeignKey("User", models.CASCADE, null=True, related_name="+")
    expires = models.DateTimeField()


def is_stored(field: Field) -> bool:
    """Return whether a field has a column: not ids, reverse relations, member maps and what is computed."""
    reverse = field.relation is not None and field.relation.via is not None
    is_map = field.name in MEMBER_MAPS and field.type == "object"
    return not (reverse or is_map or field.write_only or field.name == "id" or field.name in COMPUTED)


def is_linked(field: Field) -> bool:
    """Return whether a field refers to a model that has a table here."""
    return field.relation is not None and field.relation.model in MODELS


def _columns(row: Model) -> dict[str, models.Field[Any, Any]]:
    columns = {name: _column(row, field) for name, field in row.fields.items() if is_stored(field)}
    if row.id_type == "uuid":
        columns["id"] = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    else:
        columns["id"] = models.AutoField(primary_key=True)
    return columns


def _column(row: Model, field: Field) -> models.Field[Any, Any]:
    if field.name == "tags":
        return models.ManyToManyField("Tag", blank=True, related_name="+")
    if field.relation is not None and is_linked(field):
        return _relation(row, field, field.relation)
    if field.type in ("array", "object") or field.relation is not None:
        return _json(row, field)
    return _plain(field)


def _relation(row: Model, field: Field, relation: Relation) -> models.Field[Any, Any]:
    target = MODELS[relation.model]
    reverse = next((name for name, other in target.fields.items() if _points_back(other, row, field)), "+")
    if relation.many:
        through = association(row.name, target.name)
        between = {"through": MODELS[through].schema} if through else {}
        return models.ManyToManyField(target.schema, blank=not field.required, related_name=reverse, **between)
    part_of_target = reverse != "+" or field.name == "project"
    on_delete = models.CASCADE if part_of_target else models.PROTECT if field.required else models.SET_NULL
    return models.ForeignKey(target.schema, on_delete, null=not field.required, related_name=reverse)


def association(model: str, target: str) -> str | None:
    """Return the model whose records say in which order records of one model belong to one of another."""
    for row in MODELS.values():
        if set(row.fields) == {"id", model, target, "order"}:
            return row.name
    return None


def _points_back(other: Field, row: Model, field: Field) -> bool:
    return other.relation is not None and other.relation.model == row.name and other.relation.via == field.name


def _json(row: Model, field: Field) -> models.Field[Any, Any]:
    """Return a column for what has no table of its own; ids of models outside the registry are kept as they are."""
    if field.relation is not None and not field.relation.many:
        optional: dict[str, Any] = {} if field.required else {"blank": True, "null": True, "default": None}
        return models.CharField(max_length=36, **optional)
    is_list = field.type == "array"
    checks = [] if field.name in SELECTED else [SchemaCheck(row.schema, field.name)]
    return models.JSONField(
        blank=True, null=field.nullable or field.read_only, default=list if is_list else dict, validators=checks
    )


class SchemaCheck:
    """A check of a structured field against the spec."""

    def __init__(self, schema: str, name: str) -> None:
        self.schema, self.name = schema, name

    def __call__(self, value: Any) -> None:
        """Raise with everything that is wrong with a value."""
        pointer = written_field(self.schema, self.name)
        if pointer and value != [] and (wrong := problems(pointer, value)):
            raise ValidationError(wrong)


def _plain(field: Field) -> models.Field[Any, Any]:
    if field.format == "date-time":
        automatic = {"created_at": {"auto_now_add": True}, "updated_at": {"auto_now": True}}.get(field.name, {})
        return models.DateTimeField(null=not field.required, blank=not field.required, **automatic)
    if field.format == "date":
        return models.DateField(null=not field.required, blank=not field.required)
    if field.type == "boolean":
        return models.BooleanField(default=bool(field.default), null=field.nullable)
    if field.type in ("integer", "number"):
        return _number(field)
    return _text(field)


def _number(field: Field) -> models.Field[Any, Any]:
    bounds: list[Any] = [] if field.minimum is None else [MinValueValidator(field.minimum)]
    bounds += [] if field.maximum is None else [MaxValueValidator(field.maximum)]
    kind = models.IntegerField if field.type == "integer" else models.FloatField
    return kind(null=not field.required, blank=not field.required, validators=bounds)


def _text(field: Field) -> models.Field[Any, Any]:
    options: dict[str, Any] = {
        "blank": not field.required,
        "null": field.nullable or field.read_only,
        "unique": field.unique == "platform",
    }
    if not field.required:
        options["default"] = field.default if field.default is not None else None if field.nullable else ""
    if field.choices:
        options["choices"] = [(choice, choice) for choice in field.choices]
    if field.pattern:
        options["validators"] = [RegexValidator(field.pattern, f"Enter a value that matches {field.pattern}.")]
    if field.max_length is None and not options["unique"]:
        return models.TextField(**options)
    return models.CharField(max_length=field.max_length or 254, **options)


def _table(row: Model) -> type[models.Model]:
    scopes = [(name, field.unique) for name, field in row.fields.items() if field.unique not in (None, "platform")]
    options = {
        "ordering": ("name", "id") if "name" in row.fields else ("id",),
        "verbose_name": row.singular.replace("_", " "),
        "constraints": [
            models.UniqueConstraint(fields=(name, str(scope)), name=f"{row.name}_{name}_in_{scope}")
            for name, scope in scopes
        ],
    }
    base: Any = Account if row.name == "user" else Request if row.approves else models.Model
    namespace = {"__module__": __name__, "Meta": type("Meta", (), options), **_columns(row)}
    table: type[models.Model] = type(base)(row.schema, (base,), namespace)
    return table


TABLES: dict[str, Any] = {name: _table(row) for name, row in MODELS.items()}
"""The table of each model, by the model's name."""


def row_of(record: Any) -> Model:
    """Return the registry's row of a record's model."""
    return next(row for row in MODELS.values() if row.schema == type(record).__name__)
