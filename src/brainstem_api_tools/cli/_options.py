"""What the commands' options have in common: names of models, options with several values, the connection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from ._connection import Connection

if TYPE_CHECKING:
    from brainstem_openapi.registry import Model

Function = TypeVar("Function", bound=Callable[..., Any])


class ModelName(click.ParamType):  # type: ignore[type-arg]  # no generic in older versions of click
    """Any spelling of a model; the command gets its row of the registry."""

    name = "model"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Model:
        """Return the row of a model, or fail with those that look like it."""
        from .._names import find_model
        from ..errors import UnknownNameError

        try:
            return find_model(value)
        except UnknownNameError as error:
            self.fail(str(error), param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return the models that begin with what was typed."""
        from brainstem_openapi.registry import MODELS

        return [CompletionItem(name) for name in MODELS if name.startswith(incomplete)]


class ManyOption(click.Option):
    """An option that takes all values up to the next option, and may be given again: ``--sort name -date_time``."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"multiple": True, **options})


@contextmanager
def hidden_not_suggested(command: click.Command) -> Iterator[None]:
    """Take the hidden options of a command out of those that are suggested for a mistyped one."""
    options = (option for option in command.params if isinstance(option, click.Option) and option.hidden)
    hidden = {name for option in options for name in option.opts}
    try:
        yield
    except click.NoSuchOption as error:
        near = [name for name in error.possibilities or () if name not in hidden]
        raise click.NoSuchOption(error.option_name, error.message, near, error.ctx) from None


class Command(click.Command):
    """A command that may have options with several values."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Give each of several values its option, as click wants it."""
        many = {name for option in self.params if isinstance(option, ManyOption) for name in option.opts}
        with hidden_not_suggested(self):
            return super().parse_args(ctx, spread(args, many))


def spread(args: list[str], many: set[str]) -> list[str]:
    """Return a command line in which each value of an option with several has the option before it.

    Examples
    --------
    >>> spread(["session", "--sort", "name", "-date_time", "--all"], {"--sort"})
    ['session', '--sort=name', '--sort=-date_time', '--all']
    """
    found: list[str] = []
    option, taken = "", 0
    for position, arg in enumerate(args):
        if arg == "--":
            return found + ([option] if option and not taken else []) + args[position:]
        if option and _is_value(option, arg):
            found, taken = [*found, f"{option}={arg}"], taken + 1
            continue
        found += [option] if option and not taken else []
        option, taken = (arg, 0) if arg in many else ("", 0)
        found += [] if option else [arg]
    return found + ([option] if option and not taken else [])


def _is_value(option: str, arg: str) -> bool:
    """Return whether an argument belongs to the option before it; ``-name`` is a field to sort by."""
    return not arg.startswith("-") or (option == "--sort" and len(arg) > 2 and not arg.startswith("--"))


def model_argument(function: Function) -> Function:
    """Add the argument MODEL."""
    return click.argument("model", type=ModelName())(function)


def portal_option(function: Function) -> Function:
    """Add ``--portal``."""
    portals = click.Choice(["private", "public", "super"])
    text = "Door to the data; else the profile's, else private."
    return click.option("--portal", type=portals, callback=_usual_portal, help=text)(function)


def _usual_portal(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    return value or ctx.ensure_object(Connection).settings.portal or "private"


def dry_run_option(function: Function) -> Function:
    """Add ``--dry-run``."""
    return click.option("--dry-run", is_flag=True, help="Print the request and send nothing that changes data.")(
        function
    )


def connection_options(function: Function) -> Function:
    """Add the options that say which server is meant; the command gets the `Connection` as its object."""
    for option in reversed((url_option, profile_option, env_file_option, token_option, headless_option)):
        function = option(function)
    return click.pass_obj(function)  # type: ignore[return-value]


def _note(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    """Return a callback that puts an option's value into the `Connection`."""

    def note(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        connection = ctx.ensure_object(Connection)
        if value is not None:
            setattr(connection, name, value)

    return note


def _refuse_token(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        raise click.UsageError(
            "a token in the arguments can be read by others on this machine and stays in the shell's history; "
            "use `brainstem login`, BRAINSTEM_TOKEN, or --env-file",
            ctx,
        )


url_option = click.option(
    "--url",
    metavar="ADDRESS",
    expose_value=False,
    callback=_note("url"),
    help="Server; else BRAINSTEM_URL, else the platform.",
)
profile_option = click.option(
    "--profile",
    metavar="NAME",
    expose_value=False,
    callback=_note("profile"),
    help="Settings under [profiles.NAME] in config.toml; else BRAINSTEM_PROFILE's.",
)
env_file_option = click.option(
    "--env-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    expose_value=False,
    callback=_note("env_file"),
    help="File with BRAINSTEM_TOKEN and BRAINSTEM_URL, which then count instead of the environment's.",
)
# The earlier tool had it; here it ends in an explanation that does not repeat the token.
token_option = click.option("--token", hidden=True, is_eager=True, expose_value=False, callback=_refuse_token)
# Hidden, since it matters to the sign-in alone; the earlier tool had it on every command.
headless_option = click.option(
    "--headless", hidden=True, is_flag=True, default=None, expose_value=False, callback=_note("headless")
)
