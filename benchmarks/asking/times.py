"""How long a question takes: asked as a person asks it, as a typed query in a worker, and as the bare text on the engine."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, NamedTuple

import ladybug
import pyoxigraph

from graph.rdf import PREFIXES
from graph.stores.base import Language
from queries import remembered
from queries.catalogue import Question
from queries.run import ask, fill, one_by_one, used_by, with_labels
from queries.workers import WORKERS, Limits, Projection

REPEATS = 5
ENOUGH = 20.0  # seconds spent on one way of asking with one set of parameters


class Taken(NamedTuple):
    """Milliseconds by the clock, and of this process's processors: what the clock would say if nothing else ran, or more."""

    clock: float
    cpu: float


@dataclass(slots=True)
class Times:
    """Milliseconds by way of asking: a list for each set of parameters, with the rows that it gave."""

    ask: list[list[Taken]] = field(default_factory=list[list[Taken]])
    raw: list[list[Taken]] = field(default_factory=list[list[Taken]])
    worker: list[list[Taken]] = field(default_factory=list[list[Taken]])
    rows: list[int] = field(default_factory=list[int])
    parameters: list[Mapping[str, Any]] = field(default_factory=list[Mapping[str, Any]])

    def share(self, way: str, percent: int, by: str = "clock") -> float:
        """The value below which so many percent of the times lie."""
        return percentile([getattr(t, by) for some in getattr(self, way) for t in some], percent)

    def medians(self, way: str) -> list[float]:
        """One figure for each set of parameters."""
        return [median(t.clock for t in some) for some in getattr(self, way)]

    def beyond(self, way: str) -> float:
        """Milliseconds by which the worst set of parameters passes 1.1 times the bare text plus 1 ms; at most 0: kept.

        By the shortest of its times, since what else the machine does only adds to them; those of `ask` by processor time. A
        ranking that is carried is not counted, so there it says how much faster that is.
        """
        by = "cpu" if way == "ask" else "clock"

        def best(way: str) -> list[float]:
            return [min(getattr(t, by) for t in some) for some in getattr(self, way)]

        return max((ours - (1.1 * raw + 1.0) for ours, raw in zip(best(way), best("raw"), strict=True)), default=0.0)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which so many percent lie, by the nearest rank.

    >>> percentile([1.0, 2.0, 3.0, 4.0], 50), percentile([1.0, 2.0, 3.0, 4.0], 95)
    (2.0, 4.0)
    """
    if not values:
        return 0.0
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * int(share) // 100) - 1)]


def taken(act: Callable[[], Any]) -> Taken:
    """How long it takes."""
    started, used = time.perf_counter(), time.process_time()
    act()
    return Taken((time.perf_counter() - started) * 1000, (time.process_time() - used) * 1000)


def several(*ways: Callable[[], Any]) -> list[list[Taken]]:
    """Times of each way, asked in turns, so that what else the machine does meets all of them alike."""
    found: list[list[Taken]] = [[] for _ in ways]
    for act in ways:
        act()  # caches are warm for all
    ends = time.perf_counter() + ENOUGH
    for number in range(REPEATS):
        for at, act in enumerate(ways):
            found[at].append(taken(act))
        if time.perf_counter() > ends and number:
            break
    return found


class Raw:
    """The engines themselves, without any of our code between."""

    def __init__(self, graph: str, rdf: str) -> None:
        self._database = ladybug.Database(graph, read_only=True, buffer_pool_size=2 << 30)
        self._connection = ladybug.Connection(self._database)
        self._rdf = pyoxigraph.Store.read_only(rdf)

    def run(self, language: Language, texts: Sequence[tuple[str, Mapping[str, Any]]]) -> int:
        rows = 0
        for text, values in texts:
            if language == "cypher":
                with self._connection.execute(text, dict(values)) as result:  # type: ignore[union-attr]
                    rows += len(result.get_all())
            else:
                solutions: Any = self._rdf.query(text, prefixes=PREFIXES)
                rows += len([[None if term is None else term.value for term in row] for row in solutions])
        return rows


def texts_of(question: Question, language: Language, values: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """What the engine is given for a question: texts with their parameters, one for each thing of a name."""
    text = question.text(language, {"cypher": "ladybug", "sparql": "oxigraph"}[language])
    assert text is not None
    if language == "sparql":
        return [(fill(text, single), {}) for single in one_by_one(values)]
    return [(with_labels(text, single), used_by(text, single)) for single in one_by_one(values)]


def measure(source: Any, raw: Raw, question: Question, language: Language, drawn: Sequence[dict[str, Any]]) -> Times:
    """Times of one question in one language. A ranking is counted anew each time, as after a load."""
    found = Times()
    graph, rdf = source.projections()
    projection = Projection(language, str(graph if language == "cypher" else rdf), "benchmark")
    for parameters in drawn:
        answer = ask(source, question.name, language=language, **parameters)

        def asked(parameters: dict[str, Any] = parameters) -> None:
            remembered.forget_all()
            ask(source, question.name, language=language, **parameters)

        if question.in_python:
            times = several(asked)
        else:
            values = {n: list(v) if isinstance(v, tuple) else v for n, v in answer.parameters.items()}
            texts = texts_of(question, language, values)

            def bare(texts: Any = texts) -> None:
                raw.run(language, texts)

            def in_worker(texts: Any = texts) -> None:
                for text, used in texts:
                    WORKERS.run(projection, text, used, Limits(300.0, 1_000_000, 4 << 30))

            times = several(asked, bare, in_worker)
            found.raw.append(times[1])
            found.worker.append(times[2])
        found.ask.append(times[0])
        found.rows.append(len(answer.rows))
        found.parameters.append(parameters)
    return found
