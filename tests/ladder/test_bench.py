"""The bench runs, and writes down what it measured."""

import json
from pathlib import Path

import pytest

from tests.ladder import bench
from tests.ladder.many import usual


def test_the_small_form_writes_down_what_it_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "bench" / "score.json"
    monkeypatch.setattr(bench, "OUTPUT", output)

    bench.main(["--small"])

    written = {row["companies"]: row for row in json.loads(output.read_text("utf-8"))}
    assert list(written) == list(bench.KINDS)
    assert [row["exact_percent"] for row in written.values()] == [0, 0, 100]
    assert all(row["run"]["processor"] > 0 for row in written.values())
    assert "exact way" in capsys.readouterr().out


def test_an_answer_that_is_not_the_exact_one_ends_the_bench(tmp_path: Path) -> None:
    lines, answers = tmp_path / "companies.jsonl", tmp_path / "scores.jsonl"
    lines.write_text("\n".join(usual(1)), "utf-8")
    answers.write_text("{}\n", "utf-8")

    with pytest.raises(ValueError, match=r"line 1: \{\}"):
        bench.compared(lines, answers)
