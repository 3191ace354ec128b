"""A stored document as the values it was loaded from: to load it again after an undo, to check it, to put it out."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from graph.assembly.saying import typed
from graph.evidence import (
    Document,
    EdgeStatement,
    Evidence,
    Extraction,
    IssueStatement,
    NodeMention,
    Notice,
    PageBox,
    PropertyStatement,
    Scalar,
    Span,
)
from graph.ledger.ledger import READING, Ledger, ReadingRow


def read_document(ledger: Ledger, reading: int) -> Document:
    """The document of a reading, with its stored text; blocks are not kept."""
    row = ReadingRow(*ledger.rows(f"{READING} where r.n = ?", (reading,))[0])
    layout: dict[str, Any] = json.loads(ledger.one("select layout from reading where n = ?", (reading,)))
    notices = ledger.rows("select kind, detail from notice where reading = ?", (reading,))
    return Document(
        sha256=row.sha256,
        text=ledger.body(reading),
        media_type=row.media_type,
        path=row.path,
        url=row.url,
        council=row.council,
        retrieved_at=row.retrieved_at,
        name=row.name,
        boxes=tuple(PageBox(Span(b[0]["starts_at"], b[0]["ends_at"]), *b[1:]) for b in layout["boxes"]),
        links=tuple((Span(a, b), href) for a, b, href in layout["links"]),
        unreadable_pages=tuple(layout["unreadable_pages"]),
        notices=tuple(Notice(k, d) for k, d in notices),
    )


def read_extraction(ledger: Ledger, reading: int) -> Extraction:
    """All that a reading states, as it was when it was written."""
    document = read_document(ledger, reading)
    text = ledger.text
    mentions = {
        n: (id_, text(label))
        for n, id_, label in ledger.rows("select n, id, label from mention where reading = ? order by n", (reading,))
    }
    spans: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in ledger.rows(
        """select e.statement, e.starts_at, e.ends_at, e.page, e.rule, e.confidence from mention m join statement s
          on s.subject = m.n
           join span e on e.statement = s.n where m.reading = ? order by e.rowid""",
        (reading,),
    ):
        spans[row[0]].append(row[1:])
    properties: list[PropertyStatement] = []
    edges: list[EdgeStatement] = []
    derived: dict[tuple[str, str], tuple[Scalar, str]] = {}
    for n, subject, predicate, target, value, qualifiers, by, *span in ledger.rows(
        """select s.n, s.subject, s.predicate, s.object, s.value, s.qualifiers, s.derived_by, s.starts_at, s.ends_at,
          s.page, s.rule,
           s.confidence from mention m join statement s on s.subject = m.n where m.reading = ? order by s.n""",
        (reading,),
    ):
        id_, label = mentions[subject]
        found = [] if span[0] is None else [tuple(span), *spans.get(n, ())]
        evidence = tuple(Evidence(s[0], s[1], document.text[s[0] : s[1]], s[2], text(s[3]), s[4]) for s in found)
        if target is not None:
            pairs = tuple(json.loads(qualifiers).items()) if qualifiers else ()
            edges.append(EdgeStatement(text(predicate), id_, mentions[target][0], pairs, evidence, text(by) or None))
        elif evidence:
            properties.append(
                PropertyStatement(id_, text(predicate), typed(label, text(predicate), value), evidence[0])
            )
        else:
            derived[id_, text(predicate)] = (typed(label, text(predicate), value), text(by))
    kind, reason = ledger.rows("select kind, kind_reason from reading where n = ?", (reading,))[0]
    nodes = tuple(NodeMention(i, label) for i, label in mentions.values())
    read = Extraction(document, kind, reason, nodes, tuple(properties), tuple(edges), (), document.notices, derived)
    return _issues_apart(read)


def _issues_apart(extraction: Extraction) -> Extraction:
    """Issues, which are stored as mentions (see write.with_issues), as the values they were."""
    about: dict[str, list[EdgeStatement]] = defaultdict(list)
    for edge in extraction.edges:
        if edge.type == "ABOUT":
            about[edge.source].append(edge)
    issues = tuple(
        IssueStatement(
            str(extraction.derived[node.id, "kind"][0]),
            str(extraction.derived[node.id, "detail"][0]),
            tuple(e.target for e in about[node.id]),
            about[node.id][0].evidence,
        )
        for node in extraction.nodes
        if node.label == "Issue"
    )
    return Extraction(
        extraction.document,
        extraction.kind,
        extraction.kind_reason,
        tuple(n for n in extraction.nodes if n.label != "Issue"),
        extraction.properties,
        tuple(e for e in extraction.edges if e.type != "ABOUT"),
        issues,
        extraction.notices,
        {(node, name): v for (node, name), v in extraction.derived.items() if "/issue/" not in node},
    )
