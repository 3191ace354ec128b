"""One thing: every value and tie that a record gives, each with its words and a link to their place in the source."""

from __future__ import annotations

from collections import defaultdict
from html import escape

import streamlit as st

from dashboard.canvas import canvas
from dashboard.picture import Picture, Thing, Tie
from dashboard.session import opened
from dashboard.words import badge, label_text, quotes_html, sure, thing_link, value_text
from graph.errors import BadQuestion

MOST_A_KIND = 40
store = opened()
id_ = st.query_params.get("id", "")
if not id_:
    st.info("Search on the start page and open a thing; its page has an address of its own that you can send.")
    st.stop()
try:
    thing = store.thing(id_)
except BadQuestion as error:
    st.error(str(error))
    st.stop()
node = thing.node

st.html(f"{badge(node.label)} <span style='opacity:.6;font-size:.85rem'>{escape(node.id)}</span>")
st.title(node.name or node.id, anchor=False)
others = [alias for alias in node.aliases if alias != node.name]
if others:
    st.caption("Also written: " + " · ".join(others[:12]) + (" …" if len(others) > 12 else ""))
st.page_link("views/explore.py", label="Open in the graph", query_params={"focus": node.id})

left, right = st.columns([3, 2], gap="large")
with left:
    st.subheader("What the records say of it", anchor=False)
    told = [s for s in thing.statements if s.property not in ("name", "aliases", "latitude", "longitude")]
    if not told:
        st.caption("Only its name and its ties.")
    for statement in told:
        note = "" if statement.stands else " <small>(another record gives another value)</small>"
        if statement.derived_by:
            note += f" <small>(concluded: {escape(statement.derived_by)})</small>"
        st.html(
            f'<div class="cg-row"><div class="k">{escape(label_text(statement.property))}</div><div class="v">'
            f"<b>{escape(value_text(statement.property, statement.value))}</b>{note}"
            f"{quotes_html(statement.quotes, 2) if statement.quotes else ''}</div></div>"
        )
    groups: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for index, tie in enumerate(thing.ties):
        groups[tie.type, tie.outgoing].append(index)
    st.subheader("Its ties", anchor=False)
    for (kind, outgoing), indexes in sorted(groups.items()):
        arrow = "→" if outgoing else "←"
        with st.expander(
            f"{label_text(kind)} {arrow} ({len(indexes)})", expanded=len(indexes) <= 6 and len(groups) < 12
        ):
            for index in indexes[:MOST_A_KIND]:
                tie = thing.ties[index]
                detail = ", ".join(
                    f"{label_text(k)}: {value_text(k, v)}" for k, v in tie.properties.items() if v is not None
                )
                st.html(
                    f'{badge(tie.other_label)} <a href="{escape(thing_link(tie.other_id))}" target="_self"><b>'
                    f"{escape(tie.other_name or tie.other_id)}</b></a> <small>{escape(detail)} · {sure(tie.confidence)}</small>"
                    f"{quotes_html(tie.quotes, 3)}"
                )
            if len(indexes) > MOST_A_KIND:
                st.caption(f"The first {MOST_A_KIND} of {len(indexes)}. The graph and the questions show them all.")
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
    canvas(Picture().with_things(things, ties).data(1, height=420), key=f"near-{node.id}")
    if len(thing.ties) > len(near):
        st.caption(f"{len(near)} of {len(thing.ties)} ties shown.")
    st.subheader("Records that tell of it", anchor=False)
    for document in thing.documents[:30]:
        row = store.document(document).row
        st.html(
            f'<a href="source?doc={escape(document)}" target="_self">{escape(row.name or row.path)}</a> <small>{escape(row.kind)}</small>'
        )
