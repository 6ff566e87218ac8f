"""``python -m brainstem_sandbox``: the same as ``brainstem sandbox``."""

from .command import main

raise SystemExit(main())
