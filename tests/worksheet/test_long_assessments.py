"""An assessment with as many groups as there can be stays quick and readable."""

import time

from core.assessment.questions import MOST_PARTS
from core.blocks import Choices, Text
from core.codec import dump_state, load_state
from tests.assessment.interviews import NOTHING_BESIDE, ORGANISATION, QUALITY, Told, group
from tests.handlers.talk import talk
from tests.timing import TRIES, by_itself, quickest

MOST_SECONDS = 0.1
"""Of one core, for any turn: it takes about a fifth of that."""
LONGEST = 4_000
"""Characters: what one screen or message can hold, about."""


def longest() -> Told:
    """Give an assessment with all groups there can be, up to the summary."""
    told: Told = {**ORGANISATION, "total-fte": "5000", "staff": "yes"}
    positions = ("wajong", "ww", "sw", "wia", "participatiewet")
    for number in range(1, MOST_PARTS + 1):
        fields = {"hours": f"{7 * number + 100}/33", "months": "115/12"}
        position = positions[number % 5]
        limited = {"since": "2023-03"} if position == "participatiewet" else {}
        told |= group(number, position, more="yes", **fields, **limited)
    told[f"group.{MOST_PARTS}.more"] = "no"
    return told | NOTHING_BESIDE | QUALITY


SAID = ("wijzig", "wijzig groep 40", "samenvatting", "ja", "wijzig totaal aantal fte", "4900")


async def test_every_turn_is_quick() -> None:
    conversation = talk(longest())
    await conversation.say("samenvatting")
    took = dict.fromkeys(SAID, MOST_SECONDS)
    with by_itself():
        for said in SAID * TRIES:
            begun = time.thread_time()
            await conversation.say(said)
            took[said] = min(took[said], time.thread_time() - begun)
    print(*(f"{said}: {1000 * seconds:.0f} ms" for said, seconds in took.items()), sep="\n")
    assert max(took.values()) < MOST_SECONDS


async def test_what_is_kept_of_it_is_written_and_read_quickly() -> None:
    conversation = talk(*[longest()] * 3)
    took, kept = quickest(lambda: load_state(dump_state(conversation.state)))
    assert kept == conversation.state
    assert took < MOST_SECONDS


async def test_it_tells_the_first_groups_and_how_many_there_are_more() -> None:
    conversation = talk(longest())
    told = await conversation.say("samenvatting")
    assert "Groep 30 –" in told
    assert "Groep 31 –" not in told
    assert "En nog 70 andere." in told
    assert "En nog 70 andere." in await conversation.say("ja")
    assert "En nog 70 andere." in await conversation.say("wijzig")
    await conversation.say("samenvatting")
    for block in conversation.reply_now.blocks:
        assert not isinstance(block, Choices) or len(block.options) < 50
        assert not isinstance(block, Text) or len(block.markdown) < 2 * LONGEST


async def test_what_is_left_out_can_be_changed() -> None:
    conversation = talk(longest())
    assert "groep 87" in await conversation.say("wijzig groep 87")
    await conversation.press("Aantal mensen: 3")
    await conversation.say("12")
    assert conversation.answers["group.87.people"] == "12"
