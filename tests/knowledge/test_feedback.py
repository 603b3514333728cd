"""Questions without an answer and opinions on answers: kept with the turn, without who asked."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import command_line
from core.contents import Said
from core.effects import CountAnswer, Effect, KeepGap, Rate
from storage.database import open_store
from storage.feedback import Opinion, opinions, unanswered
from storage.store import Store
from storage.turns import Outcome
from tests.engine.fakes import NOON, url
from tests.handlers.talk import talk
from tests.turns import keep_turn

RUNNER = CliRunner()
APP = command_line(["knowledge"])


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(url(tmp_path)) as opened:
        yield opened


async def keep(store: Store, *effects: Effect, who: str = "fake:ann", minutes: int = 0) -> None:
    """Take a turn that leaves these effects, in a conversation that is new each time."""
    at = NOON + timedelta(minutes=minutes)
    version = await store.run(lambda c: _version(c.connection.driver_connection, who))
    outcome = Outcome(1, who, who, version, "{}", None, (), effects, at)
    await store.run(keep_turn, outcome)


def _version(connection: object, who: str) -> int:
    assert isinstance(connection, sqlite3.Connection)
    found = connection.execute("SELECT version FROM conversation WHERE id = ?", (who,)).fetchone()
    return found[0] if found else 0


def gap(question: str, *topics: str) -> KeepGap:
    return KeepGap(question, "nl", "unknown", topics)


async def test_the_most_frequent_question_comes_first(store: Store) -> None:
    for minutes, question in enumerate(("Waarom?", "Wie dan?", "wie dan?", "Hoezo?")):
        await keep(store, gap(question, "kosten", "duur"), minutes=minutes)

    asked = await store.run(unanswered)

    listed = [(it.question, it.times) for it in asked]
    assert listed == [("wie dan?", 2), ("Hoezo?", 1), ("Waarom?", 1)]
    assert asked[0].topics == ("kosten", "duur")
    assert asked[0].last == NOON + timedelta(minutes=2)


async def test_an_opinion_may_change_and_counts_once_a_conversation(store: Store) -> None:
    await keep(store, Rate("kosten", useful=False, language="nl"))
    await keep(store, Rate("kosten", useful=True, language="nl"))
    await keep(store, Rate("kosten", useful=False, language="nl"), who="fake:bob")
    await keep(store, Rate("logo", useful=True, language="en"), who="fake:bob")

    assert await store.run(opinions) == (Opinion("kosten", 1, 1), Opinion("logo", 1, 0))


async def test_what_is_personal_is_masked_before_it_is_kept() -> None:
    conversation = talk()
    await conversation.say("Kan collega 111222333 (06-12345678) zijn pasje ophalen in Assen?")

    (effect,) = conversation.reply_now.effects

    assert isinstance(effect, KeepGap)
    assert effect.question == "Kan collega [BSN] ([telefoon]) zijn pasje ophalen in Assen?"
    assert conversation.state.asked is not None
    assert "111222333" not in conversation.state.asked.question


async def test_gaps_are_listed_for_whoever_keeps_the_knowledge(
    store: Store, tmp_path: Path
) -> None:
    await keep(store, gap("Mag een hond mee naar de audit?", "audit-verloop"))
    await keep(store, Rate("kosten", useful=False, language="nl"))

    outcome = RUNNER.invoke(
        APP, ["knowledge", "gaps", "--database-url", url(tmp_path)], env={"COLUMNS": "140"}
    )

    assert outcome.exit_code == 0
    assert "Mag een hond mee naar de audit?" in outcome.stdout
    assert "audit-verloop" in outcome.stdout
    assert "kosten" in outcome.stdout
    assert "ann" not in outcome.stdout


@pytest.mark.usefixtures("store")
async def test_without_gaps_it_says_so(tmp_path: Path) -> None:
    outcome = RUNNER.invoke(APP, ["knowledge", "gaps", "--database-url", url(tmp_path)])

    assert "No questions without an answer." in outcome.stdout


async def test_an_answer_is_counted_and_nothing_is_kept_of_the_question() -> None:
    conversation = talk()
    reply = await conversation.reply(Said("Hoe lang is een PSO-certificaat geldig?"))

    assert reply.effects == (CountAnswer("geldigheid", "nl"),)


async def test_what_was_thought_of_people_is_no_opinion_on_a_topic(store: Store) -> None:
    await keep(store, Rate("ticket-7", useful=False, language="nl"))

    assert await store.run(opinions) == ()
