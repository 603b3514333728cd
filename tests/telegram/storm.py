"""A storm: many people talk at once, calls fail, and the bot is killed again and again.

`python -m tests.telegram.storm` prints what became of 5,000 messages. Each chat must read as one
that was not disturbed, but for messages that came twice because the bot could not know that they
had arrived, and for those that Telegram refused, which must lie among the dead letters.
"""

import asyncio
import random
import signal
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import select

from bot.channels.telegram_rendering import TextMessage, rendered
from core.blocks import Block
from core.codec import load_blocks
from storage.database import read_store
from storage.tables import dead_letter, inbox, outbox, waiting
from tests.served import Served, served
from tests.telegram.aftermath import UNKNOWN, Aftermath, Chat, Kill, read
from tests.telegram.bot_api.errors import BLOCKED, SERVER_ERROR, bad_request, too_many
from tests.telegram.bot_api.faults import SENDS, Chances, Drops, Fails, Fault, Hangs
from tests.telegram.bot_api.pace import Pace, Window
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.server import bot_api
from tests.telegram.bot_api.service import TOKEN, BotApi
from tests.typed_assessment import begun_by

SCRIPTS = 20
"""Companies that differ in what they say; people beyond these say the same as an earlier one."""
IN_FLIGHT = 0.5
"""Seconds in which the bot surely notes that a message was taken."""
OVERALL = 1000
"""Messages a second that Telegram takes here: the limit itself is tested elsewhere."""
OTHERS = frozenset({"getUpdates", "sendChatAction"})

ON_SENDING: Mapping[Fault, float] = {
    Fails(too_many(1)): 0.01,
    Fails(BLOCKED): 0.005,
    Fails(bad_request("message can't be shown").refusal): 0.005,
    Fails(SERVER_ERROR): 0.08,
    Hangs(1.0): 0.02,
    Drops(taken=False): 0.05,
    UNKNOWN: 0.03,
}
"""One call in five, most of them in the ways that pass."""
ON_OTHERS: Mapping[Fault, float] = {
    Fails(too_many(1)): 0.02,
    Fails(SERVER_ERROR): 0.08,
    Drops(taken=False): 0.05,
    UNKNOWN: 0.05,
}


@dataclass(frozen=True, slots=True)
class Storm:
    """How hard it blows."""

    chats: int
    calm: float
    """Seconds that somebody waits before the next message, on average."""
    lives: tuple[float, float] = (2.0, 5.0)
    """Seconds that the bot lives once it serves, at least and at most."""
    seed: int = 20261125


async def blow(storm: Storm, folder: Path) -> Aftermath:
    """Let it blow over a bot with its state in a folder; gives the aftermath."""
    began = perf_counter()
    (calm := folder / "undisturbed").mkdir()
    expected = await _undisturbed(calm)
    pace = Pace(overall=Window(OVERALL, 1.0))
    async with bot_api(pace=pace) as (api, url):
        api.faults.chance(
            Chances(ON_SENDING, 0.03, SENDS, storm.seed),
            Chances(ON_OTHERS, methods=OTHERS),
        )
        talks = [api.person(f"Person {who}") for who in range(storm.chats)]
        said = asyncio.gather(
            *(_talk(talk, who, storm.calm, storm.seed) for who, talk in enumerate(talks))
        )
        kills = await _live_and_die(storm, folder, url, api, said)
        buried = _buried(folder)
        readings = {
            talk.user.id: read(Chat(expected[who % SCRIPTS], _heard(talk), buried[talk.user.id]))
            for who, talk in enumerate(talks)
        }
        return Aftermath(
            updates=storm.chats * len(begun_by(0)),
            faults=api.faults,
            kills=kills,
            readings=readings,
            buried=sum(map(len, buried.values())),
            seconds=perf_counter() - began,
        )


async def _undisturbed(folder: Path) -> Sequence[tuple[str, ...]]:
    """Give what each script is answered with when nothing fails."""
    async with bot_api() as (api, url), _bot(folder, url):
        talks = [api.person(f"Person {who}") for who in range(SCRIPTS)]
        await asyncio.gather(*(_talk(talk, who, 0, 0) for who, talk in enumerate(talks)))
        await _all_done(folder, api)
        expected = [_heard(talk) for talk in talks]
    for texts in expected:
        assert len(set(texts)) == len(texts) == len(begun_by(0)), texts
    return expected


async def _talk(talk: Talk, who: int, calm: float, seed: int) -> None:
    chance = random.Random(f"{seed} {who}")
    for text in begun_by(who % SCRIPTS):
        await asyncio.sleep(chance.uniform(0, 2 * calm))
        talk.says(text)


async def _live_and_die(
    storm: Storm, folder: Path, url: str, api: BotApi, said: "asyncio.Future[list[None]]"
) -> Sequence[Kill]:
    """Start the bot and kill it, until all was said; then let it finish."""
    chance = random.Random(storm.seed)
    kills: list[Kill] = []
    while not said.done():
        async with _bot(folder, url) as bot:
            await asyncio.wait([said], timeout=chance.uniform(*storm.lives) - IN_FLIGHT)
            before = len(api.world.sent)
            await asyncio.sleep(IN_FLIGHT)
            bot.process.send_signal(signal.SIGKILL)
            await bot.process.wait()
            kills.append(frozenset(message.chat.id for message in api.world.sent[before:]))
    async with _bot(folder, url):
        await _all_done(folder, api)
    return kills


@asynccontextmanager
async def _bot(folder: Path, url: str) -> AsyncIterator[Served]:
    """Serve, and read on what it logs, or it would wait for us."""
    settings = {
        "LADDERMAAT_TELEGRAM_TOKEN": TOKEN,
        "LADDERMAAT_TELEGRAM_API": url,
        "LADDERMAAT_TELEGRAM_PER_SECOND": str(OVERALL),
        "LADDERMAAT_LOG_LEVEL": "ERROR",
    }
    async with served(folder, **settings) as bot:
        assert bot.process.stdout
        reading = asyncio.create_task(bot.process.stdout.read())
        try:
            yield bot
        finally:
            reading.cancel()
            await asyncio.wait([reading])


async def _all_done(folder: Path, api: BotApi) -> None:
    while api.updates.waiting or _unfinished(folder):  # noqa: ASYNC110
        await asyncio.sleep(0.2)


def _unfinished(folder: Path) -> bool:
    with read_store(_database(folder)) as connection, connection.begin():
        left = connection.execute(select(inbox.c.id).where(waiting).limit(1)).first()
        return bool(left or connection.execute(select(outbox.c.seq).limit(1)).first())


def _buried(folder: Path) -> Mapping[int, tuple[str, ...]]:
    """Give the words of the dead letters, by chat."""
    buried: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    with read_store(_database(folder)) as connection, connection.begin():
        for row in connection.execute(select(dead_letter.c.conversation, dead_letter.c.body)):
            chat = int(row.conversation.removeprefix("telegram:"))
            buried[chat] += tuple(_words(load_blocks(row.body)))
    return buried


def _words(blocks: Iterable[Block]) -> Iterator[str]:
    for message in rendered(blocks, shared=False):
        if isinstance(message, TextMessage):
            yield message.written.text


def _database(folder: Path) -> str:
    return f"sqlite:///{folder}/laddermaat.sqlite"


def _heard(talk: Talk) -> tuple[str, ...]:
    return tuple(message.text or "" for message in talk.heard)


async def main() -> None:
    """Let it blow over 500 people."""
    with TemporaryDirectory() as folder:
        aftermath = await blow(Storm(chats=500, calm=5.0), Path(folder))
    print(aftermath)
    sys.exit(bool(aftermath.lost or aftermath.misplaced or aftermath.unexplained))


if __name__ == "__main__":
    asyncio.run(main())
