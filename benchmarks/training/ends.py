"""Examples for the payer and payee of a sum: every party in the sentence of a labelled sum, with whether it is that end."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from benchmarks.measuring.sets import Labelled
from benchmarks.training.fitting import Example
from benchmarks.training.labelled import matched, read_up_to
from loaders.context import Context
from loaders.money.parties import Party
from loaders.money.read_sums import stated_in
from loaders.money.rules import Role
from loaders.money.stated import Stated
from loaders.money.weighing import MOST, features, scene

STRENGTH = 1.0  # best of 0.3, 1, 3 by cross-validation
SIDES: dict[Role, str] = {"payer": "by", "payee": "to"}


def examples(score: ModuleType, records: list[Labelled], role: Role) -> Iterator[Example]:
    """Every party in the sentence of a labelled sum: "yes" where the labels have it at that end."""
    for one in records:
        context = read_up_to(one.record, "money")
        label = one.label()
        for subject, decision in matched(score, context, label["decisions"]):
            within = subject.part.span
            stated = [s for s in stated_in(context) if within.contains(s.sum.span) and not s.threshold and s.sum.pence]
            for told, sum_ in _labelled(stated, decision["funding"]):
                if sum_.cell is not None or SIDES[role] in told.get("optional", []):
                    continue
                parties, masked, number = scene(context, sum_, stated)
                if len(parties) > MOST or len(masked.sums) > MOST:
                    continue
                for index, party in enumerate(parties):
                    if seen := features(masked, index, number):
                        forms = _forms(context, party, label.get("council"))
                        right = told.get(SIDES[role])
                        answer = "yes" if right and any(score.alike(right, f) for f in forms) else "no"
                        yield Example(one.name, frozenset(seen), answer)


def _labelled(stated: list[Stated], funding: list[Any]) -> Iterator[tuple[Any, Stated]]:
    """Sums with their labels: of equal amounts the first label that no sum has taken."""
    taken: set[int] = set()
    for one in stated:
        pounds = one.sum.pence / 100
        alike = [i for i, f in enumerate(funding) if abs(f["amount"] - pounds) <= 0.005 * max(1.0, abs(f["amount"]))]
        if alike:
            at = next((i for i in alike if i not in taken), alike[0])
            taken.add(at)
            yield funding[at], one


def _forms(context: Context, party: Party, council: str | None) -> set[str]:
    forms = {context.document.quote(party.span)}
    if party.mention is not None:
        forms |= {party.mention.name, getattr(party.mention.data, "official", "") or ""}
    if party.kind == "own" and council:
        forms.add(council)
    return forms - {""}
