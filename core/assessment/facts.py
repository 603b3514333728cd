"""What a finished assessment says about a company, and the company that is scored from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core.ladder.company import Company, OwnEmployment, Purchase, StaffGroup

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Colleagues of the target group with the same background, contract and hours."""

    number: int
    position: str
    contract: str
    people: int
    hours: Fraction
    """Contract hours a week, each."""
    months: Fraction
    """Months of the reference year in which they worked."""
    since: date | None = None
    """From when the position counts; None if not asked or not known."""
    until: date | None = None
    """First day on which the position no longer counts; None without a limit."""

    def fte(self, full_week: Fraction) -> Fraction:
        """Give their fte over the whole year, before any weight and whether it counts or not."""
        return self.people * self.hours / full_week * self.months / MONTHS

    def counted_months(self, year: int) -> Fraction:
        """Give the months of the reference year that count; 0 once the position has expired."""
        if self.until is None or self.until > date(year, MONTHS, 31):
            return self.months
        if self.until.year < year:
            return Fraction(0)
        return min(self.months, Fraction(self.until.month - 1))


@dataclass(frozen=True, slots=True)
class Facts:
    """Every answer of an assessment as a value."""

    edition: str
    organisation: str | None
    year: int
    full_week: Fraction
    total_fte: Fraction
    groups: tuple[Group, ...]
    own_employment: OwnEmployment | None
    purchases: tuple[Purchase, ...]
    qualitative: Mapping[str, bool]
    """By requirement; one that was not known is left out."""
    aspirant_plan: bool = False

    @property
    def counted(self) -> tuple[Group, ...]:
        """The groups that count in the reference year."""
        return tuple(group for group in self.groups if group.counted_months(self.year))

    @property
    def expired(self) -> tuple[Group, ...]:
        """The groups whose time was over before the reference year."""
        return tuple(group for group in self.groups if not group.counted_months(self.year))

    @property
    def cut_short(self) -> tuple[Group, ...]:
        """The groups whose time ended during the reference year, before their work did."""
        return tuple(g for g in self.counted if g.counted_months(self.year) < g.months)

    def company(self) -> Company:
        """Give the company to be scored."""
        return Company(
            edition=self.edition,
            total_fte=self.total_fte,
            sw_company=False,
            staff=tuple(self._staff(group) for group in self.counted),
            purchases=self.purchases,
            own_employment=self.own_employment,
            qualitative=self.qualitative,
            aspirant_plan=self.aspirant_plan,
        )

    def _staff(self, group: Group) -> StaffGroup:
        return StaffGroup(
            start_position=group.position,
            contract=group.contract,
            people=group.people,
            hours=group.hours,
            fulltime_hours=self.full_week,
            year_share=group.counted_months(self.year) / MONTHS,
        )
