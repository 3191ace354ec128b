"""The node of an organisation that a text names: one a document, whatever forms name it."""

from __future__ import annotations

from loaders.context import Context, Mention
from loaders.facts.organisation_grammar.named import Named
from loaders.reference.authorities import authority


def organisation_node(context: Context, mention: Mention) -> str:
    """The mention id of the organisation, minted when first asked for; the same for every name that the text gives it.

    A mention of the council as "the Council" resolves to its node without making that a name of it.
    """
    named = mention.data
    if not isinstance(named, Named):
        raise TypeError(f"a mention of kind {mention.kind} has no Named")
    name = (named.official or None) if named.how == "self" else mention.span
    rule = f"organisations/{named.how}"
    node = context.findings.node("Organisation", name, mention.span, key=named.key, rule=rule)
    describe(context, node, named)
    return node


def describe(context: Context, node: str, named: Named) -> None:
    """What the reference data knows of it: kind, and an authority's code, nation, region, place and dates (derived)."""
    conclude = context.findings.conclude
    if named.kind:
        conclude(node, "kind", named.kind, "reference/organisations")
    it = authority(named.key) if named.authority else None
    if it is None:
        return
    facts = (("nation", it.nation), ("region", it.region), ("started_on", it.started_on), ("ended_on", it.ended_on))
    for name, value in (("code", it.key if it.key[:1].isupper() else ""), *facts):
        if value:
            conclude(node, name, value, "reference/authorities")
    if it.latitude is not None and it.longitude is not None:
        conclude(node, "latitude", it.latitude, "reference/authorities")
        conclude(node, "longitude", it.longitude, "reference/authorities")
