"""Source: a record's stored text with a quote marked, the page it stands on, and the facts read from it."""

from __future__ import annotations

from html import escape

import streamlit as st

from dashboard.page_image import page_image
from dashboard.session import opened, record_titles, store_name
from dashboard.words import badge, thing_link, whole_words
from graph.errors import BadQuestion, CouncilgraphError
from queries.run import ask

AROUND = 900  # characters shown on either side of the quote
store = opened()
documents = store.documents()
titles = record_titles(store_name(), store.position())
doc = st.query_params.get("doc", "")
if not doc:
    names = {
        row.id: " · ".join(t for t in (row.name or row.path, titles.get(row.id, row.council or "")) if t)
        for row in documents
    }
    doc = (
        st.selectbox("Record", list(names), format_func=lambda i: names[i], index=None, placeholder="Choose a record")
        or ""
    )
    if not doc:
        st.stop()
try:
    stored = store.document(doc)
except BadQuestion as error:
    st.error(str(error))
    st.stop()
row = stored.row
st.title(row.name or row.path, anchor=False)
if row.id in titles:
    st.text(titles[row.id])
bits = [row.kind, row.media_type, f"{row.characters:,} characters", row.dated or "no date found"]
st.caption(" · ".join(bits) + f" · kind: {row.kind_reason}")
if row.url:
    st.caption(f"Published at {row.url}")
if row.ended is not None:
    st.warning(f"This record no longer counts: {row.ended_why or 'a later load ended it'}.")
for kind, detail in stored.notices:
    st.caption(f"{kind}: {detail}")


def marked(text: str, start: int, end: int) -> str:
    return f"{escape(text[:start])}<mark id='quote'>{escape(text[start:end])}</mark>{escape(text[end:])}"


text = stored.text
span = st.query_params.get("at", "")
start, _, end = span.partition("-")
left, right = st.columns([3, 2], gap="large")
with left:
    if start.isdigit() and end.isdigit() and int(start) < int(end) <= len(text):
        begin, stop = int(start), int(end)
        low, high = whole_words(text, begin - AROUND, stop + AROUND)
        st.subheader("The words", anchor=False)
        before, after = "… " if low else "", " …" if high < len(text) else ""
        st.html(f'<div class="cg-source">{before}{marked(text[low:high], begin - low, stop - low)}{after}</div>')
        image = page_image(stored, begin, stop)
        if image is not None:
            st.image(image.png, caption=f"Page {image.page} as received, the words marked")
        with st.expander("The whole text"):
            st.html(f'<div class="cg-source">{marked(text, begin, stop)}</div>')
    else:
        st.html(f'<div class="cg-source">{escape(text)}</div>')
with right:
    st.subheader("Facts read from it", anchor=False)
    try:
        facts = ask(store, "document-contribution", document=row.id).records()
    except CouncilgraphError as error:
        st.info(str(error))
        facts = []
    quotes = {}
    for quote in store.evidence([f["fact"] for f in facts]):
        if quote.document == row.id:
            quotes.setdefault(quote.fact, quote)
    for fact in facts[:200]:
        at = quotes.get(fact["fact"])
        where = (
            f' · <a href="source?doc={escape(doc)}&at={at.starts_at}-{at.ends_at}" target="_self">show the words</a>'
            if at
            else ""
        )
        st.html(
            f'<div class="cg-hit"><small>{escape(fact["tie"].replace("_", " ").lower())}</small> {badge(fact["other_label"])} '
            f'<a href="{escape(thing_link(fact["other_id"]))}" target="_self">{escape(str(fact["other"] or fact["other_id"]))}</a><small>{where}</small></div>'
        )
    if len(facts) > 200:
        st.caption(f"The first 200 of {len(facts)} facts.")
