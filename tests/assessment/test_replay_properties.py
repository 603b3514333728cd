"""What holds for every way through the assessment, however the questions are answered."""

from hypothesis import given
from hypothesis import strategies as st

from core.assessment.edits import changed, without_part
from core.assessment.interview import CONFIRMED
from core.assessment.replay import Complete, Open, Stuck, replay
from core.assessment.scenario import Answers
from core.ladder.scoring import score
from tests.assessment.interviews import INTERVIEW, Told, canonical, walks
from tests.ladder.companies import EDITION


def _parts(answers: Answers, name: str) -> list[list[tuple[str, str]]]:
    """Give what was answered about each group or purchase, in order and without its number."""
    found: dict[int, list[tuple[str, str]]] = {}
    for key, answer in answers.items():
        first, *rest = key.split(".")
        if first == name and rest[-1] != "more":
            found.setdefault(int(rest[0]), []).append((rest[-1], answer))
    return [sorted(found[number]) for number in sorted(found)]


@given(walks())
def test_every_way_through_ends_at_a_question_a_dead_end_with_a_way_out_or_a_score(
    answers: Told,
) -> None:
    match replay(INTERVIEW, answers):
        case Open(question, asked):
            assert question.key not in answers
            assert question.key not in {before.key for before in asked}
        case Stuck(_, remedies, asked):
            assert remedies
            assert set(remedies) <= {before.key for before in asked}
        case Complete(facts):
            scored = score(facts.company(), EDITION)
            assert facts.aspirant_plan == (scored.rung == "aspirant")


@given(walks())
def test_what_is_foreseen_begins_with_what_was_asked_and_ends_at_the_summary(
    answers: Told,
) -> None:
    outcome = replay(INTERVIEW, answers)
    ahead = [question.key for question in replay(INTERVIEW, answers).foreseen]
    behind = [question.key for question in outcome.asked]

    assert ahead[: len(behind)] == behind
    if isinstance(outcome, Complete):
        assert ahead == behind
        assert ahead[-1] == CONFIRMED


@given(walks())
def test_nothing_is_outdated_as_long_as_questions_are_answered_in_order(answers: Told) -> None:
    assert replay(INTERVIEW, answers).outdated == ()


@given(walks())
def test_answers_given_again_change_nothing(answers: Told) -> None:
    again = changed(answers, answers)

    assert again == answers
    assert replay(INTERVIEW, again) == replay(INTERVIEW, answers)


@given(walks(), st.data())
def test_any_answer_may_be_changed_at_any_time(answers: Told, data: st.DataObject) -> None:
    asked = replay(INTERVIEW, answers).asked
    if not asked:
        return
    question = data.draw(st.sampled_from(asked))
    other = changed(answers, {question.key: data.draw(canonical(question))})
    void = replay(INTERVIEW, other).outdated

    kept = changed(other, {}, void)

    assert replay(INTERVIEW, kept).outdated == ()
    assert kept.keys() == other.keys() - {*void, CONFIRMED}
    replay(INTERVIEW, kept)


@given(walks(), st.data())
def test_a_part_that_is_removed_leaves_every_other_answer(
    answers: Told, data: st.DataObject
) -> None:
    parts = sorted({q.part for q in replay(INTERVIEW, answers).asked if q.part})
    if not parts:
        return
    name, number = data.draw(st.sampled_from(parts))
    other = "purchase" if name == "group" else "group"

    left = without_part(answers, name, number)

    expected = _parts(answers, name)
    del expected[number - 1]
    assert _parts(left, name) == expected
    assert _parts(left, other) == _parts(answers, other)
    assert CONFIRMED not in left
    replay(INTERVIEW, left)


@given(walks(), st.data())
def test_a_part_that_is_removed_leaves_no_answer_without_its_question(
    answers: Told, data: st.DataObject
) -> None:
    if not isinstance(replay(INTERVIEW, answers), Complete):
        return
    parts = sorted({q.part for q in replay(INTERVIEW, answers).asked if q.part})
    if not parts:
        return

    left = without_part(answers, *data.draw(st.sampled_from(parts)))

    assert set(replay(INTERVIEW, left).outdated) <= {"aspirant"}
