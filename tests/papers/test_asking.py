"""Asking for a report or a spreadsheet: which assessment it is of, and what one gets."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.app import Reach, handlers
from bot.assessment.press import Verb
from bot.privacy.keeping import Keeping
from bot.progress import Tell
from core.assessment.interview import CONFIRMED
from core.assessment.papers import paper_asked
from core.assessment.scenario import Renaming
from core.blocks import File
from core.conversation import Handler, Turn
from core.language import Language
from tests.assessment.interviews import ONE_GROUP, without
from tests.conversations.transcript import fetched
from tests.handlers.talk import Talk, talk, token
from tests.house import CONTENTS, KEPT
from tests.papers.office import shown
from tests.papers.poppler import about, pages

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
    assert file(conversation).name == "pso-rapport-drukkerij-ink-zn-zelfscan-1-2026-11-23.pdf"
    assert file(conversation).media_type == "application/pdf"
    assert "Drukkerij Ínk & Zn." in pages(file(conversation).content)[0]


@pytest.mark.parametrize("asked", ["spreadsheet", "werkblad", "Spreadsheet (XLSX)", "xlsx"])
async def test_a_spreadsheet_is_asked_for_in_words(asked: str) -> None:
    conversation = talk(OTHER)
    await conversation.say(asked)

    assert file(conversation).name == "pso-werkblad-drukkerij-ink-zn-zelfscan-1-2026-11-23.xlsx"
    assert shown(file(conversation).content)["A1"] == "Drukkerij Ínk & Zn."


@pytest.mark.parametrize(
    ("language", "asked", "name"),
    [
        ("nl", "report", "pso-rapport-"),
        ("en", "rapport", "pso-report-"),
        ("en", "spreadsheet", "pso-worksheet-"),
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

    assert file(conversation).name == "pso-rapport-zelfscan-1-2026-11-23.pdf"


async def test_two_assessments_of_one_organisation_are_told_apart() -> None:
    conversation = talk(ONE_GROUP, ONE_GROUP)
    files = []
    for number in (1, 2):
        await conversation.token(token(Verb.REPORT, number))
        files.append(file(conversation))

    one, two = files
    assert one.name != two.name
    assert about(one.content)["Title"] != about(two.content)["Title"]


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


REPORT = [
    *("Stuur mij het rapport", "kunt u een rapport maken?", "Graag het rapport", "rapprt"),
    *("send me the report", "maak rapport", "kan ik het resultaat als pdf krijgen?"),
    *("rapport van zelfscan 1", "ik heb een rapport nodig", "Could you make a report, please?"),
    *("I'd like the report on Zelfscan 1", "mag ik een rapportage?", "rapport over mijn zelfscan"),
]
WORKBOOK = [
    *("als spreadsheet", "in excel", "als excel", "download", "exporteer", "export", "excel"),
    *("Stuur mij een spreadsheet", "kan ik het resultaat in excel krijgen", "exporteer naar excel"),
    *("can I have this as a spreadsheet", "spredsheet", "maak een export"),
]
NEITHER = [
    *("Wie leest het rapport van de auditor?", "heb ik een rapport nodig?", "I want to report"),
    *("do I need a report?", "wat staat er in het rapport?", "moet ik een rapport maken?"),
    *("report a problem", "wat is een rapport", "krijg ik een rapport van de audit?"),
]


@pytest.mark.parametrize(
    ("asked", "name"),
    [*((it, "pso-rapport-") for it in REPORT), *((it, "pso-werkblad-") for it in WORKBOOK)],
)
async def test_it_is_asked_for_in_a_sentence(asked: str, name: str) -> None:
    conversation = talk(ONE_GROUP)
    await conversation.say(asked)

    assert file(conversation).name.startswith(name)


@pytest.mark.parametrize("asked", NEITHER)
async def test_a_sentence_with_another_word_in_it_is_about_something_else(asked: str) -> None:
    said = await talk(ONE_GROUP).say(asked)

    assert "Hier is" not in said


async def test_of_an_assessment_that_is_named_it_is_that_one() -> None:
    conversation = talk(OTHER, ONE_GROUP, UNFINISHED)

    assert "Hier is het rapport van Zelfscan 1" in await conversation.say("rapport van zelfscan 1")
    assert "Zelfscan 3 is nog niet af" in await conversation.say("Graag het rapport van Zelfscan 3")


async def test_after_a_search_a_list_is_of_what_was_found() -> None:
    conversation = talk(ONE_GROUP)
    await conversation.say("welke partners zijn er bij Utrecht?")
    await conversation.say("in excel")

    assert file(conversation).name == "partners.xlsx"


async def test_without_a_finished_assessment_a_list_is_of_what_was_searched() -> None:
    assert "nog niets gezocht" in await talk().say("in excel")


async def test_a_single_word_may_be_an_answer() -> None:
    conversation = talk(without(ONE_GROUP, "organisation"))

    assert "Organisatie: Excel" in await conversation.say("Excel")
    assert conversation.state.scenarios[0].answers["organisation"] == "Excel"


ASKED = [it.text for it in CONTENTS.library.knowledge.examples()]
TRIED = [
    json.loads(line)["question"]
    for path in sorted(Path("tests/knowledge/questions").glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]


def test_no_question_to_the_knowledge_asks_for_a_paper() -> None:
    assert len(TRIED) > 500
    taken = {text for text in (*ASKED, *TRIED) if paper_asked(text)}
    assert taken == {"spreadsheet"}, "the command itself"


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
