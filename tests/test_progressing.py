"""Progress is shown where the work was asked for, costs the work nothing, and does not stay."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest

from bot.channels.channel import Limits, Pace
from bot.channels.meanwhile import Far
from bot.progressing import MOST, Progressing, always, progressing
from core.address import Address
from core.contents import Said
from core.conversation import State, Turn
from core.language import Language
from tests.engine.fakes import NOON, eventually
from tests.house import CONTENTS
from tests.leaping import leaping


async def _at_once() -> None:
    pass


class Screen:
    """A channel that notes what it shows; `slow` is awaited before each."""

    name = "fake"

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.meanwhile = self
        self.slow: Callable[[], Awaitable[None]] = _at_once
        self.shown: list[Far] = []
        self.refs: list[str | None] = []
        self.moments: list[float] = []
        self.left: set[str] = set()

    async def show(self, to: Address, place: str | None, far: Far, ref: str | None) -> str | None:
        await self.slow()
        self.moments.append(asyncio.get_running_loop().time())
        self.shown.append(far)
        self.refs.append(ref)
        name = ref or f"{to.id} in {place}"
        self.left.add(name)
        return name

    async def take_back(self, to: Address, ref: str) -> None:
        self.left.remove(ref)


@pytest.fixture
def screen() -> Screen:
    return Screen()


def turn(sender: str = "fake:ann", language: Language = "nl") -> Turn:
    return Turn(Address.parse(sender), Said("lees"), NOON, language, State(), place="7")


@leaping
async def test_what_is_told_is_shown_once_a_second(screen: Screen) -> None:
    async with progressing([screen], CONTENTS.texts) as progress:
        async with progress.shown(turn()) as tell:
            for part in range(8):
                tell("Regel", part / 10)
                await asyncio.sleep(0.4)
        await eventually(lambda: screen.left == set())
    assert screen.moments == pytest.approx([0.7, 1.7, 2.7])
    assert screen.refs == [None, "ann in 7", "ann in 7"]
    assert [far.part for far in screen.shown] == [0.1, 0.4, 0.6]


async def test_what_is_told_in_a_thread_is_shown_while_it_works(screen: Screen) -> None:
    done = threading.Event()

    async with progressing([screen], CONTENTS.texts) as progress, progress.shown(turn()) as tell:

        def work() -> None:
            part = 0.0
            while not done.wait(0.001):
                part += 0.0001
                tell("Regel", part)

        working = asyncio.create_task(asyncio.to_thread(work))
        await eventually(lambda: len(screen.shown) == 2)
        done.set()
        await working
    parts = [far.part for far in screen.shown if far.part is not None]
    assert len(parts) == 2
    assert parts == sorted(set(parts))


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (0.404, "Regel 4 (40\u00a0%)"),
        (-1, "Regel 4 (0\u00a0%)"),
        (7, "Regel 4 (100\u00a0%)"),
        (float("nan"), "Regel 4 (0\u00a0%)"),
    ],
)
@leaping
async def test_it_says_a_percentage_whatever_is_told(
    screen: Screen, part: float, line: str
) -> None:
    async with progressing([screen], CONTENTS.texts) as progress, progress.shown(turn()) as tell:
        tell("Regel 4", part)
        await eventually(lambda: bool(screen.shown))
    assert screen.shown[0].line == line


@leaping
async def test_where_nobody_knows_how_far_it_is_it_says_no_percentage(screen: Screen) -> None:
    async with progressing([screen], CONTENTS.texts) as progress, progress.shown(turn()) as tell:
        tell("Ik maak het rapport.", None)
        await eventually(lambda: bool(screen.shown))
    assert screen.shown == [Far("Ik maak het rapport.", None, "Ik maak het rapport.")]


@leaping
async def test_of_what_is_soon_done_nothing_is_shown(screen: Screen) -> None:
    async with progressing([screen], CONTENTS.texts) as progress:
        async with progress.shown(turn()) as tell:
            tell("Regel 4", 0.4)
            await asyncio.sleep(0.6)
        await asyncio.sleep(60)
    assert not screen.shown


@leaping
async def test_what_stays_the_same_is_not_shown_again(screen: Screen) -> None:
    async with progressing([screen], CONTENTS.texts) as progress, progress.shown(turn()) as tell:
        tell("Regel 4", 0.4)
        await asyncio.sleep(60)
    assert len(screen.shown) == 1


@leaping
async def test_a_platform_that_hangs_does_not_hold_up_the_work(screen: Screen) -> None:
    comes = asyncio.Event()
    clock = asyncio.get_running_loop().time

    async def hang() -> None:
        await comes.wait()

    screen.slow = hang
    async with progressing([screen], CONTENTS.texts) as progress:
        async with progress.shown(turn()) as tell:
            tell("Regel 4", 0.4)
            await asyncio.sleep(1)
        assert clock() == pytest.approx(1)
        assert screen.shown == []
        comes.set()
        await eventually(lambda: bool(screen.refs) and not screen.left)


@leaping
async def test_it_is_gone_when_the_work_is_given_up(screen: Screen) -> None:
    async with progressing([screen], CONTENTS.texts) as progress:

        async def work() -> None:
            async with progress.shown(turn()) as tell:
                tell("Regel 4", 0.4)
                await asyncio.Event().wait()

        working = asyncio.create_task(work())
        await eventually(lambda: bool(screen.left))
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
        await eventually(lambda: screen.left == set())


@leaping
async def test_what_goes_wrong_in_the_work_is_raised_as_it_is(screen: Screen) -> None:
    async def work(progress: Progressing) -> None:
        async with progress.shown(turn()) as tell:
            tell("Regel 4", 0.4)
            raise ValueError("line 4")

    async with progressing([screen], CONTENTS.texts) as progress:
        with pytest.raises(ValueError, match="line 4"):
            await work(progress)


@leaping
async def test_what_goes_wrong_in_the_showing_is_not(screen: Screen) -> None:
    tried: list[str] = []

    async def fail() -> None:
        tried.append("shown")
        raise OSError("gone")

    screen.slow = fail
    async with progressing([screen], CONTENTS.texts) as progress, progress.shown(turn()) as tell:
        tell("Regel 4", 0.4)
        await asyncio.sleep(1)
    assert tried == ["shown"]
    assert not screen.shown


@leaping
async def test_it_leaves_room_for_the_answer() -> None:
    screen = Screen(Limits(overall=Pace(30), chat=lambda _: Pace(0.25, burst=5)))
    room: list[Address] = []

    def spare(to: Address) -> bool:
        room.append(to)
        return len(room) > 1

    async with (
        progressing([screen], CONTENTS.texts, spare) as progress,
        progress.shown(turn()) as tell,
    ):
        for part in range(40):
            tell("Regel", part / 100)
            await asyncio.sleep(0.1)
    assert room == [Address("fake", "ann")] * 2
    assert len(screen.shown) == 1, "four seconds apart"


@leaping
async def test_elsewhere_and_with_too_many_at_once_nothing_is_shown(screen: Screen) -> None:
    async with progressing([screen], CONTENTS.texts) as progress:

        async def work(sender: str) -> None:
            async with progress.shown(turn(sender)) as tell:
                tell("Regel 4", 0.4)
                await asyncio.sleep(1)

        senders = ["mail:ann", *(f"fake:{number}" for number in range(MOST + 5))]
        await asyncio.gather(*map(work, senders))
    assert len(screen.shown) == MOST


def test_there_is_room_everywhere_by_default() -> None:
    assert always(Address("fake", "ann"))
