"""Text from a server, made safe to show at a terminal."""

from __future__ import annotations

import json
import re
from typing import Any

# What a terminal obeys, what turns the direction of writing, and halves of characters, which no file can hold.
_OBEYED = re.compile(r"[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


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


def json_text(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON that is safe to show and to write; it reads as the same value.

    Examples
    --------
    >>> print(json_text("Größe \\x9b31m"))
    "Größe \\u009b31m"
    """
    text = json.dumps(value, indent=indent, ensure_ascii=False, default=str)
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def as_bytes(text: str) -> bytes:
    """Return a text as it is written; half a character, which JSON can hold and no file, becomes a question mark."""
    return text.encode(errors="replace")
