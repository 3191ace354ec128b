"""What goes into the ledger comes out again, statement by statement."""

from __future__ import annotations

from pathlib import Path

from graph.evidence import Document, Extraction, IssueStatement, Span
from graph.ledger import Ledger
from graph.ledger.read import read_extraction
from graph.ledger.write import checked, write_reading
from loaders.findings import Findings


def test_a_reading_comes_back_as_it_was_written(tmp_path: Path, story: list[Extraction]) -> None:
    Ledger.create(tmp_path / "ledger.db", "1")
    ledger = Ledger(tmp_path / "ledger.db", write=True)
    for n, extraction in enumerate(story, start=1):
        with ledger.transaction():
            reading = write_reading(ledger, extraction, load=n, extractor="1")
        assert read_extraction(ledger, reading) == extraction
    ledger.close()


def test_issues_booleans_and_lone_surrogates_come_back(tmp_path: Path) -> None:
    document = Document.of_text("Key decision: yes. \ud800 Members: 3, then 4.")
    findings = Findings(document)
    node = findings.node("Decision", None, Span(0, 18))
    findings.state(node, "key_decision", True, Span(14, 17), "test/key")
    findings.issue("count-conflict", "3 or 4", [node], [Span(30, 31), Span(38, 39)], "test/count")
    extraction = checked(findings.finish("other", "by hand"))
    Ledger.create(tmp_path / "ledger.db", "1")
    ledger = Ledger(tmp_path / "ledger.db", write=True)
    with ledger.transaction():
        reading = write_reading(ledger, extraction, load=1, extractor="1")
    back = read_extraction(ledger, reading)
    assert back.properties[0].value is True
    assert [type(i) for i in back.issues] == [IssueStatement]
    assert back.issues == extraction.issues
    assert len(back.document.text) == len(document.text)
    ledger.close()
