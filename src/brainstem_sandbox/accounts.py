"""Accounts and tokens: passwords, sign-in, and who sends a request."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.contrib.auth.hashers import PBKDF2PasswordHasher, check_password
from django.utils import timezone
from rest_framework import exceptions, serializers
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import TABLES, Token

YEAR_SECONDS = 365 * 24 * 3600
ACCESS_SECONDS = 3600
REFRESH_SECONDS = 30 * 24 * 3600


class QuickHasher(PBKDF2PasswordHasher):
    """Few rounds: the passwords here are made up, and printed at the start."""

    iterations = 1_000


def new_token(user: Any, kind: str = "personal", seconds: int = YEAR_SECONDS) -> str:
    """Make a token and return it; the database keeps its digest."""
    token = secrets.token_hex(20)
    expires = timezone.now() + timedelta(seconds=seconds)
    Token.objects.create(digest=digest(token), user=user, kind=kind, expires=expires)
    return token


def digest(token: str) -> str:
    """Return what the database keeps of a token or code."""
    return hashlib.sha256(token.encode()).hexdigest()


def find_token(token: str, kinds: tuple[str, ...]) -> Token | None:
    """Return the row of a token that is still good; a personal one is good for another year from then, to the day."""
    found = Token.objects.select_related("user").filter(digest=digest(token), kind__in=kinds).first()
    now = timezone.now()
    if found is None or found.expires < now:
        return None
    if found.kind == "personal" and found.expires < now + timedelta(seconds=YEAR_SECONDS, days=-1):
        found.expires = now + timedelta(seconds=YEAR_SECONDS)
        found.save(update_fields=["expires"])
    return found


class BearerAuthentication(BaseAuthentication):
    """``Authorization: Bearer <token>``."""

    def authenticate(self, request: Request) -> tuple[Any, Token] | None:
        """Return the user and the token, or None if the request has no such header."""
        scheme, _, token = get_authorization_header(request).decode("latin-1").partition(" ")
        if scheme.lower() != "bearer":
            return None
        found = find_token(token.strip(), ("personal", "access"))
        if found is None:
            raise exceptions.AuthenticationFailed("Invalid token.")
        return found.user, found

    def authenticate_header(self, request: Request) -> str:
        """Return what a 401 asks for."""
        return "Bearer"


def sign_in(email: str, password: str) -> Any | None:
    """Return the user with this e-mail address and password, if there is one."""
    user = TABLES["user"].objects.filter(email__iexact=email).first()
    return user if user is not None and check_password(password, user.password) else None


class UsernameForm(serializers.Serializer[Any]):
    """What `PasswordToken` takes."""

    username = serializers.CharField()
    password = serializers.CharField(trim_whitespace=False)


class EmailForm(serializers.Serializer[Any]):
    """What `EmailToken` takes."""

    email = serializers.CharField()
    password = serializers.CharField(trim_whitespace=False)


class RefreshForm(serializers.Serializer[Any]):
    """What `RefreshToken` takes."""

    refresh = serializers.CharField()


class SignInView(APIView):
    """A page for people who are not signed in yet."""

    authentication_classes = ()
    permission_classes = ()
    form: type[serializers.Serializer[Any]]

    def post(self, request: Request) -> Response:
        """Answer with a token."""
        form = self.form(data=request.data)
        form.is_valid(raise_exception=True)
        return Response(self.answer(form.validated_data))

    def answer(self, given: dict[str, str]) -> dict[str, Any]:
        """Return the body of the answer."""
        raise exceptions.MethodNotAllowed("POST")


class PasswordToken(SignInView):
    """``POST /api/token/``."""

    form = UsernameForm

    def answer(self, given: dict[str, str]) -> dict[str, Any]:
        """Return a token."""
        user = sign_in(given["username"], given["password"])
        if user is None:
            raise exceptions.ValidationError({"non_field_errors": ["Unable to log in with provided credentials."]})
        return {"token": new_token(user)}


def token_pair(user: Any) -> dict[str, Any]:
    """Return a token for an hour, and one to renew it with."""
    return {
        "access": new_token(user, "access", ACCESS_SECONDS),
        "refresh": new_token(user, "refresh", REFRESH_SECONDS),
        "token_type": "bearer",
        "expires_in": ACCESS_SECONDS,
    }


class EmailToken(SignInView):
    """``POST /api/auth/token/``."""

    form = EmailForm

    def answer(self, given: dict[str, str]) -> dict[str, Any]:
        """Return a pair of tokens."""
        user = sign_in(given["email"], given["password"])
        if user is None:
            raise exceptions.AuthenticationFailed("No account has this e-mail address and password.")
        return token_pair(user)

    def get_authenticate_header(self, request: Request) -> str:
        """Return what a 401 asks for."""
        return "Bearer"


class RefreshToken(SignInView):
    """``POST /api/auth/token/refresh/``."""

    form = RefreshForm
    get_authenticate_header = EmailToken.get_authenticate_header

    def answer(self, given: dict[str, str]) -> dict[str, Any]:
        """Return a new pair of tokens; the old one stops working."""
        found = find_token(given["refresh"], ("refresh",))
        if found is None:
            raise exceptions.AuthenticationFailed("Token is invalid or expired.")
        Token.objects.filter(user=found.user, kind__in=("access", "refresh")).delete()
        return token_pair(found.user)
