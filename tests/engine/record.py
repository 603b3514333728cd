"""What a bot left behind, and what of it was said twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypedDict


class Line(TypedDict):
    """What the bot wrote down of one delivery."""

    process: int
    conversation: str
    seq: int
    blocks: str


@dataclass(frozen=True)
class Record:
    """What is left when everything was said."""

    states: Mapping[str, str]
    lines: Sequence[Line]
    kills: int

    def said(self, key: str) -> list[str]:
        """Give what a conversation heard, without repeats, in the order in which it came."""
        return [line["blocks"] for line in _first_times(self.heard(key))]

    def heard(self, key: str) -> list[Line]:
        return [line for line in self.lines if line["conversation"] == key]

    def duplicates(self) -> int:
        """Count repeats; each must be of a send that was in flight when a process died."""
        repeats = 0
        for key in self.states:
            for earlier, later in pairwise(self.heard(key)):
                if later["seq"] <= earlier["seq"]:
                    assert later["seq"] == earlier["seq"], "out of order"
                    assert later["process"] != earlier["process"], "said twice in one life"
                    repeats += 1
        return repeats


def _first_times(lines: Sequence[Line]) -> list[Line]:
    return list({line["seq"]: line for line in reversed(lines)}.values())[::-1]
