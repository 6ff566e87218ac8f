"""What stands on the wire for each table, made from the registry."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError as InvalidValue
from dynamic_rest.fields import DynamicRelationField
from dynamic_rest.serializers import DynamicModelSerializer
from rest_framework import serializers

from brainstem_openapi.registry import MODELS, Field, Model, Relation

from .members import MembersField, add_owner, change_members
from .models import COMPUTED, MEMBER_MAPS, TABLES, Membership, Tag, is_linked, is_stored
from .ordering import keep_order, put_in_order
from .rights import HOLDERS
from .visibility import visible


class RelationField(DynamicRelationField):
    """A relation that answers 400 to an id that cannot be one."""

    def to_internal_value_single(self, data: Any, serializer: Any) -> Any:
        """Return the record that an id stands for."""
        key = data.get("id") if isinstance(data, dict) else data
        try:
            return super().to_internal_value_single(key, serializer)
        except (InvalidValue, TypeError, ValueError, OverflowError):
            raise serializers.ValidationError(f"“{key}” is not a valid id.") from None


class NonEmptyRelationField(RelationField):
    """A relation that must name one record at least."""

    def to_internal_value(self, data: Any) -> Any:
        """Return the records that a list of ids stands for."""
        if data == []:
            raise serializers.ValidationError("This list may not be empty.")
        return super().to_internal_value(data)


class TagsField(DynamicRelationField):
    """Tags by name; a new name makes a new tag."""

    def to_internal_value_single(self, data: Any, serializer: Any) -> Tag:
        """Return the tag of a name."""
        if not isinstance(data, str) or not data.strip():
            raise serializers.ValidationError(f"“{data}” is not a valid tag.")
        return Tag.objects.get_or_create(name=data.strip())[0]


class TagSerializer(DynamicModelSerializer):
    """A tag."""

    class Meta:
        model = Tag
        fields = ("name",)
        name = "tag"
        plural_name = "tags"


class RecordSerializer(DynamicModelSerializer):
    """The base of all serializers that are made below."""

    row: Model

    def filter_queryset(self, queryset: Any) -> Any:
        """Return the records that the visitor may see, also where they are related or included ones."""
        view = self.context.get("view")
        return queryset if view is None else visible(view.visitor, self.row, queryset)

    def to_internal_value(self, data: Any) -> Any:
        """Return the checked values; an address without its scheme gets one."""
        website = data.get("website") if "website" in self.row.fields else None
        if isinstance(website, str) and website and "://" not in website:
            data = {**data, "website": f"http://{website}"}
        return super().to_internal_value(data)

    def create(self, validated: dict[str, Any]) -> Any:
        """Make a record; its creator owns it, and members that came with it are ignored."""
        user = self.context["view"].visitor.user
        data = {name: value for name, value in validated.items() if name not in self._maps()}
        if "user" in self.row.fields and self.row.name == "subjectlog":
            data["user"] = user
        record = super().create(data)
        keep_order(self.row, record, data)
        if self.row.name in HOLDERS:
            add_owner(self.row, record, user)
        return record

    def update(self, record: Any, validated: dict[str, Any]) -> Any:
        """Change a record and its members."""
        changes = {name: validated.pop(name) for name in self._maps() if name in validated}
        record = super().update(record, validated)
        keep_order(self.row, record, validated)
        for name, members in changes.items():
            change_members(self.row, record, name.removesuffix("s"), members)
        self.context.pop(f"members of {self.row.name}", None)
        return record

    def _to_representation(self, instance: Any) -> Any:
        shown = super()._to_representation(instance)
        put_in_order(self.row, instance, shown, self.context)
        return shown

    def _maps(self) -> list[str]:
        return [name for name in MEMBER_MAPS if name in self.row.fields]


def owned_groups(serializer: Any, record: Any) -> list[dict[str, Any]]:
    """Return id and name of the groups that a user owns."""
    keys = Membership.objects.filter(holder="group", user=record, is_owner=True).values_list("holder_id", flat=True)
    return list(TABLES["group"].objects.filter(pk__in=list(keys)).values("id", "name"))


def _declared(row: Model) -> dict[str, Any]:
    declared: dict[str, Any] = {}
    for name, field in row.fields.items():
        if name in MEMBER_MAPS and field.type == "object":
            declared[name] = MembersField(row, name.removesuffix("s"))
        elif name == "tags":
            declared[name] = TagsField(TagSerializer, many=True, required=False, link=False)
        elif field.relation is not None and is_linked(field):
            declared[name] = _relation(field, field.relation)
        elif name == "groups_own_json":
            declared[name] = serializers.SerializerMethodField()
            declared[f"get_{name}"] = owned_groups
    return declared


def _relation(field: Field, relation: Relation) -> RelationField:
    options: dict[str, Any] = {"many": relation.many, "read_only": field.read_only}
    if not field.read_only:
        options["required"] = field.required
        options["allow_null"] = not field.required and not relation.many
    kind = NonEmptyRelationField if field.min_items else RelationField
    return kind(f"{__name__}.{relation.model}", **options)


def _shown(row: Model) -> list[str]:
    declared = _declared(row)
    return [n for n, f in row.fields.items() if n == "id" or n in declared or (n not in COMPUTED and is_stored(f))]


def _serializer(row: Model) -> type[RecordSerializer]:
    fields = row.fields.values()
    meta = {
        "model": TABLES[row.name],
        "name": row.singular,
        "plural_name": row.plural,
        "fields": _shown(row),
        "read_only_fields": [field.name for field in fields if field.read_only],
        "immutable_fields": [field.name for field in fields if field.create_only],
    }
    namespace = {"__module__": __name__, "row": row, "Meta": type("Meta", (), meta), **_declared(row)}
    metaclass: Any = type(RecordSerializer)
    serializer: type[RecordSerializer] = metaclass(f"{row.schema}Serializer", (RecordSerializer,), namespace)
    return serializer


SERIALIZERS: dict[str, type[RecordSerializer]] = {name: _serializer(row) for name, row in MODELS.items()}
"""The serializer of each model, by the model's name."""


def __getattr__(name: str) -> type[RecordSerializer]:
    """Return a serializer by its model's name: relations between models name each other before both exist."""
    try:
        return SERIALIZERS[name]
    except KeyError:
        raise AttributeError(name) from None
