"""An assessment goes on under the edition and the questions it began under, whatever comes after.

What is not there any more cannot be opened, and leaves the rest of the conversation as it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from importlib.resources import files

import pytest

from bot.app import handlers
from bot.assessment.press import Verb
from bot.assessment.session import Sessions
from bot.handlers.assessment import Assessment
from bot.privacy.keeping import Keeping
from core.assessment.facts import Facts
from core.assessment.interview import INTERVIEWS, Interview
from core.assessment.questions import yes_no
from core.assessment.replay import Ask
from core.assessment.scenario import Interviewing
from core.conversation import Handler
from core.ladder.edition import Edition, Editions, parse_edition
from tests.assessment.interviews import ONE_GROUP, without
from tests.handlers.talk import Talk, talk, token
from tests.house import CONTENTS, KEPT

OLD = (files("core.ladder") / "editions" / "2018-04-01.toml").read_text("utf-8")
NEW = (
    OLD.replace('id = "2018-04-01"', 'id = "2027-04-01"')
    .replace("starts = 2018-04-01", "starts = 2027-04-01")
    .replace('title = "PSO-handleiding 1.6"', 'title = "PSO-handleiding 3.0"')
    .replace("fte = 40, trede-1 = 3.7,", "fte = 40, trede-1 = 4.0,")
    .replace("fte = 45, trede-1 = 3.4,", "fte = 45, trede-1 = 3.95,")
    .replace("fte = 50, trede-1 = 3.0,", "fte = 50, trede-1 = 3.68,")
)
EDITIONS: Mapping[str, Edition] = {
    "old": parse_edition("2018-04-01.toml", OLD),
    "new": parse_edition("2027-04-01.toml", NEW),
}
BEFORE = datetime.fromisoformat("2027-03-31T10:00+02:00")
AFTER = datetime.fromisoformat("2027-04-02T10:00+02:00")
UP_TO_QUALITY = without(ONE_GROUP, "quality.guidance", "confirmed")


class Curious(Interview):
    """A later question set, with a question of its own at the start."""

    def __call__(self, ask: Ask) -> Facts:
        ask(yes_no("sw-company", "no"))
        return super().__call__(ask)


def bot(
    editions: Iterable[str] = ("old",), interviews: Mapping[str, type[Interview]] = INTERVIEWS
) -> Handler:
    """Put an assessment together with these editions and question sets."""
    known = Editions(EDITIONS[name] for name in editions)
    return Assessment(Sessions(known, CONTENTS.texts, interviews))


async def test_a_new_edition_changes_nothing_for_who_had_begun() -> None:
    conversation = talk(UP_TO_QUALITY, handler=bot(), at=BEFORE)
    await conversation.say("verder")

    conversation.handler, conversation.at = bot(["old", "new"]), AFTER
    await conversation.say("ja")
    result = await conversation.press("Toon mijn score")

    assert "Met deze cijfers staat u op trede 1." in result
    assert "Berekend met de PSO-handleiding 1.6, geldig vanaf 1 april 2018." in result


async def test_who_begins_later_gets_the_new_edition() -> None:
    conversation = talk(handler=bot(["old", "new"]), at=AFTER)

    assert "Ik reken met de PSO-handleiding 3.0." in await conversation.say("zelfscan")
    assert conversation.state.scenarios[0].edition == "2027-04-01"


async def test_an_edition_that_has_not_started_is_not_used_yet() -> None:
    conversation = talk(handler=bot(["old", "new"]), at=BEFORE)

    assert "Ik reken met de PSO-handleiding 1.6." in await conversation.say("zelfscan")


async def test_the_same_answers_score_differently_under_the_two() -> None:
    conversation = talk(ONE_GROUP, handler=bot(["old", "new"]), at=AFTER)
    first = conversation.state.scenarios[0]

    assert "staat u op trede 1" in await conversation.token(token(Verb.OPEN))
    await conversation.token(token(Verb.BEGIN))
    for answer in [*("sla over", "nee", "2025", "40", "48"), "3 wajongers 24 uur vast 12 maanden"]:
        await conversation.say(answer)
    for answer in ["ja", *["nee"] * 3, *["ja"] * 4]:
        await conversation.say(answer)

    assert conversation.state.scenarios[0] == first
    assert conversation.state.scenarios[1].edition == "2027-04-01"
    assert "U haalt met deze cijfers nog geen trede." in await conversation.say("samenvatting")


async def test_a_copy_keeps_the_edition_of_its_original() -> None:
    conversation = talk(ONE_GROUP, handler=bot(["old", "new"]), at=AFTER)
    await conversation.say("kopieer")

    assert [s.edition for s in conversation.state.scenarios] == ["2018-04-01"] * 2


async def test_who_starts_again_starts_under_the_edition_of_today() -> None:
    conversation = talk(ONE_GROUP, handler=bot(["old", "new"]), at=AFTER)
    await conversation.say("opnieuw")
    await conversation.press("Ja")

    assert [s.edition for s in conversation.state.scenarios] == ["2027-04-01"]


async def test_a_new_question_set_asks_nothing_new_of_who_had_begun() -> None:
    later = bot(interviews={"1": Interview, "2": Curious})
    conversation = talk({}, handler=later)

    assert "Voor welke organisatie" in await conversation.say("verder")
    await conversation.token(token(Verb.BEGIN))

    assert [s.questions for s in conversation.state.scenarios] == ["1", "2"]
    assert "Is uw organisatie een SW-bedrijf" in await conversation.say("verder")


def _without_its_edition() -> Talk:
    contents = replace(CONTENTS, editions=Editions([EDITIONS["new"]]))
    handler = handlers(contents, KEPT, Keeping())
    return talk(UP_TO_QUALITY, handler=handler, at=AFTER)


@pytest.mark.parametrize(
    ("message", "answered"),
    [
        ("ja", "Goed. Hebt u nog een vraag over de PSO?"),
        ("hallo", "Ik ben Laddermaat"),
        ("wat is fte?", "Een volle werkweek is 40 uur"),
        ("mijn scenario's", "U hebt nog geen zelfscan."),
        ("stop", "Er loopt nu geen zelfscan."),
        ("vergelijk", "minstens twee afgeronde zelfscans"),
    ],
)
async def test_an_assessment_whose_edition_is_gone_does_not_silence_the_bot(
    message: str, answered: str
) -> None:
    conversation = _without_its_edition()
    before = conversation.state.scenarios

    assert answered in await conversation.say(message)
    assert conversation.state.scenarios == before


@pytest.mark.parametrize("verb", [Verb.OPEN, Verb.COPY, Verb.DELETE, Verb.MANAGE, Verb.CHANGE])
async def test_its_buttons_are_answered_politely(verb: Verb) -> None:
    assert "Die knop hoort bij een eerdere vraag." in await _without_its_edition().token(
        token(verb)
    )


async def test_another_assessment_can_be_begun_beside_it() -> None:
    conversation = _without_its_edition()

    assert "Ik reken met de PSO-handleiding 3.0." in await conversation.say("zelfscan")
    assert conversation.state.activity == Interviewing(2)
    assert [s.number for s in conversation.state.scenarios] == [1, 2]


async def test_an_assessment_whose_questions_are_gone_cannot_be_opened_either() -> None:
    conversation = talk(ONE_GROUP, handler=bot(interviews={"2": Curious}))

    assert "Die knop hoort bij een eerdere vraag." in await conversation.token(token(Verb.OPEN))
    assert "Vraag 1 van ongeveer" in await conversation.say("zelfscan")
