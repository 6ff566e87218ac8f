"""Read and write neuroscience metadata on a BrainSTEM server.

>>> from brainstem_api_tools import BrainstemClient
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__
from .errors import (
    AmbiguousWriteError,
    AuthenticationError,
    BadRequestError,
    BatchError,
    BrainstemDeprecationWarning,
    BrainstemError,
    BrainstemWarning,
    ConfigurationError,
    ConnectionFailedError,
    ForbiddenError,
    IncompleteResultError,
    InvalidDataError,
    InvalidRequestError,
    InvalidResponseError,
    LoginError,
    MethodNotAllowedError,
    NoFolderError,
    NoSuchRecordError,
    NotFoundError,
    NotSentError,
    RequestTimeoutError,
    ServerError,
    SeveralRecordsError,
    StatusError,
    TooManyRequestsError,
    UnauthorizedError,
    UnknownNameError,
)

if TYPE_CHECKING:
    from brainstem_openapi.enumerations import ModelType, PortalType

    from ._batches import BatchReport
    from ._naming import Name
    from ._quantity import Quantity, quantities
    from ._response import Response
    from ._retrying import RetryPolicy
    from ._storages import SessionFolder
    from .aio import AsyncBrainstemClient
    from .client import BrainstemClient

# Where the rest is: imported when it is asked for, so that `brainstem --help` comes at once.
_HOMES = {
    "AsyncBrainstemClient": f"{__name__}.aio",
    "BatchReport": f"{__name__}._batches",
    "BrainstemClient": f"{__name__}.client",
    "ModelType": "brainstem_openapi.enumerations",
    "Name": f"{__name__}._naming",
    "PortalType": "brainstem_openapi.enumerations",
    "Quantity": f"{__name__}._quantity",
    "Response": f"{__name__}._response",
    "RetryPolicy": f"{__name__}._retrying",
    "SessionFolder": f"{__name__}._storages",
    "quantities": f"{__name__}._quantity",
}

__all__ = [
    "AmbiguousWriteError",
    "AsyncBrainstemClient",
    "AuthenticationError",
    "BadRequestError",
    "BatchError",
    "BatchReport",
    "BrainstemClient",
    "BrainstemDeprecationWarning",
    "BrainstemError",
    "BrainstemWarning",
    "ConfigurationError",
    "ConnectionFailedError",
    "ForbiddenError",
    "IncompleteResultError",
    "InvalidDataError",
    "InvalidRequestError",
    "InvalidResponseError",
    "LoginError",
    "MethodNotAllowedError",
    "ModelType",
    "Name",
    "NoFolderError",
    "NoSuchRecordError",
    "NotFoundError",
    "NotSentError",
    "PortalType",
    "Quantity",
    "RequestTimeoutError",
    "Response",
    "RetryPolicy",
    "ServerError",
    "SessionFolder",
    "SeveralRecordsError",
    "StatusError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnknownNameError",
    "__version__",
    "quantities",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return found


def __dir__() -> list[str]:
    return __all__
