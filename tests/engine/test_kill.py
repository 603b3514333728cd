"""SIGKILL at random moments: nothing is lost, nothing out of order, the same end."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.engine.killing import Trial
from tests.typed_assessment import begun_by

CONVERSATIONS = 50
MESSAGES = 500
KILLS = 9
SEED = 20261123


def remarks(who: int) -> list[str]:
    """What a chain of messages is made of: each is remembered, in order."""
    return [f"bericht {n} van {who}" for n in range(MESSAGES // CONVERSATIONS)]


def random_moments() -> list[int]:
    """Give how many messages are acknowledged at each kill; two are close together."""
    chance = random.Random(SEED)
    moments = sorted(chance.sample(range(1, MESSAGES), KILLS - 1))
    return sorted([*moments, moments[3]])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("handler", "says"),
    [("tests.engine.chain:chain", remarks), ("tests.house:handler", begun_by)],
    ids=["a chain of messages", "the real assessment"],
)
async def test_kills_lose_nothing_and_change_nothing(
    tmp_path: Path, handler: str, says: Callable[[int], Sequence[str]]
) -> None:
    script = {f"c{who}": says(who) for who in range(CONVERSATIONS)}
    for name in ("undisturbed", "killed"):
        (tmp_path / name).mkdir()
    undisturbed = await Trial(tmp_path / "undisturbed", handler, script, SEED).run([])
    killed = await Trial(tmp_path / "killed", handler, script, SEED).run(random_moments())

    assert killed.kills >= 8
    assert len(undisturbed.lines) == MESSAGES
    assert killed.states == undisturbed.states
    assert len(killed.states) == CONVERSATIONS
    for key in undisturbed.states:
        assert killed.said(key) == undisturbed.said(key)
    print(f"{killed.kills} kills, {killed.duplicates()} duplicates in {MESSAGES} messages")
    assert undisturbed.duplicates() == 0
    assert len(killed.lines) == MESSAGES + killed.duplicates()
