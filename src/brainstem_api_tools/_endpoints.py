"""The only user of the generated endpoint functions: requests are built there, and answers are decoded there."""

from __future__ import annotations

import re
from importlib import import_module
from types import ModuleType
from typing import Any
from urllib.parse import quote

from brainstem_openapi.registry import Model, Operation

from ._envelope import has_id
from ._flows import Request
from ._names import unknown
from ._pagination import PageRequest
from ._query import Query
from ._response import Response
from .errors import InvalidRequestError, InvalidResponseError

Identifier = Any  # a UUID, its text, a whole number, or a record with an id


def read_request(operation: Operation, portal: str, identifier: str | None, query: Query) -> Request:
    """Return the request for a list or one record."""
    keywords: dict[str, Any] = query._asdict()
    if identifier is not None:
        keywords = {name: keywords[name] for name in ("filters", "include", "exclude")}
    return _request(operation, portal, identifier, keywords)


def page_request(operation: Operation, portal: str, query: Query, page: PageRequest) -> Request:
    """Return the request for one page of a list."""
    keywords = query._asdict()
    if page.page is None:
        keywords |= {"offset": page.offset, "limit": page.limit}
    else:
        keywords |= {"offset": None, "limit": None, "page": page.page, "per_page": page.limit}
    return _request(operation, portal, None, keywords)


def write_request(operation: Operation, portal: str, identifier: str | None, data: Any = None) -> Request:
    """Return the request for a create, change, delete or action."""
    return _request(operation, portal, identifier, {}, data)


def action_request(model: Model, name: str, portal: str, identifier: str, data: Any) -> Request | None:
    """Return the request for an action or relation endpoint of a model, or None if it has none of this name."""
    operation = model.actions.get(name) or model.links.get(name)
    if operation is None:
        return None
    return write_request(operation, portal, identifier, data)._replace(once=name in model.actions)


def unknown_request(method: str, model: Model, portal: str, identifier: str, action: str, data: Any) -> Request:
    """Return the request for an action that the registry does not know."""
    action = str.__str__(action)
    if not _is_segment(action):
        raise InvalidRequestError(f"action of {model.name} is {action!r}; expected a name")
    segments = ("api", portal, model.app, model.name, identifier, action)
    path = "/".join(quote(segment, safe="") for segment in segments)
    return Request(method, f"/{path}/", {}, data, signed=portal != "public", once=True)


def _request(
    operation: Operation, portal: str, identifier: str | None, keywords: dict[str, Any], data: Any = None
) -> Request:
    given = {name: value for name, value in keywords.items() if value not in (None, [], {})}
    build_request = endpoint(operation).build_request
    if "body" in build_request.__annotations__:
        given["body"] = data or {}
    elif data:
        raise InvalidRequestError(f"{operation.verb} takes no data; it got {', '.join(map(repr, data))}")
    path = [portal] if identifier is None else [portal, identifier]
    built = build_request(*path, **given)
    return Request(built["method"], built["url"], built["params"], built.get("json"), signed=portal != "public")


def endpoint(operation: Operation) -> ModuleType:
    """Return the generated module of an operation; each is imported when it is first used."""
    return import_module(f"brainstem_openapi.api.{operation.module}")


def standard_operation(model: Model, verb: str) -> Operation:
    """Return one of a model's list, get, create, update, replace and delete, or raise `UnknownNameError`."""
    if verb not in model.operations:
        raise unknown(f"operation of {model.name}", verb, model.operations)
    return model.operations[verb]


def identifier_text(model: Model, identifier: Identifier) -> str:
    """Return an id as it stands in an address.

    Raises
    ------
    InvalidRequestError
        If it is empty or no id at all.
    """
    value = getattr(identifier, "id", None) or (identifier.get("id") if isinstance(identifier, dict) else identifier)
    text = _written(value).strip() if _is_id(value) else ""
    if not _is_segment(text):
        expected = "a whole number" if model.id_type == "integer" else "a UUID"
        raise InvalidRequestError(f"id of {model.name} is {identifier!r}; expected {expected}")
    return text


def _is_id(value: Any) -> bool:
    if isinstance(value, str | int):
        return not isinstance(value, bool)
    from numbers import Integral  # late, since few ids need it
    from uuid import UUID

    return isinstance(value, UUID | Integral)


def _written(value: Any) -> str:
    """Return an id as text; that of a text is its content, whatever its class says in its place."""
    return str.__str__(value) if isinstance(value, str) else str(value)


# What would end a segment of an address, or make another one where a server in front decodes it; and what is no text.
_ELSEWHERE = r"[/\\?#%;\x00-\x1f\x7f-\x9f\ud800-\udfff]"


def _is_segment(text: str) -> bool:
    """Return whether a text can be one segment of an address, wherever it is decoded."""
    return text not in ("", ".", "..") and re.search(_ELSEWHERE, text) is None


def record_of(model: Model, response: Response) -> dict[str, Any]:
    """Return the record of an answer that holds one, under the model's key."""
    body = response.raise_for_status().json()
    if isinstance(body, dict) and has_id(body.get(model.singular)):
        return dict(body[model.singular])
    found = sorted(body) if isinstance(body, dict) else type(body).__name__
    raise InvalidResponseError(f"the answer has no record {model.singular!r} with an id; it has {found}")
