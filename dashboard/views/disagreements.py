"""Disagreements: what the records contradict each other or themselves on, with the words on both sides."""

from __future__ import annotations

from collections import defaultdict
from html import escape

import streamlit as st

from dashboard.session import opened
from dashboard.words import badge, label_text, quotes_html, thing_link
from queries.run import ask

EXPLAINED = {
    "count-conflict": "Two numbers of the same members differ",
    "sum-mismatch": "Parts do not add up to their total",
    "date-conflict": "Two dates of the same act differ",
    "amount-conflict": "Two sums of the same money differ",
    "impossible-date": "A date that no calendar has",
    "implausible-amount": "A sum that cannot be meant",
    "attendance-anomaly": "Somebody speaks who is not listed as present",
    "unreadable-page": "A page without readable text",
    "not-a-decision": "A record that holds no decision",
}
store = opened()
st.title("What the records disagree on", anchor=False)
rows = ask(store, "disagreements", limit=2000).records()
if not rows:
    st.info("The loaded records contradict neither each other nor themselves, as far as they were read.")
    st.stop()
issues: dict[str, list[dict[str, object]]] = defaultdict(list)
for row in rows:
    issues[str(row["issue_id"])].append(row)
kinds = sorted({str(r["kind"]) for r in rows})
kind = st.segmented_control(
    "Kind",
    kinds,
    key="kind",
    bind="query-params",
    format_func=lambda k: EXPLAINED.get(k, label_text(k.replace("-", " "))),
)
shown = {i: its for i, its in issues.items() if kind is None or its[0]["kind"] == kind}
st.caption(f"{len(shown)} of {len(issues)} shown.")
for its in list(shown.values())[:100]:
    first = its[0]
    with st.container(border=True):
        st.markdown(f"**{EXPLAINED.get(str(first['kind']), str(first['kind']))}**")
        st.text(str(first["detail"]))
        about = " ".join(
            f'{badge(str(r["about_label"]))} <a href="{escape(thing_link(str(r["about_id"])))}" target="_self">{escape(str(r["about"] or r["about_id"]))}</a>'
            for r in its
        )
        facts = [int(str(r["fact"])) for r in its]
        seen: dict[tuple[str, int, int], object] = {}
        quotes = [q for q in store.evidence(facts) if seen.setdefault((q.document, q.starts_at, q.ends_at), q) is q]
        st.html(f"{about}{quotes_html(quotes, 8)}")
