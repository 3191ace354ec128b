"""Damaged records: no crash, no hang, no quote that is not in the text, no edge that the schema does not permit."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import UnreadableInput
from graph.evidence import Extraction
from graph.schema import SCHEMA
from loaders.extract import extract
from loaders.readers import read

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 4096
SOURCES = sorted(
    p for d in ("samples", "tests/specimens") for p in (ROOT / d).iterdir() if p.suffix in (".txt", ".html")
)
CONTROL = [
    "\x00",
    "\x08",
    "\x0c",
    "\x1b",
    "\x7f",
    "\x85",
    "\u200b",
    "\u202e",
    "\u2067",
    "\ufeff",
    "\ufffd",
    "\u2028",
    "\u0600",
]
Mutation = Callable[[random.Random, str, str], str | bytes]


def _window(chance: random.Random, text: str, size: int) -> str:
    start = chance.randrange(max(1, len(text) - size))
    return text[start : start + size]


def cut(chance: random.Random, text: str, _: str) -> str:
    a, b = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[:a] + text[b:] if chance.random() < 0.5 else text[a:b]


def spliced(chance: random.Random, text: str, other: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + _window(chance, other, 600) + text[at:]


def shuffled(chance: random.Random, text: str, _: str) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def recoded(chance: random.Random, text: str, _: str) -> bytes:
    written, claimed = chance.sample(["utf-8", "cp1252", "utf-16", "utf-16-be", "latin-1", "utf-7", "cp037"], 2)
    return (
        text.encode(written, "replace").decode(claimed, "replace").encode(chance.choice(["utf-8", written]), "replace")
    )


def nested(chance: random.Random, text: str, _: str) -> str:
    tag, depth = chance.choice(["div", "table><tr><td", "ul><li", "span", "b", "p"]), chance.randrange(1, 200)
    return f"<html><body>{f'<{tag}>' * depth}{text[:1500]}"


def repeated(chance: random.Random, text: str, _: str) -> str:
    return _window(chance, text, chance.randrange(1, 100)) * chance.randrange(2, 30)


def bombed(chance: random.Random, text: str, _: str) -> str:
    bomb = chance.choice(
        ["(", "£", "1", ".", " ", "\t", "-", "and ", "£1,", "1.1.", "Mr ", "Council ", ": ", "|", "&amp;", "A, ", "[\n"]
    )
    return text[:500] + bomb * chance.randrange(100, 800) + text[500:1000]


def sprinkled(chance: random.Random, text: str, _: str) -> str:
    letters = list(text)
    for _n in range(chance.randrange(1, 40)):
        letters.insert(chance.randrange(len(letters) + 1), chance.choice(CONTROL))
    return "".join(letters)


def torn(chance: random.Random, text: str, _: str) -> bytes:
    data = bytearray(text.encode("utf-8"))
    for _n in range(chance.randrange(1, 30)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def surrogates(chance: random.Random, text: str, _: str) -> bytes:
    at = chance.randrange(len(text) + 1)
    return (text[:at] + chr(chance.randrange(0xD800, 0xE000)) + text[at:]).encode("utf-8", "surrogatepass")


MUTATIONS: tuple[Mutation, ...] = (
    cut, spliced, shuffled, recoded, nested, repeated, bombed, sprinkled, torn, surrogates,
)  # fmt: skip


def mutants(seed: int, count: int, texts: list[str]) -> list[tuple[str, bytes]]:
    """`count` damaged windows of the records, each with the story of how it was made (seed, number, damage)."""
    made: list[tuple[str, bytes]] = []
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)  # noqa: S311 - damage, no secret
        text, other = _window(chance, chance.choice(texts), chance.choice([200, 400, 800, 1600])), chance.choice(texts)
        told: list[str] = []
        result: str | bytes = text or " "
        for change in chance.sample(MUTATIONS, chance.choice([1, 1, 2])):
            result = change(chance, (result if isinstance(result, str) else result.decode("latin-1")) or " ", other)
            told.append(change.__name__)
        data = result if isinstance(result, bytes) else result.encode("utf-8", "surrogatepass")
        made.append((f"seed {seed}, mutant {number}: {', '.join(told)}", data[:LIMIT]))
    return made


def hold(found: Extraction) -> None:
    """Every quote is the text at its offsets; every edge leads between labels that the schema permits."""
    text = found.document.text
    quoted = [e for edge in found.edges for e in edge.evidence] + [p.evidence for p in found.properties]
    for evidence in quoted + [e for issue in found.issues for e in issue.evidence]:
        assert evidence.quote
        assert text[evidence.starts_at : evidence.ends_at] == evidence.quote
    labels = {n.id: n.label for n in found.nodes}
    for edge in found.edges:
        assert (labels[edge.source], labels[edge.target]) in SCHEMA.edges[edge.type].ends


def check(count: int, seed: int) -> list[str]:
    """The complaints about `count` mutants; empty when all hold."""
    texts = [p.read_bytes().decode("utf-8", "replace") for p in SOURCES]
    wrong: list[str] = []
    for story, data in mutants(seed, count, texts):
        started = time.process_time()
        try:
            hold(extract(read(data, path="mutant.txt")))
        except UnreadableInput:
            pass  # one clear line, as for any file that cannot be read
        except Exception as error:
            wrong.append(f"{story}: {type(error).__name__}: {error}")
        if (seconds := time.process_time() - started) > 5:
            wrong.append(f"{story}: {seconds:.1f} s for {len(data)} bytes")
    return wrong


def test_two_thousand_damaged_records() -> None:
    assert check(2_000, seed=4) == []


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 120))
def test_a_hundred_thousand_damaged_records(seed: int) -> None:
    assert check(5_000, seed=seed) == []


def test_a_false_quote_is_told() -> None:
    found = extract(read(b"Decision Maker: Cabinet\nDecision:\nThe report was noted.\n", path="a.txt"))
    hold(found)
    evidence = found.edges[0].evidence[0]
    object.__setattr__(evidence, "quote", evidence.quote + "!")
    with pytest.raises(AssertionError):
        hold(found)
