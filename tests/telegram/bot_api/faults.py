"""Faults on demand: one after another as planned, or now and then by a seeded chance."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from tests.telegram.bot_api.errors import Refusal

SENDS = frozenset({"sendMessage", "sendPhoto", "sendDocument", "editMessageText"})


@dataclass(frozen=True, slots=True)
class Fails:
    """The call is refused."""

    refusal: Refusal

    def __str__(self) -> str:
        return str(self.refusal.code)


@dataclass(frozen=True, slots=True)
class Hangs:
    """Nothing happens, and then the connection is lost."""

    seconds: float

    def __str__(self) -> str:
        return "hung"


@dataclass(frozen=True, slots=True)
class Drops:
    """The connection is lost, before the call is carried out or after."""

    taken: bool

    def __str__(self) -> str:
        return "dropped after" if self.taken else "dropped before"


Fault: TypeAlias = Fails | Hangs | Drops


@dataclass(frozen=True, slots=True)
class Chances:
    """Which part of the calls meets which fault, and of the updates comes twice."""

    shares: Mapping[Fault, float] = field(default_factory=dict)
    """Between 0 and 1, together at most 1."""
    twice: float = 0.0
    methods: frozenset[str] = SENDS
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Met:
    """A fault that a call met; the chat is empty where the call is to none."""

    method: str
    chat: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class _Planned:
    method: str
    chat: str | None
    fault: Fault


class Faults:
    """Decides which call fails how, and counts it."""

    def __init__(self, chances: Chances = Chances()) -> None:
        self.asked: Counter[str] = Counter()
        """Calls, by method."""
        self.met: list[Met] = []
        self.counts: Counter[str] = Counter()
        self._planned: list[_Planned] = []
        self.chance(chances)

    def chance(self, *chances: Chances) -> None:
        """Go by these chances from now on, each for methods of its own."""
        self._chances = chances
        self._random = random.Random(chances[0].seed)
        self._twice = max(chance.twice for chance in chances)

    def plan(self, method: str, *faults: Fault, chat: int | None = None) -> None:
        """Let the next calls of a method fail in turn, in any chat or in one."""
        to = None if chat is None else str(chat)
        self._planned += (_Planned(method, to, fault) for fault in faults)

    def next(self, method: str, chat: str) -> Fault | None:
        """Give the fault that this call meets."""
        self.asked[method] += 1
        fault = self._by_plan(method, chat) or self._by_chance(method)
        if fault:
            self.met.append(Met(method, chat, fault))
            self.counts[str(fault)] += 1
        return fault

    def again(self) -> bool:
        """Tell whether an update that was taken comes once more."""
        twice = self._random.random() < self._twice
        self.counts["sent twice"] += twice
        return twice

    def _by_plan(self, method: str, chat: str) -> Fault | None:
        for planned in self._planned:
            if planned.method == method and planned.chat in (None, chat):
                self._planned.remove(planned)
                return planned.fault
        return None

    def _by_chance(self, method: str) -> Fault | None:
        for chances in self._chances:
            if method in chances.methods and chances.shares:
                faults: Sequence[Fault | None] = [*chances.shares, None]
                shares = list(chances.shares.values())
                return self._random.choices(faults, [*shares, 1 - sum(shares)])[0]
        return None
