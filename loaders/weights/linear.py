"""A linear model over named features, its weights in a file: how likely each of several answers is.

>>> Linear(("no", "yes"), (0.0, 0.0), {"far": {1: 2.0}}).probabilities({"far"})["yes"] > 0.8
True
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Linear:
    """`answers` in order, a bias for each, and for each feature the weights of the answers it speaks for or against."""

    answers: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, Mapping[int, float]]

    def probabilities(self, features: Collection[str]) -> dict[str, float]:
        """How likely each answer is; they come to 1."""
        scores = list(self.bias)
        for feature in sorted(features):
            for answer, weight in self.weights.get(feature, {}).items():
                scores[answer] += weight
        top = max(scores)
        powers = [math.exp(s - top) for s in scores]
        return {answer: power / sum(powers) for answer, power in zip(self.answers, powers, strict=True)}


@cache
def load(name: str) -> Linear:
    """The model whose weights lie beside this module, by the name of its file without ".json"."""
    read = json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
    weights = {feature: {int(n): w for n, w in row.items()} for feature, row in read["weights"].items()}
    return Linear(tuple(read["answers"]), tuple(read["bias"]), weights)
