"""Buttons under an answer: each belongs to its question, and never does anything else."""

import pytest

from bot.knowledge.press import Press, Verb
from core.effects import KeepGap, OpenTicket, Rate
from tests.assessment.interviews import ONE_GROUP
from tests.handlers.talk import Talk, talk
from tests.house import CONTENTS

ANSWERED = "Hoe lang is een PSO-certificaat geldig?"
DOUBTFUL = "audit"
UNKNOWN = "Mag de directeur zijn kleinkinderen meenemen naar Lapland op onze kosten?"
STALE = "Die knop hoort bij een eerdere vraag."


async def after(*said: str) -> Talk:
    conversation = talk()
    for text in said:
        await conversation.say(text)
    return conversation


async def test_what_one_thinks_of_an_answer_is_kept() -> None:
    conversation = await after(ANSWERED)

    assert await conversation.press("Ja, dank u") == "Fijn om te horen."
    assert conversation.reply_now.effects == (Rate("geldigheid", useful=True, language="nl"),)


async def test_an_answer_that_did_not_help_leads_to_the_next_best_topics() -> None:
    conversation = await after(ANSWERED)

    assert "Bedoelde u misschien" in await conversation.press("Nee, niet echt")
    assert Rate("geldigheid", useful=False, language="nl") in conversation.reply_now.effects
    assert "Zal ik uw vraag doorgeven" in await conversation.press("Geen van deze")


async def test_a_topic_that_is_chosen_is_told_and_becomes_the_topic_before() -> None:
    conversation = await after(DOUBTFUL)
    await conversation.press("Hoe de audit verloopt")

    assert conversation.state.asked is not None
    assert conversation.state.asked.topic == "audit-verloop"
    assert conversation.state.asked.question == DOUBTFUL
    assert "online" in (await conversation.say("kan dat ook online?")).casefold()


async def test_nothing_is_passed_on_without_a_yes() -> None:
    conversation = await after(UNKNOWN)
    assert _reasons(conversation) == ["unknown"]

    await conversation.press("Niet doorgeven")
    assert _reasons(conversation) == []


@pytest.mark.parametrize("yes", ["[Geef mijn vraag door]", "ja", "Ja, graag"])
async def test_a_yes_passes_on_the_question(yes: str) -> None:
    conversation = await after(UNKNOWN)

    await (conversation.press(yes[1:-1]) if yes.startswith("[") else conversation.say(yes))

    gap, opened = conversation.reply_now.effects
    assert isinstance(gap, KeepGap)
    assert (gap.question, gap.reason) == (UNKNOWN, "passed-on")
    assert isinstance(opened, OpenTicket)
    assert opened.ticket.question == UNKNOWN
    assert opened.ticket.topics == gap.topics


def _reasons(conversation: Talk) -> list[str]:
    return [e.reason for e in conversation.reply_now.effects if isinstance(e, KeepGap)]


async def test_a_question_after_the_offer_is_no_yes_or_no() -> None:
    conversation = await after(UNKNOWN)

    assert "twee jaar geldig" in await conversation.say(f"Nee, {ANSWERED}")


async def test_a_button_of_an_earlier_question_is_not_applied_to_a_later_one() -> None:
    conversation = await after(UNKNOWN, f"{UNKNOWN} En hun vriendjes?")
    earlier, *_ = [b for b in conversation.buttons if b.label == "Geef mijn vraag door"]

    assert STALE in await conversation.token(earlier.token)
    assert conversation.reply_now.effects == ()


async def test_a_consent_that_was_given_is_used_once() -> None:
    conversation = await after(UNKNOWN)
    await conversation.press("Geef mijn vraag door")

    assert STALE in await conversation.press("Geef mijn vraag door")
    assert conversation.reply_now.effects == ()


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("about", ["", "no-such-topic", "00000000"])
async def test_a_button_about_nothing_is_answered_politely(verb: Verb, about: str) -> None:
    assert STALE in await talk().token(Press(verb, about).token)


async def test_in_the_middle_of_an_assessment_an_answer_is_only_that() -> None:
    answers = {key: value for key, value in ONE_GROUP.items() if key != "total-fte"}
    conversation = talk(answers)
    said = await conversation.say(ANSWERED)

    assert "twee jaar geldig" in said
    assert "Ik wacht nog op uw antwoord" in said
    assert "Hebt u hier iets aan?" not in said


@pytest.mark.parametrize("topic", CONTENTS.library.knowledge.topics)
async def test_every_topic_can_be_told_in_both_languages(topic: str) -> None:
    for language in ("nl", "en"):
        conversation = talk(language=language)
        said = await conversation.token(Press(Verb.TELL, topic).token)

        assert CONTENTS.library.knowledge.topics[topic].title.of(language) in said
        assert ("Bron: " if language == "nl" else "Source: ") in said
