"""A company on a line of JSON, read quickly; what is not beyond doubt is left to the exact reader.

The exact reader takes every number as the decimal that is written, and knows a key that stands
there twice. Here numbers become floats, and of such a key the last one is taken. So a line counts
only if each float prints as the decimal on the line, and if it has as many colons as keys.
"""

import msgspec

from core.ladder.bulk.stated import Stated

_DIGITS = bytes.maketrans(b"123456789.E", b"0000000000e")
_LONG = b"0" * 16
"""A float holds 15 digits of a number; what is longer must be looked at."""
_POWER = b"0e"
"""A number with a power of ten: a float may be 0 or infinite where the number is not."""


_COMPANIES = msgspec.json.Decoder(Stated)


def quick_company(line: bytes) -> Stated | None:
    """Read a company; None when the exact reader must, be it to tell what is wrong."""
    try:
        company = _COMPANIES.decode(line)
    except msgspec.DecodeError:
        return None
    # A null where nothing may be left out is one colon more than we count.
    return company if line.count(b":") == _keys(company) and _plain(line) else None


def _keys(company: Stated) -> int:
    """Count the keys that a company has when each stands there once."""
    own, answers, purchases = company.own_employment, company.qualitative, company.purchases
    keys = 2 + 6 * len(company.staff)
    keys += (company.edition is not None) + (company.sw_company is not None)
    keys += company.aspirant_plan is not None
    keys += 0 if own is None else 3
    keys += 0 if answers is None else 1 + len(answers)
    if purchases is not None:
        keys += 1 + sum(5 + (it.turnover_estimated is not None) for it in purchases)
    return keys


def _plain(line: bytes) -> bool:
    """Tell whether every float prints as the decimal on the line."""
    digits = line.translate(_DIGITS)
    if _POWER in digits:
        return False
    at = digits.find(_LONG)
    while at >= 0:
        number = line[at : len(digits) - len(digits[at:].lstrip(b"0"))]
        if not _prints(number):
            return False
        at = digits.find(_LONG, at + len(number))
    return True


def _prints(number: bytes) -> bool:
    try:
        return repr(float(number)) == number.decode()
    except ValueError:  # dots in a name
        return False
