"""Nodes of which one document alone tells, made column by column: most clauses, sums, options and decisions.

Nothing has to be weighed there: each property is what the one document gives for it. What has several mentions, or
several values for one property, is left to nodes.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from graph.assembly.collect import AsTables
from graph.assembly.columns import NodeColumns, readers
from graph.assembly.naming import base_id, part_id
from graph.assembly.nodes import UNSCOPED, NodeBuilder, concluded_name
from graph.assembly.things import Things
from graph.evidence import Scalar
from graph.ledger.ledger import Ledger
from graph.model import Value

MENTIONS = 20_000  # that are worked out at once

_SINGLES = """select m.n, m.cluster, m.part, p.cluster, i.text, s.predicate, s.value, s.derived_by
  from mention m cross join reading r on r.n = m.reading left join identity i on i.n = m.identity
  left join mention p on p.n = m.parent left join statement s on s.subject = m.n and s.object is null
  where m.label = ? and m.cluster is not null and r.ended is null order by m.n"""
_DOCUMENTS = """select m.cluster, i.text, r.name, r.url, c.media_type, r.retrieved_at, t.characters, r.path, r.kind, c.sha256,
    r.dated, exists (select 1 from statement s where s.subject = m.n and s.object is null)
  from reading r cross join mention m on m.reading = r.n join content c on c.n = r.content join text t on t.n = r.text
  join identity i on i.n = m.identity where m.label = ? and m.cluster is not null and r.ended is null"""
_CLUSTERS = """select m.cluster from mention m cross join reading r on r.n = m.reading
  where m.label = ? and m.cluster is not null and r.ended is null"""

Row = tuple[Any, ...]


class Singles:
    """Builds the nodes of one label that one mention tells of; `left` are the keys of the others."""

    def __init__(self, ledger: Ledger, label: str, builder: NodeBuilder, things: Things, found: AsTables) -> None:
        self.ledger, self.label, self.builder, self.things = ledger, label, builder, things
        self.columns = NodeColumns(label, things, found)
        self._types = readers(ledger, label)
        self.left: set[int] = set()

    def build(self) -> None:
        """Puts the nodes into the tables, and the things into the register."""
        word = (self.ledger.word(self.label),)
        counted = Counter(key for (key,) in self.ledger.db.execute(_CLUSTERS, word))
        self.left = {key for key, n in counted.items() if n > 1}
        del counted
        if self.label == "Document":
            self._documents(self.ledger.db.execute(_DOCUMENTS, word))
            return
        mentions = self._by_mention(self.ledger.db.execute(_SINGLES, word))
        while several := list(islice(mentions, MENTIONS)):
            lent = self.things.lent({row[3] for row, _ in several if row[3] is not None})
            for row, values in several:
                self._node(row, values, lent)
            self.columns.flush()

    def _by_mention(self, rows: Iterator[Row]) -> Iterator[tuple[Row, dict[str, tuple[Scalar, int | None]]]]:
        """Each mention with its values; those that another has to be weighed with are left."""
        left, types, last = self.left, self._types, None
        values: dict[str, tuple[Scalar, int | None]] = {}
        for row in rows:
            if last is None or last[0] != row[0]:
                if last is not None and last[1] not in left:
                    yield last, values
                last, values = row, {}
            if row[5] is None:
                continue
            known = types.get(row[5])
            if known is None or known[0] in values:  # other names, or two values for one property
                left.add(row[1])
            else:
                values[known[0]] = known[1](row[6]), row[7]
        if last is not None and last[1] not in left:
            yield last, values

    def _node(self, row: Row, values: dict[str, tuple[Scalar, int | None]], lent: dict[int, tuple[str, str]]) -> None:
        _, key, part, parent, identity = row[:5]
        label, part = self.label, part or ""
        named = values.pop("name", None)
        properties: dict[str, Value] = {name: value for name, (value, _) in values.items()}
        text = self.ledger.text
        derived = [f"{name}: {text(by)}" for name, (_, by) in values.items() if by is not None]
        name = "" if named is None else str(named[0])
        if named is not None and named[1] is not None:
            derived.append(f"name: {text(named[1])}")
        parent_name, parent_base = ("", "") if parent is None else lent.get(parent, ("", ""))
        if not name:
            name = concluded_name(label, properties, part, parent_name)
            derived = [*(d for d in derived if not d.startswith("name: ")), "name: assemble/name"]
        if not identity and parent_base:
            base = part_id(label, parent_base, part)
        else:
            scope = "" if label in UNSCOPED else self.builder.scope(identity or "")
            base = base_id(label, identity or "", name, properties, scope)
        self.columns.take(key, base, name, sorted(derived), properties)

    def _documents(self, rows: Iterator[Row]) -> None:
        names = ("name", "url", "media_type", "retrieved_at", "characters", "path", "kind", "sha256", "dated")
        while several := list(islice(rows, MENTIONS)):
            for row in several:
                if row[0] in self.left or row[11]:
                    self.left.add(row[0])
                    continue
                more = {name: value for name, value in zip(names, row[2:11], strict=True) if value is not None}
                derived = ["name: assemble/name"] if not (more.get("name") or more.get("path")) else []
                if more.get("dated"):
                    more["published_on"] = more["dated"]
                    derived.append("published_on: assemble/latest-date")
                name = str(more.get("name") or more.get("path") or "") or concluded_name("Document", more, "", "")
                self.columns.take(row[0], base_id("Document", row[1], name, more, ""), name, derived, more)
            self.columns.flush()
