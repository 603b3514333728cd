"""Whatever happens, nothing is lost, out of order or wrong, and service is back soon.

The long form is `make faults`.
"""

from dataclasses import replace
from math import inf
from pathlib import Path

import pytest

from tests.faults.databases import may_mount, on_postgresql, on_sqlite
from tests.faults.faults import FAULTS, Fault
from tests.faults.judgement import Judgement, Left, Watched, judge
from tests.faults.model import Course
from tests.faults.platform import Arrival, Line
from tests.postgresql import Server

ON = [(it, kind) for it in FAULTS for kind in ("sqlite", "postgresql") if it.only in (None, kind)]
PLENTY = 60.0
"""Seconds in which service must be back here, where other tests want the machine as well; how soon
it is back is measured by itself (`make faults`)."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("fault", "kind"), ON, ids=[f"{it.name.format(it.short)} on {kind}" for it, kind in ON]
)
async def test_it_holds(
    fault: Fault, kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if fault.small_disk and not may_mount():
        pytest.skip("no small disk can be made here")
    if kind == "sqlite":
        with on_sqlite(tmp_path, small=fault.small_disk) as database:
            found = await fault.trial.run(tmp_path, database, fault.short)
    else:
        server: Server = request.getfixturevalue("server")
        with on_postgresql(server, small=fault.small_disk) as database:
            found = await fault.trial.run(tmp_path, database, fault.short)
    assert found.back < PLENTY
    assert replace(found, back=0.0).holds, f"{found}\n{(tmp_path / 'log').read_text()[-2000:]}"


def told(*lines: tuple[int, str, float]) -> list[Arrival]:
    """What was brought to somebody: seq, words and when."""
    return [
        Arrival(Line(process=1, conversation="ann", seq=seq, blocks=words), at)
        for seq, words, at in lines
    ]


A, B, C = (1, "a", 1.0), (2, "b", 2.0), (5, "c", 3.5)


@pytest.mark.parametrize(
    ("arrivals", "state", "lost", "disordered", "wrong_states", "doubled"),
    [
        (told(A, B, C), "abc", 0, 0, 0, 0),
        (told(A, A, B, C), "abc", 0, 0, 0, 1),
        (told(A, B), "abc", 1, 0, 0, 0),
        (told(B, A, C), "abc", 0, 1, 0, 0),
        (told(A, B, A, C), "abc", 0, 1, 0, 1),
        (told((1, "b", 1.0), (2, "a", 2.0), C), "abc", 0, 2, 0, 0),
        (told(A, B, C, (6, "c", 4.0)), "abc", 0, 1, 0, 0),
        (told(A, B, C), "ab", 0, 0, 1, 0),
    ],
)
def test_what_is_wrong_is_seen(
    arrivals: list[Arrival],
    state: str,
    *,
    lost: int,
    disordered: int,
    wrong_states: int,
    doubled: int,
) -> None:
    expected = {"ann": Course("abc", "abc", 0)}
    watched = Watched(arrivals, {"ann": [0.5, 1.5, 3.0]}, ends=[2.5], died=0)
    found = judge(expected, watched, Left({"ann": state}, 0))
    back = inf if lost else 0.5
    assert found == Judgement(3, lost, disordered, wrong_states, doubled, 0, 0, 0, back)
    assert found.holds == (not (lost or disordered or wrong_states))


def test_who_is_answered_too_late_or_died_does_not_hold() -> None:
    good = Judgement(3, 0, 0, 0, 0, 0, 0, 0, 10.0)
    assert good.holds
    assert not replace(good, back=10.1).holds
    assert not replace(good, died=1).holds
    assert not replace(good, missing_dead=1).holds
