"""Run a sandbox beside a program, for examples and tests."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any


class Sandbox:
    """A sandbox in a process of its own, for the length of a ``with`` block.

    Parameters
    ----------
    data : {"demo", "empty"}
        What it holds at the start.
    pagination : {"meta", "count", "page", "none"}
        How lists come in pages.
    sign_in : {"both", "password", "device"}
        Whether passwords are exchanged for tokens, and whether one can sign in with the browser.
    database : str or Path, optional
        File to keep the data in; a temporary one, if not given.

    Attributes
    ----------
    url, token, email, password : str
        Address, and how to sign in as the first user.
    second, curator : dict
        How to sign in as a user with fewer rights, and as an administrator: ``email``, ``password``, ``token``.

    Examples
    --------
    >>> with Sandbox() as sandbox:  # doctest: +SKIP
    ...     client = BrainstemClient(token=sandbox.token, url=sandbox.url)
    """

    url: str
    token: str
    email: str
    password: str
    second: dict[str, str]
    curator: dict[str, str]

    def __init__(
        self,
        *,
        data: str = "demo",
        pagination: str = "meta",
        sign_in: str = "both",
        database: str | Path | None = None,
    ) -> None:
        self._arguments = ["--data", data, "--pagination", pagination, "--sign-in", sign_in, "--until-eof"]
        if database is not None:
            self._arguments += ["--db", str(database)]
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> Sandbox:
        """Start the server and wait until it is ready.

        Raises
        ------
        RuntimeError
            If it does not start; the reason stands on the standard error.
        """
        command = [sys.executable, "-m", "brainstem_sandbox", *self._arguments]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            self.stop()
            raise RuntimeError("The sandbox did not start; see the message above. Is the extra [sandbox] installed?")
        ready: dict[str, Any] = json.loads(line)
        vars(self).update(ready)
        return self

    def stop(self) -> None:
        """Stop the server: it ends when its standard input does."""
        if self._process is not None:
            self._process.communicate()
            self._process = None

    def __enter__(self) -> Sandbox:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
