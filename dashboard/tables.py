"""Answers as tables for people: sums in pounds, links to things, no inner keys; and as CSV that is safe to open."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pandas
import streamlit as st

from dashboard.words import label_text, pounds, thing_link
from queries.answer import Answer


def to_frame(answer: Answer) -> tuple[pandas.DataFrame, dict[str, Any]]:
    """A frame for st.dataframe and the configuration of its columns; a name whose id follows it becomes a link."""
    frame = answer.to_pandas()
    config: dict[str, Any] = {}
    for column in answer.columns:
        if column.type == "fact":
            frame = frame.drop(columns=column.name)
        elif column.type == "id":
            frame[column.name] = [thing_link(str(v)) if v else None for v in frame[column.name]]
            config[column.name] = st.column_config.LinkColumn(
                label_text(column.name.removesuffix("_id")) + " page", display_text="open", width="small"
            )
        elif column.type == "pence":
            frame[column.name] = [pounds(int(v)) if not pandas.isna(v) else None for v in frame[column.name]]
            config[column.name] = st.column_config.TextColumn(
                label_text(column.name), help=column.about or None, alignment="right"
            )
        else:
            config[column.name] = st.column_config.Column(label_text(column.name), help=column.about or None)
    return frame, config


def to_csv(answer: Answer) -> str:
    """The rows as CSV. A cell that a spreadsheet would run as a formula is given a leading apostrophe."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(answer.column_names)
    for row in answer.rows:
        writer.writerow([f"'{v}" if isinstance(v, str) and v[:1] in "=+-@\t\r" else v for v in row])
    return out.getvalue()
