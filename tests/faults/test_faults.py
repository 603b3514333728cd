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
        pytest.skip("only root can make a small disk")
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
    ("arrivals", "state", "wrong"),
    [
        (told(A, B, C), "abc", {"back": 0.5}),
        (told(A, A, B, C), "abc", {"back": 0.5, "doubled": 1}),
        (told(A, B), "abc", {"back": inf, "lost": 1}),
        (told(B, A, C), "abc", {"back": 0.5, "disordered": 1}),
        (told(A, B, A, C), "abc", {"back": 0.5, "disordered": 1, "doubled": 1}),
        (told((1, "b", 1.0), (2, "a", 2.0), C), "abc", {"back": 0.5, "disordered": 2}),
        (told(A, B, C, (6, "c", 4.0)), "abc", {"back": 0.5, "disordered": 1}),
        (told(A, B, C), "ab", {"back": 0.5, "wrong_states": 1}),
    ],
    ids="as-it-should-be twice lost overtaken repeated-late mixed-up too-much forgotten".split(),
)
def test_what_is_wrong_is_seen(
    arrivals: list[Arrival], state: str, wrong: dict[str, float]
) -> None:
    expected = {"ann": Course("abc", "abc", 0)}
    watched = Watched(arrivals, {"ann": [0.5, 1.5, 3.0]}, ends=[2.5], died=0)
    found = judge(expected, watched, Left({"ann": state}, 0))
    right = Judgement(3, 0, 0, 0, 0, 0, 0, 0, 0.5)
    assert found == replace(right, **wrong)
    assert found.holds == (wrong.keys() <= {"back", "doubled"} and found.lost == 0)
