"""Confidence is what was measured, in one place; what came from a picture says so and is less sure."""

from __future__ import annotations

from dataclasses import replace

from graph.evidence import Document, Extraction, PageBox, Span
from loaders.confidence import OCR, OCR_SHARE, Calibration, Share, calibrated, calibration, sure
from loaders.extract import extract, read_statements
from loaders.findings import Findings

TEXT = "Decision Maker: Cabinet Member for Quays\nDecision:\nThat the pier at Lower Sandling be mended at a cost of £41,000.\n"


def test_a_group_with_labels_says_its_own_share_and_others_that_of_their_rule_or_kind() -> None:
    model = Calibration(
        kinds={"JOINS": Share(0.8, 0.8)},
        rules={("JOINS", "a/rule"): Share(0.9, 0.9)},
        stated={("JOINS", "a/rule", 0.7): Share(0.4, 0.7)},
    )
    assert model.sure("JOINS", "a/rule", 0.7) == 0.4
    assert model.sure("JOINS", "a/rule", 0.95) == 0.9  # surer than its rule on average: no more than the rule
    assert model.sure("JOINS", "a/rule", 0.45) == 0.45  # half as sure as its rule
    assert model.sure("JOINS", "another/rule", 0.4) == 0.4
    assert model.sure("MENTIONS", "another/rule", 0.62) == 0.62


def test_the_numbers_that_ship_are_shares() -> None:
    shipped = calibration()
    shares = [*shipped.kinds.values(), *shipped.rules.values(), *shipped.stated.values()]
    assert len(shares) > 100
    assert all(0 <= s.right <= 1 and 0 < s.stated <= 1 and s.facts > 0 for s in shares)
    assert {kind for kind, _ in shipped.rules} == set(shipped.kinds)
    assert {key[:2] for key in shipped.stated} == set(shipped.rules)


def test_extract_changes_confidences_and_nothing_else() -> None:
    document = Document.of_text(TEXT)
    before, after = read_statements(document), extract(document)
    assert _without_confidence(before) == _without_confidence(after)
    for old, new in zip(before.edges, after.edges, strict=True):
        assert [e.confidence for e in new.evidence] == [sure(old.type, e.rule, e.confidence) for e in old.evidence]
    assert [e.confidence for e in _evidence(before)] != [e.confidence for e in _evidence(after)]


def test_what_a_program_recognised_is_marked_and_less_sure() -> None:
    first = TEXT.index("Decision:")
    boxes = (PageBox(Span(0, first), 1, 0, 0, 9, 9), PageBox(Span(first, len(TEXT)), 2, 0, 0, 9, 9))
    document = replace(Document.of_text(TEXT), boxes=boxes, recognised_pages=(2,))
    findings = Findings(document)
    decision = findings.node("Decision", None, Span(0, 9))
    body = findings.node("Body", Span(16, 23), Span(16, 23))
    place = findings.node("Place", Span(first + 27, first + 41), Span(first + 27, first + 41))
    findings.tie("MADE_BY", decision, body, Span(16, 23), "a/maker", 0.9)
    findings.tie("AFFECTS", decision, place, Span(first + 27, first + 41), "a/place", 0.9)
    printed, recognised = (e.evidence[0] for e in calibrated(findings.finish("other", "by hand")).edges)
    assert (printed.rule, printed.confidence) == ("a/maker", sure("MADE_BY", "a/maker", 0.9))
    assert recognised.rule == f"{OCR}a/place"
    assert recognised.confidence == round(sure("AFFECTS", "a/place", 0.9) * OCR_SHARE, 3)


def _evidence(extraction: Extraction) -> list[object]:
    return [e for edge in extraction.edges for e in edge.evidence] + [p.evidence for p in extraction.properties]


def _without_confidence(extraction: Extraction) -> Extraction:
    def plain(e: object) -> object:
        return replace(e, confidence=0.0)  # type: ignore[type-var]

    return replace(
        extraction,
        properties=tuple(replace(p, evidence=plain(p.evidence)) for p in extraction.properties),
        edges=tuple(replace(e, evidence=tuple(map(plain, e.evidence))) for e in extraction.edges),
    )
