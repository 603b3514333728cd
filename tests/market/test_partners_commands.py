"""`laddermaat partners`, as a colleague types it, on a database of its own."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import command_line
from bot.commands import partners_import
from core.blocks import Text
from core.effects import AskContact, ProposeListing
from core.language import Language
from storage import marketplace
from storage.database import open_store, read_store
from storage.history import entries_after
from storage.listings import change_listings, listings, revision
from storage.store import Store
from storage.work_list import conversations_with_work
from tests.engine.fakes import NOON, url
from tests.market.rows import GOOD, csv_of, listing

RUNNER = CliRunner()
APP = command_line(["partners"])
ANN, BOB = {**GOOD, "id": "ann", "name": "Ann"}, {**GOOD, "id": "bob", "name": "Bob"}


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LADDERMAAT_DATABASE_URL", url(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(url(tmp_path)) as opened:
        yield opened


def partners(*words: str, typed: bytes | None = None) -> Result:
    return RUNNER.invoke(APP, ["partners", *words], input=typed)


def written(*rows: Mapping[str, str], name: str = "list.csv") -> str:
    Path(name).write_text(csv_of(*rows), encoding="utf-8")
    return name


def imported(*rows: Mapping[str, str]) -> None:
    assert partners("import", written(*rows, name="earlier.csv"), "--apply").exit_code == 0


def ids() -> list[str]:
    """Give what is listed."""
    with read_store(url(Path.cwd())) as connection, connection.begin():
        return [it.id for it in listings(connection)]


# import


def test_by_default_nothing_is_changed_and_no_database_is_needed() -> None:
    outcome = partners("import", written(ANN, BOB))

    assert outcome.exit_code == 0
    assert "2 added, 0 changed, 0 removed, 0 the same." in outcome.stdout
    assert "It would end the demonstration." in outcome.stdout
    assert "Nothing was changed: add --apply to do it." in outcome.stdout
    assert [file.name for file in Path.cwd().iterdir()] == ["list.csv"]


def test_the_first_import_ends_the_demonstration_and_says_so() -> None:
    outcome = partners("import", written(ANN, BOB), "--apply")

    assert outcome.exit_code == 0
    assert "no longer the demonstration" in outcome.stdout
    assert ids() == ["ann", "bob"]


@pytest.mark.parametrize("apply", [(), ("--apply",)])
def test_a_second_import_of_the_same_file_changes_nothing(apply: tuple[str, ...]) -> None:
    imported(ANN, BOB)

    outcome = partners("import", written(ANN, BOB), *apply)

    assert outcome.exit_code == 0
    assert "0 added, 0 changed, 0 removed, 2 the same." in outcome.stdout
    assert "Nothing changes." in outcome.stdout
    with read_store(url(Path.cwd())) as connection, connection.begin():
        assert revision(connection) == 1


def test_what_changes_is_shown_field_by_field() -> None:
    imported(ANN, BOB)
    file = written({**ANN, "place": "Kampen", "wants": "een [bold]buurman"}, {**BOB, "id": "cas"})

    shown = partners("import", file).stdout
    outcome = partners("import", file, "--apply")

    assert "1 added, 1 changed, 1 removed, 0 the same." in shown
    assert "Zwolle → Kampen" in shown
    assert "(empty) → een [bold]buurman" in shown
    assert shown.index("Added:") < shown.index("Changed:") < shown.index("Removed:")
    assert "The list is changed." in outcome.stdout
    assert ids() == ["ann", "cas"]


def test_of_many_changes_twenty_are_shown() -> None:
    shown = partners("import", written(*({**ANN, "id": f"x{n}"} for n in range(25)))).stdout

    assert "x19" in shown
    assert "x20" not in shown
    assert "… and 5 more" in shown


def test_a_bad_row_is_named_and_the_others_are_imported() -> None:
    imported(ANN, BOB)
    file = written({**ANN, "email": "?"}, BOB, {**BOB, "id": "cas", "kind": "boss"})

    outcome = partners("import", file, "--apply")

    assert outcome.exit_code == 1
    lines = outcome.stderr.splitlines()
    assert lines[0] == (
        "list.csv: line 2, column email: '?' is not an e-mail address. "
        "Write it as info@example.org."
    )
    assert lines[1].startswith("list.csv: line 4, column kind: 'boss' is no kind. Use one of")
    assert lines[2] == "2 of 3 rows cannot be used."
    assert "0 added, 0 changed, 0 removed, 1 the same." in outcome.stdout
    assert ids() == ["ann", "bob"]


def test_bad_rows_alone_do_not_end_the_demonstration() -> None:
    outcome = partners("import", written({**ANN, "kind": "boss"}), "--apply")

    assert outcome.exit_code == 1
    with read_store(url(Path.cwd())) as connection, connection.begin():
        assert revision(connection) == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"id,name,soort\n", "list.csv: line 1, column soort: there is no column of this name"),
        (b"", "list.csv: the file is empty. Put the names of the columns on line 1."),
        (b"id,name\n1,\xe9", "list.csv: line 2, character 3: this is not UTF-8 text"),
        (b"id,name,kind,place\n", "list.csv: line 2: no organisation stands under the names"),
        (b'id,name,kind,place\n1,"a', "list.csv: line 2 (line 2 of the text): its quotes"),
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(content: bytes, words: str) -> None:
    imported(ANN)
    Path("list.csv").write_bytes(content)

    outcome = partners("import", "list.csv", "--apply")

    assert outcome.exit_code == 2
    assert words in outcome.stderr
    assert ids() == ["ann"]


def test_a_file_that_is_not_there_is_named() -> None:
    outcome = partners("import", "nowhere.csv")

    assert outcome.exit_code == 2
    assert "nowhere.csv: there is no such file" in outcome.stderr


def test_standard_input_may_be_imported() -> None:
    outcome = partners("import", "-", typed=csv_of(ANN, separator=";").encode())

    assert "1 added" in outcome.stdout


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    Path("list.csv").write_bytes(b"id,name,kind,place,\x1b[2Jx\n")

    outcome = partners("import", "list.csv")

    assert outcome.exit_code == 2
    assert "\x1b[2J" not in outcome.stderr


def test_a_long_file_shows_its_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partners_import, "_LONG", 1)
    monkeypatch.setenv("FORCE_COLOR", "1")

    outcome = partners("import", written(ANN, BOB))

    assert "reading" in outcome.stderr
    assert "reading" not in outcome.stdout


async def test_an_import_works_beside_a_process_that_owns_the_file(store: Store) -> None:
    assert await store.run(revision) == 0

    assert partners("import", written(ANN, BOB), "--apply").exit_code == 0

    assert [it.id for it in await store.run(listings)] == ["ann", "bob"]
    await store.run(change_listings, [listing("cas")])
    assert ids() == ["ann", "bob", "cas"]


async def test_what_registered_in_chat_survives_an_import(store: Store) -> None:
    await proposed(store, "web:1", "chat-1")
    assert partners("approve", "1").exit_code == 0

    imported(ANN)

    assert ids() == ["ann", "chat-1"]


def test_a_database_that_cannot_be_used_is_named() -> None:
    outcome = partners("import", written(ANN), "--apply", "--database-url", "mysql://x/y")

    assert outcome.exit_code == 2
    assert "give an SQLite file" in outcome.stderr


# export


@pytest.mark.parametrize("file", ["out.csv", "out.XLSX"])
def test_an_export_can_be_imported_again(file: str) -> None:
    imported(ANN, {**BOB, "name": "=1+1", "wants": "x;=y"})

    outcome = partners("export", file)

    assert outcome.exit_code == 0
    assert f"2 organisations written to {file}" in outcome.stderr
    assert "Nothing changes." in partners("import", file).stdout


@pytest.mark.parametrize("words", [(), ("-",)])
def test_without_a_file_csv_goes_to_standard_output(words: tuple[str, ...]) -> None:
    imported({**ANN, "name": "Café Ann"})

    outcome = partners("export", *words)

    assert outcome.stdout_bytes.decode() == csv_of({**ANN, "name": "Café Ann"}).replace(
        "+31", "'+31"
    )


def test_the_demonstration_is_exported_as_it_is_and_can_be_imported() -> None:
    outcome = partners("export", "--demo", "demo.csv")
    partners("export", "--demo", "demo.xlsx")

    assert outcome.exit_code == 0
    assert Path("demo.csv").read_bytes() == partners("export", "--demo").stdout_bytes
    assert partners("import", "demo.csv", "--apply").exit_code == 0
    assert "Nothing changes." in partners("import", "demo.xlsx").stdout


def test_an_export_of_nothing_says_that_there_is_a_demonstration() -> None:
    outcome = partners("export")

    assert outcome.stdout.startswith("id,name,kind")
    assert len(outcome.stdout.splitlines()) == 1
    assert "With --demo you get the demonstration." in outcome.stderr


@pytest.mark.parametrize(
    ("file", "words"),
    [("out.ods", "it must end in .csv or .xlsx"), ("no/out.csv", "it cannot be written")],
)
def test_a_file_that_cannot_be_written_is_named(file: str, words: str) -> None:
    outcome = partners("export", "--demo", file)

    assert outcome.exit_code == 2
    assert f"{file}: {words}" in outcome.stderr


# list, show, remove


def test_a_list_shows_what_there_is() -> None:
    imported(ANN, {**BOB, "kind": "municipality", "valid_until": "2020-01-31"})

    every, some = partners("list").stdout, partners("list", "--kind", "municipality").stdout

    for word in ("ann", "Ann", "3, PSO 30+", "2027-03-31", "Zwolle", "schoonmaak, glasbewassing"):
        assert word in every
    assert "2020-01-31 expired" in some
    assert "Ann" not in some
    assert "… and 1 more" in partners("list", "--limit", "1").stdout


def test_a_list_of_nothing_says_what_users_find_instead() -> None:
    assert "users find the demonstration" in partners("list").stdout
    imported(ANN)
    assert "No organisation is listed." in partners("list", "--kind", "sw-company").stdout


def test_all_there_is_to_an_organisation_is_shown() -> None:
    imported({**ANN, "phone": ""})

    shown = partners("show", "ann").stdout

    for word in ("https://bezem.example", "info@bezem.example", "Overijssel", "import", "phone"):
        assert word in shown


def test_an_id_that_is_not_there_gets_a_suggestion() -> None:
    imported(ANN)

    outcome = partners("show", "anna")

    assert outcome.exit_code == 2
    assert "there is no organisation anna. Perhaps you mean ann." in outcome.stderr
    assert "`laddermaat partners list` shows all" in partners("show", "xyzzy").stderr


def test_organisations_are_removed_all_or_none() -> None:
    imported(ANN, BOB, {**BOB, "id": "cas"})

    refused = partners("remove", "ann", "bop", "x")
    assert refused.exit_code == 2
    assert "there is no organisation bop. Perhaps you mean bob." in refused.stderr
    assert "there is no organisation x." in refused.stderr
    assert "Nothing was removed." in refused.stderr
    assert ids() == ["ann", "bob", "cas"]

    outcome = partners("remove", "ann", "bob", "ann")
    assert outcome.exit_code == 0
    assert outcome.stdout.splitlines() == ["Removed: Ann (ann)", "Removed: Bob (bob)"]
    assert ids() == ["cas"]


# proposals, approve, refuse, requests


async def proposed(store: Store, who: str, id_: str, language: Language = "nl") -> None:
    """Send a listing in, as in chat."""
    sent = replace(listing(id_, name="De *Vrolijke* Bezem"), source="chat")
    await store.run(marketplace.propose, ProposeListing(sent, language), who, NOON)


async def told(store: Store, who: str) -> list[tuple[str, Language | None]]:
    entries = await store.run(entries_after, who, 0)
    return [
        (block.markdown, entry.language)
        for entry in entries
        for block in entry.blocks
        if isinstance(block, Text)
    ]


async def test_an_approved_organisation_is_listed_and_told(store: Store) -> None:
    await proposed(store, "web:1", "chat-1")

    waiting, one = partners("proposals"), partners("proposals", "1")
    outcome = partners("approve", "1")

    assert "De *Vrolijke* Bezem" in waiting.stdout
    assert "2026-11-23 12:00" in waiting.stdout
    assert "Wij maken schoon." in one.stdout
    assert outcome.exit_code == 0
    assert "no longer the demonstration" in outcome.stdout
    assert ids() == ["chat-1"]
    ((said, language),) = await told(store, "web:1")
    assert said.startswith(r"Goed nieuws: **De \*Vrolijke\* Bezem** staat nu op de marktplaats")
    assert language == "nl"
    assert await store.run(conversations_with_work, NOON) == ("web:1",)
    assert "Nobody waits for approval." in partners("proposals").stdout


async def test_a_refused_organisation_is_told_why_in_its_language(store: Store) -> None:
    await proposed(store, "web:2", "chat-2", "en")

    outcome = partners("refuse", "1", "--reason", " the name_of  *somebody* else ")

    assert outcome.exit_code == 0
    ((said, language),) = await told(store, "web:2")
    assert r"The reason: the name\_of \*somebody\* else" in said
    assert language == "en"
    assert ids() == []
    assert await store.run(revision) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("approve", "1"), "there is no listing 1 that waits for approval"),
        (("refuse", "1", "--reason", "x"), "`laddermaat partners proposals` shows all"),
        (("proposals", "1"), "there is no listing 1 that waits for approval"),
        (("refuse", "1", "--reason", " "), "the reason is empty"),
        (("refuse", "1"), "--reason"),
        (("requests", "--done", "1"), "there is no open request 1"),
    ],
)
@pytest.mark.usefixtures("store")
async def test_what_is_not_there_cannot_be_decided(words: tuple[str, ...], said: str) -> None:
    outcome = partners(*words)

    assert outcome.exit_code == 2
    assert said in outcome.stderr


async def test_a_decision_is_made_once(store: Store) -> None:
    await proposed(store, "web:1", "chat-1")

    assert partners("approve", "1").exit_code == 0
    assert partners("refuse", "1", "--reason", "x").exit_code == 2
    assert len(await told(store, "web:1")) == 1


async def test_requests_name_the_organisation_until_they_are_seen_to(store: Store) -> None:
    imported(ANN)
    for id_, at in (("ann", NOON), ("gone", NOON + timedelta(hours=1))):
        wish = AskContact(id_, "Ik ben Cas\nen [bel mij] op 06\x1b[2J")
        await store.run(marketplace.ask_contact, wish, "web:1", at)

    shown = partners("requests").stdout
    for word in ("Ann", "info@bezem.example", "2026-11-23 12:00", "en [bel mij] op", "not listed"):
        assert word in shown
    assert "web:1" not in shown
    assert "\x1b" not in shown

    assert "Request 1 is seen to." in partners("requests", "--done", "1").stdout
    assert "Ann" not in partners("requests").stdout
    partners("requests", "--done", "2")
    assert "Nobody waits for contact." in partners("requests").stdout


async def test_a_request_about_the_demonstration_is_named_too(store: Store) -> None:
    await store.run(marketplace.ask_contact, AskContact("demo-001", "Hallo"), "web:1", NOON)

    assert "De Giechelende Bezem" in partners("requests").stdout


@pytest.mark.parametrize("words", [("proposals",), ("requests",)])
def test_without_a_database_nobody_can_have_asked(words: tuple[str, ...]) -> None:
    outcome = partners(*words)

    assert outcome.exit_code == 2
    assert "start Laddermaat first" in outcome.stderr
