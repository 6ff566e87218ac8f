"""`BrainstemClient`: the wire door (`load`, `save`, `delete`), and the typed door (`client.sessions` and others)."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from contextlib import suppress
from copy import copy
from enum import Enum
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, Never, Self

from brainstem_openapi.registry import MODELS, Model

from ._account import Account
from ._auth import Credentials
from ._config import profile as settings_of
from ._config import server_url
from ._connections import Connections
from ._endpoints import (
    Identifier,
    action_request,
    identifier_text,
    page_request,
    read_request,
    standard_operation,
    unknown_request,
    write_request,
)
from ._flows import Flow, Request, Runner, sent, steps
from ._guide import Guide
from ._names import attribute_name, find_model, find_portal, unknown
from ._query import Check, Words, build_query, outside, refuse_query
from ._retrying import RetryPolicy
from ._secret import sealed
from ._sessions import Sessions
from ._signatures import Door, fitted
from ._signin import SignIn
from ._transport import Transport
from ._wire import load_all_pages
from .errors import BrainstemError, BrainstemWarning, InvalidRequestError

if TYPE_CHECKING:
    from brainstem_openapi.doors import Doors

    from ._resources import Resource
    from ._response import Response
else:
    Doors = object  # what each resource takes is known to editors and type checkers alone


def _renamed(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that does what the one of this name does, also where something else was put in its place."""

    @wraps(method)
    def same(self: Client, *args: Any, **keywords: Any) -> Any:
        return getattr(self, method.__name__)(*args, **keywords)

    return same


class Client(Account, Guide, Sessions):
    """What the sync and the async client share. Methods that are flows are carried out by the runner of each.

    Parameters
    ----------
    token, url, headless, portal, timeout, retry, profile, http_client, allow_http
        As for `BrainstemClient`.
    """

    _transport_class: type[Any] = Transport
    _connections_class: type[Any] = Connections
    _runner_class: type[Any] = Runner

    def __init__(
        self,
        token: str | None = None,
        headless: bool | str | None = False,
        url: str | bool | None = None,
        *,
        portal: str | Enum | None = None,
        timeout: float | None = None,
        retry: RetryPolicy | None = None,
        profile: str | None = None,
        http_client: Any = None,
        allow_http: bool = False,
    ) -> None:
        secret = sealed(token)
        del token  # before anything can fail: tracebacks show what a function was given
        url, headless = self._in_order(headless, url)
        self.profile = settings_of(profile)
        self.url = server_url(self._address(url) or (self.profile.url if profile else None))
        self.portal = find_portal(portal or self.profile.portal or "private")
        self._sign_in = SignIn(self._sign_in_transport, headless or bool(self.profile.headless))
        self._credentials = Credentials(self.url, secret, self._sign_in, allow_http=allow_http)
        self._transport = self._transport_class(
            self.url,
            self._credentials,
            timeout=self._wait(timeout, self.profile.timeout),
            retry=retry,
            connections=self._connections_class(self.url, http_client),
        )
        self._runner = self._runner_class(self._transport)
        self._resources: dict[tuple[str, str], Resource[Any]] = {}
        if self.portal != "public":
            self._credentials.ask_if_missing()

    def _sign_in_transport(self) -> Transport:
        """Return what sends a sign-in, which is done while everything else waits."""
        raise NotImplementedError

    @classmethod
    def _resource_class(cls) -> type[Resource[Any]]:
        from ._resources import Resource

        return Resource

    def with_options(self, *, timeout: float | None = None, retry: RetryPolicy | None = None) -> Self:
        """Return a client with other settings, for some calls; it shares token and connections with this one.

        Parameters
        ----------
        timeout : float, optional
            Seconds to wait for the server at each step.
        retry : RetryPolicy, optional
            How often reads are repeated.

        Examples
        --------
        >>> client = BrainstemClient(token="...")
        >>> patient = client.with_options(timeout=300, retry=RetryPolicy(attempts=10))
        """
        other = copy(self)
        other._transport = self._transport.changed(timeout=timeout, retry=retry)
        other._runner = self._runner_class(other._transport)
        other._resources = {}
        return other

    @steps
    def load(
        self,
        model: str | Enum,
        portal: str | Enum | None = None,
        id: Identifier = None,
        options: str | None = None,
        filters: Mapping[str, Any] | None = None,
        sort: Words = None,
        include: Words = None,
        limit: int | None = None,
        offset: int | None = None,
        load_all: bool = False,
        *,
        validate: bool = True,
    ) -> Flow[Response]:
        """Load one record, one page of a list, or with ``load_all`` the whole list.

        Parameters
        ----------
        model : str or ModelType
            Model, in any spelling.
        portal : {"private", "public", "super"}, optional
            Door to the data.
        id : str, UUID or int, optional
            Load this record alone.
        options : str, optional
            Action or relation behind the record, such as ``"accept"`` or ``"sessions"``.
        filters : mapping, optional
            ``{"name.icontains": "rat"}``; all must hold.
        sort, include : str or list of str, optional
            Fields to sort by, ``-`` first for downwards; relations whose records to send along.
        limit, offset : int, optional
            Records to send (the server sends 20 if not told, and 100 at the most), and to skip.
        load_all : bool
            Read every page, of ``limit`` records each. The answer is complete, or `IncompleteResultError` is raised.
        validate : bool
            Check names before sending.

        Returns
        -------
        Response
            Reads like a dict and like an HTTP response. No status raises; see `Response.raise_for_status`.

        Raises
        ------
        UnknownNameError
            For a model, portal, operator or action that does not exist. A field that the client does not know is
            sent with a `BrainstemWarning`, since the server may know it.

        Examples
        --------
        >>> client.load("session", filters={"name.icontains": "rat"})["sessions"]  # doctest: +SKIP
        """
        row, door = find_model(model), find_portal(portal or self.portal)
        check: Check = "warn" if validate else "off"
        query = build_query(row, filters=filters, sort=sort, include=include, limit=limit, offset=offset, check=check)
        if options is not None:
            refuse_query(options, query, load_all)
            return (yield from sent(self._action(row, door, id, options, None, "GET", validate)))
        if id is not None:
            identifier = identifier_text(row, id)
            return (yield from sent(read_request(standard_operation(row, "get"), door, identifier, query)))
        operation = standard_operation(row, "list")
        if load_all:
            return (yield from load_all_pages(row, query, partial(page_request, operation, door)))
        if query.limit is not None and query.limit > 100:
            text = "The server sends 100 records at the most; use load_all=True."
            warnings.warn(text, BrainstemWarning, stacklevel=outside())
        return (yield from sent(read_request(operation, door, None, query)))

    @steps
    def save(
        self,
        model: str | Enum,
        portal: str | Enum | None = None,
        id: Identifier = None,
        data: Mapping[str, Any] | None = None,
        options: str | None = None,
        *,
        validate: bool = False,
    ) -> Flow[Response]:
        """Create a record, or with ``id`` change some fields of one.

        Parameters
        ----------
        model, portal, id : see `load`
            The server takes writes in the private portal.
        data : mapping
            Fields to write.
        options : str, optional
            Action that takes the data, such as ``"add_entry"``.
        validate : bool
            Check the data before sending.

        Returns
        -------
        Response
            Status 201 after a create, 200 after a change. If the answer to a create gets lost, the record is looked
            for, and what the answer would have been is returned.

        Raises
        ------
        AmbiguousWriteError
            If there was no answer, and nobody can tell whether the record was made.

        Examples
        --------
        >>> client.save("session", data={"name": "Rat7 day 1", "projects": [project_id]})  # doctest: +SKIP
        """
        row, door = find_model(model), find_portal(portal or self.portal)
        if data is not None and not isinstance(data, Mapping):
            raise InvalidRequestError(f"data of {row.name} is {data!r:.80}; expected a mapping of fields")
        if options is not None:
            if validate:
                yield from self.resource(row.name)._check_action(id, options.strip("/"), data or {})
            return (yield from sent(self._action(row, door, id, options, data or {}, "PATCH", True)))
        if validate:
            from ._checks import check_data

            check_data(row, data or {}, complete=id is None)
        if id is None:
            from ._writes import WireCreate

            return (yield from WireCreate(row, data or {}, door, self._transport.retry).answer(self.url))
        operation = standard_operation(row, "update")
        return (yield from sent(write_request(operation, door, identifier_text(row, id), data or {})))

    @steps
    def delete(self, model: str | Enum, portal: str | Enum | None = None, id: Identifier = None) -> Flow[Response]:
        """Delete a record.

        Parameters
        ----------
        model, portal, id : see `load`
            The record.

        Returns
        -------
        Response
            Status 204 when it is gone.

        Examples
        --------
        >>> client.delete("session", id=session_id).status_code  # doctest: +SKIP
        204
        """
        row, door = find_model(model), find_portal(portal or self.portal)
        return (yield from sent(write_request(standard_operation(row, "delete"), door, identifier_text(row, id))))

    load_model = load
    save_model = save
    delete_model = delete
    if not TYPE_CHECKING:  # editors see the methods themselves
        load_model, save_model, delete_model = map(_renamed, (load, save, delete))

    def _action(
        self, row: Model, door: str, id: Identifier, options: str, data: Any, method: str, validate: bool
    ) -> Request:
        """Return the request for an action on a record, with the method that the action has."""
        name, identifier = options.strip("/"), identifier_text(row, id)
        known = action_request(row, name, door, identifier, data)
        if known is not None:
            return known
        if validate:
            raise unknown(f"action of {row.name}", name, [*row.actions, *row.links])
        return unknown_request(method, row, door, identifier, name, data)

    def resource(self, model: str | Enum) -> Resource[Any]:
        """Return the resource of a model, in any spelling of its name.

        Examples
        --------
        >>> BrainstemClient(token="...").resource("subject log")
        <Resource subject_logs: list, create, get, update, delete, add_entry, change_entry, remove_entry>
        """
        row = find_model(model)
        key = row.name, self.portal
        if key not in self._resources:
            self._resources.setdefault(key, fitted(self._resource_class(), row)(row, self._runner, self.portal))
        return self._resources[key]

    if not TYPE_CHECKING:  # so that a mistyped name is found there

        def __getattr__(self, name: str) -> Never:
            """Say which resource may have been meant."""
            error = unknown(f"attribute of {type(self).__name__}", name, map(attribute_name, MODELS.values()))
            raise AttributeError(str(error), name=name, obj=self)

    def __repr__(self) -> str:
        if "_credentials" not in vars(self):
            return f"<{type(self).__name__}, not made>"
        with suppress(BrainstemError):
            self._credentials.find()
        return f"<{type(self).__name__} {self.url}, token from {self._credentials.source or 'nowhere yet'}>"


for _model in MODELS.values():
    setattr(Client, attribute_name(_model), Door(_model))


class BrainstemClient(Client, Doors):
    """A connection to one BrainSTEM server.

    Parameters
    ----------
    token : str, optional
        Personal access token. Without one, the client takes the first it finds: ``BRAINSTEM_TOKEN``,
        ``BRAINSTEM_API_TOKEN`` (both for the server that ``BRAINSTEM_URL`` names, or the default one), the one that is
        kept for this server; then, at a terminal, somebody signs in, with a password or the browser, and it is kept.
    headless : bool
        Sign in with a browser on any machine: address and code are told, and no browser is opened here.
    url : str, optional
        Address of the server; else the profile's, else ``BRAINSTEM_URL``, else ``https://www.brainstem.org``.
    portal : {"private", "public", "super"}, optional
        Portal to use where a call names none, usually private. A client for the public portal never asks anything.
    timeout : float, optional
        Seconds to wait for the server at each step; else the profile's, else 60.
    retry : RetryPolicy, optional
        How often reads are repeated when the server is busy or the connection breaks.
    profile : str, optional
        Settings under ``[profiles.NAME]`` in ``config.toml``, for what is not given here; else ``BRAINSTEM_PROFILE``'s.
    http_client : httpx.Client, optional
        A client of your own, with its own proxies or certificates.
    allow_http : bool
        Send the token to this server even if it is not encrypted and not this machine, with a warning. The variable
        ``BRAINSTEM_ALLOW_HTTP`` does the same for the server whose address it holds.

    Examples
    --------
    >>> client = BrainstemClient(token="...", url="http://127.0.0.1:8000")
    >>> client
    <BrainstemClient http://127.0.0.1:8000, token from argument>
    """

    def _sign_in_transport(self) -> Transport:
        transport: Transport = self._transport
        return transport

    def close(self) -> None:
        """Close the connections."""
        self._transport.connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
