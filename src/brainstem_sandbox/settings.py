"""Django's settings for a server that lives in one process and one SQLite file."""

from __future__ import annotations

import secrets
from pathlib import Path

PAGINATION_MODES = ("meta", "count", "page", "none")
SIGN_IN_WAYS = ("both", "password", "device")


def configure(database: Path, pagination: str, sign_in: str = "both") -> None:
    """Set Django up for a database file, a way of paging and ways to sign in. Once a process.

    Parameters
    ----------
    database : Path
        SQLite file; made if it is not there.
    pagination : {"meta", "count", "page", "none"}
        How lists come in pages and tell their length.
    sign_in : {"both", "password", "device"}
        Whether passwords are exchanged for tokens, and whether one can sign in with the browser.
    """
    import django
    from django.conf import settings

    settings.configure(
        ALLOWED_HOSTS=["*"],
        DATABASES={"default": _database(database)},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        DYNAMIC_REST={"ENABLE_BULK_UPDATE": False, "ENABLE_BROWSABLE_API": False, "ENABLE_HOST_RELATIVE_LINKS": False},
        INSTALLED_APPS=["django.contrib.contenttypes", "brainstem_sandbox"],
        LOGGING=_LOGGING,
        MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
        PASSWORD_HASHERS=["brainstem_sandbox.accounts.QuickHasher"],
        REST_FRAMEWORK=_REST_FRAMEWORK,
        ROOT_URLCONF="brainstem_sandbox.routes",
        SANDBOX_PAGINATION=pagination,
        SANDBOX_SIGN_IN=sign_in,
        SECRET_KEY=secrets.token_urlsafe(32),  # signs cookies, which need not outlive the process
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        TIME_ZONE="UTC",
        USE_TZ=True,
    )
    django.setup()


def _database(path: Path) -> dict[str, object]:
    """Return settings under which concurrent writers wait for each other and do not fail."""
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 30, "init_command": pragmas},
    }


_REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "UNAUTHENTICATED_USER": None,
}

_LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.request": {"level": "ERROR"},
    },
}
