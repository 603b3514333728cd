"""The bench runs, and writes down what it measured."""

import json
from pathlib import Path

import pytest

from tests.market import bench, measuring
from tests.market.many_wishes import wishes
from tests.market.rival import Answer


@pytest.mark.slow
def test_the_small_form_writes_down_what_it_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "bench" / "market.json"
    monkeypatch.setattr(bench, "OUTPUT", output)

    bench.main(["--small"])

    written = json.loads(output.read_text("utf-8"))
    measured = [(row["listings"], row["method"]) for row in written["search"]]
    assert measured == [(count, method) for count in bench.SMALL for method in measuring.METHODS]
    assert all(row["search"]["p99"] >= row["search"]["median"] > 0 for row in written["search"])
    assert written["reading"]["median"] > 0
    shown = capsys.readouterr()
    assert "SQLite" in shown.out
    assert "10,000 listings, ours" in shown.err


def test_figures_of_searches_that_differ_are_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    times = measuring.times_of([1.0])

    def measured(method: str, count: int, _: float) -> tuple[measuring.Row, list[Answer]]:
        row = measuring.Row(count, method, 1.0, 1.0, times, {})
        return row, [(1, (method,)) for _ in wishes()]

    monkeypatch.setattr(bench, "alone", measured)
    with pytest.raises(ValueError, match="differ"):
        list(bench.rows([1], 0.0))
