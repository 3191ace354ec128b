"""Real servers on loopback, one of each for the whole session, from the artifacts that pom.xml names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from benchmarks.asking.servers import ServerMissing, fuseki_server, neo4j_server


def started(server: Callable[[Path], AbstractContextManager[str]], home: Path) -> Iterator[str]:
    """The server's address. Skips on a person's machine, fails in CI, where COUNCILGRAPH_REQUIRE names "server"."""
    try:
        with server(home) as address:
            yield address
    except ServerMissing as error:
        if "server" in os.environ.get("COUNCILGRAPH_REQUIRE", "").split(","):
            pytest.fail(f"server is required here: {error}")
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Neo4j Community of our own; its address carries user and password."""
    yield from started(neo4j_server, tmp_path_factory.mktemp("neo4j"))


@pytest.fixture(scope="session")
def fuseki_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An Apache Jena Fuseki of our own with a TDB2 dataset that takes changes."""
    yield from started(fuseki_server, tmp_path_factory.mktemp("fuseki"))
