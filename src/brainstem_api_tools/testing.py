"""Fixtures for the tests of programs that use this package: a BrainSTEM of their own.

Needs the extra ``[sandbox]``. In a ``conftest.py``::

    pytest_plugins = ["brainstem_api_tools.testing"]

and in a test::

    def test_my_import(brainstem_client):
        ...
        assert len(brainstem_client.subjects.list(name__startswith="Rat")) == 12
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from .client import BrainstemClient

if TYPE_CHECKING:
    from brainstem_sandbox import Sandbox


@pytest.fixture(scope="session")
def brainstem_sandbox() -> Iterator[Sandbox]:
    """A sandbox with example data, shared by all tests of a run."""
    from brainstem_sandbox import Sandbox

    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def brainstem_client(brainstem_sandbox: Sandbox) -> Iterator[BrainstemClient]:
    """A client that is signed in to the shared sandbox as its first user."""
    with BrainstemClient(token=brainstem_sandbox.token, url=brainstem_sandbox.url) as client:
        yield client
