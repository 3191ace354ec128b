"""The schema as each engine's definitions: LadybugDB tables, Neo4j constraints. Generated, never written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from graph.schema import SCHEMA
from graph.tables import edge_schema, node_schema

_LADYBUG_TYPES = {
    "int64": "INT64",
    "string": "STRING",
    "double": "DOUBLE",
    "bool": "BOOLEAN",
    "list<item: string>": "STRING[]",
    "list<element: string>": "STRING[]",
}


def ladybug_ddl() -> Iterator[str]:
    """One node table a label, one rel table an edge type with all its FROM/TO pairs, and the macro `type(r)`.

    >>> next(ladybug_ddl()).startswith("CREATE NODE TABLE `Document` (`key` INT64 PRIMARY KEY, `id` STRING")
    True
    """
    for label in SCHEMA.nodes:
        columns = [f"`{f.name}` {_LADYBUG_TYPES[str(f.type)]}" for f in node_schema(label)]
        columns[0] += " PRIMARY KEY"
        yield f"CREATE NODE TABLE `{label}` ({', '.join(columns)})"
    for edge_type, definition in SCHEMA.edges.items():
        pairs = [f"FROM `{source}` TO `{target}`" for source, target in definition.ends]
        columns = [
            f"`{f.name}` {_LADYBUG_TYPES[str(f.type)]}"
            for f in edge_schema(edge_type)
            if f.name not in {"source", "target"}
        ]
        yield f"CREATE REL TABLE `{edge_type}` ({', '.join(pairs + columns)})"
    yield "CREATE MACRO type(r) AS label(r)"  # Cypher's own name, so that questions read the same on Neo4j


def neo4j_ddl() -> Iterator[str]:
    """A uniqueness constraint on every label's inner key and indexes on what people look things up by.

    >>> next(neo4j_ddl())
    'CREATE CONSTRAINT document_key IF NOT EXISTS FOR (n:Document) REQUIRE n.key IS UNIQUE'
    """
    for label in SCHEMA.nodes:
        yield f"CREATE CONSTRAINT {label.lower()}_key IF NOT EXISTS FOR (n:{label}) REQUIRE n.key IS UNIQUE"
        for name in ("id", "name"):
            yield f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
