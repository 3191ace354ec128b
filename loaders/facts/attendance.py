"""Who attended a meeting and in which capacity, which body met, and when.

A list's heading gives the capacity; a word on the line itself ("Apologies", "Chair", "Present (virtual)") overrules
it. Officers who
came for one item are named in the item ("… were in attendance for this item").
"""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.dates import parse
from loaders.facts.organisations import organisation_node
from loaders.facts.person_register import register
from loaders.facts.posts import post_node
from loaders.reading import Meeting, Section
from loaders.records.attendance_blocks import capacity_of

_APOLOGIES = re.compile(
    r"\b(?:apolog(?:y|ies)|absent|not present|sent apologies|did not attend|no attendance|ymddiheuriadau)\b",
    re.IGNORECASE,
)
_CHAIR = re.compile(
    r"(?<!vice)(?<!vice[ -])(?<!deputy )(?<!depute )(?<!\w)(?:chair(?:man|person|woman)?\b(?!['’]?s?\s+(?:of|for)\b)|"
    r"\(c\)|cadeirydd|convener\b(?!\s+of)|convenor\b(?!\s+of)|presiding)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:chief executive|director|head of|manager|officer|solicitor|clerk|treasurer|secretary|adviser|advisor)\b",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:was|were|is|are)\s+(?:also\s+)?(?:in attendance|present|there to|on hand|welcomed|invited)\b|"
    r"\battended\s+(?:the meeting\s+|for\s+|to\s+(?:present|answer|speak))|\bin attendance (?:for|to)\b|"
    r"\bjoined the meeting\b",
    re.IGNORECASE,
)
_SENT = re.compile(r"\bapolog(?:y|ies)\b", re.IGNORECASE)
_NOT_FROM = re.compile(r"\bno apologies\b|\bthere were no\b", re.IGNORECASE)


def find(context: Context) -> None:
    """States what body met when and where, and who was there."""
    for subject_meeting, layout in _meetings(context):
        _head(context, subject_meeting, layout)
        for section in layout.attendance:
            _section(context, subject_meeting, section)
        if layout.items:
            _in_items(context, subject_meeting, layout)


def _meetings(context: Context) -> list[tuple[str, Meeting]]:
    found: list[tuple[str, Meeting]] = []
    for layout in context.reading.meetings:
        node = context.findings.find("Meeting", f"meeting@{layout.span.starts_at}")
        if node is not None:
            found.append((node, layout))
    return found


def _head(context: Context, meeting: str, layout: Meeting) -> None:
    findings = context.findings
    if layout.held_on is not None:
        day = parse(context.document.quote(layout.held_on))
        if day is not None:
            findings.state(meeting, "held_on", day, layout.held_on, "attendance/held-on", 0.97)
    if layout.venue is not None:
        findings.state(
            meeting,
            "venue",
            " ".join(context.document.quote(layout.venue).split()),
            layout.venue,
            "attendance/venue",
            0.9,
        )
    if layout.body is not None:
        body = body_node(context, layout.body)
        findings.tie("MEETING_OF", meeting, body, layout.body, "attendance/body", 0.95)
        findings.state(meeting, "name", _meeting_name(context, layout), layout.body, "attendance/name", 0.9)
        for subject in context.subjects:
            if (
                subject.meeting == meeting
                and subject.label == "Decision"
                and not findings.edges_from(subject.node, "MADE_BY")
            ):
                _made_by(context, subject.node, body, layout)


_SIGNING = re.compile(r"\b(?:(?:cabinet|executive|lead) (?:member|councillor)|portfolio holder)\b", re.IGNORECASE)


def _made_by(context: Context, decision: str, body: str, layout: Meeting) -> None:
    """The body decides; at a "Cabinet Member Signing" the member who is there does."""
    findings = context.findings
    if layout.body is not None and _SIGNING.search(context.document.quote(layout.body)):
        for section in layout.attendance:
            for post in context.within("posts", section.span):
                if post.data.complete and _SIGNING.search(post.name):
                    findings.tie("MADE_BY", decision, post_node(context, post), post.span, "attendance/maker", 0.85)
                    return
    if layout.body is not None:
        findings.tie("MADE_BY", decision, body, layout.body, "attendance/maker", 0.9)


def _meeting_name(context: Context, layout: Meeting) -> str:
    words = [context.document.quote(s) for s in (layout.body, layout.held_on) if s is not None]
    return ", ".join(" ".join(w.split()) for w in words)


def body_node(context: Context, span: Span) -> str:
    """The body that met: an organisation where the span is the name of one ("Tees Valley Combined Authority"), else a
    Body."""
    for mention in context.within("organisations", span):
        if len(mention.span) >= len(span) - 2:
            return organisation_node(context, mention)
    return context.findings.node("Body", span, span, rule="attendance/body")


def _section(context: Context, meeting: str, section: Section) -> None:
    heading = context.document.quote(section.heading) if section.heading is not None else ""
    known = register(context)
    base = capacity_of(heading) or "member"
    if (
        re.search(r"\bin the chair\b", context.document.quote(section.span), re.IGNORECASE)
        and section.heading == section.span
    ):
        base = "chair"
    text = context.document.text
    mentions = context.within("people", section.span)
    mixed = re.match(r"\W*attend", heading, re.IGNORECASE) is not None and any(
        "councillor" in m.data.honorifics for m in mentions
    )
    for mention, after in zip(mentions, [*mentions[1:], None], strict=True) if mentions else ():
        stop = after.data.starts_at if after is not None else section.span.ends_at
        line_end = text.find("\n", mention.span.ends_at, stop)
        own = text[mention.span.ends_at : stop if line_end < 0 else line_end]
        node = known.node(mention)
        if node is None or _is_deputised(text, mention):
            continue
        capacity = base
        line = text[text.rfind("\n", 0, mention.data.starts_at) + 1 : mention.data.starts_at]
        if base == "officer" and "councillor" in mention.data.honorifics:
            capacity = "guest"
        if _APOLOGIES.search(own) or (_SENT.search(line) and base != "apologies" and not _NOT_FROM.search(line)):
            capacity = "apologies"
        elif base == "member" and _CHAIR.search(own[:120]):
            capacity = "chair"
        elif base == "member" and mixed and "councillor" not in mention.data.honorifics and _OFFICE.search(own[:120]):
            capacity = "officer"
        already = {
            dict(e.properties).get("capacity")
            for e in context.findings.edges_from(node, "ATTENDED")
            if e.target == meeting
        }
        if capacity in already or (already - {"apologies"} and capacity in ("member", "guest", "officer")):
            continue
        if capacity == "chair":
            context.findings.untie("ATTENDED", node, meeting)
        context.findings.tie("ATTENDED", node, meeting, mention.span, "attendance/list", 0.93, capacity=capacity)


def _is_deputised(text: str, mention: Mention) -> bool:
    """ "Councillor A (substitute for Councillor B)": B was not there."""
    return (
        re.search(
            r"(?:substitut\w+|sub\.?|deputis\w+|in place of|(?<!apologies )(?<!absence )for)\s+(?:for\s+)?$",
            text[max(0, mention.data.starts_at - 30) : mention.data.starts_at],
            re.IGNORECASE,
        )
        is not None
    )


def _in_items(context: Context, meeting: str, layout: Meeting) -> None:
    """Apologies told in an item, and officers who were there for one."""
    findings = context.findings
    known = register(context)
    items: list[Subject] = [s for s in context.subjects if s.meeting == meeting]
    for subject in items:
        title = context.document.quote(subject.part.title) if subject.part.title is not None else ""
        for whole in context.sentences_in(subject.part.span):
            sentence = Span(
                max(whole.starts_at, subject.part.span.starts_at), min(whole.ends_at, subject.part.span.ends_at)
            )
            words = context.document.quote(sentence)
            inside = context.within("people", sentence)
            if not inside:
                continue
            if (_SENT.search(words) and not _NOT_FROM.search(words)) or (
                _SENT.search(title) and _only_names(words, inside)
            ):
                for mention in inside:
                    node = known.node(mention)
                    if node is not None and not _is_deputised(context.document.text, mention):
                        findings.tie(
                            "ATTENDED", node, meeting, mention.span, "attendance/apologies", 0.85, capacity="apologies"
                        )
                continue
            came = _CAME.search(words)
            if came is None:
                continue
            for mention in inside:
                node = known.node(mention)
                listed = node is not None and findings.edges_from(node, "ATTENDED")
                civil = "councillor" not in mention.data.honorifics
                if (
                    node is not None
                    and not listed
                    and civil
                    and mention.span.ends_at <= sentence.starts_at + came.end()
                ):
                    findings.tie(
                        "ATTENDED", node, meeting, mention.span, "attendance/for-item", 0.85, capacity="officer"
                    )


def _only_names(words: str, inside: list[Mention]) -> bool:
    """ "Councillor Tufnell." below the heading "Apologies"."""
    rest = words
    for mention in inside:
        rest = rest.replace(mention.name, "")
    return len(re.sub(r"\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|and|from|received|were)\b|\W", "", rest)) < 12
