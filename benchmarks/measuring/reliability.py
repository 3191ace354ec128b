"""How far confidence foretells what is right: the reliability table of the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.measuring.calibration import Bin, Judged, bins, cross_validated, expected_error


def reliability(stated: Sequence[Judged]) -> str:
    """The chapter on confidence, made from facts with the rules' own confidences."""
    told = cross_validated(stated)
    groups = {
        "all specimens": (_specimens(stated), _specimens(told)),
        "specimens with even numbers (held out)": _both(stated, told, specimens=True, held_out=True),
        "specimens with odd numbers (learnt from)": _both(stated, told, specimens=True, held_out=False),
        "ours, held out": _both(stated, told, specimens=False, held_out=True),
        "all labelled records": (list(stated), told),
    }
    lines = ["| facts of | facts | right | as the rules say | cross-validated |", "|---" * 5 + "|"]
    for name, (before, after) in groups.items():
        facts = [f for record in before for f in record.facts]
        if facts:
            right = sum(f.right for f in facts) / len(facts)
            errors = f"{expected_error(before):.3f} | {expected_error(after):.3f}"
            lines.append(f"| {name} | {len(facts):,} | {right:.3f} | {errors} |")
    lines += ["", "All specimens, cross-validated (and as the rules say), by tenths of confidence:", ""]
    lines += [_bins(bins(_specimens(told)), bins(_specimens(stated)))]
    lines += ["", "The kinds of fact that are least often right on records held out:", "", _worst(stated)]
    return "\n".join(lines)


def _bins(after: list[Bin], before: list[Bin]) -> str:
    lines = ["| confidence | facts | sure, on average | right | facts as the rules say | right |", "|---" * 6 + "|"]
    for least in sorted({b.least for b in [*after, *before]}):
        b, raw = _at(after, least), _at(before, least)
        told = f"{b.facts:,} | {b.sure:.3f} | {b.right:.3f}" if b else "– | – | –"
        rule = f"{raw.facts:,} | {raw.right:.3f}" if raw else "– | –"
        lines.append(f"| {least:.1f} to {least + 0.1:.1f} | {told} | {rule} |")
    return "\n".join(lines)


def _at(some: Iterable[Bin], least: float) -> Bin | None:
    return next((b for b in some if b.least == least), None)


def _worst(stated: Iterable[Judged], shown: int = 8) -> str:
    kinds: dict[str, tuple[int, float]] = {}
    for fact in (f for record in stated if record.held_out for f in record.facts):
        count, right = kinds.get(fact.kind, (0, 0.0))
        kinds[fact.kind] = (count + 1, right + fact.right)
    worst = sorted((right / count, kind, count) for kind, (count, right) in kinds.items() if count >= 10)[:shown]
    return "\n".join(
        ["| kind | facts | right |", "|---|---|---|", *(f"| {k} | {n} | {share:.3f} |" for share, k, n in worst)]
    )


def _specimens(records: Iterable[Judged]) -> list[Judged]:
    return [r for r in records if r.of_specimens]


def _both(
    stated: Sequence[Judged], told: Sequence[Judged], *, specimens: bool, held_out: bool
) -> tuple[list[Judged], ...]:
    return tuple([r for r in some if r.of_specimens == specimens and r.held_out == held_out] for some in (stated, told))
