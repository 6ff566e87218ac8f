"""The endpoints of a model: list, get, create, change, delete, relations and actions."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import ProtectedError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from dynamic_rest.filters import DynamicSortingFilter
from dynamic_rest.viewsets import DynamicModelViewSet
from rest_framework.exceptions import MethodNotAllowed, NotAuthenticated, ParseError, PermissionDenied, ValidationError
from rest_framework.generics import get_object_or_404
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.response import Response

from brainstem_openapi.registry import MODELS, Model

from . import pagination
from .accounts import BearerAuthentication
from .actions import ACTIONS
from .approvals import propose
from .models import TABLES
from .query import Filters, object_filter, without_doubles
from .rights import Visitor
from .rules import check_delete, check_details, check_rules
from .serializers import SERIALIZERS
from .visibility import visible

_VERBS = {
    "list": "list",
    "retrieve": "get",
    "create": "create",
    "partial_update": "update",
    "update": "replace",
    "destroy": "delete",
}
_WRITES = ("create", "update", "partial_update", "act")


class RecordViewSet(DynamicModelViewSet):
    """The base of all views that are made below."""

    row: Model
    filter_backends = (Filters, DynamicSortingFilter)
    permission_classes = ()

    @cached_property
    def visitor(self) -> Visitor:
        """Who sends this request."""
        return Visitor(self.request.user, self.kwargs["portal"])

    def dispatch(self, request: HttpRequest, *arguments: Any, **keywords: Any) -> HttpResponseBase:
        """Answer; what writes is done wholly or not at all."""
        if request.method in SAFE_METHODS and "action_name" not in keywords:
            return super().dispatch(request, *arguments, **keywords)
        with transaction.atomic():
            response: HttpResponseBase = super().dispatch(request, *arguments, **keywords)
            transaction.set_rollback(response.status_code >= 400)
        return response

    def get_authenticators(self) -> list[BearerAuthentication]:
        """Return who looks at the token: nobody on the public portal."""
        return [] if self.kwargs.get("portal") == "public" else [BearerAuthentication()]

    def initial(self, request: Request, *arguments: Any, **keywords: Any) -> None:
        """Refuse what the portal does not offer, and who may not pass it."""
        super().initial(request, *arguments, **keywords)
        portal = keywords["portal"]
        if portal == "public" and (request.method not in SAFE_METHODS or not self._offered(portal)):
            raise MethodNotAllowed(str(request.method))
        if portal != "public" and request.user is None:
            raise NotAuthenticated
        if portal == "super" and not request.user.is_admin:
            raise PermissionDenied
        if self.action in _WRITES and not isinstance(request.data, dict):
            raise ParseError("Send one record as an object; lists of records are not taken.")

    def _offered(self, portal: str) -> bool:
        named = self.row.actions.get(self.kwargs.get("action_name", ""))
        operation = named or self.row.operations.get(_VERBS.get(self.action, "list"))
        return operation is None or portal in operation.portals

    def handle_exception(self, exc: Exception) -> Response:
        """Answer 400 to what the database refuses for a reason that lies in the request."""
        if isinstance(exc, ProtectedError):
            exc = ValidationError({"non_field_errors": [f"Other records refer to this {self.row.singular}."]})
        elif isinstance(exc, DatabaseError | OverflowError) and self.request.method in SAFE_METHODS:
            exc = ValidationError([f"Invalid filter or sort: {exc}"])
        return super().handle_exception(exc)

    def get_request_feature(self, name: str, raw: bool = False) -> Any:
        """Return a part of the query."""
        found = super().get_request_feature(name, raw=raw)
        return without_doubles(found) if name == self.INCLUDE and found else found

    def _extract_object_params(self, name: str, raw: bool = False) -> Any:
        whole = self.request.query_params.get(name)
        return object_filter(whole) if raw and whole else super()._extract_object_params(name, raw=raw)

    def _get_bulk_payload(self, request: Request) -> None:
        if set(request.data) == {self.row.plural} and self.row.plural != self.row.singular:
            raise ParseError("Send one record as an object; lists of records are not taken.")

    def list_related(self, request: Request, pk: str, field_name: str, **keywords: Any) -> Response:
        """Answer with the records that a relation of one record leads to."""
        get_object_or_404(visible(self.visitor, self.row, TABLES[self.row.name].objects.all()), pk=pk)
        return super().list_related(request, pk=pk, field_name=field_name)

    def act(self, request: Request, action_name: str, **keywords: Any) -> Response:
        """Do what an action of the model does to one record."""
        record = get_object_or_404(visible(self.visitor, self.row, self.queryset.all()), pk=keywords["pk"])
        ACTIONS[self.row.name, action_name](self.visitor, record, request.data)
        if not self.queryset.filter(pk=record.pk).exists():
            return Response({})
        return Response(self.get_serializer(self.queryset.get(pk=record.pk)).data)

    def create(self, request: Request, *arguments: Any, **keywords: Any) -> Response:
        """Make a record, or where a curator has to approve it, a request for one."""
        self.visitor.require_create(self.row)
        if not self.row.approval:
            return super().create(request, *arguments, **keywords)
        self._get_bulk_payload(request)
        return self._propose(None, request.data, 201)

    def update(self, request: Request, *arguments: Any, partial: bool = False, **keywords: Any) -> Response:
        """Change a record, or where a curator has to approve it, make a request for the change."""
        if not self.row.approval:
            return super().update(request, *arguments, partial=partial, **keywords)
        return self._propose(self.get_object(), request.data, 200, partial=partial)

    def _propose(self, record: Any | None, data: Any, status: int, *, partial: bool = False) -> Response:
        serializer = self.get_serializer(record, data=data, partial=partial)
        serializer.is_valid(raise_exception=True)
        proposal = propose(self.visitor, self.row, record, serializer.validated_data)
        answer = SERIALIZERS[str(self.row.approval_model)]
        context = self.get_serializer_context()
        return Response(answer(proposal, envelope=True, context=context).data, status=status)

    def perform_create(self, serializer: Any) -> None:
        """Make a record where the visitor may."""
        self._save(serializer, None)

    def perform_update(self, serializer: Any) -> None:
        """Change a record where the visitor may."""
        self.visitor.require_change(self.row, serializer.instance, serializer.validated_data)
        self._save(serializer, serializer.instance)

    def _save(self, serializer: Any, record: Any | None) -> None:
        sent = serializer.validated_data
        self.visitor.require_sent(self.row, sent)
        check_rules(self.row, record, sent)
        serializer.save(**check_details(self.row, record, sent))

    def perform_destroy(self, instance: Any) -> None:
        """Delete a record where the visitor may."""
        self.visitor.require_change(self.row, instance)
        check_delete(self.row, instance)
        instance.delete()


def _view(row: Model) -> type[RecordViewSet]:
    namespace = {
        "row": row,
        "serializer_class": SERIALIZERS[row.name],
        "queryset": TABLES[row.name].objects.all(),
        "pagination_class": pagination.chosen(),
    }
    return type(f"{row.schema}ViewSet", (RecordViewSet,), namespace)


VIEWS: dict[str, type[RecordViewSet]] = {name: _view(row) for name, row in MODELS.items()}
"""The view of each model, by the model's name."""
