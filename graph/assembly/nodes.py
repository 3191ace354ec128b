"""Builds the nodes of given keys out of what the documents that count say of their mentions, and names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from graph.assembly.naming import base_id, choose_name, money, part_id, short_name, told_apart
from graph.assembly.resolve import election
from graph.assembly.saying import Difference, Said, by_property, differences, typed
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

_MENTIONS = """select w.key, m.n, i.text, m.part, p.cluster, r.kind, r.dated, c.sha256, r.name, r.url, c.media_type,
  r.retrieved_at,
  t.characters, r.path, s.n, s.predicate, s.value, s.derived_by, s.confidence, s.starts_at
  from temp.want w cross join mention m on m.cluster = w.key join reading r on r.n = m.reading join content c on c.n
    = r.content
  join text t on t.n = r.text left join identity i on i.n = m.identity left join mention p on p.n = m.parent
  left join statement s on s.subject = m.n and s.object is null
  where w.label = ? and r.ended is null order by w.key, c.sha256, m.n"""


@dataclass(frozen=True, slots=True)
class Built:
    """A node, the properties on which its documents differ, and how many documents tell of it."""

    node: Node
    base: str
    short: str
    differences: tuple[Difference, ...]
    documents: int


class NodeBuilder:
    """Builds nodes from one ledger; keeps the names that scopes and parents lend while it runs."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._scopes: dict[str, str] = {}

    def build(self, label: str) -> Iterator[Built]:
        """The nodes of a label among `temp.want`, in the order of keys. A key that no live mention has gives none."""
        rows = self.ledger.db.execute(_MENTIONS, (self.ledger.word(label),))
        for key, group in groupby(rows, key=lambda row: row[0]):
            yield self._node(label, key, list(group))

    def _node(self, label: str, key: int, rows: list[tuple[Any, ...]]) -> Built:
        text = self.ledger.text
        said = [
            Said(r[14], text(r[15]), typed(label, text(r[15]), r[16]), text(r[17]) or None, r[18] or 0.0, r[5], r[7],
                 r[19] or 0, r[6] or "")
            for r in rows if r[14] is not None
        ]  # fmt: skip
        values = by_property(said)
        name, aliases, rule = choose_name(label, values)
        properties: dict[str, Value] = {}
        derived: dict[str, str] = {}
        for known in SCHEMA.nodes[label].properties:
            if values.get(known):
                best = values[known][0]
                properties[known] = best.value
                if best.derived_by:
                    derived[known] = best.derived_by
        if rule:
            derived["name"] = rule
        first = min(rows, key=lambda r: (r[2] is None, r[2] or "", r[3] or ""))
        identity, part, parent = min((r[2] for r in rows if r[2]), default="", key=election), first[3] or "", first[4]
        if label == "Document":
            properties |= _document(rows[0])
            if rows[0][6] and "published_on" not in properties:
                properties["published_on"] = rows[0][6]
                derived["published_on"] = "assemble/latest-date"
            name = name or rows[0][8] or rows[0][13]
        parent_name, parent_base = self._thing(parent)
        if not name:
            name = concluded_name(label, properties, part, parent_name)
            derived["name"] = "assembly/name"
        base = (
            part_id(label, parent_base, part)
            if not identity and parent_base
            else base_id(label, identity, name, properties, "" if label in UNSCOPED else self.scope(identity))
        )
        node = Node(key, base, label, name, aliases, properties, derived)
        return Built(
            node, base, short_name(label, properties_scalar(properties, "code"), name, aliases),
            tuple(differences(label, values)), len({r[7] for r in rows}),
        )  # fmt: skip

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
                found = "select t.short from identity i join thing t on t.key = i.cluster where i.text = ?"
                self._scopes[scope] = self.ledger.one(found, (text,)) or slug(bare)
        return self._scopes[scope]

    def _thing(self, key: int | None) -> tuple[str, str]:
        if key is None:
            return "", ""
        found = self.ledger.rows("select name, base from thing where key = ?", (key,))
        return (found[0][0], found[0][1]) if found else ("", "")


def _document(row: tuple[Any, ...]) -> dict[str, Value]:
    its: dict[str, Value] = {
        "kind": row[5], "url": row[9], "media_type": row[10], "sha256": row[7], "retrieved_at": row[11],
        "characters": row[12],
    }  # fmt: skip
    return {k: v for k, v in its.items() if v is not None}


def properties_scalar(properties: dict[str, Value], name: str) -> Scalar | None:
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


def write_thing(ledger: Ledger, one: Built, load: int) -> tuple[str, set[int]]:
    """Gives a node its canonical id, telling namesakes apart, and keeps an id that moves as a redirect. Returns the
    id, and the keys of other things whose ids moved because of it."""
    key = one.node.key
    old = next(iter(ledger.rows("select id, base, name, short from thing where key = ?", (key,))), None)
    if old is not None and old[1] == one.base:
        if old[2:] != (one.node.name, one.short):
            ledger.db.execute("update thing set name = ?, short = ? where key = ?", (one.node.name, one.short, key))
        return old[0], set()
    moved = delete_thing(ledger, key, load) if old is not None else set[int]()
    ledger.db.execute(
        "insert into thing (key, id, base, label, name, short) values (?, ?, ?, ?, ?, ?)",
        (key, f"~{key}", one.base, ledger.word(one.node.label), one.node.name, one.short),
    )
    moved |= _tell_apart(ledger, one.base, load)
    id_ = ledger.one("select id from thing where key = ?", (key,))
    if old is not None and old[0] != id_:
        ledger.db.execute("insert or replace into redirect values (?, ?, ?)", (old[0], key, load))
        ledger.db.execute("delete from redirect where old = ?", (id_,))
    return id_, moved - {key}


def delete_thing(ledger: Ledger, key: int, load: int) -> set[int]:
    """Takes a thing out; its id leads to where its mentions went. Returns the keys of namesakes whose ids moved
    because of it.
    """
    row = next(iter(ledger.rows("select id, base from thing where key = ?", (key,))), None)
    if row is None:
        return set()
    ledger.db.execute("delete from thing where key = ?", (key,))
    return _tell_apart(ledger, row[1], load)


def _tell_apart(ledger: Ledger, base: str, load: int) -> set[int]:
    rows = ledger.rows("select key, id from thing where base = ?", (base,))
    ids = told_apart(base, [key for key, _ in rows])
    moved = {key: old for key, old in rows if ids[key] != old}
    for key in moved:  # two passes, for an id is unique and may be handed over
        ledger.db.execute("update thing set id = ? where key = ?", (f"~{key}", key))
    for key, old in moved.items():
        ledger.db.execute("update thing set id = ? where key = ?", (ids[key], key))
        ledger.db.execute("delete from redirect where old = ?", (ids[key],))
        if not old.startswith("~"):
            ledger.db.execute("insert or replace into redirect values (?, ?, ?)", (old, key, load))
    return set(moved)
