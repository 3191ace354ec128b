"""How sure a fact is, as measured: what a rule says of itself becomes how often such facts were right by the labels.

The numbers in confidence.toml are fitted by `python -m benchmarks.extraction --calibrate` (decision 0100): for each kind of
fact, rule and stated confidence the share of right facts, drawn towards the rule's and the kind's share where there are
few. A kind of fact that no label judges keeps what its rule says.

>>> sure("MADE_BY", "fields/maker", 0.97) > sure("PARTNER_IN", "partnerships/member", 0.7)
True
>>> sure("MENTIONS", "names/mentioned", 0.6)
0.6
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources

from graph.evidence import EdgeStatement, Evidence, Extraction, PropertyStatement

MOST = 0.999
"""No reading by rules is certain."""
OCR = "ocr/"
"""How the rule of a fact begins that was read on a page which a program recognised from its picture."""
OCR_SHARE = 0.85
"""How much of its confidence such a fact keeps: one wrong letter in a name or a figure makes it wrong."""


@dataclass(frozen=True, slots=True)
class Share:
    """Of `facts` labelled ones, how often they are right and how sure the rules say they are, on average."""

    right: float
    stated: float
    facts: int = 0

    def at(self, stated: float) -> float:
        """What to expect of a fact that is stated less surely than these on average; never more than of these."""
        return self.right * min(1.0, stated / self.stated)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Shares by kind of fact (an edge's type, or `Label.property`), by kind and rule, and by stated confidence too."""

    kinds: dict[str, Share]
    rules: dict[tuple[str, str], Share]
    stated: dict[tuple[str, str, float], Share]

    def sure(self, kind: str, rule: str, stated: float) -> float:
        exact = self.stated.get((kind, rule, round(stated, 2)))
        if exact is not None:
            return min(MOST, exact.right)
        share = self.rules.get((kind, rule)) or self.kinds.get(kind)
        return min(MOST, share.at(stated)) if share else stated


@cache
def calibration() -> Calibration:
    """The fitted numbers that ship with the loaders."""
    raw = tomllib.loads((resources.files("loaders") / "confidence.toml").read_text(encoding="utf-8"))
    kinds: dict[str, Share] = {}
    rules: dict[tuple[str, str], Share] = {}
    stated: dict[tuple[str, str, float], Share] = {}
    for kind, rows in raw.items():
        for name, numbers in rows.items():
            rule, _, at = name.partition(" at ")
            if at:
                stated[kind, rule, float(at)] = Share(*numbers)
            elif rule == "all":
                kinds[kind] = Share(*numbers)
            else:
                rules[kind, rule] = Share(*numbers)
    return Calibration(kinds, rules, stated)


@lru_cache(maxsize=16384)
def sure(kind: str, rule: str, stated: float) -> float:
    """The confidence of a fact of this kind that `rule` states with its own confidence `stated`, 0 to 1."""
    return round(calibration().sure(kind, rule, stated), 3)


def calibrated(extraction: Extraction) -> Extraction:
    """The extraction with measured confidences in place of stated ones; the one place where this is done.

    What stands on a page that was recognised from its picture is marked in its rule ("ocr/fields/maker") and less sure.
    """
    labels = {node.id: node.label for node in extraction.nodes}
    pages = frozenset(extraction.document.recognised_pages)

    def measured(kind: str, e: Evidence) -> Evidence:
        confidence = sure(kind, e.rule, e.confidence)
        if pages and e.page in pages:
            return replace(e, rule=OCR + e.rule, confidence=round(confidence * OCR_SHARE, 3))
        if confidence == e.confidence:
            return e
        return Evidence(e.starts_at, e.ends_at, e.quote, e.page, e.rule, confidence)

    properties = tuple(
        PropertyStatement(p.node, p.property, p.value, measured(f"{labels[p.node]}.{p.property}", p.evidence))
        for p in extraction.properties
    )
    edges = tuple(
        EdgeStatement(
            e.type, e.source, e.target, e.properties, tuple([measured(e.type, one) for one in e.evidence]), e.derived_by
        )
        for e in extraction.edges
    )
    return replace(extraction, properties=properties, edges=edges)
