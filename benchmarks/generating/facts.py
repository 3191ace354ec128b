"""One decision: what it says, clause by clause, and the truth of it as LABELLING.md writes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.generating import words

AUTHORITIES = words.authorities()
BLANK: dict[str, Any] = {
    "reference": None, "system_reference": None, "title": None, "status": None, "decided_on": None, "published_on": None,
    "effective_from": None, "key_decision": None, "call_in": None, "made_by": [], "meeting": None, "lead_officers": [],
    "persons": [], "places": [], "resolutions": 1, "programmes": [], "strategies": [], "organisations": [], "funding": [],
    "delegations": [], "related_decisions": [], "considered_by": [], "legislation": [], "options_rejected": None,
    "partnerships": [],
}  # fmt: skip


@dataclass(slots=True)
class Told:
    """A decision to be written: its clauses and paragraphs as text, its days, and `gold`, the truth so far."""

    council: str
    title: str
    maker: str
    officer: str
    day: date
    clauses: list[str]
    reasons: str
    options: str
    gold: dict[str, Any] = field(default_factory=dict[str, Any])


def money(chance: Random, pounds: int) -> str:
    """A sum in one of the forms councils use; `pounds` is a multiple of 10,000."""
    forms = [f"£{pounds:,}", f"£{pounds:,}.00"]
    forms += (
        [f"£{pounds / 1e6:g}m", f"£{pounds / 1e6:g} million"]
        if pounds >= 1_000_000
        else [f"£{pounds // 1000}k", f"£{pounds // 1000},000"]
    )
    return chance.choice(forms)


def spelled(chance: Random, day: date) -> str:
    """A date in one of the forms councils use."""
    ordinal = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    return chance.choice(
        [
            f"{day:%d/%m/%Y}",
            f"{day.day} {day:%B %Y}",
            f"{day.day}{ordinal} {day:%B %Y}",
            f"{day:%A} {day.day} {day:%B %Y}",
            f"{day.day} {day:%b %Y}",
        ]
    )


def decide(chance: Random, by: str | None = None) -> Told:
    """Invents a decision of a real authority: of `by`, or of any."""
    others = [a for a in chance.sample(AUTHORITIES, 6) if a[0] != by]
    council, own = next((a for a in AUTHORITIES if a[0] == by), None) or others.pop()
    fill = {
        "p": chance.choice(words.PLACE),
        "t": chance.choice(words.THEME),
        "a": chance.randrange(2018, 2024),
        "b": chance.randrange(2025, 2031),
    }
    programme, strategy = (chance.choice(forms).format(**fill) for forms in (words.PROGRAMME, words.STRATEGY))
    area = chance.choice(words.AREA)
    maker, post = chance.choice(words.MEMBER).format(a=area), chance.choice(words.OFFICER).format(a=area)
    officer = f"{chance.choice(words.GIVEN)} {chance.choice(words.FAMILY)}"
    gold = BLANK | {key: [] for key, value in BLANK.items() if value == []}
    gold |= {
        "programmes": [programme],
        "strategies": [strategy],
        "lead_officers": [officer],
        "persons": [{"name": officer, "post": None}],
    }
    gold["optional"] = {"organisations": [council, own], "programmes": [strategy]}
    clauses: list[str] = []
    if chance.random() < 0.5:
        group = chance.choice(words.GROUP).format(**fill)
        names = [
            chance.choice(o) for o in others[: chance.randrange(2, 5)]
        ]  # full and short names mixed, as councils do
        lead = names[0]
        said = ", ".join(names[:-1]) + " and " + names[-1]
        clauses.append(chance.choice(words.JOIN).format(g=group, m=said, l=lead, p=programme))
        members = [{"name": n, "role": "lead" if n == lead else "member"} for n in names]
        gold["partnerships"] = [
            {
                "name": group,
                "members": members,
                "stated_members": None,
                "delivers": [programme],
                "joins": True,
                "optional_members": [council, own, "the Council"],
            }
        ]
        gold["organisations"] += [{"name": n, "role": "lead" if n == lead else "partner"} for n in names]
    if chance.random() < 0.7:
        pounds, payer = chance.randrange(2, 400) * 10_000, chance.choice(words.FUNDER)
        clauses.append(chance.choice(words.GRANT).format(s=money(chance, pounds), o=payer, p=programme))
        gold["funding"].append({"amount": pounds, "by": payer, "to": None, "for": programme, "optional": ["to"]})
        gold["organisations"].append({"name": payer, "role": "funder"})
    if not clauses or chance.random() < 0.4:
        pounds, firm = (
            chance.randrange(2, 400) * 10_000,
            chance.choice(words.FIRM).format(f=chance.choice(words.FAMILY)),
        )
        clauses.append(chance.choice(words.CONTRACT).format(s=money(chance, pounds), o=firm, p=programme))
        gold["funding"].append({"amount": pounds, "by": None, "to": firm, "for": None, "optional": ["by"]})
        gold["organisations"].append({"name": firm, "role": "supplier"})
    if chance.random() < 0.6:
        clauses.append(chance.choice(words.DELEGATE).format(o=post, m=maker))
        gold["delegations"] = [{"to": post, "consulting": [maker]}]
    if chance.random() < 0.3:
        clauses.append(chance.choice(words.NOTE))
    said = " ".join(clauses)
    reasons = chance.choice(words.SUPPORT).format(s=strategy)
    if programme not in said:
        reasons = f"The {programme} is under way. {reasons}"
    if chance.random() < 0.5:
        act = chance.choice(words.ACT)
        reasons, gold["legislation"] = f"{reasons} {chance.choice(words.LAW).format(a=act)}", [act]
    options = ""
    if chance.random() < 0.5:
        options, gold["options_rejected"] = chance.choice(words.REJECT).format(w=chance.choice(words.WHY)), 1
    gold["resolutions"] = len(clauses)
    title = gold["title"] = chance.choice(["{p} - Approval to Proceed", "{p}: Funding and Delivery", "{p}"]).format(
        p=programme
    )
    day = date(2021, 1, 4) + timedelta(days=chance.randrange(1400))
    return Told(council, title, maker, officer, day, clauses, reasons, options, gold)
