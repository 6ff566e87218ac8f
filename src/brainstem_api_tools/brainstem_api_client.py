"""The earlier tool's module: ``from brainstem_api_tools import BrainstemClient`` does the same."""

from __future__ import annotations

import warnings

from . import AuthenticationError, BrainstemClient, LoginError, ModelType, PortalType
from .errors import BrainstemDeprecationWarning

__all__ = ["AuthenticationError", "BrainstemClient", "LoginError", "ModelType", "PortalType"]

warnings.warn(
    "brainstem_api_tools.brainstem_api_client has moved; import from brainstem_api_tools",
    BrainstemDeprecationWarning,
    stacklevel=2,
)
