"""The figures of a company's score."""

from collections.abc import Mapping
from typing import NamedTuple

from core.ladder.bulk.hiring import growing, replacing
from core.ladder.bulk.measuring import Measure
from core.ladder.bulk.parts import STEPS, Parts, Ratio
from core.ladder.bulk.slopes import Slopes
from core.ladder.bulk.stated import Employed, Stated
from core.ladder.caveats import assumptions, quality_gaps
from core.ladder.company import OwnEmployment
from core.ladder.model import Edition
from core.ladder.refusals import own_employment_refusals
from core.ladder.scoring import Reading30Plus, reading


class NextFigures(NamedTuple):
    """What NextRung says."""

    rung: str
    missing_percent: float
    hire_fte_growing: float
    hire_fte_replacing: float | None


class Figures(NamedTuple):
    """What Score says, without the groups; each number is the float nearest to the exact one."""

    edition: Edition
    size_fte: float
    direct_percent: float
    indirect_percent: float
    indirect_counted_percent: float
    total_percent: float
    norms: Mapping[str, float]
    rung: str
    next: NextFigures | None
    pso_30plus: Reading30Plus | None
    quality_gaps: tuple[str, ...]
    assumptions: tuple[str, ...]


class Bulk:
    """Scores companies on one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._measure = Measure(edition)
        self._slopes = Slopes(edition)
        self._rungs = tuple(rung.id for rung in edition.rungs)
        self._requirements = frozenset(it.id for it in edition.requirements)
        times = edition.indirect.max_times_direct
        self._times = times.numerator, times.denominator

    def figures(self, company: Stated) -> Figures | None:
        """Score a company; None when it may have to be refused, or its numbers are too fine.

        Its edition must be this one; without one, this is taken to be the one in force.
        """
        if company.sw_company or not self._requirements.issuperset(company.qualitative or ()):
            return None
        own = _own(company.own_employment)
        if own and any(own_employment_refusals(own)):
            return None
        try:
            parts = self._measure.parts(company)
        except (ValueError, LookupError):
            return None
        return self._figures(company, parts, own)

    def _figures(self, company: Stated, parts: Parts, own: OwnEmployment | None) -> Figures:
        fte, size = parts.fte, parts.size
        written_size = self._measure.sizes[company.total_fte]
        at = self._slopes.index(written_size)
        norms = [line.at(size, fte) for line in self._slopes.stretches[at].lines]
        total = parts.total(self._times)
        reached = _reached(parts, total, norms)
        rung = self._rungs[reached - 1] if reached else None
        direct = 100 * parts.weighted / size
        indirect = _float(parts.indirect) if parts.bought else 0.0
        counted = _float(parts.counted(self._times)) if parts.bought else 0.0
        return Figures(
            self._edition,
            size / fte,
            direct,
            indirect,
            counted,
            total[0] / total[1],
            {id_: norm / by for id_, (norm, by) in zip(self._rungs, norms, strict=True)},
            rung or ("aspirant" if company.aspirant_plan else "none"),
            self._next(parts, total, norms, reached, at) if reached < len(norms) else None,
            reading(own, rung, self._edition),
            quality_gaps(company, self._edition),
            assumptions(
                company, self._edition, interpolated=self._slopes.interpolated(at, written_size)
            ),
        )

    def _next(
        self, parts: Parts, total: Ratio, norms: list[Ratio], above: int, at: int
    ) -> NextFigures:
        norm, by = norms[above]
        steps = growing(parts, self._times, above, self._slopes, at)
        others = replacing(parts, self._times, norms[above])
        return NextFigures(
            self._rungs[above],
            (norm * total[1] - total[0] * by) / (by * total[1]),
            steps / STEPS,
            others and _float(others),
        )


def _own(stated: Employed | None) -> OwnEmployment | None:
    return OwnEmployment(stated.people, stated.target_group) if stated else None


def _reached(parts: Parts, total: Ratio, norms: list[Ratio]) -> int:
    """Count up to the highest rung that is reached."""
    if parts.target:
        for above in range(len(norms), 0, -1):
            norm, by = norms[above - 1]
            if total[0] * by >= norm * total[1]:
                return above
    return 0


def _float(ratio: Ratio) -> float:
    return ratio[0] / ratio[1]
