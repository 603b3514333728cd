"""What is scored in bulk is, letter for letter, what the exact way says."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import inf, nextafter

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.score_output import as_json
from bot.commands.score_quick import QuickScores
from bot.documents.company import score_of
from bot.documents.parsing import Unreadable, parse_json
from core.ladder.bulk.guessing import guess
from core.ladder.bulk.hiring import first, growing
from core.ladder.bulk.measuring import Measure
from core.ladder.bulk.parts import Parts, least, most, reduced
from core.ladder.bulk.rulers import MOST_REMEMBERED, PARTS, Ruler
from core.ladder.bulk.slopes import Slopes
from core.ladder.bulk.stated import Stated
from core.ladder.company import Refused
from core.ladder.edition import Edition, Editions, NoEdition, parse_edition
from core.ladder.refusals import Range
from tests.fuzz.damage import damaged
from tests.ladder.companies import EDITION, HERE, table
from tests.ladder.many import exact_only, heavy, usual
from tests.ladder.test_cases import FILLED_IN, SCORED, changed

MANY = settings().max_examples
TODAY = date(2026, 11, 30)
FOUR_RUNGS = (HERE / "four_rungs.toml").read_text("utf-8")
ODD = (
    FOUR_RUNGS.replace("2030-04-01", "2020-04-01")
    .replace("max_times_direct = 4", "max_times_direct = 0.37")
    .replace("weight = 0.9\n", "weight = 0.8571428\n")
    .replace("weight = 0.75\n", "weight = 0\n")
    .replace("percent = 30\n", "percent = 12.5\n")
    .replace('rung = "trede-3"', 'rung = "trede-1"')
    .replace("{ fte = 10, basis", "{ fte = 11.7, basis")
)
"""Other weights, another cap, and the whole of the indirect contribution below the direct one."""
EDITIONS = Editions(
    [EDITION, parse_edition("odd.toml", ODD), parse_edition("four_rungs.toml", FOUR_RUNGS)]
)
EVERY_EDITION = [edition.id for edition in EDITIONS]
GOOD = json.dumps({**FILLED_IN, "qualitative": {"guidance": True}, "edition": EDITION.id})


def quickly(line: str | bytes) -> str | None:
    """Answer in bulk, where that is possible."""
    return QUICK.answer(line if isinstance(line, bytes) else line.encode())


QUICK = QuickScores(EDITIONS, lambda: TODAY)


def exactly(line: str | bytes) -> str | None:
    """Answer in the exact way; None for what is refused."""
    try:
        text = line if isinstance(line, str) else line.decode()
        return json.dumps(as_json(score_of(parse_json("line 1", text), EDITIONS, TODAY)))
    except (Refused, Unreadable, NoEdition, UnicodeDecodeError):
        return None


def decimals(low: str, high: str, places: int = 2) -> st.SearchStrategy[Decimal]:
    """Numbers as somebody types them."""
    return st.decimals(Decimal(low), Decimal(high), places=places)


numbers_of_an_hour = st.one_of(
    st.integers(1, 60).map(float), decimals("0.01", "60").map(float), st.floats(0.001, 60)
)
groups = st.fixed_dictionaries(
    {
        "start_position": st.sampled_from([it.id for it in EDITION.start_positions]),
        "contract": st.sampled_from([it.id for it in EDITION.contracts]),
        "people": st.integers(1, 4),
        "hours": numbers_of_an_hour,
        "fulltime_hours": st.sampled_from([40, 38, 36, 37.5]) | decimals("1", "60").map(float),
        "year_share": st.sampled_from([0, 1, 0.5, 1 / 12, 5 / 12]) | st.floats(0.001, 1),
    }
)
purchases = st.fixed_dictionaries(
    {
        "supplier": st.sampled_from(["De Brug", "Café Één: hout", 'De "Een"', "3E"]),
        "amount": decimals("0", "100000").map(float),
        "supplier_turnover": st.integers(1, 1_000_000_000),
        "supplier_fte": decimals("0", "900", 1).map(float),
        "supplier_direct_percent": decimals("0", "100").map(float),
    },
    optional={"turnover_estimated": st.booleans()},
)
companies = st.fixed_dictionaries(
    {
        "total_fte": st.integers(2, 150) | decimals("2", "150").map(float) | st.floats(2, 1e7),
        "staff": st.lists(groups, max_size=4),
    },
    optional={
        "edition": st.sampled_from(EVERY_EDITION),
        "purchases": st.lists(purchases, max_size=3),
        "own_employment": st.fixed_dictionaries(
            {"people": st.integers(1, 90), "target_group": st.integers(0, 40)}
        ),
        "qualitative": st.dictionaries(
            st.sampled_from([it.id for it in EDITION.requirements]), st.booleans()
        ),
        "aspirant_plan": st.booleans(),
        "sw_company": st.booleans(),
    },
)


@settings(max_examples=4 * MANY)
@given(companies)
def test_any_company_gets_the_text_of_the_exact_way(company: dict[str, object]) -> None:
    line = json.dumps(company)

    assert quickly(line) in (None, exactly(line))


@pytest.mark.parametrize("made", [usual, heavy])
def test_companies_as_they_are_all_go_quickly_and_get_the_same_text(
    made: Callable[[int], Iterator[str]],
) -> None:
    for line in made(300):
        assert quickly(line) == exactly(line) is not None


def test_what_only_the_exact_reader_takes_is_left_to_it() -> None:
    for line in exact_only(20):
        assert quickly(line) is None
        assert exactly(line)


@settings(max_examples=2 * MANY)
@given(
    edition=st.sampled_from(list(EDITIONS)),
    size=st.integers(2, 120) | decimals("2", "120").map(float),
    rung=st.integers(0, 2),
    off=st.integers(-2, 2),
    bought=st.booleans(),
)
def test_beside_a_norm_the_last_digit_decides_as_in_the_exact_way(
    edition: Edition, size: float, rung: int, off: int, bought: bool
) -> None:
    fte = Fraction(str(size))
    total = edition.norms.at(fte)[edition.rungs[rung].id]
    direct = total * 3 / 4 if bought else total
    at_supplier = (total - direct) * fte / (100 - total + direct)
    staff = [{**GROUP, "people": 50, "hours": beside(float(direct * fte / 100 * 40 / 50), off)}]
    purchases = [{**PURCHASE, "supplier_fte": float(100 * at_supplier)}] if bought else []
    company = {"edition": edition.id, "total_fte": size, "staff": staff, "purchases": purchases}
    line = json.dumps(company)

    assert quickly(line) == exactly(line) is not None


GROUP = {
    "start_position": "wajong",
    "contract": "regular",
    "fulltime_hours": 40,
    "year_share": 1,
}
PURCHASE = {
    "supplier": "De Brug",
    "amount": 1,
    "supplier_turnover": 1,
    "supplier_fte": 1,
    "supplier_direct_percent": 1,
}


def beside(number: float, off: int) -> float:
    """Go so many floats up or down."""
    for _ in range(abs(off)):
        number = nextafter(number, inf if off > 0 else -inf)
    return number


@pytest.mark.parametrize("file", SCORED)
def test_every_case_with_a_source_goes_quickly_and_gets_the_same_text(file: str) -> None:
    for case in table(f"{file}.toml"):
        line = json.dumps(case["input"], default=float)

        assert quickly(line) == exactly(line) is not None, case["name"]


@pytest.mark.parametrize("case", table("refused.toml"), ids=lambda case: case["name"])
def test_whatever_is_refused_is_left_to_the_exact_way(case: dict[str, object]) -> None:
    at = case["at"]
    assert isinstance(at, list)
    line = json.dumps(changed(FILLED_IN, at, case["change"]), default=float)

    assert quickly(line) is None


@settings(max_examples=6 * MANY)
@given(damaged([GOOD, *usual(20), *heavy(5)]))
def test_a_damaged_line_is_answered_as_in_the_exact_way_or_left_to_it(line: str) -> None:
    assert quickly(line) in (None, exactly(line))


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('"people": 1', '"people": 1, "people": 2'),  # a key that stands there twice
        ('"people": 1', '"people": 2, "p\\u0065ople": 1'),
        ('"people": 1', '"people": 1.0'),
        ('"people": 1', '"people": true'),
        ('"people": 1', '"people": 1000000000000000000001'),
        ('"hours": 20', '"hours": "20"'),
        ('"hours": 20', '"hours": 20.00000000000000000001'),  # a float loses the last digit
        ('"hours": 20', '"hours": 0.' + "3" * 50),
        ('"hours": 20', '"hours": 2E1'),
        ('"hours": 20', '"hours": 1e-400'),
        ('"amount": 1000', '"amount": 0e99999999999999999999'),
        ('"amount": 1000', '"amount": -1'),
        ('"amount": 1000', '"amount": 1e400'),
        ('"amount": 1000', '"amount": NaN'),
        ('"De Brug"', '"De \\ud800Brug"'),  # half a character
        ('"De Brug"', '"De\tBrug"'),
        ('"De Brug"', "null"),
        ('"edition"', '"editie"'),
        ('"2018-04-01"', '"1.6"'),
        ('{"guidance": true}', '{"guidance": null}'),
        ('{"guidance": true}', '{"guidance": true, "guidance": false}'),
        ('{"guidance": true}', "[]"),
        ("{", "\ufeff{"),
        ("{", "[{"),
        ("}", "}}"),
    ],
)
def test_what_is_written_oddly_is_left_to_the_exact_way(written: str, instead: str) -> None:
    line = GOOD.replace(written, instead)

    assert line != GOOD
    assert quickly(line) is None
    assert quickly(GOOD)


def test_bytes_that_are_no_text_are_left_to_the_exact_way() -> None:
    assert quickly(GOOD.replace("De Brug", "Café").encode("latin-1")) is None
    assert quickly(GOOD.replace("De Brug", "Café")) == quickly(GOOD)


def test_the_smallest_numbers_are_written_as_ever() -> None:
    line = json.dumps({**FILLED_IN, "total_fte": 9_999_999, "edition": EDITION.id})
    tiny = line.replace('"hours": 20', '"hours": 0.01')

    assert '"direct_percent": 5e-06' in str(quickly(line))
    assert quickly(line) == exactly(line)
    assert quickly(tiny) == exactly(tiny)


def test_without_an_edition_the_one_of_the_day_is_used() -> None:
    line = json.dumps(FILLED_IN)
    day = date(2019, 1, 1)
    stream = QuickScores(EDITIONS, lambda: day)

    def edition() -> object:
        return json.loads(str(stream.answer(line.encode())))["edition"]

    assert edition() == "2018-04-01"
    day = date(2020, 4, 1)
    assert edition() == "2020-04-01"
    day = date(2017, 1, 1)
    assert stream.answer(line.encode()) is None


@given(answer=st.integers(0, 1000), beyond=st.integers(0, 1000), guess=st.integers(-5, 2000))
def test_a_wrong_guess_changes_nothing(answer: int, beyond: int, guess: int) -> None:
    assert first(lambda number: number >= answer, answer + beyond, guess) == answer


def test_a_good_guess_takes_two_looks() -> None:
    looks: list[int] = []

    def enough(number: int) -> bool:
        looks.append(number)
        return number >= 70

    assert first(enough, 1_000_000, 70) == 70
    assert looks == [70, 69]


def test_no_more_numbers_are_remembered_than_the_memory_has_room_for() -> None:
    ruler = Ruler(Range(0))
    for number in range(MOST_REMEMBERED + 2):
        assert ruler[number / 4] == number * PARTS // 4
        assert len(ruler) <= MOST_REMEMBERED


@pytest.mark.parametrize("made", [usual, heavy])
@pytest.mark.parametrize("edition", [EDITION, EDITIONS.get("2020-04-01")], ids=lambda it: it.id)
def test_a_guess_is_right_or_hardly_off(
    edition: Edition, made: Callable[[int], Iterator[str]]
) -> None:
    off = [*guesses_off(edition, made(120))]

    assert len(off) >= 30
    assert max(map(abs, off)) <= 1
    assert off.count(0) >= 0.97 * len(off)


def guesses_off(edition: Edition, lines: Iterator[str]) -> Iterator[int]:
    """Tell how far each guess is from the number of steps that it is about."""
    measure, slopes = Measure(edition), Slopes(edition)
    times = edition.indirect.max_times_direct.as_integer_ratio()
    for line in lines:
        company = msgspec.json.decode(line, type=Stated)
        parts, at = measure.parts(company), slopes.index(measure.sizes[company.total_fte])
        total, by = parts.total(times)
        for rung, norm_line in enumerate(slopes.stretches[at].lines):
            norm, norm_by = norm_line.at(parts.size, parts.fte)
            if total * norm_by < norm * by:
                guessed = guess(parts, times, rung, slopes.stretches[at:])
                yield guessed - growing(parts, times, rung, slopes, at)


def test_nothing_is_guessed_where_floats_end() -> None:
    slopes = Slopes(EDITION)
    nobody = Parts(1, 0, 0, 0, 0)

    assert guess(nobody, (4, 1), 0, slopes.stretches) == 0


@pytest.mark.parametrize(
    ("size", "stretch", "between"),
    [
        ("2", 0, False),
        ("3.5", 0, True),
        ("5", 0, False),
        ("5.001", 1, True),
        ("105", 15, False),
        ("105.5", 16, False),
        ("9000", 16, False),
    ],
)
def test_a_size_has_its_stretch_of_the_norm_table(size: str, stretch: int, between: bool) -> None:
    slopes = Slopes(EDITION)
    parts = int(Fraction(size) * PARTS)

    assert slopes.index(parts) == stretch
    assert slopes.interpolated(stretch, parts) is between
    assert slopes.further(0, parts, PARTS) is slopes.stretches[stretch]
    for line, norm in zip(
        slopes.stretches[stretch].lines, EDITION.norms_for(Fraction(size)).values(), strict=True
    ):
        assert Fraction(*line.at(parts, PARTS)) == norm


@pytest.mark.parametrize(
    ("possible", "number", "parts"),
    [
        (Range(0, 60), 0, 0),
        (Range(0, 60), 60, 6000),
        (Range(0, 60), 60.01, None),
        (Range(0, 60), -0.01, None),
        (Range(0, 60, beyond=True), 0, None),
        (Range(0, 60, beyond=True), 0.01, 1),
        (Range(Fraction(1, 3)), 0.33, None),
        (Range(Fraction(1, 3)), 0.34, 34),
        (Range(0, Fraction(2, 3)), 0.66, 66),
        (Range(0, Fraction(2, 3)), 0.67, None),
        (Range(0), 0.125, None),  # finer than a hundredth
        (Range(0), 0.1234, None),
        (Range(0), 2e9, 200_000_000_000),
        (Range(0), 2000000000.01, 200_000_000_001),
        (Range(0), -2e9, None),
    ],
)
def test_a_ruler_measures_what_is_possible(
    possible: Range, number: float, parts: int | None
) -> None:
    ruler = Ruler(possible, parts=100)

    if parts is None:
        with pytest.raises(
            ValueError, match=rf"^{number} is (not possible here|finer than the parts)$"
        ):
            ruler[number]
    else:
        assert ruler[number] == parts
        assert dict(ruler) == {number: parts}


@pytest.mark.parametrize(
    ("guessed", "looks"),
    [(70, [70, 69]), (71, [71, 70, 69]), (69, [69, 70]), (72, [72, 71, 70]), (-3, [50, 75])],
)
def test_around_a_guess_it_is_looked_in_this_order(guessed: int, looks: list[int]) -> None:
    looked: list[int] = []

    def enough(number: int) -> bool:
        looked.append(number)
        return number >= 70

    assert first(enough, 100, guessed) == 70
    assert looked[: len(looks)] == looks


def test_what_is_the_same_is_measured_in_the_largest_part_that_will_do() -> None:
    assert reduced(Parts(4, 8, 4, 2, 0)) == Parts(1_000_000, 2_000_000, 1_000_000, 500_000, 0)
    assert reduced(Parts(3, 7, 2, 1, 1)) == Parts(3_000_000, 7_000_000, 2_000_000, 10**6, 10**6)
    millionths = Parts(2_000_000, 3, 1, 1, 0)
    assert reduced(millionths) == millionths


def test_of_two_ratios_the_smaller_and_the_larger_are_chosen() -> None:
    third, half, other_half = (1, 3), (1, 2), (2, 4)

    assert (least(third, half), least(half, third)) == (third, third)
    assert (most(third, half), most(half, third)) == (half, half)
    assert least(half, other_half) is half
    assert most(half, other_half) is other_half


def test_hiring_adds_to_the_size_and_to_what_is_weighed() -> None:
    parts = Parts(1, 10, 2, 1, 2)

    assert Fraction(*parts.total((4, 1))) == 10 + Fraction(100 * 2, 12)
    assert Fraction(*parts.total((4, 1), 5)) == Fraction(100 * 6, 15) + Fraction(100 * 2, 17)
    assert Fraction(*parts.total((1, 2))) == 15  # no more than half the direct contribution
    assert Fraction(*parts.counted((1, 2))) == 5
    assert Fraction(*Parts(1, 10, 2, 1, 0).total((4, 1), 10)) == 55
