"""A handler whose state depends on every message that came, and on their order."""

import asyncio
import random
from dataclasses import replace
from datetime import date
from hashlib import sha256

from core.assessment.scenario import Scenario
from core.blocks import Text
from core.contents import Said
from core.conversation import Handler, Reply, Turn

POISON = "vergif"
"""What no message may hold: the handler breaks on it, again and again."""


def chain() -> Handler:
    """Make the handler; it takes its time, so that a fault finds turns under way."""

    async def answer(turn: Turn) -> Reply:
        assert isinstance(turn.content, Said)
        await asyncio.sleep(random.uniform(0, 0.02))
        if POISON in turn.content.text:
            raise RuntimeError("poisoned")
        before = turn.state.scenarios[0].name if turn.state.scenarios else ""
        link = sha256((before + turn.content.text).encode()).hexdigest()
        scenario = Scenario(1, link, date(2026, 11, 23), "2018-04-01", "1", {})
        number = turn.state.next_number
        state = replace(turn.state, scenarios=(scenario,), next_number=number + 1)
        return Reply((Text(f"{number}. {turn.content.text} {link[:8]}"),), state)

    return answer
