"""Masking what points to a person before a text is kept: numbers, addresses, accounts."""

import re
from collections.abc import Callable

from stdnum import iban
from stdnum.nl import bsn

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_IBAN = re.compile(r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?\b", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.])(?:(?:\+|00)\d{2}|0)(?:[ -]?\(0\))?(?:[ -]?\d){8,9}(?!\d)")
_NINE_DIGITS = re.compile(r"(?<![\d.])\d(?:[ .]?\d){7,8}(?![\d])")
_LONG_NUMBER = re.compile(r"(?<![\d.,])\d{6,}(?![\d.,]\d)")


def mask(text: str) -> str:
    """Put a word between brackets in the place of each number or address that is personal.

    E-mail addresses, bank accounts, citizen service numbers (BSN) and telephone numbers are
    recognised by their form and check digits; any other number of six digits or more goes too.
    Names cannot be recognised.
    """
    text = _EMAIL.sub("[e-mail]", text)
    text = _masked(_IBAN, iban.is_valid, "[IBAN]", text)
    text = _masked(_NINE_DIGITS, bsn.is_valid, "[BSN]", text)
    text = _PHONE.sub("[telefoon]", text)
    return _LONG_NUMBER.sub("[nummer]", text)


def _masked(form: re.Pattern[str], valid: Callable[[str], bool], word: str, text: str) -> str:
    return form.sub(lambda found: word if valid(found[0]) else found[0], text)
