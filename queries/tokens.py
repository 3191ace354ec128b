"""Query text as words, names, strings, numbers and marks: enough to tell a clause from a word inside a string or
comment.

A piece that is none of these is refused rather than skipped, for the guard must see everything the engine will see.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from graph.errors import RefusedQuery

Kind = Literal["word", "name", "quoted", "string", "number", "parameter", "variable", "address", "mark"]


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the text. `word` is its upper-case form where it is a word, else ""."""

    kind: Kind
    text: str

    @property
    def word(self) -> str:
        return self.text.upper() if self.kind == "word" else ""


_SPACE = r"[ \t\r\n]+"
_CYPHER = re.compile(
    rf"""
    (?P<space>{_SPACE}|//[^\r\n]*|/\*(?s:.*?)\*/)
  | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | `(?P<quoted>[^`]*)`
  | (?P<parameter>\$[A-Za-z0-9_]*)
  | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<mark>(?!/\*)[()\[\]{{}}.,:;|+\-*/%^=<>!~&])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]"  # the two ways to write any character in a prefixed name
_SPARQL = re.compile(
    rf"""
    (?P<space>{_SPACE}|\#[^\r\n]*)
  | (?P<string>'''(?:(?:'|'')?(?:[^'\\]|\\.))*'''|\"\"\"(?:(?:"|"")?(?:[^"\\]|\\.))*\"\"\"
      |'(?:[^'\\\r\n]|\\.)*'|"(?:[^"\\\r\n]|\\.)*")
  | <(?P<address>[^\x00-\x20<>"{{}}|^`\\]*)>
  | (?P<variable>[?$]\w+)
  | (?P<name>(?:[A-Za-z](?:[\w.\-]*[\w\-])?|_)?:(?:(?:[\w:\-.]|{_ESCAPED})*(?:[\w:\-]|{_ESCAPED}))?)
  | (?P<number>(?:\d+\.\d+|\.\d+|\d+)(?:[eE][+-]?\d+)?)
  | @(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<word>[A-Za-z_][A-Za-z0-9_]*)
  | (?P<mark>\^\^|[()\[\]{{}}.,;|+\-*/^=<>!&?])
    """,
    re.VERBOSE | re.DOTALL,
)


def cypher_tokens(text: str) -> list[Token]:
    """The pieces of a Cypher text without space and comments. Raises RefusedQuery at a piece that is unknown.

    >>> [t.text for t in cypher_tokens("RETURN 'SET' /* DELETE */ + n.`x y`")]
    ['RETURN', "'SET'", '+', 'n', '.', 'x y']
    """
    return _tokens(_CYPHER, text)


def sparql_tokens(text: str) -> list[Token]:
    """The pieces of a SPARQL text without space and comments. Raises RefusedQuery at a piece that is unknown.

    >>> [t.kind for t in sparql_tokens("ASK { ?s cg:id 'LOAD' } # DROP")]
    ['word', 'mark', 'variable', 'name', 'string', 'mark']
    """
    return _tokens(_SPARQL, text)


def _tokens(pattern: re.Pattern[str], text: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = pattern.match(text, at)
        if match is None or match.end() == at:
            raise RefusedQuery(f"{text[at : at + 20]!r} is refused: it cannot be read as a part of a query.")
        kind = match.lastgroup
        if kind is not None and kind != "space":
            found.append(Token("string" if kind == "language" else kind, match[kind]))  # type: ignore[arg-type]
        at = match.end()
    return found
