"""Commands that ask: questions, ask, cypher, sparql, search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from councilgraph.commands.options import DEFAULT_STORE, FormatOption, SourceOption, open_source, warn_when_behind
from councilgraph.printing import Format, print_line, print_rows, safe_text
from graph.errors import BadQuestion

if TYPE_CHECKING:
    from queries.answer import Answer


def questions(
    name: Annotated[str | None, typer.Argument(help="One question, to see its parameters and columns.")] = None,
    style: FormatOption = Format.TABLE,
) -> None:
    """List the questions that can be asked, or tell all about one.

    For example: councilgraph questions cluster-members
    """
    from queries.catalogue import catalogue, question

    if name is None:
        rows = [
            (q.name, q.title, ", ".join(p.name + ("" if p.required else "?") for p in q.parameter))
            for q in catalogue().values()
        ]
        print_rows(("question", "title", "parameters"), rows, style)
        return
    asked = question(name)
    print_line(f"{asked.title}\n\n{asked.answers}\n")
    rows = [(f"--{p.name}", p.type, "" if p.required else p.default, p.about) for p in asked.parameter]
    print_rows(("parameter", "type", "default", "about"), rows, style)
    print_rows(("column", "type", "about"), [(c.name, c.type, c.about) for c in asked.column], style)


def ask(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The question; `councilgraph questions` lists them.")],
    store: SourceOption = DEFAULT_STORE,
    style: FormatOption = Format.TABLE,
    language: Annotated[str | None, typer.Option(help="cypher or sparql: which engine answers.")] = None,
    show_query: Annotated[bool, typer.Option("--show-query", help="Print the query text that ran.")] = False,
    evidence: Annotated[bool, typer.Option("--evidence", help="Print the words behind each row.")] = False,
) -> None:
    """Ask a question of the catalogue: councilgraph ask cluster-members --programme "Shared Bus Fleet".

    Parameters are given as --NAME VALUE; things by name (in any case), by another form of the name, or by id.
    """
    from queries.run import ask as ask_question

    if language not in (None, "cypher", "sparql"):
        raise BadQuestion(f'--language is cypher or sparql, not "{language}".')
    with open_source(store) as source:
        answer = ask_question(source, name, language=language, **_pairs(context.args))  # type: ignore[arg-type]
        warn_when_behind(source)
        if show_query:
            print_line(answer.shown_text())
        if style is Format.TABLE:
            print_rows(answer.column_names, answer.rows, style, title=answer.question.title)
        elif evidence:
            rows = [(*row, [e.quote for e in answer.evidence(row)]) for row in answer.rows]
            print_rows((*answer.column_names, "evidence"), rows, style)
        else:
            print_rows(answer.column_names, answer.rows, style)
        if evidence and style is Format.TABLE:
            _print_evidence(answer)
        if style is Format.TABLE:
            print_line(answer.based_on())


def cypher(
    text: Annotated[str, typer.Argument(help="One read-only query.")],
    store: SourceOption = DEFAULT_STORE,
    style: FormatOption = Format.TABLE,
    limit: Annotated[int, typer.Option(min=1, help="How many rows at most.")] = 10_000,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long the query may take.")] = 30.0,
) -> None:
    """Run a Cypher query of your own, read-only: councilgraph cypher "MATCH (n:Post) RETURN n.name"."""
    _typed("cypher", text, store, style, limit, seconds)


def sparql(
    text: Annotated[str, typer.Argument(help="One read-only query; cg:, id:, rdfs: and xsd: are known.")],
    store: SourceOption = DEFAULT_STORE,
    style: FormatOption = Format.TABLE,
    limit: Annotated[int, typer.Option(min=1, help="How many rows at most.")] = 10_000,
    seconds: Annotated[float, typer.Option(min=0.1, help="How long the query may take.")] = 30.0,
) -> None:
    """Run a SPARQL query of your own, read-only: councilgraph sparql "SELECT ?n { ?p a cg:Post ; rdfs:label ?n }"."""
    _typed("sparql", text, store, style, limit, seconds)


def search(
    text: Annotated[str, typer.Argument(help="Words; the last one may be a beginning.")],
    store: SourceOption = DEFAULT_STORE,
    style: FormatOption = Format.TABLE,
    label: Annotated[str | None, typer.Option(help="Only things of this label, such as Decision.")] = None,
    limit: Annotated[int, typer.Option(min=1)] = 20,
) -> None:
    """Find things by the words of their names, titles, clauses and quotes.

    For example: councilgraph search "library fund" --label Decision
    """
    known = _known_label(label)
    with open_source(store) as source:
        if not hasattr(source, "search"):
            raise BadQuestion(f"{store} is a server, which has no index of words. Search the store folder instead.")
        hits = source.search(text, limit, known)
        warn_when_behind(source)
    if not hits:
        sort = f" of label {known}" if known else ""
        told = f'Nothing{sort} has the words "{safe_text(text)}": each must occur, the last one may be a beginning.'
        typer.echo(told if any(c.isalnum() for c in text) else "No words to search for were given.", err=True)
    rows = [(h.id, h.label, h.name, h.matched, h.documents) for h in hits]
    print_rows(("id", "label", "name", "matched", "documents"), rows, style)


def add_to(app: typer.Typer) -> None:
    """Registers these commands."""
    panel = "Asking"
    app.command(rich_help_panel=panel)(questions)
    free = {"ignore_unknown_options": True, "allow_extra_args": True}
    app.command(rich_help_panel=panel, context_settings=free)(ask)
    app.command(rich_help_panel=panel)(search)
    app.command(rich_help_panel=panel)(cypher)
    app.command(rich_help_panel=panel)(sparql)


def _pairs(arguments: list[str]) -> dict[str, Any]:
    """`--programme X --limit=3` as parameters. Raises BadQuestion for anything else.

    >>> _pairs(["--programme", "X", "--min-confidence=0.9"])
    {'programme': 'X', 'min_confidence': '0.9'}
    """
    found: dict[str, Any] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        name, given, value = word.partition("=")
        if not name.startswith("--") or (not given and not rest):
            raise BadQuestion(f'"{word}" is no parameter. Give parameters as --NAME VALUE.')
        found[name[2:].replace("-", "_")] = value if given else rest.pop(0)
    return found


def _known_label(label: str | None) -> str | None:
    """A label of the schema, in any case. Raises BadQuestion that lists them.

    >>> _known_label("decision"), _known_label(None)
    ('Decision', None)
    """
    from graph.schema import SCHEMA

    if label is None:
        return None
    by_lower = {name.lower(): name for name in SCHEMA.nodes}
    if label.strip().lower() not in by_lower:
        raise BadQuestion(f'There is no label "{label}". The labels are {", ".join(sorted(SCHEMA.nodes))}.')
    return by_lower[label.strip().lower()]


def _typed(language: Any, text: str, store: str, style: Format, limit: int, seconds: float) -> None:
    from queries.typed import run_typed

    with open_source(store) as source:
        table, more = run_typed(source, language, text, rows=limit, seconds=seconds)
        warn_when_behind(source)
    print_rows(table.columns, table.rows, style)
    if more:
        typer.echo(f"Only the first {limit} rows are shown; --limit shows more.", err=True)


def _print_evidence(answer: Answer) -> None:
    for number, row in enumerate(answer.rows, start=1):
        for quote in answer.evidence(row):
            page = f", page {quote.page}" if quote.page else ""
            where = f"{quote.document_name}{page}, characters {quote.starts_at}-{quote.ends_at}"
            print_line(f"{number}. “{safe_text(quote.quote)}” — {safe_text(where)} ({quote.rule})")
