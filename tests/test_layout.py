"""The folders are the import packages (decision 0001), and stay small enough to read."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

PACKAGES = ("councilgraph", "graph", "loaders", "queries", "dashboard")
# Generated or data-like modules that may be longer, each with its reason.
LONGER: dict[str, str] = {
    "loaders/facts/organisation_grammar/part_words.py": "a lexicon of patterns, one a part played: data in all but name",
}


@pytest.mark.parametrize("name", PACKAGES)
def test_the_packages_are_the_folders(root: Path, name: str) -> None:
    spec = find_spec(name)
    assert spec is not None and spec.origin is not None
    assert Path(spec.origin) == root / name / "__init__.py"


def test_no_file_of_the_dashboard_is_named_like_a_package(root: Path) -> None:
    # `streamlit run dashboard/app.py` puts dashboard/ first on the path, where such a file would hide the package.
    hiding = {p.stem for p in (root / "dashboard").rglob("*.py")} & {
        *PACKAGES,
        "streamlit",
        "networkx",
        "rdflib",
        "neo4j",
    }
    assert not hiding


def test_modules_are_at_most_300_lines(root: Path) -> None:
    long = {}
    for package in PACKAGES:
        for path in (root / package).rglob("*.py"):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > 300 and str(path.relative_to(root)) not in LONGER:
                long[str(path.relative_to(root))] = lines
    assert not long
