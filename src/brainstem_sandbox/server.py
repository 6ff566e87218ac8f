"""The server: its database, its accounts and its sockets."""

from __future__ import annotations

import json
import secrets
import zlib
from collections.abc import Callable
from importlib import import_module
from importlib.resources import files
from typing import Any, NamedTuple

from django.contrib.auth.hashers import make_password
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction

from . import demo
from .accounts import new_token
from .models import TABLES, DeviceSignIn, Membership, Tag, Token
from .rows import Rows


class WrongDatabaseError(Exception):
    """The database file was made from another version of the spec."""


class Account(NamedTuple):
    """How to sign in as one of the users."""

    email: str
    password: str
    token: str


def spec_stamp() -> int:
    """Return a number that changes with the spec; it is kept in the database file."""
    stamp = json.loads(files("brainstem_openapi").joinpath("STAMP.json").read_text(encoding="utf-8"))
    return zlib.crc32(stamp["spec"].encode()) & 0x7FFFFFFF


def prepare(data: str) -> None:
    """Make the tables and fill them, unless the file has them already.

    Parameters
    ----------
    data : {"demo", "empty"}
        Whether to put example data into a new database.

    Raises
    ------
    WrongDatabaseError
        If the file was made from another version of the spec.
    """
    with connection.cursor() as cursor:
        found = cursor.execute("PRAGMA user_version").fetchone()[0]
        if found == spec_stamp():
            return
        if found or connection.introspection.table_names(cursor):
            raise WrongDatabaseError("the database was made from another version of the API, or by another program")
    with connection.schema_editor() as editor:
        for table in (Tag, *TABLES.values(), Membership, Token, DeviceSignIn):
            editor.create_model(table)
    rows = Rows()
    demo.people(rows)
    if data == "demo":
        demo.fill(rows)
    with transaction.atomic():
        rows.store()
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA user_version = {spec_stamp()}")


def open_accounts() -> dict[str, Account]:
    """Give the users new passwords and tokens: the first user, one with fewer rights, and a curator."""
    names = dict(zip(("first", "second", "curator"), demo.PEOPLE, strict=False))
    return {name: _open_account(email) for name, (_, email, *_) in names.items()}


def _open_account(email: str) -> Account:
    user = TABLES["user"].objects.get(email=email)
    password = secrets.token_urlsafe(9)
    user.password = make_password(password)
    user.save(update_fields=["password"])
    return Account(email, password, new_token(user))


class Handler(WSGIRequestHandler):
    """Answers at once, and writes no line a request."""

    disable_nagle_algorithm = True

    def log_message(self, format: str, *arguments: Any) -> None:
        """Stay silent."""


class Server(ThreadedWSGIServer):
    """A thread a connection."""

    request_queue_size = 128
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent when a client goes away; what fails in a view is logged by Django."""


def serve(host: str, port: int, ready: Callable[[Server], None]) -> None:
    """Serve until `Server.shutdown` is called.

    Parameters
    ----------
    host : str
        Address to bind to.
    port : int
        Port, or 0 for a free one.
    ready : callable
        Called with the server when it takes connections.
    """
    import_module("brainstem_sandbox.routes")  # before the first request has to wait for it
    server = Server((host, port), Handler, ipv6=":" in host)
    server.set_app(get_wsgi_application())
    ready(server)
    try:
        server.serve_forever(poll_interval=0.05)
    finally:
        server.server_close()
        connection.close()
