"""``brainstem doctor``: look at a server, and say what one could paste into an issue."""

from __future__ import annotations

from pathlib import Path

import click

from ._connection import Connection
from ._failures import ExitCode
from ._options import Command, connection_options
from ._output import Output, file_option, format_option
from ._text import harmless

SIGNS = {"good": "ok  ", "note": "note", "bad": "BAD "}


@click.command("doctor", cls=Command)
@format_option("table", "json")
@file_option("File to write the report to as well, as JSON.")
@connection_options
@click.pass_context
def doctor(ctx: click.Context, connection: Connection, *, form: str | None, output: Path | None) -> None:
    """Look whether the server can be used, and whether it is as this package expects.

    Only reads are sent, about sixty. The report shows no record, name or token and can be pasted into an issue. At its
    end stand the points that nobody could verify when this package was written, and that this server settles. The exit
    code is 1 if something keeps you from working.
    """
    from .._doctor import examine, report

    with connection.client("public") as client:
        findings = list(examine(client._transport))
    told = report(connection.server, findings)
    if output is not None:
        Output("json", output).json(told)
    sink = Output(form)
    if sink.format == "json":
        sink.json(told)
    else:
        head = f"{told['server']} seen by brainstem {told['version']} (description of the API {told['spec']})"
        lines = [f"{SIGNS[found.state]} {found.check}: {harmless(found.text)}" for found in findings]
        settled = [f"settled: {point}" for point in told["settled"]]
        sink.lines([head, *lines, *settled])
    if any(found.state == "bad" for found in findings):
        ctx.exit(ExitCode.OTHER)
