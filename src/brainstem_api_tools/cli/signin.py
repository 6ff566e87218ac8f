"""Commands to sign in and out, and to see as whom and with which token."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from ._connection import Connection
from ._failures import ExitCode
from ._options import Command, connection_options, profile_option, url_option
from ._output import Output, format_option, note

if TYPE_CHECKING:
    from .._auth import Grant
    from .._signin import SignIn


def _only_from_stdin(ctx: click.Context, param: click.Parameter, value: str | None) -> bool:
    if value not in (None, "-"):
        raise click.UsageError(
            "a token in the arguments can be read by others on this machine and stays in the shell's history; "
            "`--token -` reads it from the standard input",
            ctx,
        )
    return value is not None


class _Quiet(Command):
    """A command that takes no arguments, and does not repeat those that it gets: one may be a token."""

    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse arguments."""
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            _only_from_stdin(ctx, self.params[0], "an argument")
        return left


@click.command("login", cls=_Quiet)
@click.option("--headless", is_flag=True, help="Tell address and code for a browser on any machine, and open none.")
@click.option("--password", is_flag=True, help="Ask for e-mail and password.")
@click.option("--token", "given", metavar="-", callback=_only_from_stdin, help="Read a token from the standard input.")
@click.option("--keyring", is_flag=True, help="Keep the token in the system's keyring.")
@url_option
@profile_option
@click.pass_obj
def login(connection: Connection, headless: bool, password: bool, given: bool, keyring: bool) -> None:
    """Sign in, try the token, and keep it for this server. Without an option: asks at the terminal."""
    from .._auth import keep
    from .._config import environment_token, wants_keyring
    from .._tokens import token_file
    from ..client import BrainstemClient

    if headless + password + given > 1:
        raise click.UsageError("--headless, --password and --token exclude one another")
    server = _secure_server(connection)
    connection.headless = connection.headless or headless
    with connection.client("public") as nobody:
        nobody._credentials.tell_openness()
        grant = _token_from_stdin() if given else _signed_in(server, nobody._sign_in, headless, password)
    with BrainstemClient(grant.secret.reveal(), url=server) as somebody:
        somebody.whoami()
    place = keep(server, grant, keyring=keyring or wants_keyring())
    where = "the system's keyring" if place == "keyring" else token_file(server)
    note(f"Signed in to {server}{f' as {grant.email}' if grant.email else ''}. The token is kept in {where}.")
    if environment_token(server):
        note("The environment has a token for this server too, which is used before this one.")


def _secure_server(connection: Connection) -> str:
    from .._config import HTTP_VARIABLE, may_be_sent
    from ..errors import ConfigurationError

    server = connection.server
    if not may_be_sent(server):
        raise ConfigurationError(
            f"{server} is not encrypted; sign in over https, or to this machine, alone; "
            f"to sign in there all the same, set {HTTP_VARIABLE}={server}"
        )
    return server


def _signed_in(server: str, ways: SignIn, headless: bool, password: bool) -> Grant:
    from .._auth import Secret, ask_for_grant, somebody_is_there

    if headless:
        return ways.with_browser()
    if not somebody_is_there():
        raise click.UsageError("nobody is at a terminal to be asked; use --headless, or --token - and pipe a token in")
    if not password:
        return ask_for_grant(server, ways)
    email = click.prompt(f"Sign in to {server}\nE-mail", err=True)
    from getpass import getpass

    return ways.with_password(email, Secret(getpass("Password: ")))


def _token_from_stdin() -> Grant:
    from .._auth import Grant, Secret, bare_token

    if sys.stdin.isatty():
        from getpass import getpass

        return Grant(bare_token(Secret(getpass("Token: "))))
    return Grant(bare_token(Secret(sys.stdin.readline())))


@click.command("logout", cls=Command)
@click.option("--all", "everywhere", is_flag=True, help="Forget the tokens of all servers.")
@url_option
@profile_option
@click.pass_obj
def logout(connection: Connection, everywhere: bool) -> None:
    """Forget the token of the server. It stays good until somebody revokes it on the server's page."""
    from .._tokens import drop_token, kept_servers

    for server in kept_servers() if everywhere else [connection.server]:
        if drop_token(server):
            note(f"Signed out of {server}. To revoke the token: {server}/private/users/tokens/")
        else:
            note(f"No token was kept for {server}.")


@click.command("status", cls=Command)
@format_option("table", "json")
@connection_options
@click.pass_context
def status(ctx: click.Context, connection: Connection, form: str | None) -> None:
    """Show server, user, where the token is from, and how old it is. Asks the server; never shows the token."""
    found = _status(connection)
    sink = Output(form)
    if sink.format == "json":
        sink.json(found)
    else:
        sink.lines(_lines(found))
    if not found["accepted"]:
        ctx.exit(ExitCode.NETWORK if found["accepted"] is None and found["token"] else ExitCode.AUTHENTICATION)


def _status(connection: Connection) -> dict[str, Any]:
    """Return what is known; ``accepted`` is None where the server was not asked, or did not answer."""
    from ..errors import ConnectionFailedError, StatusError

    with connection.client("public") as client:
        client._credentials.find()
        source, kept = client._credentials.source, client._credentials.kept()
        found: dict[str, Any] = {
            "server": client.url,
            "user": kept.email if kept else None,
            "token": str(connection.env_file) if source == "argument" else source,
            "saved": kept.saved.isoformat(timespec="seconds") if kept else None,
            "used": kept.used.isoformat(timespec="seconds") if kept else None,
            "expires": kept.expires.isoformat(timespec="seconds") if kept else None,
            "accepted": None,
        }
        if source is None:
            return found
        try:
            client.whoami()
        except ConnectionFailedError as error:
            note(str(error))
            return found
        except StatusError as error:
            note(str(error))
            return {**found, "accepted": False}
    return {**found, "accepted": True}


def _lines(found: dict[str, Any]) -> Iterator[str]:
    """Return what is known as lines for people."""
    missing = {
        "user": "unknown (the API does not tell whose a token is)",
        "token": "none; sign in with `brainstem login`",
    }
    for name, value in found.items():
        text = {None: missing.get(name), True: "yes", False: "no"}.get(value, str(value))
        if text is not None:
            yield f"{name:<10}{text}"


@click.command("token", cls=Command)
@connection_options
def token(connection: Connection) -> None:
    """Print the token to the standard output, for a program that takes one. Whoever has it can act as you."""
    from ..errors import AuthenticationError

    with connection.client("public") as client:
        secret = client._credentials.find()
        if secret is None:
            raise AuthenticationError(f"There is no token for {client.url}. Sign in with `brainstem login`.")
    click.echo(secret.reveal())
