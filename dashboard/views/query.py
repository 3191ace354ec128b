"""Query: Cypher or SPARQL typed by hand, read-only and limited in time and rows."""

from __future__ import annotations

import pandas
import streamlit as st

from dashboard.session import opened
from graph.errors import CouncilgraphError
from queries.typed import run_typed

EXAMPLES = {
    "Cypher": "MATCH (o:Organisation)-[p:PARTNER_IN]->(c:Partnership)\nRETURN c.name AS partnership, o.name AS member, p.role AS role\nORDER BY partnership, role, member\nLIMIT 100",
    "SPARQL": "SELECT ?decision ?decided WHERE {\n  ?d a cg:Decision ; rdfs:label ?decision .\n  OPTIONAL { ?d cg:decidedOn ?decided }\n}\nORDER BY DESC(?decided)\nLIMIT 100",
}
store = opened()
st.title("Ask in Cypher or SPARQL", anchor=False)
language = (
    st.segmented_control("Language", list(EXAMPLES), default="Cypher", key="language", bind="query-params") or "Cypher"
)
with st.form("typed", border=False):
    text = st.text_area(
        "Query",
        EXAMPLES[language],
        height=200,
        key=f"text-{language}",
        help="Read-only: nothing can be changed from here.",
    )
    run = st.form_submit_button("Run", type="primary")
if run:
    try:
        table, more = run_typed(store, "cypher" if language == "Cypher" else "sparql", text)
    except CouncilgraphError as error:
        st.error(str(error))
    else:
        st.markdown(f"**{len(table.rows):,} rows**" + (" (the first; there are more)" if more else ""))
        st.dataframe(
            pandas.DataFrame.from_records(
                [[str(v) if isinstance(v, dict | list) else v for v in row] for row in table.rows],
                columns=list(table.columns),
            ),
            hide_index=True,
        )
