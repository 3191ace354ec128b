"""A fact below 0.5 is kept and marked, and out of what is answered by default: from a record to every way of asking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import councilgraph as cg
from councilgraph.cli import app
from graph.evidence import Document, Extraction, Span
from graph.rdf import SURE
from graph.stores.writing import write_store
from loaders.findings import Findings

TEXT = "The Estuary Lifeboat Partnership is led by Marram Council; its members are Saltmarsh Council and perhaps Dunes Council."
PARTNERSHIP = "Estuary Lifeboat Partnership"


def written(weak: float, elsewhere: float = 0.0) -> Extraction:
    """A partnership of three, the last of which its rule thinks no surer than `weak`, and another rule `elsewhere`."""
    findings = Findings(Document.of_text(TEXT, path="a.txt"))

    def at(words: str) -> Span:
        start = TEXT.index(words)
        return Span(start, start + len(words))

    group = findings.node("Partnership", at(PARTNERSHIP), at(PARTNERSHIP))
    for name, role, sure in (("Marram", "lead", 0.9), ("Saltmarsh", "member", SURE), ("Dunes", "member", weak)):
        words = at(f"{name} Council")
        body = findings.node("Organisation", words, words)
        findings.tie("PARTNER_IN", body, group, words, "test/member", sure, role=role)
        if name == "Dunes" and elsewhere:
            findings.tie("PARTNER_IN", body, group, at("perhaps Dunes Council"), "test/other", elsewhere, role=role)
    return findings.finish("other", "by hand")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[cg.CouncilGraph]:
    folder = tmp_path_factory.mktemp("weak") / "s"
    with write_store(folder, create=True, extractor="1") as writer:
        writer.load([(written(0.49), TEXT.encode())])
    with cg.open(folder) as opened:
        yield opened


@pytest.mark.parametrize("language", ["cypher", "sparql"])
def test_a_question_leaves_it_out_until_it_is_asked_for(graph: cg.CouncilGraph, language: str) -> None:
    def members(**more: float) -> list[str]:
        answer = graph.ask("cluster-members", language=language, programme=PARTNERSHIP, **more)  # type: ignore[arg-type]
        return [row[2] for row in answer.rows]

    assert members() == ["Marram Council", "Saltmarsh Council"]
    assert members(min_confidence=0.0) == ["Marram Council", "Dunes Council", "Saltmarsh Council"]


def test_other_questions_do_not_pass_over_it(graph: cg.CouncilGraph) -> None:
    ranked = [str(row) for row in graph.ask("co-partner-ranking").rows]
    assert len(ranked) == 1 and "Dunes Council" not in ranked[0]
    assert graph.ask("path", start="Marram Council", goal="Dunes Council").rows == ()
    assert graph.ask("path", start="Marram Council", goal="Saltmarsh Council").rows

    def neighbours(of: str) -> list[str]:
        return [row[0] for row in graph.ask("partnerships-of", organisation=of).rows]

    assert neighbours("Saltmarsh Council") == [PARTNERSHIP]
    assert neighbours("Dunes Council") == []


def test_it_is_kept_with_its_words_and_its_confidence(graph: cg.CouncilGraph) -> None:
    rows = graph.cypher("MATCH (o:Organisation)-[r:PARTNER_IN]->() RETURN o.name AS name, r.confidence AS sure")
    assert dict(rows.itertuples(index=False)) == {
        "Marram Council": 0.9,
        "Saltmarsh Council": 0.5,
        "Dunes Council": 0.49,
    }
    plain = graph.sparql("SELECT ?name { ?o cg:partnerIn ?p ; rdfs:label ?name }")
    assert sorted(plain["name"]) == ["Marram Council", "Saltmarsh Council"]  # no plain triple for the weak one
    weak = [row for row in graph.ask("weakest-evidence").rows if "Dunes Council" in row]
    assert weak
    thing = graph.thing(graph.search("Dunes Council")[0].id)
    tie = next(t for t in thing.ties if t.type == "PARTNER_IN")
    assert tie.confidence == pytest.approx(0.49)
    assert [q.quote for q in tie.quotes] == ["Dunes Council"]
    shown = CliRunner().invoke(app, ["show", thing.node.id, "--store", graph.place]).stdout
    assert "[0.49, weak: left out of answers]" in shown


def test_surer_words_for_the_same_fact_bring_it_in(tmp_path: Path) -> None:
    with write_store(tmp_path / "s", create=True, extractor="1") as writer:
        writer.load([(written(0.2, elsewhere=0.8), TEXT.encode())])
    with cg.open(tmp_path / "s") as opened:
        assert len(opened.ask("cluster-members", programme=PARTNERSHIP).rows) == 3
