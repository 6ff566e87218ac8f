"""Read and write neuroscience metadata on a BrainSTEM server.

>>> from brainstem_api_tools import BrainstemClient
"""

from __future__ import annotations

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

__all__ = [
    "AmbiguousWriteError",
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
