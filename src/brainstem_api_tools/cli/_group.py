"""The group ``brainstem``: commands are imported when they are used, and expected failures end in exit codes."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import pairwise
from typing import Any

import click

from ..errors import BrainstemError, BrainstemWarning, InvalidResponseError
from ._failures import ExitCode, failure
from ._options import hidden_not_suggested
from ._text import harmless_lines

_JSON = "brainstem.json"


class LazyCommand(click.Command):
    """Stands for a command in the list of commands; the command itself is imported when it is used."""

    def __init__(self, name: str, module: str, summary: str) -> None:
        super().__init__(name, help=summary, short_help=summary)
        self._module = module

    def real(self) -> click.Command:
        """Return the command."""
        module = import_module(f"brainstem_api_tools.cli.{self._module}")
        found = (item for item in vars(module).values() if isinstance(item, click.Command))
        return next(command for command in found if command.name == self.name)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Return the context of the command itself."""
        return self.real().make_context(info_name, args, parent, **extra)


class Commands(click.Group):
    """A group that is made from a table: name of a command, its module, its summary."""

    def __init__(self, *args: Any, table: Mapping[str, tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        for name, (module, summary) in table.items():
            self.add_command(LazyCommand(name, module, summary))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the table."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note whether errors are to be JSON, which must be known before a command line is understood."""
        ctx.meta[_JSON] = _asks_for_json(args)
        with hidden_not_suggested(self):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command, and turn what may go wrong into an exit code."""
        try:
            with _warnings_as_lines():
                result = super().invoke(ctx)
            sys.stdout.flush()
        except (KeyboardInterrupt, click.Abort):
            ctx.exit(ExitCode.INTERRUPTED)
        except BrokenPipeError:
            _let_go_of_stdout()
            ctx.exit(ExitCode.BROKEN_PIPE)
        except RecursionError:
            ctx.exit(_tell(InvalidResponseError("what is to be shown is nested too deep"), as_json=ctx.meta[_JSON]))
        except (click.ClickException, BrainstemError, OSError) as error:
            ctx.exit(_tell(error, as_json=ctx.meta[_JSON]))
        return result


def _asks_for_json(args: list[str]) -> bool:
    chosen = [value for option, value in pairwise(args) if option == "--format"]
    chosen += [arg.removeprefix("--format=") for arg in args if arg.startswith("--format=")]
    return bool(chosen) and chosen[-1] in ("json", "jsonl")


def _tell(error: Exception, *, as_json: bool) -> int:
    """Write an error to stderr and return its exit code."""
    found = failure(error)
    if as_json:
        click.echo(found.as_json(), err=True)
    elif isinstance(error, click.ClickException):
        error.show()
    else:
        click.echo(f"Error: {harmless_lines(found.message)}", err=True)
    return int(found.code)


@contextlib.contextmanager
def _warnings_as_lines() -> Iterator[None]:
    """Show the client's warnings as one line, without the place in the source that Python adds."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", BrainstemWarning)
        usual = warnings.showwarning

        def show(message: Any, category: type[Warning], *place: Any, **more: Any) -> None:
            if issubclass(category, BrainstemWarning):
                click.echo(f"Warning: {harmless_lines(str(message))}", err=True)
            else:
                usual(message, category, *place, **more)

        warnings.showwarning = show
        yield


def _let_go_of_stdout() -> None:
    """Point stdout to nowhere, since Python writes what is left in its buffer when it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
