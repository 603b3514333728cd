"""The same conversation here and in other programs: turns a second, what they cost, what is lost.

Who is killed half way is started again; the people go on, say again what is not answered, and
begin again when the bot does not know any more what it asked.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, TypeAlias

from tests.bench.programs import FLOOR, PROGRAMS, Program, Wrong, killed, talked
from tests.bench.row import Row
from tests.bench.running import Took


@dataclass(frozen=True, slots=True)
class Size:
    """How much of it."""

    runs: int
    people: int
    at_once: int
    kills: int
    kill_people: int
    kill_at_once: int


FULL = Size(runs=3, people=200, at_once=100, kills=3, kill_people=90, kill_at_once=45)
QUICK = Size(runs=1, people=8, at_once=4, kills=1, kill_people=12, kill_at_once=6)

Better: TypeAlias = Literal["more", "less"]
Measure: TypeAlias = tuple[Better, Callable[[Took], float]]
SPEED: Mapping[str, Measure] = {
    "turns/s": ("more", lambda took: took.turns / took.seconds),
    "µs CPU a turn": ("less", lambda took: 1e6 * took.processor / took.turns),
    "MB resident": ("less", lambda took: took.megabytes),
}
LOSSES: Mapping[str, Measure] = {
    "% of people begin again": ("less", lambda took: 100 * took.begun_again / took.under_way),
    "% say it again": ("less", lambda took: 100 * took.again / took.under_way),
    "% hear it twice": ("less", lambda took: 100 * took.twice / took.under_way),
}


def rows(quick: bool) -> Iterator[Row]:
    """Measure; ValueError when ours does not hold the conversation."""
    size = QUICK if quick else FULL
    talking = partial(talked, people=size.people, at_once=size.at_once)
    case = f"{size.people} people, {size.at_once} at once"
    programs = [it for it in (*PROGRAMS, FLOOR) if it.quick or not quick]
    yield from _measured(case, SPEED, talking, size.runs, programs)
    killing = partial(killed, people=size.kill_people, at_once=size.kill_at_once)
    mortal = [it for it in PROGRAMS if it.ours or not quick]
    yield from _measured("SIGKILL half way", LOSSES, killing, size.kills, mortal)


def _measured(
    case: str,
    measures: Mapping[str, Measure],
    measure: Callable[[Program], Took],
    runs: int,
    programs: Sequence[Program],
) -> Iterator[Row]:
    """Measure all of them in each round, so that what hinders them hinders all."""
    took: defaultdict[Program, list[Took]] = defaultdict(list)
    wrong = {it: it.missing for it in programs if it.missing}
    for _ in range(runs):
        for program in (it for it in programs if it not in wrong):
            print(f"  {program.name}, {case} ...", file=sys.stderr, flush=True)
            try:
                took[program].append(measure(program))
            except (Wrong, OSError) as error:
                if program.ours:
                    raise ValueError(f"ours, {case}: {error}") from error
                wrong[program] = str(error)
    for name, (better, figure) in measures.items():
        for program in programs:
            figures = () if program in wrong else tuple(map(figure, took[program]))
            row = Row(case, name, better, program.name, program.ours, figures)
            yield replace(
                row,
                version=took[program][0].version if figures else "",
                note=wrong.get(program) or _broken(took[program]),
                keeps=program.keeps,
                durable=program.durable,
            )


def _broken(took: Sequence[Took]) -> str:
    left = sum(it.broken for it in took)
    return f"left a broken file {left} times in {len(took)}" if left else ""
