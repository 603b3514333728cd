"""One line becomes one group: only what is certain is read, the rest is asked."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.group_line import read_group
from core.assessment.months import Month
from core.language import Language
from tests.assessment.interviews import STAFFING
from tests.ladder.companies import EDITION


def read(text: str, language: Language = "nl") -> dict[str, str]:
    """Read a line in an organisation with a week of 40 hours, over 2025."""
    return dict(read_group(text, language, STAFFING, Fraction(40), Month(date(2025, 12, 1))))


def group(position: str, contract: str = "", **told: str) -> dict[str, str]:
    """Expect a group, by what is told of it."""
    names = {"position": position, "contract": contract}
    return {field: answer for field, answer in (names | told).items() if answer}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "3 wajongers 24 uur per week vast contract",
            group("wajong", "regular", people="3", hours="24"),
        ),
        (
            "2 mensen van bbl niveau 1, stage, 32 uur, 10 maanden",
            group("bbl-1", "internship", people="2", hours="32", months="10"),
        ),
        (
            "2 mensen uit de bijstand 32 uur tijdelijk sinds maart 2017",
            group("participatiewet", "regular", people="2", hours="32", since="2017-03"),
        ),
        (
            "twee statushouders halve fte gedetacheerd half jaar vanaf 03-2023",
            group(
                "participatiewet", "secondment", people="2", hours="20", months="6", since="2023-03"
            ),
        ),
        (
            "drie wajongers 0,8 fte het hele jaar in loondienst",
            group("wajong", "regular", people="3", hours="32", months="12"),
        ),
        ("4 SW'ers 36u detachering", group("sw", "secondment", people="4", hours="36")),
        ("3 man wia 80% op proef", group("wia", "trial", people="3", hours="32")),
        ("2x wajong 24u", group("wajong", people="2", hours="24")),
        ("een wajonger, 20 uur", group("wajong", people="1", hours="20")),
        (
            "2 wajongers, 3 dagen van 8 uur, vast",
            group("wajong", "regular", people="2", hours="24"),
        ),
        (
            "3 wajongers met een vast contract van 24 uur",
            group("wajong", "regular", people="3", hours="24"),
        ),
    ],
)
def test_a_line_tells_a_whole_group(line: str, expected: dict[str, str]) -> None:
    assert read(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "3 wajongers, 24 hours a week, permanent contract",
            group("wajong", "regular", people="3", hours="24"),
        ),
        (
            "2 people from social assistance, 32 hours, temporary, since March 2021",
            group("participatiewet", "regular", people="2", hours="32", since="2021-03"),
        ),
        (
            "2 refugees 32 hours from March 2021",
            group("", people="2", hours="32"),
        ),
        (
            "2 from social assistance, 32 hours, from 1 March 2021",
            group("participatiewet", people="2", hours="32", since="2021-03"),
        ),
        (
            "two students bbl level 2, internship, 32 hours, 10 months",
            group("bbl-2", "internship", people="2", hours="32", months="10"),
        ),
        (
            "three people with wage subsidy 0.8 fte all year regular contract",
            group("participatiewet-lks", "regular", people="3", hours="32", months="12"),
        ),
        (
            "2 unemployed, half an fte, half a year, seconded",
            group("ww", "secondment", people="2", hours="20", months="6"),
        ),
    ],
)
def test_a_line_may_be_in_english(line: str, expected: dict[str, str]) -> None:
    assert read(line, "en") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("bbl niveau 1", group("bbl-1"), id="a level"),
        pytest.param("BBL-2", group("bbl-2"), id="with a hyphen"),
        pytest.param("bol2, 32 uur", group("bbl-2", hours="32"), id="without a space"),
        pytest.param(
            "2 bol-2 leerlingen 16 uur", group("bbl-2", people="2", hours="16"), id="both"
        ),
        pytest.param("1 leerling mbo 1", group("bbl-1", people="1"), id="twice the same digit"),
    ],
)
def test_a_digit_in_a_name_counts_nothing(line: str, expected: dict[str, str]) -> None:
    assert read(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "wajong en wia, 24 uur vast", group("", "regular", hours="24"), id="two positions"
        ),
        pytest.param(
            "3 wajongers vast of op proef", group("wajong", people="3"), id="two contracts"
        ),
        pytest.param("3 wajongers en 2 uit de ww, 24 uur", {"hours": "24"}, id="two groups"),
        pytest.param("2 wajongers 24-32 uur", group("wajong", people="2"), id="hours that differ"),
        pytest.param(
            "2 wajongers, de een 24 uur en de ander 32 uur",
            group("wajong", people="2"),
            id="each other hours",
        ),
        pytest.param("3 wajongers 240 uur", group("wajong", people="3"), id="too many hours"),
        pytest.param("wajongers, 2,5 fte", group("wajong"), id="more than full time"),
        pytest.param("wajongers 24 uur per maand", group("wajong"), id="hours a month"),
        pytest.param(
            "1 bijstand sinds binnenkort", group("participatiewet", people="1"), id="no month"
        ),
        pytest.param("3 wajongers sinds 2017", group("wajong", people="3"), id="no limit in years"),
    ],
)
def test_what_is_not_certain_is_left_to_be_asked(line: str, expected: dict[str, str]) -> None:
    assert read(line) == expected


@pytest.mark.parametrize("line", ["", "ja", "geen idee", "Jan en Piet", "???", "🙂🙂"])
def test_a_line_about_nothing_tells_nothing(line: str) -> None:
    assert read(line) == {}


@given(st.text(max_size=200), st.sampled_from(["nl", "en"]))
def test_whatever_is_read_fits_its_question(line: str, language: Language) -> None:
    told = read(f"wajong {line}", language)

    assert told.keys() <= {"position", "contract", "people", "hours", "months"} | {"since"}
    assert told.get("position", "wajong") in {it.id for it in EDITION.start_positions}
    assert Fraction(told.get("hours", "1")) <= 60
