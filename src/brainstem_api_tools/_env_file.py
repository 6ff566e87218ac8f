"""A ``.env`` file, for those who ask for one: which server it names, and the token for that server."""

from __future__ import annotations

from pathlib import Path

from ._config import DEFAULT_URL, TOKEN_VARIABLES, URL_VARIABLE, server_url
from ._secret import Secret
from .errors import ConfigurationError


def server_and_token(path: Path, url: str | None = None) -> tuple[str, Secret | None]:
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
    named = settings.get(URL_VARIABLE)
    home = server_url((named and named.reveal()) or DEFAULT_URL)
    server = server_url(url) if url else home
    token = next((settings[name] for name in TOKEN_VARIABLES if name in settings and settings[name].reveal()), None)
    return server, token if server == home else None


def read_env_file(path: Path) -> dict[str, Secret]:
    """Return the settings of this package that a ``.env`` file holds, sealed; other lines are left alone."""
    lines = _lines(path)
    if lines is None:  # told here, since the error of the decoder holds the whole file
        raise ConfigurationError(f"{path} is not a text file; expected lines such as BRAINSTEM_URL=...")
    pairs = (line.strip().removeprefix("export ").partition("=") for line in lines)
    names = (URL_VARIABLE, *TOKEN_VARIABLES)
    return {name.strip(): Secret(_unquoted(value.strip())) for name, _, value in pairs if name.strip() in names}


def _lines(path: Path) -> list[str] | None:
    """Return the lines of a file, or None if it is no text."""
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return None
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}") from None


def _unquoted(value: str) -> str:
    """Return a value without its quotes, or without the comment behind it."""
    if value[:1] in ("'", '"') and value[:1] in value[1:]:
        return value[1:].partition(value[0])[0]
    return value.partition(" #")[0].strip()
