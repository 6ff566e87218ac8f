"""What a server says in the body of an error, whichever shape it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

DEEPEST = 20  # levels of a body in which messages are looked for


def error_messages(body: Any) -> dict[str, list[str]]:
    """Return the messages of an error body by field, whichever of the API's shapes it has.

    Parameters
    ----------
    body : object
        A decoded JSON body, or text.

    Returns
    -------
    dict of str to list of str
        Nested fields are joined with dots; ``""`` holds what belongs to no field.

    Examples
    --------
    >>> error_messages({"name": ["This field is required."], "detail": "No."})
    {'name': ['This field is required.'], '': ['No.']}
    """
    messages: dict[str, list[str]] = {}
    _collect("", body, messages, DEEPEST)
    return messages


_NO_FIELD = {"detail", "non_field_errors", "error"}


def _collect(field: str, value: Any, messages: dict[str, list[str]], levels: int) -> None:
    if not levels:
        messages.setdefault(field, []).append("...")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            name = field if key in _NO_FIELD else f"{field}.{key}".lstrip(".")
            _collect(name, inner, messages, levels - 1)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            _collect(field, item, messages, levels - 1)
    elif value not in (None, ""):
        messages.setdefault(field, []).append(str(value))


# What Django REST framework and its ways to sign in say, whole: an invitation may have an invalid token, too.
_LACKS_SIGN_IN = {
    "authentication credentials were not provided",
    "incorrect authentication credentials",
    "given token not valid for any token type",
    "invalid token",
    "invalid token header",
    "invalid token header. no credentials provided",
    "token has expired",
    "token is expired",
    "token is invalid or expired",
    "user inactive or deleted",
}


def lacks_sign_in(messages: Mapping[str, Sequence[str]]) -> bool:
    """Return whether a refusal is about who asks, and not about what that person may do.

    Examples
    --------
    >>> lacks_sign_in({"": ["Invalid token."]}), lacks_sign_in({"": ["You do not have permission."]})
    (True, False)
    """
    return any(text.strip().rstrip(".").lower() in _LACKS_SIGN_IN for text in messages.get("", ()))
