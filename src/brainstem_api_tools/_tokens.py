"""Where tokens live: one file a server, readable by its owner alone.

A file a server needs no lock: each is written beside its place and moved there in one step, so that readers see the old
token or the new one, and two servers never share a write.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path

from ._config import config_folder
from .errors import ConfigurationError


def token_file(server: str) -> Path:
    """Return the file that holds the token of a server."""
    name = "".join(letter if letter.isalnum() or letter in ".-" else "_" for letter in server)
    return config_folder() / "tokens" / f"{name}.json"


def read_token(server: str) -> str | None:
    """Return the cached token of a server, or None.

    Raises
    ------
    ConfigurationError
        If the file is there and cannot be read; its content is never shown.
    """
    path = token_file(server)
    try:
        entry = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        raise ConfigurationError(f"The token file {path} cannot be read; delete it and sign in again.") from None
    if not isinstance(entry, dict) or entry.get("server") != server:
        return None
    token = entry.get("token")
    return token if isinstance(token, str) and token else None


def write_token(server: str, token: str) -> None:
    """Cache the token of a server, readable by its owner alone from the first byte."""
    path = token_file(server)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    entry = {"server": server, "token": token, "saved": datetime.now(UTC).isoformat(timespec="seconds")}
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(entry, file)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def drop_token(server: str, token: str | None = None) -> None:
    """Forget the cached token of a server; with ``token``, only if that is the one in the cache."""
    with contextlib.suppress(ConfigurationError):
        if token is not None and read_token(server) != token:
            return
    token_file(server).unlink(missing_ok=True)
