"""A ``.env`` file, for those who ask for one: which server it names, and the token for that server."""

from __future__ import annotations

from pathlib import Path

from ._config import DEFAULT_URL, TOKEN_VARIABLES, URL_VARIABLE, server_url
from .errors import ConfigurationError


def server_and_token(path: Path, url: str | None = None) -> tuple[str, str | None]:
    """Return address and token; a file's token goes to the server that the file names, or the platform, alone.

    Parameters
    ----------
    path : Path
        The file. What it sets comes before the environment.
    url : str, optional
        Address to use instead of the file's.

    Raises
    ------
    ConfigurationError
        If the file cannot be read, or is not text.
    """
    settings = read_env_file(path)
    home = server_url(settings.get(URL_VARIABLE) or DEFAULT_URL)
    server = server_url(url) if url else home
    token = next((settings[name] for name in TOKEN_VARIABLES if settings.get(name)), None)
    return server, token if server == home else None


def read_env_file(path: Path) -> dict[str, str]:
    """Return the settings of this package that a ``.env`` file holds; other lines are left alone."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path} is not a text file; expected lines such as BRAINSTEM_URL=...") from None
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}") from None
    pairs = (line.strip().removeprefix("export ").partition("=") for line in lines)
    names = (URL_VARIABLE, *TOKEN_VARIABLES)
    return {name.strip(): _unquoted(value.strip()) for name, _, value in pairs if name.strip() in names}


def _unquoted(value: str) -> str:
    """Return a value without its quotes, or without the comment behind it."""
    if value[:1] in ("'", '"') and value[:1] in value[1:]:
        return value[1:].partition(value[0])[0]
    return value.partition(" #")[0].strip()
