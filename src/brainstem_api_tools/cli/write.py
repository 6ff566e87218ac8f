"""Commands that change data: save, delete, add-entry, accept, reject, cancel."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ._connection import Connection
from ._options import Command, connection_options, dry_run_option, model_argument, portal_option
from ._output import Output, format_option, note
from ._rows import member
from ._table import record_lines
from .read import show_request

if TYPE_CHECKING:
    from brainstem_openapi.registry import Field, Model

    from .._response import Response
    from ..client import BrainstemClient

Call = Callable[["BrainstemClient"], "Response"]


class Data(click.ParamType):  # type: ignore[type-arg]  # no generic in older versions of click
    """A JSON object: as it is, ``@file.json``, or ``-`` for stdin."""

    name = "json|@file|-"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, Any]:
        """Return the object."""
        try:
            found = json.loads(self._text(value))
        except OSError as error:
            self.fail(f"{value[1:]!r} cannot be read: {error.strerror}", param, ctx)
        except ValueError as error:  # also for a file that is no text
            self.fail(f"not valid JSON: {error}", param, ctx)
        if not isinstance(found, dict):
            self.fail(f"{found!r:.80} is no object; expected fields in braces", param, ctx)
        return found

    def _text(self, value: str) -> str:
        if value == "-":
            return sys.stdin.read().removeprefix("\ufeff")
        return Path(value[1:]).read_text(encoding="utf-8-sig") if value.startswith("@") else value


data_option = click.option(
    "--data", type=Data(), required=True, help="Fields as JSON, @FILE with them, or - for stdin."
)


no_check_option = click.option(
    "--no-check", is_flag=True, help="Send the data without a check, and let the server judge them."
)


@click.command("save", cls=Command)
@model_argument
@portal_option
@click.option("--id", help="Change this record; without it, one is created.")
@data_option
@no_check_option
@dry_run_option
@format_option("table", "json")
@connection_options
def save(
    connection: Connection,
    model: Model,
    portal: str,
    id: str | None,
    data: dict[str, Any],
    no_check: bool,
    dry_run: bool,
    form: str | None,
) -> None:
    """Create a record of MODEL, or with --id change some fields of one."""
    check = not no_check
    _send(
        connection,
        lambda client: client.save(model.name, portal=portal, id=id, data=data, validate=check),
        form,
        dry_run=dry_run,
    )


def _send(connection: Connection, call: Call, form: str | None, *, dry_run: bool) -> None:
    """Send a request and show the answer; or show the request."""
    if dry_run:
        show_request(connection.rehearse(call), form)
        return
    sink = Output(form)
    with connection.client() as client:
        body = call(client).raise_for_status().json()
    if sink.format == "json":
        sink.json(body)
    else:
        sink.lines(record_lines(_record(body)))


def _record(body: Any) -> Any:
    """Return the record of an answer, which may be a request for approval; or the answer itself."""
    records = [value for value in body.values() if isinstance(value, dict)] if isinstance(body, dict) else []
    return records[0] if len(records) == 1 else body if isinstance(body, dict) else {"answer": body}


@click.command("delete", cls=Command)
@model_argument
@portal_option
@click.option("--id", required=True, help="The record.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@dry_run_option
@format_option("table", "json")
@connection_options
def delete(
    connection: Connection, model: Model, portal: str, id: str, yes: bool, dry_run: bool, form: str | None
) -> None:
    """Delete a record of MODEL. Shows what belongs to it, and asks first."""
    if not (yes or dry_run or sys.stdin.isatty()):
        raise click.UsageError("nobody is there to be asked; add --yes to delete all the same")
    with connection.client() as client:
        if not yes:
            note(what_goes(client, model, portal, id))
        if dry_run:
            show_request(connection.rehearse(lambda rehearsing: rehearsing.delete(model.name, portal, id)), form)
        elif yes or click.confirm("Delete it?", err=True):
            client.delete(model.name, portal, id).raise_for_status()
            note("Deleted.")
        else:
            note("Nothing was deleted.")


def what_goes(client: BrainstemClient, model: Model, portal: str, id: str) -> str:
    """Return which record it is, and how many records belong to it."""
    record = member(client.load(model.name, portal, id).raise_for_status().json(), model.singular)
    named = f" {record['name']!r}" if record.get("name") else ""
    counts = (
        (field.name, _count(client, field, portal, record)) for field in model.fields.values() if is_reverse(field)
    )
    related = ", ".join(f"{count} {name}" for name, count in counts if count)
    belongs = f"Behind it: {related}; what belongs to it alone goes with it." if related else "Nothing belongs to it."
    return f"{model.name}{named} ({record['id']}). {belongs}"


def is_reverse(field: Field) -> bool:
    """Return whether a field lists records that point to this one."""
    return field.relation is not None and field.relation.via is not None


def _count(client: BrainstemClient, field: Field, portal: str, record: Any) -> int:
    """Return how many records a reverse relation has; those that the record does not list are counted."""
    if isinstance(record.get(field.name), list):
        return len(record[field.name])
    assert field.relation is not None  # noqa: S101 - for the type checker: the field is a reverse relation
    return len(
        client.resource(field.relation.model).list(portal=portal, filters={f"{field.relation.via}": record["id"]})
    )


@click.command("add-entry", cls=Command)
@model_argument
@click.argument("id")
@data_option
@no_check_option
@dry_run_option
@format_option("table", "json")
@connection_options
def add_entry(
    connection: Connection, model: Model, id: str, data: dict[str, Any], no_check: bool, dry_run: bool, form: str | None
) -> None:
    """Add an entry to the log ID of MODEL, which is subjectlog or procedurelog."""
    check = not (no_check or dry_run)  # what an entry takes, the server must be asked
    act(connection, model, id, "add_entry", data, form, dry_run=dry_run, check=check)


def act(
    connection: Connection,
    model: Model,
    id: str,
    action: str,
    data: dict[str, Any],
    form: str | None,
    *,
    dry_run: bool,
    check: bool = False,
) -> None:
    """Carry out an action on a record."""
    _send(
        connection,
        lambda client: client.save(model.name, id=id, data=data, options=action, validate=check),
        form,
        dry_run=dry_run,
    )


def _answer(action: str, text: str) -> click.Command:
    """Return the command for an action that takes no data."""

    def answer(connection: Connection, model: Model, id: str, dry_run: bool, form: str | None) -> None:
        act(connection, model, id, action, {}, form, dry_run=dry_run)

    command: Any = connection_options(answer)
    for option in (format_option("table", "json"), dry_run_option, click.argument("id"), model_argument):
        command = option(command)
    made: click.Command = click.command(action, cls=Command, help=text)(command)
    return made


accept = _answer("accept", "Accept the invitation, request or approval ID of MODEL.")
reject = _answer("reject", "Reject the invitation, request or approval ID of MODEL.")
cancel = _answer("cancel", "Cancel the invitation or request ID of MODEL.")
