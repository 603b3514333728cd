"""A company on a line of JSON, read quickly; what is not beyond doubt is left to the exact reader.

The exact reader takes every number as the decimal that is written, and knows a key that stands
there twice. Here numbers become floats, and of such a key the last one is taken. So a line counts
only if each float prints as the decimal on the line, and if it has as many colons as keys.
"""

import re

import msgspec

_DIGITS = bytes.maketrans(b"123456789.E", b"0000000000e")
_LONG = b"0" * 16
"""A float holds 15 digits of a number; what is longer must be looked at."""
_LONGER = re.compile(rb"[0-9.]{16,}")
_POWER = b"0e"
"""A number with a power of ten: a float may be 0 or infinite where the number is not."""


class QuickGroup(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """See StaffGroup."""

    start_position: str
    contract: str
    people: int
    hours: float
    fulltime_hours: float
    year_share: float


class QuickPurchase(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """See Purchase; None is left out."""

    supplier: str
    amount: float
    supplier_turnover: float
    supplier_fte: float
    supplier_direct_percent: float
    turnover_estimated: bool | None = None


class QuickEmployment(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """See OwnEmployment."""

    people: int
    target_group: int


class QuickCompany(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """See Company; None is left out."""

    total_fte: float
    staff: list[QuickGroup]
    edition: str | None = None
    sw_company: bool | None = None
    purchases: list[QuickPurchase] | None = None
    own_employment: QuickEmployment | None = None
    qualitative: dict[str, bool] | None = None
    aspirant_plan: bool | None = None


_COMPANIES = msgspec.json.Decoder(QuickCompany)


def quick_company(line: bytes) -> QuickCompany | None:
    """Read a company; None when the exact reader must, be it to tell what is wrong."""
    try:
        company = _COMPANIES.decode(line)
    except msgspec.DecodeError:
        return None
    # A null where nothing may be left out is one colon more than we count.
    return company if line.count(b":") == _keys(company) and _plain(line) else None


def _keys(company: QuickCompany) -> int:
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
    return _LONG not in digits or all(map(_prints, _LONGER.findall(line)))


def _prints(number: bytes) -> bool:
    try:
        return repr(float(number)) == number.decode()
    except ValueError:  # dots in a name
        return False
