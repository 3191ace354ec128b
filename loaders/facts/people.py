"""Persons named in a record, the posts they hold, and their ties to decisions and items.

Names are read by person_names.py, found by person_finding.py; person_register.py keeps one node for one person;
person_posts.py
tells who holds which office.
"""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Mention, Subject
from loaders.facts.organisations import organisation_node
from loaders.facts.person_finding import VERB, find_names
from loaders.facts.person_posts import pairs
from loaders.facts.person_register import Register, register
from loaders.facts.posts import post_key, post_node

_THE = re.compile(r"(?:\b[Tt]he )$")
_BETWEEN = re.compile(r"(?:,?[ \xa0]*[A-Z]{2,5}\b)*[ \xa0]*(?:\([^()\n]{0,120}\)|,[^,.;\n]{3,110},)?")


def mentions(context: Context) -> list[Mention]:
    """Every person named; the span leaves titles of office out, `data` is a PersonName."""
    return find_names(context, context.document.text)


def person_node(context: Context, span: Span) -> str | None:
    """The node of the person whose name stands at a span (or inside it), or None when none does.

    Mrs S Chandler, Sue Chandler and Mrs Chandler of one document are one node.
    """
    return register(context).node_at(span)


def find(context: Context) -> None:
    """States who holds which post, who answers for a decision, who spoke, and who else is named."""
    known = register(context)
    _posts(context, known)
    _by_office(context, known)
    for subject in context.subjects:
        _fields(context, known, subject)
        if subject.label == "Decision":
            _contacts(context, known, subject)
        _named(context, known, subject)


def _by_office(context: Context, known: Register) -> None:
    """In minutes "The Chairman asked" and "The Leader said" are its one holder speaking, where the record names that holder."""
    holders: dict[str, dict[str, Span]] = {}  # post -> holder -> where the record says so
    for person, post in pairs(context):
        node = known.node(person)
        if node is not None:
            holders.setdefault(post_key(post.name), {}).setdefault(node, person.span)
    text, findings = context.document.text, context.findings
    for subject in context.subjects:
        if subject.item is None:
            continue
        for post in context.within("posts", subject.part.span):
            held = holders.get(post_key(post.name), {})
            if (
                len(held) == 1
                and _THE.search(text[max(0, post.span.starts_at - 4) : post.span.starts_at])
                and VERB.match(text, post.span.ends_at)
            ):
                node, said = next(iter(held.items()))
                findings.tie("SPOKE_ON", node, subject.item, [said, post.span], "people/spoke-by-office", 0.65)


def _posts(context: Context, known: Register) -> None:
    findings = context.findings
    for person, post in pairs(context):
        node = known.node(person)
        if node is None:
            continue
        held = post_node(context, post)
        at = Span(min(person.span.starts_at, post.span.starts_at), max(person.span.ends_at, post.span.ends_at))
        findings.tie("HOLDS", node, held, at, "people/holds", 0.9)
        _post_in(context, held, post)


def _post_in(context: Context, held: str, post: Mention) -> None:
    """The post belongs to the body it names ("Head of Growth at Stafford Borough Council"), else to the council of
    the record."""
    findings = context.findings
    named = [m for m in context.within("organisations", post.span) if len(m.span) > 3]
    if named:
        findings.tie("POST_IN", held, organisation_node(context, named[-1]), post.span, "people/post-in", 0.85)
        return
    council = findings.find("Organisation", context.council) if context.council else None
    if council is not None:
        findings.tie("POST_IN", held, council, post.span, "people/post-in", 0.7)


def _fields(context: Context, known: Register, subject: Subject) -> None:
    """Lead officers, authors, contacts and signatories, as labelled."""
    if subject.label != "Decision":
        return
    findings = context.findings
    for kind, names in (
        ("LEAD_OFFICER", ("lead_officer", "report_author")),
        ("CONTACT", ("contact",)),
        ("SIGNED_BY", ("signed_by",)),
    ):
        for name in names:
            for labelled in subject.part.all(name):  # type: ignore[arg-type]
                for mention in context.within("people", _widened(context, labelled.value)):
                    node = known.node(mention)
                    if node is not None:
                        findings.tie(kind, subject.node, node, mention.span, f"people/{name.replace('_', '-')}", 0.95)


_CONTACT = re.compile(
    r"(?:^|[\n|;.\t]|[ \xa0]{2})[ \t\xa0*•]*(?:(?P<lead>lead officers?|report (?:author|by)|authors?|"
    r"originating officer)|"
    r"(?:further |officer )?contacts?(?: officers?| persons?| for (?:enquiries|further information|queries)|"
    r" details)?|enquiries to)"
    r"[ \t\xa0]*(?:[:–-][ \t\xa0]*|[ \t\xa0|]{2,})\n?(?:[ \t\xa0|]*name[ \xa0]*:?[ \t\xa0|]*)?$",
    re.IGNORECASE,
)


def _contacts(context: Context, known: Register, subject: Subject) -> None:
    """Lead officers and contacts whose label the layout did not make a field of."""
    text, findings = context.document.text, context.findings
    for mention in context.within("people", subject.part.span):
        start = mention.data.starts_at
        match = _CONTACT.search("\n" + text[max(0, start - 70) : start])
        node = known.node(mention) if match is not None else None
        if match is not None and node is not None and not findings.edges_from(subject.node, "LEAD_OFFICER", "CONTACT"):
            kind = "LEAD_OFFICER" if match["lead"] else "CONTACT"
            findings.tie(kind, subject.node, node, mention.span, "people/contact-line", 0.85)


def _widened(context: Context, value: Span) -> Span:
    """A mention's span leaves "Cllr" out, so that it may begin inside the value; nothing to widen but an empty one."""
    return value if len(value) else Span(value.starts_at, min(value.starts_at + 1, len(context.document.text)))


def _named(context: Context, known: Register, subject: Subject) -> None:
    findings = context.findings
    text = context.document.text
    skip = [s.span for s in subject.part.sections if s.role in ("summary", "boilerplate", "attendance")]
    for mention in context.within("people", subject.part.span):
        if any(s.contains(mention.span) for s in skip):
            continue
        node = known.node(mention)
        if node is None:
            continue
        findings.tie("MENTIONS", subject.node, node, mention.span, "people/named", 0.8)
        if subject.item is not None:
            between = _BETWEEN.match(text, mention.span.ends_at)
            after = between.end() + (text[between.end() : between.end() + 1] == ",") if between is not None else 0
            if (between is not None and VERB.match(text, after)) or VERB.match(text, mention.span.ends_at):
                findings.tie("SPOKE_ON", node, subject.item, mention.span, "people/spoke", 0.75)
