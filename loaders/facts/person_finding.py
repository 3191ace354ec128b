"""Where in a text persons are named: by themselves (person_scan.py), beside an office, before a verb of speech, after
a label."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.person_names import CAP, INITIALS, PersonName, read_name
from loaders.facts.person_scan import read_list, scan_names
from loaders.reference.authorities import authorities_named
from loaders.reference.given_names import common_words, not_persons
from loaders.reference.person_words import PLACE_WORDS
from loaders.spelling import mend

_TWO = re.compile(
    rf"(?<![\w'’-])(?:{CAP}|[A-Z]\.?)[ \xa0](?:{CAP}|[A-Z]\.?)"
    rf"(?:[ \xa0](?:{CAP}|ap|de|van|der|von|bin)){{0,3}}(?=[ \xa0\n]+[a-z])"
)
VERB = re.compile(
    r"[ \xa0\n]+(?:(?:had|has|also|then|both|further|have|again|briefly|who)[ \xa0]+)?(?:"
    r"introduced|presented|said|asked|reported|explained|noted|stated|outlined|moved|seconded|proposed|declared|"
    r"thanked|"
    r"welcomed|highlighted|advised|commented|responded|replied|informed|confirmed|added|drew|spoke|sent|tendered|"
    r"left|joined|"
    r"arrived|attended|abstained|voted|took|queried|questioned|suggested|expressed|raised|felt|referred|updated|"
    r"summarised|"
    r"gave|clarified|requested|addressed|submitted|withdrew|chaired|agreed|supported|praised|congratulated|emphasised|"
    r"remarked|observed|opened|answered|wished|were (?:in attendance|present|appointed|elected|thanked)|"
    r"was (?:pleased|present|in attendance|appointed|elected|nominated|absent|concerned|thanked|invited|of the view|"
    r"unable)|"
    r"had (?:sent|given|tendered|asked|declared|left)|did not|would (?:like|be)|will be)\b"
)
# Words after which a name stands; the verb or noun before them is looked at only there.
_LEAD = re.compile(
    r"\b(?:by|from|behalf of|congratulated|thanked|thanks to|welcomed|[Tt]he late|attention of|chairmanship of|"
    r"appointment of|name is)[ \xa0]*:?\s+(?=[A-ZÀ-Þ])"
)
_DID = re.compile(
    r"(?:supplied|chaired|presented|introduced|moved|seconded|proposed|read|given|signed|represented|written|prepared|"
    r"authored|provided|completed|approved|authorised|submitted|led|witnessed|agreed|delivered|received|tabled|raised|"
    r"nominated|obtained|cleared|reviewed|checked|verified|endorsed)(?:[ \xa0]+out)?\s+$",
    re.IGNORECASE,
)
_SENT = re.compile(r"apolog(?:y|ies)\b[^.\n]{0,60}$", re.IGNORECASE)
_COLON = re.compile(r"[:–-][ \t\xa0]*\n?[ \t\xa0]*(?=[A-ZÀ-Þ])")
_LABEL = re.compile(
    r"(?:^|[\n|;.\t]|[ \xa0]{2})[ \t\xa0*•·-]*(?:lead (?:contact |project )?officer|(?:officer |further )?contact"
    r"(?: (?:officer|person|name|details))?|report(?:ing)? (?:author|officer)|authors?|report (?:of|by)|"
    r"originating officer|"
    r"lead member|lead councillor|proper officer|signed(?: by)?|signatory|name(?: of (?:officer|decision maker))?|"
    r"decision(?:[ -]maker| made by| taken by| taker)|responsible officer|officer(?: name| contact)?|lead|"
    r"chair(?:man|person)?|"
    r"vice[- ]chair(?:man)?|clerk|committee (?:officer|manager|clerk)|proposer|seconder|proposed(?: by)?|"
    r"seconded(?: by)?|"
    r"moved(?: by)?|mover|signature|swyddog|cyswllt|enquiries to|for further information(?: please)? contact)"
    r"[ \xa0]*(?:\([^)\n]{0,30}\))?[ \xa0]*$",
    re.IGNORECASE,
)
_BUSINESS = re.compile(
    r"[ \xa0]+(?:(?:and|&)[ \xa0]+(?:Sons?|Co|Company|Partners|Associates|Daughters|Brothers)\b|Ltd|Limited|LLP|plc|"
    r"PLC|CIC|"
    r"Inc\b|GmbH)|['’]s[ \xa0]+(?:Law|House|School|Church|Hospice|Place)\b"
)
_NEXT = re.compile(r"[ \xa0]+([A-Z][\w'’-]*)")
_AFTER_POST = re.compile(
    r"(?:[ \xa0]*(?:,|–|—|:)[ \xa0]*\n?|[ \xa0]+-[ \xa0]+|[ \xa0]*\|[ \xa0]*|[ \xa0]*\([ \xa0]*|[ \xa0]+)(?=[A-ZÀ-Þ])"
)
_BEFORE_POST = re.compile(
    r"(?:[,;]?[ \xa0]*(?:the|our)?[ \xa0]*|[ \xa0]*[-–—:|+(\t][ \t\xa0]*|[ \xa0]+|"
    r",?[ \xa0]*(?:who is|as)[ \xa0]+(?:the[ \xa0]+)?|,[ \xa0]*\n)$"
)
_ANY = re.compile(rf"{CAP}|{INITIALS}")
_TAIL = re.compile(
    rf"(?:(?:{CAP}|{INITIALS}|ap|van|der|de|bin)[ \xa0]+){{1,4}}{CAP}\.?(?:,?[ \xa0]+(?:[A-Z]{{2,5}}))*$"
    rf"|(?:{CAP}|{INITIALS})[ \xa0]*{CAP}$"
)
_SURNAMES = re.compile(r"(?<![\w-])(?:Aldermen|Alderman|Councillors?|Cllrs?)[ \xa0]*:?[ \xa0]+(?=[A-Z])")
_ENTRY = re.compile(r"(?:^|[\n\t|,;:]|\band\b|•|·|[ \xa0]{3,}|\)[ \xa0])[ \xa0•·*-]*(?=[A-ZÀ-Þ])")


def find_names(context: Context, text: str) -> list[Mention]:
    """Every person named, longest reading first, none overlapping."""
    found: dict[int, PersonName] = {}
    for finder in (scan_names(text), _beside_posts(context, text), _led_by_words(text), _attendance(context, text)):
        for name in finder:
            if name.ends_at not in found or found[name.ends_at].starts_at > name.starts_at:
                found[name.ends_at] = name
    return [_mention(text, n) for n in _apart(list(found.values())) if not _is_other(context, text, n)]


def _is_other(context: Context, text: str, name: PersonName) -> bool:
    """A place, firm or charity that is called like a person."""
    if set(name.honorifics) & {"councillor", "mr", "mrs", "ms", "miss"}:
        return False
    words = " ".join(text[name.name_at : name.ends_at].split())
    if " ".join(words.casefold().split()[:2]) in not_persons() or words.casefold() in not_persons():
        return True
    if _BUSINESS.match(text, name.ends_at):
        return True
    if name.honorifics:
        after = _NEXT.match(text, name.ends_at)
        return after is not None and after.group(1).casefold() in PLACE_WORDS
    return bool(authorities_named(words)) or any(
        m.span.starts_at <= name.name_at and name.ends_at <= m.span.ends_at and len(m.span) > 3
        for m in context.within("organisations", Span(max(0, name.name_at - 60), name.ends_at + 60))
    )


def _mention(text: str, name: PersonName) -> Mention:
    span = Span(name.name_at, name.ends_at)
    return Mention("people", span, mend(text[span.starts_at : span.ends_at]), data=name)


def _apart(names: list[PersonName]) -> list[PersonName]:
    """Names that do not overlap: those with a title or a known given name first, then the longer."""
    kept: list[PersonName] = []
    taken: list[tuple[int, int]] = []
    for name in sorted(names, key=lambda n: (not n.sure, n.starts_at - n.ends_at)):
        i = bisect.bisect_left(taken, (name.starts_at, name.ends_at))
        if (i < len(taken) and taken[i][0] < name.ends_at) or (i and taken[i - 1][1] > name.starts_at):
            continue
        taken.insert(i, (name.starts_at, name.ends_at))
        kept.append(name)
    return sorted(kept, key=lambda n: n.starts_at)


def _beside_posts(context: Context, text: str) -> Iterator[PersonName]:
    """ "Retrofit Programme Manager, Tamsin Wragby" and "Karen Cook, Head of …": a name on either side of an office."""
    for post in context.mentions("posts"):
        if post.data.holder is not None:
            name = read_name(text, post.data.holder.starts_at, post.data.holder.ends_at + 1, surname_alone=False)
            if name is not None:
                yield name
        gap = _AFTER_POST.match(text, post.span.ends_at)
        if gap is not None:
            name = read_name(text, gap.end())
            if name is not None and _plausible(name) and (name.sure or len(name.given) <= 2):
                yield name
        yield from _before_post(text, post)


def _before_post(text: str, post: Mention) -> Iterator[PersonName]:
    start = max(0, post.span.starts_at - 70)
    lead = text[start : post.span.starts_at]
    gap = _BEFORE_POST.search(lead)
    tail = _TAIL.search(lead[: gap.start()]) if gap is not None else None
    if tail is None:
        return
    for word in _ANY.finditer(tail.group()):
        name = read_name(text, start + tail.start() + word.start())
        if name is not None and _plausible(name) and start + tail.end() - name.ends_at < 14:
            yield name
            return


def _plausible(name: PersonName) -> bool:
    words = set(name.given) | set(name.surname.split())
    named = name.sure or bool(name.given) or bool(name.initials)
    return named and not (words & common_words()) and not (words & PLACE_WORDS and not name.sure)


def _led_by_words(text: str) -> Iterator[PersonName]:
    """Names told by what stands before them ("seconded by", "Report author:") or behind ("… introduced the report")."""
    for lead in _LEAD.finditer(text):
        word = lead.group().split()[0]
        window = text[max(0, lead.start() - 70) : lead.start()]
        if (word == "by" and not (_DID.search(window) or _SENT.search(window))) or (
            word == "from" and not _SENT.search(window)
        ):
            continue
        name = read_name(text, lead.end())
        if name is not None and _plausible(name):
            yield name
    for colon in _COLON.finditer(text):
        window = text[max(0, colon.start() - 50) : colon.start()]
        if _LABEL.search(window if colon.start() > 50 else "\n" + window) is None:
            continue
        line = text.find("\n", colon.end())
        name = read_name(text, colon.end(), len(text) if line < 0 else line)
        if name is not None and (_plausible(name) or name.sure):
            yield name
    for run in _TWO.finditer(text):
        if VERB.match(text, run.end()):
            name = read_name(text, run.start())
            if name is not None and name.ends_at == run.end() and len(run.group().split()) <= 4 and _plausible(name):
                yield name


def _attendance(context: Context, text: str) -> Iterator[PersonName]:
    """Inside the runs that list who attended nearly every line is a name."""
    for meeting in context.reading.meetings:
        for section in meeting.attendance:
            yield from attendance_names(text, section.span)


def attendance_names(text: str, span: Span) -> Iterator[PersonName]:
    """Names of an attendance list: at line starts, after tabs and commas, with or without a title."""
    for title in _SURNAMES.finditer(text, span.starts_at, span.ends_at):
        line = text.find("\n", title.end(), span.ends_at)
        yield from read_list(text, title.end(), span.ends_at if line < 0 else line)
    for start in _ENTRY.finditer(text[span.starts_at : span.ends_at]):
        at = span.starts_at + start.end()
        name = None if _in_bracket(text, span.starts_at, at) else read_name(text, at, span.ends_at)
        if name is not None and _plausible(name):
            yield name


def _in_bracket(text: str, floor: int, at: int) -> bool:
    """Whether an "and" or comma before an offset stands inside a bracket: "(Brighton and Hove City Council)"."""
    line = text[max(floor, text.rfind("\n", 0, at) + 1) : at]
    return line.rfind("(") > line.rfind(")") and not line.rstrip().endswith("(")
