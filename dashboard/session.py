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

STORE_VARIABLE = "COUNCILGRAPH_STORE"


def store_name() -> str:
    """The store's path as given."""
    return os.environ.get(STORE_VARIABLE, "councilgraph.store")


@st.cache_resource(show_spinner=False)
def _opened(path: str, inode: int) -> OpenStore:
    del inode  # a store made anew under the same path is another one
    return open_store(path)


@st.cache_resource(show_spinner=False)
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


@st.cache_data(show_spinner=False, ttl=60)
def counts(path: str, position: str | None) -> dict[str, Any]:
    """The store's counts, kept for a minute as long as its position stays."""
    del position
    store = _opened(path, Path(path).stat().st_ino) if "://" not in path else opened()
    return store.stats()
