"""What is scored in bulk is, letter for letter, what the exact way says."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import inf, nextafter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.score_output import as_json
from bot.commands.score_quick import QuickScores
from bot.documents.company import score_of
from bot.documents.parsing import Unreadable, parse_json
from core.ladder.bulk.hiring import first
from core.ladder.bulk.rulers import MOST_REMEMBERED, PARTS, Ruler
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
