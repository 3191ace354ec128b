"""Departments, agencies, NHS bodies, children's trusts, partnerships and companies of councils that a record may name.

>>> organisation("department-for-education").kind
'government-department'
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.reference.lifetime import existed
from loaders.reference.names import words_in
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
        """Whether it was there on an ISO day (or in a year); without a day only those that still are."""
        return existed(self.started_on, self.ended_on, day)


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
