"""The words behind facts: cut from the stored text by the offsets that statements keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.ledger.ledger import Ledger
from graph.stores.base import batches


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


# The spans of the statements behind facts: those of the statements themselves, and those that concluded ties rest on.
_SPANS = """with behind (fact, statement) as (
    select fact, n from statement where fact in ({facts})
    union all select fact, statement from ground where fact in ({facts})),
  found as (
    select b.fact, s.n as statement, s.derived_by, r.n as reading, s.starts_at, s.ends_at, s.page, s.rule, s.confidence
      from behind b join statement s on s.n = b.statement join mention m on m.n = s.subject
      join reading r on r.n = m.reading where s.starts_at is not null and {when}
    union
    select b.fact, s.n, s.derived_by, r.n, e.starts_at, e.ends_at, e.page, e.rule, e.confidence
      from behind b join statement s on s.n = b.statement join span e on e.statement = s.n
      join mention m on m.n = s.subject join reading r on r.n = m.reading where {when}),
  numbered as (select *, row_number() over (partition by fact order by reading, starts_at, ends_at) as place from found)
select f.fact, c.sha256, r.name, r.kind, r.url, r.path, f.starts_at, f.ends_at,
  substr(t.body, f.starts_at + 1, f.ends_at - f.starts_at), f.page, f.rule, f.confidence, f.derived_by, r.load
  from numbered f join reading r on r.n = f.reading join content c on c.n = r.content join text t on t.n = r.text
  where f.place <= {most}"""
MOST = 100  # quotes of one fact; what thousands of records say is proved by a hundred of them
_AT_ONCE = 400


def evidence_for(ledger: Ledger, facts: Sequence[int], at: int | None = None, most: int = MOST) -> list[Quote]:
    """The quotes behind the given facts, in the order of facts, then of documents; at most `most` of each fact. `at`
    is a load: as known then (default: now)."""
    when = "r.ended is null" if at is None else f"r.load <= {at:d} and (r.ended is null or r.ended > {at:d})"
    wanted = list(dict.fromkeys(facts))
    found: dict[int, list[Quote]] = {fact: [] for fact in wanted}
    for part in batches(wanted, _AT_ONCE):
        text = _SPANS.format(facts=", ".join(str(int(f)) for f in part), when=when, most=int(most))
        for row in ledger.rows(text):
            found[row[0]].append(_quote(ledger, row))
    for quotes in found.values():
        quotes.sort(key=lambda q: (q.load, q.document, q.starts_at, q.ends_at))
    return [quote for fact in wanted for quote in found[fact]]


def quotes_of(ledger: Ledger, statements: Sequence[int]) -> list[Quote]:
    """The quotes of statements that hold properties; `fact` is 0."""
    if not statements:
        return []
    numbers = ", ".join(str(int(n)) for n in statements)
    rows = ledger.rows(
        f"""select 0, c.sha256, r.name, r.kind, r.url, r.path, s.starts_at, s.ends_at,
              substr(t.body, s.starts_at + 1, s.ends_at - s.starts_at), s.page, s.rule, s.confidence, s.derived_by,
              r.load
            from statement s join mention m on m.n = s.subject join reading r on r.n = m.reading
            join content c on c.n = r.content join text t on t.n = r.text
            where s.n in ({numbers}) and s.starts_at is not null order by r.n, s.starts_at"""
    )
    return [_quote(ledger, row) for row in rows]


def _quote(ledger: Ledger, row: tuple[Any, ...]) -> Quote:
    fact, sha, name, kind, url, path, start, end, quote, page, rule, confidence, derived_by, load = row
    rule_text, by = ledger.text(rule), ledger.text(derived_by) or None
    document = f"document/{sha[:16]}"
    return Quote(fact, document, name, kind, url, path, start, end, quote, page, rule_text, confidence, by, load)
