"""The command ``brainstem sandbox``."""

from __future__ import annotations

import argparse
import ipaddress
import json
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from .settings import PAGINATION_MODES, SIGN_IN_WAYS, configure

if TYPE_CHECKING:
    from .server import Server


def parser() -> argparse.ArgumentParser:
    """Return the command's options."""
    options = argparse.ArgumentParser(
        "brainstem sandbox",
        description="Serve a BrainSTEM of your own on this machine. Prints one JSON line when it is ready: "
        "the address, and how to sign in.",
    )
    options.add_argument("--host", default="127.0.0.1", help="address to bind to (default: %(default)s)")
    options.add_argument("--port", type=int, default=0, help="port to bind to (default: any free one)")
    options.add_argument("--data", choices=["demo", "empty"], default="demo", help="what a new database holds")
    options.add_argument("--db", type=Path, metavar="FILE", help="database file to keep (default: a temporary one)")
    options.add_argument("--pagination", choices=PAGINATION_MODES, default="meta", help="how lists come in pages")
    options.add_argument("--sign-in", choices=SIGN_IN_WAYS, default="both", help="ways to get a token")
    options.add_argument("--allow-remote", action="store_true", help="serve to other machines too; it is not encrypted")
    options.add_argument("--until-eof", action="store_true", help="stop when the standard input is closed")
    return options


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    options = parser().parse_args(arguments)
    if not options.allow_remote and not is_loopback(options.host):
        parser().error(f"--host {options.host} is not on this machine alone; add --allow-remote if you mean it")
    with tempfile.TemporaryDirectory(prefix="brainstem-sandbox-", ignore_cleanup_errors=True) as folder:
        configure(options.db or Path(folder) / "sandbox.sqlite3", options.pagination, options.sign_in)
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    from django.db import Error as DatabaseError

    from . import server

    try:
        server.prepare(options.data)
        server.serve(options.host, options.port, lambda running: _announce(running, options))
    except (server.WrongDatabaseError, DatabaseError) as error:
        return _failed(f"{options.db} cannot be used: {error}")
    except (OSError, OverflowError) as error:
        return _failed(f"{options.host}, port {options.port}: {error}")
    return 0


def _failed(text: str) -> int:
    print(f"brainstem sandbox: {text}", file=sys.stderr)
    return 1


def is_loopback(host: str) -> bool:
    """Return whether an address is reached from this machine alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _wait_for_end(stop: Callable[[], None]) -> None:
    sys.stdin.read()
    stop()


def _announce(running: Server, options: argparse.Namespace) -> None:
    """Say that the server is ready, after it was arranged how it stops."""
    from .server import open_accounts

    def stop(*signal_and_frame: object) -> None:
        threading.Thread(target=running.shutdown, daemon=True).start()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    if options.until_eof:
        threading.Thread(target=_wait_for_end, args=(stop,), daemon=True).start()
    accounts = {name: account._asdict() for name, account in open_accounts().items()}
    host = f"[{options.host}]" if ":" in options.host else options.host
    line = {"url": f"http://{host}:{running.server_port}", **accounts.pop("first"), **accounts}
    print(json.dumps(line), flush=True)
