"""Start: what is loaded, and search over names, clauses and quotes."""

from __future__ import annotations

import streamlit as st

from dashboard.picture import COLOURS
from dashboard.session import counts, opened, record_titles, store_name
from dashboard.words import hits_html

store = opened()
behind = store.behind()
if behind:
    st.warning(behind)
numbers = counts(store_name(), store.position())

st.title("What do the councils' papers say?")
text = st.text_input(
    "Search", key="q", bind="query-params", placeholder="A programme, a council, a person, words of a decision …"
)


if text:
    kinds = [label for label in COLOURS if label not in ("Resolution", "Option")]
    label = st.segmented_control("Only", kinds, key="only", bind="query-params")
    hits = store.search(text, limit=40, label=label)
    if hits:
        st.html(hits_html(hits))
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
    titles = record_titles(store_name(), store.position())
    rows = [
        {
            "record": row.name or row.path,
            "kind": row.kind,
            "dated": row.dated or "",
            "open": f"source?doc={row.id}",
            "decides": titles.get(row.id, row.council or ""),
        }
        for row in store.documents()[:2000]
    ]
    st.dataframe(
        rows,
        hide_index=True,
        height=360,
        column_order=["record", "decides", "kind", "dated", "open"],
        column_config={"open": st.column_config.LinkColumn("text", display_text="read", width="small")},
    )
with right:
    st.markdown("**Things by kind**")
    st.dataframe([{"kind": k, "things": n} for k, n in numbers["nodes"].items()], hide_index=True, height=360)
