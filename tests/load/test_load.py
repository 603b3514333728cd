"""The real process bears some load, and its memory does not grow with it.

How much it bears is measured by itself: `make load`.
"""

from pathlib import Path

import pytest

from tests.load.load import house, measure, megabytes

RATE, SECONDS = 15, 10.0
GROWTH = 30.0
"""Megabytes that a process may grow by in the second half."""


@pytest.mark.slow
async def test_visitors_are_answered_and_memory_stays_flat(tmp_path: Path) -> None:
    async with house(tmp_path, f"sqlite:///{tmp_path}/laddermaat.sqlite", 1) as bots:
        await measure(bots, RATE, SECONDS / 2)
        before = megabytes(bots)
        found = await measure(bots, RATE, SECONDS)
        after = megabytes(bots)
    print(f"\n{found}, {before} → {after} MB")
    assert found.failures == 0
    assert found.messages > RATE * SECONDS / 2
    assert after[0] - before[0] < GROWTH
