"""Settings: which server, and where this package keeps its files."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ._secret import Secret
from .errors import ConfigurationError

DEFAULT_URL = "https://www.brainstem.org"
URL_VARIABLE = "BRAINSTEM_URL"
TOKEN_VARIABLES = ("BRAINSTEM_TOKEN", "BRAINSTEM_API_TOKEN")
PROFILE_VARIABLE = "BRAINSTEM_PROFILE"
KEYRING_VARIABLE = "BRAINSTEM_KEYRING"
CONFIG_VARIABLE = "BRAINSTEM_CONFIG_DIR"
HTTP_VARIABLE = "BRAINSTEM_ALLOW_HTTP"
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
SHORTEST_TOKEN = 20  # letters; what is as long, and no address, may be one that somebody passed in the wrong place
_PORTS = {"https": 443, "http": 80}


def server_url(url: str | None = None) -> str:
    """Return the address of the server: the argument, ``BRAINSTEM_URL``, ``BRAINSTEM_PROFILE``'s, or the platform's.

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
    given = url or os.environ.get(URL_VARIABLE) or profile().url or DEFAULT_URL
    if "@" in given:  # first of all, so that no other message shows a password
        raise ConfigurationError("url holds a user name or password; expected an address without them")
    if len(given) >= SHORTEST_TOKEN and not set(".:/") & set(given):
        raise ConfigurationError(
            f"url looks like a token, and is not shown; expected an address such as {DEFAULT_URL!r}"
        )
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
    """Return whether nobody can listen on the way to a server: it is over TLS, or to this machine."""
    parts = urlsplit(server)
    return parts.scheme == "https" or parts.hostname in LOOPBACK


def may_be_sent(server: str, *, allow_http: bool = False) -> bool:
    """Return whether a token may be sent to a server: where it is secure, or somebody said that it need not be."""
    return is_secure(server) or allow_http or _is_allowed(server)


def _is_allowed(server: str) -> bool:
    """Return whether ``BRAINSTEM_ALLOW_HTTP`` names the server: an address, so that it counts for no other one."""
    named = os.environ.get(HTTP_VARIABLE, "").strip()
    if not named:
        return False
    if urlsplit(named).scheme != "http":
        raise ConfigurationError(f"{HTTP_VARIABLE} names no server; expected its address, such as 'http://lab:8000'")
    return origin(named) == origin(server)


def environment_token(server: str) -> Secret | None:
    """Return the environment's token if it belongs to this server: the one the environment names, or the default."""
    if origin(server) != server_url():
        return None
    found = (Secret(os.environ.get(name, "").strip()) for name in TOKEN_VARIABLES)
    return next((secret for secret in found if secret.reveal()), None)


def config_folder() -> Path:
    """Return the folder of this user's settings and tokens; ``BRAINSTEM_CONFIG_DIR`` moves it."""
    chosen = os.environ.get(CONFIG_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path("brainstem", appauthor=False)


class Profile(NamedTuple):
    """Settings that go together: ``[profiles.lab]`` in ``config.toml``. What is not set is None.

    Attributes
    ----------
    url : str or None
        Address of the server.
    portal : str or None
        Portal to use where a call names none.
    timeout : float or None
        Seconds to wait for the server at each step.
    headless : bool or None
        Whether no browser may be opened to sign in.
    data_roots : dict of str to Path
        Where data storages begin on this machine, by their names; others, by names of your own, are for your programs.
    """

    url: str | None = None
    portal: str | None = None
    timeout: float | None = None
    headless: bool | None = None
    data_roots: dict[str, Path] = {}  # noqa: RUF012  nobody changes it


def profile(name: str | None = None) -> Profile:
    """Return the profile of a name, else the one that ``BRAINSTEM_PROFILE`` names, else an empty one.

    Raises
    ------
    ConfigurationError
        If there is none of that name, or its settings cannot work.
    """
    name = name or os.environ.get(PROFILE_VARIABLE)
    if not name:
        return Profile()
    profiles = _table(config_file(), read_config(), "profiles")
    if name not in profiles:
        known = ", ".join(profiles) or "none"
        raise ConfigurationError(f"There is no profile {name!r} in {config_file()}; there is: {known}")
    return _profile(f"{config_file()}: [profiles.{name}]", _table(config_file(), profiles, name))


def config_file() -> Path:
    """Return the file of this user's settings."""
    return config_folder() / "config.toml"


def read_config() -> dict[str, Any]:
    """Return what the file of settings holds; nothing, if it is not there."""
    import tomllib

    try:
        return tomllib.loads(config_file().read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ConfigurationError(f"{config_file()} is no TOML: {error}") from None


def wants_keyring() -> bool:
    """Return whether new tokens go into the system's keyring: ``BRAINSTEM_KEYRING=1``, or ``keyring = true``."""
    chosen = os.environ.get(KEYRING_VARIABLE)
    return chosen.lower() in ("1", "true", "yes", "on") if chosen else read_config().get("keyring") is True


def _table(place: Path, settings: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = settings.get(name, {})
    if not isinstance(found, dict):
        raise ConfigurationError(f"{place}: {name} is {type(found).__name__}; expected a table")
    return found


_CHECKS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "url": (lambda value: isinstance(value, str), "an address"),
    "portal": (lambda value: value in ("private", "public", "super"), "private, public or super"),
    "timeout": (
        lambda value: isinstance(value, int | float) and not isinstance(value, bool) and value > 0,
        "a number of seconds above 0",
    ),
    "headless": (lambda value: isinstance(value, bool), "true or false"),
    "data_roots": (
        lambda value: isinstance(value, dict) and all(isinstance(root, str) for root in value.values()),
        "a table of folders",
    ),
}


def _profile(place: str, settings: dict[str, Any]) -> Profile:
    for name, value in settings.items():
        if name not in _CHECKS:
            raise ConfigurationError(
                f"{place} has {name!r}; a profile has {', '.join(_CHECKS)}. `brainstem login` keeps tokens."
            )
        fits, expected = _CHECKS[name]
        if not fits(value):
            raise ConfigurationError(f"{place}: {name} is {value!r}; expected {expected}")
    try:
        roots = {name: Path(root).expanduser() for name, root in settings.get("data_roots", {}).items()}
    except RuntimeError as error:  # ~somebody, who is not known here
        raise ConfigurationError(f"{place}: data_roots: {error}") from None
    return Profile(**{**settings, "data_roots": roots})
