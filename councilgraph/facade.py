"""The graph in a notebook: one object that asks, shows and hands the graph to other libraries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

    from graph.stores.base import Language
    from queries.answer import Answer


class CouncilGraph:
    """An open store, or a server that holds a published graph. Close it when done, or use it in `with`.

    Nothing heavy is imported before it is used.
    """

    def __init__(self, place: str | Path) -> None:
        from queries.places import open_place

        self.place = str(place)
        self._context = open_place(self.place)
        self.source: Any = self._context.__enter__()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<CouncilGraph {self.place}>"

    def close(self) -> None:
        """Lets go of the store."""
        self._context.__exit__(None, None, None)

    def questions(self) -> pandas.DataFrame:
        """The catalogue: names, titles and parameters of the questions."""
        import pandas

        from queries.catalogue import catalogue

        rows = [(q.name, q.title, ", ".join(p.name for p in q.parameter)) for q in catalogue().values()]
        return pandas.DataFrame(rows, columns=["question", "title", "parameters"])

    def ask(self, question: str, *, language: Language | None = None, **parameters: Any) -> Answer:
        """Asks a question of the catalogue; things are given by name or id. Raises BadQuestion naming the nearest."""
        from queries.run import ask

        return ask(self.source, question, language=language, **parameters)

    def cypher(self, text: str, *, rows: int = 100_000, seconds: float = 60.0) -> pandas.DataFrame:
        """A Cypher query of your own, read-only. Raises RefusedQuery or BadQuestion."""
        return self._typed("cypher", text, rows, seconds)

    def sparql(self, text: str, *, rows: int = 100_000, seconds: float = 60.0) -> pandas.DataFrame:
        """A SPARQL query of your own, read-only; `cg:`, `id:`, `rdfs:` and `xsd:` are known prefixes."""
        return self._typed("sparql", text, rows, seconds)

    def _typed(self, language: Language, text: str, rows: int, seconds: float) -> pandas.DataFrame:
        import pandas

        from queries.typed import run_typed

        table, _ = run_typed(self.source, language, text, rows=rows, seconds=seconds)
        return pandas.DataFrame.from_records(table.rows, columns=list(table.columns))

    def thing(self, identifier: str) -> Any:
        """A thing with its values and ties, each with the words behind it."""
        return self.source.thing(identifier)

    def search(self, text: str, limit: int = 50) -> list[Any]:
        """Things by the words of their names, clauses and quotes."""
        return self.source.search(text, limit)

    def stats(self) -> Mapping[str, Any]:
        """What the store holds, counted."""
        return self.source.stats()

    def networkx(self) -> networkx.MultiDiGraph:
        """The whole graph for networkx: nodes by id with all properties, edges keyed by fact."""
        from queries.whole import to_networkx

        return to_networkx(self.source)

    def rdflib(self) -> rdflib.Graph:
        """The SPARQL projection as an rdflib graph, without copying it (through oxrdflib); read-only."""
        from queries.whole import to_rdflib

        return to_rdflib(self.source)

    def export(self, path: str | Path, **options: Any) -> Path:
        """Writes the graph to a file or folder; the suffix tells the format (.graphml, .ttl, .trig, .jsonld …)."""
        from graph.export import export

        return export(self.source, Path(path), **options)


def open(place: str | Path) -> CouncilGraph:
    """Opens a store folder, or a server: `cg.open("kent.store")`, `cg.open("neo4j://localhost:7687")`."""
    return CouncilGraph(place)


def load(paths: Iterable[str | Path] | str | Path, store: str | Path, *, workers: int = 1) -> CouncilGraph:
    """Loads files, folders and .zip archives into a store and opens it. What could not be read is warned about."""
    import warnings

    from loaders.load import load as load_records

    several = [paths] if isinstance(paths, (str, Path)) else list(paths)
    for line in load_records(several, store, workers=workers).failures:
        warnings.warn(line, stacklevel=2)
    return CouncilGraph(store)
