"""Why a company cannot be scored on an edition, although its figures could be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from core.ladder.company import Company, OwnEmployment, Problem, Purchase, StaffGroup
from core.ladder.model import Edition
from core.ladder.problem import did_you_mean

MOST_HOURS = 60
"""Hours a week: more than this the Working Hours Act (Arbeidstijdenwet) never allows."""
MOST_FTE = 10_000_000
"""More people than work in the Netherlands; a larger number is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers that are possible."""

    least: Fraction | int
    most: Fraction | int | None = None
    """None when there is no limit."""
    beyond: bool = False
    """Whether `least` itself is not possible."""

    def __contains__(self, number: Fraction | int) -> bool:
        enough = number > self.least if self.beyond else number >= self.least
        return enough and (self.most is None or number <= self.most)


PEOPLE = Range(1, MOST_FTE)
HOURS = Range(0, MOST_HOURS, beyond=True)
FULLTIME_HOURS = Range(1, MOST_HOURS)
YEAR_SHARE = Range(0, 1)
AMOUNT = Range(0)
TURNOVER = Range(0, beyond=True)
SUPPLIER_FTE = Range(0)
PERCENT = Range(0, 100)


def sizes(edition: Edition) -> Range:
    """Give the sizes in fte for which there is a norm."""
    return Range(edition.norms.minimum_fte, MOST_FTE)


def refusals(company: Company, edition: Edition) -> list[Problem]:
    """Find everything that keeps a company from being scored."""
    problems = [*_organisation(company, edition)]
    for number, group in enumerate(company.staff):
        problems += _kind(f"staff[{number}]", group, edition)
        problems += _time(f"staff[{number}]", group)
    for number, purchase in enumerate(company.purchases):
        problems += _purchase(f"purchases[{number}]", purchase)
    if company.own_employment:
        problems += own_employment_refusals(company.own_employment)
    problems += _requirements(company, edition)
    return problems or [*_together(company)]


def _organisation(company: Company, edition: Edition) -> Iterator[Problem]:
    fte, least = company.total_fte, edition.norms.minimum_fte
    if company.sw_company:
        what = "an SW-bedrijf is computed in a separate way that is not public"
        yield Problem("sw-company", "sw_company", what, "Ask PSO-Nederland for that calculation")
    if fte < 0:
        what = f"{float(fte):g} is negative"
        yield Problem("negative", "total_fte", what, "Write all fte in the reference year")
    elif fte < least:
        what = f"{float(fte):g} fte is too small for the PSO: no norm under {float(least):g}"
        yield Problem("too-small", "total_fte", what, "Come back when the organisation has grown")
    elif fte > MOST_FTE:
        what = f"{float(fte):.16g} fte is more than the Netherlands has"
        yield Problem("too-large", "total_fte", what, "Write all fte in the reference year")


def _kind(at: str, group: StaffGroup, edition: Edition) -> Iterator[Problem]:
    positions = [position.id for position in edition.start_positions]
    contracts = [contract.id for contract in edition.contracts]
    yield from _known(f"{at}.start_position", group.start_position, positions)
    yield from _known(f"{at}.contract", group.contract, contracts)
    if group.people not in PEOPLE:
        what = f"{group.people} is not a number of colleagues"
        yield Problem("people-absurd", f"{at}.people", what, "Write 1 or more, or leave the group")


def _time(at: str, group: StaffGroup) -> Iterator[Problem]:
    if group.hours not in HOURS:
        what = f"{float(group.hours):g} hours a week is not possible"
        remedy = f"Write more than 0 and at most {MOST_HOURS}, for one colleague"
        yield Problem("hours-absurd", f"{at}.hours", what, remedy)
    if group.fulltime_hours not in FULLTIME_HOURS:
        what = f"{float(group.fulltime_hours):g} hours is not a full working week"
        remedy = "Write the hours of a full week, such as 40 or what the cao says"
        yield Problem("fulltime-absurd", f"{at}.fulltime_hours", what, remedy)
    if group.year_share not in YEAR_SHARE:
        what = f"{float(group.year_share):g} is not a part of a year"
        remedy = "Write a number from 0 to 1: 0.5 is half the year"
        yield Problem("year-share-absurd", f"{at}.year_share", what, remedy)


def _known(where: str, id_: str, known: Iterable[str]) -> Iterator[Problem]:
    known = list(known)
    if id_ not in known:
        remedy = did_you_mean(id_, known)
        yield Problem("unknown-id", where, f"{id_!r} is not known in this edition", remedy)


def _purchase(at: str, purchase: Purchase) -> Iterator[Problem]:
    for key, value, possible in (
        ("amount", purchase.amount, AMOUNT),
        ("supplier_fte", purchase.supplier_fte, SUPPLIER_FTE),
    ):
        if value not in possible:
            what = f"{float(value):g} is negative"
            yield Problem("negative", f"{at}.{key}", what, "Write 0 or more")
    if purchase.supplier_turnover not in TURNOVER:
        what = f"a turnover of {float(purchase.supplier_turnover):g} is not possible"
        remedy = "Write the supplier's turnover; an estimate is allowed (turnover_estimated)"
        yield Problem("turnover-zero", f"{at}.supplier_turnover", what, remedy)
    if purchase.supplier_direct_percent not in PERCENT:
        what = f"{float(purchase.supplier_direct_percent):g} is not a percentage from 0 to 100"
        remedy = "Write the supplier's direct contribution in percent"
        yield Problem("percent-absurd", f"{at}.supplier_direct_percent", what, remedy)


def own_employment_refusals(own: OwnEmployment) -> Iterator[Problem]:
    """Find what cannot be true of the staff in own employment."""
    if own.people < 1:
        where, what = "own_employment.people", f"{own.people} is not a number of people"
        yield Problem("people-absurd", where, what, "Write 1 or more, or leave own_employment out")
    if own.target_group < 0:
        where, what = "own_employment.target_group", f"{own.target_group} is negative"
        yield Problem("negative", where, what, "Write 0 or more")
    elif own.target_group > max(own.people, 0):
        where = "own_employment.target_group"
        what = f"{own.target_group} is more than the {own.people} people in own employment"
        remedy = "Correct one of the two"
        yield Problem("more-target-people-than-people", where, what, remedy)


def _requirements(company: Company, edition: Edition) -> Iterator[Problem]:
    known = [requirement.id for requirement in edition.requirements]
    for id_ in company.qualitative or {}:
        yield from _known(f"qualitative.{id_}", id_, known)


def _together(company: Company) -> Iterator[Problem]:
    """Compare the groups with the whole, once each of the figures is possible."""
    target = sum((group.fte for group in company.staff), Fraction(0))
    if target > company.total_fte:
        what = (
            f"the target group adds up to {float(target):g} fte, "
            f"more than the {float(company.total_fte):g} fte of all staff together"
        )
        remedy = "Write all staff in total_fte, the target group included"
        yield Problem("more-target-fte-than-total", "total_fte", what, remedy)
