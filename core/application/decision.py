"""Reading a decision on an application, as a colleague enters it."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from core.application.stages import Award, CertificateRung, Stage, Step

NOT_AWARDED = "none"
"""What is entered for a rung when nothing is awarded."""
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)


class Field(StrEnum):
    """What is entered."""

    RUNG = "rung"
    UNTIL = "until"
    REMARK = "remark"


def read_decision(values: Mapping[str, str]) -> Step | Field:
    """Give the step that was decided on, or the field that is wrong."""
    rung = values.get(Field.RUNG, "")
    remark = " ".join(values.get(Field.REMARK, "").split())
    if rung == NOT_AWARDED:
        return Step(Stage.DECIDED, remark=remark)
    if rung not in set(CertificateRung):
        return Field.RUNG
    until = read_day(values.get(Field.UNTIL, ""))
    if until is None:
        return Field.UNTIL
    return Step(Stage.DECIDED, Award(CertificateRung(rung), until), remark)


def read_day(text: str) -> date | None:
    """Read a day such as `30-11-2028` or `2028-11-30`; None if it is none."""
    text = text.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
