"""Names of programmes and strategies in sentences of our own: what counts as a name, how far it reaches, what is one thing."""

from __future__ import annotations

import pytest

from loaders.names.groups import things
from loaders.names.nodes import name_span

CASES = """\
The bid to the Levelling Up Fund (LUF) Round 2 succeeded.|Programme: Levelling Up Fund
This supports the Council Plan 2023-27 and the Climate Emergency Action Plan.|Strategy: Council Plan 2023-27; Strategy: Climate Emergency Action Plan
Approve the draft Local Plan for consultation.|Strategy: Local Plan
The Holiday Activities and Food (HAF) programme goes on.|Programme: Holiday Activities and Food
Cabinet approved the Tackling Inequalities Strategy and Action Plan 2022-2026.|Strategy: Tackling Inequalities Strategy and Action Plan 2022-2026
Approve the Children in Care and Care Leavers Strategy 2023-2026 (Appendix 1).|Strategy: Children in Care and Care Leavers Strategy 2023-2026
The A38 Hilltop Route Enhancement Programme (HREP) Phase 2.|Programme: A38 Hilltop Route Enhancement Programme
The Rivers Partnership and the Mid Valley Growth Deal.|Programme: Mid Valley Growth Deal
Growing Old Gladly: the Northshire Ageing Strategy 2021/22 - 2025/26 was adopted.|Strategy: Growing Old Gladly: the Northshire Ageing Strategy 2021/22 - 2025/26
Waste Strategy for Northshire 'Nothing Wasted'|Strategy: Waste Strategy for Northshire
the Getting Ahead programme and the Winter Fuel scheme|Programme: Getting Ahead programme; Programme: Winter Fuel scheme
Northshire's Greener Streets Plan is one of three.|Strategy: Greener Streets Plan
the Northshire Children and Young People's Plan|Strategy: Northshire Children and Young People's Plan
as set out in their strategy Safe Streets, Open to All.|Strategy: Safe Streets, Open to All
the second round of Harbour Apprentices, from May|Programme: Harbour Apprentices
Paragraph 11 of the National Planning Policy Framework (NPPF)|Strategy: National Planning Policy Framework
Vision 2035 was agreed.|Strategy: Vision 2035
The project known as “Safe Harbour” ended.|Programme: Safe Harbour
The programme board met, and the strategy was noted.|
A Draft Delivery Plan and the Forward Plan were noted.|
The Programme Manager, the Director of Strategy and the Head of Policy attended.|
The Town Centre Regeneration Programme Board met.|
The Officer Scheme of Delegation and the Scrutiny Work Programme were noted.|
The Education, Health and Care Plan was late.|
the office fit-out was let under the Crown Commercial Services Framework|
The Department for Energy and Industrial Strategy wrote.|"""


@pytest.mark.parametrize("case", CASES.splitlines())
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
