"""Finding numbers that belong to one person: citizen service numbers (BSN) and bank accounts.

Both carry check digits, so that ordinary figures are told apart from them, however they are spaced.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from string import ascii_letters
from typing import TypeAlias

from stdnum import iban
from stdnum.nl import bsn

Span: TypeAlias = tuple[int, int]
"""Where something stands in a text: from, and up to."""

_SIGNS = r".\-‐‑–_/·\u00ad\u200b\u2060*"
# What people put between the digits of one number. A comma, a colon or a new line parts numbers,
# but not those of a number that is called a BSN, nor of an account.
_BETWEEN = rf"(?:[^\S\r\n]{{0,4}}[{_SIGNS}]{{1,4}})?[^\S\r\n]{{0,4}}"
_ANYTHING = rf"(?:\s{{0,4}}[{_SIGNS},:()]{{1,4}})?\s{{0,4}}"
_RUN = re.compile(rf"[0-9](?:{_BETWEEN}[0-9])*")
_CALLED_RUN = re.compile(rf"[0-9](?:{_ANYTHING}[0-9])*")
_GROUP = re.compile(r"[0-9]+")
_DIGIT = re.compile(r"[0-9]")
_FEWEST = 8
"""Digits of a BSN, where its leading zero is left out."""
_NAME = r"(?:bsn|burgerservice\w*|sofi)"
# Not "[BSN]", which stands in the place of one.
_NAMED = re.compile(rf"(?<!\[)\b{_NAME}\W*(?:\w+\W+){{0,3}}$", re.IGNORECASE)
_NAMED_AFTER = re.compile(rf"\W{{0,5}}is\s(?:\w+\s)?{_NAME}", re.IGNORECASE)
_NAME_REACHES = 40
"""Characters before a number in which it may be called a BSN."""
_ACCOUNT = re.compile(
    rf"(?=([A-Za-z](?:{_ANYTHING}[A-Za-z])(?:{_ANYTHING}[0-9]){{2}}(?:{_ANYTHING}[A-Za-z0-9]){{11,30}}))"
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


# Digits of other scripts, and signs of full width, one for one.
_PLAIN = {
    sign: str(unicodedata.digit(chr(sign)))
    for sign in range(0x80, 0x20000)
    if chr(sign).isdecimal()
} | {0xFEE0 + ord(letter): letter for letter in ascii_letters}


def citizen_numbers(text: str) -> Iterator[Span]:
    """Find the BSNs: nine digits that pass the check, or eight where they are called one.

    A telephone number, date or amount in euros is none, unless it is called one.
    """
    text = text.translate(_PLAIN)
    if len(_DIGIT.findall(text)) < _FEWEST:  # as in most of what is said
        return
    ordinary = [found.span() for found in _ORDINARY.finditer(text)]
    end = 0
    for run, lengths in _runs(text):
        groups = [found.span() for found in _GROUP.finditer(text, *run)]
        called = len(lengths) > 1 or _NAMED_AFTER.match(text, run[1])
        for begin, last in _windows(groups, lengths):
            valid = begin >= end and bsn.is_valid("".join(_GROUP.findall(text, begin, last)))
            if valid and (called or not any(begin < it[1] and it[0] < last for it in ordinary)):
                end = last
                yield begin, end


def _runs(text: str) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """Find rows of digits, and how many of them make a BSN: eight as well where it is called so."""
    for wide in _CALLED_RUN.finditer(text):
        if _NAMED.search(text[max(0, wide.start() - _NAME_REACHES) : wide.start()]):
            yield wide.span(), (9, 8)
            continue
        for run in _RUN.finditer(text, *wide.span()):
            yield run.span(), (9,)


def account_numbers(text: str) -> Iterator[Span]:
    """Find the bank accounts (IBAN), wherever they begin and end."""
    text = text.translate(_PLAIN)
    if not _DIGIT.search(text):  # each has two, after the letters of its country
        return
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
