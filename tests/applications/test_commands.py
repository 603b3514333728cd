"""`laddermaat applications`: the desk on the command line."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.application.rows import COLUMNS, row_of
from bot.cli import command_line
from core.application.reference import reference_of
from core.application.stages import Stage
from core.markup import plain
from storage.applications import find_application, trail
from storage.database import edit_store, read_store
from storage.history import entries_after
from tests.applications.filing import OTHER, REFERENCE, file
from tests.engine.fakes import url, words

RUNNER = CliRunner()
NOBODYS = reference_of(500_000)
APP = command_line(["applications"])


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LADDERMAAT_DATABASE_URL", url(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LOGNAME", "carla")
    with edit_store(url(tmp_path)) as connection, connection.begin():
        file(connection)
        file(connection, OTHER, "fake:bob", "en", organisation='=HYPERLINK("x")')


def applications_(*words_: str) -> Result:
    return RUNNER.invoke(APP, ["applications", *words_])


def told(who: str) -> list[str]:
    with read_store(url(Path.cwd())) as connection, connection.begin():
        return [plain(words(entry.blocks)) for entry in entries_after(connection, who, 0)]


def stage(reference: str = REFERENCE) -> Stage:
    with read_store(url(Path.cwd())) as connection, connection.begin():
        return find_application(connection, reference).stage


def test_a_step_is_taken_told_and_signed_with_the_login_name() -> None:
    outcome = applications_("move", "482 195 6", "complete", "--remark", "Alles is er.")

    assert outcome.exit_code == 0, outcome.output
    assert "482 195 6 (Bakkerij Vers) is complete, and is told so." in outcome.stdout
    (said,) = told("fake:ann")
    assert "compleet" in said
    assert "Alles is er." in said
    with read_store(url(Path.cwd())) as connection, connection.begin():
        assert trail(connection, REFERENCE)[-1].by == "carla"


def test_colleagues_hear_of_a_step_in_their_own_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERMAAT_HELPDESK_LANGUAGE", "en")
    assert applications_("move", REFERENCE, "complete").exit_code == 0
    assert applications_("remark", REFERENCE, "Gebeld.", "--internal").exit_code == 0
    moved, noted = told(f"desk:application-{REFERENCE}")
    assert "complete" in moved
    assert "internally" in noted
    (said,) = told("fake:ann")
    assert "aanvraag" in said


def test_a_decision_says_what_was_decided() -> None:
    for to in ("complete", "with-auditor"):
        assert applications_("move", REFERENCE, to, "--by", "Anna").exit_code == 0
    for unclear in (
        (),
        ("--rung", "2"),
        ("--until", "2099-01-31"),
        ("--rung", "2", "--until", "2099-01-31", "--not-awarded"),
    ):
        refused = applications_("move", REFERENCE, "decided", *unclear)
        assert refused.exit_code == 2
        assert "--until" in refused.stderr
    assert stage() is Stage.WITH_AUDITOR

    decided = applications_("move", REFERENCE, "decided", "--rung", "2", "--until", "2099-01-31")
    assert decided.exit_code == 0, decided.output
    assert "toegekend, trede 2, geldig tot en met 31 januari 2099" in told("fake:ann")[-1]


def test_what_is_not_awarded_is_told_in_the_language_of_the_applicant() -> None:
    for to in ("complete", "with-auditor"):
        assert applications_("move", OTHER, to).exit_code == 0
    assert applications_("move", OTHER, "decided", "--not-awarded").exit_code == 0
    assert "not awarded" in told("fake:bob")[-1]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("move", REFERENCE, "decided", "--not-awarded"), "it can become: complete, withdrawn"),
        (("move", "4821965", "complete"), "typing mistake"),
        (("move", "48219", "complete"), "has 5 digits"),
        (("move", NOBODYS, "complete"), "`laddermaat applications list` shows all"),
        (("move", REFERENCE, "complete", "--by", " "), "--by NAME"),
        (("move", REFERENCE, "complete", "--remark", "x" * 1001), "keep it to 1000"),
        (("move", REFERENCE, "complete", "--rung", "1", "--until", "2099-01-31"), "the decision"),
        (("remark", REFERENCE, "  "), "the remark is empty"),
        (("show", "48219x"), "has 5 digits"),
        (("show", NOBODYS), "`laddermaat applications list` shows all"),
        (("export", "list.ods"), "must end in .csv or .json"),
        (("export", "no/such/folder/list.csv"), "cannot be written"),
    ],
)
def test_what_cannot_be_is_said_with_the_remedy(typed: tuple[str, ...], says: str) -> None:
    outcome = applications_(*typed)

    assert outcome.exit_code == 2
    assert says in outcome.stderr
    assert stage() is Stage.RECEIVED
    assert told("fake:ann") == []


def test_a_stage_that_does_not_exist_is_named_with_those_that_do() -> None:
    outcome = applications_("move", REFERENCE, "done")
    assert outcome.exit_code == 2
    assert "with-auditor" in outcome.stderr


def test_remarks_are_for_the_applicant_or_internal() -> None:
    assert "is told so" in applications_("remark", REFERENCE, "Wij bellen u.").stdout
    assert "colleagues only" in applications_("remark", REFERENCE, "Raar.", "--internal").stdout
    assert told("fake:ann") == ["Een opmerking bij uw aanvraag 482 195 6: Wij bellen u."]

    shown = applications_("show", REFERENCE).stdout
    assert "Raar." in shown
    assert "internal" in shown


def test_list_shows_all_or_those_at_a_stage() -> None:
    applications_("move", OTHER, "complete")

    assert "482 195 6" in applications_("list").stdout
    at_stage = applications_("list", "--stage", "complete").stdout
    assert "482 196 2" in at_stage
    assert "482 195 6" not in at_stage
    assert "No application is closed now." in applications_("list", "--stage", "closed").stdout
    assert "and 1 more" in applications_("list", "--limit", "1").stdout


def test_show_tells_all_there_is_and_the_trail() -> None:
    applications_("move", REFERENCE, "complete", "--by", "Anna", "--internal", "KvK klopt.")
    shown = applications_("show", "482-195-6").stdout

    for told_of in ("482 195 6", "Bakkerij Vers", "12345678", "Broodhuis", "received → complete"):
        assert told_of in shown
    for told_of in ("applicant", "Anna", "KvK klopt."):
        assert told_of in shown


def test_export_makes_no_cell_a_formula() -> None:
    assert applications_("export", "list.csv").exit_code == 0

    first, second = csv.DictReader(io.StringIO(Path("list.csv").read_text("utf-8")))
    assert tuple(first) == COLUMNS
    assert first["reach"] == "'+31 38 123 45 67"
    assert second["organisation"] == '\'=HYPERLINK("x")'
    assert applications_("export").stdout == Path("list.csv").read_text("utf-8")


def test_export_as_json_has_the_trail() -> None:
    applications_("move", REFERENCE, "complete", "--by", "Anna")
    assert applications_("export", "list.json").exit_code == 0

    first, second = json.loads(Path("list.json").read_text("utf-8"))
    assert first["reference"] == REFERENCE
    assert first["reach"] == "+31 38 123 45 67"
    assert [(it["by"], it["from"], it["to"]) for it in first["trail"]] == [
        ("applicant", "", "received"),
        ("Anna", "received", "complete"),
    ]
    assert [it["what"] for it in second["trail"]] == ["filed"]


def test_the_columns_are_those_of_a_row() -> None:
    with read_store(url(Path.cwd())) as connection, connection.begin():
        assert tuple(row_of(find_application(connection, REFERENCE))) == COLUMNS


def test_without_a_database_there_is_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERMAAT_DATABASE_URL", url(tmp_path / "none"))

    assert "There are no applications." in applications_("list").stdout
    assert applications_("export").stdout == ",".join(COLUMNS) + "\n"
    assert applications_("show", REFERENCE).exit_code == 2
