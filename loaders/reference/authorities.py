"""The authorities of the United Kingdom, past and present: by name at a date, by the host of a web address.

>>> authority("E10000016").name
'Kent County Council'
>>> [[a.key for a in authorities_named("Somerset", on=day)] for day in ("2010-05-01", "2024-05-01")]
[['E10000027'], ['E06000066']]
>>> authorities_at("https://democracy.kent.gov.uk:9071/ieDecisionDetails.aspx?ID=1")[0].name
'Kent County Council'
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from loaders.reference.lifetime import existed
from loaders.reference.names import fold_name
from loaders.reference.tables import table


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority. `key` is its GSS code (a slug where it never had one); dates are ISO, the year alone where no
    more is known.

    `county` and `successors` are keys. `latitude` and `longitude` are degrees (WGS 84).
    """

    key: str
    name: str
    short_name: str
    kind: str
    nation: str
    region: str
    county: str
    started_on: str
    ended_on: str
    successors: tuple[str, ...]
    latitude: float | None
    longitude: float | None

    def existed_on(self, day: str | None) -> bool:
        """Whether it was there on an ISO day (or in a year); without a day only those that still are."""
        return existed(self.started_on, self.ended_on, day)


@cache
def _all() -> dict[str, Authority]:
    return {
        row["key"]: Authority(
            row["key"],
            row["name"],
            row["short_name"],
            row["kind"],
            row["nation"],
            row["region"],
            row["county"],
            row["started_on"],
            row["ended_on"],
            tuple(key for key in row["successors"].split("|") if key),
            float(row["latitude"]) if row["latitude"] else None,
            float(row["longitude"]) if row["longitude"] else None,
        )
        for row in table("authorities")
    }


@cache
def _recoded() -> dict[str, str]:
    return {row["old"]: row["key"] for row in table("recoded")}


def authorities() -> tuple[Authority, ...]:
    return tuple(_all().values())


def authority(key: str) -> Authority | None:
    """By GSS code, an older code of the same authority too."""
    return _all().get(_recoded().get(key, key))


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in (*table("names"), *table("more_names")):
        if row["key"] in _all():
            keys = found.setdefault(fold_name(row["form"]), [])
            if row["key"] not in keys:
                keys.append(row["key"])
    return {form: tuple(keys) for form, keys in found.items()}


def authorities_named(name: str, on: str | None = None) -> tuple[Authority, ...]:
    """Every bearer of a name; with a day only those that existed then, if any did."""
    bearers = tuple(_all()[key] for key in _by_name().get(fold_name(name), ()))
    return bearing(bearers, on)


def bearing(bearers: tuple[Authority, ...], on: str | None) -> tuple[Authority, ...]:
    """Of several bearers of one name those there on the day: the living first, councils before combined authorities."""
    if len(bearers) < 2:
        return bearers
    kept = [a for a in bearers if a.existed_on(on)] or list(bearers)
    return tuple(sorted(kept, key=lambda a: (bool(a.ended_on), "combined" in a.kind, a.kind == "district", a.key)))


@cache
def _hosts() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in table("sites"):
        found.setdefault(row["host"], []).append(row["key"])
    return {host: tuple(keys) for host, keys in found.items()}


def authorities_at(url: str) -> tuple[Authority, ...]:
    """Whose web address it is; several where councils share one site; none where the host is not known."""
    host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
    while host.count(".") >= 1:
        if host in _hosts() and host not in ("gov.uk", "moderngov.co.uk"):
            return tuple(a for a in (authority(key) for key in _hosts()[host]) if a is not None)
        host = host.partition(".")[2]
    return ()
