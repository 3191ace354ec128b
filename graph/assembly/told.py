"""One document's statements, laid out so that identities can be worked out from them: forms, values and ties of each
mention.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property

from graph.evidence import EdgeStatement, Extraction, Scalar
from graph.ids import fold, is_gss, short_council

_DATES = ("published_on", "decided_on", "held_on", "effective_from")
_ABBREVIATION = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Za-z&]{1,7}")


def is_abbreviation(form: str) -> bool:
    """Whether a form is letters such as DfE or KCC, which mean something only within one council's records."""
    return bool(_ABBREVIATION.fullmatch(form))


class Told:
    """What one extraction tells of each of its mentions."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.labels = {n.id: n.label for n in extraction.nodes}
        self.values: dict[str, dict[str, list[Scalar]]] = defaultdict(lambda: defaultdict(list))
        self.offsets: dict[str, int] = {}
        for p in extraction.properties:
            self.values[p.node][p.property].append(p.value)
            at = p.evidence.starts_at
            self.offsets[p.node] = min(at, self.offsets.get(p.node, at))
        for (node, name), (value, _) in extraction.derived.items():
            if not self.values[node][name]:
                self.values[node][name].append(value)
        self.out: dict[str, list[EdgeStatement]] = defaultdict(list)
        self.into: dict[str, list[EdgeStatement]] = defaultdict(list)
        for e in extraction.edges:
            self.out[e.source].append(e)
            self.into[e.target].append(e)

    def value(self, node: str, name: str) -> Scalar | None:
        """The first value stated for a property, or the derived one, or None."""
        found = self.values[node][name] if node in self.values and name in self.values[node] else []
        return found[0] if found else None

    def forms(self, node: str) -> list[str]:
        """The name, then the aliases."""
        its = self.values.get(node, {})
        return [str(v) for v in (*its.get("name", ()), *its.get("aliases", ()))]

    def name(self, node: str) -> str:
        """What the document calls a thing, "" when it does not."""
        return next(iter(self.forms(node)), "")

    def targets(self, node: str, *types: str) -> list[str]:
        return [e.target for e in self.out.get(node, ()) if e.type in types]

    def sources(self, node: str, *types: str) -> list[str]:
        return [e.source for e in self.into.get(node, ()) if e.type in types]

    def code(self, node: str) -> str | None:
        """The GSS code of an authority."""
        code = self.value(node, "code")
        return str(code) if code is not None and is_gss(str(code)) else None

    def organisation_scope(self, node: str) -> str:
        """The scope that an organisation gives to what is its own: its code, or its name without the kind of
        council.
        """
        return self.code(node) or fold(short_council(self.name(node)))

    @cached_property
    def scope(self) -> str:
        """Whose record this is. A document that does not tell gets a scope of its own, so that nothing is merged by
        chance.
        """
        takers = Counter(
            self.organisation_scope(e.target) for e in self.extraction.edges if e.type in ("TAKEN_BY", "MEETING_OF")
            and self.labels[e.target] == "Organisation"
        )  # fmt: skip
        if takers:
            return min(takers, key=lambda s: (-takers[s], s))
        council = self.extraction.document.council
        if council:
            return council if is_gss(council) else fold(short_council(council))
        return f"?{self.extraction.document.sha256[:16]}"

    @cached_property
    def dated(self) -> str | None:
        """The day on which the record speaks: the latest date of publishing, deciding or meeting that it states."""
        found = [str(v) for its in self.values.values() for name in _DATES[:3] for v in its.get(name, ())]
        found += [str(v) for e in self.extraction.edges for k, v in e.properties if k == "signed_on"]
        if not found:
            found = [str(v) for its in self.values.values() for v in its.get("effective_from", ())]
        return max((d for d in found if re.fullmatch(r"(?:19|20)\d\d-\d\d-\d\d", d)), default=None)
