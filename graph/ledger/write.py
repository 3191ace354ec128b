"""Writing what one document states into the ledger, within the caller's transaction."""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from dataclasses import asdict, replace

from graph.assembly.identity import identify
from graph.assembly.told import Told
from graph.evidence import EdgeStatement, Evidence, Extraction, NodeMention, Scalar
from graph.ledger.ledger import Ledger
from graph.schema import SCHEMA

Row = tuple[object, ...]
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_VALUE = re.compile("[\x00\ud800-\udfff]")


def write_reading(ledger: Ledger, extraction: Extraction, *, load: int, extractor: str, size: int = 0) -> int:
    """Writes a document and all its statements as begun by `load`; returns the reading's number. Ends nothing."""
    extraction = with_issues(extraction)
    document = extraction.document
    content = ledger.one("select n from content where sha256 = ?", (document.sha256,)) or _insert(
        ledger, "content (sha256, media_type, size)", document.sha256, document.media_type, size
    )
    body = _SURROGATE.sub(
        "\ufffd", document.text
    )  # UTF-8 cannot hold a lone surrogate; one sign for one keeps the offsets
    sha = hashlib.sha256(body.encode()).hexdigest()
    text = ledger.one("select n from text where sha256 = ?", (sha,)) or _insert(
        ledger, "text (sha256, characters, body)", sha, len(body), body
    )
    layout = json.dumps(
        {"boxes": [list(asdict(b).values()) for b in document.boxes], "unreadable_pages": document.unreadable_pages,
         "links": [[s.starts_at, s.ends_at, href] for s, href in document.links]}
    )  # fmt: skip
    reading = _insert(
        ledger,
        "reading (content, text, load, path, url, council, retrieved_at, name, kind, kind_reason, dated, "
        "extractor, layout)",
        content, text, load, document.path, document.url, document.council, document.retrieved_at,
        document.name or document.path, extraction.kind, extraction.kind_reason,
        Told(extraction).dated, extractor, layout,
    )  # fmt: skip
    for notice in extraction.notices:
        ledger.db.execute("insert into notice values (?, ?, ?)", (reading, notice.kind, clean(notice.detail)))
    mentions = write_mentions(ledger, reading, extraction)
    _write_statements(ledger, mentions, extraction)
    return reading


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


def write_mentions(ledger: Ledger, reading: int, extraction: Extraction) -> dict[str, int]:
    """Writes a reading's mentions with their identities and links; returns their numbers by mention id."""
    identified = identify(extraction)
    numbers: dict[str, int] = {}
    first = int(ledger.one("select coalesce(max(n), 0) + 1 from mention"))
    for number, node in enumerate(extraction.nodes, start=first):
        numbers[node.id] = number
    rows: list[Row] = []
    for node in extraction.nodes:
        its = identified.mentions[node.id]
        identity = None if its.text is None else identity_number(ledger, its.text, node.label, its.block)
        parent = None if its.parent is None else numbers[its.parent]
        rows.append((numbers[node.id], reading, node.id, ledger.word(node.label), identity, parent, its.part or None))
    ledger.db.executemany(
        "insert into mention (n, reading, id, label, identity, parent, part) values (?, ?, ?, ?, ?, ?, ?)", rows
    )
    labels = {n.id: n.label for n in extraction.nodes}
    for a, b, node in identified.links:
        one, other = (identity_number(ledger, text, labels[node], text) for text in (a, b))
        ledger.db.execute("insert into link values (?, ?, ?)", (one, other, numbers[node]))
    return numbers


def identity_number(ledger: Ledger, text: str, label: str, block: str) -> int:
    """The number of an identity; a new one is written."""
    found = ledger.one("select n from identity where text = ?", (text,))
    return found or _insert(ledger, "identity (text, label, block)", text, ledger.word(label), block)


def _write_statements(ledger: Ledger, mentions: dict[str, int], extraction: Extraction) -> None:
    word = ledger.word
    rows: list[Row] = []
    found: list[tuple[Evidence, ...]] = []
    for p in extraction.properties:
        rows.append((mentions[p.node], word(p.property), None, clean(p.value), None, None))
        found.append((p.evidence,))
    for (node, name), (value, rule) in extraction.derived.items():
        rows.append((mentions[node], word(name), None, clean(value), None, word(rule)))
        found.append(())
    for e in extraction.edges:
        qualifiers = (
            json.dumps({k: clean(v) for k, v in e.properties}, sort_keys=True, ensure_ascii=False)
            if e.properties
            else None
        )
        by = word(e.derived_by) if e.derived_by else None
        rows.append((mentions[e.source], word(e.type), mentions[e.target], None, qualifiers, by))
        found.append(e.evidence)
    first = int(ledger.one("select coalesce(max(n), 0) + 1 from statement"))
    ledger.db.executemany(
        """insert into statement (n, subject, predicate, object, value, qualifiers, derived_by, starts_at, ends_at,
          page, rule,
           confidence, crc) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        ((n, *row, *_span(ledger, e)) for n, (row, e) in enumerate(zip(rows, found, strict=True), start=first)),
    )
    ledger.db.executemany(
        "insert into span values (?, ?, ?, ?, ?, ?, ?)",
        ((n, *_span(ledger, (more,))) for n, e in enumerate(found, start=first) for more in e[1:]),
    )


def _span(ledger: Ledger, evidence: tuple[Evidence, ...]) -> Row:
    if not evidence:
        return (None,) * 6
    e = evidence[0]
    return e.starts_at, e.ends_at, e.page, ledger.word(e.rule), e.confidence, checksum(e.quote)


def checksum(quote: str) -> int:
    """The checksum of a quote as it is stored (see tables.py)."""
    return zlib.crc32(_SURROGATE.sub("\ufffd", quote).encode())


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


def clean(value: Scalar) -> Scalar:
    """A value as every engine can hold it: signs that no UTF-8 has, and NUL, are replaced one by one."""
    return _NO_VALUE.sub("\ufffd", value) if isinstance(value, str) else value


def _insert(ledger: Ledger, into: str, *values: object) -> int:
    marks = ", ".join("?" * len(values))
    plain = [clean(v) if isinstance(v, str) else v for v in values] if into.startswith("reading") else values
    return int(ledger.db.execute(f"insert into {into} values ({marks})", plain).lastrowid or 0)
