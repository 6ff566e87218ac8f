"""Text from a server, made safe to show at a terminal."""

from __future__ import annotations


def harmless(text: str) -> str:
    """Return text without what a terminal would obey: control and formatting characters become blanks.

    Examples
    --------
    >>> harmless("red \\x1b[31m rat")
    'red  [31m rat'
    """
    return "".join(character if character.isprintable() else " " for character in text)


def harmless_lines(text: str) -> str:
    """Return `harmless` text that keeps its lines."""
    return "\n".join(harmless(line) for line in text.splitlines())
