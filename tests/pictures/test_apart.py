"""Labels stand apart, in order, within bounds, and as near to what they are about as can be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import isotonic_regression

from bot.pictures.apart import apart

LOW, HIGH = 6.0, 200.0
NEARLY = 1e-6
wishes = st.lists(st.floats(0, 220), min_size=1, max_size=8).map(sorted)


@given(wishes, st.floats(1, 24))
def test_no_label_touches_another(wanted: list[float], distance: float) -> None:
    placed = apart(wanted, distance, LOW, HIGH)
    assert all(above - below >= distance - NEARLY for below, above in pairwise(placed))
    assert all(LOW - NEARLY <= place <= HIGH + NEARLY for place in placed)


@given(wishes)
def test_labels_stay_where_they_are_wanted_if_that_is_far_enough(wanted: list[float]) -> None:
    roomy = [LOW + 20 * number for number in range(len(wanted))]
    assert apart(roomy, 20, LOW, HIGH) == tuple(roomy)


@given(wishes, st.floats(1, 24))
def test_no_places_are_nearer(wanted: list[float], distance: float) -> None:
    offsets = [distance * number for number in range(len(wanted))]
    level = [place - offset for place, offset in zip(wanted, offsets, strict=True)]
    pooled = isotonic_regression(level).x
    nearest = [
        min(max(place, LOW), HIGH - offsets[-1]) + offset
        for place, offset in zip(pooled, offsets, strict=True)
    ]
    placed = apart(wanted, distance, LOW, HIGH)
    assert all(abs(one - other) < NEARLY for one, other in zip(placed, nearest, strict=True))


def test_where_there_is_no_room_labels_stand_closer_and_still_in_order() -> None:
    assert apart([5, 5, 5], 50, 0, 60) == (0, 30, 60)


def test_no_label_at_all_is_no_trouble() -> None:
    assert apart([], 10, 0, 60) == ()
