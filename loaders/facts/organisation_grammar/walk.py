"""Reads a capitalised name leftwards from its head noun: "Children, Young People and Education | Cabinet Committee".

The words of a name are capitalised; small links (of, and, for) may stand between two of them; a comma may where an
"and" follows it inside the name. A word that opens sentences, a title of office or a verb of deciding is never
part of a name.
"""

from __future__ import annotations

import re

from loaders.reference.names import Words, words_in

LINKS = frozenset(["of", "and", "&", "the", "for", "in", "on", "upon", "de", "la", "at", "under", "with"])
# What may stand before a name as an ordinary sentence's first word or a title, never in it.
STARTERS = words_in(
    "The A An This That These Those To From By With For In On At As Of If When Where While After Before Since "
    "Under Through "
    "Between Both Each Every All Any Our Its Their His Her It He She They We I Is Are Was Were Be Been "
    "Approve Approved Approves "
    "Agree Agreed Agrees Award Awarded Awards Accept Accepted Note Noted Grant Granted Delegate Authorise "
    "Authorised Enter Confirm "
    "Confirmed Join Joins Appoint Appointed Support Supported Councillor Councillors Cllr Cllrs Mr Mrs Ms "
    "Miss Dr Sir Dame Lord "
    "Lady Chair Chairman Chairperson Leader Mayor Director Directors Officer Officers Manager Managers Head "
    "Member Members Portfolio "
    "Holder Meeting Minutes Minute Decision Decisions Purpose Reason Reasons Resolved RESOLVED AGREED "
    "APPROVED NOTED Funding Contract "
    "Bids Tender Tenders Also And But Or Further Following However Therefore Using Including Include Includes "
    "Meanwhile Currently "
    "Recommendation Recommendations Report Reports Item Agenda Draft Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday "
    "January February March April May June July August September October November December Title Subject "
    "Record RECORD Fund Programme Project "
    "Membership Renewal Update Proposed Proposal Creation Establishment Extension Status Outcome Name Author "
    "Venue Present Date "
    "Last Next This Ref Reference See View Read Made Taken Key No Yes Appendix Annex"
)
# Starters that are as often a name's second word ("Dene Support Services"): such after a capitalised word on the same line.
_INNER = frozenset(["Support", "Project", "Fund", "Key", "Next", "Using"])
_OPEN_GAP = re.compile(r"[ \u00a0]+|[ \u00a0]*\n[ \u00a0]*")


def leftwards(
    words: Words,
    index: int,
    *,
    commas: bool = False,
    most: int = 9,
    heads: frozenset[str] = frozenset(),
    over_heads: bool = False,
) -> int:
    """The index of the first word of the name whose head is word `index`.

    `commas` lets the name run over a comma when an "and" has been passed; `heads` are words at which another name
    ends, so that no "and" is crossed after one (and, unless `over_heads`, no name goes on past one).
    """
    text = words.text
    first = at = index
    seen_and = False
    for step in range(most):
        if at == 0:
            break
        left, right = words.spans[at - 1], words.spans[at]
        gap, word = text[left[1] : right[0]], text[left[0] : left[1]]
        over = commas and seen_and and re.fullmatch(r",[ \u00a0\n]{1,3}", gap) is not None
        if not (over or _joined(gap, word)) or (word in heads and not over_heads):
            break
        if _starts(word) and not (word in _INNER and _capital_before(words, at - 1)):
            break
        at -= 1
        if word in LINKS:
            if over or not _link_holds(words, at, heads):
                break
            seen_and = seen_and or word in ("and", "&")
            continue
        if not (
            word[0].isupper() or (word[0].isdigit() and step > 0 and text[left[0] - 1 : left[0]] not in (".", "\n", ""))
        ):
            break
        first = at
    return first


def _capital_before(words: Words, at: int) -> bool:
    """Whether a capitalised word that opens no sentence stands right before word `at`."""
    if at == 0:
        return False
    left = words.text[slice(*words.spans[at - 1])]
    return words.text[words.spans[at - 1][1] : words.spans[at][0]] == " " and left[0].isupper() and left not in STARTERS


def _starts(word: str) -> bool:
    return word in STARTERS or (word.isupper() and len(word) > 2 and word.title() in STARTERS)


def _joined(gap: str, word: str) -> bool:
    """Whether nothing but a space, a line break, a hyphen or an initial's stop parts two words."""
    if gap in (" ", "-", "\u00a0", "’ ", "' ", "/"):
        return True
    if gap == ". ":
        return word == "St" or (len(word) == 1 and word.isupper())
    return bool(_OPEN_GAP.fullmatch(gap))


def _link_holds(words: Words, at: int, heads: frozenset[str]) -> bool:
    """Whether 'and', 'of', 'for' at word `at` ties two parts of one name rather than two names."""
    if at == 0:
        return False
    word, before = (words.text[slice(*words.spans[i])] for i in (at, at - 1))
    if word == "the":
        return before in ("of", "for", "in", "on")
    if not before[0].isupper() or before in STARTERS:
        return word not in ("and", "&") and before in LINKS and at > 1
    return word == "&" or word != "and" or before not in heads
