"""`laddermaat ask` and `laddermaat knowledge`, as somebody types them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import command_line
from tests.knowledge.small import TOPICS, folder

RUNNER = CliRunner()
APP = command_line(["ask", "knowledge"])
HERE = Path(__file__).parent


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the commands use a small body of knowledge, and learn it in the same place."""
    monkeypatch.setenv("LADDERMAAT_KNOWLEDGE_DIR", str(folder(tmp_path / "knowledge")))
    monkeypatch.setenv("LADDERMAAT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("LADDERMAAT_SEMANTIC", "off")
    return tmp_path / "knowledge"


@pytest.fixture
def built_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the commands use the knowledge that comes along, without the extra."""
    monkeypatch.setenv("LADDERMAAT_SEMANTIC", "off")


@pytest.mark.usefixtures("built_in")
def test_a_question_becomes_json() -> None:
    outcome = RUNNER.invoke(APP, ["ask", "Wat kost de audit?", "--json"])

    assert outcome.exit_code == 0
    verdict = json.loads(outcome.stdout)
    assert list(verdict) == ["question", "language", "decision", "candidates"]
    assert verdict["question"] == "Wat kost de audit?"
    assert verdict["language"] == "nl"
    assert verdict["decision"] == "answer"
    assert [list(candidate) for candidate in verdict["candidates"]] == [["id", "confidence"]] * 3
    assert verdict["candidates"][0]["id"] == "auditkosten"
    sure = [candidate["confidence"] for candidate in verdict["candidates"]]
    assert sure == sorted(sure, reverse=True)


@pytest.mark.usefixtures("built_in")
@pytest.mark.parametrize(
    ("question", "language", "decision"),
    [
        ("How long is the certificate valid?", "en", "answer"),
        ("bedankt hoor", "nl", "smalltalk"),
        ("Wat is de hoofdstad van Peru?", "nl", "handoff"),
        ("audit", "nl", "suggest"),
    ],
)
def test_every_decision_has_its_name(question: str, language: str, decision: str) -> None:
    outcome = RUNNER.invoke(APP, ["ask", question, "--json"])

    verdict = json.loads(outcome.stdout)
    assert (verdict["language"], verdict["decision"]) == (language, decision)


@pytest.mark.usefixtures("built_in")
def test_for_people_the_answer_is_shown_with_its_source() -> None:
    outcome = RUNNER.invoke(APP, ["ask", "Hoe lang is een PSO-certificaat geldig?"])

    assert "twee jaar geldig" in outcome.stdout
    assert "pso-nederland.nl" in outcome.stdout
    assert "answer: geldigheid" in outcome.stdout


@pytest.mark.usefixtures("built_in")
def test_a_batch_gives_a_line_for_each_question(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "wat kost het"}\n\n{"question": "hoi", "expected": null}\n')

    outcome = RUNNER.invoke(APP, ["ask", "--batch", str(file), "--json"])

    assert outcome.exit_code == 0
    lines = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [line["question"] for line in lines] == ["wat kost het", "hoi"]


@pytest.mark.usefixtures("built_in")
def test_a_bad_line_of_a_batch_costs_only_itself() -> None:
    lines = 'niets\n{"q": "x"}\n{"question": 7}\n{"question": "wat kost het"}\n'

    outcome = RUNNER.invoke(APP, ["ask", "--batch", "-", "--json"], input=lines)

    assert outcome.exit_code == 2
    answers = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [answer.get("line") for answer in answers] == [1, 2, 3, None]
    assert 'under the key "question"' in answers[1]["error"]
    assert answers[3]["candidates"]


@pytest.mark.parametrize("words", [[], ["wat kost het", "--batch", "-"]])
def test_either_a_question_or_a_batch_is_asked_for(words: list[str]) -> None:
    outcome = RUNNER.invoke(APP, ["ask", *words])

    assert outcome.exit_code == 2
    assert "give a question" in outcome.stderr


@pytest.mark.usefixtures("built_in")
def test_a_batch_that_is_not_there_is_named() -> None:
    outcome = RUNNER.invoke(APP, ["ask", "--batch", "nowhere.jsonl"])

    assert outcome.exit_code == 2
    assert "nowhere.jsonl: there is no such file" in outcome.stderr


@pytest.mark.usefixtures("own")
def test_a_check_names_problems_and_says_so_by_its_exit_code() -> None:
    outcome = RUNNER.invoke(APP, ["knowledge", "check"])

    assert outcome.exit_code == 1
    assert "topics/prijs.toml: kosten.phrasings.nl: it has 6 phrasings" in outcome.stdout
    assert "2 topics, 2 decoys: 8 problems" in outcome.stdout


def test_broken_files_are_named_instead(own: Path) -> None:
    folder(own, TOPICS.replace('id = "duur"', 'id = "kosten"'))

    outcome = RUNNER.invoke(APP, ["knowledge", "check"])

    assert outcome.exit_code == 2
    assert "topics/prijs.toml: id kosten: this id is in topics/prijs.toml" in outcome.stderr


@pytest.mark.usefixtures("own")
def test_a_test_prints_the_measures() -> None:
    lines = '{"question": "wat kost dat", "expected": "kosten"}\n{"question": "sneeuwt het"}\n'
    lines = lines.replace('het"}', 'het", "expected": null, "kind": "oos"}')

    shown = RUNNER.invoke(APP, ["knowledge", "test", "-"], input=lines)
    data = RUNNER.invoke(APP, ["knowledge", "test", "-", "--json"], input=lines)

    assert shown.exit_code == data.exit_code == 0
    assert "right topic first" in shown.stdout
    measures = json.loads(data.stdout)
    assert measures["questions"] == measures["outside"] == 1
    assert measures["first"] == 1.0


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('{"question": "x"}', "line 1: expected"),
        ('{"vraag": "x", "expected": null}', "line 1: question"),
        ("niets", "line 1: (the whole)"),
    ],
)
def test_a_line_that_is_not_labelled_is_named_with_an_example(line: str, named: str) -> None:
    outcome = RUNNER.invoke(APP, ["knowledge", "test", "-"], input=line)

    assert outcome.exit_code == 2
    assert named in outcome.stderr
    assert "A line looks like" in outcome.stderr


@pytest.mark.usefixtures("own")
def test_a_report_shows_thresholds_and_what_is_confused() -> None:
    outcome = RUNNER.invoke(APP, ["knowledge", "report"])

    assert outcome.exit_code == 0
    assert "The bot answers from" in outcome.stdout
    assert "taken for" in outcome.stdout


def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERMAAT_SEMANTIC", "perhaps")

    outcome = RUNNER.invoke(APP, ["ask", "wat kost het"])

    assert outcome.exit_code == 2
    assert "LADDERMAAT_SEMANTIC" in outcome.stderr
