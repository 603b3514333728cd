"""Why a company cannot be scored on an edition, although its figures could be read."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from core.ladder.company import Company, OwnEmployment, Problem, Purchase, StaffGroup
from core.ladder.model import Edition
from core.ladder.problem import did_you_mean

MOST_HOURS = 60
"""Hours a week: more than this the Working Hours Act (Arbeidstijdenwet) never allows."""
MOST_FTE = 10_000_000
"""More people than work in the Netherlands; a larger number is a slip of the hand."""


def size_possible(fte: Fraction, edition: Edition) -> bool:
    """Tell whether there is a norm for all staff together."""
    return edition.norms.minimum_fte <= fte <= MOST_FTE


def people_possible(people: int | Fraction) -> bool:
    """Tell whether a group can be of so many colleagues."""
    return 1 <= people <= MOST_FTE


def hours_possible(hours: Fraction) -> bool:
    """Tell whether somebody can work so many hours a week."""
    return 0 < hours <= MOST_HOURS


def fulltime_possible(hours: Fraction) -> bool:
    """Tell whether a full week can have so many hours."""
    return 1 <= hours <= MOST_HOURS


def share_possible(share: Fraction) -> bool:
    """Tell whether this is a part of a year."""
    return 0 <= share <= 1


def amount_possible(value: Fraction) -> bool:
    """Tell whether so many euros can be spent, or so many fte work at a supplier."""
    return value >= 0


def turnover_possible(turnover: Fraction) -> bool:
    """Tell whether somebody can supply who has this turnover."""
    return turnover > 0


def percent_possible(percent: Fraction) -> bool:
    """Tell whether this can be a direct contribution."""
    return 0 <= percent <= 100


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
        what = f"{float(fte):g} fte is more than the Netherlands has"
        yield Problem("too-large", "total_fte", what, "Write all fte in the reference year")


def _kind(at: str, group: StaffGroup, edition: Edition) -> Iterator[Problem]:
    positions = [position.id for position in edition.start_positions]
    contracts = [contract.id for contract in edition.contracts]
    yield from _known(f"{at}.start_position", group.start_position, positions)
    yield from _known(f"{at}.contract", group.contract, contracts)
    if not people_possible(group.people):
        what = f"{group.people} is not a number of colleagues"
        yield Problem("people-absurd", f"{at}.people", what, "Write 1 or more, or leave the group")


def _time(at: str, group: StaffGroup) -> Iterator[Problem]:
    if not hours_possible(group.hours):
        what = f"{float(group.hours):g} hours a week is not possible"
        remedy = f"Write more than 0 and at most {MOST_HOURS}, for one colleague"
        yield Problem("hours-absurd", f"{at}.hours", what, remedy)
    if not fulltime_possible(group.fulltime_hours):
        what = f"{float(group.fulltime_hours):g} hours is not a full working week"
        remedy = "Write the hours of a full week, such as 40 or what the cao says"
        yield Problem("fulltime-absurd", f"{at}.fulltime_hours", what, remedy)
    if not share_possible(group.year_share):
        what = f"{float(group.year_share):g} is not a part of a year"
        remedy = "Write a number from 0 to 1: 0.5 is half the year"
        yield Problem("year-share-absurd", f"{at}.year_share", what, remedy)


def _known(where: str, id_: str, known: Iterable[str]) -> Iterator[Problem]:
    known = list(known)
    if id_ not in known:
        remedy = did_you_mean(id_, known)
        yield Problem("unknown-id", where, f"{id_!r} is not known in this edition", remedy)


def _purchase(at: str, purchase: Purchase) -> Iterator[Problem]:
    for key, value in (("amount", purchase.amount), ("supplier_fte", purchase.supplier_fte)):
        if not amount_possible(value):
            what = f"{float(value):g} is negative"
            yield Problem("negative", f"{at}.{key}", what, "Write 0 or more")
    if not turnover_possible(purchase.supplier_turnover):
        what = f"a turnover of {float(purchase.supplier_turnover):g} is not possible"
        remedy = "Write the supplier's turnover; an estimate is allowed (turnover_estimated)"
        yield Problem("turnover-zero", f"{at}.supplier_turnover", what, remedy)
    if not percent_possible(purchase.supplier_direct_percent):
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
