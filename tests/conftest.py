"""Shared by all tests: where the published records are, and what must not be skipped in CI."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.model import Graph

ROOT = Path(__file__).resolve().parent.parent
RECORDS = Path(os.environ["COUNCILGRAPH_RECORDS"]).resolve() if os.environ.get("COUNCILGRAPH_RECORDS") else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need the published records say why they are skipped where those are not there."""
    if RECORDS is None:
        missing = pytest.mark.skip(reason="set COUNCILGRAPH_RECORDS to the folder with seeds/, specimens/ and gold/")
        for item in items:
            if item.get_closest_marker("records"):
                item.add_marker(missing)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def records() -> Path:
    """The folder with seeds/, specimens/, gold/ and tools/ (mark the test with `records`)."""
    assert RECORDS is not None
    return RECORDS


@pytest.fixture(scope="session")
def sample_graph() -> Graph:
    """A small made-up region in which every label and every kind of tie occurs (tests/sample_graph.toml)."""
    spec = importlib.util.spec_from_file_location("sample_graph", ROOT / "tests" / "sample_graph.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.read_sample_graph(ROOT / "tests" / "sample_graph.toml")


@pytest.fixture(scope="session")
def sample_projections(sample_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sample graph as a LadybugDB file and an Oxigraph folder; to be read only."""
    from graph.stores import ladybug, oxigraph
    from graph.tables import tables_of

    folder = tmp_path_factory.mktemp("sample")
    ladybug.build_tables(tables_of(sample_graph), folder / "graph.lbug", "7 it's")
    oxigraph.build_tables(tables_of(sample_graph), folder / "rdf", '7 "it\'s"')
    return folder / "graph.lbug", folder / "rdf"


@pytest.fixture
def while_reading(tmp_path: Path) -> Callable[..., list[tuple[str, str]]]:
    """Runs a script of readers in several processes while something goes on; what each process printed, and its errors.

    The script is given a store, the file whose coming tells it to stop, and how many threads shall read.
    """

    def run(script: str, store: Path, processes: int, threads: int, act: Callable[[], None]) -> list[tuple[str, str]]:
        stop = tmp_path / "stop"
        readers = [
            subprocess.Popen(
                [sys.executable, "-c", script, str(store), str(stop), str(threads)],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )
            for _ in range(processes)
        ]  # fmt: skip
        try:
            act()
        finally:
            stop.touch()
        return [reader.communicate(timeout=300) for reader in readers]

    return run
