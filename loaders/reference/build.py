"""Makes `loaders/reference/data/` out of a folder of facts about UK authorities and organisations.

    python -m loaders.reference.build FOLDER

FOLDER holds authorities.csv, former_gss.csv, committee_systems.csv, organisations.csv and memberships.csv (NOTICE
names where their facts come from). What is written is our own layout: one table of things, one of the names they are
called by, one of web hosts, one of memberships. Hand-kept additions stand in `data/more_names.csv` and
`data/more_organisations.csv` and are left alone.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import Misconfigured
from loaders.spelling import fold

DATA = Path(__file__).parent / "data"
Row = dict[str, str]

# What an authority of a kind may be called after its short name ("Ashford Borough Council", "Ashford BC").
_STYLES: dict[str, tuple[str, ...]] = {
    "county": ("County Council", "CC"),
    "district": ("Borough Council", "District Council", "City Council", "BC", "DC"),
    "unitary": ("City Council", "Borough Council", "Unitary Authority"),
    "metropolitan-borough": (
        "Metropolitan Borough Council",
        "MBC",
        "MDC",
        "City Council",
        "Metropolitan District Council",
    ),
    "london-borough": ("Borough Council", "LBC", "London Borough Council"),
    "welsh-council": ("County Council", "County Borough Council", "CBC"),
    "scottish-council": (),
    "ni-district": ("Borough Council", "District Council"),
}


def build(folder: Path, into: Path = DATA) -> None:
    """Writes every table. Raises Misconfigured when a file of the folder is missing."""
    into.mkdir(parents=True, exist_ok=True)
    authorities = list(_read(folder, "authorities.csv"))
    organisations = list(_read(folder, "organisations.csv"))
    keys = {row["name"]: row["gss"] or _slug(row["name"]) for row in authorities}
    keys |= {row["name"]: _slug(row["name"]) for row in organisations}
    _write(into / "authorities.csv", _authorities(authorities, keys))
    _write(into / "organisations.csv", _organisations(organisations, keys))
    _write(into / "names.csv", _names(authorities, organisations, keys))
    _write(into / "sites.csv", _sites(authorities, list(_read(folder, "committee_systems.csv"))))
    _write(into / "memberships.csv", _memberships(_read(folder, "memberships.csv"), keys))
    _write(
        into / "recoded.csv",
        ({"old": row["old_gss"], "key": row["current_gss"]} for row in _read(folder, "former_gss.csv")),
    )


def _authorities(rows: Iterable[Row], keys: dict[str, str]) -> Iterator[Row]:
    for row in rows:
        yield {
            "key": keys[row["name"]],
            "name": _plain(row["name"]),
            "short_name": _short(row),
            "kind": row["kind"],
            "nation": row["nation"],
            "region": row["region"],
            "county": row["county_gss"],
            "started_on": row["start"],
            "ended_on": row["end"],
            "successors": row["successor_gss"],
            "latitude": row["lat"],
            "longitude": row["lon"],
        }


def _organisations(rows: Iterable[Row], keys: dict[str, str]) -> Iterator[Row]:
    for row in rows:
        parents = [keys.get(parent, parent) for parent in row["parent"].split("|") if parent]
        yield {
            "key": keys[row["name"]],
            "name": _plain(row["name"]),
            "kind": row["kind"],
            "nation": row["nation"],
            "parents": "|".join(parents),
            "started_on": row["start"],
            "ended_on": row["end"],
            "successor": keys.get(row["successor"], row["successor"]),
            "checked": "yes" if row["basis"] == "source" else "no",
        }


def _names(authorities: Iterable[Row], organisations: Iterable[Row], keys: dict[str, str]) -> Iterator[Row]:
    """Each spelling once a thing; those that differ only by case, '&' or an apostrophe are found by folding."""
    for row in authorities:
        short, key = _short(row), keys[row["name"]]
        forms: list[tuple[str, str]] = [(_plain(row["name"]), "full"), (short, "short")]
        forms += [(a, _use(a, short)) for a in row["aliases"].split("|") if a]
        styles = _STYLES.get(row["kind"], ())
        forms += [(f"{short} {style}", "full") for style in ("Council", *styles)]
        forms += [(f"City of {short}", "alias"), (f"City of {short} Council", "full")] if "City" in row["name"] else []
        if row["kind"] == "london-borough":
            forms += [(f"{lead} {short}", "full") for lead in ("London Borough of", "LB of", "LB", "Royal Borough of")]
        yield from _once(key, forms)
    for row in organisations:
        forms = [(_plain(row["name"]), "full")]
        forms += [(a, _use(a, "")) for a in [row["abbreviation"], *row["aliases"].split("|")] if a]
        yield from _once(keys[row["name"]], forms)


def _once(key: str, forms: Iterable[tuple[str, str]]) -> Iterator[Row]:
    seen: set[str] = set()
    for written, use in forms:
        form = _plain(written)
        if use == "abbreviation" or fold(form) not in seen:
            seen.add(fold(form))
            yield {"key": key, "form": form, "use": use}


def _use(form: str, short: str) -> str:
    """abbreviation: no word of lower-case letters; full: says that it is an authority; short: the bare place.

    Alias: other.
    """
    if (
        re.fullmatch(r"[A-Z][A-Za-z&@/]{1,7}(?: [A-Z]{2,4})?", form)
        and sum(c.isupper() for c in form) >= 2
        and form != short
    ):
        return "abbreviation"
    if re.search(r"\b(?:Council|Borough|Corporation|Authority|Comhairle|Cyngor|MBC|MDC|BC|DC|CC|CA|LB|RB)\b", form):
        return "full"
    return "alias"


def _sites(authorities: Iterable[Row], systems: Iterable[Row]) -> Iterator[Row]:
    seen: set[tuple[str, str, str]] = set()
    for row in [*systems, *authorities]:
        url = row.get("base_url") or row.get("website") or ""
        parts = urlsplit(url if "//" in url else f"//{url}")
        if not parts.hostname or not row["gss"]:
            continue
        host = parts.hostname.removeprefix("www.")
        entry = (host, row["gss"], row.get("system", ""))
        if entry[:2] not in {e[:2] for e in seen}:
            seen.add(entry)
            yield {"host": host, "key": row["gss"], "system": row.get("system", "")}


def _memberships(rows: Iterable[Row], keys: dict[str, str]) -> Iterator[Row]:
    for row in rows:
        member = row["member_gss"] or keys.get(row["member_name"], _slug(row["member_name"]))
        whole = keys.get(row["organisation"], _slug(row["organisation"]))
        yield {"organisation": whole, "member": member, "started_on": row["start"], "ended_on": row["end"]}


def _short(row: Row) -> str:
    """The bare place: 'The Vale of Glamorgan' and 'Cumbria CA' carry words that a text leaves out."""
    return re.sub(r"^The |\s*\(.*\)$| (?:CA|CCA|County|City)$", "", row["short_name"]) or row["short_name"]


def _plain(name: str) -> str:
    """Without the years that tell two bearers of a name apart: '(1974-2009)'."""
    return re.sub(r"\s*\(\d{4}-\d{4}\)$", "", name)


def _slug(name: str) -> str:
    return re.sub(r"[^0-9a-z]+", "-", fold(name)).strip("-")


def _read(folder: Path, name: str) -> Iterator[Row]:
    path = folder / name
    if not path.is_file():
        raise Misconfigured(
            f"{path}: no such file. To mend it: name the folder that holds authorities.csv and its fellows."
        )
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _write(path: Path, rows: Iterable[Row]) -> None:
    table: Sequence[Row] = list(rows)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
