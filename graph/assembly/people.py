"""When two names of one council are one person: only evidence (post, honorific, given names, time) makes them so.

An identity of a person is (scope, sex, given names, surname, post, year), so that all mentions of one form in one
post and year are settled together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations

from graph.ids import same_given

_MEMBER = re.compile(
    r"\b(?:councillor|member|leader|chair|chairman|chairwoman|mayor|portfolio "
    r"holder|convener|provost|executive member)\b"
)
_OFFICER = re.compile(
    r"\b(?:director|officer|head of|manager|chief "
    r"executive|solicitor|counsel|consultant|engineer|surveyor|accountant|clerk|adviser)\b"
)
NAME_HOLDS_YEARS = 8  # a full name without a post in common is one person when records of it are no further apart
FORM_HOLDS_YEARS = 4  # "Mr Gough" is the only Gough of the council's records of these years


@dataclass(frozen=True, slots=True)
class PersonForm:
    """One identity of a person, taken apart. `year` is None when the document gives no date."""

    n: int
    sex: str
    given: tuple[str, ...]
    post: str
    year: int | None

    @property
    def full(self) -> bool:
        return bool(self.given) and len(self.given[0]) > 1

    @property
    def side(self) -> str:
        """ "member" or "officer" as the post tells, "" when it does not."""
        if not self.post:
            return ""
        if _MEMBER.search(self.post):
            return "member"
        return "officer" if _OFFICER.search(self.post) else ""


def person_form(n: int, text: str) -> PersonForm:
    """Takes an identity's text apart (see identity.py)."""
    _, _, sex, given, _, post, year = text.split("|")
    return PersonForm(n, sex, tuple(given.split()), post, int(year) if year else None)


def possible(a: PersonForm, b: PersonForm) -> bool:
    """Whether nothing speaks against two forms being one person."""
    if a.sex and b.sex and a.sex != b.sex:
        return False
    if not same_given(a.given, b.given):
        return False
    return not (a.side and b.side and a.side != b.side)


def _near(a: PersonForm, b: PersonForm, years: int) -> bool:
    return a.year is None or b.year is None or abs(a.year - b.year) <= years


def pairs(forms: list[PersonForm]) -> list[tuple[int, int]]:
    """Pairs that evidence makes one, the surest first, in an order that depends on the forms alone.

    >>> a = person_form(1, "person|k|f|s|chandler|cabinet member|2022")
    >>> pairs([a, person_form(2, "person|k|f|sue|chandler|cabinet member|2023")])
    [(1, 2)]
    """
    found: list[tuple[int, int, int]] = []
    ordered = sorted(forms, key=lambda f: (f.sex, f.given, f.post, f.year or 0))
    for a, b in combinations(ordered, 2):
        if not possible(a, b):
            continue
        if a.post and a.post == b.post:
            found.append((0, a.n, b.n))
        elif a.full and b.full and _near(a, b, NAME_HOLDS_YEARS):
            found.append((1, a.n, b.n))
    for form in ordered:
        if form.full:
            continue
        fits = [o for o in ordered if o is not form and possible(form, o) and _near(form, o, FORM_HOLDS_YEARS)]
        fuller = [o for o in fits if o.full]
        names = {o.given[0] for o in fuller} if fuller else {o.given[:1] for o in fits if o.given}
        sexes = {o.sex for o in fits} - {""}
        # one bearer only: an initial or a bare surname is given to someone when there is nobody else it could be
        if len(names) <= 1 and len(sexes) <= 1 and (form.sex or form.given):
            found.extend((2, form.n, o.n) for o in fits)
    place = {form.n: i for i, form in enumerate(ordered)}
    surest = sorted(found, key=lambda p: p[0])
    return list(dict.fromkeys((a, b) if place[a] < place[b] else (b, a) for _, a, b in surest))
