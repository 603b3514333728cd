"""The figures of a bench as `docs/benchmarks.md` has them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tests.bench.durable import compared
from tests.bench.report import spread, written
from tests.bench.row import Row, ratio

WIDEST = 8
"""Measures beside each other; more of them stand below each other."""


def markdown(sections: Mapping[str, Sequence[Row]]) -> str:
    """Write a table for each case: a line for a program, a column for a measure, ratios first."""
    return "\n".join(line for name, rows in sections.items() for line in _section(name, rows))


def _section(name: str, rows: Sequence[Row]) -> Iterator[str]:
    yield f"## {name[0].upper()}{name[1:]}\n"
    for case in dict.fromkeys(row.case for row in rows):
        yield f"{case[0].upper()}{case[1:]}:\n"
        among = [row for row in rows if row.case == case]
        yield from _long(among) if len({row.measure for row in among}) > WIDEST else _table(among)
        yield ""
        if told := compared(among):
            yield f"{told}\n"


def _table(rows: Sequence[Row]) -> Iterator[str]:
    measures = tuple(dict.fromkeys(row.measure for row in rows))
    kept = ["kept"] if any(row.keeps for row in rows) else []
    noted = ["note"] if any(row.note for row in rows) else []
    head = ["", *kept, *measures, *noted]
    yield _line(head)
    yield "|" + "---|" * len(head)
    for name in dict.fromkeys(row.name for row in rows):
        own = {row.measure: row for row in rows if row.name == name}
        some = next(iter(own.values()))
        cells = [_cell(own.get(it), rows) for it in measures]
        notes = "; ".join(dict.fromkeys(row.note for row in own.values() if row.note))
        keeps = (some.keeps for _ in kept)
        yield _line([_named(some), *keeps, *cells, *(notes for _ in noted)])


def _long(rows: Sequence[Row]) -> Iterator[str]:
    """Write a line for a measure, a column for a program."""
    programs = {row.name: row for row in rows}
    yield _line(["", *map(_named, programs.values())])
    yield "|" + "---|" * (len(programs) + 1)
    for measure in dict.fromkeys(row.measure for row in rows):
        own = {row.name: row for row in rows if row.measure == measure}
        yield _line([measure, *(_cell(own.get(name), rows) for name in programs)])


def _named(row: Row) -> str:
    return f"{row.name} {row.version}".strip()


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(row: Row | None, among: Sequence[Row]) -> str:
    """Write how many times better ours is, the median, and between which runs it lies."""
    if row is None or row.median is None:
        return "-"
    times = ratio(row, list(among))
    between = spread(row)
    shown = written(row.median) + (f" ({between})" if between else "")
    return shown if times is None else f"{times:.2f} × · {shown}"
