"""Whether this runs in a notebook."""

from __future__ import annotations

import sys
from typing import Any


def running_kernel() -> Any | None:
    """Return the kernel of the notebook this runs in, or None."""
    found = sys.modules.get("ipykernel.kernelapp")
    return found.IPKernelApp.instance().kernel if found is not None and found.IPKernelApp.initialized() else None
