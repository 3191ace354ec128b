"""Explore: the graph, which grows where one clicks, and beside it the words behind what is selected."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st

from dashboard import gestures
from dashboard.canvas import canvas
from dashboard.picture import Picture
from dashboard.session import opened
from dashboard.words import badge, label_text, quotes_html, scope_text, sure, thing_link
from graph.errors import CouncilgraphError

KEY = "canvas"
store = opened()
state = st.session_state
state.setdefault("picture", Picture())
state.setdefault("rev", 0)
state.setdefault("said", "")


def show(picture: Picture, said: str = "", menu: dict[str, Any] | None = None) -> None:
    state["picture"], state["said"], state["menu"] = gestures.tell_apart(store, picture), said, menu
    state["rev"] += 1


def on_event() -> None:
    event = (state.get(KEY) or {}).get("event") or {}
    picture, id_ = state["picture"], str(event.get("id") or "")
    try:
        match event.get("type"):
            case "expand":
                show(*gestures.expand(store, picture, id_))
            case "expand-by":
                show(*gestures.expand(store, picture, id_, event["key"]))
            case "menu":
                show(picture, state["said"], gestures.menu(store, picture, id_))
            case "hide":
                show(picture.hide(id_))
            case "pin":
                show(picture.pin(id_))
            case "undo":
                show(picture.undo())
            case "path":
                show(*gestures.path(store, picture, event["ids"]))
            case "positions":
                state["picture"] = picture.moved({i: (x, y) for i, (x, y) in event["pos"].items()})
            case "open":
                state["go"] = id_
            case _:
                pass
    except (CouncilgraphError, ValueError) as error:
        show(picture, str(error))


focus = st.query_params.get("focus")
if focus and state.get("focus") != focus:
    state["focus"] = focus
    try:
        show(*gestures.start(store, focus))
    except CouncilgraphError as error:
        st.error(str(error))

search, clear = st.columns([5, 1], vertical_alignment="bottom")
text = search.text_input("Search to start, or to add", key="add", placeholder="A programme, council, person …")
if clear.button("Clear the graph"):
    show(Picture())
state["hits"] = 0
if text:
    hits = store.search(text, limit=8)
    state["hits"] = len(hits)
    for hit in hits:
        alike = sum(other.name == hit.name for other in hits) > 1
        whose = f" · {scope_text(hit.id)}" if alike and scope_text(hit.id) else ""
        if st.button(f"{hit.name or hit.id} · {hit.label}{whose}", key=f"hit-{hit.id}"):
            picture = state["picture"]
            if not picture.things:
                show(*gestures.start(store, hit.id))
            else:
                node = store.thing(hit.id).node
                show(picture.with_things([gestures.Thing(node.id, node.name, node.label)], []), f"{node.name} added")
    if not hits:
        st.caption("Nothing has these words.")


@st.fragment
def graph() -> None:
    picture = state["picture"]
    left, right = st.columns([3, 1], gap="medium")
    with left:
        if not picture.things:
            st.info(
                "Choose one of the above to start from."
                if state.get("hits")
                else "The graph is empty. Search above for something to start from."
            )
            return
        data = picture.data(state["rev"], menu=state.get("menu"), height=600)
        result = canvas(data, key=KEY, on_event=on_event)
        if state["said"]:
            st.caption(state["said"])
    with right:
        selection = result.selection or {"nodes": [], "edges": []}
        details(picture, selection.get("nodes", []), selection.get("edges", []))
    if state.get("go"):
        st.switch_page("views/thing.py", query_params={"id": state.pop("go")})
    with st.expander("The same as a table"):
        st.dataframe(
            [
                {
                    "from": picture.things[t.source].name,
                    "tie": t.text,
                    "to": picture.things[t.target].name,
                    "confidence": t.confidence,
                }
                for t in picture.ties.values()
            ],
            hide_index=True,
        )


def details(picture: Picture, nodes: list[str], edges: list[str]) -> None:
    if not nodes and not edges:
        st.markdown("**Select a thing or a tie** to see the words it was read from.")
    for fact in edges[:3]:
        tie = picture.ties.get(int(fact))
        if tie is None:
            continue
        ends = f"{picture.things[tie.source].name} — {tie.text} → {picture.things[tie.target].name}"
        st.html(
            f"<b>{escape(ends)}</b> <small>{sure(tie.confidence)}</small>{quotes_html(store.evidence([tie.fact]), 5)}"
        )
    for id_ in nodes[:2]:
        if id_ not in picture.things:
            continue
        thing = store.thing(id_)
        rows = "".join(
            f"<div><small>{escape(label_text(k))}</small> {escape(str(v))}</div>"
            for k, v in thing.node.properties.items()
            if v not in (None, "", ()) and k not in ("latitude", "longitude", "text")
        )
        st.html(
            f'{badge(thing.node.label)}<br><a href="{escape(thing_link(id_))}" target="_self"><b>{escape(thing.node.name or id_)}</b></a>'
            f"<div style='font-size:.9rem'>{rows}</div><small>{len(thing.ties)} ties, told by {len(thing.documents)} records</small>"
        )
        names = [s for s in thing.statements if s.property == "name"]
        if names:
            st.html(quotes_html([q for s in names for q in s.quotes], 2))


graph()
