"""Names of programmes and strategies in sentences of our own: what counts, how far it reaches, what is one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.names.groups import things
from loaders.names.nodes import name_span

# One case a line: sentence | what is read from it
CASES = (Path(__file__).parent / "cases" / "things.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES)
def test_names(case: str) -> None:
    text, wanted = case.split("|")
    found = [f"{t.label}: {text[s.starts_at : s.ends_at]}" for t in things(text, ()) if (s := name_span(t.fullest))]
    assert sorted(found) == sorted(w for w in wanted.split("; ") if w)


def test_short_forms_are_one_thing() -> None:
    text = (
        "The Northshire Sufficiency Strategy 2022-2027 (NSS) sets the aim. The Sufficiency Strategy says how. "
        "The NSS is reviewed each year. The Northshire Sufficiency Strategy 2017-2022 is spent."
    )
    found = things(text, ())
    assert sorted(len(t.found) + len(t.referred) for t in found) == [1, 4]


def test_a_programme_and_its_fund_are_two() -> None:
    found = things("The Green Quays Programme is paid from the Green Quays Fund.", ())
    assert len(found) == 2


def test_long_text_of_heads_ends_in_time() -> None:
    assert isinstance(things("Strategy Plan Programme of the and Fund " * 3000, ()), list)
    assert things("x" * 300_000, ()) == []
