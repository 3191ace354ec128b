"""Whether a thing of the reference data was there on a day."""

from __future__ import annotations


def existed(started_on: str, ended_on: str, day: str | None) -> bool:
    """Dates are ISO, the year alone where no more is known, empty where nothing is; without a day: whether it still is.

    >>> existed("1998", "2009-04-01", "2005-06-01"), existed("1998", "2009-04-01", None)
    (True, False)
    """
    if day is None:
        return not ended_on
    return (not started_on or started_on <= day) and (not ended_on or ended_on >= day)
