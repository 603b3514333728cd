"""Each parser for a moment, with the same inputs every time; `make fuzz` takes longer."""

import pytest

from tests.fuzz.damage import damaged
from tests.fuzz.fuzzing import Target
from tests.fuzz.targets import TARGETS

SECONDS = 0.7


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_a_parser_takes_anything(target: Target[object]) -> None:
    outcome = target.fuzz(SECONDS)
    assert outcome.runs
    assert outcome.findings == {}


def test_what_may_not_be_raised_is_found() -> None:
    def parse(text: str) -> int:
        return int(text)

    naive = Target("naive", damaged(["12"]), parse, (ArithmeticError,))
    found = naive.fuzz(0.3).findings
    assert any(place.startswith("ValueError in test_short.py") for place in found)
