"""Collects what one document states. The only way for a fact to leave a loader, so that every fact has its words.

A quote is cut from the text by span, never passed in; an edge whose ends the schema does not permit is a programming error
and stops at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.evidence import (
    Document,
    EdgeStatement,
    Evidence,
    Extraction,
    IssueStatement,
    NodeMention,
    Notice,
    PropertyStatement,
    Scalar,
    Span,
)
from graph.schema import SCHEMA
from loaders.spelling import CONTROL, fold, mend

Spans = Span | Sequence[Span]


class Findings:
    """The growing statements of one document.

    >>> d = Document.of_text("Decision Maker: Cabinet")
    >>> f = Findings(d)
    >>> decision = f.node("Decision", None, Span(0, 23))
    >>> body = f.node("Body", Span(16, 23), Span(16, 23))
    >>> f.tie("MADE_BY", decision, body, Span(16, 23), "decision-page/maker", 0.99)
    >>> f.edges[0].evidence[0].quote
    'Cabinet'
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.labels: dict[str, str] = {document.id: "Document"}
        self.properties: list[PropertyStatement] = []
        self.issues: list[IssueStatement] = []
        self.notices: list[Notice] = list(document.notices)
        self.derived: dict[tuple[str, str], tuple[Scalar, str]] = {}
        self._edges: dict[tuple[object, ...], EdgeStatement] = {}
        # Keys of edges by their ends, so that a page of thousands of decisions is not searched from start to end each time.
        self._out: dict[str, dict[tuple[object, ...], None]] = {}
        self._in: dict[str, dict[tuple[object, ...], None]] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._names: dict[str, str] = {}
        self._forms: dict[str, set[str]] = {}

    @property
    def edges(self) -> list[EdgeStatement]:
        return list(self._edges.values())

    def evidence(self, at: Span, rule: str, confidence: float) -> Evidence:
        """Cuts the quote for a span. Raises ValueError when the span is empty or outside the text."""
        if not 0 <= at.starts_at < at.ends_at <= len(self.document.text):
            raise ValueError(f"{rule}: span {at} is empty or outside the text of {len(self.document.text)} characters")
        quote = self.document.quote(at)
        return Evidence(at.starts_at, at.ends_at, quote, self.document.page_of(at), rule, confidence)

    def node(
        self,
        label: str,
        name: Span | str | None,
        at: Span,
        *,
        key: str | None = None,
        rule: str = "name",
        confidence: float = 0.95,
    ) -> str:
        """Returns the mention id of a thing, minting it the first time it is named.

        `name` is the span that names it (mended and its white space folded for the value; the quote stays as printed), or a str
        for a name that is minted or looked up (marked derived), or None when the thing has no name yet. `key` tells which
        mentions are one thing within this document (default: the folded name); pass a unique key to keep two apart. Naming the
        same thing again under another form adds an alias with its own evidence.
        """
        if label not in SCHEMA.nodes:
            raise ValueError(f"{rule}: schema.toml has no label {label!r}")
        form = mend(self.document.quote(name)) if isinstance(name, Span) else name
        key = key if key is not None else fold(form or "") or f"@{at.starts_at}"
        node = self._keys.get((label, key))
        if node is None:
            node = f"m/{self.document.short}/{label.lower()}/{at.starts_at}"
            while node in self.labels:
                node += "+"
            self.labels[node] = label
            self._keys[label, key] = node
        if form:
            self._name(node, form, name, rule, confidence)
        return node

    def _name(self, node: str, form: str, name: Span | str | None, rule: str, confidence: float) -> None:
        if form in self._forms.setdefault(node, set()):
            return
        self._forms[node].add(form)
        first = node not in self._names
        if first:
            self._names[node] = form
        if isinstance(name, Span):
            self.properties.append(
                PropertyStatement(
                    node, "name" if first else "aliases", form, self.evidence(name, f"{rule}/name", confidence)
                )
            )
        elif first:
            self.derived[node, "name"] = (form, rule)

    def find(self, label: str, key: str) -> str | None:
        """The mention id registered for a key in this document, or None."""
        return self._keys.get((label, key))

    def name_of(self, node: str) -> str:
        return self._names.get(node, "")

    def forms_of(self, node: str) -> frozenset[str]:
        return frozenset(self._forms.get(node, ()))

    def nodes_of(self, label: str) -> list[str]:
        return [node for node, its in self.labels.items() if its == label]

    def state(self, node: str, name: str, value: Scalar, at: Span, rule: str, confidence: float = 0.95) -> None:
        """States a property. The first value stated is the node's; later different ones stay as statements beside it."""
        if name not in SCHEMA.nodes[self.labels[node]].properties and name not in ("name", "aliases"):
            raise ValueError(f"{rule}: {self.labels[node]} has no property {name!r} in schema.toml")
        if name == "name":
            self._names.setdefault(node, str(value))
            self._forms.setdefault(node, set()).add(str(value))
        self.properties.append(PropertyStatement(node, name, value, self.evidence(at, rule, confidence)))

    def conclude(self, node: str, name: str, value: Scalar, rule: str) -> None:
        """Sets a property that no words state by themselves (a stage, a kind by form); it is marked derived."""
        self.derived.setdefault((node, name), (value, rule))

    def tie(
        self,
        kind: str,
        source: str,
        target: str,
        at: Spans,
        rule: str,
        confidence: float = 0.9,
        *,
        derived: bool = False,
        **qualifiers: Scalar | None,
    ) -> None:
        """States an edge; stating it again (same ends and qualifiers) adds evidence. The quote must name one of its ends."""
        ends = (self.labels[source], self.labels[target])
        if ends not in SCHEMA.edges[kind].ends:
            raise ValueError(f"{rule}: {kind} does not lead from {ends[0]} to {ends[1]} in schema.toml")
        unknown = set(qualifiers) - set(SCHEMA.edges[kind].qualifiers)
        if unknown:
            raise ValueError(f"{rule}: {kind} has no {sorted(unknown)} in schema.toml")
        properties = tuple(sorted((k, v) for k, v in qualifiers.items() if v is not None))
        spans = [at] if isinstance(at, Span) else list(at)
        found = tuple(self.evidence(s, rule, confidence) for s in spans)
        key = (kind, source, target, properties)
        before = self._edges.get(key)
        if before is not None:
            seen = {(e.starts_at, e.ends_at) for e in before.evidence}
            found = before.evidence + tuple(e for e in found if (e.starts_at, e.ends_at) not in seen)
        by = rule if derived and (before is None or before.derived_by) else None
        self._edges[key] = EdgeStatement(kind, source, target, properties, found, by)
        self._out.setdefault(source, {})[key] = None
        self._in.setdefault(target, {})[key] = None

    def untie(self, kind: str, source: str, target: str) -> None:
        """Takes back an edge that a later, surer rule replaces (a mention that turned out to be a part played)."""
        for key in [k for k in self._out.get(source, ()) if k[:3] == (kind, source, target)]:
            del self._edges[key], self._out[source][key], self._in[target][key]

    def edges_from(self, source: str, *kinds: str) -> list[EdgeStatement]:
        return [self._edges[k] for k in self._out.get(source, ()) if not kinds or k[0] in kinds]

    def edges_to(self, target: str, *kinds: str) -> list[EdgeStatement]:
        return [self._edges[k] for k in self._in.get(target, ()) if not kinds or k[0] in kinds]

    def issue(self, kind: str, detail: str, about: Sequence[str], at: Spans, rule: str) -> None:
        """Reports what the record contradicts itself on. `about` are node ids; `at` the words on both sides."""
        spans = [at] if isinstance(at, Span) else list(at)
        self.issues.append(
            IssueStatement(kind, detail, tuple(about), tuple(self.evidence(s, rule, 1.0) for s in spans))
        )

    def notice(self, kind: str, detail: str) -> None:
        if Notice(kind, detail) not in self.notices:
            self.notices.append(Notice(kind, detail))

    def finish(self, kind: str, reason: str) -> Extraction:
        """All that was stated. Values and the document's name leave out control characters; the text and the quotes keep
        them, and a notice says so."""
        nodes = tuple(NodeMention(node, label) for node, label in self.labels.items())
        properties, edges, derived = tuple(self.properties), tuple(self._edges.values()), dict(self.derived)
        document = self.document
        if CONTROL.search(document.text) or CONTROL.search(document.name or document.path):
            what = "control characters are left out of names, ids and values; the stored text keeps them as received"
            self.notice("control-characters", what)
            document = replace(document, name=CONTROL.sub("", document.name or document.path))
            properties = tuple(replace(p, value=_plain(p.value)) for p in properties)
            edges = tuple(replace(e, properties=tuple((k, _plain(v)) for k, v in e.properties)) for e in edges)
            derived = {of: (_plain(value), rule) for of, (value, rule) in derived.items()}
        issues, notices = tuple(self.issues), tuple(self.notices)
        return Extraction(document, kind, reason, nodes, properties, edges, issues, notices, derived)


def _plain(value: Scalar) -> Scalar:
    return CONTROL.sub("", value) if isinstance(value, str) else value
