"""What the earlier tool's client had beside its methods, so that code written for it runs unchanged."""

from __future__ import annotations

import warnings
from typing import Any, ClassVar

from ._config import DEFAULT_URL
from ._loader_methods import Loaders
from ._transport import DEFAULT_TIMEOUT
from .errors import BrainstemDeprecationWarning, ConfigurationError


class Earlier(Loaders):
    """Base of the client: the loaders, and the settings that were attributes of the class.

    Attributes
    ----------
    BASE_URL : str
        Address of the platform. A subclass that sets another one talks to that; better is ``url=``.
    DEFAULT_TIMEOUT : float
        Seconds to wait for the server. Better is ``timeout=``.

    Examples
    --------
    >>> Earlier.BASE_URL
    'https://www.brainstem.org/'
    """

    BASE_URL: ClassVar[str] = f"{DEFAULT_URL}/"
    DEFAULT_TIMEOUT: ClassVar[float] = DEFAULT_TIMEOUT

    @staticmethod
    def _in_order(headless: bool | str | None, url: str | bool | None) -> tuple[str | None, bool]:
        """Return address and headless, also where the address was given in the second place."""
        if isinstance(headless, str):
            headless, url = url, headless
        if isinstance(headless, str) or isinstance(url, bool):
            raise ConfigurationError(f"headless is {headless!r}, url {url!r}; expected True or False, and an address")
        return url, bool(headless)

    def _address(self, url: str | None) -> str | None:
        """Return the address that was given, or the one that a subclass put in place of the platform's."""
        return url or self._changed("BASE_URL", f"{DEFAULT_URL}/", "url=") or None

    def _wait(self, timeout: float | None, usual: float | None) -> float:
        """Return the seconds that were given, the profile's, or those that somebody put in place of the usual ones."""
        if timeout is not None:
            return timeout
        return usual or float(self._changed("DEFAULT_TIMEOUT", DEFAULT_TIMEOUT, "timeout=") or DEFAULT_TIMEOUT)

    def _changed(self, name: str, usual: Any, better: str) -> Any:
        """Return a setting that is not the usual one, and say which argument does the same for one client."""
        value = getattr(self, name)
        if value == usual:
            return None
        warnings.warn(f"{name} was changed; pass {better} instead", BrainstemDeprecationWarning, stacklevel=4)
        return value
