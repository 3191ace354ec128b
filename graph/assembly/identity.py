"""Which identity each mention of a document has, worked out from that document alone.

An *identity* is a string under which mentions of any document are one thing at once ("decision|E10000016|no|23-00071").
Clauses, options, sums, items and meetings have none of their own: they are parts of a parent ("clause A of that
decision"). What must look at several identities (people, abbreviations, a page that gives both of a decision's
numbers) is told by links and blocks, and settled in resolve.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from graph.assembly.decisions import decision_keys
from graph.assembly.groupings import grouping_keys
from graph.assembly.told import Told, is_abbreviation
from graph.evidence import Extraction
from graph.ids import fold, loose, person_name

# An alias of one of these words alone says nothing outside its own sentence ("the Trust", "the Project").
_GENERIC = frozenset(
    [
        "trust",
        "council",
        "authority",
        "authorities",
        "company",
        "department",
        "board",
        "partnership",
        "programme",
        "project",
        "scheme",
        "service",
        "services",
        "agency",
        "strategy",
        "plan",
        "framework",
        "policy",
        "fund",
        "cluster",
        "region",
        "consortium",
        "committee",
        "cabinet",
        "government",
        "hub",
        "college",
        "school",
        "university",
        "charity",
        "provider",
        "contractor",
        "supplier",
        "commissioner",
        "member",
        "members",
        "officer",
        "director",
        "leader",
        "chairman",
        "chair",
        "mayor",
        "applicant",
    ]
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Either an identity with the block it is settled in, or a parent mention and which part of it this is."""

    text: str | None
    block: str = ""
    parent: str | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Identified:
    """Every mention's identity, and the links (identity, identity, mention that tells so)."""

    mentions: dict[str, Identity]
    links: tuple[tuple[str, str, str], ...]


def identify(extraction: Extraction, told: Told | None = None) -> Identified:
    """Works out the identity of every mention of one document; `told` is the extraction laid out, where it is at hand.

    >>> from graph.evidence import Document
    >>> d = Document.of_text("Cabinet")
    >>> identify(Extraction(d, "other", "", (), (), (), (), ())).links
    ()
    """
    return _Identifier(told or Told(extraction)).run()


class _Identifier:
    def __init__(self, told: Told) -> None:
        self.told = told
        self.found: dict[str, Identity] = {}
        self.links: list[tuple[str, str, str]] = []
        self.seen: Counter[tuple[str, str]] = Counter()

    def run(self) -> Identified:
        ways: dict[str, Callable[[str], Identity]] = {
            "Document": lambda node: self.own(f"document|{self.told.extraction.document.sha256}"),
            "Decision": self.decision, "Resolution": self.resolution, "Option": self.option, "Funding": self.funding,
            "Organisation": self.organisation, "Person": self.person, "Meeting": self.meeting, "AgendaItem": self.item,
            "Programme": self.issued, "Strategy": self.issued, "Partnership": self.partnership,
            "Legislation": lambda node: self.named(node, ""), "Body": self.body, "Post": self.post,
            "Place": self.scoped,
        }  # fmt: skip
        for node, label in self.told.labels.items():
            self.found[node] = ways.get(label, self.alone)(node)
        return Identified(self.found, tuple(dict.fromkeys(self.links)))

    # the ways of being one thing

    def own(self, text: str, block: str | None = None) -> Identity:
        return Identity(text, text if block is None else block)

    def alone(self, node: str) -> Identity:
        """A mention that nothing else can be one with."""
        sha = self.told.extraction.document.sha256
        return self.own(f"{self.told.labels[node].lower()}|{self.scope(node)}|@|{sha}|{node.rsplit('/', 1)[-1]}")

    def named(self, node: str, scope: str, spelling: Callable[[str], str] = fold) -> Identity:
        key = spelling(self.told.name(node))
        if not key:
            return self.alone(node)
        return self.own(f"{self.told.labels[node].lower()}|{scope}|{key}")

    def part(self, node: str, parent: str, part: str) -> Identity:
        """A part of a parent; a second one of the same description within one document is the second part."""
        self.seen[parent, self.told.labels[node] + part] += 1
        again = self.seen[parent, self.told.labels[node] + part]
        return Identity(None, parent=parent, part=part if again == 1 else f"{part}#{again}")

    def scope(self, node: str) -> str:
        """The council whose record tells of a mention: the deciding authority of a decision, else the document's."""
        if self.told.labels[node] == "Decision":
            for taker in self.told.targets(node, "TAKEN_BY"):
                if self.told.labels[taker] == "Organisation":
                    return self.told.organisation_scope(taker)
        return self.told.scope

    # label by label

    def decision(self, node: str) -> Identity:
        scope = self.scope(node)
        keys = [] if scope.startswith("?") else [f"decision|{scope}|{key}" for key in decision_keys(self.told, node)]
        told_twice = bool(keys) and keys[0].split("|")[2] not in ("no", "ref") and self.seen["", keys[0]] > 0
        if not keys or told_twice:
            return self.alone(node)  # a document that lists two decisions of one title and day means two
        self.seen["", keys[0]] += 1
        if keys[0].split("|")[2] == "proposal":
            own = self.alone(node)
            self.links.append((own.text or "", keys[0], node))
            return own
        self.links += [(keys[0], other, node) for other in keys[1:]]
        return self.own(keys[0])

    def resolution(self, node: str) -> Identity:
        parent = next(iter(self.told.sources(node, "RESOLVES")), None)
        if parent is None:
            return self.alone(node)
        label = self.told.value(node, "label") or self.told.value(node, "position") or ""
        return self.part(node, parent, fold(str(label)))

    def option(self, node: str) -> Identity:
        parent = next(iter(self.told.sources(node, "CONSIDERED")), None)
        if parent is None:
            return self.alone(node)
        words = self.told.value(node, "text") or self.told.name(node) or self.told.value(node, "position") or ""
        return self.part(node, parent, fold(str(words))[:60])

    def funding(self, node: str) -> Identity:
        told = self.told
        parent = next(iter(told.sources(node, "INVOLVES", "MENTIONS")), None)
        if parent is None:
            return self.alone(node)
        sums = [told.value(node, name) for name in ("amount_pence", "amount_to_pence", "per")]
        return self.part(node, parent, "|".join("" if s is None else str(s) for s in sums))

    def meeting(self, node: str) -> Identity:
        told = self.told
        held_on = told.value(node, "held_on")
        bodies = sorted(
            told.targets(node, "MEETING_OF"), key=lambda b: ("Body", "Partnership").count(told.labels[b]) == 0
        )
        if not held_on or not bodies:
            return self.alone(node)
        return Identity(None, parent=bodies[0], part=str(held_on))

    def item(self, node: str) -> Identity:
        parent = next(iter(self.told.sources(node, "HAS_ITEM")), None)
        words = fold(self.told.name(node)) or str(self.told.value(node, "number") or "")
        return self.part(node, parent, words[:120]) if parent and words else self.alone(node)

    def organisation(self, node: str) -> Identity:
        told = self.told
        code = told.code(node)
        name = told.name(node)
        abbreviation = f"organisation|{told.scope}|"
        if code:
            key = f"organisation|{code}"
        elif is_abbreviation(name):
            key = abbreviation + fold(name)
        elif fold(name):
            key = f"organisation||{fold(name)}"
        else:
            return self.alone(node)
        for form in told.forms(node)[1:]:
            if is_abbreviation(form) and not told.scope.startswith("?"):
                self.links.append((key, abbreviation + fold(form), node))
            elif not code and " " in form and fold(form) and fold(form) not in _GENERIC:
                self.links.append((key, f"organisation||{fold(form)}", node))
        return self.own(key)

    def scoped(self, node: str) -> Identity:
        return self.named(node, self.told.scope)

    def body(self, node: str) -> Identity:
        home = next((o for o in self.told.targets(node, "PART_OF") if self.told.labels[o] == "Organisation"), None)
        return self.named(node, self.told.organisation_scope(home) if home else self.told.scope, loose)

    def post(self, node: str) -> Identity:
        home = next(iter(self.told.targets(node, "POST_IN")), None)
        return self.named(node, self.told.organisation_scope(home) if home else self.told.scope, loose)

    def issued(self, node: str) -> Identity:
        """Programmes and strategies: the council's own, or a national issuer's that the text names."""
        told = self.told
        own = self.named(node, told.scope)
        key = fold(told.name(node))
        issuer = next((i for i in told.targets(node, "ISSUED_BY") if fold(told.name(i))), None)
        if issuer is None or own.text is None or told.organisation_scope(issuer) == told.scope:
            self._aliases(node, own)
            return own
        long = max(told.forms(issuer), key=lambda f: (not is_abbreviation(f), len(f), f))
        national = self.own(f"{told.labels[node].lower()}|by {told.code(issuer) or fold(long)}|{key}")
        assert national.text is not None  # noqa: S101 - for the type checker: own() was given a text
        self.links.append((national.text, own.text, node))
        self._aliases(node, own)
        return national

    def partnership(self, node: str) -> Identity:
        own = self.named(node, self.told.scope)
        if self.told.name(node):
            self._aliases(node, own)
            self.links += [(own.text or "", key, node) for key in grouping_keys(self.told, node)]
            return own
        parent = next(iter(self.told.sources(node, "JOINS", "CONCERNS", "MENTIONS")), None)
        return self.part(node, parent, "unnamed") if parent else own

    def _aliases(self, node: str, own: Identity) -> None:
        """Other forms of a name that the same document gives are the same thing within the council's records."""
        label = self.told.labels[node].lower()
        for form in self.told.forms(node)[1:]:
            key = fold(form)
            if own.text and key and key not in _GENERIC and (" " in key or is_abbreviation(form)):
                self.links.append((own.text, f"{label}|{self.told.scope}|{key}", node))

    def person(self, node: str) -> Identity:
        told = self.told
        names = [person_name(f) for f in told.forms(node)]
        if not names or not names[0].surname:
            return self.alone(node)
        surname = names[0].surname
        like = [n for n in names if n.surname == surname]
        given = max((n.given for n in like), key=lambda g: (sum(map(len, g)), g))
        sex = next((n.sex for n in like if n.sex), "")
        posts = told.targets(node, "HOLDS")
        post = min((loose(told.name(p)) for p in posts), default="")
        home = next((o for p in posts for o in told.targets(p, "POST_IN")), None)
        scope = told.organisation_scope(home) if home else told.scope
        year = (told.dated or "")[:4]
        text = f"person|{scope}|{sex}|{' '.join(given)}|{surname}|{post}|{year}"
        return self.own(text, f"person|{scope}|{surname}")
