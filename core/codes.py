"""One-time codes: how they are written, read back however they are typed, and kept."""

from datetime import timedelta
from hashlib import sha256

from core.assessment.phrases import fold

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without 0 and O, 1, I and L, and U: no sign that is shown looks like another."""
LENGTH = 8
SLIPS = 2
"""Signs that may be missing or too many, for it to be a code that was mistyped."""
VALID = timedelta(minutes=15)
"""How long a code may be used."""


def grouped(code: str) -> str:
    """Write a code as people copy it: `7Q4M-2KXD`."""
    half = LENGTH // 2
    return f"{code[:half]}-{code[half:]}"


def normal(written: str) -> str:
    """Give a code as it was made; case, spaces and hyphens do not matter."""
    return fold(written).replace(" ", "").upper()


def may_be_code(text: str) -> bool:
    """Tell a code, also one that is mistyped, from words: every code has a digit."""
    return any(map(str.isdecimal, text)) and abs(len(normal(text)) - LENGTH) <= SLIPS


def hash_of(code: str) -> str:
    """Give what is kept of a code in its normal form."""
    return sha256(code.encode()).hexdigest()
