"""Statements of any number of decisions, without the reading: what the stores are measured with.

    for extraction in extractions(1_000_000, seed=7): …

Decision n of a seed is the same however many are asked for. One decision is one document; one in 25 has a second,
signed record, which now and then gives another day or sum. A decision has some eleven ties and twenty stated
properties; all labels and nearly all types of ties of the schema occur.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.generating import words, world
from benchmarks.generating.telling import Telling, Words
from graph.evidence import Extraction

FIRST_DAY = date(2008, 1, 7)
DAYS = 6500


def extractions(count: int, seed: int = 7, first: int = 0) -> Iterator[Extraction]:
    """The records of `count` decisions, from number `first` on.

    >>> [e.document.sha256 for e in extractions(3)][2:] == [e.document.sha256 for e in extractions(1, first=2)]
    True
    """
    for n in range(first, first + count):
        yield _Decision(seed, n).record(signed=False)
        if n % 25 == 3:
            yield _Decision(seed, n).record(signed=True)


def reference(n: int) -> str:
    """The number that decision n bears."""
    return f"{10 + n % 16}/{n:05d}"


class _Decision:
    """One decision, told once or twice: what it is about comes from a chance of its own, so that both agree."""

    def __init__(self, seed: int, n: int) -> None:
        self.n = n
        self.chance = Random(f"{seed}/{n}")
        self.other = world.slots(seed)[(n * 31 + 7) % world.SLOTS]
        self.number = world.slots(seed)[n % world.SLOTS]
        self.council = world.councils()[self.number]
        self.day = FIRST_DAY + timedelta(days=int(self.chance.random() * DAYS))
        self.t = Telling()

    def record(self, *, signed: bool) -> Extraction:
        t, roll = self.t, self.chance.random
        at = t.say(self.council.name)
        home = self.home = self._authority(self.number, at)
        t.add("\nRecord of decision " if signed else "\nDecision ")
        number = t.say(reference(self.n))
        topic = self._topic()
        title = t.say(
            f"{topic} - {('Approval to Proceed', 'Funding and Delivery', 'Next Steps')[self.n % 3]}", before="\n"
        )
        d = self.d = t.node("Decision", "layout/title", title)
        t.state(d, "reference", number[2], number, "fields/reference")
        t.tie("RECORDS", 0, d, number, "layout/records")
        t.tie("TAKEN_BY", d, home, at, "layout/taken-by")
        self._fields(signed)
        self._maker()
        clause = self._clauses(topic)
        if roll() < 0.65:
            self._money(signed)
        for chance, tell in (
            (0.25, self._strategy), (0.1, self._partnership), (0.2, self._officer), (0.12, self._option),
            (0.2, self._place), (0.1, self._law), (0.08, self._earlier), (0.08, self._considered), (0.1, self._item),
        ):  # fmt: skip
            if roll() < chance:
                tell()
        if roll() < 0.02:
            t.issue("impossible-date", "a day that no calendar has", d, clause)
        host = f"https://democracy.{self.council.key.lower()}.example/ieDecisionDetails.aspx?ID={self.n}"
        return t.finish(
            "record-of-decision" if signed else "decision-page",
            f"{self.council.key}/{self.n}{'-signed' if signed else ''}.txt",
            url=None if signed else host, council=self.council.key,
        )  # fmt: skip

    # the things

    def _authority(self, number: int, at: Words) -> int:
        its = world.councils()[number]
        node = self.t.node("Organisation", "councils/text", at)
        rule = "reference/authorities"
        for name in ("kind", "nation", "region", "started_on", "latitude", "longitude"):
            value = getattr(its, name)
            if value:
                self.t.conclude(node, name, value, rule)
        self.t.conclude(node, "code", its.key, rule)
        return node

    def _topic(self) -> str:
        """The programme that a decision is about: a national one in one case of ten."""
        if self.chance.random() < 0.1:
            self.nationally: int | None = world.rank(self.chance, 80)
            self.programme = world.national(self.nationally)
        else:
            self.nationally = None
            self.programme = world.programme(world.rank(self.chance, 1000) * 13 + self.number)
        return self.programme.name

    def _fields(self, signed: bool) -> None:
        t, d, chance = self.t, self.d, self.chance
        day = self.day + timedelta(days=1) if signed and self.n % 100 == 3 else self.day
        t.state(d, "decided_on", day.isoformat(), t.say(f"{day.day} {day:%B %Y}", before="\nDate of decision: "))
        out = self.day + timedelta(days=2)
        t.state(d, "published_on", out.isoformat(), t.say(f"{out:%d/%m/%Y}", before="\nPublished: "))
        status = "Recommendations Approved" if chance.random() < 0.8 else "For Determination"
        t.state(d, "status", status, t.say(status, before="\nDecision status: "))
        key = chance.random() < 0.3
        t.state(d, "key_decision", key, t.say("Yes" if key else "No", before="\nIs Key decision?: "))
        call_in = chance.random() < 0.8
        t.state(d, "call_in", call_in, t.say("Yes" if call_in else "No", before="\nSubject to call in?: "))
        if chance.random() < 0.5:
            system = str(100_000 + self.n)
            t.state(d, "system_reference", system, t.say(system, before="\nRef: "))
        t.conclude(d, "stage", "taken", "layout/stage")

    def _maker(self) -> None:
        t, d, chance = self.t, self.d, self.chance
        if chance.random() < 0.6:
            number = world.rank(chance, 8)
            said = t.say(world.member_post(number), before="\nDecision Maker: ")
            post = t.node("Post", "fields/maker", said)
            holder = t.say(world.person(self.number * 20 + number + 8 * (self.day.year // 4)), before=", ")
            who = t.node("Person", "people/name", holder)
            t.tie("MADE_BY", d, post, said, "fields/maker")
            t.tie("POST_IN", post, self.home, said, "posts/home")
            t.tie("HOLDS", who, post, holder, "people/post")
            if chance.random() < 0.2:
                t.tie("SIGNED_BY", d, who, holder, "sheet/signed", signed_on=self.day.isoformat())
            return
        said = t.say(world.COMMITTEES[world.rank(chance, 6)], before="\nDecision Maker: ")
        body = t.node("Body", "fields/maker", said)
        t.tie("MADE_BY", d, body, said, "fields/maker")
        t.tie("PART_OF", body, self.home, said, "bodies/home")
        month = self.day.replace(day=1 + self.day.day % 3)
        held = t.say(f"{month.day} {month:%B %Y}", before="\nMade at meeting: ")
        meeting = self.meeting = t.node("Meeting", None, held)
        t.state(meeting, "held_on", month.isoformat(), held, "meetings/held")
        t.tie("MADE_AT", d, meeting, held, "meetings/made-at")
        t.tie("MEETING_OF", meeting, body, held, "meetings/body")
        if chance.random() < 0.15:
            for number in range(3):
                who = t.say(
                    world.person(self.number * 20 + world.rank(chance, 60)), before=", " if number else "\nPresent: "
                )
                t.tie("ATTENDED", t.node("Person", "people/name", who), meeting, who, "attendance", capacity="member")

    def _clauses(self, topic: str) -> Words:
        t, d, chance = self.t, self.d, self.chance
        start = t.say("A)", before="\nDecision\n")
        verb = ("agree to proceed with", "approve the delivery of", "endorse the next stage of")[self.n % 3]
        t.add(f" That the Council {verb} the ")
        name = t.say(topic)
        end = t.say(f" in the area of {world.family(self.n % 5000)}, as set out in the report.")
        text = f"That the Council {verb} the {topic}{end[2]}"
        clause = (start[1] + 1, end[1], text)
        node = t.node("Resolution", None, clause)
        t.state(node, "text", text, clause, "resolutions/text")
        t.state(node, "label", "A", (start[0], start[0] + 1, "A"), "resolutions/label")
        t.conclude(node, "position", 1, "resolutions/position")
        t.tie("RESOLVES", d, node, clause, "resolutions/clause")
        programme = self.its = t.node("Programme", "names/head", name)
        t.state(programme, "kind", self.programme.kind, name, "names/kind")
        t.tie("CONCERNS", d, programme, name, "names/title")
        if self.nationally is not None:
            issuer = t.say(world.ISSUERS[self.nationally % len(world.ISSUERS)], before=" It is a fund of the ")
            t.tie("ISSUED_BY", programme, t.node("Organisation", "organisations/full", issuer), issuer, "names/issuer")
        if chance.random() < 0.35:
            to = t.say(world.officer_post(world.rank(chance, 40)), before="\nB) To delegate authority to the ")
            post = t.node("Post", "delegations/holder", to)
            t.tie("DELEGATES_TO", d, post, to, "delegations/to", clause="B")
            t.tie("POST_IN", post, self.home, to, "posts/home")
            if chance.random() < 0.4:
                by = t.say(world.member_post(world.rank(chance, 8)), before=", in consultation with the ")
                t.tie("CONSULTS", d, t.node("Post", "delegations/holder", by), by, "delegations/consults", clause="B")
            t.add(", to take the steps needed.")
        return clause

    def _money(self, signed: bool) -> None:
        t, d, chance = self.t, self.d, self.chance
        pounds = int(10 ** (3.5 + 3.5 * chance.random())) // 100 * 100
        pounds += 100 if signed and self.n % 200 == 3 else 0
        said = t.say(f"£{pounds:,}", before="\nThe sum of ")
        money = t.node("Funding", "money/sum", said)
        t.state(money, "amount_pence", pounds * 100, said, "money/sum")
        t.conclude(money, "currency", "GBP", "money/sign")
        status = ("allocated", "budget", "awarded", "cost", "saving")[world.rank(chance, 5)]
        t.state(money, "status", status, t.say(status, before=" is "), "money/status")
        purpose = f"for works of {world.family(world.rank(chance, 500))}"
        t.state(money, "purpose", purpose, t.say(purpose, before=" "), "money/purpose")
        t.tie("INVOLVES", d, money, said, "money/sum")
        if chance.random() < 0.4:
            t.tie("FUNDS", money, self.its, said, "money/funds")
        if chance.random() < 0.3:
            payer = t.say(world.ISSUERS[world.rank(chance, len(world.ISSUERS))], before=", provided by the ")
            node = t.node("Organisation", "organisations/full", payer)
            t.tie("PROVIDES", node, money, payer, "money/payer")
            t.tie("INVOLVES", d, node, payer, "organisations/role", role="funder")
        if chance.random() < 0.35:
            payee = t.say(world.firm(world.rank(chance, 40_000)), before=", paid to ")
            node = t.node("Organisation", "organisations/full", payee)
            t.tie("AWARDED_TO", money, node, payee, "money/payee")
            t.tie("INVOLVES", d, node, payee, "organisations/role", role="supplier")

    def _strategy(self) -> None:
        name, first, last = world.strategy(world.rank(self.chance, 300) * 7 + self.number)
        said = self.t.say(name, before="\nThis supports the ")
        node = self.t.node("Strategy", "names/head", said)
        years = self.t.say(f"{first}-{last}", before=" ")
        self.t.state(node, "kind", "strategy", said, "names/kind")
        self.t.state(node, "from_year", first, years, "names/period")
        self.t.state(node, "to_year", last, years, "names/period")
        self.t.tie("SUPPORTS", self.d, node, said, "names/supports")

    def _partnership(self) -> None:
        t, chance = self.t, self.chance
        number = world.rank(chance, 60)
        said = t.say(world.partnership(number * 5 + self.number // 8), before="\nThe Council joins the ")
        group = t.node("Partnership", "partnerships/name", said)
        t.state(group, "stated_members", 4, t.say("4 members", before=" of "), "partnerships/count")
        t.conclude(group, "kind", said[2].rsplit(" ", 1)[-1].lower(), "partnerships/kind")
        t.tie("JOINS", self.d, group, said, "partnerships/joins")
        t.tie("DELIVERS", group, self.its, said, "partnerships/delivers")
        t.tie("PARTNER_IN", self.home, group, said, "partnerships/member", role="member")
        for place in range(3):
            other = (self.number // 8 * 8 + (number + place) % 8) % world.COUNCILS
            at = t.say(world.councils()[other].name, before=" and " if place else ", with ")
            node = self.home if other == self.number else self._authority(other, at)
            t.tie("PARTNER_IN", node, group, at, "partnerships/member", role="lead" if place == 0 else "member")

    def _officer(self) -> None:
        t, chance = self.t, self.chance
        kind, before = ("LEAD_OFFICER", "Lead officer") if chance.random() < 0.7 else ("CONTACT", "Contact")
        said = t.say(world.person(5000 + self.number * 30 + world.rank(chance, 30)), before=f"\n{before}: ")
        t.tie(kind, self.d, t.node("Person", "people/name", said), said, "fields/officer")

    def _option(self) -> None:
        t = self.t
        said = t.say(f"To do nothing about {world.family(self.n % 900)}", before="\nOptions rejected: ")
        node = t.node("Option", "options/section", said)
        t.state(node, "text", said[2], said, "options/text")
        t.conclude(node, "position", 1, "options/position")
        t.conclude(node, "outcome", "rejected", "options/outcome")
        t.tie("CONSIDERED", self.d, node, said, "options/section")

    def _place(self) -> None:
        said = self.t.say(
            f"{world.family(self.number * 3 + world.rank(self.chance, 30))} Ward", before="\nWards affected: "
        )
        node = self.t.node("Place", "places/ward", said)
        self.t.conclude(node, "kind", "ward", "places/kind")
        self.t.tie("AFFECTS", self.d, node, said, "places/ward")

    def _law(self) -> None:
        said = self.t.say(words.ACT[world.rank(self.chance, len(words.ACT))], before="\nMade under the ")
        node = self.t.node("Legislation", "legislation/act", said)
        self.t.state(node, "year", int(said[2][-4:]), said, "legislation/year")
        self.t.tie("CITES", self.d, node, said, "legislation/act")

    def _earlier(self) -> None:
        number = abs(self.n - world.SLOTS * (1 + world.rank(self.chance, 8)))
        said = self.t.say(reference(number), before="\nThis follows decision ")
        node = self.t.node("Decision", None, said)
        self.t.state(node, "reference", said[2], said, "fields/reference")
        relation = ("supersedes", "amends", "implements", "cites")[self.n % 4]
        if number != self.n:
            self.t.tie("REFERS_TO", self.d, node, said, "references/earlier", relation=relation)

    def _considered(self) -> None:
        said = self.t.say(world.COMMITTEES[3], before="\nConsidered by the ")
        on = self.day - timedelta(days=7)
        node = self.t.node("Body", "bodies/considered", said)
        self.t.tie("CONSIDERED_BY", self.d, node, said, "considered", considered_on=on.isoformat())
        self.t.tie("PART_OF", node, self.home, said, "bodies/home")

    def _item(self) -> None:
        """An item of an agenda, where a body decided at a meeting; else another authority that is named."""
        t = self.t
        if hasattr(self, "meeting"):
            said = t.say(f"Item {self.n % 30}: {self.programme.name}", before="\n")
            item = t.node("AgendaItem", "items/title", said)
            t.state(item, "number", str(self.n % 30), said, "items/number")
            t.tie("HAS_ITEM", self.meeting, item, said, "items/meeting")
            t.tie("LED_TO", item, self.d, said, "items/decision")
            who = t.say(world.person(self.number * 20 + self.n % 60), before=", introduced by ")
            t.tie("SPOKE_ON", t.node("Person", "people/name", who), item, who, "attendance/spoke")
        elif self.other != self.number:
            said = t.say(world.councils()[self.other].name, before="\nAs in ")
            t.tie("MENTIONS", self.d, self._authority(self.other, said), said, "councils/mentioned")
