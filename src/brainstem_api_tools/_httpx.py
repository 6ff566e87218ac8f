"""The HTTP library, without the command line that it loads along with itself wherever rich and click are installed.

Those are installed here, for the tables of this package's own command; they would double the time that the first
request of a process waits.
"""

import sys

_COMMAND_LINE = "httpx._main"

if "httpx" in sys.modules:
    import httpx as httpx
else:
    sys.modules[_COMMAND_LINE] = None  # type: ignore[assignment]  # Python's way to say that there is none
    try:
        import httpx as httpx
    finally:
        del sys.modules[_COMMAND_LINE]
