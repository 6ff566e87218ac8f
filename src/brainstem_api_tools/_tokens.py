"""Where tokens live: one file a server, readable by its owner alone.

A file a server needs no lock: each is written beside its place and moved there in one step, so that readers see the old
token or the new one, and two servers never share a write. Who drops a token moves its file aside and may move it back;
readers wait for that. The time at which the file was changed last is when the token
was used last. A token that is in the system's keyring has a file too, which says so and holds all but the token.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import time
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from ._config import config_folder
from ._files import beside, draft_of
from ._keyring import delete_password, get_password, set_password
from ._plain import moment
from .errors import BrainstemWarning, ConfigurationError

LIFETIME = timedelta(days=365)  # from the last use on
WARNED_BEFORE = timedelta(days=15)
LONGEST_NAME = 150  # letters; with what drafts have more, a file may have 255
A_MINUTE = 60.0  # that nobody needs between two steps: what has lain beside a file for longer, somebody left there
PATIENCE = 2.0  # seconds to wait for one who has the file aside


class Entry(NamedTuple):
    """A token that is kept, and what is known of it.

    Attributes
    ----------
    place : {"cache", "keyring"}
        Whether the file holds the token, or the system's keyring.
    saved, used : datetime
        When it was kept, and when the server accepted it last.
    email : str or None
        Whose it is, if the sign-in told.
    fixed : datetime or None
        When it ends, if use does not renew it.
    """

    token: str
    place: str
    saved: datetime
    used: datetime
    email: str | None
    fixed: datetime | None

    def __repr__(self) -> str:
        return f"<Entry in the {self.place}, saved {self.saved:%Y-%m-%d}>"

    @property
    def expires(self) -> datetime:
        """When the token ends, as far as is known here: another program may have used it later."""
        return self.fixed or self.used + LIFETIME

    @property
    def is_over(self) -> bool:
        """Whether the token has ended for sure."""
        return self.fixed is not None and self.fixed <= datetime.now(UTC)

    @property
    def days_left(self) -> int | None:
        """Days until a token that use renews ends, if they are few; else None."""
        left = self.expires - datetime.now(UTC)
        return None if self.fixed or left > WARNED_BEFORE else max(0, left.days)


def token_file(server: str) -> Path:
    """Return the file that holds the token of a server."""
    name = "".join(letter if letter.isalnum() or letter in ".-" else "_" for letter in server)
    if "_" in server or len(name) > LONGEST_NAME:  # which another server could share, or no file have
        from hashlib import sha256

        name = f"{name[:LONGEST_NAME]}-{sha256(server.encode()).hexdigest()[:16]}"
    return config_folder() / "tokens" / f"{name}.json"


def read_entry(server: str) -> Entry | None:
    """Return what is kept for a server, or None.

    Raises
    ------
    ConfigurationError
        If the file is there and cannot be read; its content is never shown.
    """
    path = token_file(server)
    entry = _entry(_read_settled(path), server)
    if entry is not None:
        _close_to_others(path)
    return entry


def _read_settled(path: Path) -> dict[str, Any] | None:
    """Return what a file holds, also if another program has it aside just now."""
    end = time.monotonic() + PATIENCE
    while (found := _read(path)) is None and _lies_aside(path) and time.monotonic() < end:
        time.sleep(0.002)
    return found or _read(path)  # it may have come back between the look at it and the look beside it


def _lies_aside(path: Path) -> bool:
    return not path.exists() and any(age < A_MINUTE for _, age in _beside(path))


def _beside(path: Path) -> Iterator[tuple[Path, float]]:
    """Return what lies beside a file under a name of `beside`, and for how many seconds."""
    for other in path.parent.glob(f".{path.name}.*"):
        with contextlib.suppress(FileNotFoundError):
            found = other.stat()
            yield other, time.time() - max(found.st_mtime, found.st_ctime)  # a move changes the latter alone


def _entry(found: dict[str, Any] | None, server: str) -> Entry | None:
    if found is None or found.get("server") != server:
        return None
    in_keyring = found.get("keyring") is True
    token = get_password(server) if in_keyring else found.get("token")
    if not isinstance(token, str) or not token:
        return None
    used = datetime.fromtimestamp(found["used"], UTC)
    email = found.get("email")
    return Entry(
        token=token,
        place="keyring" if in_keyring else "cache",
        saved=moment(found.get("saved")) or used,
        used=used,
        email=email if isinstance(email, str) else None,
        fixed=moment(found.get("expires")),
    )


def _read(path: Path) -> dict[str, Any] | None:
    found = None
    try:
        with path.open(encoding="utf-8") as file:  # asked of the open file: by name, it may have been dropped since
            found = json.load(file), os.fstat(file.fileno()).st_mtime
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        pass  # told below, since the error of the JSON reader holds the whole file
    if found is None:
        raise ConfigurationError(f"The token file {path} cannot be read; delete it and sign in again.")
    entry, used = found
    return {**entry, "used": used} if isinstance(entry, dict) else None


def _close_to_others(path: Path) -> None:
    """Take from others what they may do with a token file and its folder, and say so; Windows has no such modes."""
    for place in (path, path.parent) if os.name == "posix" else ():
        with contextlib.suppress(FileNotFoundError):  # dropped meanwhile
            mode = stat.S_IMODE(place.stat().st_mode)
            if mode & 0o077:
                with contextlib.suppress(OSError):  # of another owner, or on a disk that knows no modes
                    place.chmod(mode & 0o700)
                _tell_of_others(place, mode)


def _tell_of_others(place: Path, mode: int) -> None:
    warnings.warn(
        f"{place} was open to others on this machine (mode {mode:o}). If one may have read or changed it, delete the "
        "token on the server's page /private/users/tokens/, and sign in again.",
        BrainstemWarning,
        stacklevel=2,
    )


def write_token(
    server: str, token: str, *, email: str | None = None, seconds: int | None = None, keyring: bool = False
) -> str:
    """Keep the token of a server, readable by its owner alone from the first byte, and return its place.

    Parameters
    ----------
    server, token : str
        Origin of the server, and its token.
    email : str, optional
        Whose it is.
    seconds : int, optional
        For how long it is good, if use does not renew it.
    keyring : bool
        Whether to keep it in the system's keyring, if there is one that works.
    """
    now = datetime.now(UTC)
    entry: dict[str, Any] = {"server": server, "saved": now.isoformat(timespec="seconds")}
    if email is not None:
        entry["email"] = email
    if seconds is not None:
        entry["expires"] = (now + timedelta(seconds=seconds)).isoformat(timespec="seconds")
    in_keyring = keyring and set_password(server, token)
    _write(token_file(server), {**entry, "keyring": True} if in_keyring else {**entry, "token": token})
    return "keyring" if in_keyring else "cache"


def _write(path: Path, entry: dict[str, Any]) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with draft_of(path, mode=0o600) as draft, draft.open("w", encoding="utf-8") as file:
        json.dump(entry, file)


def note_use(server: str) -> None:
    """Note that the server has just accepted the token that is kept."""
    with contextlib.suppress(OSError):  # a folder that cannot be written to: then the age is not known, and all works
        os.utime(token_file(server))


def drop_token(server: str, token: str | None = None) -> bool:
    """Forget the token of a server; with ``token``, only if that is the one. Return whether there was one."""
    path = token_file(server)
    _sweep(path)
    if not path.exists() or not _holds(path, server, token):
        return False
    aside = beside(path)  # and looked at again, since another program may just have kept a new one
    try:
        path.rename(aside)
    except FileNotFoundError:
        return False
    dropped = _holds(aside, server, token)
    if dropped:
        _forget(aside, server)
    else:
        _put_back(aside, path)
    return dropped


def _put_back(aside: Path, path: Path) -> None:
    """Give a file its place again, unless a newer one has it by now."""
    try:
        os.link(aside, path)  # which replaces nothing
    except (FileExistsError, FileNotFoundError):
        pass  # the latter if somebody cleaned up
    except OSError:  # a disk that knows no links
        if not path.exists():
            aside.rename(path)
    aside.unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Remove what programs that were killed left beside a token file; it holds tokens too."""
    for stray, age in _beside(path):
        if age >= A_MINUTE:
            stray.unlink(missing_ok=True)


def _holds(path: Path, server: str, token: str | None) -> bool:
    """Return whether a file has this token, or one that cannot be read, or any one if none is given."""
    if token is None:
        return True
    try:
        entry = _entry(_read(path), server)
    except ConfigurationError:
        return True
    return entry is not None and entry.token == token


def _forget(path: Path, server: str) -> None:
    with contextlib.suppress(ConfigurationError):
        if (_read(path) or {}).get("keyring") is True:
            delete_password(server)
    path.unlink(missing_ok=True)


def kept_servers() -> list[str]:
    """Return the servers for which something is kept."""
    found = []
    for path in sorted((config_folder() / "tokens").glob("*.json")):
        with contextlib.suppress(ConfigurationError):
            server = (_read(path) or {}).get("server")
            found += [server] if isinstance(server, str) and token_file(server) == path else []
    return found
