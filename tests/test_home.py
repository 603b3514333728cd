"""Somebody's own page: what is going on, what came of it last, and what there is to do."""

from dataclasses import replace

import pytest

from bot.assessment.session import Sessions
from bot.home import home
from bot.texts import LANGUAGES
from core.assessment.scenario import IDLE, Answers, Interviewing
from core.blocks import Block, Choices, Text
from core.conversation import State
from core.language import Language
from core.markup import plain
from tests.assessment.interviews import ONE_GROUP
from tests.handlers.talk import remembering, talk
from tests.house import CONTENTS

SESSIONS = Sessions(CONTENTS.editions, CONTENTS.texts)
HALFWAY: Answers = {
    key: ONE_GROUP[key] for key in ("organisation", "sw-company", "reference-year", "full-week")
}
STUCK: Answers = ONE_GROUP | {"total-fte": "1"}
MENU = ["Zoek partners in de regio", "In English, please"]


def page(state: State, language: Language = "nl") -> str:
    return "\n".join(_shown(block) for block in home(SESSIONS, state, language))


def _shown(block: Block) -> str:
    match block:
        case Text(markdown):
            return plain(markdown)
        case Choices(options):
            return " ".join(f"[{option.label}]" for option in options)
        case _:
            raise AssertionError(f"{block} cannot stand on a page")


def labels(state: State) -> list[str]:
    blocks = home(SESSIONS, state, "nl")
    return [o.label for block in blocks if isinstance(block, Choices) for o in block.options]


def test_who_is_new_sees_what_there_is_to_do() -> None:
    assert "Laddermaat" in page(State())
    assert labels(State()) == ["Start de zelfscan", *MENU]


def test_a_running_assessment_shows_how_far_it_is_and_what_is_asked() -> None:
    told = page(remembering(HALFWAY))

    assert "Zelfscan 1: nog niet af, 4 van ongeveer 19 vragen beantwoord" in told
    assert "De volgende vraag is: Hoeveel fte werkte er in totaal bij u?" in told
    assert labels(remembering(HALFWAY)) == ["Ga verder", *MENU]


def test_the_last_result_is_told_in_figures() -> None:
    told = page(remembering(ONE_GROUP, ONE_GROUP | {"group.1.people": "9"}))

    assert "Uw laatste uitkomst" in told
    assert "Zelfscan 2: trede 3. Totaal" in told
    assert "Zelfscan 1" not in told
    assert labels(remembering(ONE_GROUP)) == ["Bekijk de uitkomst", "Start de zelfscan", *MENU]


def test_the_assessment_that_is_spoken_of_comes_before_a_later_one() -> None:
    both = remembering(HALFWAY, HALFWAY)

    assert "Zelfscan 1" in page(replace(both, activity=Interviewing(1)))
    assert "Zelfscan 2" in page(replace(both, activity=IDLE))


def test_an_assessment_that_is_stuck_can_be_gone_on_with() -> None:
    assert "De volgende vraag" not in page(remembering(STUCK))
    assert "Ga verder" in labels(remembering(STUCK))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_button_of_it_does_something(language: Language) -> None:
    state = remembering(ONE_GROUP, HALFWAY)
    blocks = home(SESSIONS, state, language)
    for button in [o for block in blocks if isinstance(block, Choices) for o in block.options]:
        conversation = talk(language=language)
        conversation.state = replace(state, activity=IDLE)
        answered = await conversation.token(button.token)
        assert answered
        assert answered != plain(CONTENTS.texts.voice(language)("stale-button"))


def test_a_scenario_of_an_edition_that_is_gone_is_left_out() -> None:
    state = remembering(ONE_GROUP)
    gone = replace(state.scenarios[0], edition="1999-01-01")

    assert labels(replace(state, scenarios=(gone,))) == ["Start de zelfscan", *MENU]
