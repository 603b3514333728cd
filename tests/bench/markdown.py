"""The figures of a bench as `docs/benchmarks.md` has them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tests.bench.report import written
from tests.bench.row import Row, ratio


def markdown(sections: Mapping[str, Sequence[Row]]) -> str:
    """Write a table for each case: a line for a program, a column for a measure, ratios first."""
    return "\n".join(line for name, rows in sections.items() for line in _section(name, rows))


def _section(name: str, rows: Sequence[Row]) -> Iterator[str]:
    yield f"### {name[0].upper()}{name[1:]}\n"
    for case in dict.fromkeys(row.case for row in rows):
        yield f"{case[0].upper()}{case[1:]}:\n"
        yield from _table([row for row in rows if row.case == case])
        yield ""


def _table(rows: Sequence[Row]) -> Iterator[str]:
    measures = tuple(dict.fromkeys(row.measure for row in rows))
    noted = ["note"] if any(row.note for row in rows) else []
    head = ["", *measures, *noted]
    yield _line(head)
    yield "|" + "---|" * len(head)
    for name in dict.fromkeys(row.name for row in rows):
        own = {row.measure: row for row in rows if row.name == name}
        version = next(iter(own.values())).version
        cells = [_cell(own.get(it), rows) for it in measures]
        notes = "; ".join(dict.fromkeys(row.note for row in own.values() if row.note))
        yield _line([f"{name} {version}".strip(), *cells, *(notes for _ in noted)])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(row: Row | None, among: Sequence[Row]) -> str:
    """Write how many times better ours is, the median, and between which runs it lies."""
    if row is None or row.median is None or row.spread is None:
        return "-"
    times = ratio(row, list(among))
    least, most = map(written, row.spread)
    shown = written(row.median) + (f" ({least} - {most})" if least != most else "")
    return shown if times is None else f"{times:.2f} × · {shown}"
