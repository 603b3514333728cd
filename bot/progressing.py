"""Progress, shown on the channel where the work was asked for.

Telling costs nothing: it is only noted, from whatever thread, and once a second somebody looks what
was told last. Nobody waits for the showing: what a platform is slow with, or refuses, is left.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Protocol

from bot.channels.channel import Limits
from bot.channels.meanwhile import Far, Meanwhile
from bot.pace import Paces
from bot.progress import UNSEEN, Tell
from bot.texts import Texts, Voice
from core.address import Address
from core.conversation import Turn

logger = logging.getLogger(__name__)

FIRST = 0.7
"""Seconds in which nothing is shown: most work is done by then."""
EVERY = 1.0
"""Seconds between two changes of what is shown, at least."""
PATIENCE = 5.0
"""Seconds that a platform gets for a change."""
TO_BEGIN = 25.0
"""The same for the first: longer than its channel waits, as what was given up may still appear."""
AGAIN = (0.0, 1.0, 4.0)
"""Seconds before each attempt to take it back."""
MOST = 64
"""Works that are shown at once: more, and showing would be in the way of answering."""
_SHARE = 1 / 6
"""Of the messages that a platform takes in all, how many may be spent on this beside them."""


class Screen(Protocol):
    """A channel, as far as it shows progress."""

    @property
    def name(self) -> str:
        """The first part of every address on this channel."""

    @property
    def limits(self) -> Limits:
        """How fast the platform takes messages."""

    @property
    def meanwhile(self) -> Meanwhile:
        """What shows it there."""


def always(_: Address) -> bool:
    """Find room for it everywhere."""
    return True


class _Work:
    """One piece of work, and what was told of it last."""

    def __init__(self, turn: Turn, voice: Voice) -> None:
        self.to = turn.sender
        self.place = turn.place
        self.over = asyncio.Event()
        self.far: Far | None = None
        self._voice = voice
        self._told: tuple[str, float | None] | None = None

    def tell(self, words: str, part: float | None) -> None:
        """Note it; this may be called in any thread."""
        self._told = words, part

    def last_told(self) -> Far | None:
        """Give how far it is, in whole percents; None as long as nothing was told."""
        if self._told is None:
            return None
        words, part = self._told
        if part is None:
            return Far(words, None, words)
        percent = round(100 * min(1.0, max(0.0, part)))  # also of what is no number
        line = self._voice.label("work-so-far", words=words, percent=percent)
        return Far(words, percent / 100, line)


class Progressing:
    """Shows progress; `spare` counts a message to somebody, if there is room for one beside it."""

    def __init__(
        self, screens: Sequence[Screen], texts: Texts, spare: Callable[[Address], bool] = always
    ) -> None:
        self._screens: Mapping[str, Screen] = {screen.name: screen for screen in screens}
        self._texts = texts
        self._spare = spare
        self._budgets = {
            screen.name: Paces(5, pace.per_second * _SHARE)
            for screen in screens
            if (pace := screen.limits.overall)
        }
        self._following: dict[asyncio.Task[None], _Work] = {}

    @asynccontextmanager
    async def shown(self, turn: Turn) -> AsyncIterator[Tell]:
        """Show what is told meanwhile; it is gone soon after this ends, however it ends."""
        screen = self._screens.get(turn.sender.channel)
        if screen is None or len(self._following) >= MOST:
            async with UNSEEN.shown(turn) as tell:
                yield tell
            return
        work = _Work(turn, self._texts.voice(turn.language))
        task = asyncio.create_task(self._follow(work, screen))
        self._following[task] = work
        task.add_done_callback(self._following.pop)
        try:
            yield work.tell
        finally:
            work.over.set()

    async def finish(self) -> None:
        """Have all that is shown taken back, no longer than the patience for it."""
        for work in self._following.values():
            work.over.set()
        if self._following:
            _, late = await asyncio.wait(self._following, timeout=PATIENCE)
            for task in late:
                task.cancel()

    async def _follow(self, work: _Work, screen: Screen) -> None:
        """Show a work from when it takes long until it is over."""
        shown: str | None = None
        pace = screen.limits.chat(work.to)
        every = max(EVERY, 1 / pace.per_second) if pace else EVERY
        wait = FIRST
        try:
            while not await _ends(work.over, wait):
                far, wait = work.last_told(), EVERY
                if far is None or far == work.far or not self._room(work.to):
                    continue
                async with asyncio.timeout(PATIENCE if shown else TO_BEGIN):
                    shown = await screen.meanwhile.show(work.to, work.place, far, shown) or shown
                if shown is None:
                    return
                work.far, wait = far, every
        except Exception as error:
            logger.debug("no more progress is shown to %s: %r", work.to, error)
        if shown is not None:
            await _take_back(screen.meanwhile, work.to, shown)

    def _room(self, to: Address) -> bool:
        budget = self._budgets.get(to.channel)
        return (budget is None or budget.allows(to.channel)) and self._spare(to)


async def _ends(over: asyncio.Event, within: float) -> bool:
    with suppress(TimeoutError):
        async with asyncio.timeout(within):
            await over.wait()
    return over.is_set()


async def _take_back(meanwhile: Meanwhile, to: Address, shown: str) -> None:
    for pause in AGAIN:
        await asyncio.sleep(pause)
        try:
            async with asyncio.timeout(PATIENCE):
                await meanwhile.take_back(to, shown)
        except Exception as error:
            logger.debug("progress is still shown to %s: %r", to, error)
        else:
            return


@asynccontextmanager
async def progressing(
    screens: Sequence[Screen], texts: Texts, spare: Callable[[Address], bool] = always
) -> AsyncIterator[Progressing]:
    """Show progress on channels for so long; at the end all of it is taken back."""
    made = Progressing(screens, texts, spare)
    try:
        yield made
    finally:
        await made.finish()
