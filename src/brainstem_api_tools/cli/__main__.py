"""``python -m brainstem_api_tools.cli`` is the command ``brainstem``, as with the earlier tool."""

from . import main

main(prog_name="brainstem")
