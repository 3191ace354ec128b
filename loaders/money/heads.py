"""Parties of a table: those that its heads name, by what heads, lead and the told total say of the money."""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context
from loaders.money.grammar import list_role
from loaders.money.leads import ends_of_lead
from loaders.money.parties import Party, parties_in
from loaders.money.rules import Role
from loaders.money.stated import End, Stated
from loaders.money.tables import Table

_NAMING = ("organisation", "own", "partnership", "fund")
_PAYER_HEAD = re.compile(
    r"\b(?:fund(?:er|ed by|ing source)|source|contribut(?:or|ion)|payer|paid by|from|partner|member|share|"
    r"subscription|income)",
    re.I,
)
_PAYEE_HEAD = re.compile(
    r"\b(?:organisation|recipient|applicant|group|payee|award|grant|supplier|contractor|provider|paid to|allocation|"
    r"beneficiary|project|charity|"
    r"successful|bidder|tenderer)", re.I
)  # fmt: skip


def ends_of_table(context: Context, table: Table, found: list[Stated]) -> None:
    """Gives each cell of a table its payer and payee, as far as heads and words around tell."""
    text = context.document.text
    stated = [s for s in found if s.table is table]
    inherited = ends_of_lead(context, table.lead) if table.lead else []
    inherited += [e for e in _told_total(stated, found) if e.role not in {i.role for i in inherited}]
    known: dict[Span, list[Party]] = {}
    named = {p.span: p for s in stated for p in _head_parties(context, s, known)}
    outside: set[Role] = {e.role for e in inherited if not _among(context, e.party, list(named.values()))}
    default = _default(context, table, outside)
    for one in stated:
        cell = one.cell
        if cell is None:
            continue
        for head, other in ((cell.row_head, cell.column_head), (cell.column_head, cell.row_head)):
            for party in known.get(head, [])[:1] if head else []:
                column = text[other.starts_at : other.ends_at] if other and head == cell.row_head else ""
                role = _head_role(column) or default or ("payer" if party.kind == "fund" else None)
                if role and not one.of(role) and not (party.kind == "fund" and role == "payee"):
                    one.ends.append(End(role, party, "table-head", 0.75))
        one.ends += [e for e in inherited if not one.of(e.role)]


def _head_parties(context: Context, one: Stated, known: dict[Span, list[Party]]) -> list[Party]:
    """The parties that a cell's row head and column head name; a bare name or place only where it is the whole head."""
    found: list[Party] = []
    for head in (one.cell.row_head, one.cell.column_head) if one.cell else ():
        if head is None:
            continue
        if head not in known:
            known[head] = [p for p in parties_in(context, head) if p.kind in _NAMING or len(p.span) >= len(head) - 4]
        found += known[head][:1]
    return found


def _told_total(stated: list[Stated], found: list[Stated]) -> list[End]:
    """The ends of prose that tells a table's grand total: the whole comes from where its parts come from."""
    totals = {s.sum.pence for s in stated if s.cell and (s.cell.in_total_row or s.cell.in_total_column)}
    if not totals:
        return []
    grand = max(totals)
    return [e for s in found if s.cell is None and s.sum.pence == grand for e in s.ends if e.confidence >= 0.7]


def _among(context: Context, party: Party, others: list[Party]) -> bool:
    words = context.document.quote(party.span).casefold()
    return any(
        context.document.quote(o.span).casefold() in words or words in context.document.quote(o.span).casefold()
        for o in others
    )


def _default(context: Context, table: Table, outside: set[Role]) -> Role | None:
    """What the heads' parties are: the other side of a payer or payee known already, else as lead and heads say."""
    if outside == {"payer"}:
        return "payee"
    if outside == {"payee"}:
        return "payer"
    text = context.document.text
    lead = text[table.lead.starts_at : table.lead.ends_at] if table.lead else ""
    head_row = " ".join(text[s.starts_at : s.ends_at] for s in table.rows[min(table.rows)].values())
    before = text[max(0, table.span.starts_at - 900) : table.span.starts_at]
    return list_role(lead) or _head_role(head_row) or list_role(before)


def _head_role(words: str) -> Role | None:
    pay, get = _PAYER_HEAD.search(words), _PAYEE_HEAD.search(words)
    if pay and get:
        return "payer" if pay.start() < get.start() else "payee"
    return "payer" if pay else "payee" if get else None
