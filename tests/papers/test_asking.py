"""Asking for a report or a spreadsheet: which assessment it is of, and what one gets."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.app import Reach, handlers
from bot.assessment.press import Verb
from bot.privacy.keeping import Keeping
from bot.progress import Tell
from core.assessment.interview import CONFIRMED
from core.assessment.scenario import Renaming
from core.blocks import File
from core.conversation import Handler, Turn
from core.language import Language
from tests.assessment.interviews import ONE_GROUP, without
from tests.conversations.transcript import fetched
from tests.handlers.talk import Talk, talk, token
from tests.house import CONTENTS, KEPT
from tests.papers.office import opened
from tests.papers.poppler import pages

OTHER = ONE_GROUP | {"organisation": "Drukkerij Ínk & Zn."}
UNFINISHED = without(ONE_GROUP, "total-fte", CONFIRMED)


def file(conversation: Talk) -> File:
    (found,) = [it for it in conversation.reply_now.blocks if isinstance(it, File)]
    return found


@pytest.mark.parametrize(
    "asked", ["rapport", "Rapport (PDF)", "maak een rapport", "/rapport", "pdf"]
)
async def test_a_report_is_asked_for_in_words(asked: str) -> None:
    conversation = talk(OTHER)
    said = await conversation.say(asked)

    assert said == "Hier is het rapport van Zelfscan 1, om te bewaren of door te geven."
    assert file(conversation).name == "pso-rapport-drukkerij-ink-zn-2026-11-23.pdf"
    assert file(conversation).media_type == "application/pdf"
    assert "Drukkerij Ínk & Zn." in pages(file(conversation).content)[0]


@pytest.mark.parametrize("asked", ["spreadsheet", "werkblad", "Spreadsheet (XLSX)", "xlsx"])
async def test_a_spreadsheet_is_asked_for_in_words(asked: str) -> None:
    conversation = talk(OTHER)
    await conversation.say(asked)

    assert file(conversation).name == "pso-werkblad-drukkerij-ink-zn-2026-11-23.xlsx"
    assert opened(file(conversation).content)["Score"]["A1"].value == "Drukkerij Ínk & Zn."


@pytest.mark.parametrize(
    ("language", "asked", "name"),
    [
        ("nl", "report", "pso-rapport-"),
        ("en", "rapport", "pso-report-"),
        ("en", "worksheet", "pso-worksheet-"),
    ],
)
async def test_words_count_in_either_language_and_the_answer_is_in_ones_own(
    language: Language, asked: str, name: str
) -> None:
    conversation = talk(ONE_GROUP, language=language)
    await conversation.say(asked)

    assert file(conversation).name.startswith(name)


async def test_without_an_organisation_it_goes_by_the_name_of_the_assessment() -> None:
    conversation = talk(ONE_GROUP | {"organisation": ""})
    await conversation.say("rapport")

    assert file(conversation).name == "pso-rapport-zelfscan-1-2026-11-23.pdf"


async def test_a_name_without_plain_letters_is_left_out_of_the_name_of_the_file() -> None:
    conversation = talk(ONE_GROUP | {"organisation": "../../سلام"})
    await conversation.say("rapport")

    assert file(conversation).name == "pso-rapport-2026-11-23.pdf"


async def test_the_assessment_at_hand_comes_first_and_else_the_last_that_is_finished() -> None:
    at_hand = talk(OTHER, ONE_GROUP)
    before = talk(OTHER, ONE_GROUP, UNFINISHED)

    assert "Zelfscan 2" in await at_hand.say("rapport")
    assert "Zelfscan 2" in await before.say("rapport")
    assert "Ik wacht nog op uw antwoord" in await before.say("rapport")
    assert "Zelfscan 1" in await before.token(token(Verb.REPORT, 1))


async def test_while_another_name_is_awaited_it_is_no_name() -> None:
    conversation = talk(ONE_GROUP)
    await conversation.say("hernoem")

    assert "Hier is het rapport" in await conversation.say("rapport")
    assert isinstance(conversation.state.activity, Renaming)


@pytest.mark.parametrize("asked", ["rapport", "spreadsheet"])
async def test_when_nothing_is_finished_it_says_the_way_on(asked: str) -> None:
    fresh = talk()

    assert "een zelfscan nodig die af is" in await fresh.say(asked)
    assert "Vraag 1" in await fresh.press("Start de zelfscan")
    assert "Ik wacht nog op uw antwoord" in await fresh.say(asked)


@pytest.mark.parametrize("verb", [Verb.REPORT, Verb.WORKBOOK])
async def test_the_button_of_an_assessment_that_was_reopened_or_deleted_says_so(verb: Verb) -> None:
    reopened = talk(UNFINISHED)

    assert "Zelfscan 1 is nog niet af" in await reopened.token(token(verb, 1))
    assert "Hoeveel fte" in await reopened.press("Ga verder")
    assert "is er niet meer" in await talk().token(token(verb, 7))


async def test_a_sentence_with_the_word_in_it_is_a_question() -> None:
    said = await talk(ONE_GROUP).say("Wie leest het rapport van de auditor?")

    assert "Hier is het rapport" not in said


@dataclass
class Seen:
    """Progress as somebody sees it."""

    told: list[tuple[str, float | None]] = field(default_factory=list)
    over: int = 0

    @asynccontextmanager
    async def shown(self, turn: Turn) -> AsyncIterator[Tell]:
        """Remember what is shown, and how often it was taken back."""
        try:
            yield lambda words, part: self.told.append((words, part))
        finally:
            self.over += 1


async def test_on_a_machine_that_is_busy_one_sees_that_it_is_being_made() -> None:
    seen = Seen()
    handler: Handler = handlers(CONTENTS, KEPT, Keeping(), Reach(fetched, seen))
    await talk(ONE_GROUP, handler=handler).say("rapport")

    assert seen.told == [("Ik maak het rapport.", None)]
    assert seen.over == 1
