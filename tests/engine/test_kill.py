"""SIGKILL at random moments: nothing is lost, nothing out of order, the same end."""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.engine.killing import Trial
from tests.engine.record import Record

CONVERSATIONS = 50
MESSAGES = 500
KILLS = 9
SEED = 20261123


def a_script() -> dict[str, list[str]]:
    each = MESSAGES // CONVERSATIONS
    return {f"c{who}": [f"bericht {n} van {who}" for n in range(each)] for who in range(50)}


def random_moments() -> list[int]:
    """Give how many messages are acknowledged at each kill; two are close together."""
    chance = random.Random(SEED)
    moments = sorted(chance.sample(range(1, MESSAGES), KILLS - 1))
    return sorted([*moments, moments[3]])


async def run(folder: Path, script: Mapping[str, Sequence[str]], kills: Sequence[int]) -> Record:
    return await Trial(folder, "tests.engine.chain:chain", script, SEED).run(kills)


@pytest.mark.slow
async def test_kills_lose_nothing_and_change_nothing(tmp_path: Path) -> None:
    script = a_script()
    for name in ("undisturbed", "killed"):
        (tmp_path / name).mkdir()
    undisturbed = await run(tmp_path / "undisturbed", script, [])
    killed = await run(tmp_path / "killed", script, random_moments())

    assert killed.kills >= 8
    assert len(undisturbed.lines) == MESSAGES
    assert killed.states == undisturbed.states
    assert len(killed.states) == CONVERSATIONS
    for key in undisturbed.states:
        assert killed.said(key) == undisturbed.said(key)
    print(f"{killed.kills} kills, {killed.duplicates()} duplicates in {MESSAGES} messages")
    assert undisturbed.duplicates() == 0
    assert len(killed.lines) == MESSAGES + killed.duplicates()
