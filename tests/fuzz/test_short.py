"""Each parser for a moment, with the same inputs every time; `make fuzz` takes longer."""

import time

import pytest
from hypothesis import strategies as st

from tests.fuzz.damage import damaged
from tests.fuzz.fuzzing import Target
from tests.fuzz.targets import TARGETS

INPUTS = 40
FEWER = {"long answer": 5}
"""Of what is given to every question in both languages."""


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_a_parser_takes_anything(target: Target[object]) -> None:
    inputs = FEWER.get(target.name, INPUTS)
    outcome = target.fuzz(inputs)
    assert outcome.runs == inputs
    assert outcome.findings == {}


def test_who_fuzzes_for_a_while_makes_no_more_inputs_when_that_is_over() -> None:
    made = []

    def make(number: int) -> int:
        made.append(number)
        return number

    slow = Target("slow", st.integers().map(make), lambda _: time.sleep(0.05))
    outcome = slow.fuzz_for(0.12)
    assert 1 <= outcome.runs <= 3
    assert len(made) == outcome.runs + 1


def test_what_may_not_be_raised_is_found() -> None:
    def parse(text: str) -> int:
        return int(text)

    naive = Target("naive", damaged(["12"]), parse, (ArithmeticError,))
    found = naive.fuzz(INPUTS).findings
    assert any(place.startswith("ValueError in test_short.py") for place in found)
