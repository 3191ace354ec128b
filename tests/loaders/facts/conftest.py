"""A record of a few sentences, read to the end, and what it states as plain tuples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from graph.evidence import Document, Extraction, Span
from loaders.context import Context
from loaders.facts import councils, mentions, organisations, partnerships
from loaders.findings import Findings
from loaders.reading import Clause, Part, Reading, Section
from loaders.subjects import make_subjects


@dataclass(frozen=True, slots=True)
class Told:
    """What was stated, by names."""

    context: Context
    extraction: Extraction

    def name(self, node: str) -> str:
        for stated in self.extraction.properties:
            if stated.node == node and stated.property == "name":
                return str(stated.value)
        return str(self.extraction.derived.get((node, "name"), ("", ""))[0])

    def forms(self, node: str) -> set[str]:
        return {
            str(p.value) for p in self.extraction.properties if p.node == node and p.property in ("name", "aliases")
        } | {self.name(node)}

    def edges(self, kind: str) -> list[tuple[str, str, str]]:
        """(name of the source, name of the target, role)."""
        return [
            (self.name(e.source), self.name(e.target), str(dict(e.properties).get("role", "")))
            for e in self.extraction.edges
            if e.type == kind
        ]

    def parts(self) -> dict[str, str]:
        """The part each organisation plays in the decision."""
        return {target: role for _, target, role in self.edges("INVOLVES")}

    def members(self) -> dict[str, str]:
        """Every spelling of every member, with its role."""
        return {
            form: str(dict(e.properties)["role"])
            for e in self.extraction.edges
            if e.type == "PARTNER_IN"
            for form in self.forms(e.source)
        }

    def partnerships(self) -> set[str]:
        return {target for _, target, _ in self.edges("CONCERNS")}

    def stated_members(self) -> list[int]:
        return [int(str(p.value)) for p in self.extraction.properties if p.property == "stated_members"]


Teller = Callable[..., Told]


@pytest.fixture
def tell() -> Teller:
    """Reads one decision: `tell(text, council=..., title=...)`. Other facts than organisations are left out."""

    def read(text: str, *, council: str | None = None, title: str = "", url: str | None = None, day: str = "") -> Told:
        head = f"{title}\n\n" if title else ""
        whole = f"{head}{text}\n{day}"
        document = replace(Document.of_text(whole, path="a.txt"), council=council, url=url)
        body = Span(len(head), len(head) + len(text))
        part = Part(
            Span(0, len(whole)),
            title=Span(0, len(title)) if title else None,
            sections=(Section("decision", body),),
            clauses=(Clause("1", body),),
        )
        findings = Findings(document)
        context = Context(document, Reading("decision-page", "made in a test", 1.0, (part,)), findings)
        make_subjects(context)
        for module in (councils, partnerships, organisations, mentions):
            module.find(context)
        return Told(context, findings.finish("decision-page", "made in a test"))

    return read
