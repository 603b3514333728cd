"""What a handler makes of what was said when nothing goes wrong, without store or engine."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answering import Answerer, Found
from bot.clock import utc_now
from core.codec import load_state
from core.conversation import Handler, State, Update
from tests.faults.bot import apologise


@dataclass(frozen=True, slots=True)
class Course:
    """How a conversation goes: its state in the end, and what is said in it, in order."""

    state: str
    said: Sequence[str]
    failed: int
    """Updates that end in an apology."""


async def undisturbed(
    handler: Handler, scripts: Mapping[str, Sequence[Update]]
) -> Mapping[str, Course]:
    """Play what was said in each conversation, by the name of its sender."""
    answerer = Answerer(handler, apologise, utc_now)
    played = await asyncio.gather(*(_play(answerer, script) for script in scripts.values()))
    return dict(zip(scripts, played, strict=True))


async def _play(answerer: Answerer, script: Sequence[Update]) -> Course:
    state, said, failed = "", list[str](), 0
    for update in script:
        before = load_state(state) if state else State()
        key = str(update.sender)
        outcome = await answerer.answer(Found(key, 0, update, 0, before))
        state = outcome.state
        said += [message.body for message in outcome.messages]
        failed += outcome.failed is not None
    return Course(state, said, failed)
