"""By what a decision is known from record to record: its number, else its title, day and maker, else its very
clauses.
"""

from __future__ import annotations

from graph.assembly.told import Told
from graph.ids import fold, key63, number_key

LONG_CLAUSES = 200  # characters; shorter ones ("to note the report") are agreed over and over


def decision_keys(told: Told, node: str) -> list[str]:
    """The keys of one decision within its council, the surest first: "no|23-00071", "ref|2755", "title|…",
    "clauses|…", "proposal|…".

    Records that share a key tell of one decision (resolve.py keeps two numbers apart all the same).
    """
    keys: list[str] = []
    reference, system = told.value(node, "reference"), told.value(node, "system_reference")
    if reference and number_key(str(reference)):
        keys.append(f"no|{number_key(str(reference))}")
    if system and number_key(str(system)):
        keys.append(f"ref|{number_key(str(system))}")
    on = told.value(node, "decided_on") or _met_on(told, node)
    makers = sorted({fold(told.name(m)) for m in told.targets(node, "MADE_BY")} - {""})
    title = fold(told.name(node))
    if title and on and makers:
        keys.append(f"title|{title}|{on}|{makers[0]}")
    keys += _by_clauses(told, node, makers)
    if title.count(" ") >= 2 and makers and (reference or _proposed(told, node)):
        # a proposal has no number yet: the decision of its title and maker is what became of it, if there is but one
        keys.append(f"proposal|{title}|{makers[0]}")
    return keys


def _by_clauses(told: Told, node: str, makers: list[str]) -> list[str]:
    """Long clauses, word for word, of one maker and one day are one decision even where a page prints neither number
    nor title.
    """
    texts = [fold(str(told.value(r, "text") or "")) for r in told.targets(node, "RESOLVES")]
    if len(" ".join(texts)) < LONG_CLAUSES or not makers:
        return []
    clauses = key63("clauses", *sorted(texts))
    days = {str(told.value(node, name)) for name in ("published_on", "decided_on", "effective_from")} - {"None"}
    return [f"clauses|{clauses:x}|{makers[0]}|{day}" for day in sorted(days)]


def _proposed(told: Told, node: str) -> bool:
    return told.value(node, "stage") == "proposed" or told.extraction.kind == "proposed-record"


def _met_on(told: Told, node: str) -> object:
    return next((v for m in told.targets(node, "MADE_AT") if (v := told.value(m, "held_on"))), None)
