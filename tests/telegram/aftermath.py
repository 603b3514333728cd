"""What became of messages after a storm: of each chat, and of all of them together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tests.telegram.bot_api.faults import SENDS, Drops, Faults

UNKNOWN = Drops(taken=True)
"""After which the sender does not know whether a message arrived."""


Kill: TypeAlias = frozenset[int]
"""The chats in which the bot had said something just before it was killed: of each, its last
message may still have been in flight. A chat's messages go out one at a time."""


@dataclass(frozen=True, slots=True)
class Chat:
    """What was to be read in a chat, and what stands there."""

    expected: tuple[str, ...]
    heard: tuple[str, ...]
    buried: tuple[str, ...] = ()
    """What Telegram refused for good: it lies among the dead letters."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A chat compared with one that was not disturbed."""

    lost: int
    """Messages that neither stand here nor lie among the dead letters."""
    repeated: int
    """Messages that follow upon themselves."""
    misplaced: int
    """Messages that are no next one, or are none at all."""


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What became of it all."""

    updates: int
    faults: Faults
    kills: Sequence[Kill]
    readings: Mapping[int, Reading]
    """By chat."""
    buried: int
    """Dead letters."""
    seconds: float

    @property
    def lost(self) -> int:
        """Count what nobody has."""
        return sum(reading.lost for reading in self.readings.values())

    @property
    def misplaced(self) -> int:
        """Count what arrived out of order."""
        return sum(reading.misplaced for reading in self.readings.values())

    @property
    def repeated(self) -> int:
        """Count what arrived twice."""
        return sum(reading.repeated for reading in self.readings.values())

    @property
    def unexplained(self) -> int:
        """Count what arrived twice though the bot must have known that it had arrived."""
        unacknowledged, in_flight = self._unacknowledged(), self._in_flight()
        return sum(
            max(0, reading.repeated - unacknowledged[chat] - in_flight[chat])
            for chat, reading in self.readings.items()
        )

    def __str__(self) -> str:
        """Tell it in a table."""
        kinds = Counter(str(met.fault) for met in self.faults.met)
        calls, twice = self.faults.asked.total(), self.faults.counts["sent twice"]
        by_kind = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        return "\n".join(
            (
                f"updates        {self.updates:6}, of which {twice} were brought twice",
                f"chats          {len(self.readings):6}",
                f"calls          {calls:6}, of which {kinds.total() / calls:.0%} failed: {by_kind}",
                f"kills          {len(self.kills):6}",
                f"lost           {self.lost:6}",
                f"out of order   {self.misplaced:6}",
                f"dead letters   {self.buried:6}, each refused by Telegram for good",
                f"arrived twice  {self.repeated:6}; {self._unacknowledged().total()} arrived "
                "unacknowledged, the others were in flight at a kill",
                f"unexplained    {self.unexplained:6}",
                f"seconds        {self.seconds:6.0f}",
            )
        )

    def _unacknowledged(self) -> Counter[int]:
        """Count the messages of which the bot could not know that they arrived, by chat."""
        met = (met for met in self.faults.met if met.method in SENDS and met.fault == UNKNOWN)
        return Counter(int(met.chat) for met in met)

    def _in_flight(self) -> Counter[int]:
        """Count the kills that may have cost the bot what it knew, by chat."""
        return Counter(chat for kill in self.kills for chat in kill)


def read(chat: Chat) -> Reading:
    """Compare a chat with what was to be read in it."""
    last, repeated, misplaced = -1, 0, 0
    for text in chat.heard:
        place = chat.expected.index(text) if text in chat.expected else -2
        repeated += place == last
        misplaced += place < last
        last = max(place, last)
    missing = set(chat.expected) - set(chat.heard)
    return Reading(len(missing - set(chat.buried)), repeated, misplaced)
