"""What the figures are made of is counted in the store as the bot and colleagues go on."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from bot.colleague import Colleague
from bot.helpdesk.acting import Desk
from bot.helpdesk.desk import do
from bot.helpdesk.home import MOST_OPEN, digest, home
from core.effects import CountAnswer, Effect, KeepGap, Rate
from core.helpdesk.deeds import Answer, Close
from core.helpdesk.figures import Counted, Period, Share, figures
from core.helpdesk.hours import OpeningHours
from core.helpdesk.unanswered import Gap
from core.language import Language
from storage.effects import Origin, carry_out
from storage.figures import count
from tests.engine.fakes import words
from tests.handlers.talk import talk
from tests.helpdesk.opened import MONDAY, open_ticket
from tests.house import CONTENTS
from tests.memory import MemoryStore

DESK = Desk(CONTENTS.texts, CONTENTS.library.knowledge.topics, "nl")
HOURS = OpeningHours.parse("ma-vr 9:00-17:00")
TODAY = Period(date(2026, 11, 23), date(2026, 11, 23))
EVENING = datetime.fromisoformat("2026-11-23T20:00+01:00")
MIDNIGHT = datetime.fromisoformat("2026-11-23T00:00+01:00")


@pytest.fixture
def store() -> Iterator[MemoryStore]:
    opened = MemoryStore()
    yield opened
    opened.close()


async def happen(store: MemoryStore, effect: Effect, at: datetime, who: str = "fake:ann") -> None:
    await store.run(carry_out, effect, Origin(who, who, 1, at))


async def counted(store: MemoryStore) -> Counted:
    return await store.run(count, TODAY, EVENING)


async def test_answers_count_by_the_day_it_is_in_the_netherlands(store: MemoryStore) -> None:
    answered = CountAnswer("kosten", "nl")
    await happen(store, answered, MIDNIGHT - timedelta(seconds=1))
    for _ in range(3):
        await happen(store, answered, MIDNIGHT)
    await happen(store, CountAnswer("kosten", "en"), EVENING)

    assert (await counted(store)).answers == 4


async def test_gaps_and_opinions_count_within_the_period(store: MemoryStore) -> None:
    for at in (MIDNIGHT - timedelta(seconds=1), EVENING):
        await happen(store, KeepGap("Wie dan?", "nl", "unknown", ()), at)
    await happen(store, Rate("kosten", useful=True, language="nl"), EVENING)
    await happen(store, Rate("logo", useful=False, language="nl"), EVENING)
    await happen(store, Rate("ticket-1", useful=True, language="nl"), EVENING)

    found = await counted(store)
    assert found.gaps == (Gap("Wie dan?", "unknown", EVENING),)
    assert (found.answers_rated, found.tickets_rated) == (Share(1, 2), Share(1, 1))


async def test_answered_today_is_what_colleagues_said_something_in(store: MemoryStore) -> None:
    for number in (1, 2, 3):
        await store.run(open_ticket, number, f"fake:{number}", at=MONDAY - timedelta(days=9))
    await store.run(do, DESK, 1, Answer("Ja."), Colleague("Anna", MONDAY - timedelta(days=8)))
    for deed in (Answer("Ook dat."), Answer("En dat."), Close()):
        await store.run(do, DESK, 1, deed, Colleague("Bart", MONDAY))
    await store.run(do, DESK, 2, Close(), Colleague("Bart", MONDAY))

    found = await counted(store)
    assert found.answered_today == 1
    assert [it.number for it in found.tickets] == [3]


async def test_a_question_in_words_is_counted_and_a_topic_that_one_looks_at_is_not() -> None:
    conversation = talk()
    await conversation.say("Hoe lang is een PSO-certificaat geldig?")
    assert conversation.reply_now.effects == (CountAnswer("geldigheid", "nl"),)

    await conversation.press("Het certificaat verlengen")
    assert not conversation.reply_now.effects


async def test_the_page_shows_the_oldest_and_counts_the_others(store: MemoryStore) -> None:
    for number in range(1, MOST_OPEN + 4):
        await store.run(open_ticket, number, f"fake:{number}", at=MONDAY)

    found = figures(await counted(store), TODAY, EVENING, HOURS)
    shown = words(home(CONTENTS.texts.voice("nl"), found))
    assert f"**{MOST_OPEN + 3} open vragen**" in shown
    assert shown.count("nieuw ·") == MOST_OPEN
    assert "en nog 3" in shown


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_week_in_which_nothing_happened_says_so(
    store: MemoryStore, language: Language
) -> None:
    found = figures(await counted(store), TODAY, EVENING, HOURS)
    told = words(digest(CONTENTS.texts.voice(language), found))

    assert "%" not in told
    assert ("Er is geen open vraag." if language == "nl" else "No question is open.") in told
