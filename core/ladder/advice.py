"""How far it is to the next rung, in fte and in colleagues."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from core.ladder.model import Edition

STEP = Fraction(1, 1_000_000)
"""Advice is given in these parts of an fte, rounded up so that following it is enough."""
NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Standing:
    """The fte behind a score; percentages are 0 to 100."""

    size: Fraction
    """All fte of the organisation."""
    target: Fraction
    """Of the target group, before weighing; at most the size."""
    weighted: Fraction
    """Of the target group after weighing; at most `target`, since no weight is above 1."""
    bought: Fraction
    """Target-group fte paid for at suppliers."""
    most_times_direct: Fraction
    """Up to how many times the direct contribution the indirect one counts."""

    @property
    def direct(self) -> Fraction:
        """The direct social contribution, in percent."""
        return 100 * self.weighted / self.size

    @property
    def indirect(self) -> Fraction:
        """The indirect social contribution, in percent."""
        return 100 * self.bought / (self.size + self.bought)

    @property
    def indirect_counted(self) -> Fraction:
        """The indirect contribution as far as it counts."""
        return min(self.indirect, self.most_times_direct * self.direct)

    @property
    def total(self) -> Fraction:
        """What is compared with the norm."""
        return self.direct + self.indirect_counted

    def grown(self, fte: Fraction) -> "Standing":
        """Hire full-weight fte on top of the present staff."""
        return self.moved(size=fte, target=fte, weighted=fte)

    def moved(
        self,
        size: Fraction = NOTHING,
        target: Fraction = NOTHING,
        weighted: Fraction = NOTHING,
        bought: Fraction = NOTHING,
    ) -> "Standing":
        """Add fte to what is there."""
        return Standing(
            self.size + size,
            self.target + target,
            self.weighted + weighted,
            self.bought + bought,
            self.most_times_direct,
        )

    def reaches(self, rung: str, edition: Edition) -> bool:
        """Tell whether this is enough for a rung, by the norm for this size."""
        return self.target > 0 and self.total >= edition.norms.at(self.size)[rung]


@dataclass(frozen=True, slots=True)
class NextRung:
    """The rung above the one that is reached, and what it takes."""

    rung: str
    missing_percent: Fraction
    hire_fte_growing: Fraction
    """Full-weight fte to hire on top, with the norm for the size that results."""
    hire_fte_replacing: Fraction | None
    """Full-weight fte to hire in the place of others; None when there are not enough others."""


def next_rung(standing: Standing, reached: str | None, edition: Edition) -> NextRung | None:
    """Look at the rung above; None on the highest."""
    rungs = [rung.id for rung in edition.rungs]
    above = rungs[rungs.index(reached) + 1 :] if reached else rungs
    if not above:
        return None
    rung = above[0]
    norm = edition.norms.at(standing.size)[rung]
    growing = hire_fte_growing(standing, rung, edition)
    return NextRung(rung, norm - standing.total, growing, hire_fte_replacing(standing, norm))


def hire_fte_replacing(standing: Standing, norm: Fraction) -> Fraction | None:
    """Full-weight fte that must take the place of others to reach a norm, in steps rounded up.

    Size and indirect contribution stay as they are. The total is the smaller of direct +
    indirect and (1 + cap) x direct, so the direct contribution must satisfy both. None when
    more would have to be replaced than works there outside the target group.
    """
    direct = max(norm - standing.indirect, norm / (1 + standing.most_times_direct))
    fte = direct * standing.size / 100 - standing.weighted
    others = standing.size - standing.target
    return min(ceil(fte / STEP) * STEP, others) if fte <= others else None


def hire_fte_growing(standing: Standing, rung: str, edition: Edition) -> Fraction:
    """Full-weight fte to hire on top of the staff to reach a rung, in steps rounded up.

    Bisection is right because hiring never undoes a rung. Write s for the size, W for the
    weighted fte, F for what was bought, and A = s - W, which hiring leaves as it is and which
    is at least 0. Then direct = 1 - A/s rises with s, and with it (1 + cap) x direct. The sum
    direct + indirect = 1 - A/s + F/(s + F) is below 1 exactly where Fs < A(s + F); there its
    slope A/s^2 - F/(s + F)^2 is positive, since A(s + F)^2 > Fs(s + F) >= Fs^2. So it rises
    while below 1, and once it is 1 or more it can never fall below again. The total is the
    smaller of the two, norms lie below 100 % and do not rise with size: reached stays reached.
    """
    norm = edition.norms.at(standing.size)[rung]
    # Enough for certain: direct alone reaches the norm of the present size.
    enough = (norm * standing.size - 100 * standing.weighted) / (100 - norm)
    low, high = 0, max(ceil(enough / STEP), 0)
    while low < high:
        middle = (low + high) // 2
        grown = standing.grown(middle * STEP)
        if grown.total >= edition.norms.at(grown.size)[rung]:
            high = middle
        else:
            low = middle + 1
    return high * STEP


@dataclass(frozen=True, slots=True)
class PeopleNeeded:
    """A number of colleagues, and the hours a week of each."""

    people: int
    hours: Fraction


def people_needed(fte: Fraction, hours: Fraction, fulltime: Fraction) -> PeopleNeeded:
    """Say an fte in colleagues: the fewest who work at most `hours` a week, for whole hours.

    0.7 fte at 40 of 40 hours is one colleague of 28 hours. Hours are rounded up, but not above
    `hours`. ValueError unless all three are above 0.
    """
    if fte <= 0 or hours <= 0 or fulltime <= 0:
        raise ValueError("fte, hours and the full-time week must all be above 0")
    week = fte * fulltime
    people = ceil(week / hours)
    return PeopleNeeded(people, min(Fraction(ceil(week / people)), hours))
