"""The part an organisation plays in what is decided, told by the words around its name.

funder, supplier, recipient, consultee, regulator or partner; None where the text merely names it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.evidence import Span
from loaders.context import Mention
from loaders.facts.organisation_grammar import part_words as words
from loaders.facts.organisation_grammar.named import Named

_JOINT_TALK = re.compile(r"\b(?:jointly|in partnership)\b", re.IGNORECASE)
_WRAP = re.compile(r"[ \u00a0]*\r?\n[ \u00a0]*(?=\S)")  # a hard line break


@lru_cache(maxsize=1024)
def _says(pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether a sentence holds a pattern: asked once for all the names in it."""
    return bool(pattern.search(sentence))


def part_of(text: str, each: Mention, sentence: Span, run: Sequence[Mention] = ()) -> tuple[str, float] | None:
    """(role, how sure) of one mention in its sentence; None where it is merely named.

    In a list ("delivered with A, B and C") the words before its first name and after its last speak for each.
    """
    part = _part(text, each, sentence, each.span)
    if part is None and len(run) > 1:
        part = _part(text, each, sentence, Span(run[0].span.starts_at, run[-1].span.ends_at))
    return part


def _part(text: str, each: Mention, sentence: Span, at: Span) -> tuple[str, float] | None:
    named: Named = each.data
    before = text[max(sentence.starts_at, at.starts_at - 120) : at.starts_at]
    after = text[at.ends_at : min(sentence.ends_at, at.ends_at + 120)]
    whole = text[sentence.starts_at : sentence.ends_at]
    before, after, whole = (_WRAP.sub(" ", s) for s in (before, after, whole))
    before = words.OF_KIND.sub("", before)
    line = text[text.rfind("\n", 0, each.span.starts_at) + 1 : each.span.starts_at].lstrip(" \t\u00a0•-*|")
    if len(line) < 80:
        for label, role in words.LABELS:
            if label.match(line):
                return role, 0.85
    if words.BIDDERS.search(before):
        return ("supplier", 0.8) if words.ACCEPTED_AFTER.match(after) and not named.authority else None
    linked = bool(words.LINK.search(before[-24:]))
    if words.TENURE.search(before[-40:]) or (
        _says(words.INTEREST, whole) and not (linked and words.RECEIVES_BEFORE.search(before))
    ):
        return None
    if named.key in words.REGULATORS:
        return "regulator", 0.8
    if re.search(
        r"\b(?:returned|repaid|handed back|refunded|repay|repayable|given back) (?:in full )?to (?:the )?$",
        before,
        re.IGNORECASE,
    ):
        return "funder", 0.8
    if not named.authority and (words.WON_BEFORE.search(before) or words.PROVIDERS_BEFORE.search(before)):
        return "supplier", 0.8
    if not named.authority and words.TRADE_BEFORE.search(before):
        return "supplier", 0.75
    if (linked and words.ANSWERS_BEFORE.search(before)) or words.CONSULTEES_BEFORE.search(before):
        return "consultee", 0.75
    if words.IN_KIND.match(after) or words.PROMISES.match(after):
        return "partner", 0.7
    if re.search(
        r"\b(?:agreement|contract|arrangement|deed|letter)s? with (?:the )?$", before, re.IGNORECASE
    ) and re.match(r"\s+to (?:receive|accept|draw)", after):
        return "funder", 0.75
    if words.WHICH_SUM.search(before) and words.GAVE.match(after):
        return "funder", 0.8
    if (
        words.SUM_IN_BRACKETS.match(after)
        and (_says(words.GRANTS_TO, whole) or _says(words.CONGRATULATED, whole))
        and not re.search(r"\bfrom\b[^.;]*$", before)
    ):
        return "recipient", 0.8
    if words.SAYS_MONEY.match(after) or (
        words.TOLD_BEFORE.search(before) and re.match(r"\s+that\b", after) and words.MONEY_TALK.search(after)
    ):
        return "funder", 0.75
    if words.FUNDS_AFTER.match(after) and not words.RECEIVES_AFTER.match(after):
        return "funder", 0.85
    if words.OPINES_AFTER.match(after) and not _says(_JOINT_TALK, whole):
        return "consultee", 0.7
    if (
        words.GRANT_FOR.search(before)
        and not named.authority
        and named.kind not in words.PAYERS
        and re.match(r"\s*[.,;]|\s*$|\s+(?:to|for)\b", after)
    ):
        return "recipient", 0.75
    if (
        words.SUPPLIES_AFTER.match(after)
        or (named.kind in words.FIRMS and words.WORKS_AFTER.match(after))
        or (words.PROFESSION.search(each.name) and words.WORKS_AFTER.match(after))
    ):
        return "supplier", 0.8
    if words.RECEIVES_AFTER.match(after):
        return "recipient", 0.85
    if named.kind in words.FIRMS and (
        (linked and words.SUPPLIES_BEFORE.search(before)) or _says(words.CONTRACT_TALK, whole)
    ):
        return "supplier", 0.8
    firmlike = linked and not named.authority and named.kind not in words.DEPARTMENTS
    if firmlike and _looks_a_firm(named, each.name) and words.WORK_BEFORE.search(before):
        return "supplier", 0.75
    if linked and words.AGREES_GRANT.search(before) and not named.authority and named.kind not in words.PAYERS:
        return "recipient", 0.75
    if (
        linked
        and words.COMES_BEFORE.search(before)
        and _says(words.MONEY_TALK, whole)
        and named.kind not in words.FIRMS
    ):
        return "funder", 0.8
    if (
        linked
        and named.kind not in words.FIRMS
        and words.FUNDS_BEFORE.search(before)
        and (not words.PASSED_MONEY.search(before) or _says(words.MONEY_TALK, whole) or re.search(r"\bcosts?\b", whole))
    ):
        return "funder", 0.85
    if re.search(r"\bjoint(?:ly)? (?:\w+ ){0,2}(?:with|between) (?:the )?$", before, re.IGNORECASE):
        return "partner", 0.8
    if linked and words.SUPPLIES_BEFORE.search(before) and not named.authority and named.kind not in words.DEPARTMENTS:
        grant = re.search(r"\b(?:grant|lease|award|£)", before[-60:]) and not re.search(
            r"contract|tender", before, re.IGNORECASE
        )
        if not grant:
            return (
                "supplier"
                if re.search(r"contract|tender|procure|appoint|suppl|order|quot", before, re.IGNORECASE)
                else "partner"
            ), 0.75
    if linked and words.RECEIVES_BEFORE.search(before) and named.kind not in words.DEPARTMENTS:
        return "recipient", 0.8
    if re.match(r"\W*Consult(?:ees?|ation|ed)(?: with| undertaken| responses?)?\s*[:|\t]", line):
        return "consultee", 0.8
    if _says(words.CONSULTED, whole) and not re.search(
        r"consultation with the (?:Cabinet|Leader|Director|Chair)", whole
    ):
        return "consultee", 0.7
    if (linked and words.PARTNERS_BEFORE.search(before)) or words.PARTNERS_AFTER.match(after):
        return "partner", 0.7
    return None


def by_kind(each: Mention, talk: str) -> tuple[str, float] | None:
    """What an organisation of its kind mostly is where a text says no more.

    A department pays when money is the talk.
    """
    named: Named = each.data
    if named.key in words.REGULATORS:
        return "regulator", 0.7
    if named.kind == "government-department" and _says(words.MONEY_TALK, talk):
        return "funder", 0.6
    if (
        named.kind == "firm"
        and named.how == "form"
        and _says(words.CONTRACT_TALK, talk)
        and not _says(words.BIDS_TALK, talk)
    ):
        return "supplier", 0.6
    return None


def _looks_a_firm(named: Named, name: str) -> bool:
    """Whether it may be a firm: by its kind, or because nothing else is known of it."""
    return named.kind in words.FIRMS or named.kind == "" or bool(words.PROFESSION.search(name))
