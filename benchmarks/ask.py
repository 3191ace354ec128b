"""Asks every question of the catalogue and measures it, in both languages.

python -m benchmarks.ask --store /tmp/store-10k                            p50, p95, the bars
python -m benchmarks.ask --store /tmp/store-10k --against neo4j,fuseki     the same questions on servers, with ratios
python -m benchmarks.ask --decisions 10000                                 on a store made for it

Parameters come from the graph itself with a fixed seed. `ask` is the whole way of a question: lock, look-up, query, typed
rows; `worker` is the text in the process that typed queries run in; `raw` is the bare text on the engine. The bars: p95 of
`ask` (beside it the p95 of its processor time, for a machine on which other things run); and every set of parameters within
1.1 times the raw text plus 1 ms. Results are kept under benchmarks/results/.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.asking.draw import draw
from benchmarks.asking.rivals import LANGUAGES, compare, rival
from benchmarks.asking.times import Raw, Times, measure
from benchmarks.loading.machine import machine
from graph.stores.base import Language
from graph.stores.directory import open_store
from queries.catalogue import Question, catalogue
from queries.workers import WORKERS

RESULTS = Path(__file__).parent / "results"
HEAD = "question                 language   rows       p50       p95   cpu p95   bar   raw p50    worker    over"
BOTH: tuple[Language, ...] = ("cypher", "sparql")


def bar(question: Question, language: Language) -> float:
    """Milliseconds that the p95 of a question may take."""
    if question.ranks or question.in_python:
        return 500.0
    return 50.0 if language == "cypher" else 100.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path)
    parser.add_argument(
        "--decisions", type=int, default=10_000, help="size of the store that is made when none is given"
    )
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--against", default="", help="neo4j, fuseki, rdflib; several with commas")
    parser.add_argument("--questions", default="", help="only these; several with commas")
    parser.add_argument("--quick", action="store_true", help="a third of the parameters")
    parser.add_argument("--no-results", action="store_true", help="print only")
    asked = parser.parse_args()
    with ExitStack() as held:
        folder = asked.store
        if folder is None:
            folder = Path(held.enter_context(tempfile.TemporaryDirectory())) / "store"
            made = [
                sys.executable,
                "-m",
                "benchmarks.load",
                "--decisions",
                str(asked.decisions),
                "--seed",
                str(asked.seed),
            ]
            subprocess.run([*made, "--keep", str(folder)], check=True)
        chosen = [n for n in asked.questions.split(",") if n] or list(catalogue())
        against = [n for n in asked.against.split(",") if n]
        found = run(folder, [catalogue()[n] for n in chosen], against, asked.seed, quick=asked.quick)
    if not asked.no_results:
        RESULTS.mkdir(exist_ok=True)
        target = RESULTS / f"ask-{found['decisions']}-{datetime.now(UTC):%Y-%m-%d-%H%M}.json"
        target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        sys.stdout.write(f"\nkept in {target}\n")


def run(
    folder: Path, questions: Sequence[Question], against: Sequence[str], seed: int, *, quick: bool
) -> dict[str, Any]:
    """Measures, prints as it goes, gives all figures."""
    with open_store(folder) as store:
        decisions = int(store.cypher("MATCH (d:Decision) RETURN count(*)").rows[0][0])
        found: dict[str, Any] = {
            "decisions": decisions,
            "position": store.position(),
            "seed": seed,
            "quick": quick,
            "machine": machine(),
        }
        found["versions"] = {n: version(n) for n in ("ladybug", "pyoxigraph", "neo4j", "rdflib")}
        graph, rdf = store.projections()
        raw = Raw(str(graph), str(rdf))
        drawn = {q.name: draw(store, q, seed)[:: 3 if quick else 1] for q in questions}
        say(f"{decisions:,} decisions; milliseconds; {found['machine']}")
        say(HEAD)
        times: dict[tuple[str, Language], Times] = {}
        for question in questions:
            for language in BOTH:
                one = times[question.name, language] = measure(store, raw, question, language, drawn[question.name])
                say(line(question, language, one))
        found["questions"] = [figures(catalogue()[n], language, t) for (n, language), t in times.items()]
        found["against"] = {name: versus(name, store, questions, drawn, times) for name in against}
    WORKERS.close()
    return found


def versus(
    name: str, store: Any, questions: Sequence[Question], drawn: Any, times: dict[tuple[str, Language], Times]
) -> dict[str, Any]:
    """One rival in the same run: how many times longer it takes, question by question, and their geometric mean."""
    language = LANGUAGES[name]
    ratios: dict[str, float] = {}
    with rival(name, store) as (source, seconds):
        say(f"\n{name} (put there in {seconds:.0f} s): times as long as ours")
        for question in questions:
            theirs = [median(t) for t in compare(source, language, question, drawn[question.name])]
            ours = times[question.name, language].medians("ask")[: len(theirs)]
            ratios[question.name] = geometric([a / b for a, b in zip(theirs, ours, strict=True)])
            say(
                f"  {question.name:24} {ratios[question.name]:9.1f}   (p50 {median(theirs):.1f} ms, ours {median(ours):.1f})"
            )
    whole = geometric(list(ratios.values()))
    say(f"  geometric mean {whole:.1f}")
    return {"put_there_seconds": round(seconds, 1), "ratios": ratios, "geometric_mean": round(whole, 2)}


def geometric(values: Sequence[float]) -> float:
    """The geometric mean.

    >>> geometric([2.0, 8.0])
    4.0
    """
    return math.exp(sum(math.log(v) for v in values) / len(values)) if values else 0.0


def line(question: Question, language: Language, t: Times) -> str:
    limit, high = bar(question, language), t.share("ask", 95)
    over = max(t.beyond("ask"), t.beyond("worker")) if t.raw else 0.0
    marks = ("" if high <= limit else " SLOW") + ("" if over <= 0 else " OVER")
    rows = sum(t.rows) // max(1, len(t.rows))
    return (
        f"{question.name:24} {language:8} {rows:6} {t.share('ask', 50):9.2f} {high:9.2f} {t.share('ask', 95, 'cpu'):9.2f} "
        f"{limit:5.0f} {t.share('raw', 50):9.2f} {t.share('worker', 50):9.2f} {over:7.2f}{marks}"
    )


def figures(question: Question, language: Language, t: Times) -> dict[str, Any]:
    told: dict[str, Any] = {"question": question.name, "language": language, "bar_p95": bar(question, language)}
    for way in ("ask", "raw", "worker"):
        if getattr(t, way):
            told |= {f"{way}_p{n}": round(t.share(way, n), 3) for n in (50, 95)}
    told |= {f"ask_cpu_p{n}": round(t.share("ask", n, "cpu"), 3) for n in (50, 95)}
    if t.raw:
        told |= {"ask_beyond": round(t.beyond("ask"), 3), "worker_beyond": round(t.beyond("worker"), 3)}
    slowest = max(zip(t.medians("ask"), t.parameters, t.rows, strict=True), key=lambda x: x[0])
    return told | {"slowest": {"ms": round(slowest[0], 2), "parameters": slowest[1], "rows": slowest[2]}}


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
