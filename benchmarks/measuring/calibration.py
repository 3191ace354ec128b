"""Fits how often facts are right by kind, rule and stated confidence, and measures how well that foretells others.

A record that rules were learnt from counts a quarter of one held out: on it the rules are right more often than they will
be on the next council's page. Few facts of a kind are drawn towards what holds for their rule, few of a rule towards its
kind (`PULL` facts' worth).
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.measuring.judged import Fact
from loaders.confidence import Calibration, Share

LEARNT = 0.25
PULL = 10.0
FOLDS = 5
HEAD = """# How often facts are right, by kind, rule and the rule's own confidence: [right, stated on average, labelled facts].
# Made by `python -m benchmarks.extraction --calibrate`; do not edit. See loaders/confidence.py and decision 0100.
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """The judged facts of one record; `name` begins with the folder of its labels ("specimens/07…")."""

    name: str
    held_out: bool
    facts: tuple[Fact, ...]

    @property
    def of_specimens(self) -> bool:
        return self.name.startswith("specimens/")


@dataclass(frozen=True, slots=True)
class Bin:
    """Facts whose confidence lies in one tenth: how many, how sure and how often right, on average."""

    least: float
    facts: int
    sure: float
    right: float


class _Sum:
    """Weighted sums over facts: their weight, the right ones, and what they say of themselves."""

    def __init__(self) -> None:
        self.weight = self.right = self.stated = 0.0
        self.facts = 0

    def add(self, fact: Fact, weight: float) -> None:
        self.weight += weight
        self.right += weight * fact.right
        self.stated += weight * fact.confidence
        self.facts += 1

    def share(self, prior: Share | None) -> Share:
        stated = self.stated / self.weight
        if prior is None:
            return Share(self.right / self.weight, stated, self.facts)
        return Share((self.right + PULL * prior.at(stated)) / (self.weight + PULL), stated, self.facts)


def fit(records: Iterable[Judged]) -> Calibration:
    """The calibration that these records teach."""
    whole, kinds, rules, stated = _Sum(), defaultdict(_Sum), defaultdict(_Sum), defaultdict(_Sum)
    for record in records:
        weight = 1.0 if record.held_out else LEARNT
        for fact in record.facts:
            level = round(fact.confidence, 2)
            for one in (whole, kinds[fact.kind], rules[fact.kind, fact.rule], stated[fact.kind, fact.rule, level]):
                one.add(fact, weight)
    of_all = whole.share(None)
    of_kind = {kind: one.share(of_all) for kind, one in kinds.items()}
    of_rule = {key: one.share(of_kind[key[0]]) for key, one in rules.items()}
    return Calibration(of_kind, of_rule, {key: one.share(of_rule[key[:2]]) for key, one in stated.items()})


def cross_validated(records: Sequence[Judged], seed: int = 1) -> list[Judged]:
    """The records with the confidences that the others teach: each fifth is foretold by the other four."""
    order = list(range(len(records)))
    random.Random(seed).shuffle(order)
    told: dict[int, Judged] = {}
    for fold in range(FOLDS):
        left_out = set(order[fold::FOLDS])
        model = fit(record for n, record in enumerate(records) if n not in left_out)
        told |= {n: recalibrated(model, records[n]) for n in left_out}
    return [told[n] for n in range(len(records))]


def recalibrated(model: Calibration, record: Judged) -> Judged:
    """A record's facts, as sure as the model makes them."""
    facts = (Fact(f.kind, f.rule, round(model.sure(f.kind, f.rule, f.confidence), 3), f.right) for f in record.facts)
    return Judged(record.name, record.held_out, tuple(facts))


def bins(records: Iterable[Judged]) -> list[Bin]:
    """The reliability table: facts by tenths of confidence; empty ones are left out."""
    tenths: dict[int, list[Fact]] = defaultdict(list)
    for fact in (f for record in records for f in record.facts):
        tenths[min(9, int(fact.confidence * 10))].append(fact)
    return [
        Bin(n / 10, len(some), sum(f.confidence for f in some) / len(some), sum(f.right for f in some) / len(some))
        for n, some in sorted(tenths.items())
    ]


def expected_error(records: Iterable[Judged]) -> float:
    """The expected calibration error: how far sureness and rightness are apart in a tenth, over all facts."""
    found = bins(records)
    return sum(b.facts * abs(b.sure - b.right) for b in found) / max(1, sum(b.facts for b in found))


def as_toml(model: Calibration) -> str:
    """The calibration as the data file that ships."""
    lines = [HEAD]
    for kind, share in sorted(model.kinds.items()):
        rows = {"all": share} | {rule: one for (its, rule), one in model.rules.items() if its == kind}
        rows |= {f"{rule} at {at:.2f}": one for (its, rule, at), one in model.stated.items() if its == kind}
        lines.append(f"[{kind}]" if "." not in kind else f'["{kind}"]')
        lines += [f'"{name}" = [{s.right:.3f}, {s.stated:.3f}, {s.facts}]' for name, s in sorted(rows.items())]
        lines.append("")
    return "\n".join(lines)
