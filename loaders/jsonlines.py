"""An Extraction as the JSON object that `councilgraph extract` prints (the format is part of the public contract)."""

from __future__ import annotations

from typing import Any

from graph.evidence import Evidence, Extraction


def to_json(extraction: Extraction, *, with_text: bool = False) -> dict[str, Any]:
    """One document as a JSON-ready dict; `with_text` adds the stored text that the offsets count in."""
    document = extraction.document
    head: dict[str, Any] = {
        "id": document.id,
        "name": document.name or document.path,
        "kind": extraction.kind,
        "kind_reason": extraction.kind_reason,
        "path": document.path,
        "url": document.url,
        "media_type": document.media_type,
        "sha256": document.sha256,
    }
    if with_text:
        head["text"] = document.text
    values: dict[str, dict[str, Any]] = {n.id: {"name": None, "aliases": []} for n in extraction.nodes}
    for p in extraction.properties:
        if p.property == "aliases":
            values[p.node]["aliases"].append(p.value)
        elif values[p.node].get(p.property) is None:
            values[p.node][p.property] = p.value
    for (node, name), (value, rule) in extraction.derived.items():
        if values[node].get(name) is None:
            values[node][name] = value
            values[node].setdefault("derived", {})[name] = rule
    values[document.id] |= {"name": document.name or document.path, "kind": extraction.kind}
    return {
        "document": head,
        "nodes": [{"id": n.id, "label": n.label, "properties": values[n.id]} for n in extraction.nodes],
        "edges": [
            {
                "type": e.type,
                "source": e.source,
                "target": e.target,
                "properties": dict(e.properties)
                | ({"derived": True, "derived_by": e.derived_by} if e.derived_by else {}),
                "evidence": [_evidence(x) for x in e.evidence],
            }
            for e in extraction.edges
        ],
        "properties": [
            {"node": p.node, "property": p.property, "value": p.value, **_evidence(p.evidence)}
            for p in extraction.properties
        ],
        "issues": [
            {"kind": i.kind, "detail": i.detail, "about": list(i.about), "evidence": [_evidence(x) for x in i.evidence]}
            for i in extraction.issues
        ],
        "notices": [{"kind": n.kind, "detail": n.detail} for n in extraction.notices],
    }


def _evidence(e: Evidence) -> dict[str, Any]:
    return {
        "starts_at": e.starts_at,
        "ends_at": e.ends_at,
        "quote": e.quote,
        "page": e.page,
        "rule": e.rule,
        "confidence": e.confidence,
    }
