"""Steps up the ladder: single changes to a company, and what each does to its fte.

Hours are whole hours a week, groups and purchases are counted from 0 as the company lists them.
"""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeAlias

from core.ladder.advice import Standing
from core.ladder.company import Company, StaffGroup
from core.ladder.model import Edition

MONTHS = 12
PARTS = 100
"""What is bought at somebody unknown is told in these parts of an fte."""


@dataclass(frozen=True, slots=True)
class Hire:
    """Take on colleagues who count in full, all year, on top of the staff."""

    hours: int
    """Of all of them together."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Take on colleagues who count in full, all year, in the place of others."""

    hours: int
    """Of all of them together."""


@dataclass(frozen=True, slots=True)
class Lengthen:
    """Let everybody of a group work longer, up to the full week."""

    group: int
    hours: int
    """More, each."""


@dataclass(frozen=True, slots=True)
class Prolong:
    """Let a group work in more months of the year."""

    group: int
    months: int
    """More; the year has no more than twelve."""


@dataclass(frozen=True, slots=True)
class Regrade:
    """Give a group another contract."""

    group: int
    contract: str


@dataclass(frozen=True, slots=True)
class Buy:
    """Buy more from a supplier that one buys from already."""

    purchase: int
    euros: int


@dataclass(frozen=True, slots=True)
class BuyElsewhere:
    """Buy so much that certified suppliers employ this for it."""

    hundredths: int
    """Of an fte of the target group."""


Step: TypeAlias = Hire | Replace | Lengthen | Prolong | Regrade | Buy | BuyElsewhere


@dataclass(frozen=True, slots=True)
class Footing:
    """A company to take steps from."""

    company: Company
    edition: Edition
    week: Fraction
    """Hours of a full working week."""
    standing: Standing

    def after(self, step: Step) -> Standing:
        """Tell where a step brings it."""
        match step:
            case Hire(hours):
                return self.standing.grown(hours / self.week)
            case Replace(hours):
                fte = hours / self.week
                return self.standing.moved(target=fte, weighted=fte)
            case Lengthen() | Prolong():
                longer = changed_group(self.company.staff[step.group], step)
                more = longer.fte - self.company.staff[step.group].fte
                weighted = more * self.weight(longer)
                return self.standing.moved(size=more, target=more, weighted=weighted)
            case Regrade(group):
                before = self.company.staff[group]
                gain = self.weight(changed_group(before, step)) - self.weight(before)
                return self.standing.moved(weighted=before.fte * gain)
            case Buy(purchase, euros):
                supplier = replace(self.company.purchases[purchase], amount=Fraction(euros))
                return self.standing.moved(bought=supplier.fte)
            case BuyElsewhere(hundredths):
                return self.standing.moved(bought=Fraction(hundredths, PARTS))

    def weight(self, group: StaffGroup) -> Fraction:
        """Give what a group counts for."""
        position = self.edition.start_position(group.start_position).weight
        return position * self.edition.contract(group.contract).weight

    def changed(self, step: Lengthen | Prolong | Regrade) -> "Footing":
        """Give the company as it is after a step of its own groups."""
        staff = list(self.company.staff)
        before = staff[step.group]
        staff[step.group] = changed_group(before, step)
        total = self.company.total_fte + staff[step.group].fte - before.fte
        company = replace(self.company, staff=tuple(staff), total_fte=total)
        return replace(self, company=company, standing=self.after(step))


def changed_group(group: StaffGroup, step: Lengthen | Prolong | Regrade) -> StaffGroup:
    """Give a group as it is after a step."""
    match step:
        case Lengthen(_, hours):
            return replace(group, hours=min(group.hours + hours, group.fulltime_hours))
        case Prolong(_, months):
            share = group.year_share + Fraction(months, MONTHS)
            return replace(group, year_share=min(share, Fraction(1)))
        case Regrade(_, contract):
            return replace(group, contract=contract)
