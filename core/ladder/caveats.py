"""What a reader must know beside the score: what is not met, and what was assumed."""

from core.ladder.company import Company
from core.ladder.model import Edition


def quality_gaps(company: Company, edition: Edition) -> tuple[str, ...]:
    """Give the ids of the requirements that are known not to be met."""
    answers = company.qualitative or {}
    return tuple(it.id for it in edition.requirements if answers.get(it.id) is False)


def assumptions(company: Company, edition: Edition) -> tuple[str, ...]:
    """Give the ids of what was assumed where the company or the edition says nothing."""
    assessed = company.qualitative or {}
    made = {
        "edition-in-force": company.edition is None,
        "norm-interpolated": edition.norms.interpolated(company.total_fte),
        "turnover-estimated": any(it.turnover_estimated for it in company.purchases),
        "quality-not-assessed": any(it.id not in assessed for it in edition.requirements),
    }
    return tuple(assumption for assumption, applies in made.items() if applies)
