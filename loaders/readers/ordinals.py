"""How a list counts: a, b … z, aa; i, ii, iii, iv."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def letters(number: int) -> str:
    """
    >>> letters(3), letters(28)
    ('c', 'ab')
    """
    text = ""
    while number > 0:
        number, digit = divmod(number - 1, 26)
        text = chr(97 + digit) + text
    return text


def roman(number: int) -> str:
    """
    >>> roman(4), roman(14)
    ('iv', 'xiv')
    """
    text = ""
    number = min(number, 4_000)
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text
