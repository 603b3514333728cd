"""The bench measures, and gives no figures of answers that differ."""

import pytest

from tests.market import bench, measuring
from tests.market.many_wishes import wishes
from tests.market.rival import Answer


@pytest.mark.slow
def test_the_quick_form_measures_each_way_at_each_size_and_reading() -> None:
    rows = list(bench.Partners((10, 100), by_sort=100).rows(quick=True))

    searches = {(it.case, it.name) for it in rows if it.case.endswith("listings")}
    assert searches == {
        (f"a search among {count} listings", method)
        for count in (10, 100)
        for method in measuring.METHODS
    }
    assert {it.name for it in rows if it.case == "our searches"} == {"10 listings", "100 listings"}
    assert len({it.measure for it in rows if it.case.endswith(", p99 ms")}) == len(dict(wishes()))
    assert all(it.median > 0 for it in rows if it.median is not None and "ms" in it.measure)
    assert rows[-1].case == "understanding a message"


def test_figures_of_searches_that_differ_are_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    times = measuring.times_of([1.0])

    def measured(
        _: object, method: str, count: int, __: float
    ) -> tuple[measuring.Measured, list[Answer]]:
        found = measuring.Measured(count, method, 1.0, 1.0, [times], {})
        return found, [(1, (method,)) for _ in wishes()]

    monkeypatch.setattr(bench, "alone", measured)
    with pytest.raises(ValueError, match="differ"):
        list(bench.Partners((1,)).rows(quick=True))
