"""Writes a decision in the layout of a record kind. Each writer gives (text, suffix, truth of the whole document)."""

from __future__ import annotations

import html
from datetime import timedelta
from random import Random
from typing import Any

from benchmarks.generating import words
from benchmarks.generating.facts import Told, decide, spelled

Written = tuple[str, str, dict[str, Any]]
STATUS = ["Recommendations Approved", "Recommendations Approved (subject to call-in)", "Implemented"]


def _numbered(chance: Random, clauses: list[str]) -> list[str]:
    if len(clauses) == 1:
        return [clauses[0][0].upper() + clauses[0][1:] + "."]
    style = chance.choice(["{n}.", "({n})", "{n})", "({a})", "{a})"])
    return [
        f"{style.format(n=n, a='abcdefg'[n - 1])} {c[0].upper() + c[1:]}{'.' if n == len(clauses) else ';'}"
        for n, c in enumerate(clauses, 1)
    ]


def _truth(told: Told, kind: str, **more: Any) -> dict[str, Any]:
    return {"council": told.council, "kind": kind, "decisions": [told.gold | more], "meetings": [], "expect_issues": []}


def _sections(chance: Random, told: Told) -> list[tuple[str, list[str]]]:
    out = [
        ("Decision", _numbered(chance, told.clauses)),
        (chance.choice(["Reasons for the decision", "Reason for decision"]), [told.reasons]),
    ]
    if told.options:
        out.append(
            (chance.choice(["Alternative options considered", "Alternatives considered and rejected"]), [told.options])
        )
    return out


def page(chance: Random, told: Told) -> Written:
    """A decision page of the committee system, as text or HTML."""
    key, call = chance.choice([True, False]), chance.choice([True, False])
    status, effective = chance.choice(STATUS), told.day + timedelta(days=8)
    fields = [
        ("Decision Maker", told.maker), ("Decision status", status), ("Is Key decision?", "Yes" if key else "No"),
        ("Is subject to call in?", "Yes" if call else "No"),
    ]  # fmt: skip
    tail = [
        ("Publication date", spelled(chance, told.day)), ("Date of decision", spelled(chance, told.day)),
        ("Effective from", spelled(chance, effective)), (chance.choice(["Lead officer", "Contact", "Report author"]), told.officer),
    ]  # fmt: skip
    chance.shuffle(tail)
    truth = _truth(
        told, "decision-page", made_by=[told.maker], status=status, key_decision=key, call_in=call,
        published_on=told.day.isoformat(), decided_on=told.day.isoformat(), effective_from=effective.isoformat(),
    )  # fmt: skip
    sections = _sections(chance, told)
    if chance.random() < 0.5:
        lines = [told.council, "", "Decision details", told.title, "", *(f"{k}: {v}" for k, v in fields), ""]
        for heading, paragraphs in sections:
            lines += [f"{heading}:", *paragraphs, ""]
        return "\n".join([*lines, *(f"{k}: {v}" for k, v in tail)]), ".txt", truth
    label = '<p><span class="mgLabel">{}: </span>{}</p>'
    rows = [f'<h1 class="mgMainTitleTxt">Decision details</h1><h2 class="mgSubTitleTxt">{html.escape(told.title)}</h2>']
    rows += [label.format(k, html.escape(v)) for k, v in fields]
    for heading, paragraphs in sections:
        rows.append(f'<h3 class="mgSubSubTitleTxt">{heading}:</h3><div class="mgWordPara">')
        rows += [f"<p>{html.escape(p)}</p>" for p in paragraphs] + ["</div>"]
    rows += [label.format(k, html.escape(v)) for k, v in tail]
    body = "\n".join(rows)
    return (
        f"<html><head><title>Decision - {told.title} - {told.council}</title></head>"
        f"<body><div id=modgov>{body}</div></body></html>",
        ".html",
        truth,
    )


def decision_list(chance: Random, first: Told) -> Written:
    """A list with full text (V=1) of one to four decisions of one authority."""
    lines, decisions = [f"{first.council}", "Decisions published", ""], []
    for told in [first, *(decide(chance, first.council) for _ in range(chance.randrange(4)))]:
        number, status = str(chance.randrange(1000, 20000)), chance.choice(STATUS)
        effective = told.day + timedelta(days=8)
        lines += [
            f"{told.day:%d/%m/%Y} - {told.title}  ref: {number}    {status}",
            "",
            f"Decision Maker: {told.maker}",
            f"Decision published: {told.day:%d/%m/%Y}",
        ]
        lines += [
            f"Effective from: {effective:%d/%m/%Y}",
            "Decision:",
            *_numbered(chance, told.clauses),
            "Reasons for the decision:",
            told.reasons,
            f"Lead officer: {told.officer}",
            "",
        ]
        own = told.gold | {
            "system_reference": number,
            "status": status,
            "published_on": told.day.isoformat(),
            "effective_from": effective.isoformat(),
        }
        own |= {
            "made_by": [told.maker],
            "options_rejected": None,
            "optional": told.gold["optional"] | {"decided_on": [told.day.isoformat(), None]},
        }
        own["call_in"] = True if "call-in" in status else None  # the status says so
        decisions.append(own)
    return (
        "\n".join(lines),
        ".txt",
        {
            "council": first.council,
            "kind": "decision-list",
            "decisions": decisions,
            "meetings": [],
            "expect_issues": [],
        },
    )


def _form(chance: Random, told: Told, heading: str, kind: str, maker: str) -> Written:
    reference = f"{chance.randrange(20, 26)}/{chance.randrange(10, 999):05d}"
    lines = [
        told.council.upper(),
        heading,
        "",
        f"Decision No: {reference}",
        f"Subject: {told.title}",
        f"{maker}: {told.maker}",
        "",
    ]
    for title, paragraphs in _sections(chance, told):
        lines += [f"{title}:", *paragraphs, ""]
    lines += [f"Contact officer: {told.officer}", f"Date of decision: {spelled(chance, told.day)}"]
    day = None if kind == "proposed-record" else told.day.isoformat()
    if kind == "proposed-record":
        lines.pop()
    return "\n".join(lines), ".txt", _truth(told, kind, reference=reference, made_by=[told.maker], decided_on=day)


def record(chance: Random, told: Told) -> Written:
    """A signed record of decision."""
    return _form(
        chance,
        told,
        chance.choice(["RECORD OF DECISION", "Record of Executive Decision"]),
        "record-of-decision",
        "Decision taken by",
    )


def proposed(chance: Random, told: Told) -> Written:
    """A proposed record of decision."""
    return _form(chance, told, "PROPOSED RECORD OF DECISION", "proposed-record", "Decision to be taken by")


def officer(chance: Random, told: Told) -> Written:
    """An officer's decision notice."""
    told.maker = chance.choice(words.OFFICER).format(a=chance.choice(words.AREA))
    return _form(
        chance,
        told,
        chance.choice(["OFFICER DECISION NOTICE", "RECORD OF OFFICER DECISION"]),
        "officer-decision",
        chance.choice(["Decision Maker", "Decision taken by"]),
    )


def minutes(chance: Random, told: Told) -> Written:
    """Minutes of a cabinet with one item of substance."""
    present = [
        f"Councillor {g} {f}"
        for g, f in zip(chance.sample(words.GIVEN, 4), chance.sample(words.FAMILY, 4), strict=True)
    ]
    lines = [
        told.council.upper(),
        "CABINET",
        f"MINUTES of a meeting of the Cabinet held on {spelled(chance, told.day)}.",
        "",
        "PRESENT: " + ", ".join(present),
        "",
    ]
    lines += [
        "1. Apologies for absence",
        "There were none.",
        "",
        f"2. {told.title}",
        told.reasons,
        "",
        "RESOLVED that the Cabinet:",
        *_numbered(chance, told.clauses),
    ]
    meeting = {"body": "Cabinet", "held_on": told.day.isoformat()}
    truth = _truth(
        told, "minutes", made_by=["Cabinet"], meeting=meeting, lead_officers=[], persons=[], options_rejected=None
    )
    items = [
        {"number": "1", "title": "Apologies for absence", "resolved": False},
        {"number": "2", "title": told.title, "resolved": True},
    ]
    truth["meetings"] = [meeting | {"present": present, "officers": [], "items": items}]
    return "\n".join(lines), ".txt", truth


def notice(chance: Random, told: Told) -> Written:
    """A forward-plan notice: no decision."""
    lines = [
        told.council,
        "Forward Plan - Issue details",
        told.title,
        f"Decision due: Not before {spelled(chance, told.day)} by {told.maker}",
    ]
    lines += [
        f"Notice of proposed decision first published: {told.day - timedelta(days=30):%d/%m/%Y}",
        f"Contact: {told.officer}",
    ]
    return (
        "\n".join(lines),
        ".txt",
        {
            "council": told.council,
            "kind": "other",
            "decisions": [],
            "meetings": [],
            "expect_issues": [{"kind": "not-a-decision", "what": "due"}],
        },
    )


KINDS = (page, page, decision_list, record, proposed, officer, minutes, notice)
