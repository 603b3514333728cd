"""The score of a company on an edition: exact fractions from the input to the comparison.

PSO-handleiding, by way of pso-nederland.nl: directe en indirecte sociale bijdrage, PSO-normen,
PSO 30+. All percentages are 0 to 100 and unrounded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.ladder.advice import NextRung, Standing, next_rung
from core.ladder.caveats import assumptions, quality_gaps
from core.ladder.company import Company, OwnEmployment, Refused, StaffGroup
from core.ladder.model import Edition
from core.ladder.refusals import refusals

__all__ = [
    "GroupScore",
    "NextRung",
    "Reading30Plus",
    "Score",
    "reading",
    "score",
    "standing_of",
]


@dataclass(frozen=True, slots=True)
class GroupScore:
    """What one group of colleagues contributes."""

    group: StaffGroup
    fte: Fraction
    """Before weighing."""
    position_weight: Fraction
    contract_weight: Fraction
    weighted_fte: Fraction


@dataclass(frozen=True, slots=True)
class Reading30Plus:
    """PSO 30+: the share of the staff in own employment that belongs to its target group."""

    percent: Fraction
    reached: bool
    granted: bool
    """Reached, and the rung it needs is reached too."""


@dataclass(frozen=True, slots=True)
class Score:
    """Where a company stands on the ladder, and why."""

    edition: Edition
    size_fte: Fraction
    groups: tuple[GroupScore, ...]
    direct_percent: Fraction
    indirect_percent: Fraction
    indirect_counted_percent: Fraction
    """As far as it counts beside the direct contribution."""
    total_percent: Fraction
    norms: Mapping[str, Fraction]
    """By rung id, for this size."""
    rung: str
    """`none`, `aspirant`, or the id of the highest rung whose norm is reached."""
    next: NextRung | None
    """None on the highest rung."""
    pso_30plus: Reading30Plus | None
    """None when nothing is known of the staff in own employment."""
    quality_gaps: tuple[str, ...]
    """Ids of the requirements that are not met."""
    assumptions: tuple[str, ...]
    """Ids: `edition-in-force`, `norm-interpolated`, `turnover-estimated`,
    `quality-not-assessed`."""


def score(company: Company, edition: Edition) -> Score:
    """Score a company on the edition it names, or on the one in force when it names none.

    Refused, with every reason, when it cannot be scored; ValueError for another edition than
    the company names.
    """
    if company.edition not in (None, edition.id):
        raise ValueError(f"the company asks for {company.edition}, this is {edition.id}")
    if problems := refusals(company, edition):
        raise Refused(problems)
    return _compute(company, edition)


def standing_of(company: Company, edition: Edition) -> Standing:
    """Give the fte behind the score of a company that can be scored."""
    groups = tuple(_weigh(group, edition) for group in company.staff)
    return _standing(company, groups, edition)


def _compute(company: Company, edition: Edition) -> Score:
    groups = tuple(_weigh(group, edition) for group in company.staff)
    standing = _standing(company, groups, edition)
    norms = edition.norms_for(company.total_fte)
    reached = _highest(standing, norms)
    return Score(
        edition=edition,
        size_fte=company.total_fte,
        groups=groups,
        direct_percent=standing.direct,
        indirect_percent=standing.indirect,
        indirect_counted_percent=standing.indirect_counted,
        total_percent=standing.total,
        norms=norms,
        rung=reached or ("aspirant" if company.aspirant_plan else "none"),
        next=next_rung(standing, reached, edition),
        pso_30plus=reading(company.own_employment, reached, edition),
        quality_gaps=quality_gaps(company, edition),
        assumptions=assumptions(
            company, edition, interpolated=edition.norms.interpolated(company.total_fte)
        ),
    )


def _weigh(group: StaffGroup, edition: Edition) -> GroupScore:
    position = edition.start_position(group.start_position).weight
    contract = edition.contract(group.contract).weight
    fte = group.fte
    return GroupScore(group, fte, position, contract, fte * position * contract)


def _standing(company: Company, groups: tuple[GroupScore, ...], edition: Edition) -> Standing:
    return Standing(
        size=company.total_fte,
        target=sum((group.fte for group in groups), Fraction(0)),
        weighted=sum((group.weighted_fte for group in groups), Fraction(0)),
        bought=sum((purchase.fte for purchase in company.purchases), Fraction(0)),
        most_times_direct=edition.indirect.max_times_direct,
    )


def _highest(standing: Standing, norms: Mapping[str, Fraction]) -> str | None:
    """Find the highest rung; none without a colleague of the target group at work."""
    if not standing.target:
        return None
    total = standing.total
    reached = [rung for rung, norm in norms.items() if total >= norm]
    return reached[-1] if reached else None


def reading(own: OwnEmployment | None, rung: str | None, edition: Edition) -> Reading30Plus | None:
    """Read PSO 30+, for the rung that is reached; None when nothing is known of the staff."""
    if own is None:
        return None
    percent = Fraction(100 * own.target_group, own.people)
    reached = percent >= edition.pso_30plus.percent
    return Reading30Plus(percent, reached, reached and _high_enough(rung, edition))


def _high_enough(rung: str | None, edition: Edition) -> bool:
    rungs = [rung.id for rung in edition.rungs]
    return rung in rungs[rungs.index(edition.pso_30plus.rung) :]
