"""How confidence is measured: shares drawn towards their group's, errors by hand, and facts judged by a label."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from benchmarks.measuring.calibration import PULL, Judged, as_toml, bins, cross_validated, expected_error, fit
from benchmarks.measuring.judged import Fact, judge
from benchmarks.measuring.sets import OWN, scorer, sets
from graph.errors import UnreadableInput
from loaders.extract_files import extract_files


def facts(kind: str, rule: str, confidence: float, right: int, wrong: int) -> tuple[Fact, ...]:
    return tuple(Fact(kind, rule, confidence, float(n < right)) for n in range(right + wrong))


def test_the_error_is_how_far_sureness_and_rightness_are_apart() -> None:
    sure = Judged("specimens/a", True, facts("JOINS", "r", 0.95, 18, 2))  # 0.95 sure, 0.9 right
    unsure = Judged("specimens/b", True, facts("JOINS", "r", 0.25, 5, 5))  # 0.25 sure, 0.5 right
    assert expected_error([sure]) == pytest.approx(0.05)
    assert expected_error([sure, unsure]) == pytest.approx((20 * 0.05 + 10 * 0.25) / 30)
    assert [(b.least, b.facts) for b in bins([sure, unsure])] == [(0.2, 10), (0.9, 20)]


def test_many_facts_speak_for_themselves_and_few_are_drawn_to_their_kind() -> None:
    model = fit(
        [
            Judged("ours/a", True, facts("JOINS", "often", 0.9, 960, 40)),
            Judged("ours/b", True, facts("JOINS", "rare", 0.9, 0, 1)),
            Judged("ours/c", True, facts("CITES", "other", 0.9, 500, 500)),
        ]
    )
    assert model.sure("JOINS", "often", 0.9) == pytest.approx(0.96, abs=0.005)
    kind = model.kinds["JOINS"].right
    assert 0.94 < kind < 0.96
    assert model.rules["JOINS", "rare"].right == pytest.approx(PULL * kind / (PULL + 1))
    assert model.sure("JOINS", "never met", 0.9) == pytest.approx(kind)


def test_a_record_held_out_counts_four_times_one_that_rules_were_learnt_from() -> None:
    learnt = Judged("ours/a", False, facts("JOINS", "r", 0.9, 400, 0))
    held = Judged("ours/b", True, facts("JOINS", "r", 0.9, 0, 100))
    assert fit([learnt, held]).kinds["JOINS"].right == pytest.approx(0.5)


def test_each_record_is_foretold_by_others_only() -> None:
    right = [Judged(f"ours/{n}", True, facts("JOINS", "r", 0.9, 50, 0)) for n in range(9)]
    odd = Judged("ours/odd", True, facts("JOINS", "r", 0.9, 0, 50))
    told = cross_validated([*right, odd])
    assert [record.name for record in told] == [record.name for record in (*right, odd)]
    assert all(f.confidence > 0.95 for f in told[-1].facts)  # nothing of its own being wrong is known to them
    assert min(f.confidence for record in told[:-1] for f in record.facts) < 0.95


def test_the_data_file_says_what_was_fitted() -> None:
    import tomllib

    model = fit([Judged("ours/a", True, facts("Decision.status", "fields/status", 0.97, 9, 1))])
    rows = tomllib.loads(as_toml(model))["Decision.status"]
    assert set(rows) == {"all", "fields/status", "fields/status at 0.97"}
    assert rows["all"] == [0.9, 0.97, 10]


@pytest.mark.records
def test_facts_are_judged_by_the_label(records: Path) -> None:
    score = scorer(records)
    one = next(o for o in sets(records)["ours"] if o.gold.stem == "a03-cardiff-cabinet")
    label = one.label()
    printed = next(r for r in extract_files([one.record]) if not isinstance(r, UnreadableInput))
    before = judge(score, label, printed)
    assert len(before) > 20
    assert sum(f.right for f in before) > 0.8 * len(before)
    wrong = copy.deepcopy(printed)
    _spoil(wrong, "Decision", "decided_on", "1901-01-01")
    _spoil(wrong, "Funding", "amount_pence", 17)
    after = judge(score, label, wrong)
    assert _right(before, "Decision.decided_on") == 1.0 and _right(after, "Decision.decided_on") == 0.0
    assert _right(before, "Funding.amount_pence") == 1.0 and _right(after, "Funding.amount_pence") == 0.0
    assert OWN in one.gold.parents


def _spoil(record: dict[str, Any], label: str, name: str, value: object) -> None:
    for node in record["nodes"]:
        if node["label"] == label and name in node["properties"]:
            node["properties"][name] = value


def _right(some: list[Fact], kind: str) -> float:
    found = [f.right for f in some if f.kind == kind]
    return sum(found) / len(found)
