"""Settings: which server, and where this package keeps its files."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from .errors import ConfigurationError

DEFAULT_URL = "https://www.brainstem.org"
URL_VARIABLE = "BRAINSTEM_URL"
TOKEN_VARIABLES = ("BRAINSTEM_TOKEN", "BRAINSTEM_API_TOKEN")
CONFIG_VARIABLE = "BRAINSTEM_CONFIG_DIR"
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_PORTS = {"https": 443, "http": 80}


def server_url(url: str | None = None) -> str:
    """Return the address of the server: the argument, else ``BRAINSTEM_URL``, else the platform.

    Parameters
    ----------
    url : str, optional
        Address with its scheme; a trailing ``/`` or ``/api/`` is taken off.

    Returns
    -------
    str
        Scheme, host and port.

    Raises
    ------
    ConfigurationError
        If the address has no ``http`` or ``https`` scheme or no host, or holds a password or a path.

    Examples
    --------
    >>> server_url("http://127.0.0.1:8000/api/")
    'http://127.0.0.1:8000'
    """
    given = url or os.environ.get(URL_VARIABLE) or DEFAULT_URL
    if "@" in given:  # first of all, so that no other message shows a password
        raise ConfigurationError("url holds a user name or password; expected an address without them")
    try:
        parts = urlsplit(given.strip())
    except ValueError as error:
        raise ConfigurationError(f"url is {given!r}: {error}") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ConfigurationError(f"url is {given!r}; expected an address such as {DEFAULT_URL!r}")
    if parts.path.rstrip("/") not in ("", "/api") or parts.query or parts.fragment:
        raise ConfigurationError(f"url is {given!r}; expected scheme and host alone, such as {DEFAULT_URL!r}")
    return origin(given.strip())


def origin(url: str) -> str:
    """Return scheme, host and port of an address, in one spelling.

    Examples
    --------
    >>> origin("HTTPS://www.BrainSTEM.org:443/api/")
    'https://www.brainstem.org'
    """
    parts = urlsplit(url)
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    try:
        port = parts.port
    except ValueError as error:
        raise ConfigurationError(f"url has no valid port: {error}") from None
    host = f"[{host}]" if ":" in host else host
    return f"{scheme}://{host}" if port in (None, _PORTS.get(scheme)) else f"{scheme}://{host}:{port}"


def is_secure(server: str) -> bool:
    """Return whether a token may be sent to the server: over TLS, or to this machine."""
    parts = urlsplit(server)
    return parts.scheme == "https" or parts.hostname in LOOPBACK


def environment_token(server: str) -> str | None:
    """Return the environment's token if it belongs to this server: the one ``BRAINSTEM_URL`` names, or the default."""
    if origin(server) != server_url():
        return None
    found = (os.environ.get(name, "").strip() for name in TOKEN_VARIABLES)
    return next((token for token in found if token), None)


def config_folder() -> Path:
    """Return the folder of this user's settings and tokens; ``BRAINSTEM_CONFIG_DIR`` moves it."""
    chosen = os.environ.get(CONFIG_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path("brainstem", appauthor=False)
