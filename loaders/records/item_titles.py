"""Titles of agenda items: what a title looks like, what every meeting has, and what is cut off its ends.

>>> text = "BRECKS GREEN ROUTES (AGENDA ITEM 6) pdf icon PDF 203 KB"
>>> span = clean_title(text, Span(0, len(text)))
>>> text[span.starts_at : span.ends_at]
'BRECKS GREEN ROUTES'
"""

from __future__ import annotations

import re

from graph.evidence import Span

_BEFORE = re.compile(
    r"(?:[\s*_#|>:.–—-]+|</?[A-Za-z][\w-]{0,14}(?:\s[^<>\n]{0,60})?/?>|(?:\*{0,2}key decision\*{0,2}|KD\d*|NEW!?|"
    r"agenda item \d+[a-z]?|item \d+[a-z]?)\s*[-–:.]+\s*)+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:[\s*_#|:;–—-]+|</?[A-Za-z][\w-]{0,14}(?:\s[^<>\n]{0,60})?/?>"
    r"|\(?(?:pdf icon\s*|icon\s*)?(?:PDF|DOCX?|XLSX?|RTF|ZIP)\s*[\d.,]+\s*[KM]?B?\)?"
    r"|[(\[*]+(?:agenda )?(?:item|eitem)s?\s*(?:no\.?\s*)?:?\s*[\w.,& ]{0,12}[)\]*]*"
    r"|[(\[](?:pages?|pp\.?|tudalennau)\s*[\d\s,–-]+(?:to\s*\d+)?[)\]]|pages?\s*\d+\s*(?:[-–]|to)\s*\d+"
    r"|[(\[]?\*?\s*key decision[^)\]\n]{0,25}[)\]]?|[(\[]\s*(?:KD|FP|Forward Plan|F/Plan)[^)\]\n]{0,25}[)\]]"
    r"|[(\[](?:report|rep\.|minute|min\.|paper|doc(?:ument)?|ref(?:erence)?)\.?\s*(?:no\.?|number|"
    r"ref\.?)?:?\s*[\w/ .-]{0,20}[)\]]"
    r"|[(\[](?:copy|report|papers?)\s+(?:attached|enclosed|circulated|herewith|to follow|tabled)[^)\]\n]{0,20}[)\]]"
    r"|[(\[]\s*(?:\d{1,2}[.:]\d\d\s*(?:am|pm)?|\d+\s*mins?(?:utes)?)\s*[)\]]"
    r"|[(\[](?![PQMYHV]\d{1,2}[)\]])(?:[A-Z]{2,6}[/ -])?[A-Z]{1,5}[/.-]?\d+(?:[/.-][A-Z\d]+)*[)\]]|New!|\bVideo\b"
    r"|\((?:officer|lead officer|contact|report author|portfolio holder|cabinet member)\s*:[^()\n]{0,80}\)?)$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?:(?:it was\s+)?(?:unanimously\s+)?(?:resolved|agreed|recommended)\b|(?:that|in|on|at|as|by|with|following|"
    r"having|further to|under|for|if|when|while|after)\s+(?-i:[a-z])"
    r"|there (?:were|was|had)|no (?:declarations?|apologies|questions?|interests?|urgent) (?:of|were|was|had)|none\b|"
    r"members? (?:noted|asked|were|agreed|thanked|considered|discussed)"
    r"|the (?:committee|cabinet|board|chair|chairman|leader|council|executive|panel|meeting|minutes|report|director|"
    r"head|officer|mayor|sub-committee) (?:\w+ )?(?:was|were|noted|agreed|considered|resolved|received|thanked|"
    r"introduced|presented|asked|said|had|advised|approved|is|be|has|opened|closed)"
    r"|(?:councillors?|cllrs?|mr|mrs|ms|miss|dr)\.?\s+[A-Z][^\n]{0,60}\b(?:introduced|said|asked|presented|declared|"
    r"noted|moved|sent|was|were|had|reported|outlined|explained|referred|proposed|seconded|left)\b)",
    re.IGNORECASE,
)
_VERBS = re.compile(
    r"\b(?:was|were|had|said|asked|noted|introduced|outlined|explained|informed|replied|be (?:approved|noted|agreed|"
    r"authorised))\b"
)
_KNOWN = re.compile(
    r"(?:apolog|declaration|disclosure|minutes?\b(?! silence)|sederunt|(?:public|member|councillor)s?['’]?s? (?:question"
    r"|participation|"
    r"statement|speaking)|questions? (?:from|by|to|on)|urgent (?:business|item)|exclusion of|exempt"
    r"|(?:any )?other (?:urgent )?business|a\.?o\.?b|date of (?:the )?next|next meeting|chair(?:man|"
    r"person)?['’]?s? (?:announcement|opening|business|update|remarks)|leader['’]?s (?:announcement|report)"
    r"|mayor['’]?s (?:announcement|opening|report)|forward plan|work programme|petitions?\b|deputations?|election of|"
    r"appointment of (?:a )?(?:chair|vice)|matters arising|welcome|introductions?|substitut|membership of the"
    r"|to (?:receive|confirm|approve) (?:the )?(?:apolog|minutes|declar)|announcements|motions?\b|call[- ]in|"
    r"action (?:log|tracker|sheet)|ymddiheuriadau|datgan|cofnodion|attendance\b|roll call|sederunt|recording of|"
    r"confirmation of (?:the )?minutes|matters to be considered|items? (?:to be )?(?:taken|considered) in private|"
    r"notification|order of (?:business|items)|reports? from (?:overview|scrutiny|the overview)|possible exclusion)",
    re.IGNORECASE,
)


_SIGNED = re.compile(
    r"(?:(?:the )?(?:vice[- ])?(?:chair(?:man|person|woman)?|convener|provost|mayor|president)|signed|dated?|"
    r"end(?:s)?|action(?: by)?)\W*",
    re.IGNORECASE,
)


def known_title(title: str) -> bool:
    """Is it an item that meetings have ("Apologies for Absence", "Declarations of Interest", "Minutes of the last
    meeting")?"""
    return len(title) < 160 and _KNOWN.match(title.strip(" *_\t")) is not None and _SENTENCE.match(title) is None


def is_title(title: str, *, shown: bool) -> bool:
    """Does a line read as a title? `shown` when the layout sets it apart (a heading, a cell, below its number)."""
    title = re.sub(r"</?[A-Za-z][\w-]{0,14}(?:\s[^<>\n]{0,60})?/?>", "", title).strip()
    if (
        not 3 <= len(title) <= 320
        or not re.match(r"[\"“'‘(£*\[]*[A-Z0-9À-Þ]", title)
        or not re.search(r"[A-Za-z]{3}", title)
    ):
        return False
    if _SIGNED.fullmatch(title) or (title.endswith(".") and _VERBS.search(title)):
        return False
    if known_title(title):
        return len(title) < 150
    if _SENTENCE.match(title) or re.match(r"[\d.,:/\s-]+(?:am|pm|noon)?$", title):
        return False
    if title.isupper():
        return len(title) <= 320
    if (title.endswith((".", ";", ",", "?")) and len(title) > 60) or title.endswith((";", ",", " and")):
        return False
    if _VERBS.search(title) and not shown:
        return False
    words = re.findall(r"[A-Za-z][\w'’]*", title)
    big = sum(w[0].isupper() for w in words)
    if shown:
        return len(words) <= 45 and not (title.endswith(".") and big * 3 < len(words) and len(words) > 6)
    if title.endswith("."):
        return False
    return len(words) <= 32 and (big * 2 >= len(words) or len(words) <= 8)


def clean_title(text: str, span: Span) -> Span | None:
    """The title without file sizes, "(Item 4)", page numbers, report references, key marks and stars; None when
    nothing is left."""
    start, end = span.starts_at, span.ends_at
    before = _BEFORE.match(text, start, end)
    if before is not None and before.end() < end:
        start = before.end()
    for _ in range(8):
        after = _AFTER.search(text, max(start, end - 130), end)
        if after is None or after.start() <= start:
            break
        end = after.start()
    while end > start and text[end - 1] in " \t\xa0\n*_|:;-–—":
        end -= 1
    return Span(start, end) if end > start and re.search(r"\w{2}", text[start:end]) else None
