"""Masking what points to a person before a text is shown to others or kept without who said it."""

import re

from core.withholding import without_numbers

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.])(?:(?:\+|00)\d{2}|0)(?:[ -]?\(0\))?(?:[ -]?\d){8,9}(?!\d)")
_LONG_NUMBER = re.compile(r"(?<![\d.,])\d{6,}(?![\d.,]\d)")


def mask(text: str) -> str:
    """Put a word between brackets in the place of each number or address that is personal.

    E-mail addresses, bank accounts, citizen service numbers (BSN) and telephone numbers are
    recognised by their form and check digits; any other number of six digits or more goes too.
    Names cannot be recognised.
    """
    text, _ = without_numbers(_EMAIL.sub("[e-mail]", text))
    text = _PHONE.sub("[telefoon]", text)
    return _LONG_NUMBER.sub("[nummer]", text)
