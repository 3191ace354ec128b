"""Start: what is loaded, and search over names, clauses and quotes."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard.picture import COLOURS
from dashboard.session import counts, opened, store_name
from dashboard.words import badge, thing_link
from graph.ledger.search import Hit

store = opened()
behind = store.behind()
if behind:
    st.warning(behind)
numbers = counts(store_name(), store.position())

st.title("What do the councils' papers say?")
text = st.text_input(
    "Search", key="q", bind="query-params", placeholder="A programme, a council, a person, words of a decision …"
)


def shown(found: list[Hit]) -> str:
    rows: list[str] = []
    for hit in found:
        where = escape(hit.matched).replace("‹", "<mark>").replace("›", "</mark>")
        kind = {"name": "name", "text": "clause", "quote": "quote"}.get(hit.kind, hit.kind)
        rows.append(
            f'<div class="cg-hit">{badge(hit.label)} <a href="{escape(thing_link(hit.id))}" target="_self">'
            f"<b>{escape(hit.name or hit.id)}</b></a> <small>· {kind} · in {hit.documents} "
            f"record{'s' if hit.documents != 1 else ''}</small>"
            + (f"<br><small>{where}</small>" if hit.kind != "name" else "")
            + "</div>"
        )
    return "".join(rows)


if text:
    kinds = [label for label in COLOURS if label not in ("Resolution", "Option")]
    label = st.segmented_control("Only", kinds, key="only", bind="query-params")
    hits = store.search(text, limit=40, label=label)
    if hits:
        st.html(f'<div class="cg-source" style="white-space:normal">{shown(hits)}</div>')
    else:
        st.info(f"Nothing has the words “{text}”. Fewer or shorter words find more.")

first, last = numbers["period"]
st.subheader("What is loaded", anchor=False)
columns = st.columns(5)
for column, (name, value) in zip(
    columns,
    [
        ("Records", numbers["documents"]),
        ("Decisions", numbers["decisions"]),
        ("Facts with their words", numbers["facts"]),
        ("Councils", len(numbers["councils"])),
        ("Disagreements", numbers["issues"]),
    ],
    strict=True,
):
    column.metric(name, f"{value:,}")
if first:
    st.caption(f"Dated from {first} to {last}.")

left, right = st.columns([3, 2])
with left:
    st.markdown("**Records**")
    rows = [
        {
            "record": row.name or row.path,
            "kind": row.kind,
            "dated": row.dated,
            "open": f"source?doc={row.id}",
            "council": row.council or "",
        }
        for row in store.documents()[:2000]
    ]
    st.dataframe(
        rows,
        hide_index=True,
        height=360,
        column_order=["record", "kind", "dated", "open"],
        column_config={"open": st.column_config.LinkColumn("text", display_text="read", width="small")},
    )
with right:
    st.markdown("**Things by kind**")
    st.dataframe([{"kind": k, "things": n} for k, n in numbers["nodes"].items()], hide_index=True, height=360)
