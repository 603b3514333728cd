"""Numbers as they are written, how long they may be, and how what is wrong with them is told."""

from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from core.ladder.exact import Whole, exact
from core.ladder.problem import did_you_mean, path, spot

ABSURD = "it is far too large, small or long. Write a number of a normal length"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (3, Fraction(3)),
        (-(10**15), Fraction(-(10**15))),
        (0.1, Fraction(1, 10)),
        (1 / 12, Fraction("0.08333333333333333")),
        (Decimal("2.50"), Fraction(5, 2)),
        (Decimal("9e15"), Fraction(9 * 10**15)),
        (Decimal("1e-15"), Fraction(1, 10**15)),
        (Decimal("0." + "3" * 40), Fraction("0." + "3" * 40)),
        (Decimal("0e99999999"), Fraction(0)),
        (0.0, Fraction(0)),
        (Fraction(1, 3), Fraction(1, 3)),
    ],
)
def test_a_number_is_what_was_written(written: object, number: Fraction) -> None:
    read = exact(written)

    assert isinstance(read, Fraction)
    assert read == number


@pytest.mark.parametrize(
    ("written", "kind", "said"),
    [
        (True, "not-a-number", "it is not a number. Write a number, such as 24"),
        ("3", "not-a-number", "it is not a number. Write a number, such as 24"),
        (None, "not-a-number", "it is not a number. Write a number, such as 24"),
        (float("nan"), "not-finite", "it is not a finite number. Write an actual number"),
        (Decimal("-inf"), "not-finite", "it is not a finite number. Write an actual number"),
        (10**15 + 1, "number-absurd", ABSURD),
        (-(10**15) - 1, "number-absurd", ABSURD),
        (1e16, "number-absurd", ABSURD),
        (Decimal("1e16"), "number-absurd", ABSURD),
        (Decimal("9e-16"), "number-absurd", ABSURD),
        (Decimal("0." + "3" * 41), "number-absurd", ABSURD),
    ],
)
def test_anything_else_is_refused(written: object, kind: str, said: str) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        exact(written)

    assert (refusal.value.type, refusal.value.message()) == (kind, said)


def test_a_whole_number_has_no_point_and_no_more_digits_than_can_be_printed() -> None:
    whole = TypeAdapter[int](Whole)

    assert whole.validate_python(10**15) == 10**15
    for wrong in (2.0, True, "2", 10**15 + 1):
        with pytest.raises(ValidationError):
            whole.validate_python(wrong)


@pytest.mark.parametrize(
    ("place", "written"),
    [
        ((), "(the whole)"),
        (("staff", 0, "hours"), "staff[0].hours"),
        ((2,), "[2]"),
        (("a\x1b[31m",), "'a\\x1b[31m'"),
        (("é",), "é"),
    ],
)
def test_a_place_is_written_as_people_do(place: tuple[int | str, ...], written: str) -> None:
    assert path(place) == written


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (("rows", 0, "percent", "trede-1"), "rows[fte 2].trede-1"),
        (("rows", 1, "percent", "trede-1"), "rows[1].trede-1"),
        (("parts", 0, "weight"), "parts[wia].weight"),
        (("parts", 1), "parts[1]"),
        (("parts", 2, "weight"), "parts[2].weight"),
        (("other",), "other"),
    ],
)
def test_in_a_file_entries_go_by_their_id_or_size(
    place: tuple[int | str, ...], written: str
) -> None:
    data = {
        "rows": [{"fte": 2, "trede-1": 3}, {"trede-1": 3}],
        "parts": [{"id": "wia"}, "no table", {"id": ""}],
    }

    assert spot(data, place) == written


def test_a_slip_is_told_from_an_id_that_is_not_there() -> None:
    assert did_you_mean("wajonk", ["ww", "wajong", "wajongers"]) == "Perhaps you mean 'wajong'"
    assert did_you_mean("zzp", iter(["ww", "wia"])) == "Use one of: ww, wia"
