"""One thing: every value and tie that a record gives, each with its words and a link to their place in the source."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.canvas import canvas
from dashboard.gestures import tell_apart
from dashboard.picture import Picture, Thing, Tie
from dashboard.session import opened, record_titles, store_name
from dashboard.ties import Kind, differing, kinds, members, telling, told
from dashboard.words import badge, hits_html, label_text, quotes_html, sure, thing_link, value_text
from graph.errors import BadQuestion
from graph.ledger.evidence import Quote
from graph.rdf import SURE
from graph.things import Tie as TieOfThing

MOST_A_KIND = 40
store = opened()


def search_box(message: str = "") -> None:
    """Where to go on from an address that leads nowhere."""
    if message:
        st.error(message)
    text = st.text_input("Search", key="seek", placeholder="A programme, a council, a person, words of a decision …")
    if text:
        hits = store.search(text, limit=20)
        st.html(hits_html(hits)) if hits else st.info(f"Nothing has the words “{text}”.")


id_ = st.query_params.get("id", "")
if not id_:
    st.info("Search for a thing and open it; its page has an address of its own that you can send.")
    search_box()
    st.stop()
try:
    thing = store.thing(id_)
except BadQuestion as error:
    search_box(str(error).replace(" `councilgraph search TEXT` finds ids by name.", ""))
    st.stop()
node = thing.node

st.html(f"{badge(node.label)} <span style='opacity:.6;font-size:.85rem'>{escape(node.id)}</span>")
st.title(node.name or node.id, anchor=False)
others = [alias for alias in node.aliases if alias != node.name]
if others:
    st.caption("Also written: " + " · ".join(others[:12]) + (" …" if len(others) > 12 else ""))
st.page_link("views/explore.py", label="Open in the graph", query_params={"focus": node.id})


def show_tie(tie: TieOfThing, said: str, quotes: Sequence[Quote], most: int) -> None:
    """One row: the other thing, what is said of the tie, and the words behind it."""
    weak = "" if tie.confidence >= SURE else " (left out of answers)"
    st.html(
        f'{badge(tie.other_label)} <a href="{escape(thing_link(tie.other_id))}" target="_self"><b>'
        f"{escape(tie.other_name or tie.other_id)}</b></a> <small>{escape(said)} · {sure(tie.confidence)}{weak}</small>"
        f"{quotes_html(quotes, most)}"
    )


def show_members(kind: Kind) -> None:
    """One row a member, however many records tell of it."""
    everyone = members(kind.ties)
    with st.expander(kind.title, expanded=True):
        for ties in everyone[:MOST_A_KIND]:
            said = ", ".join(f"{label_text(k)}: {v}" for k, v in told(ties).items())
            show_tie(ties[0], said, telling(ties), 1)
        if len(everyone) > MOST_A_KIND:
            st.caption(f"The first {MOST_A_KIND} of {len(everyone)}. The question of members shows them all.")


def show_kind(kind: Kind) -> None:
    with st.expander(kind.title, expanded=kind.opened):
        for tie in kind.ties[:MOST_A_KIND]:
            said = ", ".join(f"{label_text(k)}: {value_text(k, v)}" for k, v in tie.properties.items() if v is not None)
            show_tie(tie, said, tie.quotes, 2)
        if len(kind.ties) > MOST_A_KIND:
            st.caption(f"The first {MOST_A_KIND} of {len(kind.ties)}. The graph and the questions show them all.")


left, right = st.columns([3, 2], gap="large")
with left:
    every = kinds(thing.ties)
    partners = [k for k in every if k.type == "PARTNER_IN" and not k.outgoing]
    for kind in partners:
        show_members(kind)
    values = [s for s in thing.statements if s.property not in ("name", "aliases", "latitude", "longitude")]
    stated, concluded = [s for s in values if not s.derived_by], [s for s in values if s.derived_by]
    st.subheader("What the records say of it", anchor=False)
    if not stated:
        st.caption("Only its name and its ties.")
    rivals = differing(stated)
    for statement in stated:
        note = " <small>(another record gives another value)</small>" if statement.property in rivals else ""
        st.html(
            f'<div class="cg-row"><div class="k">{escape(label_text(statement.property))}</div><div class="v">'
            f"<b>{escape(value_text(statement.property, statement.value))}</b>{note}"
            f"{quotes_html(statement.quotes, 2) if statement.quotes else ''}</div></div>"
        )
    if concluded:
        with st.expander("What is concluded, and no record says in words"):
            for statement in concluded:
                rule = escape(str(statement.derived_by))
                how = "from the public list" if rule.startswith("reference/") else "by a rule"
                st.html(
                    f'<div class="cg-row"><div class="k">{escape(label_text(statement.property))}</div><div class="v">'
                    f"{escape(value_text(statement.property, statement.value))} <small title='{rule}'>({how})</small></div></div>"
                )
    st.subheader("Its ties", anchor=False)
    for kind in every:
        if kind not in partners:
            show_kind(kind)
with right:
    st.subheader("Around it", anchor=False)
    near = sorted(thing.ties, key=lambda t: -t.confidence)[:24]
    things = [
        Thing(node.id, node.name, node.label, len(thing.ties)),
        *(Thing(t.other_id, t.other_name, t.other_label) for t in near),
    ]
    ties = [
        Tie(t.fact, t.type, node.id if t.outgoing else t.other_id, t.other_id if t.outgoing else node.id, t.confidence,
            str(t.properties.get("role") or ""))
        for t in near
    ]  # fmt: skip
    canvas(tell_apart(store, Picture().with_things(things, ties)).data(1, height=420), key=f"near-{node.id}")
    if len(thing.ties) > len(near):
        st.caption(f"{len(near)} of {len(thing.ties)} ties shown.")
    st.subheader("Records that tell of it", anchor=False)
    titles = record_titles(store_name(), store.position())
    for document in thing.documents[:30]:
        row = store.document(document).row
        whose = " · ".join(word for word in (titles.get(row.id, row.council or ""), row.kind) if word)
        st.html(
            f'<a href="source?doc={escape(document)}" target="_self">{escape(row.name or row.path)}</a> <small>{escape(whose)}</small>'
        )
