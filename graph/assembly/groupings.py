"""By what a partnership is known from record to record beside its name within one council."""

from __future__ import annotations

from graph.assembly.told import Told
from graph.ids import fold, key63, number_key

SEVERAL_MEMBERS = 4
TELLING_WORDS = 3  # of a grouping's name; "Joint Committee" of two councils says nothing


def grouping_keys(told: Told, node: str) -> list[str]:
    """Identities that a named partnership is linked with.

    What two records of one decision call by different names and give the same members is one grouping; and records of
    two councils that name a grouping alike and share an authority among its members tell of one.
    """
    members = told.sources(node, "PARTNER_IN")
    known = sorted({told.code(m) or fold(told.name(m)) for m in members})
    keys: list[str] = []
    if len(known) >= SEVERAL_MEMBERS:
        for decision in told.sources(node, "JOINS"):
            reference = told.value(decision, "reference")
            if reference:
                of = f"{number_key(str(reference))} {key63('members', *known):x}"
                keys.append(f"partnership|{told.scope}|of {of}")
    name = fold(told.name(node))
    if len(name.split()) >= TELLING_WORDS:
        keys += [f"partnership|with {code}|{name}" for m in members if (code := told.code(m))]
    return keys
