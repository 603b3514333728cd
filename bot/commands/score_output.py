"""How `laddermaat score` shows a score: as JSON for programs, as tables for people."""

from fractions import Fraction
from math import ceil

from rich.console import Console
from rich.table import Table

from core.ladder.advice import NextRung
from core.ladder.bulk.figures import Figures, NextFigures
from core.ladder.scoring import Score

_ASSUMPTIONS = {
    "edition-in-force": "no edition was named: the one in force today is used",
    "norm-interpolated": "the norm lies on the straight line between two published sizes",
    "turnover-estimated": "the turnover of a supplier is an estimate",
    "quality-not-assessed": "not every qualitative requirement has been assessed",
}

_WRITTEN_DECIMALS = 6


def as_json(score: Score | Figures) -> dict[str, object]:
    """Give the score as it goes out: percentages 0 to 100, fte, and ids of the edition."""
    return {
        "edition": score.edition.id,
        "size_fte": _written(score.size_fte),
        "direct_percent": _written(score.direct_percent),
        "indirect_percent": _written(score.indirect_percent),
        "indirect_counted_percent": _written(score.indirect_counted_percent),
        "total_percent": _written(score.total_percent),
        "norms": {rung: _written(norm) for rung, norm in score.norms.items()},
        "rung": score.rung,
        "next": score.next and _next(score.next),
        "pso_30plus": score.pso_30plus
        and {
            "percent": _written(score.pso_30plus.percent),
            "reached": score.pso_30plus.reached,
            "granted": score.pso_30plus.granted,
        },
        "quality_gaps": list(score.quality_gaps),
        "assumptions": list(score.assumptions),
    }


def _next(step: NextRung | NextFigures) -> dict[str, object]:
    replacing = step.hire_fte_replacing
    return {
        "rung": step.rung,
        "missing_percent": _written(step.missing_percent),
        "hire_fte_growing": _written(step.hire_fte_growing),
        "hire_fte_replacing": None if replacing is None else _written(replacing),
    }


def _written(number: Fraction | float) -> float:
    return round(float(number), _WRITTEN_DECIMALS)


def show(score: Score, console: Console) -> None:
    """Print the groups, the contributions against the norms, and what to know about them."""
    console.print(_groups(score))
    console.print(_ladder(score))
    for line in _notes(score):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    console.print()


def _groups(score: Score) -> Table:
    table = Table("start position", "contract", "people", "fte", "weight", "counts", title="Staff")
    for it in score.groups:
        table.add_row(
            score.edition.start_position(it.group.start_position).name.en,
            score.edition.contract(it.group.contract).name.en,
            str(it.group.people),
            _short(it.fte),
            f"{_short(it.position_weight)} x {_short(it.contract_weight)}",
            f"{_short(it.weighted_fte)} fte",
        )
    return table


def _ladder(score: Score) -> Table:
    table = Table("", "percent", title=f"{_short(score.size_fte)} fte")
    table.add_row("direct contribution", _short(score.direct_percent))
    table.add_row("indirect contribution", _short(score.indirect_percent))
    table.add_row("of which counts", _short(score.indirect_counted_percent))
    table.add_row("total", _short(score.total_percent), style="bold", end_section=True)
    for rung, norm in score.norms.items():
        reached = " reached" if score.total_percent >= norm else ""
        table.add_row(f"norm for {score.edition.rung(rung).name.en}", _short(norm) + reached)
    return table


def _notes(score: Score) -> list[str]:
    edition = score.edition
    lines = [f"Result: {_rung_name(score)}"]
    if step := score.next:
        lines.append(f"To {edition.rung(step.rung).name.en}: {_way_up(step)}")
    if reading := score.pso_30plus:
        verdict = "reached" if reading.reached else "not reached"
        verdict += ", granted" if reading.granted else ", not granted"
        lines.append(f"PSO 30+: {_short(reading.percent)} % of own employment, {verdict}")
    for gap in score.quality_gaps:
        lines.append(f"Still to be met: {edition.requirement(gap).name.en}")
    for assumption in score.assumptions:
        lines.append(f"Assumed: {_ASSUMPTIONS[assumption]}")
    lines.append(f"Edition {edition.id}, {edition.title}; norms: {edition.sources.norms.name}")
    for newer in edition.newer:
        lines.append(f"Not taken into account, figures not public: {newer.name.en}")
    return [*lines, "Only an audit decides."]


def _way_up(step: NextRung) -> str:
    hire = f"hire {_enough(step.hire_fte_growing)} fte on top"
    if step.hire_fte_replacing is not None:
        hire += f", or {_enough(step.hire_fte_replacing)} fte in the place of others"
    return f"{_short(step.missing_percent)} percentage points missing; {hire}"


def _enough(fte: Fraction) -> str:
    """Round up: a rounded-down advice would fall short."""
    return _short(Fraction(ceil(fte * 10_000), 10_000))


def _rung_name(score: Score) -> str:
    if score.rung == "none":
        return "no rung"
    if score.rung == "aspirant":
        return score.edition.aspirant.name.en
    return score.edition.rung(score.rung).name.en


def _short(number: Fraction) -> str:
    return f"{float(number):.4f}".rstrip("0").rstrip(".")
