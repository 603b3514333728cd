"""The bench measures, and gives no figures of answers that are wrong."""

from pathlib import Path

import pytest

from tests.ladder import bench
from tests.ladder.many import usual


def test_the_quick_form_measures_each_kind() -> None:
    rows = list(bench.Scoring().rows(quick=True))

    shares = dict.fromkeys(row.note.partition(", ")[2] for row in rows)
    assert {row.name for row in rows} == set(bench.KINDS)
    assert list(shares) == ["0 % the exact way", "100 % the exact way"]
    assert all(row.median > 0 for row in rows if row.median is not None)
    assert [len(row.figures) for row in rows if row.measure == "CPU s"] == [bench.RUNS] * 3


def test_an_answer_that_is_not_the_exact_one_ends_the_bench(tmp_path: Path) -> None:
    lines, answers = tmp_path / "companies.jsonl", tmp_path / "scores.jsonl"
    lines.write_text("\n".join(usual(1)), "utf-8")
    answers.write_text("{}\n", "utf-8")

    with pytest.raises(ValueError, match=r"line 1: \{\}"):
        bench.compared(lines, answers)
