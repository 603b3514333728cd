"""What a reader must know beside the score: what is not met, and what was assumed."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from core.ladder.model import Edition


class Supplied(Protocol):
    """A purchase: whether the supplier's turnover is an estimate."""

    @property
    def turnover_estimated(self) -> bool | None:
        """Whether it is; None when nothing is said of it."""


class Told(Protocol):
    """What a company said; None for what it left unsaid."""

    @property
    def edition(self) -> str | None:
        """The id of the edition it named."""

    @property
    def purchases(self) -> Iterable[Supplied] | None:
        """What it bought."""

    @property
    def qualitative(self) -> Mapping[str, bool] | None:
        """Requirement id to whether it is met."""


def quality_gaps(company: Told, edition: Edition) -> tuple[str, ...]:
    """Give the ids of the requirements that are known not to be met."""
    if not (answers := company.qualitative):
        return ()
    return tuple(it.id for it in edition.requirements if answers.get(it.id) is False)


def assumptions(company: Told, edition: Edition, *, interpolated: bool) -> tuple[str, ...]:
    """Give the ids of what was assumed where the company or the edition says nothing.

    `interpolated` tells whether the norm lies between two published sizes.
    """
    assessed = company.qualitative or {}
    made = {
        "edition-in-force": company.edition is None,
        "norm-interpolated": interpolated,
        "turnover-estimated": any(it.turnover_estimated for it in company.purchases or ()),
        "quality-not-assessed": any(it.id not in assessed for it in edition.requirements),
    }
    return tuple(assumption for assumption, applies in made.items() if applies)
