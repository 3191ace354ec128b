"""Examples for the likeliest part of an organisation: every one that a labelled decision names, with its role."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from benchmarks.measuring.sets import Labelled
from benchmarks.training.fitting import Example
from benchmarks.training.labelled import matched, read_up_to
from loaders.facts.likely_parts import unplayed
from loaders.facts.organisation_grammar.weighing import features

STRENGTH = 0.5  # best of 0.3, 0.5, 1, 3 by cross-validation


def examples(score: ModuleType, records: list[Labelled]) -> Iterator[Example]:
    """The role of every organisation that the labels of some records speak of, "none" where they leave it out."""
    for one in records:
        context = read_up_to(one.record, "likely_parts")
        for subject, decision in matched(score, context, one.label()["decisions"]):
            named = decision.get("optional", {}).get("organisations", [])
            optional = [o if isinstance(o, str) else o["name"] for o in named]
            for places in unplayed(context, subject).values():
                forms = {m.name for m in places}
                roles = [o["role"] for o in decision["organisations"] if any(score.alike(o["name"], f) for f in forms)]
                if roles or not any(score.alike(o, f) for o in optional for f in forms):
                    seen = frozenset(features(context, subject.part, places))
                    yield Example(one.name, seen, roles[0] if roles else "none")
