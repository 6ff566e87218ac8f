"""The addresses of the server, made from the registry."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.urls import URLPattern, path, re_path

from brainstem_openapi.registry import MODELS, PORTALS, Model

from .accounts import EmailToken, PasswordToken, RefreshToken
from .device import BeginSignIn, DeviceToken, authorize
from .views import VIEWS

_LIST = {"list": ("get", "list"), "create": ("post", "create")}
_RECORD = {
    "get": ("get", "retrieve"),
    "update": ("patch", "partial_update"),
    "replace": ("put", "update"),
    "delete": ("delete", "destroy"),
}


def _routes(row: Model) -> Iterator[URLPattern]:
    view = VIEWS[row.name]
    base = rf"^api/(?P<portal>{'|'.join(PORTALS)})/{row.app}/{row.name}/"
    for pattern, verbs in (("$", _LIST), (r"(?P<pk>[^/]+)/$", _RECORD)):
        methods = dict(call for verb, call in verbs.items() if verb in row.operations)
        if methods:
            yield re_path(base + pattern, view.as_view(methods))
    for name, action in row.actions.items():
        yield re_path(base + rf"(?P<pk>[^/]+)/(?P<action_name>{name})/$", view.as_view({action.method.lower(): "act"}))
    relations = [field.name for field in row.fields.values() if field.relation and field.relation.model in MODELS]
    if relations:
        pattern = rf"(?P<pk>[^/]+)/(?P<field_name>{'|'.join(relations)})/$"
        yield re_path(base + pattern, view.as_view({"get": "list_related"}))


_PASSWORD = [
    path("api/token/", PasswordToken.as_view()),
    path("api/auth/token/", EmailToken.as_view()),
    path("api/auth/token/refresh/", RefreshToken.as_view()),
]
_BROWSER = [
    path("api/auth/device/", BeginSignIn.as_view()),
    path("api/auth/device/token/", DeviceToken.as_view()),
    path("account/authorize/", authorize, name="authorize"),
]
urlpatterns = [
    *(_PASSWORD if settings.SANDBOX_SIGN_IN != "device" else ()),
    *(_BROWSER if settings.SANDBOX_SIGN_IN != "password" else ()),
    *(route for row in MODELS.values() for route in _routes(row)),
]
