"""The same answers from both engines on graphs that hypothesis draws: awkward values, doubled ties, missing everything.

`pytest -m soak tests/queries/test_random_answers.py` draws a hundred of them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.model import Edge, Graph, Node
from graph.schema import SCHEMA, PropertyType
from graph.stores import ladybug, oxigraph
from graph.tables import tables_of
from queries.catalogue import Parameter, catalogue
from queries.run import ask
from queries.source import EngineSource

WORDS = ["Bus", "bus", "Ärzte", "Zoë", "a b", "", "x'y", 'q"r', "back\\slash", "line\nbreak", "1", "😀", "é", "e\u0301"]
DATES = ["2031-03-01", "2031-03", "2031", "1999-12-31", "2031-02-30"]
CODES = ["lead", "member", "rejected", "agreed", "cites", "awarded", "cost", "2"]
_VALUES: dict[PropertyType, st.SearchStrategy[Any]] = {
    "string": st.sampled_from(WORDS + CODES),
    "date": st.sampled_from(DATES),
    "integer": st.sampled_from([0, 1, 2, -5, 100, 10**12]),
    "number": st.sampled_from([0.0, 0.1, -1.5, 51.25]),
    "boolean": st.booleans(),
}


def values(kinds: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={name: _VALUES[kind] for name, kind in kinds.items()})


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Some forty nodes, two or three a label, and a hundred ties between them, many of one kind and same ends."""
    nodes: list[Node] = []
    for label, definition in SCHEMA.nodes.items():
        for number in range(draw(st.integers(2, 3))):
            name = draw(st.sampled_from(WORDS)) or "empty"
            properties = draw(values(definition.properties))
            nodes.append(Node(len(nodes) + 1, f"{label.lower()}/{number}", label, name, (), properties))
    by_label: dict[str, list[int]] = {}
    for node in nodes:
        by_label.setdefault(node.label, []).append(node.key)
    edges: list[Edge] = []
    seen: set[Any] = set()
    for name, definition in SCHEMA.edges.items():
        for _ in range(draw(st.integers(0, 6))):
            source_label, target_label = draw(st.sampled_from(definition.ends))
            source = draw(st.sampled_from(by_label[source_label]))
            target = draw(st.sampled_from(by_label[target_label]))
            qualifiers = draw(values(definition.qualifiers))
            identity = (name, source, target, tuple(sorted(qualifiers.items())))
            if identity not in seen:
                seen.add(identity)
                confidence = draw(st.sampled_from([1.0, 1.0, 0.9, 0.5, 0.49]))
                fact = draw(st.sampled_from([-(2**62), -5000, 0, 90_000, 2**62])) + len(edges)
                edges.append(Edge(fact, name, source, target, confidence, qualifiers))
    return Graph(tuple(nodes), tuple(edges))


def choices(parameter: Parameter, graph: Graph) -> list[Any]:
    if parameter.type == "thing":
        found = [n.id for n in graph.nodes if not parameter.labels or n.label in parameter.labels]
        return found[:: max(1, len(found) // 3)]
    return {"day": ["2031-03-01", ""]}.get(parameter.name, [parameter.default])


def agree(graph: Graph) -> int:
    """Asks everything of both engines; gives the number of rows compared."""
    rows = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ladybug.build_tables(tables_of(graph), folder / "g.lbug", "1")
        oxigraph.build_tables(tables_of(graph), folder / "rdf", "1")
        stores = ladybug.open_store(folder / "g.lbug"), oxigraph.open_store(folder / "rdf")
        cypher, sparql = EngineSource(stores[0]), EngineSource(stores[1])
        for question in catalogue().values():
            wanted = [p for p in question.parameter if p.name != "min_confidence"]
            values = {p.name: choices(p, graph) for p in wanted}
            for number in range(max([len(v) for v in values.values()], default=1)):
                parameters = {n: v[number % len(v)] for n, v in values.items()}
                first = ask(cypher, question.name, **parameters)
                assert first.rows == ask(sparql, question.name, **parameters).rows, (question.name, parameters)
                rows += len(first.rows)
        for store in stores:
            store.close()
    return rows


# No shrinking: an example takes a second or two, and the message already names the question and its parameters.
_SETTINGS: dict[str, Any] = {
    "deadline": None,
    "database": None,
    "suppress_health_check": list(HealthCheck),
    "phases": [Phase.generate],
}


@settings(max_examples=2, **_SETTINGS)
@given(graphs())
def test_random_graphs_are_answered_alike(graph: Graph) -> None:
    agree(graph)


@pytest.mark.soak
@settings(max_examples=100, **_SETTINGS)
@given(graphs())
def test_many_random_graphs_are_answered_alike(graph: Graph) -> None:
    agree(graph)
