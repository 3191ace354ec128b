"""Admits only query text that can do nothing but read the graph.

LadybugDB's read-only mode does not stop COPY … TO or LOAD FROM '/etc/passwd', and Oxigraph follows SERVICE to any
address;
so text that a person typed is looked at word by word before an engine sees it. What is not known to be safe is refused:
one statement, known functions, no clause that writes, reads files, calls out or changes settings. The engine then
runs it in a worker that can be killed (queries/worker.py).
"""

from __future__ import annotations

from graph.errors import RefusedQuery
from graph.stores.base import Language
from queries.cypher_words import CALLABLE, FIRST, FORBIDDEN, FUNCTIONS
from queries.sparql_words import DECLARATIONS, FORMS, SAFE_SCHEMES, UNSAFE_NAMESPACES
from queries.sparql_words import FORBIDDEN as SPARQL_FORBIDDEN
from queries.tokens import Token, cypher_tokens, sparql_tokens

LONGEST = 20_000  # characters: far beyond any query that a person writes
DEEPEST = 60  # brackets within brackets: engines' parsers recurse
MOST_DIGITS = 40


def check(language: Language, text: str) -> None:
    """Raises RefusedQuery, naming the clause and why, unless the text can only read.

    >>> check("cypher", "MATCH (n:Post) RETURN n.name // who")
    >>> check("cypher", "MATCH (n) SET n.name = 'x'")
    Traceback (most recent call last):
        ...
    graph.errors.RefusedQuery: SET is refused: it changes the graph.
    """
    if len(text) > LONGEST:
        raise RefusedQuery(f"The query is refused: it has {len(text)} characters, more than {LONGEST}.")
    if "\\u" in text or "\\U" in text:
        raise RefusedQuery("\\u is refused: engines decode it before they read the words. Write the character itself.")
    tokens = cypher_tokens(text) if language == "cypher" else sparql_tokens(text)
    if not tokens:
        raise RefusedQuery("The query is empty.")
    _check_shape(tokens)
    if language == "cypher":
        _check_cypher(tokens)
    else:
        _check_sparql(tokens)


def _check_shape(tokens: list[Token]) -> None:
    depth = 0
    for token in tokens:
        if token.kind == "mark" and token.text in "([{":
            depth += 1
            if depth > DEEPEST:
                raise RefusedQuery(f"The query is refused: brackets lie more than {DEEPEST} deep.")
        elif token.kind == "mark" and token.text in ")]}":
            depth -= 1
        elif token.kind == "number" and len(token.text) > MOST_DIGITS:
            raise RefusedQuery(f"{token.text[:20]}… is refused: a number of more than {MOST_DIGITS} digits.")


def _check_cypher(tokens: list[Token]) -> None:
    if tokens[-1].text == ";" and tokens[-1].kind == "mark":
        tokens = tokens[:-1]
    if not tokens or tokens[0].word not in FIRST:
        shown = tokens[0].text if tokens else ";"
        raise RefusedQuery(f"{shown} is refused: a query starts with {', '.join(sorted(FIRST))}.")
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind == "mark" and token.text == ";":
            raise RefusedQuery("; is refused: one statement at a time.")
        if token.kind == "parameter":
            raise RefusedQuery(f"{token.text} is refused: typed text has no parameters. Write the value itself.")
        if token.kind == "word" and token.word in FORBIDDEN:
            raise RefusedQuery(f"{token.word} is refused: {FORBIDDEN[token.word]}.")
        if token.kind == "word" and token.word == "CALL":
            _check_call(tokens, at)
        elif after is not None and after.kind == "mark" and after.text == "(":
            _check_function(tokens, at)


def _check_call(tokens: list[Token], at: int) -> None:
    if at + 1 < len(tokens) and tokens[at + 1].kind == "mark" and tokens[at + 1].text in "{(":
        return  # a subquery: its own words are looked at like any others
    name: list[str] = []
    for token in tokens[at + 1 :]:
        if token.kind == "mark" and token.text == "(":
            break
        name.append(token.text)
    called = "".join(name)
    if called.lower() not in CALLABLE:
        raise RefusedQuery(f"CALL {called[:60]} is refused: only {', '.join(sorted(CALLABLE))} may be called.")


def _check_function(tokens: list[Token], at: int) -> None:
    token = tokens[at]
    if token.kind == "quoted":
        raise RefusedQuery(f"`{token.text}`( is refused: a function's name is written without backticks.")
    if token.kind != "word":
        return
    dotted = at > 0 and tokens[at - 1].kind == "mark" and tokens[at - 1].text == "."
    called = at > 1 and any(t.word == "CALL" for t in tokens[max(0, at - 6) : at])
    if dotted and not called:
        raise RefusedQuery(f"{tokens[at - 2].text}.{token.text}() is refused: only built-in functions may be used.")
    if not dotted and token.word not in FUNCTIONS and token.text.lower() not in CALLABLE:
        raise RefusedQuery(f"{token.text}() is refused: it is not among the functions known to be safe.")


def _check_sparql(tokens: list[Token]) -> None:
    at = 0
    while at < len(tokens) and tokens[at].kind == "word" and tokens[at].word in DECLARATIONS:
        at += DECLARATIONS[tokens[at].word]
    if at >= len(tokens) or tokens[at].word not in FORMS:
        shown = tokens[min(at, len(tokens) - 1)].text
        raise RefusedQuery(f"{shown} is refused: a query is {', '.join(sorted(FORMS))}.")
    for token in tokens:
        if token.kind == "word" and token.word in SPARQL_FORBIDDEN:
            raise RefusedQuery(f"{token.word} is refused: {SPARQL_FORBIDDEN[token.word]}.")
        if token.kind == "name":
            for part in token.text.upper().replace(":", ".").split("."):
                if part == "SERVICE":
                    raise RefusedQuery(f"SERVICE is refused: {SPARQL_FORBIDDEN['SERVICE']}.")
        if token.kind == "address":
            _check_address(token.text)


def _check_address(address: str) -> None:
    scheme, colon, _ = address.partition(":")
    if colon and scheme.lower() not in SAFE_SCHEMES:
        raise RefusedQuery(f"<{address[:60]}> is refused: the scheme {scheme}: can run or read something outside.")
    for namespace in UNSAFE_NAMESPACES:
        if address.lower().startswith(namespace):
            raise RefusedQuery(f"<{address[:60]}> is refused: an engine's own functions can reach outside the graph.")
