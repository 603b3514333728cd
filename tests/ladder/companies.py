"""Companies and editions to test with."""

import tomllib
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from pathlib import Path

from core.ladder.company import Company, StaffGroup
from core.ladder.edition import Edition, load_editions

HERE = Path(__file__).parent
EDITIONS = load_editions(files("core.ladder") / "editions")
EDITION: Edition = EDITIONS.get("2018-04-01")


def table(file: str) -> list[dict[str, object]]:
    """Read the rows of a case table."""
    text = (HERE / "scores" / file).read_text(encoding="utf-8")
    cases: list[dict[str, object]] = tomllib.loads(text, parse_float=Decimal)["case"]
    return cases


def colleagues(fte: Fraction, start_position: str = "wajong") -> StaffGroup:
    """Form a group that adds up to exactly this fte, of at most 40 hours each."""
    people = max(1, -(-fte.numerator // fte.denominator))
    hours = fte / people * 40
    return StaffGroup(start_position, "regular", people, hours, Fraction(40), Fraction(1))


def company(total_fte: int | Fraction, *fte: Fraction) -> Company:
    """Form an organisation with groups of full-weight fte."""
    return Company(total_fte=Fraction(total_fte), staff=tuple(map(colleagues, fte)))
