"""Words that stand in for surnames and places: which everyday words are surnames too, and which make a place of a
given name."""

from __future__ import annotations

from loaders.names.lexicon import lexicon

# Words that are surnames too: taken behind "Councillor", where other everyday words are not.
SURNAMES_TOO = lexicon(
    """long price day may march west north young love english power parish law lord chase street summer winter
    field marsh brook bank banks head page best fair good moor moss gate hall kitchen steel smart strong sharp
    noble bishop prior mason porter rose lane bush rice bird fox park parks wood woods hill green church ward
    heath forest walker carter baker cook king prince knight abbott pope monk dean temple case land south east
    southern northern western royal lamb savage sales post cross bridges pool early hope grant grants last light
    little meeting member may august"""
) - {"meeting", "member", "post", "last"}
# What makes a place, firm or memorial of a given name and a word ("Victoria Park", "Albert Dock", "Robert Owen
# Academy").
PLACE_WORDS = lexicon(
    """road street lane avenue drive close way court house hall park wood woods green hill heath common field
    fields farm mill bridge square place gardens garden grove crescent terrace row walk mews quay quays dock
    docks harbour bay beach pier island isle church chapel cathedral school college academy hospital infirmary
    hotel inn arms club theatre library museum centre center stadium arena lodge manor castle abbey priory tower
    towers building buildings works yard wharf market cross station junction gate lock valley river brook moor
    marsh forest estate village town city county ltd limited llp plc company group associates partners
    solicitors consulting holdings trust foundation fund charity act report review inquiry award prize memorial
    line bypass roundabout parade embankment promenade tunnel baths pool leisure sports recreation cemetery
    crematorium clinic surgery medical practice ward division parish university institute primary secondary
    nursery infant junior independent hub project programme scheme campus suite room chamber"""
)
