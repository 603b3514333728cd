"""No message, however it is made up, keeps the others waiting while it is read."""

from collections.abc import Callable

import pytest

from bot.market.market import demonstration, market_of
from core.masking import mask
from tests.house import CONTENTS
from tests.market.rows import TODAY
from tests.timing import quickest

_MARKET = market_of(CONTENTS.market, demonstration(CONTENTS.market), TODAY, fictional=True)
READERS: dict[str, Callable[[str], object]] = {
    "a wish": _MARKET.understanding.read,
    "where": _MARKET.understanding.read_where,
    "masking": mask,
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "text", ["een" + " " * 8_000 + "x", "a" * 8_000, "\n" * 8_000, "1" * 8_000]
)
def test_the_time_does_not_grow_with_the_square_of_the_length(reader: str, text: str) -> None:
    took, _ = quickest(lambda: READERS[reader](text))
    assert took < 0.5
