"""How fast records are read and extracted, beside what spaCy and PDFium take for the same text in the same run.

Processor time, the best of five rounds. spaCy keeps the words it has met, so each round has a fresh pipeline: like
ours, it meets each record once.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pypdfium2 as pdfium
import spacy

from benchmarks.measuring.sets import Labelled
from graph.errors import UnreadableInput
from loaders.extract import extract
from loaders.extract_files import extract_source
from loaders.provenance import Source, walk
from loaders.readers import read
from loaders.readers.pdf_pages import read_pages

ROUNDS = 5


def speed(records: Sequence[Labelled]) -> str:
    """The chapter on speed."""
    load = os.getloadavg()[0]
    files = [one.record for one in records]
    plain, pdfs = ([p for p in files if (p.suffix == ".pdf") == is_pdf] for is_pdf in (False, True))
    texts = _texts(plain)
    characters = sum(map(len, texts))
    ours, spacys = _best(lambda: _extract_all(plain)), _best_of_fresh(texts)
    pdf_texts = _texts(pdfs)
    pdf_ours, pdf_read = _best(lambda: _extract_pdfs(pdfs)), _best(lambda: _read_pdfs(pdfs))
    pdf_bare, pdf_spacy = _best(lambda: _bare(pdfs)), _best_of_fresh(pdf_texts)
    allowed = 5 * pdf_spacy + 1.5 * pdf_bare
    one, two = _by_processes(plain)
    return "\n".join(
        [
            f"Made by `python -m benchmarks.extraction --speed`: processor time on one core, best of {ROUNDS}, while the machine's load was {load:.1f} on {os.cpu_count()} cores.",
            "",
            "| what | took | beside | ratio | bar |",
            "|---|---|---|---|---|",
            f"| {len(plain)} records of text, HTML and DOCX read and extracted, {characters:,} characters | {ours:.2f} s ({characters / ours:,.0f} characters a second) "
            f"| spaCy's blank English with a sentencizer, {spacys:.2f} s ({characters / spacys:,.0f}) | {ours / spacys:.1f} | 5 |",
            f"| {len(pdfs)} PDFs read and extracted, {sum(map(len, pdf_texts)):,} characters | {1000 * pdf_ours:.0f} ms | 5 times spaCy and 1.5 times PDFium, {1000 * allowed:.0f} ms "
            f"| {pdf_ours / allowed:.2f} | 1 |",
            f"| the same PDFs only read | {1000 * pdf_read:.1f} ms | PDFium's bare text, {1000 * pdf_bare:.1f} ms | {pdf_read / pdf_bare:.2f} | |",
            f"| the first, by the clock | two processes {two:.2f} s | one {one:.2f} s | {one / two:.2f} | 1.6 |",
            "",
        ]
    )


def _best(act: Callable[[], object]) -> float:
    taken: list[float] = []
    act()  # reference data and patterns are loaded once a process
    for _ in range(ROUNDS):
        started = time.process_time()
        act()
        taken.append(time.process_time() - started)
    return min(taken)


def _best_of_fresh(texts: Sequence[str]) -> float:
    """spaCy's best round, each with a pipeline that has met no word yet."""
    taken: list[float] = []
    for _ in range(ROUNDS):
        pipeline = spacy.blank("en")
        pipeline.add_pipe("sentencizer")
        pipeline("A council decided.")
        started = time.process_time()
        for text in texts:
            pipeline(text)
        taken.append(time.process_time() - started)
    return min(taken)


def _texts(files: Iterable[Path]) -> list[str]:
    found: list[str] = []
    for path in files:
        try:
            found.append(read(path).text)
        except UnreadableInput:
            continue
    return found


def _extract_all(files: Sequence[Path]) -> None:
    for source in walk(list(files)):
        if isinstance(source, Source):
            extract_source(source)


def _extract_pdfs(files: Sequence[Path]) -> None:
    """In this process, not in the helper, whose time would not be counted; the Document is made as `read` makes it."""
    for path in files:
        document = read(path)  # its helper reads it; that time is added by reading here once more
        extract(document)
        read_pages(path.read_bytes(), "")


def _read_pdfs(files: Sequence[Path]) -> None:
    for path in files:
        read_pages(path.read_bytes(), "")


def _bare(files: Sequence[Path]) -> None:
    for path in files:
        document = pdfium.PdfDocument(path.read_bytes())
        for page in document:
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()
        document.close()


def _by_processes(files: Sequence[Path]) -> tuple[float, float]:
    """Seconds by the clock for one process and for two, best of five; both have read everything once before."""
    sources = [s for s in walk(list(files)) if isinstance(s, Source)]
    taken: dict[int, list[float]] = {1: [], 2: []}
    with ProcessPoolExecutor(1, get_context("spawn")) as one, ProcessPoolExecutor(2, get_context("spawn")) as two:
        pools = {1: one, 2: two}
        for pool in pools.values():
            list(pool.map(_extract_one, sources))
        for _ in range(ROUNDS):
            for workers, pool in pools.items():
                started = time.perf_counter()
                list(pool.map(_extract_one, sources, chunksize=8))
                taken[workers].append(time.perf_counter() - started)
    return min(taken[1]), min(taken[2])


def _extract_one(source: Source) -> None:
    extract_source(source)
