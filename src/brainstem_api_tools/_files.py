"""Files that are written whole or not at all: beside their place, and moved there in one step."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def beside(path: Path) -> Path:
    """Return a place beside a file that nobody else knows."""
    return path.with_name(f".{path.name}.{os.urandom(16).hex()}")


@contextmanager
def draft_of(path: Path, mode: int = 0o666) -> Iterator[Path]:
    """Give an empty file that takes the place of another one in the end, or is gone if it could not be written.

    Parameters
    ----------
    path : Path
        File to write or to replace.
    mode : int
        Permissions that the draft has from its first byte, less those that the system denies to new files.
    """
    draft = beside(path)
    draft.touch(mode, exist_ok=False)
    try:
        yield draft
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
