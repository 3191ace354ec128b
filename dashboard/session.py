"""Which store the explorer shows, and opening it once for all sessions.

The command `councilgraph explore` names the store in the environment variable COUNCILGRAPH_STORE.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import streamlit as st

from graph.errors import CouncilgraphError
from graph.stores.directory import OpenStore, open_store
from queries.source import dialects_of, run_text

STORE_VARIABLE = "COUNCILGRAPH_STORE"


def store_name() -> str:
    """The store's path as given."""
    return os.environ.get(STORE_VARIABLE, "councilgraph.store")


@st.cache_resource(show_spinner="Opening the store …")
def _opened(path: str, inode: int) -> OpenStore:
    del inode  # a store made anew under the same path is another one
    return open_store(path)


@st.cache_resource(show_spinner="Connecting to the server …")
def _server(address: str) -> Any:
    from queries.places import open_place

    return open_place(address).__enter__()


def opened() -> OpenStore:
    """The open store. Shows a plain message and ends the page when it cannot be opened."""
    path = store_name()
    try:
        if "://" in path:
            return _server(path)
        return _opened(path, Path(path).stat().st_ino if Path(path).exists() else 0)
    except CouncilgraphError as error:
        st.error(str(error))
        st.stop()


@st.cache_data(show_spinner="Counting what is loaded …", ttl=60)
def counts(path: str, position: str | None) -> dict[str, Any]:
    """The store's counts, kept for a minute as long as its position stays."""
    del position
    store = _opened(path, Path(path).stat().st_ino) if "://" not in path else opened()
    return store.stats()


_TITLES = {
    "cypher": """MATCH (x:Document)-[r:RECORDS]->(d:Decision) WHERE r.confidence >= 0.5
                 OPTIONAL MATCH (d)-[t:TAKEN_BY]->(o) WHERE t.confidence >= 0.5
                 RETURN x.id AS id, d.id AS decision, d.name AS title, min(o.name) AS council ORDER BY id, decision LIMIT 4000""",
    "sparql": """SELECT ?id ?decision ?title (MIN(?taker) AS ?council) { ?x cg:records ?d ; cg:id ?id . ?d a cg:Decision ;
                 rdfs:label ?title ; cg:id ?decision OPTIONAL { ?d cg:takenBy/rdfs:label ?taker } }
                 GROUP BY ?id ?decision ?title ORDER BY ?id ?decision LIMIT 4000""",
}


@st.cache_data(show_spinner=False, ttl=600)
def record_titles(path: str, position: str | None) -> dict[str, str]:
    """By document, whose decision it records and its title, and how many more it records: what tells pages that are all
    called "Decision details" from each other."""
    del path, position
    store = opened()
    language = next(iter(dialects_of(store)))
    found: dict[str, list[str]] = {}
    for id_, _, title, council in run_text(store, language, _TITLES[language]).rows:
        found.setdefault(str(id_), []).append(f"{council}: {title}" if council else str(title))
    return {i: t[0] + (f" and {len(t) - 1} more" if len(t) > 1 else "") for i, t in found.items()}
