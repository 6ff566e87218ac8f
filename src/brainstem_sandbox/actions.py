"""What the actions do, by model and name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .approvals import APPROVAL_ACTIONS
from .invitations import INVITATION_ACTIONS
from .logs import LOG_ACTIONS
from .rights import Visitor

Action = Callable[[Visitor, Any, Mapping[str, Any]], None]

ACTIONS: dict[tuple[str, str], Action] = {**LOG_ACTIONS, **INVITATION_ACTIONS, **APPROVAL_ACTIONS}
