"""The bot as it is put together for real, in a workspace: a search, a question, an assessment."""

from bot.channels.channel import Limits
from tests.house import HANDLER
from tests.slack.house import Talk, talking
from tests.slack.local_slack import CHANNEL, PEOPLE, Rig
from tests.slack.workspace import eventually
from tests.typed_assessment import RESULT, SCORE, TYPED

ANN, BOB, EVE, FAY = PEOPLE[:4]


async def told(talk: Talk, user: str, text: str, answers: int) -> str:
    """Say something, and give all of the bot's words up to so many messages."""
    await talk.people.say(user, text)
    said = await talk.people.answers(await talk.people.direct(user), answers)
    return said[-1].text


async def test_partners_are_found_and_the_search_changed(rig: Rig) -> None:
    async with talking(rig, HANDLER) as talk:
        found = await told(talk, ANN, "schoonmaak met minstens trede 2 bij Zwolle", 1)
        assert "Zwolle" in found
        assert "km" in found
        wider = await told(talk, ANN, "en catering?", 2)
        assert "catering" in wider.casefold()


async def test_a_question_is_answered_for_its_asker_only(rig: Rig) -> None:
    async with talking(rig, HANDLER) as talk:
        await talk.people.command(BOB, "Hoe lang is een certificaat geldig?")
        (answer,) = await talk.people.answers(CHANNEL, 1, to=BOB)
        assert "twee jaar" in answer.text


async def test_a_whole_assessment(rig: Rig) -> None:
    async with talking(rig, HANDLER, limits=Limits()) as talk:
        direct = await talk.people.direct(EVE)
        for count, (answer, asked) in enumerate(TYPED, start=1):
            assert asked in await told(talk, EVE, answer, count)
        (*_, summary) = await talk.people.answers(direct, len(TYPED))
        await talk.people.press(EVE, direct, summary, SCORE)

        async def result() -> list[str]:
            return [message.text for message in await talk.people.messages(direct)]

        await eventually(result, lambda said: any(RESULT in text for text in said))


async def test_an_answer_is_changed_and_withdrawn(rig: Rig) -> None:
    async with talking(rig, HANDLER) as talk:
        await told(talk, FAY, "zelfscan", 1)
        name = await talk.people.say(FAY, "Bakkerij Vers")
        direct = await talk.people.direct(FAY)
        (*_, asked) = await talk.people.answers(direct, 2)
        await talk.people.edit(FAY, direct, name, "stop")
        (*_, stopped) = await talk.people.answers(direct, 3)
        assert "Uw antwoorden blijven bewaard" in stopped.text
        await talk.people.delete(FAY, direct, name)
        (*_, again) = await talk.people.answers(direct, 4)
        assert "Voor welke organisatie" in again.text
    assert "SW-bedrijf" in asked.text
