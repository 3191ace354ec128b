"""Every question gives the same typed rows, in the same order, from both engines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.model import Graph
from graph.stores import ladybug, oxigraph
from queries.catalogue import Parameter, catalogue
from queries.run import ask
from queries.source import EngineSource


@pytest.fixture(scope="module")
def sources(sample_projections: tuple[Path, Path]) -> Iterator[tuple[EngineSource, EngineSource]]:
    cypher, sparql = ladybug.open_store(sample_projections[0]), oxigraph.open_store(sample_projections[1])
    yield EngineSource(cypher), EngineSource(sparql)
    cypher.close()
    sparql.close()


def choices(parameter: Parameter, graph: Graph) -> list[Any]:
    """Several values of a parameter: every thing of a fitting label, or telling scalars."""
    if parameter.type == "thing":
        found = [n.id for n in graph.nodes if not parameter.labels or n.label in parameter.labels]
        return found if parameter.labels else found[:: max(1, len(found) // 12)]
    scalars = {"day": ["", "2030-06-01", "2031-06-01"], "kind": ["", "count-conflict"], "state": ["", "open"]}
    return scalars.get(parameter.name, {"limit": [500, 3], "longest": [6, 2]}.get(parameter.name, [parameter.default]))


def combinations(name: str, graph: Graph) -> Iterator[dict[str, Any]]:
    """Each parameter varied in turn, the others at their first value."""
    parameters = [p for p in catalogue()[name].parameter if p.name != "min_confidence"]
    values = {p.name: choices(p, graph) for p in parameters}
    base = {n: v[0] for n, v in values.items()}
    yield base
    if any(p.name == "min_confidence" for p in catalogue()[name].parameter):
        yield base | {"min_confidence": 0.0}
    for parameter, several in values.items():
        for value in several[1:]:
            yield base | {parameter: value}


@pytest.mark.parametrize("name", list(catalogue()))
def test_both_engines_agree(name: str, sample_graph: Graph, sources: tuple[EngineSource, EngineSource]) -> None:
    cypher, sparql = sources
    seen = 0
    for parameters in combinations(name, sample_graph):
        first, second = ask(cypher, name, **parameters), ask(sparql, name, **parameters)
        assert first.rows == second.rows, parameters
        seen += len(first.rows)
    assert seen, "no combination of parameters has rows: the sample does not test this question"
