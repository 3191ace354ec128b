"""Mounts the graph canvas (dashboard/components/canvas; its bundle lies in councilgraph/components/canvas)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

_component: Any = st.components.v2.component(  # pyright: ignore[reportAttributeAccessIssue] - v2 is loaded when asked
    "councilgraph.canvas", js="index.js", html=""
)


def canvas(
    data: dict[str, Any],
    *,
    key: str,
    on_event: Callable[[], None] | None = None,
    on_selection: Callable[[], None] | None = None,
) -> Any:
    """Draws a picture's data. The result has `.selection` ({nodes, edges}) and `.event` (one gesture, for one run)."""
    return _component(
        key=key,
        data=data,
        default={"selection": {"nodes": [], "edges": []}},
        on_event_change=on_event or _nothing,
        on_selection_change=on_selection or _nothing,
    )


def _nothing() -> None:
    """Streamlit sends state back only for names that have a callback."""
