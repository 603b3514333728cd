"""What a picture compared by eye cannot tell for every figure: nothing hides anything."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures.columns import (
    MOST_IN_A_ROW,
    PART_LABEL,
    RUNG_LABEL,
    comparison_layout,
    ladder_layout,
)
from bot.pictures.country import spot
from bot.pictures.frame import WIDE, frame_of
from bot.pictures.map_layout import map_layout
from core.drawings import Column, Comparison, Map, Pin
from core.market.geography import Point
from tests.pictures.shown import FORTY, HUNDRED, PLACES, REGION, TWO, column, ladder, pins

NEARLY = 1e-6
percents = st.floats(0, 60)
sizes = st.sampled_from([FORTY, HUNDRED, TWO, (1.4, 1.45, 1.5)])
columns = st.builds(column, sizes, percents, percents)
points = st.builds(Point, st.floats(50.75, 53.5), st.floats(3.4, 7.2))


@given(sizes, percents, percents)
def test_on_the_ladder_the_labels_of_the_parts_stand_apart(
    norms: tuple[float, ...], direct: float, indirect: float
) -> None:
    drawn = ladder_layout(ladder(norms, direct, indirect)).column
    labels = [part.label for part in drawn.parts]
    assert all(above - below >= PART_LABEL - NEARLY for below, above in pairwise(labels))
    assert drawn.total <= ladder_layout(ladder(norms, direct, indirect)).tall + NEARLY


@given(st.lists(columns, min_size=2, max_size=20))
def test_in_a_comparison_all_stand_on_one_scale_with_their_labels_apart(
    drawn: list[Column],
) -> None:
    layout = comparison_layout(Comparison("", tuple(drawn)))
    laid = [one for row in layout.rows for one in row]
    assert len(laid) == len(drawn)
    for one, of in zip(laid, drawn, strict=True):
        labels = [rung.label for rung in one.rungs]
        assert all(above - below >= RUNG_LABEL - NEARLY for below, above in pairwise(labels))
        for rung, norm in zip(one.rungs, of.rungs, strict=True):
            is_under = rung.height <= one.total + NEARLY
            assert is_under == norm.reached or abs(rung.height - one.total) < 0.01
    tallest = max(max(one.total, *(rung.height for rung in one.rungs)) for one in laid)
    assert abs(tallest - layout.low) < NEARLY


def test_many_columns_stand_in_rows_of_about_the_same_length() -> None:
    for count in range(2, 21):
        rows = comparison_layout(Comparison("", (column(FORTY, 1.0),) * count)).rows
        lengths = [len(row) for row in rows]
        assert max(lengths) <= MOST_IN_A_ROW
        assert max(lengths) - lengths[-1] < len(rows)


@settings(max_examples=60)
@given(st.lists(points, max_size=55), st.none() | points, st.floats(0.5, 160))
def test_on_a_map_no_pin_or_name_hides_another(
    where: list[Point], centre: Point | None, radius_km: float
) -> None:
    numbered = tuple(Pin(point, str(number), "") for number, point in enumerate(where, start=1))
    layout = map_layout(Map("", numbered, centre, radius_km if centre else None))
    told = [number for pin in layout.pins for number in pin.numbers]
    assert sorted(told, key=int) == [pin.number for pin in numbered]
    assert not any(one.hides(another) for one, another in combinations(layout.pins, 2))
    assert all(0 <= pin.x <= WIDE and 0 <= pin.y <= layout.high for pin in layout.pins)
    for name in layout.names:
        assert 0 <= name.middle - name.long / 2 <= name.middle + name.long / 2 <= WIDE
        assert not any(pin.covers(name.middle, name.y) for pin in layout.pins)
    for name, beside in combinations(layout.names, 2):
        assert not name.covers(beside.middle, beside.y, beside.long / 2 - 1, 0)


def test_pins_at_one_place_are_one_pin_with_all_their_numbers() -> None:
    texts = [pin.text for pin in map_layout(REGION).pins]
    assert texts == ["3", "4", "1–2"]
    crowd = Map("", (*pins("Zwolle"), *pins("Ommen"), *pins(*["Kampen"] * 9)))
    assert "1–9" in [pin.text for pin in map_layout(crowd).pins]


def test_a_pin_for_very_many_says_how_many_more() -> None:
    odd = tuple(Pin(PLACES["Zwolle"], str(number), "") for number in (1, 3, 5, 7, 9))
    assert [pin.text for pin in map_layout(Map("", odd)).pins] == ["1, 3 +3"]


def test_a_circle_is_wholly_on_the_map() -> None:
    circle = map_layout(REGION).circle
    assert circle
    assert circle.radius < circle.x < WIDE - circle.radius


def test_what_is_close_together_is_seen_from_nearby_and_the_rest_in_all_of_the_country() -> None:
    near = frame_of(Map("", pins("Zwolle", "Kampen")))
    far = frame_of(Map("", pins("Groningen", "Vlissingen")))
    assert near.scale > 4 * far.scale
    for place in PLACES.values():
        assert far.shows(*far.place(spot(place)))
