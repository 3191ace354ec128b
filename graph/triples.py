"""The triples of a graph, made column by column from its Arrow tables; graph/rdf.py says how they look."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import polars as pl
import pyarrow as pa

from graph.rdf import BASE, ONTOLOGY, RDF_TYPE, RDFS_LABEL, SAFE, SURE, XSD, class_term, term
from graph.schema import SCHEMA, PropertyType
from graph.tables import GraphTables

_DATATYPES = {"integer": "integer", "number": "double", "boolean": "boolean"}
_UNSAFE = r"[^A-Za-z0-9/\-._~!$&'()*+,;=:@]"
_ROWS = 50_000  # rows turned into lines at once: some 50 MB of text


def ntriples(tables: GraphTables, base: str = BASE) -> Iterator[str]:
    """The whole graph as N-Triples, in chunks of whole lines."""
    ids: list[pl.DataFrame] = []
    for label, table in tables.nodes.items():
        for frame in _frames(table):
            yield from _lines(_node_triples(label, frame, base))
        ids.append(_frame(table).select("key", "id"))
    known = pl.concat(ids) if ids else pl.DataFrame(schema={"key": pl.Int64, "id": pl.String})
    for (edge_type, _, _), table in tables.edges.items():
        for frame in _frames(table):
            yield from _lines(edge_triples(edge_type, frame, known, base))


def node_ntriples(label: str, table: pa.Table, base: str = BASE) -> str:
    """The triples of some nodes of one label, without their ties."""
    return "".join(_lines(_node_triples(label, _frame(table), base)))


def edge_ntriples(edge_type: str, table: pa.Table, ids: pl.DataFrame, base: str = BASE) -> str:
    """The triples of some ties of one type; `ids` has `key` and `id` of every node they touch."""
    return "".join(_lines(edge_triples(edge_type, _frame(table), ids, base)))


def _frame(table: pa.Table) -> pl.DataFrame:
    frame = pl.from_arrow(table)
    if not isinstance(frame, pl.DataFrame):
        raise TypeError("a table was expected")
    return frame


def _frames(table: pa.Table) -> Iterator[pl.DataFrame]:
    for start in range(0, table.num_rows, _ROWS):
        yield _frame(table.slice(start, _ROWS))


def _node_triples(label: str, frame: pl.DataFrame, base: str) -> Iterator[pl.Series]:
    subject = _iri_column(pl.col("id"), base)
    yield _triple(frame, subject, RDF_TYPE, pl.lit(f"<{ONTOLOGY}{label}>"))
    yield _triple(frame, subject, f"{ONTOLOGY}id", _literal("id", "string"))
    yield _triple(frame, subject, f"{ONTOLOGY}key", _literal("key", "integer"))
    yield _triple(frame, subject, RDFS_LABEL, _literal("name", "string"))
    for column, predicate in (("aliases", "alias"), ("derived", "derivedValue")):
        entries = frame.select("id", column).explode(column).drop_nulls()
        yield _triple(entries, subject, f"{ONTOLOGY}{predicate}", _literal(column, "string"))
    for name, kind in SCHEMA.nodes[label].properties.items():
        yield _triple(frame, subject, f"{ONTOLOGY}{term(name)}", _literal(name, kind))


def edge_triples(edge_type: str, frame: pl.DataFrame, ids: pl.DataFrame, base: str) -> Iterator[pl.Series]:
    """Plain triples and fact nodes of some ties of one type, as series of N-Triples lines (null: none)."""
    frame = frame.join(ids.rename({"id": "source_id"}), left_on="source", right_on="key", how="left")
    frame = frame.join(ids.rename({"id": "target_id"}), left_on="target", right_on="key", how="left")
    if frame["source_id"].null_count() or frame["target_id"].null_count():
        raise KeyError(f"{edge_type}: an edge touches a node that is not in the graph")
    source, target = _iri_column(pl.col("source_id"), base), _iri_column(pl.col("target_id"), base)
    fact = pl.format(f"<{base}fact/{{}}>", pl.col("fact"))
    sure = pl.when(pl.col("confidence") >= SURE).then(target)
    yield _triple(frame, source, f"{ONTOLOGY}{term(edge_type)}", sure)
    yield _triple(frame, fact, RDF_TYPE, pl.lit(f"<{ONTOLOGY}{class_term(edge_type)}>"))
    yield _triple(frame, fact, f"{ONTOLOGY}from", source)
    yield _triple(frame, fact, f"{ONTOLOGY}to", target)
    yield _triple(frame, fact, f"{ONTOLOGY}confidence", _literal("confidence", "number"))
    yield _triple(frame, fact, f"{ONTOLOGY}derived", _literal("derived", "boolean"))
    yield _triple(frame, fact, f"{ONTOLOGY}derivedBy", _literal("derived_by", "string"))
    for name, kind in SCHEMA.edges[edge_type].qualifiers.items():
        yield _triple(frame, fact, f"{ONTOLOGY}{term(name)}", _literal(name, kind))


def _triple(frame: pl.DataFrame, subject: pl.Expr, predicate: str, value: pl.Expr) -> pl.Series:
    return frame.select(pl.concat_str([subject, pl.lit(f" <{predicate}> "), value, pl.lit(" .\n")]).alias("line"))[
        "line"
    ]


def _lines(series: Iterator[pl.Series]) -> Iterator[str]:
    for lines in series:
        found = lines.drop_nulls()
        if len(found):
            yield found.str.join("").item()


def _iri_column(identifier: pl.Expr, base: str) -> pl.Expr:
    # Ids are slugs nearly always: only those that are not pay for percent-encoding.
    encoded = (
        pl.when(identifier.str.contains(_UNSAFE))
        .then(identifier.map_elements(lambda text: quote(text, safe=SAFE), return_dtype=pl.String))
        .otherwise(identifier)
    )
    return pl.concat_str([pl.lit("<" + base), encoded, pl.lit(">")])


def _literal(name: str, kind: PropertyType) -> pl.Expr:
    column = pl.col(name)
    if kind in {"string", "date"}:
        text = column
        for character, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
            text = text.str.replace_all(character, escape, literal=True)
        quoted = pl.concat_str([pl.lit('"'), text, pl.lit('"')])
        if kind == "string":
            return quoted
        whole = column.str.contains(r"^\d{4}-\d\d-\d\d$") & column.str.to_date(strict=False).is_not_null()
        return pl.when(whole).then(pl.concat_str([quoted, pl.lit(f"^^<{XSD}date>")])).otherwise(quoted)
    return pl.concat_str([pl.lit('"'), column.cast(pl.String), pl.lit(f'"^^<{XSD}{_DATATYPES[kind]}>')])
