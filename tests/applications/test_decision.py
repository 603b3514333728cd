"""A decision on an application is read as a colleague enters it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.application.decision import Field, read_day, read_decision
from core.application.stages import Award, CertificateRung, Stage, Step

LAST_DAY = date(2028, 11, 30)


@pytest.mark.parametrize("written", ["30-11-2028", "30/11/2028", " 30.11.2028 ", "2028-11-30"])
def test_a_day_is_read_as_people_write_it(written: str) -> None:
    assert read_day(written) == LAST_DAY


@pytest.mark.parametrize("written", ["", "binnenkort", "31-11-2028", "30-11-28", "11-30-2028"])
def test_what_is_no_day_is_none(written: str) -> None:
    assert read_day(written) is None


@given(st.dates())
def test_every_day_is_read_back(day: date) -> None:
    assert read_day(f"{day:%d-%m}-{day.year:04}") == day
    assert read_day(day.isoformat()) == day


@given(st.text())
def test_whatever_is_entered_it_is_a_day_or_none(text: str) -> None:
    assert isinstance(read_day(text), date | None)


def test_a_certificate_has_a_rung_and_a_last_day() -> None:
    entered = {"rung": "2", "until": "30-11-2028", "remark": " Van  harte! "}
    award = Award(CertificateRung.SECOND, LAST_DAY)
    assert read_decision(entered) == Step(Stage.DECIDED, award, "Van harte!")
    assert read_decision(entered | {"until": ""}) is Field.UNTIL
    assert read_decision(entered | {"rung": "9"}) is Field.RUNG
    assert read_decision({}) is Field.RUNG


def test_without_a_certificate_there_is_no_last_day() -> None:
    assert read_decision({"rung": "none", "until": "30-11-2028"}) == Step(Stage.DECIDED)
