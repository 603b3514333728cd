"""The real process bears some load, and its memory does not grow with it.

How much it bears is measured by itself: `make load`.
"""

from pathlib import Path

import pytest

from tests.load.load import house, measure, megabytes

RATE, SECONDS = 15, 5.0
ROUNDS = 10
"""Rounds of load within which the memory must stand still: learning may still be under way."""
LEAK = 0.07
"""Megabytes a message up to which memory stands still."""
FEW = 10
"""Messages of a round that tell something, also where others want the machine."""


@pytest.mark.slow
async def test_visitors_are_answered_and_memory_stays_flat(tmp_path: Path) -> None:
    async with house(tmp_path, f"sqlite:///{tmp_path}/laddermaat.sqlite", 1) as bots:
        memory = megabytes(bots)
        for _ in range(ROUNDS):
            found = await measure(bots, RATE, SECONDS)
            memory += megabytes(bots)
            print(f"\n{found}, {memory} MB")
            assert found.failures == 0
            if found.messages > FEW and memory[-1] - memory[-2] < LEAK * found.messages:
                return
    raise AssertionError(f"in {ROUNDS} rounds memory went on growing: {memory} MB")
