"""The shapes that structured fields must have."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def check_list(value: Any) -> None:
    """Refuse what is not a list."""
    if not isinstance(value, list):
        raise ValidationError(f'Expected a list of items but got type "{type(value).__name__}".')


def check_object(value: Any) -> None:
    """Refuse what is neither an object nor a list, which some older records have in its place."""
    if not isinstance(value, dict | list):
        raise ValidationError(f'Expected an object but got type "{type(value).__name__}".')


def check_extra_fields(value: Any) -> None:
    """Refuse metadata whose keys or values the platform does not take."""
    if value in ([], None):
        return
    if not isinstance(value, dict):
        raise ValidationError(f'Expected an object but got type "{type(value).__name__}".')
    for key, item in value.items():
        if not _KEY.fullmatch(key):
            raise ValidationError(f"{key!r} is not a valid key: letters, digits and underscores, a letter first.")
        if isinstance(item, bool) or not isinstance(item, str | int | float):
            raise ValidationError(f"{key!r} must hold a text or a number.")
