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
    """Judgements as pairs of identities, and a line for each that could not be applied."""

    same: tuple[tuple[int, int], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    unfit: tuple[str, ...] = ()


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
    """Finds the mentions that judgements name. Mentions that must be apart and share an identity get identities of
    their own.
    """
    unfit: list[str] = []
    same: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    for judgement, kind in [*((j, "same") for j in judgements.same), *((j, "not_same") for j in judgements.not_same)]:
        found = [
            _mention(ledger, m, q) for m, q in ((judgement.a, judgement.a_quote), (judgement.b, judgement.b_quote))
        ]
        wrong = next((f for f in found if isinstance(f, str)), None)
        if wrong is not None:
            unfit.append(f"{kind} {judgement.a} / {judgement.b}: {wrong}")
            continue
        (_, label_a, identity_a), (b, label_b, identity_b) = [f for f in found if not isinstance(f, str)]
        if label_a != label_b:
            unfit.append(f"{kind} {judgement.a} / {judgement.b}: one is a {label_a}, the other a {label_b}")
            continue
        if identity_a is None or identity_b is None:
            unfit.append(
                f"{kind} {judgement.a} / {judgement.b}: a part of a {label_a} goes with its parent; judge the parents"
            )
            continue
        if kind == "same":
            same.append((identity_a, identity_b))
        else:
            if identity_a == identity_b:
                identity_b = _split(ledger, b, identity_b)
            apart.append((identity_a, identity_b))
    return Judged(tuple(sorted(set(same))), tuple(sorted(set(apart))), tuple(unfit))


def take_back_splits(ledger: Ledger) -> None:
    """Gives mentions that an earlier judgement set apart their identities again, so that judgements apply to what is
    there.
    """
    for n, text in ledger.rows("select n, text from identity where text like '%|@|%' and block <> text"):
        whole = text.rsplit("|@|", 1)[0]
        before = ledger.one("select n from identity where text = ?", (whole,))
        if before is not None:
            ledger.db.execute("update mention set identity = ? where identity = ?", (before, n))


def _mention(ledger: Ledger, id_: str, words: str) -> tuple[int, str, int | None] | str:
    parts = id_.split("/")
    if len(parts) != 4 or parts[0] != "m":
        return f"{id_} is no mention id"
    rows = ledger.rows(
        """select m.n, m.label, m.identity, r.n from content c join reading r on r.content = c.n join mention m on
          m.reading = r.n
           where c.sha256 >= ? and c.sha256 < ? and m.id = ? and r.ended is null order by r.n desc limit 1""",
        (parts[1], parts[1] + "g", id_),
    )
    if not rows:
        return f"{id_} is not in a document that counts"
    n, label, identity, reading = rows[0]
    spans = ledger.rows(
        "select starts_at, ends_at from statement where (subject = ? or object = ?) and starts_at is not null", (n, n)
    )
    body = ledger.body(reading)
    if not any(words in body[a:b] or body[a:b] in words for a, b in spans):
        return f"the words {words!r} no longer stand for {id_}"
    return n, ledger.text(label), identity


def _split(ledger: Ledger, mention: int, identity: int) -> int:
    """Gives a mention an identity of its own in the group of its old one."""
    text, label, block = ledger.rows("select text, label, block from identity where n = ?", (identity,))[0]
    id_ = ledger.one("select id from mention where n = ?", (mention,))
    own = f"{text}|@|{id_.removeprefix('m/').replace('/', '-')}"
    found = ledger.one("select n from identity where text = ?", (own,))
    if found is None:
        inserted = ledger.db.execute("insert into identity (text, label, block) values (?, ?, ?)", (own, label, block))
        found = inserted.lastrowid or 0
    ledger.db.execute("update mention set identity = ? where n = ?", (found, mention))
    return int(found)
