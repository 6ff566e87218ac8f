"""Commands that send nothing: what there is and what it takes, the browser, the sandbox, completion."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from ._connection import Connection
from ._options import Command, ModelName, connection_options, model_argument, portal_option
from ._output import Output, format_option
from ._table import table
from ._where import which

if TYPE_CHECKING:
    from brainstem_openapi.registry import Model

    from .._describe import Description


@click.command("describe", cls=Command)
@click.argument("model", shell_complete=ModelName().shell_complete)
@click.argument("type", required=False)
@format_option("table", "json")
def describe(model: str, type: str | None, form: str | None) -> None:
    """Show fields, limits, choices, types and an example of MODEL, or the details of one TYPE of it."""
    from .._describe import describe as describe_model

    about, sink = describe_model(model, type), Output(form)
    if sink.format == "json":
        sink.json(about)
    else:
        sink.lines([_description(about, None if type else model)])


def _description(about: Description, model: str | None) -> str:
    """Return a description with its example as one types it."""
    from .._describe import Description

    text = repr(Description({**about, "example": None}))
    if not about["example"]:
        return text
    data = json.dumps(about["example"], ensure_ascii=False)
    return f"{text}\n\nexample: " + (f"brainstem save {model} --data '{data}'" if model else f'"details": {data}')


@click.command("models", cls=Command)
@format_option("table", "json")
def models(form: str | None) -> None:
    """List the models."""
    from brainstem_openapi.registry import MODELS

    sink = Output(form)
    rows = [{"model": row.name, "app": row.app, "description": row.description} for row in MODELS.values()]
    if sink.format == "json":
        sink.json(rows)
    else:
        short = [row | {"description": row["description"].split(". ")[0]} for row in rows]
        sink.table(table(["model", "app", "description"], short, sink.room, keep=True))


@click.command("open", cls=Command)
@model_argument
@click.argument("id", metavar="ID|NAME")
@click.option("--print", "only_print", is_flag=True, help="Print the address and open nothing.")
@portal_option
@connection_options
def open_record(connection: Connection, model: Model, id: str, only_print: bool, portal: str) -> None:
    """Open the page of a record of MODEL, by its ID or its name, in the browser."""
    from urllib.parse import quote

    wanted = which(model, id)
    if "id" not in wanted:
        with connection.client(portal) as client:
            id = str(client.resource(model.name).get(portal=portal, **wanted).id)
    app = "auth" if model.name == "group" else model.app  # where the web pages of groups are
    address = f"{connection.server}/{portal}/{app}/{model.name}/{quote(id, safe='')}/"
    if only_print or click.launch(address) != 0:
        click.echo(address)


@click.command(
    "sandbox",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []},
    add_help_option=False,
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def sandbox(arguments: tuple[str, ...]) -> None:
    """Serve a BrainSTEM of your own on this machine, with example data (needs the extra [sandbox])."""
    from brainstem_sandbox.command import main as serve

    try:
        code = serve(list(arguments))
    except ModuleNotFoundError as error:
        needs = f"the sandbox needs {error.name}: pip install 'brainstem_python_api_tools[sandbox]'"
        raise click.UsageError(needs) from None
    raise SystemExit(code)


@click.command("completion", cls=Command)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the lines that let SHELL complete commands, options and models.

    \b
    bash: eval "$(brainstem completion bash)"     in ~/.bashrc
    zsh:  eval "$(brainstem completion zsh)"      in ~/.zshrc
    fish: brainstem completion fish > ~/.config/fish/completions/brainstem.fish
    """
    from click.shell_completion import get_completion_class

    kind: Any = get_completion_class(shell)
    found = kind(ctx.find_root().command, {}, "brainstem", "_BRAINSTEM_COMPLETE")
    # Its source() would first ask bash for its version, and that bash need not be the one that reads this.
    click.echo(found.source_template % found.source_vars())
