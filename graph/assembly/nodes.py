"""Builds the nodes of given keys out of what the documents that count say of their mentions, and names them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, Protocol

from graph.assembly.naming import base_id, choose_name, money, part_id, short_name
from graph.assembly.resolve import election
from graph.assembly.saying import Difference, Said, by_property, differences, typed
from graph.assembly.traits import MENTIONED, TRAITED
from graph.evidence import Scalar
from graph.ids import is_gss, slug
from graph.ledger.ledger import Ledger
from graph.model import Node, Value
from graph.schema import SCHEMA

# Every label after those whose ids or names it borrows: parts after their parents, whatever is scoped after the
# authorities.
ORDER = (
    "Document", "Organisation", "Legislation", "Body", "Post", "Person", "Place", "Programme", "Strategy", "Decision",
    "Partnership", "Meeting", "AgendaItem", "Resolution", "Option", "Funding", "Issue",
)  # fmt: skip

UNSCOPED = frozenset({"Document", "Organisation", "Legislation", "Issue"})

_MENTIONS = """select w.key, i.text, m.part, p.cluster, r.kind, r.dated, c.sha256, s.n, s.predicate, s.value,
  s.derived_by, s.confidence, s.starts_at, m.reading
  from temp.want w cross join mention m on m.cluster = w.key cross join reading r on r.n = m.reading
  cross join content c on c.n = r.content left join identity i on i.n = m.identity left join mention p on p.n = m.parent
  left join statement s on s.subject = m.n and s.object is null
  where w.label = ? and {which} and r.ended is null order by w.key, c.sha256, m.n"""
_TRAITS = """select w.key, i.text, t.predicate, t.value, t.derived_by, t.kind, sum(t.n)
  from temp.want w cross join identity i on i.cluster = w.key cross join trait t on t.identity = i.n
  where w.label = ? group by 1, 2, 3, 4, 5, 6 order by w.key"""
_DOCUMENT = """select r.name, r.url, c.media_type, r.retrieved_at, t.characters, r.path, r.kind, c.sha256, r.dated
  from reading r join content c on c.n = r.content join text t on t.n = r.text where r.n = ?"""


@dataclass(frozen=True, slots=True)
class Built:
    """A node before its id is settled: `base` is the id it would have without namesakes, `short` what it lends to
    other ids.
    """

    node: Node
    base: str
    short: str
    differences: tuple[Difference, ...]


class Lent(Protocol):
    """What things that are built already lend to others."""

    def short(self, key: int) -> str | None:
        """The slug under which an organisation scopes what is its own."""
        ...

    def named(self, key: int) -> tuple[str, str]:
        """Name and base of a thing, "" when it is not built."""
        ...


class NodeBuilder:
    """Builds nodes from one ledger; keeps the names that scopes lend while it runs. `things` are those that are built
    already, where they do not stand in the ledger yet."""

    def __init__(self, ledger: Ledger, things: Lent | None = None) -> None:
        self.ledger = ledger
        self._things = things
        self._scopes: dict[str, str] = {}

    def build(self, label: str) -> Iterator[Built]:
        """The nodes of a label among `temp.want`. A key that no live mention has gives none."""
        yield from self.by_statements(label)
        if label in TRAITED:
            yield from self.by_traits(label)

    def by_statements(self, label: str) -> Iterator[Built]:
        """Those that are made of the statements themselves: all of a label, or those of its mentions that are parts."""
        which = "m.identity is null" if label in TRAITED else "1"
        rows = self.ledger.db.execute(_MENTIONS.format(which=which), (self.ledger.word(label),))
        for key, group in groupby(rows, key=lambda row: row[0]):
            yield self._from_statements(label, key, list(group))

    def by_traits(self, label: str) -> Iterator[Built]:
        """Those that are made of counted values."""
        for key, rows in self.traits(label):
            yield self.from_traits(label, key, rows)

    def traits(self, label: str) -> Iterator[tuple[int, list[tuple[Any, ...]]]]:
        """The counted values of each key of `temp.want`: (key, identity, predicate, value, derived_by, kind, count)."""
        rows = self.ledger.db.execute(_TRAITS, (self.ledger.word(label),))
        for key, group in groupby(rows, key=itemgetter(0)):
            yield key, list(group)

    def _from_statements(self, label: str, key: int, rows: list[tuple[Any, ...]]) -> Built:
        values = by_property(self._said(label, rows))
        first = min(rows, key=lambda r: (r[1] is None, r[1] or "", r[2] or ""))
        identity = min((r[1] for r in rows if r[1]), default="", key=election)
        more = self._document(first[13]) if label == "Document" else {}
        found = differences(label, values)
        return self._built(label, key, values, identity, found, part=first[2] or "", parent=first[3], more=more)

    def from_traits(self, label: str, key: int, rows: list[tuple[Any, ...]]) -> Built:
        """A node of counted values, weighed against each other."""
        text = self.ledger.text
        said = [
            Said(
                0,
                text(r[2]),
                typed(label, text(r[2]), r[3]),
                text(r[4] or None) or None,
                1.0,
                r[5],
                "",
                0,
                "",
                float(r[6]),
            )
            for r in rows
            if r[2] != MENTIONED
        ]
        values = by_property(said)
        stated = (
            {str(s.value) for s in values.get(name, ()) if not s.derived_by} for name in SCHEMA.nodes[label].properties
        )
        found = differences(label, self._statements_of(label, key)) if any(len(v) > 1 for v in stated) else []
        identity = min((r[1] for r in rows), key=election)
        return self._built(label, key, values, identity, found)

    def _statements_of(self, label: str, key: int) -> dict[str, list[Said]]:
        """What is said of one thing, document by document: only looked up where they differ."""
        text = _MENTIONS.format(which="1").replace("temp.want w", "(select ? as key, ? as label) w")
        word = self.ledger.word(label)
        return by_property(self._said(label, self.ledger.rows(text, (key, word, word))))

    def _said(self, label: str, rows: list[tuple[Any, ...]]) -> list[Said]:
        text = self.ledger.text
        return [
            Said(
                r[7], text(r[8]), typed(label, text(r[8]), r[9]), text(r[10]) or None, r[11] or 0.0, r[4], r[6],
                r[12] or 0, r[5] or "", r[11] or 0.0,
            )
            for r in rows
            if r[7] is not None
        ]  # fmt: skip

    def _document(self, reading: int) -> dict[str, Value]:
        row = self.ledger.rows(_DOCUMENT, (reading,))[0]
        names = ("name", "url", "media_type", "retrieved_at", "characters", "path", "kind", "sha256", "dated")
        return {name: value for name, value in zip(names, row, strict=True) if value is not None}

    def _built(
        self,
        label: str,
        key: int,
        values: dict[str, list[Said]],
        identity: str,
        found: list[Difference],
        *,
        part: str = "",
        parent: int | None = None,
        more: Mapping[str, Value] | None = None,
    ) -> Built:
        name, aliases, rule = choose_name(label, values)
        properties: dict[str, Value] = {}
        derived: dict[str, str] = {}
        for known in SCHEMA.nodes[label].properties:
            if values.get(known):
                best = values[known][0]
                properties[known] = best.value
                if best.derived_by:
                    derived[known] = best.derived_by
            elif more and known in more:
                properties[known] = more[known]
        if rule:
            derived["name"] = rule
        if more:
            name = name or str(more.get("name") or more.get("path") or "")
            if "published_on" not in properties and more.get("dated"):
                properties["published_on"] = more["dated"]
                derived["published_on"] = "assemble/latest-date"
        parent_name, parent_base = self._thing(parent)
        if not name:
            name = concluded_name(label, properties, part, parent_name)
            derived["name"] = "assemble/name"
        if not identity and parent_base:
            base = part_id(label, parent_base, part)
        else:
            scope = "" if label in UNSCOPED else self.scope(identity)
            base = base_id(label, identity, name, properties, scope)
        node = Node(key, base, label, name, aliases, properties, derived)
        short = short_name(label, scalar(properties, "code"), name, aliases)
        return Built(node, base, short, tuple(found))

    def scope(self, identity: str) -> str:
        """The slug of the council or issuer that an identity is scoped by."""
        parts = identity.split("|")
        scope = parts[1] if len(parts) > 1 else ""
        if scope not in self._scopes:
            bare = scope.removeprefix("by ")
            if not bare:
                self._scopes[scope] = "unknown"
            elif bare.startswith("?"):
                self._scopes[scope] = f"unknown-{bare[1:9]}"
            else:
                text = f"organisation|{bare}" if is_gss(bare) else f"organisation||{bare}"
                self._scopes[scope] = self._short(text) or slug(bare)
        return self._scopes[scope]

    def _short(self, identity: str) -> str | None:
        if self._things is not None:
            key = self.ledger.one("select cluster from identity where text = ?", (identity,))
            return None if key is None else self._things.short(key)
        found = "select t.short from identity i join thing t on t.key = i.cluster where i.text = ?"
        return self.ledger.one(found, (identity,))

    def _thing(self, key: int | None) -> tuple[str, str]:
        if key is None:
            return "", ""
        if self._things is not None:
            return self._things.named(key)
        found = self.ledger.rows("select name, base from thing where key = ?", (key,))
        return (found[0][0], found[0][1]) if found else ("", "")


def scalar(properties: Mapping[str, Value], name: str) -> Scalar | None:
    """A property's value where it is a scalar."""
    value = properties.get(name)
    return None if value is None or isinstance(value, tuple) else value


def concluded_name(label: str, properties: dict[str, Value], part: str, parent: str) -> str:
    """What a person calls a thing that no document names."""
    if label == "Funding" and isinstance(pence := properties.get("amount_pence"), int):
        upto = properties.get("amount_to_pence")
        words = money(pence) + (f" to {money(upto)}" if isinstance(upto, int) else "")
        return words + (f" a {per}" if (per := properties.get("per")) else "")
    if label == "Meeting":
        return ", ".join(w for w in (parent, str(properties.get("held_on") or "")) if w) or "Meeting"
    if label in ("Resolution", "Option"):
        words = str(properties.get("text") or "")
        short = words if len(words) <= 100 else words[:100].rsplit(" ", 1)[0] + " …"
        head = str(properties.get("label") or "")
        return " ".join(w for w in (head, short) if w) or f"{label} of {parent or 'an unnamed decision'}"
    if label == "Decision":
        number = properties.get("reference") or properties.get("system_reference")
        return f"Decision {number}" if number else "Untitled decision"
    if label == "Partnership" and parent:
        return f"Partnership of {parent}"
    return str(properties.get("kind") or f"{label} {part}".strip())
