"""A company as it fills in the ladder: what there is to compute a score from."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from fractions import Fraction

from pydantic import (
    ConfigDict,
    StrictBool,
    StrictStr,
    TypeAdapter,
    ValidationError,
    with_config,
)

from core.ladder.exact import Exact, Whole
from core.ladder.problem import Problem, Refused, shape_problems

__all__ = [
    "Company",
    "OwnEmployment",
    "Problem",
    "Purchase",
    "Refused",
    "StaffGroup",
    "parse_company",
]

_CLOSED = ConfigDict(extra="forbid")


@with_config(_CLOSED)
@dataclass(frozen=True, slots=True)
class StaffGroup:
    """Colleagues of the target group with the same start position, contract and hours."""

    start_position: StrictStr
    contract: StrictStr
    people: Whole
    hours: Exact
    """Of one of them, a week."""
    fulltime_hours: Exact
    """Of a full working week: 40, or what the cao says."""
    year_share: Exact
    """The part of the reference year they were employed, 0 to 1."""

    @property
    def fte(self) -> Fraction:
        """Fte in the reference year, before any weight."""
        return self.people * self.hours / self.fulltime_hours * self.year_share


@with_config(_CLOSED)
@dataclass(frozen=True, slots=True)
class Purchase:
    """What was bought in the reference year from a PSO-certified supplier or SW-bedrijf."""

    supplier: StrictStr
    amount: Exact
    """In euros, like the turnover."""
    supplier_turnover: Exact
    supplier_fte: Exact
    supplier_direct_percent: Exact
    turnover_estimated: StrictBool = False

    @property
    def fte(self) -> Fraction:
        """The supplier's fte of the target group that the purchase paid for."""
        share = self.amount / self.supplier_turnover
        return share * self.supplier_fte * self.supplier_direct_percent / 100


@with_config(_CLOSED)
@dataclass(frozen=True, slots=True)
class OwnEmployment:
    """Staff in own employment (loondienst), for PSO 30+."""

    people: Whole
    target_group: Whole
    """How many of them belong to the target group of article 2.82."""


@with_config(_CLOSED)
@dataclass(frozen=True, slots=True)
class Company:
    """An organisation in its reference year. Ids are those of an edition."""

    total_fte: Exact
    """All staff, the target group included."""
    staff: tuple[StaffGroup, ...]
    edition: StrictStr | None = None
    """None: the edition in force today."""
    sw_company: StrictBool = False
    purchases: tuple[Purchase, ...] = ()
    own_employment: OwnEmployment | None = None
    qualitative: Mapping[str, StrictBool] | None = None
    """Requirement id to whether it is met; one that is left out has not been assessed."""
    aspirant_plan: StrictBool = False


_COMPANIES = TypeAdapter(Company)
_KEYS = [
    field.name
    for table in (Company, StaffGroup, Purchase, OwnEmployment)
    for field in fields(table)
]


def parse_company(data: object) -> Company:
    """Take a company from parsed JSON or TOML.

    Refused lists every key that is missing, unknown or of the wrong kind. Whether the figures
    can be true is looked at when they are scored.
    """
    try:
        return _COMPANIES.validate_python(data)
    except ValidationError as error:
        raise Refused(shape_problems(error, _KEYS)) from None
