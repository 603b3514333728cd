"""How far work is, told to the pages of a conversation: none of them keeps it from another."""

import asyncio

from bot.channels.channel import Limits
from bot.channels.web_meanwhile import PATIENCE, WebMeanwhile
from bot.channels.web_told import Progress
from bot.progressing import progressing
from core.address import Address
from core.contents import Said
from core.conversation import State, Turn
from tests.engine.fakes import NOON, eventually
from tests.house import CONTENTS

ANN = Address("web", "ann")


class Page:
    """A page that reads."""

    def __init__(self) -> None:
        self.told: list[Progress] = []

    async def tell(self, frame: Progress) -> None:
        self.told.append(frame)


class Asleep:
    """A page that does not read any more."""

    async def tell(self, _: Progress) -> None:
        await asyncio.Event().wait()


class Gone:
    """A page that left."""

    async def tell(self, _: Progress) -> None:
        raise ConnectionResetError


class Screen:
    """The web chat with three pages of one conversation."""

    name = "web"
    limits = Limits()

    def __init__(self, page: Page) -> None:
        self.meanwhile = WebMeanwhile({ANN.id: {page, Asleep(), Gone()}})


async def test_a_page_that_does_not_read_leaves_no_bar_on_another() -> None:
    page = Page()
    turn = Turn(ANN, Said("lees"), NOON, "nl", State())
    async with (
        progressing([Screen(page)], CONTENTS.texts) as progress,
        progress.shown(turn) as tell,
    ):
        tell("Regel 4", 0.4)
        await eventually(lambda: bool(page.told))
        tell("Regel 8", 0.8)
        await asyncio.sleep(PATIENCE / 2)
    assert page.told[0] == Progress("Regel 4", 0.4)
    assert page.told[-1] == Progress()
