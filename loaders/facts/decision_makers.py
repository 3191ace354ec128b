"""Who made a decision: the labelled maker, else the post in "As …, I agree", else the body at whose meeting it was
made.
"""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.decision_meetings import acting_body
from loaders.facts.makers import PERSON, Maker, read_makers
from loaders.facts.people import person_node
from loaders.facts.posts import post_node

_AS = re.compile(
    r"\b(?:As|In my capacity as|Acting as)\s+(?:the\s+)?(?P<post>[A-Z][^\n:;.]{3,140}?),?\s+I\s+(?:hereby |have "
    r"|do |therefore )*(?:agree|approve|resolve|decide|authorise|confirm|propose|endorse|accept)"
)
_I = re.compile(
    r"(?:\A|(?<=\s))I,?\s+(?P<value>[A-Z][^:;.]{3,200}?),?\s+(?:in (?:exercise|accordance|my capacity)"
    r"|by virtue|under|pursuant|acting|having|do\s+hereby|hereby|as\b)"
)


_MOST = 12  # no decision is made by more; a page of nothing but labels is no decision


def find(context: Context, subject: Subject) -> None:
    """States MADE_BY, and SIGNED_BY for who signed."""
    makers = [m for f in subject.part.all("maker")[:_MOST] for m in read_makers(context.document, f.value)]
    rule, sure = "fields/maker", 0.97
    if not [m for m in makers if m.kind != "person"]:
        more = _decision_of(context, subject) or _as_post(context, subject)
        if more:
            makers, rule, sure = [*makers, *more], "fields/maker-words", 0.88
    if not makers:
        makers, rule, sure = _said_by(context, subject), "fields/maker-said", 0.85
    if not makers:
        makers, rule, sure = _meeting_body(context, subject), "fields/maker-meeting", 0.85
    if not makers:
        makers, rule, sure = _job_title(context, subject), "fields/maker-form", 0.8
    if not makers:
        makers, rule, sure = _acting_body(context, subject), "fields/maker-acts", 0.6
    if not makers:
        makers, rule, sure = _commissioner(context, subject), "fields/maker-commissioner", 0.7
    if not makers:
        makers, rule, sure = _signatory(context, subject), "fields/maker-signs", 0.55
    posts = [m for m in makers if m.kind != "person"]
    for maker in posts or makers[:1]:
        node = node_of(context, maker)
        if node is not None:
            context.findings.tie(
                "MADE_BY", subject.node, node, maker.span, rule, sure if maker.kind != "person" else sure - 0.1
            )
    _signed(context, subject, makers if posts else [])


def node_of(context: Context, maker: Maker) -> str | None:
    """The node of a maker: a Post, a Body, an Organisation, or a Person."""
    findings, span = context.findings, maker.span
    if maker.kind == "person":
        node = person_node(context, span)
        return node or findings.node("Person", span, span, rule="fields/person")
    if maker.kind == "post":
        return post_node(
            context, Mention("posts", span, context.document.quote(span)), rule="fields/maker", confidence=0.96
        )
    if maker.kind == "organisation":
        known = next(
            (m.data.key for m in context.within("organisations", span) if len(m.span) >= 0.8 * len(span)), None
        )
        return findings.node("Organisation", span, span, key=known, rule="fields/maker")
    return findings.node("Body", span, span, rule="fields/maker")


def _decision_of(context: Context, subject: Subject) -> list[Maker]:
    """ "Decision of Portfolio Holder for Safer Homes" as a heading."""
    for section in subject.part.section("decision"):
        if section.heading is None:
            continue
        match = re.search(r"\b(?:of|by)\s+(?:the\s+)?(?P<who>[A-Z]\S.*)", context.document.quote(section.heading), re.S)
        if match and not re.match(r"the\b|decision", match["who"], re.I):
            start = section.heading.starts_at + match.start("who")
            return read_makers(context.document, Span(start, start + len(match["who"].rstrip(" :\n"))))
    return []


def _as_post(context: Context, subject: Subject) -> list[Maker]:
    text = context.document.text
    for section in subject.part.section("decision", "proposal", "declarations", "other", "purpose"):
        for pattern, group in ((_AS, "post"), (_I, "value")):
            match = pattern.search(
                text, section.span.starts_at, min(section.span.ends_at, section.span.starts_at + 2500)
            )
            if match:
                found = read_makers(context.document, Span(*match.span(group)))
                if found:
                    return found
    return []


_SAID = re.compile(
    r"\b[Dd]ecisions? (?:was|were|has been|have been) (?:made|taken)(?: on [^.\n]{4,40}?)?,? by (?:the )?(?P<who>[A-Z][^\n;:]{3,140}?)"
    r"(?=,? on (?:\d|[A-Z])|,? under\b|,? in accordance\b|\.(?:\s|\Z)|\n|\Z)"
)


def _said_by(context: Context, subject: Subject) -> list[Maker]:
    """ "The following decision was taken on 1 May 2025 by Cllr Paul Jones, Cabinet Member for Highways"."""
    span = subject.part.span
    start = min(span.starts_at, max(0, span.starts_at - 600))
    match = _SAID.search(context.document.text, start, min(span.ends_at, span.starts_at + 2500))
    return read_makers(context.document, Span(*match.span("who"))) if match is not None else []


def _meeting_body(context: Context, subject: Subject) -> list[Maker]:
    """The body of the meeting: a decision page without maker, or an item of a meeting."""
    if subject.layout is not None and subject.layout.body is not None:
        found = _sitting_alone(context, subject) or read_makers(context.document, subject.layout.body)
        if found and found[0].kind == "post" and not re.search(_BODY_WORD, context.document.quote(found[0].span), re.I):
            return found[:1]
        return [Maker("body" if m.kind == "post" else m.kind, m.span) for m in found][:1]
    for edge in context.findings.edges_from(subject.node, "MADE_AT"):
        for of in context.findings.edges_from(edge.target, "MEETING_OF"):
            first = of.evidence[0]
            return [Maker("body", Span(first.starts_at, first.ends_at))]
    return []


_ALONE = re.compile(
    r"\b(?:(?:cabinet|executive|lead|individual|single|portfolio)(?: cabinet| executive)? (?:member|holder|councillor)|leader"
    r"|mayor)s?\b"
    r".{0,60}?\b(?:signings?|decisions?|decision (?:day|session|meeting)|session|meeting|surgery)\b",
    re.I | re.S,
)
_BODY_WORD = r"\b(?:committee|cabinet(?! member)|board|council|panel|signing|meeting|session)\s*\Z"


def _sitting_alone(context: Context, subject: Subject) -> list[Maker]:
    """ "Cabinet Member Signing": no body sits; the member named as present decides, by the post named beside."""
    layout = subject.layout
    if layout is None or layout.body is None or not _ALONE.search(context.document.quote(layout.body)):
        return []
    for section in layout.attendance:
        for post in context.within("posts", section.span):
            words = context.document.quote(post.span)
            if re.match(r"(?:the )?(?:cabinet|executive|lead|deputy|portfolio|leader|mayor)\b", words, re.I):
                return [Maker("post", post.span)]
    return []


def _job_title(context: Context, subject: Subject) -> list[Maker]:
    for field in subject.part.all("other"):
        if field.label is not None and re.search(
            r"job title|position|designation|post\b", context.document.quote(field.label), re.I
        ):
            near = context.document.text[max(0, field.label.starts_at - 220) : field.label.starts_at]
            found = (
                read_makers(context.document, field.value)
                if re.search(r"\bsign|decision[- ](?:maker|taker)", near, re.I)
                else []
            )
            if found:
                return found
    for field in subject.part.all("signed_by"):
        found = [m for m in read_makers(context.document, field.value) if m.kind == "post"]
        if found:
            return found
    return []


def _acting_body(context: Context, subject: Subject) -> list[Maker]:
    span = acting_body(context, subject)
    return read_makers(context.document, span)[:1] if span is not None else []


def _signatory(context: Context, subject: Subject) -> list[Maker]:
    """A record that names nobody but who signed it."""
    for name in ("signed_by", "maker_person"):
        for field in subject.part.all(name):
            found = [m for m in read_makers(context.document, field.value) if m.kind == "person"]
            if found:
                return found
    return []


_COMMISSIONER = re.compile(
    r"\b(?:Police(?:, Fire)? (?:and|&) Crime Commissioner|POLICE(?:, FIRE)? AND CRIME COMMISSIONER)\b"
    r"(?:(?: for| FOR)(?: the| THE)? [A-Z][\w’'-]+(?:(?: and| AND| &|,)? [A-Z][\w’'-]+){0,3})?"
)


def _commissioner(context: Context, subject: Subject) -> list[Maker]:
    """A commissioner's notice has one decider, whom its letterhead names."""
    if context.reading.kind not in ("record-of-decision", "decision-page", "decision-list"):
        return []
    text, region = context.document.text, subject.part.span
    head = list(_COMMISSIONER.finditer(text, 0, min(len(text), 1500)))
    said = list(_COMMISSIONER.finditer(text, region.starts_at, region.ends_at))
    if not head and context.reading.kind != "record-of-decision":
        return []  # named in passing on another authority's page
    named = [m for m in (*head, *said) if re.search(r" for ", m[0], re.I)] or [*said, *head]
    return [Maker("post", Span(*named[0].span()))] if named else []


def _signed(context: Context, subject: Subject, makers: list[Maker]) -> None:
    """Who signed: the person under "Signed", or who is named with the maker's post on a signed form."""
    findings, document = context.findings, context.document
    for field in subject.part.all("signed_by"):
        words = re.split(r"\s*\bDated?\b\W", document.quote(field.value))[0]
        head = re.split(r"\s*(?:,|\s[-–—]\s|\n|\()", words, maxsplit=1)[0]
        if PERSON.match(head.strip()) and len(head.split()) <= 5:
            span = Span(field.value.starts_at, field.value.starts_at + len(head.rstrip()))
            node = person_node(context, span) or findings.node("Person", span, span, rule="fields/signed")
            findings.tie("SIGNED_BY", subject.node, node, span, "fields/signed", 0.9)
            return
    if context.reading.kind == "record-of-decision":
        for maker in makers:
            if maker.kind == "person" and (node := node_of(context, maker)) is not None:
                findings.tie("SIGNED_BY", subject.node, node, maker.span, "fields/maker-signs", 0.7)
