"""One node for one person of a document: Mrs S Chandler, Sue Chandler and Mrs Chandler are the same.

Names are one person's when the surname is the same and nothing speaks against it: another given name, other initials,
a man's
title beside a woman's. A surname alone goes to the one bearer the document has, or to the last named of several.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.person_names import PersonName


@dataclass(slots=True)
class Person:
    """A person of this document in the making: all the forms seen so far."""

    surname: str
    given: str = ""
    initials: str = ""
    gender: str = ""
    mentions: list[Mention] = field(default_factory=list[Mention])
    node: str | None = None


class Register:
    """Which mention is which person. Nodes are minted when they are asked for, named by their fullest form."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.persons: list[Person] = []
        self._of: dict[Span, Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        found = context.mentions("people")
        for mention in sorted(found, key=lambda m: _fullness(m.data), reverse=True):
            self._place(mention)
        for person in self.persons:
            person.mentions.sort(key=lambda m: m.span.starts_at)

    def _place(self, mention: Mention) -> None:
        name: PersonName = mention.data
        bearers = [p for p in self._by_surname.get(name.surname, []) if _agree(p, name)]
        if not bearers or (len(bearers) > 1 and not name.given and not name.initials):
            bearers = [max(bearers, key=lambda p: _nearness(p, mention))] if bearers else []
        if bearers:
            person = bearers[0]
        else:
            person = Person(name.surname)
            self.persons.append(person)
            self._by_surname.setdefault(name.surname, []).append(person)
        person.given = person.given or (name.given[0] if name.given else "")
        person.initials = max(person.initials, name.initials, key=len)
        person.gender = person.gender or name.gender
        person.mentions.append(mention)
        self._of[mention.span] = person

    def person_of(self, mention: Mention) -> Person | None:
        return self._of.get(mention.span)

    def person_at(self, span: Span) -> Person | None:
        """The person named at a span, or the first named inside it."""
        if span in self._of:
            return self._of[span]
        inside = self._context.within("people", span)
        return self._of.get(inside[0].span) if inside else None

    def node(self, mention: Mention) -> str | None:
        person = self.person_of(mention)
        return self.mint(person) if person is not None else None

    def node_at(self, span: Span) -> str | None:
        person = self.person_at(span)
        return self.mint(person) if person is not None else None

    def mint(self, person: Person) -> str:
        """The node of a person, with every form of the name seen and the title used."""
        if person.node is None:
            findings = self._context.findings
            fullest = max(person.mentions, key=lambda m: _fullness(m.data))
            first = min(person.mentions, key=lambda m: m.span.starts_at)
            key = f"person@{first.span.starts_at}"
            person.node = findings.node("Person", fullest.span, first.span, key=key, rule="people/name")
            for mention in person.mentions:
                findings.node("Person", mention.span, mention.span, key=key, rule="people/name")
            self._honorific(person)
        return person.node

    def _honorific(self, person: Person) -> None:
        titled = next((m for m in person.mentions if m.data.honorifics), None)
        if titled is None or person.node is None:
            return
        name: PersonName = titled.data
        title = self._context.document.text[name.starts_at : name.ends_at].split()[0]
        if title.strip(".").casefold() not in ("rt", "right", "the"):
            at = Span(name.starts_at, name.starts_at + len(title))
            self._context.findings.state(person.node, "honorific", title, at, "people/honorific", 0.95)


def register(context: Context) -> Register:
    """The register of the document being read (made once)."""
    if "people" not in context.shared:
        context.shared["people"] = Register(context)
    return context.shared["people"]


def _fullness(name: PersonName) -> tuple[int, int, int]:
    return (
        2 * bool(name.given) + bool(name.initials),
        len(name.given) + len(name.initials),
        int(bool(name.honorifics)),
    )


def _agree(person: Person, name: PersonName) -> bool:
    if person.gender and name.gender and person.gender != name.gender:
        return False
    given = name.given[0] if name.given else ""
    if given and person.given:
        return (
            given == person.given
            or (given.startswith(person.given[:3]) and len(person.given) > 2)
            or (len(given) == 1 and person.given[0] == given)
        )
    if given and person.initials:
        return given[0] == person.initials[0]
    if name.initials and person.given:
        return name.initials[0] == person.given[0]
    if name.initials and person.initials:
        return name.initials[0] == person.initials[0] and (
            len(name.initials) == 1
            or len(person.initials) == 1
            or name.initials.startswith(person.initials)
            or person.initials.startswith(name.initials)
        )
    return True


def _nearness(person: Person, mention: Mention) -> int:
    """The bearer last named before the mention is nearest."""
    before = [m.span.starts_at for m in person.mentions if m.span.starts_at < mention.span.starts_at]
    return max(before, default=-1)
