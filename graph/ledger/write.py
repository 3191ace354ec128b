"""Writing what one document states into the ledger, within the caller's transaction."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace

from graph.assembly.told import Told
from graph.evidence import Document, EdgeStatement, Extraction, NodeMention
from graph.ledger.batch import Batch
from graph.ledger.clean import clean, clean_text
from graph.ledger.ledger import Ledger
from graph.schema import SCHEMA


def write_reading(ledger: Ledger, extraction: Extraction, *, load: int, extractor: str, size: int = 0) -> int:
    """Writes a document and all its statements as begun by `load`; returns the reading's number. Ends nothing."""
    batch = Batch(ledger)
    reading = begin_reading(batch, extraction, load=load, extractor=extractor, size=size)
    batch.flush()
    return reading


def begin_reading(batch: Batch, extraction: Extraction, *, load: int, extractor: str, size: int = 0) -> int:
    """As write_reading; what the document states waits in the batch until it is flushed."""
    ledger, extraction = batch.ledger, with_issues(extraction)
    told = Told(extraction)
    document = extraction.document
    content = ledger.one("select n from content where sha256 = ?", (document.sha256,)) or _insert(
        ledger, "content (sha256, media_type, size)", document.sha256, document.media_type, size
    )
    body = clean_text(document.text)
    sha = hashlib.sha256(body.encode()).hexdigest()
    text = ledger.one("select n from text where sha256 = ?", (sha,)) or _insert(
        ledger, "text (sha256, characters, body)", sha, len(body), body
    )
    reading = _insert(
        ledger,
        "reading (content, text, load, path, url, council, retrieved_at, name, kind, kind_reason, dated, "
        "extractor, layout)",
        content, text, load, document.path, document.url, document.council, document.retrieved_at,
        document.name or document.path, extraction.kind, extraction.kind_reason,
        told.dated, extractor, _layout(document),
    )  # fmt: skip
    for notice in extraction.notices:
        ledger.db.execute("insert into notice values (?, ?, ?)", (reading, notice.kind, clean(notice.detail)))
    batch.add(reading, told)
    return reading


def _layout(document: Document) -> str:
    """Where runs of the text stand on pages, and where its links lead."""
    return json.dumps(
        {"boxes": [list(asdict(b).values()) for b in document.boxes], "unreadable_pages": document.unreadable_pages,
         "links": [[s.starts_at, s.ends_at, href] for s, href in document.links]}
    )  # fmt: skip


def with_issues(extraction: Extraction) -> Extraction:
    """A document's issues as mentions of their own, so that they are stored, merged and asked for like any other
    thing.
    """
    nodes, properties, edges = list(extraction.nodes), list(extraction.properties), list(extraction.edges)
    derived = dict(extraction.derived)
    for number, issue in enumerate(extraction.issues):
        at = issue.evidence[0].starts_at if issue.evidence else 0
        node = f"m/{extraction.document.short}/issue/{at}-{issue.kind}-{number}"
        nodes.append(NodeMention(node, "Issue"))
        for name, value in (("name", issue.kind), ("kind", issue.kind), ("detail", issue.detail), ("state", "open")):
            derived[node, name] = (value, f"issue/{issue.kind}")
        about = issue.about or (extraction.document.id,)
        edges += [
            EdgeStatement("ABOUT", node, a, (), issue.evidence, f"issue/{issue.kind}") for a in dict.fromkeys(about)
        ]
    return replace(
        extraction, nodes=tuple(nodes), properties=tuple(properties), edges=tuple(edges), issues=(), derived=derived
    )


def checked(extraction: Extraction) -> Extraction:
    """The extraction, once every quote is what stands at its offsets and every tie is one that the schema has.

    Raises ValueError naming the first fault, so that one file's fault does not stop a load.
    """
    text = extraction.document.text
    labels = {n.id: n.label for n in extraction.nodes}
    evidence = [p.evidence for p in extraction.properties]
    evidence += [e for edge in extraction.edges for e in edge.evidence]
    evidence += [e for issue in extraction.issues for e in issue.evidence]
    for e in evidence:
        if text[e.starts_at : e.ends_at] != e.quote or not e.quote:
            raise ValueError(
                f"{e.rule}: the words {e.quote[:60]!r} do not stand at {e.starts_at}-{e.ends_at} of the text"
            )
    for edge in extraction.edges:
        if (labels[edge.source], labels[edge.target]) not in SCHEMA.edges[edge.type].ends or not edge.evidence:
            raise ValueError(f"{edge.type} from {edge.source} to {edge.target} is not in the schema, or has no words")
    stated = [(p.node, p.property, p.value) for p in extraction.properties]
    stated += [(node, name, value) for (node, name), (value, _) in extraction.derived.items()]
    for node, name, value in stated:
        if name not in ("name", "aliases") and name not in SCHEMA.nodes[labels[node]].properties:
            raise ValueError(f"{labels[node]} has no property {name} in the schema")
        if isinstance(value, int) and not -(1 << 63) <= value < 1 << 63:
            raise ValueError(f"{name} of {node} is {value}, which no store can hold")
    return extraction


def _insert(ledger: Ledger, into: str, *values: object) -> int:
    marks = ", ".join("?" * len(values))
    plain = [clean(v) if isinstance(v, str) else v for v in values] if into.startswith("reading") else values
    return int(ledger.db.execute(f"insert into {into} values ({marks})", plain).lastrowid or 0)
