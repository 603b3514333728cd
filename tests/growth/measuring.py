"""What turns cost in a store of some size, how long a start takes, and if forgetting blocks."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from random import Random
from statistics import median
from time import perf_counter, process_time

from bot.clock import utc_now
from core.address import Address
from core.contents import Due
from storage.work_list import has_work
from tests.growth.filling import account, fill
from tests.growth.grown import Grown, grown, repeating
from tests.house import CONTENTS

AT_ONCE = 50
"""Accounts that speak at the same time."""
QUESTIONS = tuple(
    phrasing
    for category in CONTENTS.library.knowledge.categories
    for topic in category.topics
    for phrasing in topic.phrasings.nl
    if phrasing.endswith("?")
)
"""Many more than are remembered with their answer; drawn in the same order for every size."""
SEED = 20261130
FORGETTING = Address("clock", "prune")
FEWEST = 20
"""Turns beside it, also if it is done at once."""


@dataclass(frozen=True, slots=True)
class Turns:
    """What a run of turns took."""

    per_second: float
    microseconds: float
    """Of processor time, a turn."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How long turns took meanwhile, in milliseconds."""

    seconds: float
    """That forgetting took."""
    median: float
    longest: float


@dataclass(frozen=True, slots=True)
class Measured:
    """One size of store."""

    conversations: int
    starts: Sequence[float]
    """Milliseconds from opening the store until the first answer was delivered."""
    repeated: Sequence[Turns]
    """Turns that are answered without a thought: what is left is the engine and the store."""
    answered: Sequence[Turns]
    """Turns that the whole bot answers."""
    forgotten: Forgotten


def measured(url: str, conversations: int, turns: int, runs: int) -> Measured:
    """Measure in this process, in a store that is made for it."""
    asyncio.run(fill(url, conversations))
    return asyncio.run(_measured(url, conversations, turns, runs))


async def _measured(url: str, conversations: int, turns: int, runs: int) -> Measured:
    picked = Random(conversations)

    def whom(several: int) -> Sequence[str]:
        return [account(picked.randrange(conversations)) for _ in range(several)]

    starts = [await _started(url, *whom(1)) for _ in range(runs)]
    async with grown(url, repeating) as bot:
        repeated = [await _turns(bot, whom(turns)) for _ in range(runs)]
    async with grown(url) as bot:
        answered = [await _turns(bot, whom(turns)) for _ in range(runs)]
        forgotten = await _forgotten(bot, map(account, cycle(range(conversations))))
    return Measured(conversations, starts, repeated, answered, forgotten)


async def _started(url: str, who: str) -> float:
    began = perf_counter()
    async with grown(url, repeating) as bot:
        await bot.says(who, QUESTIONS[0])
        return 1000 * (perf_counter() - began)


def _asked() -> Iterator[str]:
    return cycle(Random(SEED).sample(QUESTIONS, len(QUESTIONS)))


async def _turns(bot: Grown, accounts: Sequence[str]) -> Turns:
    left = zip(accounts, _asked(), strict=False)

    async def one_after_another() -> None:
        for who, question in left:
            await bot.says(who, question)

    began, worked = perf_counter(), process_time()
    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
    seconds, work = perf_counter() - began, process_time() - worked
    return Turns(len(accounts) / seconds, 1e6 * work / len(accounts))


async def _forgotten(bot: Grown, accounts: Iterator[str]) -> Forgotten:
    """Have what is due forgotten, while somebody asks one question after another."""
    took: list[float] = []
    asked_next = _asked()
    began = perf_counter()
    await bot.takes_in(FORGETTING, Due(FORGETTING.id))
    while await bot.store.run(has_work, str(FORGETTING), utc_now()) or len(took) < FEWEST:
        asked = perf_counter()
        await bot.says(next(accounts), next(asked_next))
        took.append(1000 * (perf_counter() - asked))
    return Forgotten(perf_counter() - began, median(took), max(took))
