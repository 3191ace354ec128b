"""Departments, agencies, NHS bodies, children's trusts, partnerships and companies of councils that a record may name.

>>> organisation("department-for-education").kind
'government-department'
>>> [o.key for o in organisations_named("DCMS", on="2019-05-01")]
['department-for-digital-culture-media-and-sport']
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.reference.names import fold_name, words_in
from loaders.reference.tables import table

# A name of one of these kinds is a grouping of authorities: in the graph a Partnership, not an Organisation.
GROUPINGS = words_in(
    "commissioning-consortium regional-adoption-agency regional-care-cooperative "
    "regional-improvement-alliance safeguarding-partnership shared-service childrens-services-partnership"
)


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation of the reference data that is no authority. `key` is a slug of its name.

    Dates as in Authority.
    """

    key: str
    name: str
    kind: str
    nation: str
    parents: tuple[str, ...]
    started_on: str
    ended_on: str
    successor: str

    def existed_on(self, day: str | None) -> bool:
        if day is None:
            return not self.ended_on
        return (not self.started_on or self.started_on <= day) and (not self.ended_on or self.ended_on >= day)


@cache
def _all() -> dict[str, Known]:
    return {
        row["key"]: Known(
            row["key"],
            row["name"],
            row["kind"],
            row["nation"],
            tuple(key for key in row["parents"].split("|") if key),
            row["started_on"],
            row["ended_on"],
            row["successor"],
        )
        for row in (*table("organisations"), *table("more_organisations"))
    }


def organisations() -> tuple[Known, ...]:
    return tuple(_all().values())


def organisation(key: str) -> Known | None:
    return _all().get(key)


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in (*table("names"), *table("more_names")):
        if row["key"] in _all():
            keys = found.setdefault(fold_name(row["form"]), [])
            if row["key"] not in keys:
                keys.append(row["key"])
    return {form: tuple(keys) for form, keys in found.items()}


def organisations_named(name: str, on: str | None = None) -> tuple[Known, ...]:
    """Every bearer of a name; with a day only those that existed then, if any did; the living first."""
    bearers = [_all()[key] for key in _by_name().get(fold_name(name), ())]
    kept = [o for o in bearers if o.existed_on(on)] or bearers
    return tuple(sorted(kept, key=lambda o: (bool(o.ended_on), o.key)))


@cache
def members_of(key: str) -> tuple[str, ...]:
    """Keys of the authorities that belong, or belonged, to an organisation."""
    return tuple(row["member"] for row in table("memberships") if row["organisation"] == key)
