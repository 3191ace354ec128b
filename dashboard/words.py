"""How values, quotes and links are written on pages. Text from records is always escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any
from urllib.parse import quote as url_quote

from dashboard.picture import COLOURS
from graph.ledger.evidence import Quote
from graph.ledger.search import Hit
from graph.rdf import SURE


def pounds(pence: int) -> str:
    """
    >>> pounds(70381900), pounds(123), pounds(640000000)
    ('£703,819', '£1.23', '£6,400,000')
    """
    whole, rest = divmod(pence, 100)
    return f"£{whole:,}" if not rest else f"£{whole:,}.{rest:02d}"


def value_text(name: str, value: Any) -> str:
    """A property's value for people.

    >>> value_text("amount_pence", 100), value_text("key_decision", True), value_text("status", None)
    ('£1', 'yes', 'not stated')
    """
    if value is None or value == "":
        return "not stated"
    if name.endswith("_pence"):
        return pounds(int(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def label_text(name: str) -> str:
    """
    >>> label_text("PARTNER_IN"), label_text("decided_on"), label_text("amount_pence")
    ('partner in', 'decided on', 'amount')
    """
    return name.removesuffix("_pence").replace("_", " ").lower()


PARAMETERS = {
    "min_confidence": "How sure at least (0 to 1)",
    "longest": "At most so many steps",
    "limit": "At most so many rows",
    "start": "From",
    "goal": "To",
    "day": "On the day",
    "kind": "Kind",
    "who": "Who",
}


def parameter_text(name: str) -> str:
    """A question's parameter for people.

    >>> parameter_text("goal"), parameter_text("programme")
    ('To', 'Programme')
    """
    return PARAMETERS.get(name, label_text(name).capitalize())


def scope_text(id_: str) -> str:
    """Whose thing it is, as its id has it: what tells things of one name apart.

    >>> scope_text("decision/isle-of-wight/24-00187"), scope_text("organisation/kent")
    ('isle of wight', '')
    """
    parts = id_.split("/")
    return parts[1].replace("-", " ") if len(parts) > 2 else ""


def thing_link(id_: str) -> str:
    """The address of a thing's page."""
    return f"thing?id={url_quote(id_, safe='')}"


def whole_words(text: str, low: int, high: int) -> tuple[int, int]:
    """A cut of a text made a little longer, so that it neither starts nor ends within a word.

    >>> text = "one hundred words"
    >>> text[slice(*whole_words(text, 6, 13))], whole_words(text, -5, 99)
    ('hundred words', (0, 17))
    """
    low, high = max(0, low), min(len(text), high)
    while low > 0 and not text[low - 1].isspace():
        low -= 1
    while high < len(text) and not text[high].isspace():
        high += 1
    return low, high


def source_link(quote: Quote) -> str:
    """The address of the source text with the quote's span marked."""
    return f"source?doc={url_quote(quote.document, safe='')}&at={quote.starts_at}-{quote.ends_at}"


def badge(label: str) -> str:
    """A coloured badge with a node's label, as HTML."""
    colour = COLOURS.get(label, "#6b7280")
    return f'<span class="cg-badge" style="--c:{colour}">{escape(label)}</span>'


def sure(confidence: float) -> str:
    """
    >>> sure(0.97), sure(0.7), sure(0.4)
    ('sure', 'likely', 'weak')
    """
    return "sure" if confidence >= 0.85 else "likely" if confidence >= SURE else "weak"


def quotes_html(quotes: Iterable[Quote], most: int = 4) -> str:
    """Quotes with the record, page and rule they come from, each linked to its place in the source text."""
    shown = list(quotes)
    rows = [_quote_html(q) for q in shown[:most]]
    if len(shown) > most:
        rest = "".join(_quote_html(q) for q in shown[most:])
        rows.append(f'<details class="cg-more"><summary>and {len(shown) - most} more</summary>{rest}</details>')
    return "".join(rows) or '<div class="cg-more">concluded, not read: no words of its own</div>'


def _quote_html(quote: Quote) -> str:
    where = f"{quote.document_name or quote.document}, {quote.kind}" + (f", page {quote.page}" if quote.page else "")
    text = quote.quote if len(quote.quote) <= 420 else f"{quote.quote[:400]} …"
    return (
        f'<blockquote class="cg-quote">“{escape(text)}”'
        f'<div><a href="{escape(source_link(quote))}" target="_self">{escape(where)}</a>'
        f'<span title="rule {escape(quote.rule)}, confidence {quote.confidence:.2f}"> · {sure(quote.confidence)}</span></div></blockquote>'
    )


def hits_html(hits: Iterable[Hit]) -> str:
    """What a search found, each with a link to its page and, where it is no name, the words that were found."""
    rows: list[str] = []
    for hit in hits:
        where = escape(hit.matched).replace("‹", "<mark>").replace("›", "</mark>")
        kind = {"name": "name", "text": "clause", "quote": "quote"}.get(hit.kind, hit.kind)
        rows.append(
            f'<div class="cg-hit">{badge(hit.label)} <a href="{escape(thing_link(hit.id))}" target="_self">'
            f"<b>{escape(hit.name or hit.id)}</b></a> <small>{escape(scope_text(hit.id))} · {kind} · in {hit.documents} "
            f"record{'s' if hit.documents != 1 else ''}</small>"
            + (f"<br><small>{where}</small>" if hit.kind != "name" else "")
            + "</div>"
        )
    return f'<div class="cg-source" style="white-space:normal">{"".join(rows)}</div>'


CSS = """<style>
.cg-badge { display:inline-block; font-size:.72rem; font-weight:600; padding:1px 8px; border-radius:999px; color:var(--c); border:1px solid var(--c); white-space:nowrap; }
.cg-quote { margin:4px 0 10px; padding:4px 0 4px 12px; border-left:3px solid #d4691e; font-size:.92rem; line-height:1.45; overflow-wrap:anywhere; white-space:pre-wrap; }
.cg-quote div { font-size:.78rem; opacity:.75; margin-top:2px; white-space:normal; }
.cg-more { font-size:.8rem; opacity:.8; } .cg-more summary { cursor:pointer; }
.cg-source { white-space:pre-wrap; line-height:1.55; font-size:.95rem; overflow-wrap:anywhere; }
.cg-source mark { background:#ffd8a8; color:inherit; padding:1px 0; border-radius:3px; }
.cg-row { display:flex; gap:10px; align-items:baseline; padding:5px 0; border-bottom:1px solid rgba(128,128,128,.2); }
.cg-row .k { flex:0 0 150px; opacity:.7; font-size:.85rem; } .cg-row .v { flex:1; }
.cg-hit { padding:8px 0; border-bottom:1px solid rgba(128,128,128,.2); } .cg-hit small { opacity:.75; }
@media (prefers-color-scheme: dark) { .cg-source mark { background:#7a4a12; } }
</style>"""
