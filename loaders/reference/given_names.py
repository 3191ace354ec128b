"""Given names, and the capitalised words of council records that are no names: what tells "Robert Love" from "Social
Care".

>>> "rhiannon" in given_names(), "cabinet" in common_words()
(True, True)
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """First names in lower case, of all who live in Britain (data/given_names.txt names its sources)."""
    return _words("given_names.txt")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words in lower case that no person is called by, though records print them with a capital."""
    return _words("common_words.txt")


@lru_cache(maxsize=1)
def not_persons() -> frozenset[str]:
    """Names of firms, charities and places that look like a person's, in lower case."""
    text = files("loaders.reference").joinpath("data", "not_persons.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line and not line.startswith("#"))


def _words(name: str) -> frozenset[str]:
    text = files("loaders.reference").joinpath("data", name).read_text(encoding="utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())
