"""What a store holds, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.stores.directory import OpenStore


def stats(store: OpenStore) -> dict[str, Any]:
    """Counts of one store, read from its ledger."""
    ledger = store.ledger
    labels = {
        ledger.text(word): n
        for word, n in ledger.rows("select label, count(*) from thing group by label order by count(*) desc")
    }
    live = "join mention m on m.n = s.subject join reading r on r.n = m.reading where r.ended is null"
    documents = store.documents()
    issues: dict[str, int] = {}
    for (name,) in ledger.rows("select name from thing where label = (select n from word where text = 'Issue')"):
        issues[name] = issues.get(name, 0) + 1
    councils = ledger.rows(
        """select t.name, count(distinct s.subject) from statement s join mention o on o.n = s.object join thing t on
          t.key = o.cluster
           join reading r on r.n = o.reading where s.predicate = (select n from word where text = 'TAKEN_BY') and
             r.ended is null
           group by t.key order by 2 desc, 1"""
    )
    kinds: dict[str, int] = {}
    for row in documents:
        kinds[row.kind] = kinds.get(row.kind, 0) + 1
    return {
        "documents": len(documents),
        "decisions": labels.get("Decision", 0),
        "facts": ledger.one(f"select count(distinct s.fact) from statement s {live} and s.fact is not null"),
        "statements": ledger.one(f"select count(*) from statement s {live}"),
        "issues": sum(issues.values()),
        "nodes": labels,
        "kinds": kinds,
        "issue_kinds": dict(sorted(issues.items())),
        "councils": dict(councils),
        "period": (
            min((d.dated for d in documents if d.dated), default=None),
            max((d.dated for d in documents if d.dated), default=None),
        ),
        "loads": ledger.head(),
        "position": store.position(),
    }
