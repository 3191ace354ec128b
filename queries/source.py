"""What a question is asked of: anything that answers Cypher, SPARQL or both.

An open store offers both; a single engine (a server, one projection in a test) is wrapped by `EngineSource`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, cast

from graph.errors import BadQuestion
from graph.stores.base import Language, Store, Table


class Source(Protocol):
    """Answers trusted query texts; `dialects` says which variant of each language it speaks."""

    @property
    def dialects(self) -> Mapping[Language, str]: ...

    def cypher(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table: ...

    def sparql(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table: ...


class EngineSource:
    """One engine as a source of answers in its own language."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.dialects: Mapping[Language, str] = {store.capabilities.language: store.capabilities.dialect}

    def cypher(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        return self._query("cypher", text, parameters)

    def sparql(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        return self._query("sparql", text, parameters)

    def _query(self, language: Language, text: str, parameters: Mapping[str, Any] | None) -> Table:
        if language not in self.dialects:
            raise BadQuestion(f"This store speaks {' and '.join(self.dialects)}, not {language}.")
        return self.store.query(text, parameters)


EMBEDDED: Mapping[Language, str] = {"cypher": "ladybug", "sparql": "oxigraph"}


def dialects_of(source: Any) -> Mapping[Language, str]:
    """The dialects of a source; a store directory has both embedded ones."""
    return cast("Mapping[Language, str]", getattr(source, "dialects", EMBEDDED))


def run_text(source: Any, language: Language, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
    """Runs a trusted text in one of the source's languages."""
    return source.cypher(text, parameters) if language == "cypher" else source.sparql(text, parameters)
