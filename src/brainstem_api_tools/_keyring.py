"""The system's keyring, for those who want their tokens there: the extra ``[keyring]``. Nothing here ever raises."""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Callable
from typing import Any

from .errors import BrainstemWarning

SERVICE = "brainstem"


def get_password(server: str) -> str | None:
    """Return the token of a server, or None with a warning if the keyring does not give it."""
    found: str | None = _use(f"The token for {server} cannot be read", lambda ring: ring.get_password(SERVICE, server))
    return found


def set_password(server: str, token: str) -> bool:
    """Keep the token of a server, and return whether that worked."""

    def keep(ring: Any) -> bool:
        ring.set_password(SERVICE, server, token)
        return True

    return bool(_use(f"The token for {server} goes into a file", keep))


def delete_password(server: str) -> None:
    """Forget the token of a server."""
    _use(f"The token for {server} stays there", lambda ring: ring.delete_password(SERVICE, server))


def _use(otherwise: str, task: Callable[[Any], Any]) -> Any:
    """Return what a task on the keyring comes to, or None with a warning."""
    try:
        return task(_find_keyring())
    except Exception as error:  # noqa: BLE001  each backend has errors of its own, and a keyring is never required
        warnings.warn(f"The keyring failed ({error}). {otherwise}.", BrainstemWarning, stacklevel=3)
        return None


def _find_keyring() -> Any:
    """Return a keyring that keeps secrets on this machine; those that fail, forget or write plain text are none."""
    if importlib.util.find_spec("keyring") is None:
        raise LookupError("it needs: pip install 'brainstem_python_api_tools[keyring]'")
    import keyring

    found = keyring.get_keyring()
    if found.priority < 1:  # which is what the package asks of those that it recommends
        raise LookupError(f"{found.name} keeps no secrets")
    return found
