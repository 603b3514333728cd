"""What stays among colleagues, however it is written, and what goes out."""

import pytest

from bot.helpdesk.notes import Inside, Unclear, noted
from tests.house import CONTENTS


@pytest.mark.parametrize(
    "written",
    [
        "notitie: bel Bart",
        "  NOTITIE :bel Bart",
        "note: bel Bart",
        "intern: bel Bart",
        "Internal: bel Bart",
        "*notitie:* bel Bart",
        "_notitie:_ bel Bart",
        "`notitie`: bel Bart",
        "> notitie: bel Bart",
        "• notitie: bel Bart",
        "@Bart notitie: bel Bart",
        ":lock: notitie: bel Bart",
        "notitie： bel Bart",
        "\u200bnotitie: bel Bart",
        "Interne notitie: bel Bart",
        "Notities: bel Bart",
        "notitie voor Bart en Carla: bel Bart",
    ],
)
def test_a_note_stays_inside_however_it_is_written(written: str) -> None:
    assert noted(CONTENTS.texts, written) == Inside("bel Bart")


@pytest.mark.parametrize(
    "written", ["notitie bel Bart", "Notitie - bel Bart", "*note* bel Bart", "interne notitie"]
)
def test_what_may_be_a_note_goes_nowhere_until_it_is_clear(written: str) -> None:
    assert noted(CONTENTS.texts, written) == Unclear()


@pytest.mark.parametrize(
    "written",
    [
        "Ja, dat mag.",
        "Intern moet u daarvoor toestemming vragen.",
        "Uw notitie: die hebben wij ontvangen.",
        "Internet: daar staat het ook.",
        "Noteer de datum: 1 mei.",
        "",
    ],
)
def test_an_answer_goes_out(written: str) -> None:
    assert noted(CONTENTS.texts, written) is None


def test_the_lines_of_a_note_stay_as_they_are() -> None:
    assert noted(CONTENTS.texts, "notitie:\neen\ntwee: drie") == Inside("een\ntwee: drie")
