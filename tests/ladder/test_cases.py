"""Scores as rows: tests/ladder/scores/*.toml, each with the computation that justifies it."""

from decimal import Decimal

import pytest

from bot.commands.score_output import as_json
from core.ladder.company import Problem, Refused, parse_company
from core.ladder.scoring import score
from tests.ladder.companies import EDITION, EDITIONS, table

SCORED = ["norms", "sizes", "weights", "direct", "purchases", "beside", "advice"]


def rows(*files: str) -> list[object]:
    return [
        pytest.param(case, id=f"{file}: {case['name']}")
        for file in files
        for case in table(f"{file}.toml")
    ]


@pytest.mark.parametrize("case", rows(*SCORED))
def test_a_company_scores_as_computed_by_hand(case: dict[str, object]) -> None:
    company = parse_company(case["input"])
    edition = EDITIONS.get(company.edition) if company.edition else EDITION
    outcome = as_json(score(company, edition))

    assert_holds(outcome, case["expected"])


def assert_holds(actual: object, expected: object, where: str = "") -> None:
    """Compare what the row expects, to six decimals; "nothing" stands for null."""
    if isinstance(expected, dict):
        assert isinstance(actual, dict), where
        for key, value in expected.items():
            assert_holds(actual[key], value, f"{where}.{key}")
    elif isinstance(expected, Decimal | int) and not isinstance(expected, bool):
        assert actual == pytest.approx(float(expected), abs=6e-7), where
    else:
        assert actual == (None if expected == "nothing" else expected), where


def test_every_case_names_its_source() -> None:
    cases = [case for file in [*SCORED, "refused"] for case in table(f"{file}.toml")]

    assert len(cases) >= 60
    assert all(case["source"] for case in cases)


FILLED_IN = {
    "total_fte": 50,
    "staff": [
        {
            "start_position": "wajong",
            "contract": "regular",
            "people": 1,
            "hours": 20,
            "fulltime_hours": 40,
            "year_share": 1,
        }
    ],
    "purchases": [
        {
            "supplier": "De Brug",
            "amount": 1000,
            "supplier_turnover": 1_000_000,
            "supplier_fte": 10,
            "supplier_direct_percent": 50,
        }
    ],
    "own_employment": {"people": 60, "target_group": 20},
}


def changed(data: object, at: list[int | str], change: object) -> object:
    if not at:
        return change
    step, *rest = at
    if isinstance(data, list):
        return [changed(it, rest, change) if n == step else it for n, it in enumerate(data)]
    assert isinstance(data, dict)
    return {**data, step: changed(data.get(step), rest, change)}


@pytest.mark.parametrize("case", rows("refused"))
def test_what_cannot_be_true_is_refused(case: dict[str, object]) -> None:
    at, expected = case["at"], case["refused"]
    assert isinstance(at, list)
    assert isinstance(expected, dict)

    with pytest.raises(Refused) as refusal:
        score(parse_company(changed(FILLED_IN, at, case["change"])), EDITION)

    (problem,) = refusal.value.problems
    assert problem == Problem(**expected)


def test_the_company_that_is_changed_is_good_itself() -> None:
    assert score(parse_company(FILLED_IN), EDITION).rung == "none"


@pytest.mark.parametrize(
    ("left_out", "where"),
    [("total_fte", "total_fte"), ("staff", "staff")],
)
def test_what_is_needed_must_be_there(left_out: str, where: str) -> None:
    data = {key: value for key, value in FILLED_IN.items() if key != left_out}

    with pytest.raises(Refused) as refusal:
        parse_company(data)

    assert [(it.code, it.where) for it in refusal.value.problems] == [("missing", where)]


def test_every_problem_is_named_at_once() -> None:
    data = {**FILLED_IN, "total_fte": 1, "sw_company": True, "qualitative": {"speed": True}}

    with pytest.raises(Refused) as refusal:
        score(parse_company(data), EDITION)

    codes = [problem.code for problem in refusal.value.problems]
    assert codes == ["sw-company", "too-small", "unknown-id"]


@pytest.mark.parametrize("data", [None, 3, "company", [], [FILLED_IN]])
def test_what_is_no_company_is_refused(data: object) -> None:
    with pytest.raises(Refused) as refusal:
        parse_company(data)

    assert str(refusal.value) == "(the whole): it is not a table. Write keys with their values."


def test_a_score_on_another_edition_than_asked_for_is_an_error() -> None:
    said = "^the company asks for 2030-04-01, this is 2018-04-01$"
    with pytest.raises(ValueError, match=said):
        score(parse_company({**FILLED_IN, "edition": "2030-04-01"}), EDITION)
