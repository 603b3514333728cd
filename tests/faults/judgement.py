"""What became of what was said, compared with how it goes when nothing goes wrong."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from tests.faults.model import Course
from tests.faults.platform import Arrival

SOON = 10.0
"""Seconds within which everybody must be answered again."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a database holds in the end."""

    states: Mapping[str, str]
    """By conversation."""
    dead_letters: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row of the table."""

    messages: int
    lost: int
    """Answers that never came."""
    disordered: int
    """Answers that came before an earlier one, or are not the next one."""
    wrong_states: int
    """Conversations that are remembered otherwise than they went."""
    doubled: int
    """Answers that came twice: sends that were finished but not yet noted."""
    dead_letters: int
    missing_dead: int
    """Difference with the messages that could not be answered."""
    died: int
    """Bots that died, and were not killed."""
    back: float
    """Seconds that anybody waited for an answer once a fault was over, the longest."""

    @property
    def holds(self) -> bool:
        """Whether all is as it must be."""
        wrong = self.lost, self.disordered, self.wrong_states, self.missing_dead, self.died
        return not any(wrong) and self.back <= SOON


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen from outside."""

    arrivals: Sequence[Arrival]
    said: Mapping[str, Sequence[float]]
    """When each message was said for the first time, by conversation."""
    ends: Sequence[float]
    """When a fault was over, each time. All in seconds of `monotonic`."""
    died: int
    """Bots that died, and were not killed."""


def judge(expected: Mapping[str, Course], watched: Watched, left: Left) -> Judgement:
    """Compare what came and what is left with what was to be."""
    heard: defaultdict[str, list[Arrival]] = defaultdict(list)
    for arrival in watched.arrivals:
        heard[arrival.line["conversation"]].append(arrival)
    read = {key: _read(course, heard[key]) for key, course in expected.items()}
    failed = sum(course.failed for course in expected.values())
    return Judgement(
        messages=sum(len(course.said) for course in expected.values()),
        lost=sum(it.lost for it in read.values()),
        disordered=sum(it.disordered for it in read.values()) + len(heard.keys() - read.keys()),
        wrong_states=_wrong(expected, left.states),
        doubled=sum(it.doubled for it in read.values()),
        dead_letters=left.dead_letters,
        missing_dead=abs(left.dead_letters - failed),
        died=watched.died,
        back=max(_back(watched.ends, watched.said[key], it.times) for key, it in read.items()),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    lost: int
    disordered: int
    doubled: int
    times: Sequence[float]
    """When each answer came for the first time."""


def _read(course: Course, arrivals: Sequence[Arrival]) -> _Reading:
    """Read one conversation. A repeat before the next message is no disorder."""
    first: dict[int, Arrival] = {}
    highest, disordered = 0, 0
    for arrival in arrivals:
        seq = arrival.line["seq"]
        disordered += seq < highest
        highest = max(seq, highest)
        first.setdefault(seq, arrival)
    read = [first[seq] for seq in sorted(first)]
    pairs = zip(read, course.said, strict=False)
    disordered += sum(it.line["blocks"] != due for it, due in pairs)
    disordered += max(0, len(read) - len(course.said))
    lost = max(0, len(course.said) - len(read))
    return _Reading(lost, disordered, len(arrivals) - len(read), [it.at for it in read])


def _wrong(expected: Mapping[str, Course], states: Mapping[str, str]) -> int:
    unknown = len(states.keys() - expected.keys())
    return unknown + sum(states.get(key) != course.state for key, course in expected.items())


def _back(ends: Sequence[float], said: Sequence[float], answered: Sequence[float]) -> float:
    """Give the longest that somebody waited for an answer, counted from the fault before it."""
    if len(answered) < len(said):
        return inf
    waits = [0.0]
    for begun, done in zip(said, answered, strict=False):
        past = bisect_right(ends, done)
        if past:
            waits.append(done - max(begun, ends[past - 1]))
    return max(waits)
