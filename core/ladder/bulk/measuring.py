"""A company in whole numbers: how many parts of an fte it has, counts and buys."""

from collections.abc import Sequence
from math import lcm

from core.ladder.bulk.parts import Parts, reduced
from core.ladder.bulk.rulers import PARTS, Ruler
from core.ladder.bulk.stated import Bought, Group, Stated
from core.ladder.model import Edition
from core.ladder.refusals import (
    AMOUNT,
    FULLTIME_HOURS,
    HOURS,
    PEOPLE,
    PERCENT,
    SUPPLIER_FTE,
    TURNOVER,
    YEAR_SHARE,
    sizes,
)


class Measure:
    """The rulers and the weights of an edition."""

    def __init__(self, edition: Edition) -> None:
        self.sizes = Ruler(sizes(edition))
        self._people = Ruler(PEOPLE, parts=1)
        self._hours = Ruler(HOURS)
        self._fulltime = Ruler(FULLTIME_HOURS)
        self._shares = Ruler(YEAR_SHARE)
        self._amounts = Ruler(AMOUNT)
        self._turnovers = Ruler(TURNOVER)
        self._suppliers = Ruler(SUPPLIER_FTE)
        self._percents = Ruler(PERCENT)
        weights = {
            (position.id, contract.id): position.weight * contract.weight
            for position in edition.start_positions
            for contract in edition.contracts
        }
        self._one = lcm(*(weight.denominator for weight in weights.values()))
        self._weights = {ids: int(weight * self._one) for ids, weight in weights.items()}

    def parts(self, company: Stated) -> Parts:
        """Measure a company; ValueError or LookupError when it is not beyond doubt."""
        week, target, weighted = self._staff(company.staff)
        fte = week * PARTS * self._one
        size = week * self.sizes[company.total_fte] * self._one
        target *= self._one
        if target > size:
            raise ValueError("the target group is larger than all staff together")
        if not company.purchases:
            return reduced(Parts(fte, size, target, weighted, 0))
        bought, by = self._bought(company.purchases)
        return reduced(Parts(fte * by, size * by, target * by, weighted * by, fte * bought))

    def _staff(self, staff: Sequence[Group]) -> tuple[int, int, int]:
        """Add the groups up, before and after weighing; the first number is one whole fte."""
        people, hours, shares, weights = self._people, self._hours, self._shares, self._weights
        full = {week: self._fulltime[week] for week in {group.fulltime_hours for group in staff}}
        weeks = lcm(*full.values())
        times = {week: weeks // parts for week, parts in full.items()}
        target = weighted = 0
        for it in staff:
            fte = (
                people[it.people]
                * hours[it.hours]
                * shares[it.year_share]
                * times[it.fulltime_hours]
            )
            target += fte
            weighted += fte * weights[it.start_position, it.contract]
        return weeks, target, weighted

    def _bought(self, purchases: Sequence[Bought]) -> tuple[int, int]:
        """Give the fte that the purchases paid for, as numerator and denominator."""
        amounts, suppliers, percents = self._amounts, self._suppliers, self._percents
        turnovers = self._turnovers
        turnover = lcm(*{turnovers[it.supplier_turnover] for it in purchases})
        paid = sum(
            amounts[it.amount]
            * suppliers[it.supplier_fte]
            * percents[it.supplier_direct_percent]
            * (turnover // turnovers[it.supplier_turnover])
            for it in purchases
        )
        return paid, turnover * 100 * PARTS * PARTS
