"""Fits a linear model to examples, says how right it is on documents it has not seen, and writes its weights."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

FOLDER = Path(__file__).resolve().parents[2] / "loaders" / "weights"
SMALLEST = 0.04  # weights below change no answer in a thousand


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled case: the document it stands in, what the model sees of it, and the right answer."""

    document: str
    features: frozenset[str]
    answer: str


def accuracy(examples: Sequence[Example], strength: float) -> float:
    """The share of right answers by five-fold cross-validation over documents."""
    folds = GroupKFold(5).split(examples, groups=[e.document for e in examples])
    right = 0
    for train, test in folds:
        model, names = _fit([examples[i] for i in train], strength)
        vector = DictVectorizer().fit([dict.fromkeys(names, 1)])
        held = vector.transform([dict.fromkeys(examples[i].features & set(names), 1) for i in test])
        right += int(sum(model.predict(held) == [examples[i].answer for i in test]))
    return right / len(examples)


def write(examples: Sequence[Example], strength: float, name: str) -> Path:
    """Fits all examples and writes loaders/weights/`name`.json; `strength` is the inverse of the L2 penalty."""
    model, names = _fit(examples, strength)
    rows = model.coef_ if len(model.classes_) > 2 else [-model.coef_[0] / 2, model.coef_[0] / 2]
    bias = model.intercept_ if len(model.classes_) > 2 else [-model.intercept_[0] / 2, model.intercept_[0] / 2]
    weights = {
        feature: {str(i): round(float(row[n]), 3) for i, row in enumerate(rows) if abs(row[n]) >= SMALLEST}
        for n, feature in enumerate(names)
    }
    told: dict[str, Any] = {"answers": [str(a) for a in model.classes_], "bias": [round(float(b), 3) for b in bias]}
    told["weights"] = {feature: row for feature, row in sorted(weights.items()) if row}
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return path


def _fit(examples: Sequence[Example], strength: float) -> tuple[Any, list[str]]:
    """The model and the names of its features, in its order; what one example alone shows is no evidence."""
    often = Counter(f for e in examples for f in e.features)
    vector = DictVectorizer()
    matrix = vector.fit_transform([{f: 1 for f in e.features if often[f] > 1} for e in examples])
    model = LogisticRegression(C=strength, max_iter=3000).fit(matrix, [e.answer for e in examples])
    return model, list(vector.get_feature_names_out())
