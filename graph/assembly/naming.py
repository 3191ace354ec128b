"""What a thing is called: its name, its other forms, and the canonical id that people see."""

from __future__ import annotations

from collections.abc import Mapping

from graph.assembly.saying import Said
from graph.assembly.told import is_abbreviation
from graph.evidence import Scalar
from graph.ids import council_slug, fold, is_gss, key63, person_name, short_council, slug

_BY_PRECEDENCE = frozenset({"Decision", "AgendaItem", "Resolution", "Option", "Issue", "Document", "Funding"})


def choose_name(label: str, values: Mapping[str, list[Said]]) -> tuple[str, tuple[str, ...], str | None]:
    """The name, every other form, and the rule where the name is concluded.

    Decisions and items are called what the document of the highest precedence calls them; everything else by its
    fullest form.
    """
    stated = [s for s in values.get("name", ()) if s.derived_by is None]
    candidates = stated or values.get("name", [])
    forms = {str(s.value) for its in (values.get("name", ()), values.get("aliases", ())) for s in its}
    if not candidates:
        return "", tuple(sorted(forms)), None
    if label in _BY_PRECEDENCE:
        chosen = candidates[0]
    elif label == "Person":
        chosen = min((*candidates, *values.get("aliases", ())), key=lambda s: person_fullness(str(s.value)))
    else:
        chosen = min(candidates, key=lambda s: fullness(str(s.value)))
    name = str(chosen.value)
    return name, tuple(sorted(f for f in forms if f != name)), chosen.derived_by


def fullness(form: str) -> tuple[object, ...]:
    """The order of forms: words before letters alone, mixed case before capitals, longer before shorter, then the
    alphabet.
    """
    return is_abbreviation(form), form.isupper(), -len(fold(form)), -sum(c.isupper() for c in form), form


def person_fullness(form: str) -> tuple[object, ...]:
    """The order of a person's forms: given name and surname, then initials, then a bare surname; without the
    honorific first.
    """
    its = person_name(form)
    return (
        not (its.full and its.surname),
        not its.given,
        bool(its.honorific),
        -len(" ".join(its.given)),
        form.isupper(),
        form,
    )


def short_name(label: str, code: Scalar | None, name: str, aliases: tuple[str, ...]) -> str:
    """The slug under which an organisation scopes what is its own: "kent", "dfe"; "" for all else."""
    if label != "Organisation":
        return ""
    if code is not None and is_gss(str(code)):
        return council_slug(name)
    letters = sorted((a for a in (name, *aliases) if is_abbreviation(a)), key=lambda a: (len(a), a))
    if letters:
        return slug(letters[0])
    return slug(short_council(name))


def base_id(label: str, identity: str, name: str, properties: Mapping[str, object], scope: str) -> str:
    """The canonical id before namesakes are told apart (see unique_ids)."""
    kind = label.lower()
    if label == "Document":
        return f"document/{identity.split('|')[1][:16]}"
    if label == "Decision":
        number, system, on = (properties.get(k) for k in ("reference", "system_reference", "decided_on"))
        last = slug(str(number)) if number else f"ref-{slug(str(system))}" if system else slug(name or "untitled", 60)
        return f"decision/{scope}/{last}" + (f"-{on}" if on and not number and not system else "")
    if label in ("Organisation", "Legislation"):
        return f"{kind}/{slug(name or identity)}"
    if label == "Issue":
        return f"issue/{identity.split('|')[3][:8]}/{slug(identity.rsplit('|', maxsplit=1)[-1])}"
    return f"{kind}/{scope}/{slug(name or 'unnamed')}"


def part_id(label: str, parent_base: str, part: str) -> str:
    """The id of a part: clause A of decision/kent/23-00071 is resolution/kent/23-00071/a."""
    if label == "Funding":
        pence, upto, per = [*part.split("#", maxsplit=1)[0].split("|"), "", ""][:3]
        words = "-".join(
            w
            for w in (f"{int(pence) / 100:.2f}".removesuffix(".00") if pence else "", upto, slug(per) if per else "")
            if w
        )
        words = words.replace(".", "-") + (f"-{part.split('#')[1]}" if "#" in part else "")
    else:
        words = slug(part or "unlabelled", 60)
    return f"{label.lower()}/{parent_base.split('/', 1)[-1]}/{words}"


def told_apart(base: str, keys: list[int]) -> dict[int, str]:
    """Ids of the things that share a base: the smallest key keeps it, the others carry a piece of their own.

    >>> told_apart("person/kent/jo-hall", [7])
    {7: 'person/kent/jo-hall'}
    """
    ordered = sorted(keys)
    return {key: base if i == 0 else f"{base}~{key63('id', key):x}"[: len(base) + 7] for i, key in enumerate(ordered)}


def money(pence: int) -> str:
    """Whole pence as people write them.

    >>> money(430000000), money(455750)
    ('£4,300,000', '£4,557.50')
    """
    return f"£{pence / 100:,.2f}".removesuffix(".00")
