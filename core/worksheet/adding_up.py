"""Rows added up to groups, exactly: what a group counts for is what its rows do together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from fractions import Fraction

from core.assessment.facts import MONTHS, Group
from core.assessment.kinds import UNKNOWN
from core.assessment.scenario import Answers
from core.assessment.staffing import Staffing
from core.worksheet.outcomes import Counted
from core.worksheet.staff import StaffRow


class Standing(IntEnum):
    """How it is with the time for which a position counts."""

    COUNTS = 0
    """All year, or as long as they worked."""
    UNKNOWN = 1
    """There is a limit, and nobody knows since when."""
    CUT_SHORT = 2
    """Their time ended during the year, before their work did."""
    EXPIRED = 3
    """Their time was over before they could count."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Colleagues with the same start position, contract and standing, on average."""

    position: str
    contract: str
    standing: Standing
    people: int
    hours: Fraction
    months: Fraction
    """Of those cut short only the months that count; weighted by their hours."""
    since: date | None
    """The last of their dates, which does for all of them what each did for its row."""

    def fte(self, full_week: Fraction) -> Fraction:
        """Give their fte over the whole year, as `Group.fte`."""
        return self.people * self.hours / full_week * self.months / MONTHS


def added_up(rows: Iterable[StaffRow], staffing: Staffing, year: int) -> tuple[Sum, ...]:
    """Add up, in the order of the edition."""
    alike: dict[tuple[str, str, Standing], list[tuple[Group, int]]] = {}
    for row, times in Counter(rows).items():
        group = _group(row, staffing)
        standing = _standing(group, staffing, year)
        alike.setdefault((row.position, row.contract, standing), []).append((group, times))
    sums = [_sum(key, groups, year) for key, groups in alike.items()]
    order = staffing.order
    return tuple(sorted(sums, key=lambda it: (*order(it.position, it.contract), it.standing)))


def _group(row: StaffRow, staffing: Staffing) -> Group:
    since = row.since
    until = staffing.position(row.position).counts_until(since) if since else None
    return Group(0, row.position, row.contract, row.people, row.hours, row.months, since, until)


def _standing(group: Group, staffing: Staffing, year: int) -> Standing:
    counted = group.counted_months(year)
    if staffing.position(group.position).counts_years is not None and group.since is None:
        return Standing.UNKNOWN
    if not counted:
        return Standing.EXPIRED
    return Standing.CUT_SHORT if counted < group.months else Standing.COUNTS


def _sum(key: tuple[str, str, Standing], groups: Sequence[tuple[Group, int]], year: int) -> Sum:
    position, contract, standing = key
    people, hours, worked = 0, Fraction(0), Fraction(0)
    for group, times in groups:
        cut_short = standing is Standing.CUT_SHORT
        months = group.counted_months(year) if cut_short else group.months
        people += group.people * times
        hours += group.people * times * group.hours
        worked += group.people * times * group.hours * months
    # The last leaves room for the months that count of each, and so for those on average.
    since = max((group.since for group, _ in groups if group.since), default=None)
    return Sum(position, contract, standing, people, hours / people, worked / hours, since)


def counted(sums: Sequence[Sum], rows: int) -> Counted:
    """Tell what was added up from so many rows, in figures."""

    def people(standing: Standing) -> int:
        return sum(it.people for it in sums if it.standing is standing)

    return Counted(
        rows=rows,
        people=sum(it.people for it in sums),
        groups=len(sums),
        cut_short=people(Standing.CUT_SHORT),
        expired=people(Standing.EXPIRED),
    )


def as_answers(sums: Sequence[Sum], staffing: Staffing) -> Answers:
    """Answer the questions about colleagues of the target group."""
    answers = {"staff": "yes" if sums else "no"}
    for number, it in enumerate(sums, start=1):
        answers |= {f"group.{number}.{field}": a for field, a in _fields(it, staffing).items()}
        answers[f"group.{number}.more"] = "yes" if number < len(sums) else "no"
    return answers


def _fields(it: Sum, staffing: Staffing) -> Mapping[str, str]:
    fields = {
        "position": it.position,
        "contract": it.contract,
        "people": str(it.people),
        "hours": str(it.hours),
        "months": str(it.months),
    }
    if staffing.position(it.position).counts_years is not None:
        fields["since"] = f"{it.since:%Y-%m}" if it.since else UNKNOWN
    return fields
