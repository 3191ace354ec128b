"""Where in a text persons are named: after a title, in a list of members, beside an office, before a verb of speech, after a label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.evidence import Span
from loaders.context import Context, Mention
from loaders.facts.person_names import CAP, INITIALS, PLACE_WORDS, PersonName, read_name
from loaders.reference.authorities import authorities_named
from loaders.reference.given_names import common_words, given_names, not_persons
from loaders.reference.offices import HEADS, HONORIFICS, PREFIXES, SERVICE_WORDS, STOP_WORDS
from loaders.spelling import mend

_TITLED = re.compile(
    rf"(?-i:(?<![A-Z\d'’-]))(?:{'|'.join(sorted(HONORIFICS, key=len, reverse=True))})(?:(?<=[Cc]ouncillors)|(?<=[Cc]llrs)|\b)\.?\s",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"(?<![\w-])(?:county |town |parish |lead |borough |district |elected )?(?:councillors|cllrs|aldermen|members|messrs|cynghorwyr)\b[ \xa0]*[:–-]?\s*",
    re.IGNORECASE,
)
_RUN = re.compile(rf"(?<![\w'’-])(?:{CAP}|{INITIALS})(?:[ \xa0]+(?:{CAP}|{INITIALS}|ap|de|van|der|von|bin))+")
_DOTTED = re.compile(r"(?<![\w.'’-])(?:[A-Z]\.\s?){1,3}(?=[A-ZÀ-Þ][^\W\d_]+)")
VERB = re.compile(
    r"[ \xa0\n]+(?:(?:had|has|also|then|both|further|have|again|briefly|who)[ \xa0]+)?(?:"
    r"introduced|presented|said|asked|reported|explained|noted|stated|outlined|moved|seconded|proposed|declared|thanked|welcomed|highlighted|"
    r"advised|commented|responded|replied|informed|confirmed|added|drew|spoke|sent|tendered|left|joined|arrived|attended|abstained|"
    r"voted|took|queried|questioned|suggested|expressed|raised|felt|referred|updated|summarised|gave|clarified|requested|addressed|submitted|"
    r"withdrew|chaired|agreed|supported|praised|congratulated|emphasised|remarked|observed|opened|answered|wished|was (?:pleased|present|in attendance|"
    r"appointed|elected|nominated|absent|concerned|thanked|invited|of the view|unable)|were (?:in attendance|present|appointed|elected|thanked)|"
    r"had (?:sent|given|tendered|asked|declared|left)|did not|would (?:like|be)|will be)\b"
)
_BY = re.compile(
    r"\b(?:(?:supplied|chaired|presented|introduced|moved|seconded|proposed|read|given|signed|represented|written|prepared|authored|provided|"
    r"completed|approved|authorised|submitted|led|witnessed|agreed|delivered|received|tabled|raised|nominated|obtained|cleared)\s+(?:out\s+)?by|"
    r"apologies(?:\s+for\s+absence)?\s+(?:were|was|had\s+been)?\s*(?:received|submitted|given|sent)?\s*(?:from|by|on behalf of)|behalf of|congratulated|"
    r"thanked|thanks to|welcomed|the late|attention of|chairmanship of|appointment of|name is)\s*:?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|(?<=[\n|;.\t])|(?<=[ \xa0]{2}))[ \t\xa0*•·-]*(?:lead (?:contact |project )?officer|(?:officer |further )?contact(?: (?:officer|person|name|details))?|report(?:ing)? (?:author|officer)|"
    r"author|authors|report (?:of|by)|originating officer|lead member|lead councillor|proper officer|signed(?: by)?|signatory|name(?: of (?:officer|decision maker))?|"
    r"decision(?:[ -]maker| made by| taken by| taker)|responsible officer|officer (?:name|contact)|lead|chair(?:man|person)?|vice[- ]chair(?:man)?|clerk|"
    r"committee (?:officer|manager|clerk)|proposer|seconder|proposed(?: by)?|seconded(?: by)?|moved(?: by)?|mover|swyddog|cyswllt|enquiries to|for further information(?: please)? contact)"
    r"[ \xa0]*(?:\([^)\n]{0,30}\))?[ \xa0]*[:–-][ \t\xa0]*\n?[ \t\xa0]*(?=[A-Z])",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"[ \t\xa0]*(?:\((?P<bracket>[^()\n]{0,90})\)?)?[ \t\xa0]*\n?[ \t\xa0]*(?:[,;][ \t\xa0]*\n?[ \t\xa0]*(?:and[ \xa0]+|&[ \xa0]*)?|(?<=[\s)])and[ \t\xa0\n]+|&[ \xa0]*|/[ \xa0]*|\n[ \t\xa0•·*-]*)"
)
_NAMES_AFTER = re.compile(r"[ \xa0]*(?:,|-|–|—|:|\()?[ \xa0\n]*")
_BUSINESS = re.compile(r"[ \xa0]+(?:(?:and|&)[ \xa0]+(?:Sons?|Co|Company|Partners|Associates|Daughters|Brothers)\b|Ltd|Limited|LLP|plc|PLC|CIC|Inc\b|GmbH)|['’]s[ \xa0]+(?:Law|House|School|Church|Hospice|Place)\b")
_POSTNOMINAL = re.compile(r"(?:,?[ \xa0]+(?:[A-Z]{2,5}))+\b")
_NO_PERSON_BEFORE = re.compile(
    r"(?:\b(?:St|Saint|Queen|King|Prince|Princess|Lake|Port|Mount|Royal|Fort|Great|Little|Upper|Lower|HMP|RAF|MV|SS)\.?|[&/@#])[ \xa0]+$"
)


def find_names(context: Context, text: str) -> list[Mention]:
    """Every person named, longest reading first, none overlapping."""
    found: dict[int, PersonName] = {}

    def keep(name: PersonName | None) -> None:
        if name is not None and (name.ends_at not in found or found[name.ends_at].starts_at > name.starts_at):
            found[name.ends_at] = name

    for name in _titled(text):
        keep(name)
    for name in _listed(text):
        keep(name)
    for name in _known(text):
        keep(name)
    for name in _beside_posts(context, text):
        keep(name)
    for name in _led_by_words(text):
        keep(name)
    for name in _attendance(context, text):
        keep(name)
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
        after = re.match(r"[ \xa0]+([A-Z][\w'’-]*)", text[name.ends_at : name.ends_at + 30])
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
    import bisect

    for name in sorted(names, key=lambda n: (not n.sure, n.starts_at - n.ends_at)):
        i = bisect.bisect_left(taken, (name.starts_at, name.ends_at))
        if (i < len(taken) and taken[i][0] < name.ends_at) or (i and taken[i - 1][1] > name.starts_at):
            continue
        taken.insert(i, (name.starts_at, name.ends_at))
        kept.append(name)
    return sorted(kept, key=lambda n: n.starts_at)


def _titled(text: str) -> Iterator[PersonName]:
    for title in _TITLED.finditer(text):
        if title.group()[0].isupper() and (name := read_name(text, title.start())) is not None and name.honorifics:
            yield name


def _listed(text: str) -> Iterator[PersonName]:
    """ "Councillors Smith (Chair), Jones and Patel": every name of the list, surnames alone too."""
    for plural in _PLURAL.finditer(text):
        if plural.group()[0].isupper():
            yield from read_list(text, plural.end(), len(text), members="ember" not in plural.group())


def read_list(text: str, at: int, end: int, *, members: bool = True, lines: bool = False) -> Iterator[PersonName]:
    """Names parted by commas, "and", semicolons (and line ends where `lines`), each with an optional bracket behind it."""
    position = at
    for _ in range(120):
        name = read_name(text, position, end, surname_alone=members)
        if name is None or (not members and not name.sure and not name.initials and not name.given):
            return
        yield name
        position = name.ends_at
        post = _POSTNOMINAL.match(text, position, end)
        if post is not None:
            position = post.end()
        gap = _SEPARATOR.match(text, position, end)
        if gap is None or ("\n" in gap.group() and not lines and not gap.group().strip()):
            return
        position = gap.end()


def _known(text: str) -> Iterator[PersonName]:
    """A known given name and a surname, where no place, firm or memorial is called so; and dotted initials with a surname."""
    given = given_names()
    for run in _RUN.finditer(text):
        words = list(re.finditer(rf"{CAP}|{INITIALS}", run.group()))
        for i, word in enumerate(words[:-1]):
            if word.group().casefold().split("-")[0] not in given or len(word.group()) < 2:
                continue
            start = run.start() + word.start()
            if (
                i
                and words[i - 1].group().strip(".").casefold() not in HONORIFICS
                and not _may_precede(words[i - 1].group())
            ):
                continue
            if _NO_PERSON_BEFORE.search(text, max(0, start - 12), start):
                continue
            name = read_name(text, start)
            if name is not None and name.given and _is_person(text, name):
                yield name
                break
    for dotted in _DOTTED.finditer(text):
        name = read_name(text, dotted.start())
        before = text[max(0, dotted.start() - 3) : dotted.start()]
        if (
            name is None
            or "\n" in text[name.starts_at : name.ends_at]
            or name.surname in common_words()
            or (before.strip(" \xa0\t(") == "" and "\n" in before + ("\n" if dotted.start() == 0 else ""))
        ):
            continue
        yield name


def _may_precede(word: str) -> bool:
    """The word before a given name: everyday words ("Contact Jane Smith") are no part of a longer name, others may be."""
    return word.casefold() in common_words() or word.casefold() in HONORIFICS


def _is_person(text: str, name: PersonName) -> bool:
    """Not "Victoria Park", "Robert Owen Academy" or "Alexander Forbes Ltd"."""
    if name.surname in PLACE_WORDS:
        return False
    after = re.match(r"[ \xa0]+(?:&[ \xa0]+)?([A-Z][\w'’-]*|\d)", text[name.ends_at : name.ends_at + 40])
    if after is not None:
        folded = after.group(1).casefold()
        if folded in PLACE_WORDS or "&" in after.group():
            return False
        if (
            folded in common_words()
            and folded not in HEADS
            and folded not in PREFIXES
            and folded not in SERVICE_WORDS
            and folded not in HONORIFICS | STOP_WORDS
        ):
            return False
        if (
            folded in common_words()
            and name.surname in common_words()
            and folded not in HEADS
            and folded not in PREFIXES
        ):
            return False
    line = text[text.rfind("\n", 0, name.starts_at) + 1 : name.ends_at]
    shouted = text[name.name_at : name.ends_at].isupper()
    return not (
        shouted and line.isupper() and len(line) > len(text[name.starts_at : name.ends_at]) + 4 and "," not in line
    )


def _beside_posts(context: Context, text: str) -> Iterator[PersonName]:
    """ "Retrofit Programme Manager, Tamsin Wragby" and "Karen Cook, Head of …": a name on either side of an office."""
    for post in context.mentions("posts"):
        if post.data.holder is not None:
            name = read_name(text, post.data.holder.starts_at, post.data.holder.ends_at + 1, surname_alone=False)
            if name is not None:
                yield name
        gap = re.match(
            r"(?:[ \xa0]*(?:,|–|—|:)[ \xa0]*\n?|[ \xa0]+-[ \xa0]+|[ \xa0]*\|[ \xa0]*|[ \xa0]*\([ \xa0]*|[ \xa0]+)(?=[A-Z])",
            text[post.span.ends_at : post.span.ends_at + 12],
        )
        if gap is not None:
            name = read_name(text, post.span.ends_at + gap.end())
            if name is not None and _plausible(name) and (name.sure or len(name.given) <= 2):
                yield name
        yield from _before_post(text, post)


def _before_post(text: str, post: Mention) -> Iterator[PersonName]:
    start = max(0, post.span.starts_at - 70)
    lead = text[start : post.span.starts_at]
    gap = re.search(
        r"(?:[,;]?[ \xa0]*(?:the|our)?[ \xa0]*|[ \xa0]*[-–—:|(\t][ \t\xa0]*|[ \xa0]+|,?[ \xa0]*(?:who is|as)[ \xa0]+(?:the[ \xa0]+)?|,[ \xa0]*\n)$",
        lead,
    )
    if gap is None:
        return
    tail = re.search(
        rf"(?:(?:{CAP}|{INITIALS}|ap|van|der|de|bin)[ \xa0]+){{1,4}}{CAP}\.?(?:,?[ \xa0]+(?:[A-Z]{{2,5}}))*$|(?:{CAP}|{INITIALS})[ \xa0]*{CAP}$",
        lead[: gap.start()],
    )
    if tail is None:
        return
    for word in re.finditer(rf"{CAP}|{INITIALS}", tail.group()):
        name = read_name(text, start + tail.start() + word.start())
        if name is not None and _plausible(name) and start + tail.end() - name.ends_at < 14:
            yield name
            return


def _plausible(name: PersonName) -> bool:
    words = set(name.given) | set(name.surname.split())
    return (
        (name.sure or bool(name.given) or bool(name.initials))
        and not (words & common_words())
        and not (words & PLACE_WORDS and not name.sure)
    )


def _led_by_words(text: str) -> Iterator[PersonName]:
    for by in _BY.finditer(text):
        name = read_name(text, by.end())
        if name is not None and _plausible(name):
            yield name
    for label in _LABEL.finditer(text):
        line = text.find("\n", label.end())
        name = read_name(text, label.end(), len(text) if line < 0 else line)
        if name is not None and (_plausible(name) or name.sure):
            yield name
    for run in _RUN.finditer(text):
        if len(run.group()) < 60 and VERB.match(text, run.end()):
            name = read_name(text, run.start())
            if name is not None and name.ends_at == run.end() and len(run.group().split()) <= 4 and _plausible(name):
                yield name


def _attendance(context: Context, text: str) -> Iterator[PersonName]:
    """Inside the runs that list who attended nearly every line is a name."""
    for meeting in context.reading.meetings:
        for section in meeting.attendance:
            yield from attendance_names(text, section.span)


_SURNAMES = re.compile(r"(?<![\w-])(?:Aldermen|Alderman|Councillors?|Cllrs?)[ \xa0]*:?[ \xa0]+(?=[A-Z])")


def attendance_names(text: str, span: Span) -> Iterator[PersonName]:
    """Names of an attendance list: at line starts, after tabs and commas, with or without a title."""
    for title in _SURNAMES.finditer(text, span.starts_at, span.ends_at):
        line = text.find("\n", title.end(), span.ends_at)
        yield from read_list(text, title.end(), span.ends_at if line < 0 else line)
    for start in re.finditer(
        r"(?:^|[\n\t|,;:]|\band\b|•|·|[ \xa0]{3,}|\)[ \xa0])[ \xa0•·*-]*(?=[A-ZÀ-Þ])",
        text[span.starts_at : span.ends_at],
    ):
        name = read_name(text, span.starts_at + start.end(), span.ends_at)
        if name is not None and _plausible(name):
            yield name
