"""Who one is on a server, and clients made from a ``.env`` file: what both clients have of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Self

from brainstem_openapi.registry import MODELS

from ._auth import Credentials
from ._earlier import Earlier
from ._endpoints import read_request, standard_operation
from ._flows import Flow, sent, steps
from ._query import build_query


class Identity(NamedTuple):
    """Whose token a client uses, as far as that can be known.

    Attributes
    ----------
    server : str
        The server, which has just accepted the token.
    email : str or None
        Who signed in. None where nobody can tell: the API has no way to ask whose a token is, so that it is known of
        those alone that were got with an e-mail address and kept.
    user : dict or None
        The user's record, if ``email`` is known.
    source : str or None
        Where the token is from: ``"argument"``, ``"environment"``, ``"cache"``, ``"keyring"`` or ``"prompt"``.
    saved, expires : datetime or None
        When the token was kept, and when it ends if it is not used again. Known of tokens that are kept.
    """

    server: str
    email: str | None
    user: dict[str, Any] | None
    source: str | None
    saved: datetime | None
    expires: datetime | None


class Account(Earlier):
    """Base of the client: `from_env` and `whoami`."""

    url: str
    _credentials: Credentials

    @classmethod
    def from_env(cls, path: str | Path = ".env", *, url: str | None = None, **options: Any) -> Self:
        """Return a client for the server and with the token that a ``.env`` file holds.

        Parameters
        ----------
        path : str or Path
            File with ``BRAINSTEM_URL`` and ``BRAINSTEM_TOKEN`` (or ``BRAINSTEM_API_TOKEN``). What it sets
            comes before the environment, which stays as it is.
        url : str, optional
            Another server. The file's token does not go there.
        **options
            As for the client itself.

        Raises
        ------
        ConfigurationError
            If the file cannot be read.

        Examples
        --------
        >>> client = BrainstemClient.from_env()  # doctest: +SKIP
        """
        from ._env_file import server_and_token

        server, token = server_and_token(Path(path), url)
        make: Callable[..., Self] = cls
        return make(token, url=server, **options)

    @steps
    def whoami(self) -> Flow[Identity]:
        """Ask the server to accept the token, and return what is known of it.

        The API does not tell whose a token is. This loads one record from the list of users: the one with the e-mail
        address that was used to sign in, if it is known.

        Raises
        ------
        UnauthorizedError
            If the server does not accept the token.
        AuthenticationError
            If there is none.

        Examples
        --------
        >>> client.whoami().email  # doctest: +SKIP
        'ada@example.org'
        """
        self._credentials.require()
        kept = self._credentials.kept()
        email = kept.email if kept else None
        row, filters = MODELS["user"], {"email.iexact": email} if email else None
        query = build_query(row, filters=filters, limit=1, check="off")
        response = yield from sent(read_request(standard_operation(row, "list"), "private", None, query))
        users = response.raise_for_status().get(row.plural) or [None]
        return Identity(
            server=self.url,
            email=email,
            user=users[0] if email else None,
            source=self._credentials.source,
            saved=kept.saved if kept else None,
            expires=kept.expires if kept else None,
        )
