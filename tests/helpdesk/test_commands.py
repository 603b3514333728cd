"""`laddermaat helpdesk`: the desk of colleagues on the command line."""

import asyncio
import tomllib
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.app import Kept, apology
from bot.cli import command_line
from bot.engine import Engine
from bot.helpdesk.stored import StoredTickets
from core.helpdesk.deeds import LONGEST_ANSWER
from core.helpdesk.ticket import Entry, Standing, Ticket, What
from core.markup import plain
from storage.database import edit_store, open_store, read_store
from storage.history import entries_after
from storage.tickets import find_ticket, ticket_trail
from tests.applications.register import NoApplications
from tests.engine.fakes import FakeChannel, url, words
from tests.helpdesk.opened import TICKET, open_ticket
from tests.house import CONTENTS, MARKETS, answering, nobody
from tests.linking import FewAccounts
from tests.privacy.no_holdings import NoHoldings

RUNNER = CliRunner()
APP = command_line(["helpdesk"])
FULL = ("draft", "1", "--title", "Wie tekent", "--source", "PSO-handleiding 1.6")


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LADDERMAAT_DATABASE_URL", url(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LOGNAME", "carla")
    with edit_store(url(tmp_path)) as connection, connection.begin():
        open_ticket(connection)
        open_ticket(connection, 2, "fake:bob", "en")


def helpdesk(*typed: str, input_: str | None = None) -> Result:
    return RUNNER.invoke(APP, ["helpdesk", *typed], input=input_)


def done(*typed: str) -> str:
    outcome = helpdesk(*typed)
    assert outcome.exit_code == 0, outcome.output
    return outcome.stdout


def told(who: str) -> list[str]:
    with read_store(url(Path.cwd())) as connection, connection.begin():
        return [plain(words(entry.blocks)) for entry in entries_after(connection, who, 0)]


def ticket(number: int = 1) -> Ticket:
    with read_store(url(Path.cwd())) as connection, connection.begin():
        return find_ticket(connection, number)


def trail(number: int = 1) -> tuple[Entry, ...]:
    with read_store(url(Path.cwd())) as connection, connection.begin():
        return ticket_trail(connection, number)


def test_an_answer_reaches_the_user_signed_with_a_name() -> None:
    done("answer", "1", "Ja, dat mag.", "--by", "Anna")

    assert "Anna:" in told("fake:ann")[0]
    assert "Ja, dat mag." in told("fake:ann")[0]
    assert "Anna antwoordt:" in told("desk:ticket-1")[0]
    assert ticket().assignee == "Anna"


def test_an_answer_of_several_lines_comes_from_standard_input() -> None:
    assert helpdesk("answer", "1", "-", input_="Ja.\n\nMits ondertekend.\n").exit_code == 0
    assert told("fake:ann")[0].startswith("carla:\n\nJa.\n\nMits ondertekend.")


def test_a_note_stays_inside() -> None:
    assert "colleagues only" in done("note", "1", "Vorige week ook al.")
    assert told("fake:ann") == []
    assert "Vorige week ook al." in done("show", "1")


def test_a_topic_answers_in_the_language_of_the_user() -> None:
    done("topic", "2", "kosten")
    topic = CONTENTS.library.knowledge.topics["kosten"]
    assert plain(topic.answer.en) in told("fake:bob")[0]


def test_a_ticket_goes_through_all_its_standings() -> None:
    for typed, standing in (
        (("take",), Standing.TAKEN),
        (("answer",), Standing.TAKEN),
        (("assign",), Standing.TAKEN),
        (("wait",), Standing.WAITING),
        (("close",), Standing.CLOSED),
        (("reopen",), Standing.TAKEN),
    ):
        name = {"assign": ("Bart",), "answer": ("Ja.",)}.get(*typed, ())
        done(*typed, "1", *name, "--by", "Anna")
        assert ticket().standing is standing
    assert ticket().assignee == "Bart"
    assert [it.by for it in trail()[1:]] == ["Anna"] * 6


def test_the_list_has_the_oldest_first_and_the_closed_apart() -> None:
    assert "No ticket was ever closed." in done("list", "--closed")
    done("close", "2")

    shown = done("list")
    assert TICKET.question in shown
    assert "fake" not in shown
    assert "│ 2 " not in shown
    assert "│ 2 " in done("list", "--closed")
    done("close", "1")
    assert "No ticket is open." in done("list")


def test_a_list_that_is_cut_says_so() -> None:
    assert "and more: --limit" in done("list", "--limit", "1")
    assert "and more" not in done("list", "--limit", "2")


def test_without_anything_behind_it_the_list_is_shown_and_how_to_go_on() -> None:
    shown = done()
    assert TICKET.question in shown
    assert "laddermaat helpdesk show N" in shown


def test_show_tells_all_there_is_and_the_transcript() -> None:
    done("answer", "1", "Ja.", "--by", "Anna")
    done("note", "1", "Bel\x1b[2J mij.", "--by", "Bart")
    shown = done("show", "1")

    for part in (TICKET.question, "taken", "the bot keeps quiet", "Anna", "answered", "Bart"):
        assert part in shown
    assert "\x1b" not in shown


def test_figures_tell_of_today_and_of_the_last_seven_days() -> None:
    done("answer", "1", "Ja.")
    shown = done("figures")

    assert "2 open questions" in shown
    assert "an answer to 1 question." in shown
    assert "The bot was asked no questions" in shown


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("answer", "1", " "), "the text is empty"),
        (("answer", "1", "x" * (LONGEST_ANSWER + 1)), "divide it"),
        (("answer", "9", "Ja."), "there is no ticket 9: `laddermaat helpdesk list`"),
        (("answer", "1", "Ja.", "--by", " "), "--by NAME"),
        (("reopen", "1"), "it is open already"),
        (("assign", "1", " "), "the name is empty"),
        (("topic", "1", "kostten"), "Perhaps you mean 'kosten'"),
        (("show", "9"), "there is no ticket 9"),
        (("take", "0"), "greater than or equal to 1"),
        (("take", "9" * 30), "less than or equal to"),
        (FULL, "--answer"),
        ((*FULL, "--answer", "Ja.", "--source", " "), "a source"),
        ((*FULL, "--answer", "Ja.", "--out", "no/such/folder/x.toml"), "cannot be written"),
    ],
)
def test_what_cannot_be_is_said_with_the_remedy(typed: tuple[str, ...], says: str) -> None:
    outcome = helpdesk(*typed)

    assert outcome.exit_code == 2
    assert says in outcome.stderr
    assert len(trail()) == 1
    assert told("fake:ann") == told("desk:ticket-1") == []


def test_a_closed_ticket_is_answered_after_it_is_opened_again() -> None:
    done("close", "1")
    refused = helpdesk("answer", "1", "Toch wel.")

    assert refused.exit_code == 2
    assert "`laddermaat helpdesk reopen 1` opens it again" in refused.stderr
    assert told("fake:ann") == []
    done("reopen", "1")
    done("answer", "1", "Toch wel.")


def test_a_taken_ticket_is_not_taken_twice() -> None:
    done("take", "1")
    assert "you have it already" in helpdesk("take", "1").stderr


def test_a_draft_has_the_question_and_the_answers_and_lacks_english() -> None:
    for said in ("Ja.", "Mits het een *registeraccountant* is."):
        done("answer", "1", said)
    done("close", "1")
    done(*FULL, "--out", "wie.toml")

    (topic,) = tomllib.loads(Path("wie.toml").read_text("utf-8"))["topics"]
    assert topic["id"] == "wie-tekent"
    assert topic["answer"] == {"nl": "Ja.\n\nMits het een *registeraccountant* is.\n"}
    assert topic["phrasings"] == {"nl": [TICKET.question]}
    assert (trail()[-1].what, trail()[-1].text) == (What.DRAFTED, "wie-tekent")
    assert "een concept over Wie tekent" in told("desk:ticket-1")[-1]


def test_a_draft_of_an_english_ticket_has_its_words_and_takes_the_dutch_ones() -> None:
    done("answer", "2", "Yes.")
    shown = done(
        *("draft", "2", "--title", "Wie tekent", "--source", "PSO-handleiding 1.6"),
        *("--question", "Wie tekent?", "--question", "wie dan", "--answer", "Ja."),
    )
    (topic,) = tomllib.loads(shown)["topics"]
    assert topic["phrasings"] == {"nl": ["Wie tekent?", "wie dan"], "en": [TICKET.question]}
    assert topic["answer"] == {"nl": "Ja.\n", "en": "Yes.\n"}


def test_a_draft_overwrites_no_knowledge() -> None:
    Path("wie.toml").write_text("kennis")
    refused = helpdesk(*FULL, "--answer", "Ja.", "--out", "wie.toml")

    assert refused.exit_code == 2
    assert "choose another name" in refused.stderr
    assert Path("wie.toml").read_text() == "kennis"
    assert len(trail()) == 1


def test_without_a_database_nothing_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERMAAT_DATABASE_URL", url(tmp_path / "none"))

    assert "No ticket is open." in done("list")
    assert helpdesk("show", "1").exit_code == 2
    assert helpdesk("figures").exit_code == 2


async def test_a_bot_that_runs_brings_it_within_seconds(tmp_path: Path) -> None:
    channel = FakeChannel()
    async with open_store(url(tmp_path)) as store:
        tickets = StoredTickets(store)
        kept = Kept(MARKETS, FewAccounts(), NoApplications(), nobody, tickets, NoHoldings())
        apologise = partial(apology, CONTENTS.texts)
        async with Engine(store, answering(kept), [channel], apologise):
            await asyncio.to_thread(done, "answer", "1", "Ja, dat mag.", "--by", "Anna")
            await channel.has_heard(1)
            await asyncio.to_thread(done, "close", "1", "--by", "Anna")
            (who, answered), _, (_, closed) = await channel.has_heard(3)

    assert who == "ann"
    assert "Ja, dat mag." in answered
    assert "Anna heeft uw vraag 1 afgesloten." in closed


def test_what_looks_like_a_note_is_no_answer() -> None:
    outcome = helpdesk("answer", "1", "notitie: lastige klant", "--by", "Anna")

    assert outcome.exit_code == 2
    assert "laddermaat helpdesk note" in outcome.stderr
    assert len(trail()) == 1


@pytest.mark.parametrize("name", ["user", "clock", "Laddermaat"])
def test_nobody_acts_in_the_name_of_somebody_else(name: str) -> None:
    outcome = helpdesk("answer", "1", "Ja.", "--by", name)

    assert outcome.exit_code == 2
    assert "--by NAME" in outcome.stderr
