"""The command that puts the graph on a server."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from councilgraph.commands.options import DEFAULT_STORE, StoreOption, open_folder
from councilgraph.printing import print_line
from graph.errors import Misconfigured


def publish(
    address: Annotated[str, typer.Argument(help="neo4j://HOST:7687, bolt://… or sparql+http://HOST:3030/DATASET")],
    store: StoreOption = Path(DEFAULT_STORE),
    with_evidence: Annotated[
        bool, typer.Option("--with-evidence", help="SPARQL servers: the quotes as well, in a named graph.")
    ] = False,
) -> None:
    """Put the graph on a Neo4j or SPARQL server, so that many can ask it: --store takes the same address afterwards.

    Publishing again updates what is there. Users and passwords come from NEO4J_USER and NEO4J_PASSWORD, or SPARQL_USER
    and SPARQL_PASSWORD.
    """
    from queries.places import SCHEMES, is_server

    if not is_server(address):
        raise Misconfigured(f"{address} is no server. Write neo4j://HOST:PORT or sparql+http://HOST:PORT/DATASET.")
    sparql = address.startswith("sparql+")
    if with_evidence and not sparql:
        raise Misconfigured("--with-evidence goes to SPARQL servers only; in Neo4j, ties carry their `fact`.")
    from graph.exporting.rdf import evidence_lines
    from graph.stores.ladybug import LadybugStore
    from graph.stores.whole import read_tables

    writer = import_module(SCHEMES[address.partition("://")[0]])
    with open_folder(store) as opened:
        position = opened.position() or "0"
        with opened.reading():
            engine = opened.engine("cypher")
            if not isinstance(engine, LadybugStore):
                raise Misconfigured(f"{store} has no Cypher projection of ours. Run `councilgraph rebuild`.")
            counts = writer.build_tables(read_tables(engine), address, position)
            if with_evidence:
                counts = {**counts, "evidence triples": writer.publish_evidence(evidence_lines(opened), address)}
    told = ", ".join(f"{n} {name}" for name, n in counts.items())
    print_line(f"{address.rpartition('@')[2]}: {told}, as of load {position.split('.')[0]}")


def add_to(app: typer.Typer) -> None:
    """Registers the command."""
    app.command(rich_help_panel="Beyond this machine")(publish)
