"""How things are told apart and what they are called: folded names, slugs, decision numbers, stable keys.

>>> slug("Kent County Council"), council_slug("Kent County Council"), council_slug("London Borough of Ealing")
('kent-county-council', 'kent', 'ealing')
>>> number_key("21/00064") == number_key("21-00064")
True
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_COUNCIL_BEFORE = re.compile(
    r"^(?:the )?(?:council of the |comhairle nan |london borough of |royal borough of |city of |city and county of "
    r"|metropolitan borough of |borough of |county of |county borough of )",
    re.IGNORECASE,
)
_COUNCIL_AFTER = re.compile(
    r"(?: metropolitan| county| city| borough| district| london| royal| and district)*(?: borough| city)? council$"
    r"| combined authority$",
    re.IGNORECASE,
)
_GSS = re.compile(r"[EWSNK]\d{8}")
_HONORIFICS = {
    "mr": "m", "sir": "m", "lord": "m", "baron": "m",
    "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f", "baroness": "f",
    "mx": "", "dr": "", "doctor": "", "prof": "", "professor": "", "rev": "", "revd": "", "reverend": "", "cllr": "",
    "councillor": "", "cc": "", "cllrs": "", "councillors": "", "alderman": "", "provost": "", "bailie": "", "hon": "",
    "honourable": "", "right": "", "the": "", "rt": "",
}  # fmt: skip
_LETTERS_AFTER = frozenset(
    [
        "obe",
        "mbe",
        "cbe",
        "kbe",
        "dbe",
        "jp",
        "dl",
        "qc",
        "kc",
        "mp",
        "mep",
        "ms",
        "msp",
        "phd",
        "ba",
        "bsc",
        "ma",
        "msc",
        "frics",
        "cpfa",
        "cc",
        "junior",
        "jnr",
        "snr",
    ]
)


_POSSESSIVE = re.compile(r"'s\b|s'(?=\s|$)")
_CO = re.compile(r"\bco-(?=op|ord)")
_OTHER = re.compile(r"[^0-9a-z]+")
_ARTICLE = re.compile(r"^(?:the|a|an) (?=.)")


@lru_cache(maxsize=262144)
def fold(text: str) -> str:
    """A key under which spellings of one name fall together: case, accents, '&', punctuation, a leading article."""
    if text.isascii():
        folded = text.lower().replace("&", " and ")
    else:
        folded = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'")).casefold()
        folded = "".join(c for c in folded if not unicodedata.combining(c)).replace("&", " and ")
    if "'" in folded:
        folded = _POSSESSIVE.sub("s", folded)
    if "co-" in folded:
        folded = _CO.sub("co", folded)
    return _ARTICLE.sub("", _OTHER.sub(" ", folded).strip())


_SMALL_WORDS = frozenset({"of", "for", "and", "the", "to", "in", "on", "with"})


@lru_cache(maxsize=65536)
def loose(text: str) -> str:
    """A key for offices and bodies, whose small words and plurals vary from page to page.

    >>> loose("Corporate Director for Children's Services") == loose("Corporate Director, Children's Service")
    True
    """
    words = (w for w in fold(text).split() if w not in _SMALL_WORDS)
    return " ".join(w.removesuffix("s") if len(w) > 3 else w for w in words)


@lru_cache(maxsize=262144)
def slug(text: str, limit: int = 80) -> str:
    """Letters, digits and hyphens, cut at a word near `limit` characters; what has none gives a short hash."""
    plain = fold(text).replace(" ", "-")
    if len(plain) > limit:
        plain = plain[: limit + 1].rsplit("-", 1)[0][:limit]
    return plain or f"x{key63('slug', text):x}"[:10]


@lru_cache(maxsize=16384)
def council_slug(name: str) -> str:
    """The slug of an authority's name without what kind of council it is, for use inside other ids."""
    return slug(short_council(name))


def short_council(name: str) -> str:
    """ "Kent County Council" -> "Kent"; a name that is nothing but a kind of council is left as it is."""
    short = _COUNCIL_AFTER.sub("", _COUNCIL_BEFORE.sub("", name.strip()))
    return short.strip() or name


def is_gss(text: str) -> bool:
    """Whether this is a code of the ONS (GSS) for an area, such as E10000016."""
    return bool(_GSS.fullmatch(text))


def key63(*parts: object) -> int:
    """A positive INT64 that depends on nothing but its parts (never on the order of loading or the machine).

    >>> key63("decision", "kent", "23-00071") == key63("decision", "kent", "23-00071") > 0
    True
    """
    raw = "\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")
    return (int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest(), "big") & 0x7FFF_FFFF_FFFF_FFFF) or 1


def number_key(reference: str) -> str:
    """A decision number without its separators' spelling: 21/00064 and 21-00064, CAB 123 and CAB123 are one."""
    return "-".join(re.findall(r"[a-z]+|\d+", reference.casefold()))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A printed name taken apart: `sex` is "m", "f" or "" as the honorific tells; `given` are folded names or
    initials.
    """

    sex: str
    given: tuple[str, ...]
    surname: str
    honorific: str

    @property
    def full(self) -> bool:
        """Whether a given name, and not only an initial, is known."""
        return any(len(g) > 1 for g in self.given)


@lru_cache(maxsize=65536)
def person_name(name: str) -> PersonName:
    """Takes a printed name apart.

    >>> person_name("Mrs S Chandler")
    PersonName(sex='f', given=('s',), surname='chandler', honorific='mrs')
    """
    words = fold(re.sub(r"\(.*?\)|,.*$", "", name)).split()
    sex, honorific = "", ""
    while len(words) > 1 and words[0] in _HONORIFICS:
        sex = sex or _HONORIFICS[words[0]]
        honorific = honorific or words[0]
        words.pop(0)
    while len(words) > 1 and words[-1] in _LETTERS_AFTER:
        words.pop()
    if not words:
        return PersonName(sex, (), fold(name), honorific)
    return PersonName(sex, tuple(words[:-1]), words[-1], honorific)


def same_given(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two lists of given names can be one person's: an initial fits its name, nothing fits everything.

    >>> same_given(("sue",), ("s",)), same_given(("sue",), ("jane",)), same_given((), ("r", "w"))
    (True, False, True)
    """
    if not a or not b:
        return True
    x, y = a[0], b[0]
    return x == y if len(x) > 1 and len(y) > 1 else x[0] == y[0]
