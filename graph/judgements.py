"""What a person decided about which mentions are one thing: judgements.toml, edited by hand, honoured by every later
run.

    [[same]]
    a = "m/6fc7d95c/person/61"
    a_quote = "Sue Chandler"
    b = "m/9c10ccfa/person/210"
    b_quote = "Mrs S Chandler"
    why = "the member's page on the council's site"

    [[not_same]]
    a = "m/…"
    …

A mention id carries its quote: where the words no longer stand there, or the mention is gone, the judgement is
reported and not applied. A wrong merge is undone by deleting its lines.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.errors import Misconfigured

if TYPE_CHECKING:
    from graph.ledger.ledger import Ledger

EMPTY = """# Reviewed judgements: which mentions are one thing, and which are not.
# `councilgraph show ID` gives the mention ids of a thing.
#
# [[same]]
# a = "m/6fc7d95c/person/61"
# a_quote = "Sue Chandler"
# b = "m/9c10ccfa/person/210"
# b_quote = "Mrs S Chandler"
# why = "the member's page on the council's site"
#
# [[not_same]]   the same keys; two mentions that must stay two things
"""


class Judgement(BaseModel):
    """One reviewed pair of mentions, each with words that its document uses for it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    a: str
    a_quote: str
    b: str
    b_quote: str
    why: str = ""


class Judgements(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    same: tuple[Judgement, ...] = ()
    not_same: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements as pairs of identities, and a line for each that could not be applied. `moved` are mentions that got
    another identity by it, or their old one back, and `touched` the identities that gained or lost them."""

    same: tuple[tuple[int, int], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    unfit: tuple[str, ...] = ()
    moved: tuple[int, ...] = ()
    touched: tuple[int, ...] = ()


def parse_judgements(text: str, where: Path | str = "judgements.toml") -> Judgements:
    """Reads the file's text. Raises Misconfigured with the place of the mistake.

    >>> parse_judgements("").same
    ()
    """
    try:
        return Judgements.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise Misconfigured(f"{where} cannot be read: {error}. Mend those lines; nothing was changed.") from error


def apply_judgements(ledger: Ledger, judgements: Judgements) -> Judged:
    """Finds the mentions that judgements name. A mention that must be apart from another of its own identity gets one
    of its own, for as long as the judgement fits."""
    unfit: list[str] = []
    pairs: list[tuple[str, _Named, _Named]] = []
    for judgement, kind in [*((j, "same") for j in judgements.same), *((j, "not_same") for j in judgements.not_same)]:
        try:
            a = _mention(ledger, judgement.a, judgement.a_quote)
            b = _mention(ledger, judgement.b, judgement.b_quote)
            if a.label != b.label:
                raise _Unfit(f"one is a {a.label}, the other a {b.label}")
        except _Unfit as why:
            unfit.append(f"{kind} {judgement.a} / {judgement.b}: {why}")
            continue
        pairs.append((kind, a, b))
    wanted = {b.n: b.identity for kind, a, b in pairs if kind == "not_same" and a.identity == b.identity and a.n != b.n}
    moved, touched = _split_and_join(ledger, wanted)
    own = dict(ledger.rows("select mention, own from split"))

    def identities(kind: str) -> tuple[tuple[int, int], ...]:
        found = {(own.get(a.n, a.identity), own.get(b.n, b.identity)) for k, a, b in pairs if k == kind}
        return tuple(sorted(p for p in found if p[0] != p[1]))

    return Judged(identities("same"), identities("not_same"), tuple(unfit), tuple(moved), tuple(sorted(touched)))


class _Unfit(Exception):
    """A judgement does not fit what is stored."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention that a judgement names; `identity` is the one its document gives it."""

    n: int
    label: str
    identity: int


def _split_and_join(ledger: Ledger, wanted: dict[int, int]) -> tuple[list[int], set[int]]:
    """Makes exactly the wanted splits (mention -> whole identity) be there; returns the mentions that moved and the
    identities that gained or lost them."""
    there = {m: (whole, own) for m, whole, own in ledger.rows("select mention, whole, own from split")}
    moved: list[int] = []
    touched: set[int] = set()
    for mention, (whole, own) in there.items():
        if mention not in wanted:
            ledger.db.execute("update mention set identity = ? where n = ?", (whole, mention))
            ledger.db.execute("delete from split where mention = ?", (mention,))
            moved.append(mention)
            touched |= {whole, own}
    for mention, whole in wanted.items():
        if mention not in there:
            own = _own_identity(ledger, mention, whole)
            ledger.db.execute("update mention set identity = ? where n = ?", (own, mention))
            ledger.db.execute("insert into split values (?, ?, ?)", (mention, whole, own))
            moved.append(mention)
            touched |= {whole, own}
    return sorted(moved), touched


def _own_identity(ledger: Ledger, mention: int, whole: int) -> int:
    """The number of an identity that only this mention has, in the group of its whole one."""
    text, label, block = ledger.rows("select text, label, block from identity where n = ?", (whole,))[0]
    id_ = ledger.one("select id from mention where n = ?", (mention,))
    own = f"{text}|@|{id_.removeprefix('m/').replace('/', '-')}"
    found = ledger.one("select n from identity where text = ?", (own,))
    if found is None:
        inserted = ledger.db.execute("insert into identity (text, label, block) values (?, ?, ?)", (own, label, block))
        found = inserted.lastrowid or 0
    return int(found)


def _mention(ledger: Ledger, id_: str, words: str) -> _Named:
    parts = id_.split("/")
    if len(parts) != 4 or parts[0] != "m":
        raise _Unfit(f"{id_} is no mention id")
    rows = ledger.rows(
        """select m.n, m.label, coalesce(x.whole, m.identity), r.n from content c join reading r on r.content = c.n
           join mention m on m.reading = r.n left join split x on x.mention = m.n
           where c.sha256 >= ? and c.sha256 < ? and m.id = ? and r.ended is null order by c.sha256, r.n desc limit 1""",
        (parts[1], parts[1] + "g", id_),
    )
    if not rows:
        raise _Unfit(f"{id_} is not in a document that counts")
    n, label, identity, reading = rows[0]
    if identity is None:
        raise _Unfit(f"a part of something ({ledger.text(label)}) goes with its parent; judge the parents")
    spans = ledger.rows(
        "select starts_at, ends_at from statement where (subject = ? or object = ?) and starts_at is not null", (n, n)
    )
    body = ledger.body(reading)
    if not any(words in body[a:b] or body[a:b] in words for a, b in spans):
        raise _Unfit(f"the words {words!r} no longer stand for {id_}")
    return _Named(n, ledger.text(label), identity)
