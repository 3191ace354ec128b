"""What tests of several folders share besides fixtures."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def require(what: str, reason: str) -> NoReturn:
    """Skips on a user's machine, fails in CI, where COUNCILGRAPH_REQUIRE names what must be there."""
    if what in os.environ.get("COUNCILGRAPH_REQUIRE", "").split(","):
        pytest.fail(f"{what} is required here: {reason}")
    pytest.skip(reason)
