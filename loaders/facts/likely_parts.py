"""The part of an organisation that a decision names and whose part no words of the grammar tell: the likeliest one.

Records name few bodies that take no part in what is decided (one in twenty of those labelled), so each takes part; as
what is weighed from the words around its name (docs/decisions/0110).
"""

from __future__ import annotations

from collections import defaultdict

from loaders.context import Context, Mention, Subject
from loaders.facts.organisation_grammar.named import Named
from loaders.facts.organisation_grammar.nodes import organisation_node
from loaders.facts.organisation_grammar.weighing import likely_part
from loaders.spelling import fold

_QUIET = ("summary", "boilerplate", "declarations", "attendance")
_MOST = 200  # names weighed in one decision; what a long report names beyond is mentioned
_MOST_EVIDENCE = 6  # quotes of one edge


def find(context: Context) -> None:
    """States INVOLVES for organisations named in a decision that nothing else has tied to it."""
    for subject in context.subjects:
        _weigh(context, subject)


def unplayed(context: Context, subject: Subject) -> dict[str, list[Mention]]:
    """Every organisation that a decision names outside its quiet sections, with the places that name it."""
    groupings = {fold(f) for n in context.findings.nodes_of("Partnership") for f in context.findings.forms_of(n)}
    quiet = [s.span for s in subject.part.sections if s.role in _QUIET]
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for each in context.within("organisations", subject.part.span):
        named: Named = each.data
        own = named.how == "self" or named.key == context.council
        if not own and fold(each.name) not in groupings and not any(q.contains(each.span) for q in quiet):
            found[named.key].append(each)
    return found


def _weigh(context: Context, subject: Subject) -> None:
    findings = context.findings
    involved = {e.target for e in findings.edges_from(subject.node, "INVOLVES", "TAKEN_BY", "MADE_BY")}
    involved |= {
        e.source
        for tie in findings.edges_from(subject.node, "CONCERNS", "JOINS", "INVOLVES")
        for e in findings.edges_to(tie.target, "PARTNER_IN")
    }
    for places in list(unplayed(context, subject).values())[:_MOST]:
        node = organisation_node(context, places[0])
        if node in involved:
            continue
        role, sure = likely_part(context, subject.part, places)
        if role != "none":
            spans = [m.span for m in places[:_MOST_EVIDENCE]]
            findings.tie("INVOLVES", subject.node, node, spans, f"organisations/{role}-likely", sure, role=role)
