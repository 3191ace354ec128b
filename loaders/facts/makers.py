"""Who made a decision, as a labelled value spells it: posts, bodies, and a person only where no post or body is named.

>>> d = Document.of_text("Cabinet Member for Highways (Councillor Orla Dunmore)")
>>> [(m.kind, d.quote(m.span)) for m in read_makers(d, Span(0, len(d.text)))]
[('post', 'Cabinet Member for Highways'), ('person', 'Orla Dunmore')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from graph.evidence import Document, Span

_POST = re.compile(
    r"\b(?:members?|leader|director|directors|officer|head|mayor|manager|chief|deputy|holder|commissioner"
    r"|secretary|solicitor|treasurer|chair(?:man|woman|person)?|convenor|convener|provost|executive lead"
    r"|lead member|"
    r"lead councillor|councillor for|spokes\w*|registrar|engineer|accountant|planner|surveyor|principal"
    r"|superintendent|controller|president|vice|lead|assistant|aelod|cyfarwyddwr|arweinydd|pennaeth|portfolio)\b",
    re.I,
)
_BODY = re.compile(
    r"\b(?:cabinet|committee|committees|council|board|executive|panel|assembly|authority|commission|forum"
    r"|sub-committee|partnership|trust|meeting|group|corporation|team|session|briefing|cabinet decisions?"
    r"|trustees|governors|pwyllgor|cyngor|cabinet/\w+|decision day|decisions?|cabinet decisions)\b",
    re.I,
)
_NAME_WORD = (
    r"(?:[A-Z][a-z’'À-ÿ]+(?:[-–][A-Z]?[a-zÀ-ÿ’']+)*|Mc[A-Z][a-z]+|O[’'][A-Z][a-z]+|Ma?c[A-Z][a-z]+|[A-Z]\.?"
    r"|[A-Z]{2,}(?:-[A-Z]{2,})?|de|van|der|ap|ab|von|St\.?)"
)
_HONOUR = (
    r"(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Rev\.?|Prof(?:essor)?\.?|Ald(?:erman)?"
    r"|The Rt\.? Hon\.?)"
)
PERSON = re.compile(
    rf"(?:{_HONOUR}\.?\s+)*(?P<bare>(?:{_HONOUR}\.?\s+)?{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,4}})(?:,?\s+(?:OBE"
    rf"|MBE|CBE|JP|QC|KC|QPM|DL|CC|MP|AM|MS|MSP))*\Z"
)
_BRACKET = re.compile(r"\s*[\[(](?P<inner>[^()\[\]]{2,90})[)\]]?\s*\Z")
_PAST = re.compile(
    r"\b(?:archived|to|until|from|expired|historic|old|pre|prior to|inactive|no longer|ended|former)\b.{0,30}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*|\d{4}\s*[-–].*",
    re.I,
)
_HOLDER = re.compile(rf"(?:{_HONOUR}\.?\s+.{{2,60}}|{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}})\Z")
_AREA = re.compile(
    r"\b(?:and|of|for|services?|place|people|communities|resources|corporate|growth|housing|highways|children"
    r"|adults?|finance|legal|governance|environment|transport|planning|economy|operations|delivery|health"
    r"|education|strategy|property|infrastructure|regeneration|section|s151|interim|acting|policy|skills|assets"
    r"|safety|north|south|east|west|partnerships?|care|commissioning|digital|customer|customers|law|regulatory"
    r"|inclusion|technical|culture|leisure|waste|street|public|business|employment|enforcement|development"
    r"|families|learning|investment|community|procurement|neighbourhoods?|monitoring|officer)\b",
    re.I,
)
_SPLIT = re.compile(
    r",\s*(?=(?:(?:County|City|Borough|District|Full) )?Council\W*\Z)|"
    r"\s*;\s*|\s*\n\s*|\s+/\s*|/\s*\n?\s*(?=[A-Z][a-z]+ )|\s+(?:and|&|with"
    r"|in consultation with)\s+(?=(?:the )?(?:Cabinet Member|Executive Member|Portfolio Holder|Lead Member"
    r"|Cabinet Portfolio)\b)|,\s*(?=(?:Cabinet Member|Executive Member|Portfolio Holder|Lead Member) for\b)"
)
_NAMED_AFTER = re.compile(rf"\s*(?:,|:|\s[-–—])\s*(?P<name>(?:{_HONOUR})\.?\s+[A-Z][^,;()\n]{{2,50}})\Z")
_NAME_BEHIND = re.compile(rf"\s+[-–—]\s+(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}})\Z")
_DATED = re.compile(r"^\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s*[-–—]\s*|\s*[-–—,]?\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s*\Z")
_ASKED = re.compile(r"\((?:inc|name|job|post|and|if|please)[^()]{0,60}\)\s*", re.I)
_SOLE = re.compile(r"\b(?:council|authority|corporation|combined authority|commissioner(?: for .+)?)\Z", re.I)
# "Executive Decision - Leader of the Council": the form's name before the maker's.
_FORM = re.compile(
    r"(?:(?:executive|delegated|officer|individual|cabinet(?: member)?|executive member|portfolio holder|key"
    r"|urgent|mayoral) )+decisions?"
    r"(?: notice| record| form)?\s*(?:[-–—:]|by|of)\s+(?:the\s+)?(?=\S)",
    re.I,
)
# "Director of Children's Services, in exercise of the powers delegated by Cabinet": the power is no part of the name.
_POWER = re.compile(
    r",?\s+(?:in (?:the )?exercise of|exercising|acting under|under (?:the )?(?:powers?|delegated|delegation"
    r"|scheme|leader|authority|urgency|section|standing)"
    r"|pursuant to|by virtue of|in accordance with|using (?:the )?delegated)\b.*",
    re.I | re.S,
)
_EMPTY = re.compile(
    r"\W*(?:n/?a|none|tbc|not applicable|yes|no|undefined|\{.*\}|-|see below|as above|name|title|the decision)?\W*\Z",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Maker:
    """One maker: a post, a body, an authority acting as a whole, or a person."""

    kind: Literal["post", "body", "organisation", "person"]
    span: Span


def read_makers(document: Document, value: Span) -> list[Maker]:
    """The makers of a value, in its order; a holder in brackets is a person; what tells of the past is left out."""
    text = document.text
    found: list[Maker] = []
    start = value.starts_at
    for cut in [*_SPLIT.finditer(text, value.starts_at, value.ends_at), None]:
        end = cut.start() if cut else value.ends_at
        if cut is not None and cut[0].strip() in ("and", "&") and not re.search(r"\b(?:for|of)\b", text[start:end]):
            continue  # "Leader and Cabinet Member for Finance" is one post
        found += _one(text, start, end)
        start = cut.end() if cut else end
    return found


def _one(text: str, start: int, end: int) -> list[Maker]:
    start, end = _edges(text, start, end)
    if asked := _ASKED.match(text[start:end]):
        start += asked.end()  # "(Including Job Title)" belongs to the label
    if dated := _DATED.match(text[start:end]):
        start += dated.end()
    if form := _FORM.match(text, start, end):
        start = form.end()
    if power := _POWER.search(text, start, end):
        end = power.start()
    if start >= end or _EMPTY.fullmatch(text[start:end]):
        return []
    extra: list[Maker] = []
    bracket = _BRACKET.search(text, start, end)
    if bracket and bracket.end() == end and bracket.start() > start:
        inner = bracket["inner"].strip()
        at = bracket.start("inner") + bracket["inner"].index(inner[0]) if inner else bracket.start("inner")
        if _PAST.match(inner) or not inner:
            end = bracket.start()
        elif _HOLDER.match(inner) and not _AREA.search(inner):
            extra = [Maker("person", _bare(text, at, at + len(inner)))]
            end = bracket.start()
        elif re.search(r"\b(?:officer|under|delegated|acting|job title|decision)\b", inner, re.I) and not _AREA.search(
            text[start : bracket.start()]
        ):
            end = bracket.start()
    if named := _NAMED_AFTER.search(text, start, end):
        extra.append(Maker("person", _bare(text, named.start("name"), end)))
        end = named.start()
    elif (bare := _NAME_BEHIND.search(text, start, end)) and not _AREA.search(bare["name"]):
        extra.append(Maker("person", Span(bare.start("name"), end)))
        end = bare.start()
    start, end = _edges(text, start, end)
    words = text[start:end]
    if split := _name_and_post(words):
        name, post = split
        extra.append(Maker("person", _bare(text, start + name.start("name"), start + name.end("name"))))
        start = start + post
        words = text[start:end]
    return [*_kind(text, start, end, words), *extra]


def _kind(text: str, start: int, end: int, words: str) -> list[Maker]:
    if start >= end:
        return []
    span = Span(start, end)
    if (
        _POST.search(words)
        and not re.fullmatch(r"(?:the )?(?:leader and cabinet|chief executive s group)", words, re.I)
        and not _ends_as_body(words)
    ):
        return [Maker("post", span)]
    if _SOLE.search(words) and not re.fullmatch(r"(?:the |full )?(?:council|county council|city council)", words, re.I):
        return [Maker("organisation", span)]
    if _BODY.search(words):
        return [Maker("body", span)]
    if PERSON.match(words):
        return [Maker("person", _bare(text, start, end))]
    if len(words.split()) <= 14 and re.search("[A-Za-z]{3}", words):
        return [Maker("post" if " for " in words or " of " in words else "body", span)]
    return []


def _ends_as_body(words: str) -> bool:
    return bool(
        re.search(
            r"(?:committee|panel|board|sub-committee|cabinet|council|meeting|briefing|forum|commission"
            r"|decision day)\W*\Z",
            words,
            re.I,
        )
    ) and not re.match(
        r"(?:the )?(?:chair|leader of|deputy leader of|mayor of|chief|director|member|head of)", words, re.I
    )


_NAME_POST = re.compile(
    rf"(?P<name>(?:{_HONOUR}\.?\s+)?{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,3}})\s*(?:,|:|\s[-–—]\s|\()\s*(?=\S)"
)


_NAME_SPACE_POST = re.compile(
    rf"(?P<name>{_HONOUR}\.?\s+(?:{_NAME_WORD}\s+){{0,3}}?{_NAME_WORD})\s+"
    r"(?=(?:Cabinet Member|Executive Member|Lead Member|Portfolio Holder|Deputy Leader|Leader of)\b)"
)


def _name_and_post(words: str) -> tuple[re.Match[str], int] | None:
    """ "Sadiq Khan, Mayor of London": the name before the comma and where the post starts."""
    plain = _NAME_SPACE_POST.match(words)  # "Mrs C Hay Cabinet Member for Roads"
    if plain is not None:
        return plain, plain.end()
    match = _NAME_POST.match(words)
    if (
        match is None
        or _POST.search(match["name"])
        or _BODY.search(match["name"])
        or not _POST.search(words[match.end() :])
    ):
        return None
    return match, match.end()


def _bare(text: str, start: int, end: int) -> Span:
    match = re.compile(r"(?:(?:Councillors?|Cllrs?\.?)\.?\s+)+").match(text, start, end)
    return Span(match.end() if match else start, end)


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\xa0\n|:;,.–—-*•":
        start += 1
    while end > start and text[end - 1] in " \t\xa0\n|:;,.–—-*":
        end -= 1
    return start, end
