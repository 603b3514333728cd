"""Ways up: each with the least that is enough for a rung, from the least extra work on.

Extra work is the fte of the target group that it takes, in the organisation or at a supplier. What
it costs is not known.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from core.ladder.advice import Standing
from core.ladder.company import Company
from core.ladder.model import Edition
from core.ladder.room import longer, regrades, room_at_suppliers
from core.ladder.scoring import standing_of
from core.ladder.steps import (
    Buy,
    BuyElsewhere,
    Footing,
    Hire,
    Lengthen,
    Prolong,
    Regrade,
    Replace,
    Step,
)

MOST_BOUGHT = 1_000_000_000
"""Hundredths of an fte: more than anybody sells."""


@dataclass(frozen=True, slots=True)
class Way:
    """Steps to take together, and where they bring a company."""

    steps: tuple[Step, ...]
    standing: Standing
    reaches: bool
    """Whether that is enough; if not, more of it there is not."""
    extra_fte: Fraction
    """Of the target group, before any weight."""


def ways_up(
    company: Company,
    edition: Edition,
    rung: str,
    week: Fraction,
    *,
    fixed: frozenset[int] = frozenset(),
) -> tuple[Way, ...]:
    """Find the ways of a company that can be scored to a rung that it does not reach.

    First come those that reach it, then those that do not. `week` is the full working week in
    hours; groups that are `fixed` work no longer than they do.
    """
    climb = _Climb(Footing(company, edition, week, standing_of(company, edition)), rung, fixed)
    alone = [*climb.alone()]
    own = [way for way in alone if isinstance(way.steps[0], Lengthen | Prolong | Regrade)]
    together = [climb.together()] if own and not any(way.reaches for way in own) else []
    return tuple(sorted([*alone, *together], key=lambda way: (not way.reaches, way.extra_fte)))


@dataclass(frozen=True, slots=True)
class _Climb:
    footing: Footing
    rung: str
    fixed: frozenset[int]

    def alone(self) -> Iterator[Way]:
        """Look what each kind of step does by itself."""
        footing = self.footing
        yield self._rising(Hire, self._enough(Hire))
        others = floor((footing.standing.size - footing.standing.target) * footing.week)
        if others:
            yield self._rising(Replace, others)
        for step in (*regrades(self.footing), *longer(self.footing, self.fixed)):
            way = self._within_group(step)
            if way.reaches or way.standing.total > footing.standing.total:
                yield way
        yield from self._purchases()

    def together(self) -> Way:
        """Do all that the present groups allow, as far as it is needed, and hire for the rest."""
        steps: list[Step] = []
        climb = self
        for most in (*regrades(self.footing), *longer(self.footing, self.fixed)):
            way = climb._within_group(most)
            if way.standing.total <= climb.footing.standing.total and not way.reaches:
                continue  # it would only make the organisation larger
            steps += way.steps
            if way.reaches:
                return self._way(tuple(steps), way.standing)
            climb = _Climb(climb.footing.changed(most), self.rung, self.fixed)
        rest = climb._rising(Hire, climb._enough(Hire))
        return self._way((*steps, *rest.steps), rest.standing)

    def _purchases(self) -> Iterator[Way]:
        """Look what buying does: at suppliers that are known, or else in all."""
        room = room_at_suppliers(self.footing)
        for number, euros in room.items():
            yield self._rising(_buying(number), euros)
        if not room:
            yield self._rising(BuyElsewhere, MOST_BOUGHT)

    # How much of it.

    def _within_group(self, most: Lengthen | Prolong | Regrade) -> Way:
        """Find the least of a step within a group; beyond that more may be too much.

        Hours of who counts for little may also lower the score, so each is looked at.
        """
        match most:
            case Regrade():
                return self._way((most,), self.footing.after(most))
            case Lengthen(group, hours):
                steps: list[Step] = [Lengthen(group, n) for n in range(1, hours + 1)]
            case Prolong(group, months):
                steps = [Prolong(group, n) for n in range(1, months + 1)]
        found = next((step for step in steps if self._reaches(step)), most)
        return self._way((found,), self.footing.after(found))

    def _rising(self, step: Callable[[int], Step], most: int) -> Way:
        """Find the least of a step of which more never undoes the rung."""
        low, high = 1, most
        while low < high:
            middle = (low + high) // 2
            if self._reaches(step(middle)):
                high = middle
            else:
                low = middle + 1
        return self._way((step(high),), self.footing.after(step(high)))

    def _enough(self, step: Callable[[int], Step]) -> int:
        most = 1
        while not self._reaches(step(most)):
            most *= 2
        return most

    def _reaches(self, step: Step) -> bool:
        return self.footing.after(step).reaches(self.rung, self.footing.edition)

    def _way(self, steps: tuple[Step, ...], standing: Standing) -> Way:
        now, reaches = self.footing.standing, standing.reaches(self.rung, self.footing.edition)
        extra = standing.target - now.target + standing.bought - now.bought
        return Way(steps, standing, reaches, extra)


def _buying(purchase: int) -> Callable[[int], Step]:
    def buy(euros: int) -> Step:
        return Buy(purchase, euros)

    return buy
