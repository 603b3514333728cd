"""What somebody supposes, beside the organisation that it is about."""

from dataclasses import dataclass
from fractions import Fraction

from core.assessment.facts import Facts, Group
from core.assessment.quantities import Quantity, Unit, quantities, with_digits
from core.assessment.staffing import Staffing
from core.supposing import differences, words
from core.supposing.changes import Doubt, Hire, Unclear
from core.supposing.hearing import Heard


@dataclass(frozen=True, slots=True)
class Known:
    """The organisation it is about, as it is before the change."""

    facts: Facts
    staffing: Staffing
    last: Hire | None = None
    """The hire that was supposed last, if that was the last thing supposed."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is supposed, with what it counts."""

    heard: Heard
    known: Known

    @property
    def text(self) -> str:
        """The words, without the number of a group, and without how it is now."""
        # The word itself stays: an article behind it counts nothing.
        return differences.WAS.sub("", words.GROUP.sub("groep", self.heard.body))

    @property
    def in_digits(self) -> str:
        """The same, with its numbers in digits."""
        return with_digits(self.text, self.heard.language)

    @property
    def counted(self) -> tuple[Quantity, ...]:
        """Every amount that is no part of a name."""
        staffing = self.known.staffing
        named = staffing.contracts.without_numbers(staffing.positions.without_numbers(self.text))
        return quantities(words.ARTICLE.sub("", named), self.heard.language)

    @property
    def positions(self) -> tuple[str, ...]:
        """The start positions that are named."""
        return self.known.staffing.positions.named_in(self.text)

    @property
    def contracts(self) -> tuple[str, ...]:
        """The contracts that are named, in order; "employees" is no slip for "employed"."""
        return self.known.staffing.contracts.spelled_in(self.text)

    @property
    def is_of_one(self) -> bool:
        """Whether it is about one of some background: "een wajonger"."""
        before = self.before_position
        alone = words.ALONE.search(before) and not words.FTE_OF.search(before)
        return bool(self.positions) and bool(alone)

    @property
    def hours_are_not_weekly(self) -> bool:
        """Whether hours of a day or a month are told, and not how many that is a week."""
        if self.of(Unit.HOURS_A_DAY, Unit.HOURS_A_MONTH):
            return True
        if words.WEEKLY.search(self.text):
            return False  # then it is euros that are "per maand"
        rest = self.in_digits
        for it in reversed(quantities(self.text, self.heard.language)):
            # "4 dagen van 8 uur per dag" is an amount of a week.
            rest = rest[: it.start] + rest[it.end :]
        return bool(self.of(Unit.HOURS) and words.NOT_WEEKLY.search(rest))

    @property
    def before_position(self) -> str:
        """What stands before the first start position, or all of it."""
        return self.known.staffing.positions.before(self.text)

    def of(self, *units: Unit) -> tuple[Fraction, ...]:
        """Give the amounts in some units."""
        return tuple(it.value for it in self.counted if it.unit in units)


def meant(said: Said, *, without: tuple[str, ...] = ()) -> list[Group]:
    """Find the groups that a message is about, told by number, background or contract."""
    groups, positions = said.known.facts.groups, said.positions
    if numbers := {int(number) for number in words.GROUP.findall(said.heard.body)}:
        return [group for group in groups if group.number in numbers]
    contracts = [contract for contract in said.contracts if contract not in without]
    of_position = [group for group in groups if group.position in positions]
    narrowed = [it for it in (of_position if positions else groups) if it.contract in contracts]
    return narrowed or of_position


def the_one(said: Said, groups: list[Group]) -> tuple[Group, int] | Unclear | None:
    """Give the one group that is meant, and how many of it."""
    if not groups:
        everybody = tuple(group.number for group in said.known.facts.groups)
        named = words.GROUP.search(said.heard.body) and everybody
        return Unclear(Doubt.WHICH_GROUP, everybody) if named else None
    if len(groups) > 1:
        return Unclear(Doubt.WHICH_GROUP, tuple(group.number for group in groups))
    group = groups[0]
    counts = set(said.of(Unit.NONE, Unit.PEOPLE))
    if words.ONE_OF.search(said.text) or (not counts and said.is_of_one):
        counts = {Fraction(1)}
    if len(counts) > 1:
        return Unclear(Doubt.HOW_MANY)
    people = next(iter(counts), Fraction(group.people))
    if not 1 <= people <= group.people or people.denominator != 1:
        return Unclear(Doubt.FEWER_IN_GROUP, (group.number,))
    return group, int(people)
