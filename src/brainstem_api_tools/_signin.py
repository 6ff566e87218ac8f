"""Exchange e-mail and password for a token, on servers that still do."""

from __future__ import annotations

from ._auth import Secret
from ._flows import Request
from ._transport import Transport
from .errors import AuthenticationError

# Withdrawn from the platform's documentation in March 2026; tried in this order.
_DOORS = (("/api/token/", "username"), ("/api/auth/token/", "email"))


def password_token(transport: Transport, email: str, password: Secret) -> str:
    """Return a token for an e-mail address and a password.

    Parameters
    ----------
    transport : Transport
        What sends; the request carries no token.
    email : str
        Name of the user.
    password : Secret
        Revealed to the server alone.

    Raises
    ------
    AuthenticationError
        If the server refuses them, or no longer takes passwords.
    """
    for path, name in _DOORS:
        response = transport.send(Request("POST", path, {}, {name: email, "password": password}, signed=False))
        if response.status_code in (404, 405):
            continue
        token = response.get("token") or response.get("access")
        if response.ok and isinstance(token, str):
            return token
        said = "; ".join(text for texts in response.error().messages.values() for text in texts)
        raise AuthenticationError(f"{transport.server} refused the sign-in ({response.status_code}): {said}")
    raise AuthenticationError(
        f"{transport.server} takes no passwords. Make a token at {transport.server}/private/users/tokens/ and pass it: "
        "BrainstemClient(token=...), or BRAINSTEM_TOKEN."
    )
