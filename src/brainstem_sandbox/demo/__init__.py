"""Example data like that of a real platform: many projects, a big public one, a big private one, old records."""

from __future__ import annotations

from ..rows import Rows
from . import lab, projects, shared

PEOPLE = (
    (1, "ada@example.org", "Ada", "Núñez"),
    (2, "ben@example.org", "Ben", "Østergård"),
    (3, "curator@example.org", "Chiyo", "田中"),
    (4, "data@example.org", "Open", "Data"),
)
CURATOR = 3


def people(rows: Rows) -> None:
    """Add the accounts that every sandbox has."""
    for number, email, first_name, last_name in PEOPLE:
        names = {"email": email, "first_name": first_name, "last_name": last_name}
        rows.add("user", email, id=number, is_admin=number == CURATOR, **names)


def fill(rows: Rows) -> None:
    """Add the example data."""
    shared.fill(rows)
    lab.fill(rows)
    projects.fill(rows)
