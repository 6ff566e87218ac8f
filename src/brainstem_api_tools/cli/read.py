"""``brainstem load`` and ``brainstem get``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ..errors import NoSuchRecordError
from ._connection import Connection
from ._options import Command, ManyOption, connection_options, model_argument, portal_option
from ._output import Output, note, output_options
from ._rows import columns, cut_rows, field_names, member, telling_columns, with_needed
from ._table import record_lines, table
from ._where import all_filters, which

if TYPE_CHECKING:
    from brainstem_openapi.registry import Model

    from .._response import Response
    from ..client import BrainstemClient

MOST_A_PAGE = 100


class Reading(NamedTuple):
    """What a command line asks to read."""

    model: Model
    portal: str
    id: str | None
    query: Mapping[str, Any]
    include: list[str]
    limit: int | None
    offset: int | None
    whole: bool
    first: bool

    def page(self, client: BrainstemClient) -> Response:
        """Return the server's answer: a record or a page."""
        what: dict[str, Any] = {"portal": self.portal, "include": self.include}
        if self.id is not None:
            what["id"] = self.id
        else:
            what |= {**self.query, "limit": 1 if self.first else self.limit, "offset": self.offset}
        return client.load(self.model.name, **what, validate=False).raise_for_status()  # checked before, more strictly

    def rows(self, client: BrainstemClient) -> list[dict[str, Any]]:
        """Return the records, with included ones in place of their ids."""
        if self.whole:
            return self.all_rows(client)
        answer = self.page(client)
        body = answer.json()
        rows = [member(body, self.model.singular)] if self.id is not None else member(body, self.model.plural)
        self._embed(rows, body)
        self.tell_of_more(answer)
        return list(rows)

    def _embed(self, rows: list[dict[str, Any]], body: Mapping[str, Any]) -> None:
        from .._includes import embed
        from .._query import build_query

        embed(self.model, rows, body, build_query(self.model, include=self.include).include)

    def all_rows(self, client: BrainstemClient) -> list[dict[str, Any]]:
        """Return the records of a list that is longer than a page, with a bar at a terminal."""
        part: dict[str, Any] = {"limit": self.limit, "offset": self.offset or 0, "progress": True, **self.query}
        found = client.resource(self.model.name).list(portal=self.portal, include=self.include, **part)
        return [record.to_dict() for record in found.to_list()]

    def tell_of_more(self, answer: Mapping[str, Any]) -> None:
        """Say on stderr if the page may not be the whole list, for those who did not ask for a page."""
        from .._envelope import read_total

        if self.id is not None or self.limit is not None or self.first:
            return
        shown, total = len(answer.get(self.model.plural, ())), read_total(answer)
        more = "--all reads them all, --limit and --offset a part."
        if total is None and shown:
            note(f"{shown} {self.model.plural}; the server does not tell whether there are more. {more}")
        elif total is not None and total > shown + (self.offset or 0):
            note(f"{shown} of {total} {self.model.plural}; {more}")


@click.command("load", cls=Command)
@model_argument
@portal_option
@click.option("--id", help="Load this record alone.")
@click.option(
    "--filters", cls=ManyOption, metavar="FIELD=VALUE...", help="Filters, such as name.icontains=rat, or a JSON object."
)
@click.option(
    "--where",
    cls=ManyOption,
    metavar="CONDITION...",
    help="Filters with signs: 'name~rat' (contains), 'name^=Rat' (begins with), = != > >= < <=, 'tags:in=a,b'.",
)
@click.option("--sort", cls=ManyOption, metavar="FIELD...", help="Fields to sort by; -FIELD sorts downwards.")
@click.option("--include", cls=ManyOption, metavar="RELATION...", help="Relations whose records to send along.")
@click.option(
    "--limit", type=click.IntRange(min=1), help="Records to read at the most; the server sends 20 if not told."
)
@click.option("--offset", type=click.IntRange(min=0), help="Records to skip.")
@click.option("--all", "whole", is_flag=True, help="Read the whole list: complete, or exit code 7.")
@click.option("--first", is_flag=True, help="The first record alone.")
@click.option("--fields", metavar="A,B.C", help="Fields to show; dots lead into details and included records.")
@click.option("--explain", is_flag=True, help="Print the request and send nothing.")
@output_options
@connection_options
def load(
    connection: Connection,
    *,
    fields: str | None,
    form: str | None,
    output: Path | None,
    explain: bool,
    **asked: Any,
) -> None:
    """Load records of MODEL. Options that take several values stand behind MODEL."""
    names = field_names(asked["model"], fields)
    reading = _reading(**{**asked, "include": with_needed(asked["model"], asked["include"], names)})
    if explain:
        show_request(connection.rehearse(reading.all_rows if reading.whole else reading.page), form)
        return
    sink = Output(form, output)
    with connection.client(reading.portal) as client:
        if sink.format == "json" and not (names or reading.first or reading.whole):
            answer = reading.page(client)
            reading.tell_of_more(answer)
            sink.json(answer.json())
        else:
            _show(sink, reading, reading.rows(client), names)


def _reading(
    *,
    model: Model,
    filters: tuple[str, ...],
    where: tuple[str, ...],
    sort: tuple[str, ...],
    include: list[str],
    **part: Any,
) -> Reading:
    """Return what is asked for, every name in it checked."""
    from .._query import build_query

    chosen = [flag for flag, name in (("--id", "id"), ("--first", "first"), ("--all", "whole")) if part[name]]
    if len(chosen) > 1:
        raise click.UsageError(f"{' and '.join(chosen)} exclude each other")
    query: dict[str, Any] = {"filters": all_filters(filters, where), "sort": list(sort)}
    build_query(model, include=include, **query)
    part["whole"] |= not chosen and (part["limit"] or 0) > MOST_A_PAGE  # which no page has
    return Reading(model=model, query=query, include=include, **part)


def _show(sink: Output, reading: Reading, rows: list[dict[str, Any]], names: list[str]) -> None:
    """Write records in any format."""
    model = reading.model
    if reading.first and not rows:
        raise NoSuchRecordError(f"No {model.name} matches.")
    alone = reading.first or reading.id is not None
    shown = cut_rows(rows, names)
    if sink.format == "json":
        sink.json({model.singular: shown[0]} if alone else {model.plural: shown, "count": len(shown)})
    elif sink.format != "table":
        sink.rows(columns(model, rows, names), shown)
    elif alone:
        sink.lines(record_lines(shown[0]))
    elif not rows:
        note(f"No {model.plural}.")
    else:
        sink.table(table(names or telling_columns(model, rows), shown, sink.room, keep=bool(names)))


def show_request(request: Any, form: str | None) -> None:
    """Print a request that was not sent."""
    sink = Output(form if form in ("json", "table", None) else "json")
    if sink.format == "json":
        sink.json(request._asdict())
    else:
        sink.lines([str(request)])


@click.command("get", cls=Command)
@model_argument
@click.argument("id", metavar="[ID|NAME]", required=False)
@click.option("--name", help="The only record of this name, also if it looks like an id.")
@portal_option
@click.option("--include", cls=ManyOption, metavar="RELATION...", help="Relations whose records to put in place.")
@click.option("--fields", metavar="A,B.C", help="Fields to show; dots lead into details and included records.")
@output_options
@connection_options
def get(
    connection: Connection,
    model: Model,
    id: str | None,
    name: str | None,
    portal: str,
    include: tuple[str, ...],
    fields: str | None,
    form: str | None,
    output: Path | None,
) -> None:
    """Show one record of MODEL, by its ID or its name. JSON is the record itself."""
    if (id is None) == (name is None):
        raise click.UsageError("give either an ID or a name")
    names, sink = field_names(model, fields), Output(form, output)
    wanted = which(model, id) if name is None else {"name": name}
    included = with_needed(model, include, names)
    with connection.client(portal) as client:
        record = client.resource(model.name).get(include=included, portal=portal, **wanted).to_dict()
    [shown] = cut_rows([record], names)
    if sink.format == "json":
        sink.json(shown)
    elif sink.format == "table":
        sink.lines(record_lines(shown))
    else:
        sink.rows(columns(model, [record], names), [shown])
