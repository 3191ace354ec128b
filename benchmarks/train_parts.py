"""Makes the weights by which the likeliest part of an organisation is told, from labelled records.

    COUNCILGRAPH_RECORDS=../shared python -m benchmarks.train_parts            # learnt records only; prints how right it is

Learnt records are those of docs/accuracy.md: the held-out ones are never read here. Accuracy is by five-fold
cross-validation over documents.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.measuring.sets import Labelled, everything, scorer
from loaders.context import Context, Subject
from loaders.extract import FACTS
from loaders.facts.likely_parts import unplayed
from loaders.facts.organisation_grammar.weighing import features
from loaders.findings import Findings
from loaders.readers import read
from loaders.records import recognise
from loaders.subjects import make_subjects

OUT = Path(__file__).resolve().parent.parent / "loaders/facts/organisation_grammar/part_weights.json"
STRENGTH = 0.5  # inverse of the L2 penalty: best of 0.3, 0.5, 1, 3 by cross-validation
SMALLEST = 0.04  # weights below change no answer in a thousand


def examples(score: ModuleType, records: list[Labelled]) -> Iterator[tuple[str, dict[str, int], str]]:
    """(document, features, role) of every organisation that the labels of some records speak of."""
    for one in records:
        context = _read(one.record)
        for subject, decision in _matched(score, context, one.label()["decisions"]):
            named = decision.get("optional", {}).get("organisations", [])
            optional = [o if isinstance(o, str) else o["name"] for o in named]
            for places in unplayed(context, subject).values():
                forms = {m.name for m in places}
                roles = [o["role"] for o in decision["organisations"] if any(score.alike(o["name"], f) for f in forms)]
                if roles or not any(score.alike(o, f) for o in optional for f in forms):
                    found = dict.fromkeys(features(context, subject.part, places), 1)
                    yield one.name, found, roles[0] if roles else "none"


def _read(path: Path) -> Context:
    document = read(path)
    context = Context(document=document, reading=recognise(document), findings=Findings(document))
    make_subjects(context)
    for name in FACTS[: FACTS.index("likely_parts")]:
        import_module(f"loaders.facts.{name}").find(context)
    return context


def _matched(score: ModuleType, context: Context, decisions: list[Any]) -> Iterator[tuple[Subject, Any]]:
    """Each decision read with its labels: the only one of both, else by title."""
    subjects = [s for s in context.subjects if s.label == "Decision"]
    if len(subjects) == len(decisions) == 1:
        yield subjects[0], decisions[0]
        return
    left = list(decisions)
    for subject in subjects:
        title = context.document.quote(subject.part.title) if subject.part.title else ""
        same = next((d for d in left if title and d.get("title") and score.alike(title, d["title"])), None)
        if same is not None:
            left.remove(same)
            yield subject, same


def main() -> None:
    """Trains, prints the accuracy, writes the weights."""
    records = Path(os.environ.get("COUNCILGRAPH_RECORDS", ""))
    score = scorer(records)
    rows = list(examples(score, [one for one in everything(records) if not one.held_out]))
    documents, found, roles = (list(column) for column in zip(*rows, strict=True))
    right = sum(_fold(found, roles, train, test) for train, test in GroupKFold(5).split(found, roles, documents))
    print(
        f"{len(rows)} organisations of {len(set(documents))} documents; cross-validated accuracy {right / len(rows):.3f}"
    )
    model, names = _fit(found, roles)
    weights = {
        name: {str(i): round(float(row[n]), 3) for i, row in enumerate(model.coef_) if abs(row[n]) >= SMALLEST}
        for n, name in enumerate(names)
    }
    told = {"roles": [str(r) for r in model.classes_], "bias": [round(float(b), 3) for b in model.intercept_]}
    told["weights"] = {name: row for name, row in sorted(weights.items()) if row}  # type: ignore[assignment]
    OUT.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _fold(found: list[dict[str, int]], roles: list[str], train: Any, test: Any) -> int:
    model, names = _fit([found[i] for i in train], [roles[i] for i in train])
    known = set(names)
    held = [{f: 1 for f in found[i] if f in known} for i in test]
    vector = DictVectorizer().fit([dict.fromkeys(names, 1)])
    return sum(model.predict(vector.transform(held)) == [roles[i] for i in test])


def _fit(found: list[dict[str, int]], roles: list[str]) -> tuple[Any, list[str]]:
    """The model and the names of its features, in its order; what one example alone shows is no evidence."""
    often = Counter(f for row in found for f in row)
    vector = DictVectorizer()
    matrix = vector.fit_transform([{f: 1 for f in row if often[f] > 1} for row in found])
    return LogisticRegression(C=STRENGTH, max_iter=3000).fit(matrix, roles), list(vector.get_feature_names_out())


if __name__ == "__main__":
    main()
