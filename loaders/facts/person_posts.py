"""Which person holds which post: "Name, Post", "Name (Post)", "Post, Name", "Post - Councillor Name", rows and
signature blocks.

Names and offices that stand next to one another form a chain; a chain that begins with a name pairs each name with
the office
behind it, one that begins with an office pairs the other way round.
"""

from __future__ import annotations

import re

from graph.evidence import Span
from loaders.context import Context, Mention

_POSTNOMINALS = re.compile(r"(?:,?[ \xa0]*\b(?:[A-Z]{2,5}|BSc|PhD|MSc)\b)*")
_GAP = re.compile(
    r"[ \t\xa0]*(?P<close>\)?)[ \t\xa0]*(?P<sep>[,;:(|\[/+–—-]|\s-\s|"
    r")[ \t\xa0]*(?P<line>\n[ \t\xa0]*)?(?P<words>(?:and|&|the|our|as|is|was|who is|who was|in (?:my|his|her|"
    r"their) (?:role|capacity) as|then|(?:the|our) (?:Council|Authority|Trust|Board)['’]s|newly appointed|"
    r"elected(?: as)?|appointed(?: as)?|then the)?"
    r"(?:[ \xa0]+(?:the|a|an|our|as))?)[ \t\xa0]*"
)
# How a person can be reached may stand between the name and the office: "(01234 567890)", ", jane.doe@oldtown.gov.uk".
_REACH = re.compile(
    r",?[ \xa0]*\(?(?:(?:e-?mail|tel(?:ephone)?(?: no\.?| number)?|phone|ext(?:ension)?\.?|mobile)[ \xa0]*:?[ \xa0]*)?"
    r"(?:[\w.+-]{2,40}@[\w.-]{3,50}\w|\[email[^\]\n]{0,20}\]|\+?\(?\d[\d \xa0()-]{5,18}\d)\)?",
    re.IGNORECASE,
)
_WRAPPED = re.compile(r"[ \t\xa0]*\n[ \t\xa0]*(?=[(–-])")
_LINE_GAP = re.compile(r"[ \t\xa0]*\n[ \t\xa0\n]{0,6}")
_JOB = re.compile(
    r"[\s|,]*(?:job[ -]?title|title|position|post(?: held| title)?|designation|role|job role|office|swydd)\s*:?[\s|]*",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"[ \xa0]*(?:\+|&|/|,?[ \xa0]+and[ \xa0]|[ \xa0]-[ \xa0]|\()[ \xa0]*")
_ACRONYM = re.compile(r"^[ \xa0]*\([A-Z]{2,6}\)")
_BRACKETED_NAME = re.compile(r"[A-Z][\w'’-]+[ \xa0](?:[A-Z][\w'’-]+[ \xa0])*(?:\([^()\n]{2,60}\)[ \xa0]?)?\(\Z")
_RULING = re.compile(r"[ \t\xa0]*\|[ \t\xa0|]*")


def pairs(context: Context) -> list[tuple[Mention, Mention]]:
    """(person, post) wherever the text says that the one holds the other."""
    names = context.mentions("people")
    posts = context.mentions("posts")
    row = sorted([*names, *posts], key=lambda m: (_start(m), -m.span.ends_at))
    found: list[tuple[Mention, Mention]] = []
    i = 0
    while i < len(row) - 1:
        one, two = row[i], row[i + 1]
        if one.kind != two.kind and _linked(context, one, two, _chained(context, row, i)):
            person, post = (one, two) if one.kind == "people" else (two, one)
            found.append((person, post))
            i += 2
            if one.kind == "posts" and i < len(row) and row[i].kind == "posts" and _own(context, row, i):
                found.append((person, row[i]))  # "City Mayor Jane Roe, Portfolio Lead for Transport"
                i += 1
            while one.kind == "people" and i < len(row) and row[i].kind == "posts" and _goes_on(context, row, i):
                found.append((person, row[i]))
                i += 1
        else:
            i += 1
    return found


def _goes_on(context: Context, row: list[Mention], i: int) -> bool:
    """ "… + Deputy Leader", "Director of Finance and Section 151 Officer": a further office of the same person."""
    gap = context.document.text[row[i - 1].span.ends_at : row[i].span.starts_at]
    if _FURTHER.fullmatch(gap) is None:
        return False
    following = row[i + 1] if i + 1 < len(row) else None
    return following is None or following.kind == "posts" or not _linked(context, row[i], following, False)


def _own(context: Context, row: list[Mention], i: int) -> bool:
    """Does the office behind a name that has one before it belong to that name, and not to the next?"""
    if "\n" in context.document.text[row[i - 1].span.ends_at : row[i].span.starts_at]:
        return False
    if not _linked(context, row[i - 1], row[i], False):
        return False
    following = row[i + 1] if i + 1 < len(row) else None
    return following is None or following.kind == "posts" or not _linked(context, row[i], following, False)


def _start(mention: Mention) -> int:
    return mention.data.starts_at if mention.kind == "people" else mention.span.starts_at


def _chained(context: Context, row: list[Mention], i: int) -> bool:
    """Is the second mention followed by its own partner ("Chair, Jane Smith, Head of Law")? Then the first stays
    alone."""
    if row[i].kind != "posts" or i + 2 >= len(row) or row[i + 2].kind != "posts":
        return False
    gap = context.document.text[row[i + 1].span.ends_at : row[i + 2].span.starts_at]
    return re.fullmatch(r"\s*(?:\(|[–—-])\s*", gap) is not None


def _linked(context: Context, one: Mention, two: Mention, taken: bool) -> bool:
    text = context.document.text
    start, end = one.span.ends_at, _start(two)
    if end < start or end - start > 130 or taken:
        return False
    if one.kind == "people":
        start = _POSTNOMINALS.match(text, start, end).end()  # type: ignore[union-attr]
    gap = _RULING.sub(" ", text[start:end])
    gap = _WRAPPED.sub(" ", _REACH.sub("", gap)) if one.kind == "people" else gap
    if one.kind == "posts" and text[max(0, one.span.starts_at - 7) : one.span.starts_at].casefold() == "in the ":
        return False  # "Councillor Roe in the Chair, Councillors Poe and Doe"
    if one.kind == "posts":
        gap = _ACRONYM.sub("", gap)  # "Police and Crime Commissioner (PCC) Jane Doe"
    if one.kind == "people" and _JOB.fullmatch(gap) and re.search(r"[a-z]", gap):
        return True
    if "\n" in gap.strip(" \t\xa0") and _LINE_GAP.fullmatch(gap):
        return _stacked(context, text, one, two)
    if one.kind == "posts" and re.fullmatch(r",[^\t\n]{2,44}\t+", gap):
        return True  # a row whose first cell names office and employer
    match = _GAP.fullmatch(gap)
    if match is None:
        return False
    words, sep = match["words"].split(), match["sep"].strip()
    if "and" in words or "&" in words:
        return False
    if match["close"] and one.kind == "people":
        signed = re.search(r"(?:^|\n|[._…]{3,}|[Ss]igned:?)[ \t\xa0]*\($", text[max(0, _start(one) - 30) : _start(one)])
        return signed is not None and bool(two.data.complete)  # "(Councillor Smith), Leader" closes another phrase
    if match["close"] and one.kind == "posts" and sep != "" and two.kind == "people":
        if text[one.span.starts_at - 1 : one.span.starts_at] == "(" and _BRACKETED_NAME.search(
            text, max(0, one.span.starts_at - 90), one.span.starts_at
        ):
            return False  # "Jonah Hill (Oldtown Council) (Chair), Ruth Sand": it is the office of the name before
        return text.find("(", max(0, one.span.starts_at - 2), one.span.ends_at) >= 0
    if one.kind == "people" and not sep and not words:
        return bool(two.data.complete)
    if sep in (";", "/"):
        return False
    if one.kind == "posts" and not sep and not words and not match["line"]:
        before = text[max(0, one.span.starts_at - 3) : one.span.starts_at].rstrip()
        return not (before.endswith(("-", "–", "+", "(", ",")) and not one.data.complete)
    if one.kind == "posts" and match["line"] and not sep:
        return _alone(text, one)
    if one.kind == "posts" and words[:1] in (["is"], ["was"], ["as"]):
        return words[0] != "as"
    return True


def _alone(text: str, post: Mention) -> bool:
    """The office has its line to itself, and the name stands on the next."""
    before = text[text.rfind("\n", 0, post.span.starts_at) + 1 : post.span.starts_at].strip(" \t\xa0*|")
    return not before or before.endswith(":")


def _stacked(context: Context, text: str, one: Mention, two: Mention) -> bool:
    """A name alone on its line with the office on the next: a signature block, a contact, a "taken by" box."""
    if one.kind != "people" or not two.data.complete:
        return False
    before = re.split(r"[\t|]|\s{3,}", text[text.rfind("\n", 0, _start(one)) + 1 : _start(one)])[-1].strip(" \xa0*•-")
    line_end = text.find("\n", two.span.ends_at)
    after = text[two.span.ends_at : len(text) if line_end < 0 else line_end].strip(" \t\xa0*|,.")
    cell = re.match(r"[ \xa0]*(?:\t+|[ \xa0]{3,})\s*", text[two.span.ends_at : two.span.ends_at + 20])
    if cell is not None and any(
        _start(m) == two.span.ends_at + cell.end()
        for m in context.within("people", Span(two.span.ends_at, two.span.ends_at + 80))
    ):
        return False  # the office is the first cell of another person's row
    if after.startswith(":"):
        return False  # the office is the label of the next line
    return (not before or before.endswith(":") or before.casefold() in ("signed", "i", "by")) and len(after) < 25
