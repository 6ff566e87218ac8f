"""A BrainSTEM server for one machine: the API of the spec on SQLite, with example data."""

from __future__ import annotations

from .launcher import Sandbox

__all__ = ["Sandbox"]
