"""What a company states, as it is read in bulk: `core.ladder.company` with floats for fractions.

A float stands for the decimal that it prints as; None is what was left out. These are no
dataclasses since making those takes as long as all the rest of reading.
"""

from msgspec import Struct


class Group(Struct, forbid_unknown_fields=True, gc=False):
    """Colleagues of the target group, see StaffGroup."""

    start_position: str
    contract: str
    people: int
    hours: float
    fulltime_hours: float
    year_share: float


class Bought(Struct, forbid_unknown_fields=True, gc=False):
    """What was bought at a supplier, see Purchase."""

    supplier: str
    amount: float
    supplier_turnover: float
    supplier_fte: float
    supplier_direct_percent: float
    turnover_estimated: bool | None = None


class Employed(Struct, forbid_unknown_fields=True, gc=False):
    """Staff in own employment, see OwnEmployment."""

    people: int
    target_group: int


class Stated(Struct, forbid_unknown_fields=True, gc=False):
    """An organisation, see Company."""

    total_fte: float
    staff: list[Group]
    edition: str | None = None
    sw_company: bool | None = None
    purchases: list[Bought] | None = None
    own_employment: Employed | None = None
    qualitative: dict[str, bool] | None = None
    aspirant_plan: bool | None = None
