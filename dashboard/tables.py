"""Answers as tables for people: sums in pounds, names that link to things, no inner keys or empty columns; and as safe CSV."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pandas
import streamlit as st

from dashboard.words import label_text, pounds, thing_link
from queries.answer import Answer


def to_frame(answer: Answer) -> tuple[pandas.DataFrame, dict[str, Any]]:
    """A frame for st.dataframe and the configuration of its columns; a name whose id is in the next column becomes a link."""
    frame = answer.to_pandas()
    config: dict[str, Any] = {}
    names = {column.name for column in answer.columns}
    for column in answer.columns:
        title, about = label_text(column.name), column.about or None
        if column.type == "fact":
            frame = frame.drop(columns=column.name)
        elif column.type == "id" and column.name.removesuffix("_id") in names - {column.name}:
            name = column.name.removesuffix("_id")
            frame[name] = [
                f"{thing_link(str(i))}#{n or i}" if i else None
                for n, i in zip(frame[name], frame[column.name], strict=True)
            ]
            frame = frame.drop(columns=column.name)
            config[name] = st.column_config.LinkColumn(label_text(name), display_text=r"#(.*)$")
        elif column.type == "id":
            frame[column.name] = [f"{thing_link(str(v))}#{v}" if v else None for v in frame[column.name]]
            config[column.name] = st.column_config.LinkColumn(title, display_text=r"#(.*)$")
        elif column.type == "pence":
            frame[column.name] = [pounds(int(v)) if bool(pandas.notna(v)) else "" for v in frame[column.name]]
            config[column.name] = st.column_config.TextColumn(title, help=about, alignment="right")
        elif column.type == "boolean":
            frame[column.name] = [{True: "yes", False: "no"}.get(v, "") for v in frame[column.name]]
            config[column.name] = st.column_config.TextColumn(title, help=about)
        elif column.type in ("string", "date"):
            frame[column.name] = [v or "" for v in frame[column.name]]
            config.setdefault(column.name, st.column_config.TextColumn(title, help=about))
        else:
            config[column.name] = st.column_config.Column(title, help=about)
    empty = [n for n in frame if n in names and all(value == "" for value in frame[n])]
    return frame.drop(columns=empty), config


def to_csv(answer: Answer) -> str:
    """The rows as CSV. A cell that a spreadsheet would run as a formula is given a leading apostrophe."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(answer.column_names)
    for row in answer.rows:
        writer.writerow([f"'{v}" if isinstance(v, str) and v[:1] in "=+-@\t\r" else v for v in row])
    return out.getvalue()
