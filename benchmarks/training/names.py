"""Examples for names that nothing else tells: every run of capitals that no module reads, with whether labels name it."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from benchmarks.measuring.sets import Labelled
from benchmarks.training.fitting import Example
from benchmarks.training.labelled import read_up_to
from loaders.facts.organisation_grammar.unlisted import features, runs

STRENGTH = 1.0  # best of 0.3, 1, 3 by cross-validation


def examples(score: ModuleType, records: list[Labelled]) -> Iterator[Example]:
    """Every run that nothing else has read, a "name" where the labels have an organisation of that name."""
    for one in records:
        context = read_up_to(one.record, "organisations")
        decisions = one.label()["decisions"]
        names = [o["name"] for d in decisions for o in d["organisations"]]
        names += [m["name"] for d in decisions for p in d.get("partnerships", []) for m in p["members"]]
        taken = [m.span for m in context.mentions("organisations") if not m.data.weighed]
        for span in runs(context, taken):
            words = context.document.quote(span)
            answer = "name" if any(score.alike(name, words) for name in names) else "other"
            yield Example(one.name, frozenset(features(context, span)), answer)
