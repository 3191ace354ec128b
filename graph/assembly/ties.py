"""All edges of a whole build, worked out column by column: statements that say the same are one edge (see edges.py)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import polars as pl

from graph.assembly.collect import AsTables
from graph.assembly.edges import GATHERED
from graph.ledger.ledger import Ledger
from graph.schema import SCHEMA

STATEMENTS = 200_000  # that are held as values before they become columns

_STATED = """select s.fact, s.predicate, a.label, b.label, a.cluster, b.cluster, s.qualifiers, s.derived_by,
  coalesce(s.confidence, 0), r.dated, s.n
  from statement s cross join mention a on a.n = s.subject cross join mention b on b.n = s.object
  cross join reading r on r.n = a.reading
  where s.object is not null and s.fact is not null and r.ended is null and a.cluster <> b.cluster order by s.n"""
_SCHEMA = {
    "fact": pl.Int64, "predicate": pl.Int32, "from": pl.Int32, "to": pl.Int32, "source": pl.Int64, "target": pl.Int64,
    "qualifiers": pl.String, "derived_by": pl.Int32, "confidence": pl.Float64, "dated": pl.String, "n": pl.Int64,
}  # fmt: skip
_POLARS = {"string": pl.String, "date": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}

Kind = tuple[str, str, str]


def build_ties(ledger: Ledger, found: AsTables) -> None:
    """Puts the edges that live documents state into the tables, by kind in the order of facts."""
    stated: defaultdict[Kind, list[pl.DataFrame]] = defaultdict(list)
    for kind, frame in _stated(ledger):
        stated[kind].append(frame)
    for kind in sorted(stated):
        found.edge_rows(kind, _edges(ledger, kind[0], pl.concat(stated.pop(kind))))


def _stated(ledger: Ledger) -> Iterator[tuple[Kind, pl.DataFrame]]:
    """The statements that tie two things, by kind, a run at a time."""
    more = pl.DataFrame(
        ledger.rows("select statement, max(confidence) from span group by 1"),
        schema={"n": pl.Int64, "more": pl.Float64}, orient="row",
    )  # fmt: skip
    cursor = ledger.db.execute(_STATED)
    while rows := cursor.fetchmany(STATEMENTS):
        columns = [
            pl.Series(name, c, dtype=t) for (name, t), c in zip(_SCHEMA.items(), zip(*rows, strict=True), strict=True)
        ]
        frame = pl.DataFrame(columns)
        if more.height:
            frame = (
                frame.join(more, on="n", how="left").with_columns(pl.max_horizontal("confidence", "more")).drop("more")
            )
        for (predicate, start, end), part in frame.partition_by("predicate", "from", "to", as_dict=True).items():
            kind = (ledger.text(predicate), ledger.text(start), ledger.text(end))
            gone = ["predicate", "from", "to", "n", *([] if kind[0] in GATHERED else ["dated"])]
            yield kind, part.drop(gone)


def _edges(ledger: Ledger, type_: str, frame: pl.DataFrame) -> Any:
    from graph.tables import edge_schema  # noqa: PLC0415 - Arrow is loaded when a store is written, not when it is read

    if type_ in GATHERED:
        frame = _gathered(type_, frame)
        names = pl.col("first_seen", "last_seen").first()
    else:
        names = pl.col("qualifiers").first()
    words = {n: ledger.text(n) for n in frame["derived_by"].unique().drop_nulls()}
    derived = pl.col("derived_by").replace_strict(words, default=None, return_dtype=pl.String)
    frame = frame.with_columns(derived.alias("derived_by"))
    if frame["fact"].is_duplicated().any():
        read = pl.when(pl.col("derived_by").is_null().any()).then(None).otherwise(pl.col("derived_by").min())
        frame = frame.group_by("fact").agg(
            pl.col("source", "target").first(), pl.col("confidence").max(), read.alias("derived_by"), names
        )
    frame = frame.with_columns(
        pl.col("confidence").round(6),
        pl.when(pl.col("derived_by").is_not_null()).then(True).alias("derived"),
    )
    if type_ not in GATHERED:
        frame = _qualified(type_, frame)
    schema = edge_schema(type_)
    return frame.sort("fact").select(schema.names).to_arrow().cast(schema)


def _qualified(type_: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The qualifying properties as columns. Few are told apart, so each text is read once."""
    kinds = {name: _POLARS[kind] for name, kind in SCHEMA.edges[type_].qualifiers.items()}
    texts = frame["qualifiers"].unique().drop_nulls().to_list() if kinds else []
    read = [json.loads(text) for text in texts]
    values = [pl.Series(name, [its.get(name) for its in read], dtype=dtype) for name, dtype in kinds.items()]
    return frame.join(
        pl.DataFrame([pl.Series("qualifiers", texts, dtype=pl.String), *values]), on="qualifiers", how="left"
    )


def _gathered(type_: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The first and the last day on which records show a post held, of all statements of a fact."""
    names = GATHERED[type_]
    days = [pl.col("dated"), *(pl.col("qualifiers").str.json_path_match(f"$.{name}") for name in names)]
    return frame.with_columns(
        pl.min_horizontal(days).min().over("fact").alias("first_seen"),
        pl.max_horizontal(days).max().over("fact").alias("last_seen"),
    )
