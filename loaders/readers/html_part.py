"""Which part of a web page is the record, and what around and inside it is furniture: menus, banners, hidden text."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

# ModernGov's part stands in div#modgov; everything outside is the council's template, which may be broken.
_OWN_PARTS = (
    "#modgov",
    "main",
    "[role=main]",
    "article",
    "#main-content",
    "#maincontent",
    "#content",
    "#main",
    ".main-content",
)
# ModernGov titles stand in headings on some pages and in paragraphs on others.
TITLE_CLASSES = {
    "mgMainTitleTxt": 1,
    "mgSubTitleTxt": 2,
    "mgSectionTitle": 2,
    "mgAiTitleTxt": 3,
    "mgSubSubTitleTxt": 3,
    "mgSubItemTitleTxt": 4,
}
_NEVER_TEXT = frozenset(
    """
    script style noscript template head iframe object embed svg canvas video audio map input select
    textarea button datalist nav footer aside dialog meter progress img picture source link meta math
    """.split()  # noqa: SIM905 -- a paragraph of words reads better than a column
)
_FURNITURE_CLASSES = frozenset(
    {"mgLinks", "mgActionList", "mgFooter", "mgFileSize", "mgPrintOnly", "mgLetterIndex", "mgSearch", "mgSearchBox"}
)
_FURNITURE = re.compile(
    r"(?i)(?:^|[\s_-])(?:bread-?crumbs?|crumbs?|cookies?|cookie-?(?:bar|banner|notice)|skip(?:-?links?)?|share|sharing|social(?:-?media)?|"
    r"side-?bar|side-?nav|(?:site|main|top|foot|user|page)-?(?:menu|nav|navigation)|menu|navbar|navigation|pagination|pager|newsletter|"
    r"feedback|(?:site|page)-?(?:header|footer)|masthead|footer|log-?in|search(?:-?(?:box|form|bar))?|related|adverts?|banner)(?:$|[\s_-])"
)
_MEETING_LINK = re.compile(r"\s*(?:meeting of|cyfarfod)\s+\S", re.IGNORECASE)
_RECORD_LINK = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?)\b|documents/|decision|minutes|agenda|meeting|report")
_HIDDEN_STYLE = re.compile(r"(?i)(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_PLAIN_CLASS = re.compile(r"\A\.([\w-]+)\Z")
_REFERENCE = re.compile(r"(?i)\A\s*ref\s*[:.]?\s*\d+\s*\Z")
_SITE_NAME = re.compile(
    r"(?:[A-Z][\w'’.&-]*|and|of|the|upon|on|with|in|&)(?:[ ,]+(?:[A-Z][\w'’.&-]*|and|of|the|upon|on|with|in|for|&))*"
)
AUTHORITY = re.compile(
    r"\b(?:Council|Authority|Borough of|City of|County of|Commissioner|PCC|Corporation|Assembly|Comhairle|Cyngor|Board)"
    r"\b"
)


def own_part(tree: LexborHTMLParser) -> tuple[LexborNode | None, bool]:
    """The element that holds the record, and whether it is a part of its own and not the whole page."""
    for selector in _OWN_PARTS:
        found = tree.css(selector)
        if not found:
            continue
        best = found[0] if selector == "#modgov" else max(found[:20], key=_size)
        if selector == "#modgov" or _size(best) >= 0.3 * max(1, _size(tree.body)):
            return best, True
    return tree.body, False


def _size(node: LexborNode | None) -> int:
    return len(node.text(deep=True)) if node is not None else 0


def hidden_classes(tree: LexborHTMLParser) -> frozenset[str]:
    """Classes that the page's own style sheet hides on the screen (`.mgPrintOnly{display:none}`)."""
    names: set[str] = set()
    for style in tree.css("style")[:50]:
        printing = 0
        for rule in (style.text(deep=True) or "")[:200_000].split("}"):
            selectors, _, body = rule.rpartition("{")
            if not rule.strip():
                printing = 0  # the end of an @media block
            if "@media" in selectors and re.search(r"\bprint\b", selectors):
                printing = 1
            if printing or not _HIDDEN_STYLE.search(body):
                continue
            for selector in selectors.rpartition("{")[2].split(","):
                plain = _PLAIN_CLASS.match(selector.strip())
                if plain:
                    names.add(plain[1])
    return frozenset(names - {"mgHide"})


def is_furniture(node: LexborNode, attributes: dict[str, str | None], hidden: frozenset[str], own: bool) -> bool:
    """Whether the element and all in it is no part of the record. `own`: the walk is inside the page's own part."""
    tag = node.tag
    if tag in _NEVER_TEXT:
        return True
    if not attributes:
        return not own and tag in {"ul", "ol"} and _is_menu(node)
    if (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _HIDDEN_STYLE.search(attributes.get("style") or "")
    ):
        return True
    names = (attributes.get("class") or "").split()
    if any(name in ("mgLinks", "mgActionList") for name in names) and _MEETING_LINK.match(
        node.text(deep=True)[:300] or ""
    ):
        return False  # an agenda item's page names its meeting only in its list of links
    if any(name in _FURNITURE_CLASSES or name in hidden for name in names):
        return True
    if tag == "li" and node.parent is not None and "mgActionList" in (node.parent.attributes.get("class") or ""):
        return not _MEETING_LINK.match(node.text(deep=True) or "")
    if "mgHide" in names:
        return not _carries_reference(node)
    if tag == "label" and attributes.get("for"):
        return True  # of a search box
    if attributes.get("role") in {"navigation", "search", "banner", "contentinfo", "complementary"}:
        return True
    if tag in {"body", "html", "main", "article", "form"}:
        return False
    if not own and tag in {"ul", "ol"} and _is_menu(node):
        return True
    words = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return bool(_FURNITURE.search(words)) and not (own and tag in {"h1", "h2", "h3", "p", "td", "th"})


def _is_menu(node: LexborNode) -> bool:
    """A list of four short links or more and nothing else, none of them to a document or a decision."""
    links = 0
    item = node.first_child
    for _ in range(200):
        if item is None:
            break
        if item.tag == "li":
            inside = list(item.iter())
            if len(inside) != 1 or inside[0].tag != "a" or len(item.text(deep=True)) > 60:
                return False
            if _RECORD_LINK.search(inside[0].attributes.get("href") or ""):
                return False
            links += 1
        item = item.next
    return links >= 4


def _carries_reference(node: LexborNode) -> bool:
    """ModernGov hides a decision's "ref: 13567" beside its title in lists, where it is the entry's own number.

    The same mark behind a bare link in a bulleted list of earlier decisions is another one's number and stays hidden.
    """
    only = node.first_child
    if only is None or only.next is not None or not _REFERENCE.match(only.text_content or ""):
        return False
    parent = node.parent
    for _ in range(12):
        if parent is None or parent.tag in {"td", "th", "body"}:
            return parent is not None
        if parent.tag == "li":
            return any(child.tag in {"p", "div", "h2", "h3", "h4"} for child in parent.iter())
        parent = parent.parent
    return True


def site_name(tree: LexborHTMLParser, part: LexborNode | None) -> str | None:
    """The name of the authority as the page's template gives it (title, logo, header, footer), where it names one.

    Decision pages of many councils say only there whose they are, so it is kept as the first line of the text. The
    title often has a short form and the logo the full one: the longest that holds the first one's first word is taken.
    """
    names: list[str] = []
    for candidate in _candidates(tree, part):
        text = " ".join(candidate.split())
        for piece in reversed(
            re.split(
                r"\s+[-–—|:]\s+|\s*\|\s*|\s*[{}>»;]\s*|,(?!\s*(?:Fire and Crime|[A-Z]\w+ and [A-Z]\w+ (?:Council|Combined)))\s*"
                r"|\.\s",
                text,
            )
        ):
            if 4 < len(piece) <= 80 and AUTHORITY.search(piece) and _SITE_NAME.fullmatch(piece):
                names.append(piece)
    if not names:
        return None
    first = names[0].removeprefix("The ").split()[0]
    return max(
        (name for name in names[:40] if first in name.split() and len(name.split()) <= 8), key=len, default=names[0]
    )


def _candidates(tree: LexborHTMLParser, part: LexborNode | None) -> list[str]:
    found: list[str] = []
    for selector in ("meta[property='og:site_name']", "meta[name='application-name']"):
        found += [str(node.attributes.get("content") or "") for node in tree.css(selector)[:2]]
    title = tree.css_first("title")
    if title is not None:
        found.append(title.text(deep=True))
    inside = part.mem_id if part is not None else -1
    node = tree.body.first_child if tree.body is not None else None
    # The template stands before the record, mostly within its first few hundred nodes; the record is passed over.
    for _ in range(3_000):
        if node is None:
            break
        skip = node.mem_id == inside or node.tag in {"script", "style", "template"}
        if node.is_text_node:
            found.append((node.text_content or "")[:300])
        elif node.tag == "img":
            found.append(node.attributes.get("alt") or "")
        node = _after(node, skip)
    for foot in (node for selector in (".mgFooter", "footer") for node in tree.css(selector)[:2]):
        found += foot.text(deep=True, separator="|")[:1_000].replace("\xa0", "|").split("|")
    return found


def _after(node: LexborNode, skip: bool) -> LexborNode | None:
    if not skip and node.first_child is not None:
        return node.first_child
    current: LexborNode | None = node
    while current is not None and current.next is None:
        current = current.parent
        if current is not None and current.tag in {"body", "html"}:
            return None
    return current.next if current is not None else None
