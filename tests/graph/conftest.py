"""Records written by hand: a text, and what it states, each statement found by its words (our own wording
throughout).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.evidence import Document, Extraction, Scalar, Span
from loaders.findings import Findings


class Record:
    """One record being written: `thing` names a node by words of the text, `tie` and `say` state things of it."""

    def __init__(self, text: str, path: str, kind: str, url: str | None, council: str | None) -> None:
        self.document = Document.of_text(text, path=path, url=url, council=council)
        self.findings = Findings(self.document)
        self.kind = kind

    def at(self, words: str) -> Span:
        start = self.document.text.index(words)
        return Span(start, start + len(words))

    def thing(self, label: str, words: str, /, **values: Scalar) -> str:
        node = self.findings.node(label, self.at(words), self.at(words), key=f"{label}:{words}")
        for name, value in values.items():
            self.say(node, name, value, words)
        return node

    def nameless(self, label: str, words: str, /, **values: Scalar) -> str:
        node = self.findings.node(label, None, self.at(words), key=f"{label}@{words}")
        for name, value in values.items():
            self.say(node, name, value, words)
        return node

    def say(self, node: str, name: str, value: Scalar, words: str) -> None:
        self.findings.state(node, name, value, self.at(words), "test/say")

    def also(self, node: str, words: str) -> None:
        self.findings.state(node, "aliases", words, self.at(words), "test/also")

    def tie(self, kind: str, source: str, target: str, words: str, **qualifiers: Scalar) -> None:
        self.findings.tie(kind, source, target, self.at(words), "test/tie", **qualifiers)

    def council(self, decision: str, words: str, code: str) -> str:
        node = self.thing("Organisation", words, code=code)
        self.tie("TAKEN_BY", decision, node, words)
        return node

    def done(self) -> Extraction:
        return self.findings.finish(self.kind, "by hand")


@pytest.fixture
def record() -> Callable[..., Record]:
    """Begins a record: record(text, path="a.txt", kind="decision-page")."""

    def begin(
        text: str,
        path: str = "a.txt",
        kind: str = "decision-page",
        url: str | None = None,
        council: str | None = None,
    ) -> Record:
        return Record(text, path, kind, url, council)

    return begin


PAGE = """Northmoor County Council decisions
21/00071 Kinship Carers Programme ref: 311
Decision maker: Cabinet Member for Children, Jo Marsh
It was published on 3 May 2023. The cluster has 4 partners.
Clause A: to join the Kinship Carers cluster with Eastby.
This replaces decision 20-00040. The grant is £2.5m for kinship carers."""

SIGNED = """NORTHMOOR COUNTY COUNCIL record of decision 21/00071
Taken by Mrs J Marsh, Cabinet Member for Children, about the Kinship Carers Programme
Clause A: to join the Kinship Carers cluster, of three councils and a trust, 5 partners in all.
The grant is £2.6m for kinship carers. It was published on 4 May 2023."""


def page(record: Callable[..., Record], path: str = "page.txt") -> Extraction:
    """A decision page of an invented council."""
    r = record(PAGE, path=path)
    d = r.thing("Decision", "Kinship Carers Programme", reference="21/00071", system_reference="311",
                published_on="2023-05-03")  # fmt: skip
    council = r.council(d, "Northmoor County Council", "E10000099")
    r.tie("RECORDS", r.document.id, d, "21/00071")
    post = r.thing("Post", "Cabinet Member for Children")
    who = r.thing("Person", "Jo Marsh")
    r.tie("HOLDS", who, post, "Cabinet Member for Children, Jo Marsh")
    r.tie("MADE_BY", d, post, "Cabinet Member for Children")
    r.tie("POST_IN", post, council, "Northmoor County Council")
    cluster = r.thing("Partnership", "Kinship Carers cluster", stated_members=4)
    r.tie("JOINS", d, cluster, "join the Kinship Carers cluster")
    clause = r.nameless("Resolution", "to join the Kinship Carers cluster with Eastby.", label="A", position=1,
                        text="to join the Kinship Carers cluster with Eastby.")  # fmt: skip
    r.tie("RESOLVES", d, clause, "to join the Kinship Carers cluster with Eastby.")
    eastby = r.thing("Organisation", "Eastby", code="E06000098")
    r.tie("PARTNER_IN", eastby, cluster, "cluster with Eastby", role="member")
    earlier = r.nameless("Decision", "20-00040", reference="20-00040")
    r.tie("REFERS_TO", d, earlier, "This replaces decision 20-00040", relation="supersedes")
    grant = r.nameless("Funding", "£2.5m", amount_pence=250000000, status="awarded", purpose="kinship carers")
    r.tie("INVOLVES", d, grant, "£2.5m for kinship carers")
    return r.done()


def signed(record: Callable[..., Record], path: str = "signed.txt") -> Extraction:
    """The signed record of the same decision, which counts one partner more and gives another sum."""
    r = record(SIGNED, path=path, kind="record-of-decision")
    d = r.thing("Decision", "Kinship Carers Programme", reference="21-00071", published_on="2023-05-04")
    council = r.council(d, "NORTHMOOR COUNTY COUNCIL", "E10000099")
    r.tie("RECORDS", r.document.id, d, "21/00071")
    post = r.thing("Post", "Cabinet Member for Children")
    who = r.thing("Person", "Mrs J Marsh")
    r.tie("HOLDS", who, post, "Mrs J Marsh, Cabinet Member for Children")
    r.tie("POST_IN", post, council, "NORTHMOOR COUNTY COUNCIL")
    r.tie("MADE_BY", d, post, "Cabinet Member for Children")
    cluster = r.thing("Partnership", "Kinship Carers cluster")
    r.say(cluster, "stated_members", 5, "three councils and a trust, 5 partners")
    r.tie("JOINS", d, cluster, "join the Kinship Carers cluster")
    clause = r.nameless("Resolution", "to join the Kinship Carers cluster, of three councils", label="A", position=1,
                        text="to join the Kinship Carers cluster, of three councils")  # fmt: skip
    r.tie("RESOLVES", d, clause, "to join the Kinship Carers cluster, of three councils")
    grant = r.nameless("Funding", "£2.6m", amount_pence=260000000, status="awarded", purpose="kinship carers")
    r.tie("INVOLVES", d, grant, "£2.6m for kinship carers")
    return r.done()


def earlier(record: Callable[..., Record], path: str = "earlier.txt") -> Extraction:
    """The decision that the page replaces."""
    r = record("Northmoor County Council, decision 20/00040: Carers Pilot, by Cllr Marsh.", path=path)
    d = r.thing("Decision", "Carers Pilot", reference="20/00040")
    r.council(d, "Northmoor County Council", "E10000099")
    r.tie("RECORDS", r.document.id, d, "decision 20/00040")
    return r.done()


@pytest.fixture
def story(record: Callable[..., Record]) -> list[Extraction]:
    """Three records that tell of two decisions."""
    return [page(record), signed(record), earlier(record)]
