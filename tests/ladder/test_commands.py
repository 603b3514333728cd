"""`laddermaat score` and `laddermaat editions`, as somebody types them."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.commands import editions, score
from tests.ladder.companies import HERE

app = typer.Typer()
app.command("score")(score.score)
app.add_typer(editions.app, name="editions")
runner = CliRunner()

GROUP = (
    '{"start_position": "wajong", "contract": "regular", "people": 3, "hours": 12,'
    ' "fulltime_hours": 36, "year_share": 1.0}'
)
GOOD = f'{{"edition": "2018-04-01", "total_fte": 10, "staff": [{GROUP}]}}'
TOO_SMALL = '{"total_fte": 1, "staff": []}'
TOML = """
total_fte = 10
[[staff]]
start_position = "wajong"
contract = "regular"
people = 3
hours = 12
fulltime_hours = 36
year_share = 1.0
"""


def test_a_company_becomes_json() -> None:
    outcome = runner.invoke(app, ["score", "-", "--json"], input=GOOD)

    assert outcome.exit_code == 0
    assert json.loads(outcome.stdout) == {
        "edition": "2018-04-01",
        "size_fte": 10.0,
        "direct_percent": 10.0,
        "indirect_percent": 0.0,
        "indirect_counted_percent": 0.0,
        "total_percent": 10.0,
        "norms": {"trede-1": 6.7, "trede-2": 9.0, "trede-3": 15.5},
        "rung": "trede-2",
        "next": {
            "rung": "trede-3",
            "missing_percent": 5.5,
            # (1 + u) / (10 + u) = 0.155 - 0.005 u: 0.005 u2 + 0.895 u = 0.55 at 0.6124298
            "hire_fte_growing": 0.61243,
            "hire_fte_replacing": 0.55,
        },
        "pso_30plus": None,
        "quality_gaps": [],
        "assumptions": ["quality-not-assessed"],
    }


def test_a_company_becomes_a_table() -> None:
    outcome = runner.invoke(app, ["score", "-"], input=GOOD)

    assert outcome.exit_code == 0
    for words in ("Wajong", "Result: rung 2", "norm for rung 3", "Only an audit decides."):
        assert words in outcome.stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", GOOD),
        ("a.toml", TOML),
        ("json-by-content", GOOD),
        ("toml-by-content", TOML),
        ("with-bom.json", "\ufeff" + GOOD),
        ("table-first", "[own_employment]\npeople = 3\ntarget_group = 1\n"),
    ],
)
def test_json_and_toml_are_told_apart(tmp_path: Path, name: str, content: str) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")

    outcome = runner.invoke(app, ["score", str(file), "--json"])

    if name == "table-first":
        assert "total_fte: it is missing" in outcome.stderr
    else:
        assert json.loads(outcome.stdout)["rung"] == "trede-2"


def test_without_an_edition_the_one_in_force_is_used_and_said() -> None:
    outcome = runner.invoke(app, ["score", "-", "--json"], input=TOML)

    assert json.loads(outcome.stdout)["edition"] == "2018-04-01"
    assert "edition-in-force" in json.loads(outcome.stdout)["assumptions"]


def test_an_array_becomes_an_array() -> None:
    outcome = runner.invoke(app, ["score", "-", "--json"], input=f"[{GOOD}, {GOOD}]")

    assert [company["rung"] for company in json.loads(outcome.stdout)] == ["trede-2", "trede-2"]


def test_one_refused_company_in_an_array_means_nothing_is_computed() -> None:
    outcome = runner.invoke(app, ["score", "-", "--json"], input=f"[{GOOD}, {TOO_SMALL}, 3]")

    assert outcome.exit_code == 2
    assert outcome.stdout == ""
    assert "[1] total_fte: 1 fte is too small" in outcome.stderr
    assert "[2] (the whole): it is not a table" in outcome.stderr


def test_a_stream_answers_line_by_line_and_goes_on_after_a_bad_one() -> None:
    lines = [GOOD, TOO_SMALL, "", "{", b"\xff".decode("latin-1"), GOOD]
    content = "\n".join(lines).encode("latin-1")

    outcome = runner.invoke(app, ["score", "-", "--jsonl"], input=content)

    answers = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert outcome.exit_code == 2
    assert [answer.get("rung", answer.get("line")) for answer in answers] == [
        "trede-2",
        2,
        4,
        5,
        "trede-2",
    ]
    assert "too small" in answers[1]["error"]
    assert "not JSON" in answers[2]["error"]
    assert answers[3]["error"] == "not UTF-8 text"


def test_a_good_stream_exits_with_zero(tmp_path: Path) -> None:
    file = tmp_path / "companies.jsonl"
    file.write_text(f"{GOOD}\n{GOOD}\n", encoding="utf-8")

    outcome = runner.invoke(app, ["score", str(file), "--jsonl"])

    assert outcome.exit_code == 0
    assert len(outcome.stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "not JSON: Expecting property name enclosed in double quotes (line 1, column 2)"),
        (b'{"a": 1,\n "a": 2}', "the key 'a' stands there twice"),
        (b"", "total_fte: it is missing"),
        (b"a = ", "not TOML"),
        (b"\xff\xfe", "not UTF-8 text, from byte 0 on"),
        (b"[" * 100_000, "not TOML"),
        (b'{"a":' * 100_000, "not usable JSON"),
        (b'{"total_fte": ' + b"9" * 5000 + b"}", "not usable JSON"),
        (b'{"total_fte": NaN, "staff": []}', "total_fte: it is not a finite number"),
        (b'{"total_fte": -Infinity, "staff": []}', "total_fte: it is not a finite number"),
        (b'{"total_fte": 1e999999, "staff": []}', "total_fte: it is far too large"),
        (b'{"total_fte": 1e99999999999999999999, "staff": []}', "not usable JSON"),
        (b'{"total_fte": 5, "staff": [], "edition": "1.6"}', "there is no edition '1.6'"),
        (b'{"total_fte": 5, "staff": [], "edition": ""}', "there is no edition ''"),
        (b'{"total_fte": 5, "staff": [], "sw_company": true}', "separate way"),
        (b'{"total_fte": 5, "staff": [], "\\ud800": 1}', "it holds half a character"),
        (b'{"total_fte": 5, "staff": [], "\\u001b[31m": 1}', r"'\x1b[31m': this key is not known"),
        (b"total_fte = 0x" + b"f" * 9000, "total_fte: it is far too large"),
        (b'{"total_fte": 5, "staff": [], "[red]": 1}', "[red]: this key is not known"),
    ],
)
def test_what_cannot_be_used_is_said_without_a_traceback(content: bytes, message: str) -> None:
    outcome = runner.invoke(app, ["score", "-"], input=content)

    assert outcome.exit_code == 2
    assert outcome.stdout == ""
    assert message in outcome.stderr
    assert isinstance(outcome.exception, SystemExit)


@pytest.mark.parametrize("option", ["--json", "--jsonl"])
def test_a_missing_file_and_a_folder_are_said(tmp_path: Path, option: str) -> None:
    missing = runner.invoke(app, ["score", str(tmp_path / "missing.json"), option])
    folder = runner.invoke(app, ["score", str(tmp_path), option])

    assert (missing.exit_code, folder.exit_code) == (2, 2)
    assert "there is no such file" in missing.stderr
    assert "this is a folder" in folder.stderr


def test_editions_are_listed() -> None:
    outcome = runner.invoke(app, ["editions", "list"])

    assert outcome.exit_code == 0
    assert "2018-04-01" in outcome.stdout


def test_the_built_in_editions_are_in_order() -> None:
    outcome = runner.invoke(app, ["editions", "check"])

    assert (outcome.exit_code, outcome.stdout) == (0, "In order: 2018-04-01\n")


def test_a_good_file_is_in_order() -> None:
    outcome = runner.invoke(app, ["editions", "check", str(HERE / "four_rungs.toml")])

    assert (outcome.exit_code, outcome.stdout) == (0, "In order: 2030-04-01\n")


def test_a_bad_file_exits_with_one_and_names_file_key_and_remedy() -> None:
    file = HERE / "malformed" / "weight_above_one.toml"

    outcome = runner.invoke(app, ["editions", "check", str(file)])

    assert outcome.exit_code == 1
    assert outcome.stderr == (
        f"{file}: start_positions[wajong].weight: 1.5 is not between 0 and 1. "
        "Write a part of one, such as 0.75.\n"
    )


def test_a_missing_edition_file_exits_with_two() -> None:
    outcome = runner.invoke(app, ["editions", "check", "nowhere.toml"])

    assert outcome.exit_code == 2
    assert "there is no such file" in outcome.stderr
