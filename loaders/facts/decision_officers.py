"""Officers that a decision's foot names: lead officer, contact, report author."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Subject
from loaders.facts.makers import PERSON
from loaders.facts.people import person_node
from loaders.reading import Field

_NO_PERSON = re.compile(
    r"@|\b(?:team|service|services|democratic|mailbox|enquir\w+|department|directorate|office|unit|group"
    r"|committee|council|support|admin\w*|governance|report|n/?a|none|tbc|various|director of|head of|manager)\b",
    re.I,
)
_CUT = re.compile(
    r"\s*(?:;|/|\n|,|\s[-–—]\s|\(|\||\be-?mail\b|\btel\b|\btelephone\b|\bext\b|\s&\s|\sand\s|\s{3,}|\xa0{2,}|\d{3,})",
    re.I,
)
_FIELDS = (("lead_officer", "LEAD_OFFICER"), ("contact", "CONTACT"), ("report_author", "CONTACT"))


def find(context: Context, subject: Subject) -> None:
    """States LEAD_OFFICER and CONTACT for every person in those fields."""
    if subject.label != "Decision":
        return
    for name, kind in _FIELDS:
        for field in subject.part.all(name):  # pyright: ignore[reportArgumentType]
            for node, span in _persons(context, field):
                context.findings.tie(kind, subject.node, node, span, f"fields/{name}", 0.96)


def _persons(context: Context, field: Field) -> list[tuple[str, Span]]:
    found: list[tuple[str, Span]] = []
    for mention in context.within("people", field.value):
        node = person_node(context, mention.span)
        if node is not None:
            found.append((node, mention.span))
    if found:
        return found
    text = context.document.text
    start = field.value.starts_at
    for cut in [*_CUT.finditer(text, field.value.starts_at, field.value.ends_at), None]:
        end = cut.start() if cut else field.value.ends_at
        words = text[start:end].strip()
        if words and PERSON.match(words) and not _NO_PERSON.search(words) and len(words.split()) <= 5:
            begin = text.index(words, start)
            span = Span(begin, begin + len(words))
            found.append((context.findings.node("Person", span, span, rule="fields/person"), span))
            if cut is not None and cut[0].strip() in (",", "(", "-", "–", "—"):
                break  # what follows is the officer's post
        start = cut.end() if cut else end
    return found
