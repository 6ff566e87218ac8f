"""Text from a server, made safe to show at a terminal, and how wide it is there."""

from __future__ import annotations

import unicodedata


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


def width(text: str) -> int:
    """Return the columns that a text takes: East Asian wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, most: int) -> str:
    """Return a text of at most so many columns, with an ellipsis where something was cut off."""
    if width(text) <= most:
        return text
    text = text[: 4 * most]  # a long text is not measured again for each character
    while width(text) > most - 1:
        text = text[:-1]
    return text + "…"


def padded(text: str, columns: int) -> str:
    """Return a text filled up with blanks."""
    return text + " " * (columns - width(text))
