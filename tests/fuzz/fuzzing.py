"""Runs a target: so often or so long, and everything that it may not raise is kept."""

import os
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

AT_ONCE = 1_000
"""Inputs that are made from one seed."""
SLOW = 2.0
"""Seconds of processor time for one input, beyond which that is a finding."""


class _TimeIsUp(BaseException):
    """Ends the making of inputs: Hypothesis takes an Exception for a finding, and goes on."""


@dataclass(frozen=True, slots=True)
class Target(Generic[T]):
    """A parser, what it is given, and what it may raise."""

    name: str
    inputs: SearchStrategy[T]
    parse: Callable[[T], object]
    may: tuple[type[Exception], ...] = ()

    def fuzz(self, inputs: int, first: int = 0) -> "Outcome":
        """Try so many inputs, whatever the machine; the same `first` makes the same ones."""
        outcome = Outcome(self.name)
        self._try(outcome, first, inputs)
        return outcome

    def fuzz_for(self, seconds: float, first: int = 0) -> "Outcome":
        """Try for so many seconds; the same `first` makes the same inputs."""
        outcome, until = Outcome(self.name), time.monotonic() + seconds
        number = first
        with suppress(_TimeIsUp):
            while True:
                self._try(outcome, number, AT_ONCE, until)
                number += 1
        return outcome

    def _try(
        self, outcome: "Outcome", number: int, inputs: int, until: float = float("inf")
    ) -> None:
        @seed(number)
        @settings(
            max_examples=inputs,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(self.inputs)
        def attempt(value: T) -> None:
            if time.monotonic() >= until:
                raise _TimeIsUp
            outcome.add(self, value)

        attempt()


@dataclass(slots=True)
class Outcome:
    """What came of it: findings are told by where they arose, each with the first input."""

    name: str
    runs: int = 0
    seconds: float = 0.0
    findings: dict[str, str] = field(default_factory=dict)

    def add(self, target: Target[T], value: T) -> None:
        """Give one input to the parser."""
        began = time.process_time()
        try:
            target.parse(value)
        except target.may:
            pass
        except Exception as error:  # whatever it is, it is a finding
            frame = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{type(error).__name__} in {os.path.basename(frame.filename)}:{frame.lineno}"
            self.findings.setdefault(place, f"{error} for {value!r}"[:500])
        took = time.process_time() - began
        if took > SLOW:
            self.findings.setdefault("slow", f"{took:.1f} s for {value!r}"[:500])
        self.runs, self.seconds = self.runs + 1, self.seconds + took


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Write what came of it as a table, row by row as it comes, each with its findings."""
    yield f"{'target':<28} {'runs':>9} {'seconds':>8} {'findings':>8}"
    for it in outcomes:
        yield f"{it.name:<28} {it.runs:>9,} {it.seconds:>8.1f} {len(it.findings):>8}"
        for place, what in it.findings.items():
            yield f"    {place}: {what}"
