"""Read and write neuroscience metadata on a BrainSTEM server.

>>> from brainstem_api_tools import BrainstemClient
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brainstem_openapi.registry import ModelType, PortalType

from ._batches import BatchReport
from ._naming import Name
from ._quantity import Quantity, quantities
from ._response import Response
from ._retrying import RetryPolicy
from ._version import __version__
from .client import BrainstemClient
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
    InvalidRequestError,
    InvalidResponseError,
    LoginError,
    MethodNotAllowedError,
    NoSuchRecordError,
    NotFoundError,
    RequestTimeoutError,
    ServerError,
    SeveralRecordsError,
    StatusError,
    TooManyRequestsError,
    UnauthorizedError,
    UnknownNameError,
)

if TYPE_CHECKING:
    from .aio import AsyncBrainstemClient

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
    "InvalidRequestError",
    "InvalidResponseError",
    "LoginError",
    "MethodNotAllowedError",
    "ModelType",
    "Name",
    "NoSuchRecordError",
    "NotFoundError",
    "PortalType",
    "Quantity",
    "RequestTimeoutError",
    "Response",
    "RetryPolicy",
    "ServerError",
    "SeveralRecordsError",
    "StatusError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnknownNameError",
    "__version__",
    "quantities",
]


def __getattr__(name: str) -> Any:
    """Import the async client when it is asked for: most programs do without."""
    if name == "AsyncBrainstemClient":
        from .aio import AsyncBrainstemClient

        return AsyncBrainstemClient
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
