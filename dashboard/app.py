"""The explorer: `streamlit run dashboard/app.py`, or better `councilgraph explore`, which names the store."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard.session import store_name
from dashboard.words import CSS

HERE = Path(__file__).parent
# page_icon before st.navigation: otherwise Streamlit fetches the pages' icons from a font server.
st.set_page_config(page_title="councilgraph", page_icon=str(HERE / "icon.png"), layout="wide")

pages = [
    st.Page(HERE / "views/start.py", title="Start", url_path="start", default=True),
    st.Page(HERE / "views/explore.py", title="Explore", url_path="explore"),
    st.Page(HERE / "views/questions.py", title="Questions", url_path="questions"),
    st.Page(HERE / "views/disagreements.py", title="Disagreements", url_path="disagreements"),
    st.Page(HERE / "views/query.py", title="Query", url_path="query"),
    st.Page(HERE / "views/thing.py", title="Thing", url_path="thing", visibility="hidden"),
    st.Page(HERE / "views/source.py", title="Source", url_path="source", visibility="hidden"),
]
page = st.navigation(pages, position="top")
st.html(CSS)
page.run()
st.caption(f"councilgraph · {store_name()}")
