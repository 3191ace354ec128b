"""The words behind facts: cut from the stored text by the offsets that statements keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.ledger.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Quote:
    """One document's words for a fact. `fact` is the key that ties carry; offsets count code points of the stored
    text.
    """

    fact: int
    document: str
    document_name: str
    kind: str
    url: str | None
    path: str
    starts_at: int
    ends_at: int
    quote: str
    page: int | None
    rule: str
    confidence: float
    derived_by: str | None
    load: int


_COLUMNS = """'document/' || substr(c.sha256, 1, 16), r.name, r.kind, r.url, r.path, {e}.starts_at, {e}.ends_at,
  substr(t.body, {e}.starts_at + 1, {e}.ends_at - {e}.starts_at), {e}.page, {e}.rule, {e}.confidence, s.derived_by,
    r.load"""
_FROM = """join mention m on m.n = s.subject join reading r on r.n = m.reading join content c on c.n = r.content
  join text t on t.n = r.text"""


def evidence_for(ledger: Ledger, facts: Sequence[int], at: int | None = None) -> list[Quote]:
    """Every quote behind the given facts, in the order of facts, then of documents. `at` is a load: as known then
    (default: now).
    """
    when, values = _known(at)
    found: list[Quote] = []
    for fact in dict.fromkeys(facts):
        grounds = (
            """(select n from statement where fact = :fact union select statement from ground where fact = :fact)"""
        )
        rows: list[tuple[Any, ...]] = []
        for e, source in (("s", "statement s"), ("e", "statement s join span e on e.statement = s.n")):
            rows += ledger.rows(
                f"""select {_COLUMNS.format(e=e)} from {source} {_FROM}
                    where s.n in {grounds} and {e}.starts_at is not null and {when}""",
                {"fact": fact, **values},
            )
        found += [_quote(ledger, fact, row) for row in sorted(set(rows), key=lambda r: (r[12], r[0], r[5], r[6]))]
    return found


def quotes_of(ledger: Ledger, statements: Sequence[int]) -> dict[int, list[Quote]]:
    """The quotes of statements that hold properties, by statement."""
    found: dict[int, list[Quote]] = {}
    for n in statements:
        rows = ledger.rows(
            f"select {_COLUMNS.format(e='s')} from statement s {_FROM} where s.n = ? and s.starts_at is not null",
            (n,),
        )
        found[n] = [_quote(ledger, 0, row) for row in rows]
    return found


def _quote(ledger: Ledger, fact: int, row: tuple[Any, ...]) -> Quote:
    document, name, kind, url, path, start, end, quote, page, rule, confidence, derived_by, load = row
    rule_text, by = ledger.text(rule), ledger.text(derived_by) or None
    return Quote(fact, document, name, kind, url, path, start, end, quote, page, rule_text, confidence, by, load)


def _known(at: int | None) -> tuple[str, dict[str, int]]:
    if at is None:
        return "r.ended is null", {}
    return "r.load <= :at and (r.ended is null or r.ended > :at)", {"at": at}
