"""The one table and the one file of a bench."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from rich.table import Table

from tests.bench.row import Row, ratio

LIBRARIES = ("aiohttp", "msgspec", "numpy", "python-telegram-bot", "scikit-learn", "sqlalchemy")
HEAD = ("section", "case", "measure", "", "× ours", "median", "least - most", "note")
CAPTION = (
    "× ours: how many times better the first of ours in the case is; where that is a size, "
    "how many times dearer the others are."
)


def table(sections: Mapping[str, Sequence[Row]]) -> Table:
    """Set the figures out for people, ratios first."""
    shown = Table(*HEAD, caption=CAPTION)
    for section, rows in sections.items():
        for row in rows:
            note = "; ".join(it for it in (row.keeps, row.note) if it)
            shown.add_row(section, row.case, row.measure, row.name, *_figures(row, rows), note)
        shown.add_section()
    return shown


def _figures(row: Row, among: Sequence[Row]) -> tuple[str, str, str]:
    if row.median is None:
        return "-", "-", "-"
    times = ratio(row, list(among))
    shown_times = "-" if times is None else f"{times:.2f}"
    return shown_times, written(row.median), spread(row) or "1 run"


def spread(row: Row) -> str:
    """Write between which runs the figure lies, of how many; nothing of a single one."""
    if row.spread is None or len(row.figures) == 1:
        return ""
    least, most = map(written, row.spread)
    return f"{least} - {most} of {len(row.figures)}"


def written(figure: float) -> str:
    """Write a figure with three digits that count."""
    return f"{figure:,.0f}" if abs(figure) >= 100 else f"{figure:.3g}"


def save(sections: Mapping[str, Sequence[Row]], began: datetime, output: Path) -> None:
    """Write down what was measured, on what and when."""
    found = [
        {"section": section, **asdict(row), "median": row.median, "ratio": ratio(row, list(rows))}
        for section, rows in sections.items()
        for row in rows
    ]
    peers = {it.name: it.version for rows in sections.values() for it in rows if it.version}
    whole = {
        "date": began.isoformat(timespec="seconds"),
        "machine": f"{platform.system()} {platform.release()} {platform.machine()}, {_processor()}",
        "cores": len(os.sched_getaffinity(0)),
        "versions": {
            "python": platform.python_version(),
            **{name: version(name) for name in LIBRARIES},
            **peers,
        },
        "rows": found,
    }
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(whole, indent=1) + "\n", "utf-8")


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return "unknown processor"
