"""Labelled records read up to one kind of fact, each decision beside its labels."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from loaders.context import Context, Subject
from loaders.extract import FACTS
from loaders.findings import Findings
from loaders.readers import read
from loaders.records import recognise
from loaders.subjects import make_subjects


def read_up_to(path: Path, fact: str) -> Context:
    """A record read by every fact module before `fact`."""
    document = read(path)
    context = Context(document=document, reading=recognise(document), findings=Findings(document))
    make_subjects(context)
    for name in FACTS[: FACTS.index(fact)]:
        import_module(f"loaders.facts.{name}").find(context)
    return context


def matched(score: ModuleType, context: Context, decisions: list[Any]) -> Iterator[tuple[Subject, Any]]:
    """Each decision read with its labels: the only one of both, else by title."""
    subjects = [s for s in context.subjects if s.label == "Decision"]
    if len(subjects) == len(decisions) == 1:
        yield subjects[0], decisions[0]
        return
    left = list(decisions)
    for subject in subjects:
        title = context.document.quote(subject.part.title) if subject.part.title else ""
        same = next((d for d in left if title and d.get("title") and score.alike(title, d["title"])), None)
        if same is not None:
            left.remove(same)
            yield subject, same
