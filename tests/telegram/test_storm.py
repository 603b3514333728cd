"""Faults and kills while many people talk: nothing is lost, nothing is out of order.

The long form is `make storm`.
"""

from pathlib import Path

import pytest

from tests.telegram.aftermath import Chat, Reading, read
from tests.telegram.storm import Storm, blow


@pytest.mark.slow
async def test_nobody_notices_a_storm_but_by_a_message_twice(tmp_path: Path) -> None:
    aftermath = await blow(Storm(chats=30, calm=0.6), tmp_path)
    print(f"\n{aftermath}")
    assert aftermath.kills
    assert aftermath.faults.met
    assert (aftermath.lost, aftermath.misplaced, aftermath.unexplained) == (0, 0, 0)


@pytest.mark.parametrize(
    ("heard", "buried", "reading"),
    [
        ("abc", "", Reading(lost=0, repeated=0, misplaced=0)),
        ("ac", "", Reading(lost=1, repeated=0, misplaced=0)),
        ("ac", "b", Reading(lost=0, repeated=0, misplaced=0)),
        ("aabc", "", Reading(lost=0, repeated=1, misplaced=0)),
        ("acb", "", Reading(lost=0, repeated=0, misplaced=1)),
        ("abac", "", Reading(lost=0, repeated=0, misplaced=1)),
        ("abxc", "", Reading(lost=0, repeated=0, misplaced=1)),
        ("", "", Reading(lost=3, repeated=0, misplaced=0)),
    ],
)
def test_what_is_wrong_in_a_chat_is_seen(heard: str, buried: str, reading: Reading) -> None:
    assert read(Chat(("a", "b", "c"), tuple(heard), tuple(buried))) == reading
