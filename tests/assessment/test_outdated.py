"""What becomes of answers when an earlier one changes: kept, void, or asked again."""

import pytest

from core.assessment.interview import CONFIRMED
from core.assessment.replay import Complete, replay
from tests.assessment.interviews import INTERVIEW, ONE_GROUP, Told, group, open_question, purchase


@pytest.mark.parametrize(
    ("change", "void"),
    [
        pytest.param({}, set(), id="nothing changed"),
        pytest.param({"total-fte": "50"}, set(), id="another size that bears the same questions"),
        pytest.param({"staff": "no"}, set(group(1)), id="no target group after all"),
        pytest.param(
            {"own-people": "10"}, {"own-target"}, id="more heads of the target than heads"
        ),
        pytest.param({"own-people": "20"}, set(), id="as many heads of the target as heads"),
        pytest.param({"own-employment": "no"}, {"own-people", "own-target"}, id="30+ left out"),
        pytest.param({"purchases": "no"}, set(purchase(1)), id="no purchases after all"),
        pytest.param({"purchase.1.amount": "2000000"}, {"purchase.1.turnover"}, id="over turnover"),
        pytest.param({"sw-company": "yes"}, set(), id="a dead end, which may be mended again"),
        pytest.param({"reference-year": "2030"}, {"reference-year"}, id="a year out of bounds"),
        pytest.param({"group.1.position": "gone"}, {"group.1.position"}, id="a position unknown"),
    ],
)
def test_a_change_tells_which_answers_it_makes_void(change: Told, void: set[str]) -> None:
    own = {"own-employment": "yes", "own-people": "60", "own-target": "20"}
    full = ONE_GROUP | own | {"purchases": "yes"} | purchase(1)

    assert set(replay(INTERVIEW, full | change).outdated) == void


def test_an_answer_that_no_longer_fits_is_asked_again() -> None:
    own = {"own-employment": "yes", "own-people": "10", "own-target": "20"}

    assert open_question(ONE_GROUP | own) == "own-target"
    assert isinstance(replay(INTERVIEW, ONE_GROUP | own | {"own-target": "10"}), Complete)


def test_a_supplier_may_earn_as_much_as_anybody_can_spend() -> None:
    """The estimate of how many questions follow once assumed a turnover that was too low."""
    rich = {"purchases": "yes", "purchase.1.supplier": "", "purchase.1.amount": "2000000000"}
    answers = ONE_GROUP | rich

    assert open_question(answers) == "purchase.1.turnover"
    assert replay(INTERVIEW, answers).foreseen[-1].key == CONFIRMED
