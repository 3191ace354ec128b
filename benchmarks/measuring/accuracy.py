"""F1 of every layer and field by set, as the published scorer counts it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from benchmarks.measuring.reading import Read

BARS = {"template": 0.98, "relations": 0.95, "partnerships": 0.95, "amounts": 0.95, "minutes": 0.97}
"""What all specimens together must reach; issues have a precision and a recall of 0.90 instead."""
EVIDENCE = ("edges_with_evidence", "properties_with_evidence", "quotes_verbatim", "quotes_hold", "text_words")


def tally(score: ModuleType, records: Iterable[Read]) -> Any:
    """The scorer's tally over some records. The text kept of a plain text is compared with the file."""
    total = score.Tally()
    for read in records:
        record = read.one.record
        source = record.read_text(encoding="utf-8") if record.suffix == ".txt" else None
        score.score(read.one.label(), read.printed, total, source)
    return total


def table(score: ModuleType, tallies: Mapping[str, Any]) -> str:
    """F1 of every layer and field by set, with the number of labels behind it."""
    lines = ["| | " + " | ".join(tallies) + " |", "|---" * (len(tallies) + 1) + "|"]
    for layer, fields in score.LAYERS.items():
        lines.append(f"| **{layer}** | " + " | ".join(f"**{f1(t, fields)}**" for t in tallies.values()) + " |")
        if len(fields) > 1:
            lines += [f"| {field} | " + " | ".join(f1(t, [field]) for t in tallies.values()) + " |" for field in fields]
    return "\n".join(lines)


def layers(score: ModuleType, total: Any) -> str:
    """Precision, recall and F1 of every layer on one set, with the bar and the counts behind them."""
    lines = ["| layer | precision | recall | F1 | bar | right | too many | missed |", "|---" * 8 + "|"]
    for layer, fields in score.LAYERS.items():
        right, more, missed = counts(total, fields)
        precision, recall = right / max(1, right + more), right / max(1, right + missed)
        bar = f"F1 {BARS[layer]:.2f}" if layer in BARS else "P and R 0.90"
        f = 2 * right / max(1, 2 * right + more + missed)
        lines.append(f"| {layer} | {precision:.3f} | {recall:.3f} | {f:.3f} | {bar} | {right} | {more} | {missed} |")
    return "\n".join(lines)


def words(total: Any) -> str:
    """How the evidence of one set holds, a line a measure."""
    shown = {name.replace("_", " "): counts(total, [name]) for name in EVIDENCE if name in total.n}
    return "; ".join(
        f"{name} {right / max(1, right + missed):.3f} ({right + missed})" for name, (right, _, missed) in shown.items()
    )


def counts(total: Any, fields: Iterable[str]) -> tuple[int, int, int]:
    """Right, too many, missed over some fields."""
    right, more, missed = (sum(total.n[f][i] for f in fields if f in total.n) for i in range(3))
    return right, more, missed


def f1(total: Any, fields: Iterable[str]) -> str:
    """F1 of some fields together, with the number of labels; a dash where there is none."""
    right, more, missed = counts(total, list(fields))
    if not right + more + missed:
        return "–"
    return f"{2 * right / (2 * right + more + missed):.3f} ({right + missed})"
