"""Writing many documents into the ledger at once: rows are gathered over a few hundred documents and written by table.

A document by itself costs some hundred SQL statements; gathered, a dozen a batch. Each mention gets the key, and each
tie the fact, that its identities have now, so that assembly only writes those that turn out otherwise.
"""

from __future__ import annotations

import json
from typing import Any

from graph.assembly.edges import fact_key
from graph.assembly.identity import identify
from graph.assembly.told import Told
from graph.evidence import EdgeStatement, Evidence, Extraction
from graph.ids import key63
from graph.ledger.clean import checksum, clean
from graph.ledger.ledger import Ledger
from graph.ledger.search import NAMES, SHORTEST_QUOTE, TEXTS, plain

DOCUMENTS = 400  # gathered before they are written
KNOWN = 400_000  # identities and names that are remembered: some 100 MB

_FOUND = NAMES | TEXTS
Row = tuple[Any, ...]


class _Words(dict[str, int]):
    """The numbers of rules, labels and properties; one that is new is written."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self._ledger = ledger

    def __missing__(self, text: str) -> int:
        self[text] = self._ledger.word(text)
        return self[text]


class Batch:
    """Gathers the mentions, statements and names of readings; `flush` writes them. Within one transaction, and nothing
    else may write mentions or statements while something waits."""

    def __init__(self, ledger: Ledger, documents: int = DOCUMENTS) -> None:
        self.ledger, self.documents = ledger, documents
        self._words = _Words(ledger)
        self._known: dict[str, tuple[int, int]] = {}
        self._indexed: set[tuple[int, str]] = set()
        self._waiting = 0
        self._begin()

    def _begin(self) -> None:
        self._mentions: list[Row] = []
        self._statements: list[Row] = []
        self._spans: list[Row] = []
        self._identities: list[Row] = []
        self._links: list[Row] = []
        self._names: list[Row] = []
        self._texts: list[Row] = []
        first = self.ledger.one
        self._mention = int(first("select coalesce(max(n), 0) + 1 from mention"))
        self._statement = int(first("select coalesce(max(n), 0) + 1 from statement"))
        self._identity = int(first("select coalesce(max(n), 0) + 1 from identity"))
        self._row = int(first("select coalesce(max(n), 0) + 1 from search_row"))

    def add(self, reading: int, told: Told) -> None:
        """Takes in what one document tells, for a reading that stands in the ledger."""
        extraction = told.extraction
        numbers, keys, identities = self._write_mentions(reading, told)
        self._write_statements(numbers, keys, extraction)
        self._index(numbers, identities, extraction)
        self._waiting += 1
        if self._waiting >= self.documents:
            self.flush()

    def flush(self) -> None:
        """Writes what was gathered."""
        if not self._waiting:
            return
        many = self.ledger.db.executemany
        many("insert into identity (n, text, label, block, cluster) values (?, ?, ?, ?, ?)", self._identities)
        many("insert into mention (n, reading, id, label, identity, parent, part, cluster) "
             "values (?, ?, ?, ?, ?, ?, ?, ?)", self._mentions)  # fmt: skip
        many("insert into link values (?, ?, ?)", self._links)
        many("""insert into statement (n, subject, predicate, object, value, qualifiers, derived_by, fact,
               starts_at, ends_at, page, rule, confidence, crc) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
             self._statements)  # fmt: skip
        many("insert into span values (?, ?, ?, ?, ?, ?, ?)", self._spans)
        self._write_index()
        self._waiting = 0
        if len(self._known) > KNOWN:
            self._known.clear()
        if len(self._indexed) > KNOWN:
            self._indexed.clear()
        self._begin()

    # mentions

    def _write_mentions(self, reading: int, told: Told) -> tuple[dict[str, int], dict[str, int | None], dict[str, int]]:
        """By mention id: the numbers, the keys, and the identities of those that have one."""
        extraction, words = told.extraction, self._words
        identified = identify(extraction, told)
        first = self._mention
        numbers = {node.id: n for n, node in enumerate(extraction.nodes, start=first)}
        self._mention = first + len(numbers)
        labels = told.labels
        wanted = {its.text: (labels[node], its.block) for node, its in identified.mentions.items() if its.text}
        for a, b, node in identified.links:
            wanted.setdefault(a, (labels[node], a))
            wanted.setdefault(b, (labels[node], b))
        self._know(wanted)
        keys: dict[str, int | None] = {}
        identities: dict[str, int] = {}

        def key(node: str) -> int | None:
            """The key of a mention: its identity's, or a part of its parent's."""
            if node not in keys:
                its = identified.mentions[node]
                if its.text is not None:
                    keys[node] = self._known[its.text][1]
                else:
                    keys[node] = None  # a part that is its own parent has none
                    above = None if its.parent is None else key(its.parent)
                    if above is not None:
                        keys[node] = key63("part", above, labels[node], its.part or "")
            return keys[node]

        for node in extraction.nodes:
            its = identified.mentions[node.id]
            identity = None if its.text is None else self._known[its.text][0]
            if identity is not None:
                identities[node.id] = identity
            parent = None if its.parent is None else numbers[its.parent]
            self._mentions.append((numbers[node.id], reading, node.id, words[node.label], identity, parent,
                                   its.part or None, key(node.id)))  # fmt: skip
        known = self._known
        self._links += [(known[a][0], known[b][0], numbers[node]) for a, b, node in identified.links]
        return numbers, keys, identities

    def _know(self, wanted: dict[str, tuple[str, str]]) -> None:
        """Looks up identities, and writes those that are new."""
        missing = [text for text in wanted if text not in self._known]
        for start in range(0, len(missing), 500):
            part = missing[start : start + 500]
            marks = ",".join("?" * len(part))
            self._known |= {text: (n, cluster if cluster is not None else key63(text))
                            for text, n, cluster in self.ledger.db.execute(
                                f"select text, n, cluster from identity where text in ({marks})", part)}  # fmt: skip
        for text in missing:
            if text not in self._known:
                label, block = wanted[text]
                key = key63(text)
                self._known[text] = self._identity, key
                shared = "" if block == text else block
                self._identities.append((self._identity, text, self._words[label], shared, key))
                self._identity += 1

    # statements

    def _write_statements(self, numbers: dict[str, int], keys: dict[str, int | None], extraction: Extraction) -> None:
        words, add, n = self._words, self._statements.append, self._statement
        nothing = (None,) * 6
        for p in extraction.properties:
            add(
                (n, numbers[p.node], words[p.property], None, clean(p.value), None, None, None, *self._span(p.evidence))
            )
            n += 1
        for (node, name), (value, rule) in extraction.derived.items():
            add((n, numbers[node], words[name], None, clean(value), None, words[rule], None, *nothing))
            n += 1
        for e in extraction.edges:
            add((n, *self._tie(e, numbers, keys), *(self._span(e.evidence[0]) if e.evidence else nothing)))
            self._spans += [(n, *self._span(more)) for more in e.evidence[1:]]
            n += 1
        self._statement = n

    def _tie(self, e: EdgeStatement, numbers: dict[str, int], keys: dict[str, int | None]) -> Row:
        qualifiers = None
        if e.properties:
            qualifiers = json.dumps({k: clean(v) for k, v in e.properties}, sort_keys=True, ensure_ascii=False)
        by = self._words[e.derived_by] if e.derived_by else None
        source, target = keys[e.source], keys[e.target]
        fact = None if source is None or target is None else fact_key(e.type, source, target, qualifiers)
        return numbers[e.source], self._words[e.type], numbers[e.target], None, qualifiers, by, fact

    def _span(self, e: Evidence) -> Row:
        return e.starts_at, e.ends_at, e.page, self._words[e.rule], e.confidence, checksum(e.quote)

    # the index

    def _index(self, numbers: dict[str, int], identities: dict[str, int], extraction: Extraction) -> None:
        """What things are called, their clauses and the words of their ties: a name once for each identity, whatever
        number of records use it."""
        rows: dict[tuple[int, str], str] = {}
        said = [(p.node, p.property, p.value) for p in extraction.properties if p.property in _FOUND]
        said += [(node, name, value) for (node, name), (value, _) in extraction.derived.items() if name in _FOUND]
        for node, name, value in said:
            body = plain(str(clean(value)))
            if name in NAMES:
                owner = identities.get(node)
                rows.setdefault((-numbers[node] if owner is None else owner, body), "name")
            else:
                rows.setdefault((-numbers[node], body), "text")
        for e in extraction.edges:
            if e.evidence and len(e.evidence[0].quote) >= SHORTEST_QUOTE:
                rows.setdefault((-numbers[e.source], plain(e.evidence[0].quote)), "quote")
        for (owner, body), kind in rows.items():
            if owner < 0:
                if body:
                    self._texts.append((owner, kind, body))
            elif body and (owner, body) not in self._indexed:
                self._indexed.add((owner, body))
                self._names.append((owner, kind, body))

    def _write_index(self) -> None:
        """An identity's name may stand there from an earlier load; a mention's cannot."""
        there = "select 1 from search_row where owner = ? and body = ?"
        fresh = [row for row in self._names if self.ledger.one(there, (row[0], row[2])) is None]
        rows = [(n, *row) for n, row in enumerate(fresh + self._texts, start=self._row)]
        self._row += len(rows)
        self.ledger.db.executemany("insert into search_row (n, owner, kind, body) values (?, ?, ?, ?)", rows)
        self.ledger.db.executemany("insert into search (rowid, body) values (?, ?)", ((r[0], r[3]) for r in rows))
