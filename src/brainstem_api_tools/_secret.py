"""What must not be seen, wrapped where it comes in: tracebacks show the arguments and variables of every function."""

from __future__ import annotations

from typing import Any


class Secret:
    """A token or password that shows itself in no repr, log or traceback."""

    __slots__ = ("_value",)

    def __init__(self, value: Any) -> None:
        self._value = value

    def reveal(self) -> Any:
        """Return the value."""
        return self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "Secret('***')"

    def __reduce__(self) -> str:
        raise TypeError("a token is not pickled; make the client anew where it is needed")


def sealed(value: Any) -> Secret | None:
    """Return a value as a secret, whatever it is; None stays None."""
    return value if value is None or isinstance(value, Secret) else Secret(value)
