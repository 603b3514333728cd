"""The bench runs, tells ratios, medians and spread, and writes down what it measured."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench import programs
from tests.bench.durable import compared
from tests.bench.markdown import markdown
from tests.bench.row import Row, ratio


class Searching:
    """A section in which one program is found wanting."""

    def rows(self, quick: bool) -> Iterator[Row]:
        yield Row("search", "ms", "less", "ours", True, (2.0, 1.0, 4.0))
        yield Row("search", "ms", "less", "theirs", False, (5.0,), "1.2")
        yield Row("search", "searches/s", "more", "ours", True, (500.0,))
        yield Row("search", "searches/s", "more", "theirs", False, (250.0,), "1.2")
        yield Row("search", "ms", "less", "absent", False, (), note="not installed")


class Broken:
    """A section with a fault of its own."""

    def rows(self, quick: bool) -> Iterator[Row]:
        yield from ()
        raise KeyError("turns")


class Wrong:
    """A section in which somebody answers wrongly."""

    def rows(self, quick: bool) -> Iterator[Row]:
        yield Row("search", "ms", "less", "ours", True, (1.0,))
        raise ValueError("the answers differ")


ROWS = list(Searching().rows(quick=True))


def test_a_ratio_tells_how_many_times_better_ours_is() -> None:
    assert [ratio(row, ROWS) for row in ROWS] == [1, 2.5, 1, 2, None]


def test_growth_is_told_beside_the_smallest_size() -> None:
    sizes = [Row("turn", "µs", "less", f"{n:,}", True, (took,)) for n, took in ((10, 4), (100, 5))]

    assert [ratio(row, sizes) for row in sizes] == [1, 1.25]


@pytest.fixture
def sections(monkeypatch: pytest.MonkeyPatch) -> None:
    sections = {"wrong": Wrong(), "broken": Broken(), "searching": Searching()}
    monkeypatch.setattr(bench, "SECTIONS", sections)
    monkeypatch.setattr(bench, "LONG", sections)


@pytest.mark.usefixtures("sections")
def test_one_table_is_printed_and_one_file_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "bench" / "bench.json"

    assert bench.main(["--only", "searching"], output) == 0

    written = json.loads(output.read_text("utf-8"))
    assert written["cores"] >= 1
    assert written["versions"]["theirs"] == "1.2"
    assert [row["median"] for row in written["rows"]] == [2, 5, 500, 250, None]
    assert [row["ratio"] for row in written["rows"]] == [1, 2.5, 1, 2, None]
    lines = [line for line in capsys.readouterr().out.splitlines() if "theirs" in line]
    assert [" ".join(line.split()) for line in lines] == [
        "│ searching │ search │ ms │ theirs │ 2.50 │ 5 │ 1 run │ │",
        "│ searching │ search │ searches/s │ theirs │ 2.00 │ 250 │ 1 run │ │",
    ]


@pytest.mark.usefixtures("sections")
def test_the_same_is_printed_as_the_page_has_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.main(["--only", "searching", "--markdown"], tmp_path / "bench.json")

    assert capsys.readouterr().out.strip().splitlines() == [
        "## Searching",
        "",
        "Search:",
        "",
        "|  | ms | searches/s | note |",
        "|---|---|---|---|",
        "| ours | 1.00 × · 2 (1 - 4 of 3) | 1.00 × · 500 |  |",
        "| theirs 1.2 | 2.50 × · 5 | 2.00 × · 250 |  |",
        "| absent | - | - | not installed |",
    ]


@pytest.mark.usefixtures("sections")
def test_a_section_that_fails_gives_no_figures_and_the_others_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "bench.json"

    assert bench.main([], output) == 1

    assert {it["section"] for it in json.loads(output.read_text("utf-8"))["rows"]} == {"searching"}
    told = capsys.readouterr().err
    assert "wrong: no figures: the answers differ" in told
    assert "broken: no figures: KeyError('turns')" in told


def test_a_program_that_answers_wrongly_gets_no_figures() -> None:
    with pytest.raises(programs.Wrong, match="wrong answers"):
        programs.talked(
            programs.Program("rude", "tests.bench.rude", "nothing"), people=1, at_once=1
        )


@pytest.mark.slow
@pytest.mark.parametrize("section", ["topics", "conversations kept"])
def test_the_quick_form_measures_growth(section: str, tmp_path: Path) -> None:
    output = tmp_path / "bench.json"

    assert bench.main(["--quick", "--only", section], output) == 0

    rows = json.loads(output.read_text("utf-8"))["rows"]
    assert rows
    assert [row for row in rows if row["median"] is None] == []


@pytest.mark.slow
@pytest.mark.parametrize("section", ["conversation", "start"])
def test_the_quick_form_measures_all_that_is_installed(section: str, tmp_path: Path) -> None:
    output = tmp_path / "bench.json"

    assert bench.main(["--quick", "--only", section], output) == 0

    rows = json.loads(output.read_text("utf-8"))["rows"]
    measured = {row["name"] for row in rows if row["median"] is not None}
    expected = {
        it.name for it in (*programs.PROGRAMS, programs.FLOOR) if it.quick and not it.missing
    }
    assert measured == expected if section == "conversation" else measured <= expected
    lost = [row for row in rows if row["measure"] == "% of people begin again" and row["ours"]]
    assert all(row["figures"] == [0] for row in lost)


def _speed(name: str, figure: float, *, ours: bool = False, durable: bool = False) -> Row:
    return Row("talk", "turns/s", "more", name, ours, (figure,), durable=durable)


def test_the_fastest_that_keeps_as_much_is_told_and_how_much_faster_whoever_keeps_less_is() -> None:
    rows = [
        _speed("ours", 300, ours=True, durable=True),
        _speed("slow", 100, durable=True),
        _speed("safe", 200, durable=True),
        replace(_speed("forgetful", 900), keeps="nothing"),
        _speed("no bot at all", 9000),
    ]

    assert compared(rows) == (
        "Of those that have each write on disk before they answer, the fastest beside ours is "
        "safe: 200 turns/s. Ours has 300, 1.50 times as many. Those that keep less, beside ours: "
        "forgetful 3.00 times."
    )
    assert compared(rows[:1]) == ""


def test_many_measures_stand_below_each_other() -> None:
    rows = [
        Row("search", f"sort {number}", "less", name, name == "ours", (took,))
        for number in range(9)
        for name, took in (("ours", 1.0), ("theirs", 2.0))
    ]

    lines = markdown({"partners": rows}).splitlines()
    assert lines[4:7] == [
        "|  | ours | theirs |",
        "|---|---|---|",
        "| sort 0 | 1.00 × · 1 | 2.00 × · 2 |",
    ]


def test_the_floor_holds_the_conversation_and_knows_no_library() -> None:
    took = programs.talked(programs.FLOOR, people=3, at_once=2)

    assert took.wrong == 0
    assert took.turns == 3 * 7


def test_a_program_that_ends_before_it_is_killed_tells_so() -> None:
    with pytest.raises(programs.Wrong, match="before it was killed"):
        programs.killed(programs.Program("none", "tests.bench.none", "nothing"), 2, 1)


def test_what_must_be_installed_is_told_until_it_is_wholly_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "RIGS", tmp_path)
    rigged = programs.Program("rigged", "none", "nothing", rig="some")
    (tmp_path / "some" / "bin").mkdir(parents=True)
    (tmp_path / "some" / "bin" / "python").touch()
    assert rigged.missing == "not installed: make peers"

    (tmp_path / "some" / "installed").touch()
    assert rigged.missing is None
