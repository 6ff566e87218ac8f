"""Sign-in of a program by way of the browser: the program asks and waits, a person approves on a web page."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_deny
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods
from rest_framework import serializers

from .accounts import SignInView, digest, new_token, sign_in
from .models import TABLES, DeviceSignIn

LIFETIME_SECONDS = 900
POLL_SECONDS = 1  # the platform says 5; here everything is on one machine
COOKIE = "sandbox_user"
_LETTERS, _DIGITS = "BCDFGHJKLMNPQRSTVWXZ", "23456789"  # none that spell words, none that look alike


class BeginForm(serializers.Serializer[Any]):
    """What `BeginSignIn` takes."""

    client_name = serializers.CharField(required=False, allow_blank=True, max_length=100, default="")


class PollForm(serializers.Serializer[Any]):
    """What `DeviceToken` takes."""

    device_code = serializers.CharField()


class BeginSignIn(SignInView):
    """``POST /api/auth/device/``."""

    form = BeginForm

    def answer(self, given: dict[str, str]) -> dict[str, Any]:
        """Return the codes of a new sign-in, and where it is approved."""
        now, device_code = timezone.now(), secrets.token_urlsafe(32)
        DeviceSignIn.objects.filter(expires__lt=now - timedelta(days=1)).delete()
        begun = DeviceSignIn.objects.create(
            digest=digest(device_code),
            session_id=secrets.token_urlsafe(24),
            user_code=new_user_code(),
            client_name=given["client_name"],
            expires=now + timedelta(seconds=LIFETIME_SECONDS),
        )
        page = self.request.build_absolute_uri(reverse("authorize"))
        return {
            "session_id": begun.session_id,
            "device_code": device_code,
            "user_code": begun.user_code,
            "verification_uri": page,
            "verification_uri_complete": f"{page}?{urlencode({'session': begun.session_id})}",
            "expires_in": LIFETIME_SECONDS,
            "interval": POLL_SECONDS,
        }


class DeviceToken(SignInView):
    """``POST /api/auth/device/token/``: always 200, the body tells."""

    form = PollForm

    def answer(self, given: dict[str, str]) -> dict[str, Any]:
        """Return where a sign-in stands; the token is given out once."""
        found = DeviceSignIn.objects.filter(digest=digest(given["device_code"])).first()
        if found is None or (found.status != "used" and found.expires < timezone.now()):
            return {"error": "expired_token"}
        if found.status == "waiting":
            return {"status": "authorization_pending"}
        if found.status == "denied":
            return {"error": "access_denied"}
        first = DeviceSignIn.objects.filter(pk=found.pk, status="approved").update(status="used")
        return {"status": "success", "token": new_token(found.user)} if first else {"error": "already_used"}


def new_user_code() -> str:
    """Return a code that people can compare and type."""
    letters, digits = ("".join(secrets.choice(signs) for _ in range(4)) for signs in (_LETTERS, _DIGITS))
    return f"{letters}-{digits}"


class PasswordForm(forms.Form):
    """The page's form for those who are not signed in."""

    email = forms.EmailField(
        label="E-mail", widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True})
    )
    password = forms.CharField(strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}))

    def clean(self) -> dict[str, Any]:
        """Find the user."""
        given = self.cleaned_data
        self.user: Any = sign_in(given["email"], given["password"]) if len(given) == 2 else None
        if len(given) == 2 and self.user is None:
            raise forms.ValidationError("No account has this e-mail address and password.")
        return given


class CodeForm(forms.Form):
    """The page's form for those who came without the address of a sign-in."""

    code = forms.CharField(
        widget=forms.TextInput(attrs={"placeholder": "WXYZ-2345", "autocomplete": "off", "autofocus": True})
    )

    def clean_code(self) -> str:
        """Find the sign-in that waits under the code, however it was typed."""
        typed = "".join(sign for sign in self.cleaned_data["code"].upper() if sign.isalnum())
        waiting = DeviceSignIn.objects.filter(user_code=f"{typed[:4]}-{typed[4:]}", expires__gte=timezone.now())
        self.found = waiting.filter(status="waiting").first()
        if self.found is None:
            raise forms.ValidationError("No program waits under this code. Codes are good for 15 minutes.")
        return typed


@never_cache
@csrf_protect
@xframe_options_deny
@require_http_methods(["GET", "POST"])
def authorize(request: HttpRequest) -> HttpResponse:
    """Answer with the page ``/account/authorize/``: sign in, then the code, then Approve or Deny."""
    user = TABLES["user"].objects.filter(pk=request.get_signed_cookie(COOKIE, None, salt=COOKIE)).first()
    if user is None:
        return _ask_for_password(request)
    if "leave" in request.POST:
        away = HttpResponseRedirect(request.get_full_path())
        away.delete_cookie(COOKIE)
        return away
    if "session" not in request.GET:
        return _ask_for_code(request, user)
    found = DeviceSignIn.objects.filter(session_id=request.GET["session"], status="waiting").first()
    if found is None or found.expires < timezone.now():
        return _page(request, "done", user=user, outcome="gone", status=404)
    return _ask_for_decision(request, user, found)


def _ask_for_password(request: HttpRequest) -> HttpResponse:
    form = PasswordForm(request.POST or None, label_suffix="")
    if not form.is_valid():
        return _page(request, "sign_in", form=form)
    inside = HttpResponseRedirect(request.get_full_path())
    inside.set_signed_cookie(COOKIE, str(form.user.pk), salt=COOKIE, httponly=True, samesite="Lax")
    return inside


def _ask_for_code(request: HttpRequest, user: Any) -> HttpResponse:
    form = CodeForm(request.POST or None, label_suffix="")
    if not form.is_valid():
        return _page(request, "code", form=form, user=user)
    return HttpResponseRedirect(f"{request.path}?{urlencode({'session': form.found.session_id})}")


def _ask_for_decision(request: HttpRequest, user: Any, found: DeviceSignIn) -> HttpResponse:
    outcome = {"approve": "approved", "deny": "denied"}.get(request.POST.get("decision", ""))
    if outcome is None:
        return _page(request, "decide", user=user, found=found)
    DeviceSignIn.objects.filter(pk=found.pk, status="waiting").update(status=outcome, user=user)
    return _page(request, "done", user=user, outcome=outcome)


def _page(request: HttpRequest, name: str, status: int = 200, **context: Any) -> HttpResponse:
    """Return a page that may run no script, load nothing and be shown in no frame."""
    nonce = secrets.token_urlsafe(16)
    answer = render(
        request, f"authorize/{name}.html", {"nonce": nonce, "host": request.get_host(), **context}, status=status
    )
    answer["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    answer["Referrer-Policy"] = "same-origin"
    return answer
