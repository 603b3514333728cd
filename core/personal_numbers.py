"""Finding numbers that belong to one person: citizen service numbers (BSN) and bank accounts.

Both carry check digits, so that ordinary figures are told apart from them, however they are spaced.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import TypeAlias

from stdnum import iban
from stdnum.nl import bsn

Span: TypeAlias = tuple[int, int]
"""Where something stands in a text: from, and up to."""

# What people put between the digits of one number. A comma or a new line parts numbers.
_BETWEEN = r"[^\S\r\n]?[.\-‐‑–_/·\u00ad\u200b\u2060]?[^\S\r\n]?"
_RUN = re.compile(rf"[0-9](?:{_BETWEEN}[0-9])*")
_GROUP = re.compile(r"[0-9]+")
_NAMED = re.compile(r"\b(?:bsn|burgerservice\w*|sofi)\W*(?:\w+\W+){0,3}$", re.IGNORECASE)
_NAME_REACHES = 40
"""Characters before a number in which it may be called a BSN."""
_ACCOUNT = re.compile(
    rf"(?=([A-Za-z](?:{_BETWEEN}[A-Za-z])(?:{_BETWEEN}[0-9]){{2}}(?:{_BETWEEN}[A-Za-z0-9]){{11,30}}))"
)
_SHORTEST_ACCOUNT = 15
_SIGN = re.compile(r"[A-Za-z0-9]")
_ORDINARY = re.compile(
    r"""
    (?<![\w.])(?:\+|00)[1-9][0-9]{0,2}(?:[ -]?\(0\))?(?:[ -]?[0-9]){8,10}(?![0-9])  # telephone
    | (?<![\w.])0(?:[ -]?[0-9]){9}(?![ -]?[0-9])                # telephone, within the Netherlands
    | (?<![\w./-])[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![./-]?[0-9])                     # date
    | (?<![\w./-])[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{4}(?![./-]?[0-9])
    | (?:€|\beuros?\b|\beur\b)[^\S\r\n]?[0-9]{1,3}(?:[. ]?[0-9]{3})*(?![0-9])       # amount
    | (?<![\w.])[0-9]{1,3}(?:[. ]?[0-9]{3})*(?:,[0-9-]+)?[^\S\r\n]?(?:€|euros?\b|eur\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def citizen_numbers(text: str) -> Iterator[Span]:
    """Find the BSNs: nine digits that pass the check, or eight where they are called one.

    A telephone number, date or amount in euros is none.
    """
    ordinary = [found.span() for found in _ORDINARY.finditer(text)]
    end = 0
    for run in _RUN.finditer(text):
        named = _NAMED.search(text[max(0, run.start() - _NAME_REACHES) : run.start()])
        groups = [found.span() for found in _GROUP.finditer(text, *run.span())]
        for begin, last in _windows(groups, (9, 8) if named else (9,)):
            valid = begin >= end and bsn.is_valid("".join(_GROUP.findall(text, begin, last)))
            if valid and not any(begin < it[1] and it[0] < last for it in ordinary):
                end = last
                yield begin, end


def account_numbers(text: str) -> Iterator[Span]:
    """Find the bank accounts (IBAN), wherever they begin and end."""
    end = 0
    for found in _ACCOUNT.finditer(text):
        begin = found.start()
        if begin < end:
            continue
        places = [it.end() for it in _SIGN.finditer(text, begin, found.end(1))]
        signs = "".join(_SIGN.findall(found[1]))
        for length in range(len(signs), _SHORTEST_ACCOUNT - 1, -1):
            if _is_account(signs[:length]):
                end = places[length - 1]
                yield begin, end
                break


def _windows(groups: list[Span], lengths: tuple[int, ...]) -> Iterator[Span]:
    """Give where groups of digits beside each other make a number of some length."""
    ends = [0, *accumulate(end - begin for begin, end in groups)]
    for first, (begin, _) in enumerate(groups):
        for length in lengths:
            after = bisect_left(ends, ends[first] + length)
            if after < len(ends) and ends[after] == ends[first] + length:
                yield begin, groups[after - 1][1]


def _is_account(signs: str) -> bool:
    # The remainder first: it costs a tenth, and rules out nearly all.
    number = int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4]))
    return number % 97 == 1 and bool(iban.is_valid(signs, check_country=False))
