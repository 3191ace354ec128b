"""Word lists of the grammar of names. They say how English council prose is built, not what any council calls its things."""

from __future__ import annotations


def lexicon(words: str) -> frozenset[str]:
    """The words of a list as a set.

    >>> sorted(lexicon("plan policy"))
    ['plan', 'policy']
    """
    return frozenset(words.split())


JOINERS = lexicon("of for and & to in on with the a by at from our into y nan an de la sur upon as")
# Words with a capital that open a clause or sentence, and are no part of the name that follows.
OPENERS = lexicon(
    """the this that these those a an in under to for as if of on by with from at following further pursuant per via through
    subject approve approves approved approving agree agrees agreed agreeing note notes noted noting endorse endorses endorsed adopt
    adopts adopted adopting accept accepts accepted award awards awarded delegate delegates delegated authorise authorises
    authorised authorize support supports supported recommend recommends recommended resolve resolved confirm confirms confirmed
    consider considers considered receive receives received enter continue commence implement implements allocate allocates
    allocated release join joins joined sign submit submits submitted publish published request requests use uses used see both
    each all any its their his her it we they he she where when while which what how why and or but nor not no yes also than then
    there here since because due given regarding concerning including whether national government's council's councils'
    authority's department's section sections schedule part paragraph regulation regulations article chapter clause s."""
)
ROLES = lexicon(
    """director directors member members leader leaders head heads manager managers officer officers chair chairman chairwoman
    chairperson holder convener convenor commissioner councillor councillors cllr mayor lead mr mrs ms miss dr minister secretary
    spokesperson advisor adviser coordinator co-ordinator"""
)
