"""What an edition may not say, although every key is there and of the right kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from core.ladder.model import Edition
from core.ladder.norms import NormRow
from core.ladder.problem import Problem, did_you_mean


def contradictions(edition: Edition) -> list[Problem]:
    """Find everything in an edition that cannot be true or would make a score ambiguous."""
    return [problem for look in _LOOKS for problem in look(edition)]


def _dates(edition: Edition) -> Iterator[Problem]:
    if edition.id != edition.starts.isoformat():
        what = f"{edition.id!r} is not the start date {edition.starts}"
        yield Problem("id", "id", what, f'Write id = "{edition.starts}", or correct starts')


def _ids(edition: Edition) -> Iterator[Problem]:
    yield from _twice("rungs", [rung.id for rung in edition.rungs])
    yield from _twice("start_positions", [it.id for it in edition.start_positions])
    yield from _twice("contracts", [contract.id for contract in edition.contracts])
    yield from _twice("requirements", [it.id for it in edition.requirements])


def _twice(key: str, ids: Iterable[str]) -> Iterator[Problem]:
    for id_, times in Counter(ids).items():
        if times > 1:
            what = f"the id {id_!r} stands there {times} times"
            yield Problem("duplicate", key, what, "Give each entry an id of its own")


def _rung_columns(edition: Edition) -> Iterator[Problem]:
    rungs = [rung.id for rung in edition.rungs]
    for row in edition.norms.rows:
        for rung in rungs:
            if rung not in row.percent:
                yield Problem("missing", _cell(row, rung), "it is missing", "Add the percentage")
        for key in row.percent:
            if key not in rungs:
                what = f"{key!r} is not a rung"
                yield Problem("unknown-rung", _cell(row, key), what, did_you_mean(key, rungs))


def _cell(row: NormRow, rung: str) -> str:
    return f"norms.rows[fte {float(row.fte):g}].{rung}"


def _norm_values(edition: Edition) -> Iterator[Problem]:
    for row in edition.norms.rows:
        for rung, percent in row.percent.items():
            if not 0 < percent < 100:
                what = f"{float(percent):g} is not between 0 and 100 percent"
                yield Problem("percent", _cell(row, rung), what, "Correct the percentage")
        columns = [rung.id for rung in edition.rungs if rung.id in row.percent]
        for low, high in pairwise(columns):
            if row.percent[high] < row.percent[low]:
                what = f"it is lower than {low}, the rung below it"
                yield Problem("rung-order", _cell(row, high), what, "Correct one of the two")


def _sizes(edition: Edition) -> Iterator[Problem]:
    rows, minimum = edition.norms.rows, edition.norms.minimum_fte
    if minimum <= 0 or minimum < rows[0].fte:
        what = f"{float(minimum):g} fte is smaller than the first row of the table, or not a size"
        yield Problem("minimum", "norms.minimum_fte", what, "Write the size of the first row")
    for small, large in pairwise(rows):
        if large.fte <= small.fte:
            where, what = f"norms.rows[fte {float(large.fte):g}]", "it is not in order of size"
            yield Problem("unsorted", where, what, "Put the rows in order, each size once")
            continue
        for rung, percent in large.percent.items():
            if percent > small.percent.get(rung, percent):
                what = f"it is higher than the norm for {float(small.fte):g} fte"
                yield Problem("norm-rises", _cell(large, rung), what, "Correct one of the two")


def _weights(edition: Edition) -> Iterator[Problem]:
    weights = {f"start_positions[{it.id}]": it.weight for it in edition.start_positions}
    weights |= {f"contracts[{it.id}]": it.weight for it in edition.contracts}
    for where, weight in weights.items():
        if not 0 <= weight <= 1:
            what = f"{float(weight):g} is not between 0 and 1"
            yield Problem("weight", f"{where}.weight", what, "Write a part of one, such as 0.75")


def _limits(edition: Edition) -> Iterator[Problem]:
    for it in edition.start_positions:
        years, moment = it.counts_years, it.counts_from
        if (years is None) != (moment is None):
            lacking = "counts_years" if years is None else "counts_from"
            where, what = f"start_positions[{it.id}].{lacking}", "it is missing beside the other"
            remedy = "Write both counts_years and counts_from, or neither"
            yield Problem("limit", where, what, remedy)
        if years is not None and not 1 <= years <= 50:
            where, what = f"start_positions[{it.id}].counts_years", f"{years} is no limit in years"
            yield Problem("limit", where, what, "Write a whole number of years from 1 to 50")


def _spoken(edition: Edition) -> Iterator[Problem]:
    yield from _claims(edition, "nl")
    yield from _claims(edition, "en")


def _claims(edition: Edition, language: Literal["nl", "en"]) -> Iterator[Problem]:
    claimed: dict[str, str] = {}
    listed = [(f"start_positions[{it.id}]", it.words) for it in edition.start_positions]
    listed += [(f"contracts[{it.id}]", it.words) for it in edition.contracts]
    for owner, spoken in listed:
        for word in spoken.of(language):
            first = claimed.setdefault(" ".join(word.casefold().split()), owner)
            if first != owner:
                where, what = f"{owner}.words.{language}", f"{first} claims {word!r} as well"
                yield Problem("word", where, what, "Leave the word with one of the two")


def _outer_figures(edition: Edition) -> Iterator[Problem]:
    rungs = [rung.id for rung in edition.rungs]
    times, percent = edition.indirect.max_times_direct, edition.pso_30plus.percent
    if times < 0:
        where, what = "indirect.max_times_direct", f"{float(times):g} is less than 0"
        yield Problem("negative", where, what, "Write how many times, such as 4")
    if not 0 <= percent <= Fraction(100):
        what = f"{float(percent):g} is not between 0 and 100 percent"
        yield Problem("percent", "pso_30plus.percent", what, "Correct the percentage")
    if edition.pso_30plus.rung not in rungs:
        what = f"{edition.pso_30plus.rung!r} is not a rung"
        remedy = did_you_mean(edition.pso_30plus.rung, rungs)
        yield Problem("unknown-rung", "pso_30plus.rung", what, remedy)


_LOOKS: tuple[Callable[[Edition], Iterator[Problem]], ...] = (
    _dates,
    _ids,
    _rung_columns,
    _norm_values,
    _sizes,
    _weights,
    _limits,
    _spoken,
    _outer_figures,
)
