"""Questions: the catalogue with its parameters, the rows with the words behind each, and the text that was run."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.charts import chart
from dashboard.session import opened
from dashboard.tables import to_csv, to_frame
from dashboard.words import parameter_text, quotes_html
from graph.errors import CouncilgraphError
from queries.catalogue import Parameter, catalogue, nearest
from queries.run import ask

store = opened()
questions = catalogue()
names = list(questions)
wanted = st.query_params.get("question", "cluster-members")
if wanted not in questions:
    st.warning(f"There is no question “{wanted}”.{nearest(wanted, names)} Choose one of these.")
name = st.selectbox(
    "Question",
    names,
    format_func=lambda n: questions[n].title,
    key="question",
    index=names.index(wanted) if wanted in names else 0,
)
if name != wanted:  # the address follows, so that it can be sent; what belonged to the other question goes
    st.query_params.from_dict({"question": name})
question = questions[name]
st.caption(question.answers)


def asked_for(parameter: Parameter) -> Any:
    key = f"{name}.{parameter.name}"
    given = st.query_params.get(parameter.name)
    if parameter.type == "number":
        return st.number_input(
            parameter_text(parameter.name),
            0.0,
            1.0,
            float(given or parameter.default or 0.5),
            0.05,
            key=key,
            help=parameter.about,
        )
    if parameter.type == "integer":
        return st.number_input(
            parameter_text(parameter.name), 0, None, int(given or parameter.default or 0), key=key, help=parameter.about
        )
    value = given if given is not None else parameter.default
    return st.text_input(
        parameter_text(parameter.name), "" if value is None else str(value), key=key, help=parameter.about,
        placeholder=f"for example {parameter.example}" if parameter.example else None,
    )  # fmt: skip


columns = st.columns(max(1, min(4, len(question.parameter))))
values: dict[str, Any] = {p.name: None for p in question.parameter}
for index, parameter in enumerate(question.parameter):
    with columns[index % len(columns)]:
        values[parameter.name] = asked_for(parameter)
needed = [p for p in question.parameter if p.required and not values[p.name]]
if needed:
    for parameter in needed:
        example = f" For example: {parameter.example}" if parameter.example else ""
        st.info(f"Fill in “{parameter_text(parameter.name)}”. {parameter.about}{example}")
    st.stop()
try:
    answer = ask(store, name, **{k: v for k, v in values.items() if v != ""})
except CouncilgraphError as error:
    st.error(str(error))
    st.stop()

frame, config = to_frame(answer)
st.markdown(f"**{len(answer.rows):,} row{'s' if len(answer.rows) != 1 else ''}**")
drawing = chart(answer)
if drawing is not None:
    st.altair_chart(drawing)
chosen = st.dataframe(
    frame, hide_index=True, column_config=config, on_select="rerun", selection_mode="single-row", key=f"rows-{name}"
)
st.download_button("Download as CSV", to_csv(answer), f"{name}.csv", "text/csv")
picked = chosen.selection.rows if chosen else []
if picked and picked[0] < len(answer.rows):
    facts = list(answer.facts(answer.rows[picked[0]]))
    st.markdown("**The words behind this row**")
    st.html(quotes_html(store.evidence(facts), 8))
else:
    st.caption("Select a row to see the words it was read from.")
with st.expander("Show the query"):
    if question.in_python:
        st.caption("Answered in Python: neither language can say it.")
        st.code(answer.text, "python")
    else:
        cypher, sparql = st.tabs(["Cypher", "SPARQL"])
        cypher.code(question.text("cypher", "ladybug") or "", "cypher")
        sparql.code(question.text("sparql", "oxigraph") or "", "sparql")
