"""Forms that name the party on one line and the sum on another ('Supplier: ...', 'Contract value: £18,400')."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context
from loaders.money.parties import parties_in
from loaders.money.rules import Role
from loaders.money.stated import End, Stated

_PARTY_LABEL = re.compile(
    r"^[ \t|*•-]*(?:(?P<payee>supplier|contractor|(?:successful |preferred |winning )?(?:tenderer|bidder|contractor)|"
    r"provider|payee|"
    r"recipient|beneficiary|grantee|applicant|awarded to|payment (?:to be made )?to|paid to|(?:name of "
    r")?(?:organisation|company|contractor|supplier|applicant))"
    r"|(?P<payer>funder|funded by|funding (?:source|body)|source of (?:the )?fund(?:s|ing)|the source of funding is|"
    r"grant from|paid by))"
    r"(?: name| details| appointed)?[ \t]*[:|\t][ \t|]*(?P<value>[^\n|]{3,120})",
    re.I | re.M,
)
_SUM_LABEL = re.compile(
    r"[ \t|*•-]*(?:(?:total|contract|estimated|annual|award|grant|overall|maximum)[ \w]{0,20})?"
    r"(?:values?|amounts?|costs?|price|sum|grant|award|funding|payment|budget)[ \w()]{0,20}[:|\t][^£\n]{0,20}\Z",
    re.I,
)


def ends_of_forms(context: Context, found: list[Stated]) -> None:
    """Ties sums of form lines to the party of the nearest line that names one."""
    text = context.document.text
    labels = list(_PARTY_LABEL.finditer(text)) if found else []
    if not labels:
        return
    for one in found:
        line = text[text.rfind("\n", 0, one.sum.span.starts_at) + 1 : one.sum.span.starts_at]
        if one.cell is not None or not _SUM_LABEL.match(line):
            continue
        near = [m for m in labels if abs(m.start() - one.sum.span.starts_at) < 700]
        for match in sorted(near, key=lambda m: abs(m.start() - one.sum.span.starts_at)):
            role: Role = "payee" if match["payee"] else "payer"
            parties = parties_in(context, Span(*match.span("value")))
            if parties and not one.of(role):
                one.ends.append(End(role, parties[0], "form", 0.8))
