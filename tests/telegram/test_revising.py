"""What was sent to Telegram is changed or taken away there, as far as Telegram lets it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest

from bot.channels.channel import Brought, Delivery, Later, Refused
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from core.address import Address
from core.blocks import Block, Choice, Choices, File, LocationRequest, Text
from core.contents import Moved
from tests.channels.drawings import LADDER
from tests.engine.fakes import NOON
from tests.telegram.bot_api.errors import too_many
from tests.telegram.bot_api.faults import Fails
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.server import bot_api
from tests.telegram.bot_api.service import TOKEN, BotApi
from tests.telegram.scripted import Kept, channel, house

PDF = File("antwoord.pdf", "application/pdf", b"%PDF")
DONE = Brought(more=False)


@dataclass
class Rig:
    """Ann in a chat of her own, and the channel as the engine uses it."""

    api: BotApi
    telegram: TelegramChannel
    ann: Talk
    kept: Kept

    async def say(self, *blocks: Block) -> Delivery:
        """Say something; gives what a revision of it goes on from."""
        to = Address("telegram", str(self.ann.room.chat.id))
        delivery = Delivery(1, to, blocks, NOON)
        brought = await self.telegram.deliver(delivery)
        assert brought.ref
        return replace(delivery, blocks=(Text("Verbetering"),), revises=brought.ref)

    async def revise(self, said: Delivery, *instead: Block) -> Brought:
        return await self.telegram.deliver(replace(said, instead=instead))

    @property
    def seen(self) -> list[str | None]:
        return [m.document.file_name if m.document else m.text for m in self.ann.heard]


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    kept = Kept()
    async with (
        bot_api() as (api, url),
        channel(TelegramAccount(TOKEN, api=url), house(kept.accept)) as telegram,
    ):
        yield Rig(api, telegram, api.person("Ann"), kept)


async def test_other_words_and_buttons_stand_where_the_message_stood(rig: Rig) -> None:
    said = await rig.say(Text("Morgen."), Choices((Choice("Goed", "ok"),)))
    await rig.say(Text("Tot dan!"))
    assert await rig.revise(said, Text("**Vandaag**."), Choices((Choice("Beter", "ok"),))) == DONE
    first, _ = rig.ann.heard
    assert (first.text, [button.text for button in first.buttons]) == ("Vandaag.", ["Beter"])
    assert first.entities
    assert rig.seen == ["Vandaag.", "Tot dan!"]


async def test_a_message_is_taken_away(rig: Rig) -> None:
    said, document = await rig.say(Text("Morgen.")), await rig.say(PDF)
    assert await rig.revise(said) == await rig.revise(document) == DONE
    assert rig.seen == []


async def test_what_is_so_already_is_done(rig: Rig) -> None:
    """An earlier attempt may have arrived though its answer was lost."""
    said = await rig.say(Text("Morgen."))
    for _ in range(2):
        assert await rig.revise(said, Text("Vandaag.")) == DONE
    assert rig.seen == ["Vandaag."]
    for _ in range(2):
        assert await rig.revise(said) == DONE
    assert await rig.revise(said, Text("Nu.")) == DONE
    assert rig.seen == []


async def test_what_is_two_days_old_stays_and_a_correction_is_said(rig: Rig) -> None:
    said = await rig.say(Text("Morgen."))
    (message,) = rig.ann.heard
    rig.ann.room.messages[message.message_id] = replace(message, date=message.date - 49 * 3600)
    corrected = await rig.revise(said)
    assert corrected.ref
    assert rig.seen == ["Morgen.", "Verbetering"]


@pytest.mark.parametrize(
    "instead",
    [
        (Text("a" * 5000),),
        (Text("Zie hier."), PDF),
        (Text("Waar bent u?"), LocationRequest("Deel mijn locatie")),
    ],
    ids=["two messages", "a document", "a keyboard"],
)
async def test_what_cannot_take_its_place_is_said_as_a_correction(
    rig: Rig, instead: tuple[Block, ...]
) -> None:
    await rig.revise(await rig.say(Text("Morgen.")), *instead)
    assert rig.seen == ["Morgen.", "Verbetering"]


async def test_a_document_is_not_turned_into_words(rig: Rig) -> None:
    await rig.revise(await rig.say(PDF), Text("Vandaag."))
    assert rig.seen == ["antwoord.pdf", "Verbetering"]


async def test_a_picture_is_taken_away_or_stays_with_a_correction(rig: Rig) -> None:
    first, second = await rig.say(LADDER), await rig.say(LADDER)
    assert await rig.revise(first) == DONE
    assert (await rig.revise(second, Text("Vandaag."))).ref
    assert (await rig.revise(await rig.say(Text("Morgen.")), LADDER)).ref
    assert [m.text or m.caption for m in rig.ann.heard] == [
        LADDER.alt,
        "Verbetering",
        "Morgen.",
        "Verbetering",
    ]
    assert rig.ann.heard[0].photo


async def test_too_fast_is_later(rig: Rig) -> None:
    said = await rig.say(Text("Morgen."))
    rig.api.faults.plan("editMessageText", Fails(too_many(7)))
    with pytest.raises(Later) as later:
        await rig.revise(said, Text("Vandaag."))
    assert later.value.retry_after == 7


async def test_who_blocked_the_bot_is_left_alone(rig: Rig) -> None:
    said = await rig.say(Text("Morgen."))
    rig.ann.blocks()
    with pytest.raises(Refused, match="blocked"):
        await rig.revise(said, Text("Vandaag."))


async def test_a_group_that_has_grown_is_said_to_have_moved(rig: Rig) -> None:
    group = rig.api.group("Inkopers", rig.ann)
    rig.ann = group.talk(rig.ann.user)
    said = await rig.say(Text("Morgen."))
    grown = group.upgrade().room.chat.id
    with pytest.raises(Later):
        await rig.revise(said, Text("Vandaag."))
    assert rig.kept.contents == [Moved(Address("telegram", str(grown)))]
